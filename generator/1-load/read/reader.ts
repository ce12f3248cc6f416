import { existsSync, readdirSync, statSync } from 'node:fs';
import type { UrlAnswer, UrlRequest } from './fetch-url.js';
import { readPath, readStream, realPathOf, type Bytes, type PathKind } from './read-file.js';

/**
 * How a run looks at what is outside. All that it reads it reads through one of these, so that what
 * was seen can be noted, and looked at again later.
 */
export interface Reader {
  /** What a path holds, up to a number of bytes. */
  readonly file: (path: string, kind: PathKind, limit: number) => Promise<Bytes>;
  /** The path without symlinks; undefined where nothing stands. */
  readonly realPath: (path: string) => Promise<string | undefined>;
  readonly isThere: (path: string) => boolean;
  /** What a folder holds, sorted; empty where there is no folder. */
  readonly names: (folder: string) => readonly string[];
  /** Standard input, up to a number of bytes. */
  readonly input: (limit: number) => Promise<Bytes>;
  readonly url: (request: UrlRequest) => Promise<UrlAnswer>;
}

/** Disk and network as they are. */
export const outside: Reader = {
  file: readPath,
  realPath: realPathOf,
  isThere: existsSync,
  names: (folder) => (isFolder(folder) ? readdirSync(folder).sort() : []),
  input: (limit) => readStream(process.stdin, limit),
  // Most runs never need a network stack.
  url: async (request) => (await import('./fetch-url.js')).fetchUrl(request),
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
