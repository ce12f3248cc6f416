/** What READMEs show can be typed in: their snippets compile against the packages they belong to. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, fixtureNames, fixturesFolder } from '../fixtures.js';
import { packageOfDocument, writeInto } from './package-of-document.js';
import { snippetsOf } from './snippets.js';
import { scratchFolder } from '../scratch.js';

const root = join(import.meta.dirname, '..', '..');
const scratch = scratchFolder();

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2023'],
  types: ['node'],
  typeRoots: [join(root, 'node_modules', '@types')],
};

test('the snippets of all fixtures and of the flagship compile', async () => {
  const documents = [
    ...fixtureNames.map((name) => [name, entryOf(join(fixturesFolder, name))] as const),
    ['flagship', join(root, 'spec', 'openapi.yaml')] as const,
  ];
  let count = 0;
  for (const [name, document] of documents) {
    const files = await packageOfDocument(document);
    const snippets = snippetsOf(files.get('README.md') ?? '', files.get('package.json') ?? '');
    writeInto(join(scratch, name), files);
    writeInto(
      join(scratch, name),
      snippets.map((code, index) => [`snippets/${String(index)}.ts`, code] as const),
    );
    count += snippets.length;
  }
  expect(count).toBeGreaterThan(100);
  const project = { compilerOptions, include: ['*/snippets/*.ts'] };
  writeInto(scratch, [['tsconfig.json', JSON.stringify(project)]]);
  const tsc = join(root, 'test/compilers/node_modules/typescript-7/bin/tsc');
  // The newest compiler, since it is by far the fastest: the sources have a test with each.
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
    cwd: scratch,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 180_000);
