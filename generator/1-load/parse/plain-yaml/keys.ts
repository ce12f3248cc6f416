/** Keys of block mappings. */
import { codes } from './codes.js';
import type { Cursor } from './cursor.js';
import { notPlain } from './not-plain.js';
import { endOfPlain, readPlain } from './plain-scalar.js';
import { endOfQuoted, isQuote, readQuoted } from './quoted-scalar.js';

const { colon, greater, openBracket, openBrace, bar } = codes;

/** The key that comes next, with its colon; undefined: something else, and nothing is moved. */
export function readKey(cursor: Cursor): string | undefined {
  const { at, code, text } = cursor;
  if (isQuote(code)) return readQuotedKey(cursor);
  if (code === openBracket || code === openBrace || code === bar || code === greater) {
    return undefined;
  }
  const end = endOfPlain(cursor);
  if (text.charCodeAt(end) !== colon) return undefined;
  cursor.at = end + 1;
  return text.slice(at, cursor.withoutSpaces(at, end));
}

function readQuotedKey(cursor: Cursor): string | undefined {
  const { at, text } = cursor;
  const end = endOfQuoted(cursor);
  const after = cursor.afterSpaces(end + 1);
  const isKey = text.charCodeAt(after) === colon && cursor.isBlankAt(after + 1);
  if (!isKey || text.slice(at, end).includes('\n')) return undefined;
  const key = readQuoted(cursor, Infinity);
  cursor.at = after + 1;
  return key;
}

/** A key behind a question mark, alone on its line; the colon begins the next one. */
export function readExplicitKey(cursor: Cursor, column: number): string {
  const key = isQuote(cursor.code) ? readQuoted(cursor, Infinity) : readPlain(cursor, Infinity);
  cursor.endLine();
  cursor.toContent();
  if (cursor.column !== column || !cursor.isColon()) notPlain();
  cursor.at += 1;
  return key;
}
