import { locator } from '../locator.js';
import type { Parsed, TextToParse } from '../parsed.js';
import { PlainYamlReader } from './reader.js';
import { NotPlain } from './not-plain.js';

/** 'pass' where there is something to say, or anything that few documents use. */
export function readPlainYaml({ text, limits }: TextToParse): Parsed | 'pass' {
  const lines = withLineFeeds(text);
  // Line ends, marks and zeros in odd places.
  if (/[\r\0\u{FEFF}]/u.test(lines)) return 'pass';
  const reader = new PlainYamlReader(lines, limits.depth);
  try {
    const value = reader.document();
    return { value, locate: locator(lines, () => reader.tape.placed(0)) };
  } catch (error) {
    if (error instanceof NotPlain) return 'pass';
    throw error;
  }
}

/** Offsets may differ from the text's; lines and columns don't. */
function withLineFeeds(text: string): string {
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
