import { unescapeToken } from './pointer.js';

/** A URI and its fragment; `a.yaml` and `a.yaml#` are the same. */
export function splitUri(uri: string): { readonly resource: string; readonly fragment: string } {
  const hash = uri.indexOf('#');
  if (hash === -1) return { resource: uri, fragment: '' };
  return { resource: uri.slice(0, hash), fragment: uri.slice(hash + 1) };
}

/**
 * A reference against a base (RFC 3986 section 5.2). The fragment stays as written: `URL` would
 * encode some characters of it. What cannot be joined (to `urn:`) is taken as it stands.
 */
export function joinUri(base: string, reference: string): string {
  const { resource, fragment } = splitUri(reference);
  const suffix = fragment === '' ? '' : `#${fragment}`;
  if (resource === '') return splitUri(base).resource + suffix;
  // A backslash is no separator in a URI, but it is what the author of `models\pet.yaml` meant.
  const path = resource.replaceAll('\\', '/');
  return (URL.canParse(path, base) ? splitUri(new URL(path, base).href).resource : path) + suffix;
}

/** The tokens of a fragment that is a pointer, percent-decoded; undefined: it is an anchor. */
export function fragmentTokens(fragment: string): readonly string[] | undefined {
  return tokensOf(fragment)?.map((token) => unescapeToken(decode(token)));
}

/** Those tokens as they are written: keys may hold percent signs, and references repeat them. */
export function writtenTokens(fragment: string): readonly string[] | undefined {
  return tokensOf(fragment)?.map(unescapeToken);
}

function tokensOf(fragment: string): readonly string[] | undefined {
  if (fragment === '') return [];
  return fragment.startsWith('/') ? fragment.slice(1).split('/') : undefined;
}

export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing: `#/definitions/100%`.
    return text;
  }
}
