import { isUtf8 } from 'node:buffer';

/** Text of a file, or why it has none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly damaged: boolean }
  | { readonly kind: 'binary' };

/** UTF-8, or UTF-16 with or without byte order mark; the mark is dropped. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const text = withLineFeeds(textOf(bytes));
  // The bytes of nearly every file tell this, ten times as fast as its text does.
  if (isUtf8(bytes) && !bytes.includes(0)) return { kind: 'text', text, damaged: false };
  const damage = countIn(text, '\u{FFFD}');
  const zeros = countIn(text, '\0');
  // A stray Latin-1 letter is a blemish; a tenth of the text is another kind of file. Zeros stand
  // in all those, and in no text: a single one is a mistake that the parsers find.
  const isOther = (damage + zeros) * 10 > text.length || (damage > 0 && zeros > 0);
  if (isOther) return { kind: 'binary' };
  return { kind: 'text', text, damaged: damage > 0 && !holdsMark(bytes) };
}

function countIn(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

function textOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  // Three times as fast as a TextDecoder, which would drop the byte order mark by itself.
  const text = bufferOf(bytes).toString('utf8');
  return text.startsWith('\u{FEFF}') ? text.slice(1) : text;
}

/** A document begins with an ASCII character, so a zero byte beside it tells UTF-16 and its order. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}

/** U+FFFD may stand in a valid text as itself: EF BF BD. */
function holdsMark(bytes: Uint8Array): boolean {
  return bufferOf(bytes).includes('\u{FFFD}');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A lone carriage return ends a line in YAML and in editors, which the parser doesn't know. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}
