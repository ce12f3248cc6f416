/** One sdk.yaml that lists several documents, run by real processes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { ended, filesIn, runNode } from '../security/command-line.js';
import { scratchFolder } from '../scratch.js';
import { installationIn, projectFolderIn } from './installation.js';

const scratch = scratchFolder();
const installation = installationIn(scratch);
const project = projectFolderIn(scratch);
const { at, put } = project;

const codegen = (...args: readonly string[]) => installation.run(project.cwd, ...args);

const document = (title: string, paths = '{ /a: { get: { responses: {} } } }'): string =>
  `openapi: 3.1.0\ninfo: { title: ${title}, version: 1.0.0 }\npaths: ${paths}\n`;

beforeEach(() => {
  project.begin();
  put(
    'sdk.yaml',
    `documents:
  - document: one/openapi.yaml
    output: out/one
  - config: two/sdk.yaml
  - document: three/openapi.yaml
    output: out/three
`,
  );
  put('one/openapi.yaml', document('One'));
  put('two/openapi.yaml', document('Two'));
  put('two/sdk.yaml', 'document: openapi.yaml\noutput: ../out/two\nclient: { name: Second }\n');
  put('three/openapi.yaml', document('Three'));
});

/** What is said of each document: the lines that name one, and how it ended. */
const lines = (said: string): readonly string[] =>
  said.split('\n').map((line) => line.replace(/^1 operation, .* \((.*)\) in .*$/, '$1'));

test('in the order of the list, each as if it were alone', async () => {
  const { code, said } = await codegen();
  expect(code).toBe(0);
  expect(lines(said).filter((line) => / -> |changed/.test(line))).toEqual([
    'one/openapi.yaml (no sdk.yaml) -> out/one',
    expect.stringMatching(/^\d+ changed$/),
    'two/openapi.yaml (two/sdk.yaml) -> out/two',
    expect.stringMatching(/^\d+ changed$/),
    'three/openapi.yaml (no sdk.yaml) -> out/three',
    expect.stringMatching(/^\d+ changed$/),
  ]);
  expect(readFileSync(at('out/two/src/second.ts'), 'utf8')).toContain('class Second');
  const together = filesIn(at('out/one'));
  await codegen('one/openapi.yaml', '-o', 'alone', '--no-cache');
  expect(together).toEqual(filesIn(at('alone')));
});

test('a list may lie beside its documents, and one of them be made alone', async () => {
  put(
    'sdk.yaml',
    'documents: [{ document: one.yaml, output: a }, { document: two.yaml, output: b }]',
  );
  put('one.yaml', document('One'));
  put('two.yaml', document('Two'));
  const { code, said } = await codegen();
  expect(code).toBe(0);
  expect(said.match(/.* -> .*/g)).toEqual([
    'one.yaml (no sdk.yaml) -> a',
    'two.yaml (no sdk.yaml) -> b',
  ]);
  const alone = await codegen('two.yaml');
  expect(alone.code).toBe(0);
  expect(alone.said).toContain('two.yaml (no sdk.yaml) -> b');
});

test('what is remembered of one holds when another changes', async () => {
  await codegen();
  put('two/openapi.yaml', document('Second'));
  const { code, said } = await installation.watch(project.cwd);
  expect(code).toBe(0);
  expect(lines(said).filter((line) => line.includes('changed'))).toEqual([
    'nothing changed',
    expect.stringMatching(/^\d+ changed$/),
    'nothing changed',
  ]);
  const { loaded, ...again } = await installation.watch(project.cwd);
  expect(again.said.match(/nothing changed/g)).toHaveLength(3);
  expect(loaded.has('4-ir/build.js')).toBe(false);
});

test('a broken document is told of in its place, and the others are made', async () => {
  put('two/openapi.yaml', 'openapi: 3.1.0\ninfo: {\n');
  const { code, said } = await codegen();
  expect(code).toBe(1);
  const places = ['-> out/one', 'two/openapi.yaml:', '-> out/three'].map((word) =>
    said.indexOf(word),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(['one', 'two', 'three'].map((name) => existsSync(at(`out/${name}`)))).toEqual([
    true,
    false,
    true,
  ]);
});

test.each([
  ['throws', "throw new Error('no style today');", 'no style today'],
  ['ends its thread', 'process.exit(3);', 'its thread ended with code 3'],
])('a crash in one document, which %s, spoils no other', async (_, program, reason) => {
  put('out/two/prettier.config.mjs', program);
  put('two/sdk.yaml', 'document: openapi.yaml\noutput: ../out/two/sdk\n');
  const { code, said } = await codegen();
  expect(code).toBe(1);
  expect(said).toContain('The generator failed on two/sdk.yaml: Error: ');
  expect(said).toContain(reason);
  expect(['one', 'two/sdk', 'three'].map((name) => existsSync(at(`out/${name}`)))).toEqual([
    true,
    false,
    true,
  ]);
});

test('Ctrl-C stops all of them; each package is whole, or not begun', async () => {
  await codegen();
  for (const name of ['one', 'two', 'three']) put(`${name}/openapi.yaml`, document(`New ${name}`));
  for (const moment of [200, 500, 800, 1100]) {
    const child = runNode([join(installation.code, 'cli.js')], project.cwd);
    const end = ended(child);
    await pause(moment);
    child.kill('SIGINT');
    const { signal, code } = await end;
    expect(signal === 'SIGINT' || code === 0).toBe(true);
  }
  expect(await codegen('--no-cache')).toMatchObject({ code: 0 });
  expect(await codegen('check', '--no-cache')).toMatchObject({ code: 0 });
});

test('check fails when one of them is not current, and names which', async () => {
  await codegen();
  expect(await codegen('check')).toMatchObject({ code: 0 });
  put('two/openapi.yaml', document('Two', '{ /b: { get: { responses: {} } } }'));
  const { code, said } = await codegen('check');
  expect(code).toBe(1);
  const [before = '', after = ''] = said.split('-> out/two');
  expect(before).toContain('The package is what the document says.');
  expect(after).toContain('The package is not what the document says');
});

test('machines get one list', async () => {
  const dangling = "{ /a: { get: { responses: { '200': { $ref: '#/none' } } } } }";
  put('one/openapi.yaml', document('One', dangling));
  put('three/openapi.yaml', document('Three', dangling));
  await codegen();
  const { said } = await codegen('check', '--format', 'json', '-q');
  const start = said.indexOf('[\n');
  const list: unknown = JSON.parse(said.slice(start, said.lastIndexOf(']') + 1));
  expect(list).toMatchObject([{ file: 'one/openapi.yaml' }, { file: 'three/openapi.yaml' }]);
});

test.each([
  [
    'two outputs alike',
    'documents: [{ document: one/openapi.yaml }, { document: three/openapi.yaml }]\n',
    'config-same-output',
  ],
  ['a key beside the list', 'documents: []\nclient: { name: A }\n', 'config-beside-documents'],
  ['an entry about nothing', 'documents: [{ output: out }]\n', 'config-missing-key'],
  ['a list in a list', 'documents: [{ config: sdk.yaml }]\n', 'config-several'],
])('%s', async (_, config, expected) => {
  put('sdk.yaml', config);
  const { code, said } = await codegen();
  expect(code).toBe(1);
  expect(said).toContain(`error ${expected} `);
});

test('--output is for one document', async () => {
  expect(await codegen('-o', 'out')).toMatchObject({ code: 2 });
});
