import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the command line says of the cache: a folder of one's own, or none. */
export interface CacheWish {
  readonly cwd: string;
  readonly folder?: string | undefined;
  readonly use: boolean;
}

/**
 * Where tools keep what they can make again: `node_modules/.cache` of the package that the working
 * directory is in, else of the working directory itself. Undefined: no cache is wanted.
 */
export function cacheFolderOf({ cwd, folder, use }: CacheWish): string | undefined {
  if (!use) return undefined;
  if (folder !== undefined) return resolve(cwd, folder);
  return join(packageFolderOf(cwd) ?? cwd, 'node_modules', '.cache', 'sdkwright');
}

function packageFolderOf(cwd: string): string | undefined {
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
