// Packages as a registry would get them, in a project that has installed them.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.mjs';
import { buildTools, cli, here } from './tools.mjs';

/** The package of `things.yaml`, which has what the flagship's API has not. */
export async function generatedThings(folder) {
  const output = join(folder, 'things');
  const config = {
    document: join(here, 'things.yaml'),
    output,
    package: { name: 'things-sdk', version: '1.0.0' },
    sockets: [{ method: 'talk', operation: 'talk', send: 'Said', receive: 'Heard' }],
  };
  writeFileSync(join(folder, 'sdk.yaml'), JSON.stringify(config));
  await run(process.execPath, [cli, 'generate', '-c', 'sdk.yaml'], { cwd: folder });
  return output;
}

/** Builds and packs a copy of a generated package; returns the path of the tarball. */
export async function packed(generated, folder) {
  const copy = mkdtempSync(join(folder, 'package-'));
  cpSync(generated, copy, { recursive: true });
  // Its own `npm run build` finds the project's tools, without an installation.
  mkdirSync(join(copy, 'node_modules', '.bin'), { recursive: true });
  for (const [tool, path] of Object.entries(buildTools))
    symlinkSync(path, join(copy, 'node_modules', '.bin', tool));
  await run('npm', ['run', 'build'], { cwd: copy });
  const [{ filename }] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts'], { cwd: copy }),
  );
  return join(copy, filename);
}

/** A folder with the programs of `consumer/` and the packages in its `node_modules`. */
export async function installed(tarballs, folder) {
  const consumer = join(folder, 'consumer');
  cpSync(join(here, 'consumer'), consumer, { recursive: true });
  const args = ['install', '--offline', '--no-audit', '--no-fund', ...tarballs];
  await run('npm', args, { cwd: consumer });
  return consumer;
}
