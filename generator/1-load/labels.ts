import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from './uri.js';

/** What a person calls a file: relative to the working directory; a URL without credentials. */
export function labelOf(address: URL, workingDirectory: string): string {
  if (address.protocol !== 'file:') return withoutCredentials(address).href;
  const path = fileURLToPath(address);
  return relative(workingDirectory, path).split(sep).join('/') || '.';
}

/** A source's uri: relative to the entry's folder where both are on one server or disk. */
export function uriFor(address: URL, entry: URL): string {
  if (address.protocol !== entry.protocol || address.host !== entry.host) return address.href;
  const folder = decode(new URL('.', entry).pathname);
  const way = posix.relative(folder, decode(address.pathname));
  // What only the query tells apart must not become one file.
  return address.search === '' ? way : way + address.search;
}

export function withoutCredentials(address: URL): URL {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  return bare;
}
