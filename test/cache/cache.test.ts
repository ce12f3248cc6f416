/** Runs over what has been made before, as people have them: a process each, in one folder. */
import { existsSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../../generator/generate.js';
import { filesIn, type Ended } from '../security/command-line.js';
import { scratchFolder } from '../scratch.js';
import { installationIn, projectFolderIn, stampsIn, type Watched } from './installation.js';

const scratch = scratchFolder();
const installation = installationIn(scratch);
const project = projectFolderIn(scratch);
const { at, put } = project;

const codegen = (...args: readonly string[]): Promise<Ended> =>
  installation.run(project.cwd, ...args);
const watched = (...args: readonly string[]): Promise<Watched> =>
  installation.watch(project.cwd, ...args);

/** Whether the package is what the document says; nothing of the cache takes part in this. */
const isRight = async (): Promise<boolean> => {
  const { written } = await generate({ cwd: project.cwd, mode: 'check' });
  const { created, updated, removed, edited } = written ?? {};
  return [created, updated, removed, edited].every((list) => list?.length === 0);
};
const entries = (): readonly string[] =>
  readdirSync(at('node_modules/.cache/sdkwright')).filter((name) => !name.startsWith('.'));

/** The field \`size\` leads nowhere, which is worth a warning. */
const document = (summary: string): string => `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /pets:
    get: { operationId: listPets, tags: [pets], summary: ${summary}, responses: { '200': { $ref: '#/components/responses/Pet' } } }
  /shops:
    get: { operationId: listShops, tags: [shops], responses: { '200': { $ref: '#/components/responses/Pet' } } }
components:
  responses:
    Pet: { description: OK, content: { application/json: { schema: { $ref: pet.yaml } } } }
`;
const pet = (field: string): string =>
  `type: object\nproperties: { ${field}: { type: string }, size: { $ref: '#/none' } }\n`;

beforeEach(() => {
  project.begin();
  put('openapi.yaml', document('All'));
  put('pet.yaml', pet('name'));
  put('sdk.yaml', config);
});

const config = 'document: openapi.yaml\noutput: sdk\nemit: { output: source }\n';

/** What was said, but for how long it took and how much was to be done. */
const words = ({ said }: Ended): string =>
  said.replace(/ in \d+\.\d s/, '').replace(/\((\d+|nothing) changed\)/, '');

const heavy = ['ts-morph', 'yaml', 'oxfmt', 'prettier', '1-load/load.js', '4-ir/build.js'];

describe('nothing changed', () => {
  test('nothing is touched, nothing heavy is loaded, and all is said again', async () => {
    const first = await watched();
    expect(first.code).toBe(0);
    expect(first.said).toContain('warning');
    const stamps = stampsIn(at('sdk'));
    const second = await watched();
    expect(words(second)).toBe(words(first));
    expect(second.said).toContain('(nothing changed)');
    expect(stampsIn(at('sdk'))).toEqual(stamps);
    expect(heavy.filter((name) => first.loaded.has(name))).toContain('oxfmt');
    expect(heavy.filter((name) => second.loaded.has(name))).toEqual([]);
  });

  test.each(['json', 'sarif', 'github'])('--format %s prints what it printed', async (format) => {
    await codegen();
    const fresh = await codegen('check', '--no-cache', '--format', format);
    const again = await watched('check', '--format', format);
    expect(again.said).toBe(fresh.said);
    expect(again.loaded.has('4-ir/build.js')).toBe(false);
  });

  test('--strict fails as often as it is asked', async () => {
    await codegen();
    for (const _ of [1, 2]) expect(await codegen('check', '--strict')).toMatchObject({ code: 1 });
    expect(await codegen('check')).toMatchObject({ code: 0 });
  });
});

describe('the folder is not what it was', () => {
  test('a file edited by hand is told of as ever, and put right by --force', async () => {
    await codegen();
    const before = filesIn(at('sdk'));
    put('sdk/client.ts', 'edited');
    const kept = await watched();
    expect(kept.code).toBe(0);
    expect(words(kept)).toBe(words(await codegen('--no-cache')));
    expect(kept.said).toContain('output-edit-kept');
    const checked = await watched('check');
    expect(checked.code).toBe(1);
    expect(checked.said).toContain('client.ts was changed by hand.');
    const forced = await watched('--force');
    expect(forced.code).toBe(0);
    expect(filesIn(at('sdk'))).toEqual(before);
    for (const run of [kept, checked, forced]) expect(run.loaded.has('4-ir/build.js')).toBe(false);
  });

  test('an edit is put together with what is new, whichever run made the old', async () => {
    await codegen();
    const old = readFileSync(at('sdk/index.ts'), 'utf8');
    put('sdk/index.ts', `${old}export const mine = 1;\n`);
    put('sdk.yaml', `${config}client: { name: Zoo }\n`);
    const merged = await codegen();
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.said).toContain('note output-edit-merged index.ts was changed by hand');
    const text = readFileSync(at('sdk/index.ts'), 'utf8');
    expect(text).toContain('export { Zoo, Zoo as default }');
    expect(text).toContain('export const mine = 1;');
  });

  test('what was deleted comes back without being made again', async () => {
    await codegen();
    const before = filesIn(at('sdk'));
    unlinkSync(at('sdk/client.ts'));
    expect((await codegen('check')).said).toContain('client.ts is not there.');
    expect((await codegen()).said).toContain('(1 changed)');
    rmSync(at('sdk'), { recursive: true });
    const all = await watched();
    expect(filesIn(at('sdk'))).toEqual(before);
    expect(heavy.filter((name) => all.loaded.has(name))).toEqual([]);
  });
});

test('whatever a run reads is noticed when it changes', { timeout: 400_000 }, async () => {
  const changes: Record<string, () => void> = {
    'a summary': () => put('openapi.yaml', document('Every one')),
    'a file that is referred to': () => put('pet.yaml', pet('nick')),
    'sdk.yaml': () => put('sdk.yaml', `${config}client: { name: Zoo }\n`),
    'a style': () => put('.prettierrc', 'semi: false\n'),
    'a style that is a program': () => {
      unlinkSync(at('.prettierrc'));
      put('prettier.config.mjs', "import style from './style.mjs';\nexport default style;\n");
      put('style.mjs', 'export default { tabWidth: 4 };\n');
    },
    'what that program reads': () => put('style.mjs', 'export default { tabWidth: 3 };\n'),
    'an overlay': () => {
      put(
        'overlay.yaml',
        `overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions: [{ target: $.info, update: { title: Farm } }]\n`,
      );
      put('sdk.yaml', `${config}overlays: [overlay.yaml]\n`);
    },
    'what an overlay says': () =>
      put('overlay.yaml', readFileSync(at('overlay.yaml'), 'utf8').replace('Farm', 'Barn')),
    'a first custom module': () => put('custom/tools.ts', 'export const one = 1;\n'),
    'a custom module': () => put('custom/tools.ts', 'export const two = 2;\n'),
  };
  await codegen();
  for (const [name, change] of Object.entries(changes)) {
    change();
    const { code, said } = await codegen();
    // A process of its own: a program of style is loaded once into each.
    const check = await codegen('check', '--no-cache');
    expect({ name, codes: [code, check.code] }).toEqual({ name, codes: [0, 0] });
    expect({ name, idle: said.includes('(nothing changed)') }).toEqual({ name, idle: false });
  }
  expect((await codegen()).said).toContain('(nothing changed)');
});

test('another generator, even of the same version, makes everything anew', async () => {
  await codegen();
  const own = join(installation.code, '6-emit', 'emitted-file.js');
  const text = readFileSync(own, 'utf8');
  writeFileSync(own, text.replace('Made by', 'Written by'));
  await codegen();
  writeFileSync(own, text);
  expect(readFileSync(at('sdk/client.ts'), 'utf8')).toContain('Written by sdkwright');
});

test('a branch and back: both are remembered', async () => {
  await codegen();
  put('openapi.yaml', document('Some'));
  await codegen();
  put('openapi.yaml', document('All'));
  expect((await watched()).loaded.has('4-ir/build.js')).toBe(false);
  expect(await isRight()).toBe(true);
});

test(
  'an entry that is damaged is no entry, and is written anew',
  { timeout: 120_000 },
  async () => {
    await codegen();
    const sound = filesIn(at('sdk'));
    const [name = ''] = entries();
    const path = at(`node_modules/.cache/sdkwright/${name}`);
    const bytes = readFileSync(path);
    const flipped = (place: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ 1;
      return copy;
    };
    const damages = {
      empty: Buffer.alloc(0),
      cut: bytes.subarray(0, bytes.length >> 1),
      'in its first line': flipped(20),
      'in its head': flipped(200),
      'in a text': flipped(bytes.length - 200),
      'longer than it says': Buffer.concat([bytes, Buffer.from('more')]),
    };
    for (const [damage, damaged] of Object.entries(damages)) {
      writeFileSync(path, damaged);
      rmSync(at('sdk'), { recursive: true });
      expect({ damage, ...(await codegen()) }).toMatchObject({ damage, code: 0 });
      expect(filesIn(at('sdk'))).toEqual(sound);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  },
);

test('two processes at once on one folder and one cache', async () => {
  await codegen();
  put('openapi.yaml', document('Both'));
  const runs = await Promise.all([codegen(), codegen(), codegen('check')]);
  for (const { code, said } of runs.slice(0, 2))
    if (code !== 0) expect(said).toContain('output-busy');
  expect(runs.slice(0, 2).some(({ code }) => code === 0)).toBe(true);
  expect(await isRight()).toBe(true);
  const after = await watched();
  expect(after.said).toContain('(nothing changed)');
  expect(after.loaded.has('4-ir/build.js')).toBe(false);
  expect(entries().filter((name) => name.endsWith('.new'))).toEqual([]);
});

describe('where it is', () => {
  test('in the package that the working directory is in, unseen by git', async () => {
    put('spec/openapi.yaml', document('All'));
    put('spec/pet.yaml', pet('name'));
    await installation.run(at('spec'), 'openapi.yaml', '-o', '../sdk');
    expect(readFileSync(at('node_modules/.cache/sdkwright/.gitignore'), 'utf8')).toBe('*\n');
    expect(existsSync(at('spec/node_modules'))).toBe(false);
  });

  test('in --cache-dir; with --no-cache nowhere', async () => {
    await codegen('--no-cache');
    expect(existsSync(at('node_modules'))).toBe(false);
    await codegen('--cache-dir', 'kept');
    expect(existsSync(at('node_modules'))).toBe(false);
    expect((await watched('--cache-dir', 'kept')).loaded.has('4-ir/build.js')).toBe(false);
    rmSync(at('kept'), { recursive: true });
    expect(await codegen('--cache-dir', 'kept')).toMatchObject({ code: 0 });
  });
});

test('a document from a server is fetched each time, and its credentials are not kept', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['x-key'] as string | undefined);
    response.end(request.url === '/pet.yaml' ? pet('name') : document('Remote'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;
  const args = [url, '-o', 'sdk', '--header', 'x-key: secret-word'];
  await codegen(...args);
  const again = await watched(...args);
  server.close();
  expect(again.said).toContain('(nothing changed)');
  expect(again.loaded.has('4-ir/build.js')).toBe(false);
  // The document and its reference, twice; the header goes with the document alone.
  expect(asked).toEqual(['secret-word', undefined, 'secret-word', undefined]);
  for (const name of entries()) {
    const kept = readFileSync(at(`node_modules/.cache/sdkwright/${name}`), 'utf8');
    expect(kept).not.toContain('secret-word');
  }
});
