// Builds dist/: declarations by the compiler, code in a few bundles. Of the 360 modules in
// generator/ each costs Node a third of a millisecond to find and link; a bundle for each way
// through them takes a quarter off the run of a small document.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

// A bundle's name has its hash: those of earlier builds would stay.
rmSync(dist, { recursive: true, force: true });
execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
await build({
  entryPoints: ['cli.ts', 'generate.ts', 'command/worker.ts'].map((path) =>
    join(root, 'generator', path),
  ),
  outdir: dist,
  // All beside each other: the code finds the worker and the package's other files from there.
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
chmodSync(join(dist, 'cli.js'), 0o755);
