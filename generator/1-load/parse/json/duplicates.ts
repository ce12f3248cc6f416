import type { DuplicateKey } from '../duplicate-keys.js';
import { afterSpace, afterString } from './places.js';

/**
 * Keys that stand twice in a valid JSON text of which a value with so many keys was made. Only where
 * the text has more colons behind quotes (or a string begins with a colon) is it read again.
 */
export function jsonDuplicates(text: string, keys: number): readonly DuplicateKey[] {
  return colonsIn(text) > keys ? duplicatesIn(text) : [];
}

/** Of keys as everybody writes them: without a space before the colon. */
function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) {
    if (text.charCodeAt(at - 1) !== 0x5c) count += 1;
  }
  return count;
}

function duplicatesIn(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  /** Of the objects and lists around a place: keys and their offsets. */
  const open: Map<string, number>[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (char === '{' || char === '[') open.push(new Map());
    if (char === '}' || char === ']') open.pop();
    if (char !== '"') {
      at += 1;
      continue;
    }
    const end = afterString(text, at);
    if (text[afterSpace(text, end)] === ':') {
      const key = String(JSON.parse(text.slice(at, end)));
      const keys = open.at(-1) ?? new Map<string, number>();
      const first = keys.get(key);
      if (first !== undefined) found.push({ key, offset: at, first });
      keys.set(key, at);
    }
    at = end;
  }
  return found;
}
