/** Something in a text that needs saying. */
export interface Problem {
  readonly offset: number;
  /** The middle of a sentence. */
  readonly problem: string;
  /** A sentence, where the cause is known. */
  readonly remedy?: string;
}

/** For what no person has written. */
export const tooMuch = 'No API needs as much; look at what has made the document.';

/** A character that nobody sees: a space of another script, a byte order mark, a control character. */
export function unseenAt(offset: number, text: string): Required<Problem> {
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const problem = `the character U+${code}, which nobody sees, has no place here`;
  return { offset, problem, remedy: 'Remove it.' };
}
