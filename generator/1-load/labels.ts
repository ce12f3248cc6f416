import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, splitUri } from './uri.js';

/** What a person calls a file: relative to the working directory; a URL without credentials. */
export function labelOf(address: URL, workingDirectory: string): string {
  if (address.protocol !== 'file:') return withoutCredentials(address).href;
  return portablePath(workingDirectory, fileURLToPath(address));
}

/** The way from a folder to a path, as all systems write it; `.` leads to the folder itself. */
export function portablePath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/') || '.';
}

/**
 * A source's uri: relative to the entry's folder where both are on one server or disk. It has no
 * `#`, which ends it in pointers: a server may redirect to a fragment, and a file may be called so.
 */
export function uriFor(address: URL, entry: URL): string {
  if (address.protocol !== entry.protocol || address.host !== entry.host) {
    return splitUri(address.href).resource;
  }
  const folder = decode(new URL('.', entry).pathname);
  const way = posix.relative(folder, decode(address.pathname)).replace(markers, encodeURIComponent);
  // What only the query tells apart must not become one file.
  return address.search === '' ? way : way + address.search;
}

/** What parts a URI, and what would be taken for it once that is encoded. */
const markers = /[#?]|%(?=(?:25)*(?:23|3F))/g;

export function withoutCredentials(address: URL): URL {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  return bare;
}
