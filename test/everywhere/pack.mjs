// The package as a registry would get it, in a project that has installed it.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.mjs';
import { here, tsc } from './tools.mjs';

/** Builds and packs a copy of `generated`; returns the path of the tarball. */
export async function packed(generated, folder) {
  const copy = join(folder, 'package');
  cpSync(generated, copy, { recursive: true });
  // Its own `npm run build` finds the project's compiler, without an installation.
  mkdirSync(join(copy, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(tsc, join(copy, 'node_modules', '.bin', 'tsc'));
  await run('npm', ['run', 'build'], { cwd: copy });
  const [{ filename }] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts'], { cwd: copy }),
  );
  return join(copy, filename);
}

/** A folder with the programs of `consumer/` and the package in its `node_modules`. */
export async function installed(tarball, folder) {
  const consumer = join(folder, 'consumer');
  cpSync(join(here, 'consumer'), consumer, { recursive: true });
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: consumer });
  return consumer;
}
