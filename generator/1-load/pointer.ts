/**
 * Identity and position of everything in one string: `#/components/schemas/Pet` in the entry
 * document, `pets.yaml#/Pet` in another file. The file is relative to the entry document's folder
 * (or an absolute URL), so no path of a machine gets into the output; the fragment is an RFC 6901
 * pointer, not percent-encoded.
 */
export type Pointer = `${string}#${string}`;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** `Array.isArray` doesn't narrow a readonly array. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pointer one token further down (RFC 6901 section 4 escapes `~` and `/`). */
export function childOf(parent: Pointer, token: string | number): Pointer {
  return `${parent}/${escapeToken(String(token))}` as Pointer;
}

export function escapeToken(token: string): string {
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}

export function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/** `pets.yaml#/a~1b/0` -> `['a/b', '0']`. */
export function tokensOf(pointer: Pointer): string[] {
  const fragment = pointer.slice(pointer.indexOf('#') + 1);
  return fragment === '' ? [] : fragment.slice(1).split('/').map(unescapeToken);
}

/** `pets.yaml#/Pet` -> `pets.yaml`; the entry document's is empty. */
export function uriOf(pointer: Pointer): string {
  return pointer.slice(0, pointer.indexOf('#'));
}

export function pointerTo(uri: string, tokens: readonly (string | number)[]): Pointer {
  let pointer: Pointer = `${uri}#`;
  for (const token of tokens) pointer = childOf(pointer, token);
  return pointer;
}

/** Stands for the configuration in pointers, whatever its file is called. */
export const configUri = 'sdk.yaml';
