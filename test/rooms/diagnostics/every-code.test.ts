/** Each code is shown by some test; here are those that no other room's tests come across. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../../generator/diagnostics/catalogue.js';
import { generate } from '../../../generator/generate.js';
import { folderOf, type Files } from '../1-load/folder.js';

const head = 'openapi: 3.2.0\ninfo: { title: x, version: "1" }\n';

const examples: [code: string, files: Files, document: string | undefined][] = [
  ['config-without-document', { 'sdk.yaml': 'client: { name: Pets }\n' }, undefined],
  [
    'custom-missing',
    { 'sdk.yaml': 'document: a.yaml\ncustom: [custom/none.ts]\n', 'a.yaml': head },
    undefined,
  ],
  ['file-unreadable', {}, 'circle.yaml'],
  ['url-unreachable', {}, 'http://127.0.0.1:1/openapi.yaml'],
  [
    'stream-without-switch',
    {
      'a.yaml': `${head}paths:
  /chat:
    post:
      responses:
        200:
          description: Good.
          content:
            application/json: { schema: { type: object } }
            text/event-stream: { schema: { type: object } }
`,
    },
    'a.yaml',
  ],
  [
    'xml-as-text',
    {
      'a.yaml': `${head}paths:
  /pets:
    get:
      responses:
        200:
          description: Good.
          content:
            application/xml: { schema: { type: object, properties: { a: {} } } }
`,
    },
    'a.yaml',
  ],
  [
    'type-cycle',
    {
      'a.yaml': `${head}components:
  schemas:
    A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }
`,
    },
    'a.yaml',
  ],
];

test.each(examples)('%s', async (code, files, document) => {
  const cwd = await folderOf(files);
  symlinkSync('circle.yaml', join(cwd, 'circle.yaml'));
  const { diagnostics } = await generate({ cwd, document, mode: 'check' });
  expect(diagnostics.map((one) => one.code)).toContain(code);
});

test('every code is shown by a test', () => {
  const tests = [
    'test',
    ...['rooms', 'security', 'package', 'cache'].map((name) => join('test', name)),
  ]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: folder !== 'test', encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  expect(Object.keys(catalogue).filter((code) => !tests.includes(code))).toEqual([]);
});
