import { jsonValue } from './body.js';

/** Stands for an integer while JSON is parsed or written; no field has such a name, and no text begins like it. */
export const mark = '\0integer';

/** JSON with each `bigint` as the integer that it is, which `JSON.stringify` refuses. */
export function jsonTextOf(value: unknown): string {
  const prefix = JSON.stringify(mark).slice(0, -1);
  const text = JSON.stringify(value, (name, item: unknown) =>
    typeof item === 'bigint' ? `${mark}${item}` : jsonValue(name, item),
  );
  if (!text?.includes(prefix)) return text;
  // Other strings begin with the mark only where a caller writes a NUL into them.
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, (token) => {
    const digits = token.startsWith(prefix) ? token.slice(prefix.length, -1) : '';
    return /^-?\d+$/.test(digits) ? digits : token;
  });
}
