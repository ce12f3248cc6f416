/** What messages have in common. */

/** What a document says, as it stands in a message. */
export function quote(value: unknown): string {
  return JSON.stringify(value);
}

/** The end of a message about a word that is nearly another. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
}
