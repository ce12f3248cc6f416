import { SDKError } from './errors.js';

export type Place = 'path' | 'query' | 'header' | 'cookie';

/** A value that carries its own OpenAPI style. Made by the functions of `styles.ts`; opaque to everybody else. */
export class Styled {
  readonly write: (name: string, place: Place) => string;
  constructor(write: (name: string, place: Place) => string) {
    this.write = write;
  }
}

/** A value as text; objects are refused, since `[object Object]` is never what was meant. */
export function plainText(name: string, value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  if (/^\[object /.test(text)) {
    throw new SDKError(`\`${name}\` must be a string, number or boolean, or have a style.`);
  }
  return text;
}

/** Percent-encodes everything but RFC 3986 `unreserved` (and `!'()*`). */
export function encode(text: string): string {
  // Half a surrogate pair becomes U+FFFD, as TextEncoder has it; encodeURIComponent would throw.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/**
 * Fills a path template. Refused are values that would call another operation than the one meant: an empty one
 * (`/files/` is the collection) and those that make a segment `.` or `..` in any spelling that URL parsers fold away.
 */
export function expandPath(template: string, params: object | undefined): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  const path = template.replace(/\{([^{}]+)\}/g, (_, name: string, at: number) => {
    const value = values.get(name) ?? '';
    const styled = value instanceof Styled;
    const text = styled ? value.write(name, 'path') : encode(plainText(name, value));
    if (!text) throw new SDKError(`\`${name}\` must not be empty.`);
    // A segment may hold `: @ $ & + , ; =` as they are (RFC 3986 pchar) and servers compare literally; a query may not.
    return styled || template.lastIndexOf('?', at) > 0
      ? text
      : text.replace(/%(?:3A|40|2[46BC]|3[BD])/g, decodeURIComponent);
  });
  if (/(^|\/)(\.|%2e){1,2}([/?#\\]|$)/i.test(path)) {
    throw new SDKError(`A path must not have \`.\` and \`..\` segments: ${path}`);
  }
  return path;
}

/** One query parameter in OpenAPI's default style: form, exploded. */
export function queryPairs(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (value instanceof Styled) return value.write(name, 'query');
  return Array.isArray(value)
    ? value
        .map((item) => queryPairs(name, item))
        .filter(Boolean)
        .join('&')
    : `${encode(name)}=${encode(plainText(name, value))}`;
}

/** Lays the entries of a record, or the pairs of an iterable (`Headers`, `URLSearchParams`), over what is there. */
export function addLayer(
  all: Map<string, unknown[]>,
  layer: object | undefined = {},
  keyOf?: (name: string) => string,
): void {
  const pairs = isPairs(layer);
  const own = new Map<string, unknown[]>();
  for (const [name, value] of pairs ? layer : Object.entries(layer)) {
    // A header that is undefined is not there; a query parameter that is undefined shall not be there.
    if (keyOf && value === undefined) continue;
    const key = keyOf?.(name) ?? name;
    // Among pairs a name may come again; in a record it can only be another spelling, and the later one counts.
    own.set(key, [...((pairs && own.get(key)) || []), value]);
  }
  for (const [key, values] of own) all.set(key, values);
}

function isPairs(layer: object): layer is Iterable<readonly [string, unknown]> {
  return Symbol.iterator in layer;
}

/** Layers of query, the later over the earlier by name; an explicit undefined removes. */
export function queryText(layers: readonly (object | undefined)[]): string {
  const all = new Map<string, unknown[]>();
  for (const layer of layers) addLayer(all, layer);
  return [...all]
    .map(([name, values]) => queryPairs(name, values))
    .filter(Boolean)
    .join('&');
}
