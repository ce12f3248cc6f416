import type { Json } from '../../pointer.js';
import { codesOf } from './codes.js';
import { notPlain } from './not-plain.js';

/** Whatever else than text a plain scalar may be begins with one of these. */
const special = codesOf('-+.0123456789~nNtTfF');
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const numeric = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The core schema (YAML 1.2 section 10.3.2). */
export function plainValue(text: string): Json {
  if (!special.has(text.charCodeAt(0))) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!numeric.test(text)) return notFinite.test(text) ? notPlain() : text;
  const value = Number(text);
  return Number.isFinite(value) ? value : notPlain();
}
