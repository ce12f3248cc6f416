import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/**
 * What `exports` (export declarations, relative to the project's root) give of our TypeScript, bundled
 * into a folder inside the project: packages are left out, and found from there.
 */
export async function bundled(exports, folder) {
  const outfile = join(folder, 'bundled.mjs');
  await build({
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
