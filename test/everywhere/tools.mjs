// Where the programs are. Install scripts do not run, so the platform's packages are named directly.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const here = import.meta.dirname;
export const root = join(here, '..', '..');

const modules = join(here, 'node_modules');

export const nodes = [
  process.execPath,
  ...[22, 24, 26].map((version) => join(modules, `node-${version}`, 'bin', 'node')),
];
export const bun = join(modules, '@oven', 'bun-linux-x64-baseline', 'bin', 'bun');
export const deno = join(modules, '@deno', 'linux-x64-glibc', 'deno');
export const workerd = join(modules, '@cloudflare', 'workerd-linux-64', 'bin', 'workerd');
/** A module with a WebSocket, for ES modules and CommonJS. */
export const ws = join(modules, 'ws', 'index.js');
export const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
/** What a package is built with. */
export const buildTools = {
  tsc,
  rolldown: join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs'),
};
export const cli = join(root, 'dist', 'cli.js');

/** Debian's, or the one that the environment names. */
export const chromium =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
