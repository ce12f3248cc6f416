import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../generator/config/read.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { folderOf } from '../1-load/folder.js';

async function read(text: string) {
  const folder = await folderOf({ 'sdk.yaml': text });
  const found: Diagnostic[] = [];
  const loaded = await readConfig(join(folder, 'sdk.yaml'), folder, collector(found));
  const said = found.map(({ code, message, place }) => {
    const { line, column } = place.kind === 'position' ? place : { line: 0, column: 0 };
    return `${line}:${column} ${code} ${message}`;
  });
  return { config: loaded?.config, said };
}

test.each<[what: string, text: string, config: unknown]>([
  ['nothing', '', {}],
  ['comments', '# later\n', {}],
  ['a document', 'document: openapi.yaml\n', { document: 'openapi.yaml' }],
  ['JSON', '{"client": {"name": "Pets"}}', { client: { name: 'Pets' } }],
  [
    'a tree of resources',
    'resources:\n  chat: {completions: {create: createChatCompletion}}\n',
    { resources: { chat: { completions: { create: 'createChatCompletion' } } } },
  ],
  [
    'both forms of enums',
    'types: {enums: {open: [Model]}}\n',
    { types: { enums: { open: ['Model'] } } },
  ],
  [
    'pages, and none',
    'operations: {a: {page: false}, b: {page: {items: data, cursor: after, lastItem: id}}}\n',
    {
      operations: {
        a: { page: false },
        b: { page: { items: 'data', cursor: 'after', lastItem: 'id' } },
      },
    },
  ],
])('accepts %s', async (_, text, config) => {
  expect(await read(text)).toEqual({ config, said: [] });
});

test.each<[what: string, text: string, said: readonly string[]]>([
  [
    'a key',
    'cleint: {name: Pets}\n',
    ['1:1 config-unknown-key There is no key "cleint" here. Did you mean "client"?'],
  ],
  ['a key that is like none', 'a:\n  b: 1\n', ['1:1 config-unknown-key There is no key "a" here.']],
  [
    'a key deep inside',
    'client:\n  baseURL: {envv: X}\n',
    ['2:13 config-unknown-key There is no key "envv" here. Did you mean "env"?'],
  ],
  ['a type', 'client: Pets\n', ['1:9 config-wrong-value Expected a mapping, found "Pets".']],
  ['a list', 'custom: a.ts\n', ['1:9 config-wrong-value Expected a list, found "a.ts".']],
  [
    'an item',
    'custom: [a.ts, 2]\n',
    ['1:16 config-wrong-value Expected text or a mapping, found 2.'],
  ],
  [
    'a word',
    'emit: {output: file}\n',
    ['1:16 config-wrong-value Expected "package" or "source", found "file".'],
  ],
  [
    'a pattern',
    'client: {name: my client}\n',
    ['1:16 config-wrong-value Expected a name of letters, digits, _ and $, found "my client".'],
  ],
  [
    "a package's name and version",
    'package: {name: Pets SDK, version: v1.0}\n',
    [
      '1:17 config-wrong-value Expected a name that npm takes, such as pets-sdk or @acme/pets, found "Pets SDK".',
      '1:36 config-wrong-value Expected a semantic version such as 1.0.0, found "v1.0".',
    ],
  ],
  [
    'a form',
    'types: {enums: shut}\n',
    ['1:16 config-wrong-value Expected "document" or "open" or a mapping, found "shut".'],
  ],
  ['nothing at all', 'document:\n', ['1:10 config-wrong-value Expected text, found null.']],
  [
    'one of several forms',
    'pages:\n  - {items: data, cursor: after}\n',
    ['2:5 config-missing-key The key "next" is missing here.'],
  ],
  [
    'a switch',
    'operations: {a: {page: true}}\n',
    ['1:24 config-wrong-value Expected false or a mapping, found true.'],
  ],
  [
    'a part that is needed',
    'polling: [{method: a, read: b, status: c}]\n',
    ['1:11 config-missing-key The key "done" is missing here.'],
  ],
  [
    'two things',
    'a: 1\nclient: {b: 2}\n',
    [
      '1:1 config-unknown-key There is no key "a" here.',
      '2:10 config-unknown-key There is no key "b" here.',
    ],
  ],
  ['the whole', '- a\n', ['1:1 config-wrong-value Expected a mapping, found a list.']],
  [
    'the syntax',
    'a: b: c\n',
    ['1:4 yaml-syntax This is not valid YAML: text that contains ": " must stand in quotes.'],
  ],
  [
    'what objects inherit',
    'toString: 1\n',
    ['1:1 config-unknown-key There is no key "toString" here.'],
  ],
  [
    '__proto__',
    '__proto__: {a: 1}\n',
    ['1:1 config-unknown-key There is no key "__proto__" here.'],
  ],
])('refuses a mistake in %s', async (_, text, said) => {
  expect(await read(text)).toEqual({ config: undefined, said });
});

test('warns of a code that ignores nothing', async () => {
  const { config, said } = await read('diagnostics: {ignore: [{code: ref-danglin}]}\n');
  expect(config).toBeDefined();
  expect(said).toEqual([
    '1:31 config-unknown-code There is no diagnostic "ref-danglin". Did you mean "ref-dangling"?',
  ]);
});

test('says that the file is missing', async () => {
  const found: Diagnostic[] = [];
  expect(await readConfig('/none/sdk.yaml', '/', collector(found))).toBeUndefined();
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(
      /^config-unreadable The configuration "none\/sdk.yaml" cannot be read: there is no such file\.$/,
    ),
  ]);
});
