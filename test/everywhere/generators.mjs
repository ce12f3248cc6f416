// The generator itself, as npm would publish it, on every Node: `generated/` is what it would write,
// and of a list of documents each is made in a thread of its own.
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from './process.mjs';
import { nodes, root } from './tools.mjs';

const fixtures = ['minimal', 'pages'];

export async function* generators(folder) {
  const cli = await unpacked(join(folder, 'generator'));
  for (const node of nodes) {
    yield {
      name: `generator on node ${await versionOf(node)}`,
      results: async () => {
        await run(node, [cli, 'check'], { cwd: root });
        return [{ name: 'generated/ is current' }, await several(node, cli, folder)];
      },
    };
  }
}

/** Packs, and unpacks as an installation would; returns the path of the command. */
async function unpacked(folder) {
  mkdirSync(folder);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(await run('npm', args, { cwd: root }));
  await run('tar', ['xzf', filename], { cwd: folder });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'package', 'dist', 'cli.js');
}

async function several(node, cli, folder) {
  const name = 'several documents';
  const work = join(folder, 'several');
  rmSync(work, { recursive: true, force: true });
  for (const fixture of fixtures) {
    cpSync(join(root, 'test/fixtures', fixture, 'openapi.yaml'), join(work, `${fixture}.yaml`));
  }
  const list = fixtures.map((fixture) => `  - { document: ${fixture}.yaml, output: ${fixture} }\n`);
  writeFileSync(join(work, 'sdk.yaml'), `documents:\n${list.join('')}`);
  await run(node, [cli, '--no-cache'], { cwd: work });
  const missing = fixtures.filter((fixture) => !existsSync(join(work, fixture, 'src/index.ts')));
  return missing.length === 0 ? { name } : { name, problem: `no package of ${missing.join(', ')}` };
}
