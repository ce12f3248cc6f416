/** Scalars in quotes (YAML 1.2 sections 7.3.1 and 7.3.2). */
import { codes } from './codes.js';
import type { Cursor } from './cursor.js';
import { foldedLines } from './folded-lines.js';
import { notPlain } from './not-plain.js';

const { tab, lineFeed, doubleQuote, singleQuote, backslash } = codes;

export function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

/** Text in quotes; the lines after its first stand further in than its parent. */
export function readQuoted(cursor: Cursor, parent: number): string {
  const isDouble = cursor.code === doubleQuote;
  const end = endOfQuoted(cursor);
  const lines = linesTo(end, cursor, parent);
  cursor.at = end + 1;
  return isDouble
    ? unescaped(foldedLines(joinedAtEscapes(lines)))
    : foldedLines(lines).replaceAll("''", "'");
}

/** Offset of the quote that ends what begins here. */
export function endOfQuoted({ text, at: start, code: quote }: Cursor): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash && quote === doubleQuote) at += 1;
    if (code !== quote) continue;
    if (quote === doubleQuote || text.charCodeAt(at + 1) !== quote) return at;
    at += 1;
  }
  return notPlain();
}

/** What stands on each line up to a quote, without the spaces around the breaks. */
function linesTo(quote: number, cursor: Cursor, parent: number): readonly string[] {
  const { text } = cursor;
  const whole = text.slice(cursor.at + 1, quote);
  // To look for the line's end each time would read a line of many texts over and over.
  if (!whole.includes('\n')) return [whole];
  const lines: string[] = [];
  for (let start = cursor.at + 1; ; ) {
    const lineEnd = cursor.lineEnd(start);
    const isLast = lineEnd > quote;
    const end = isLast ? quote : cursor.withoutSpaces(start, lineEnd);
    const line = text.slice(start, end);
    // A tab beside a break may be content or not; an escape takes the space behind it.
    if (!isLast && (line.endsWith('\t') || (end < lineEnd && endsInEscape(line)))) notPlain();
    lines.push(line);
    if (isLast) return lines;
    cursor.lineStart = lineEnd + 1;
    start = cursor.afterSpaces(cursor.lineStart);
    const code = text.charCodeAt(start);
    if (code === tab || (code !== lineFeed && start - cursor.lineStart <= parent)) notPlain();
  }
}

/** Lines between double quotes: a backslash at an end takes the break with it. */
function joinedAtEscapes(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (open.length > 0 && line === '') notPlain();
    const goesOn = endsInEscape(line);
    open.push(goesOn ? line.slice(0, -1) : line);
    if (goesOn) continue;
    joined.push(open.join(''));
    open = [];
  }
  return joined;
}

/** Whether the last character is a backslash that no other one escapes. */
function endsInEscape(text: string): boolean {
  let backslashes = 0;
  while (text.at(-1 - backslashes) === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Section 5.7, but for those that give a code point by its digits. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

function unescaped(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
    (_, x?: string, u?: string, long?: string, char?: string) => {
      const digits = x ?? u ?? long;
      return digits === undefined ? (escapes.get(char ?? '') ?? notPlain()) : character(digits);
    },
  );
}

function character(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? notPlain() : String.fromCodePoint(code);
}
