import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { objects } from '../../../generator/3-normalize/keys/keywords.js';
import { keywords } from '../../../generator/3-normalize/schema/schema-keywords.js';

const page = readFileSync('docs/openapi-support.md', 'utf8');

/** `| `key` | versions | what | shown by |` below a heading. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

const headings = {
  root: 'Document',
  info: 'Info',
  tag: 'Tag',
  server: 'Server',
  pathItem: 'Path item',
  operation: 'Operation',
  parameter: 'Parameter',
  requestBody: 'Request body',
  media: 'Media type',
  encoding: 'Encoding',
  response: 'Response',
  link: 'Link',
  components: 'Components',
  securityScheme: 'Security scheme',
  contact: 'Contact',
  license: 'License',
  externalDocs: 'External documentation',
  serverVariable: 'Server variable',
  header: 'Header',
  example: 'Example',
  flow: 'OAuth flow',
  discriminator: 'Discriminator',
  xml: 'XML',
} satisfies Record<keyof typeof objects, string>;

const tables = [
  ...Object.entries(objects).map(([kind, table]): [string, [string, string][]] => [
    headings[kind as keyof typeof objects],
    Object.entries(table),
  ]),
  ['Schema', [...keywords].map(([key, { since }]): [string, string] => [key, since])],
] as const;

test.each(tables)('the page has every key of %s with its versions', (heading, keys) => {
  const written = rowsBelow(heading).map(([, key = '', versions]) => [
    key.replaceAll('`', ''),
    versions,
  ]);
  expect(written).toEqual(keys);
});

test('what shows a key exists', () => {
  const shown = page.match(/(?<=\| )`[^|]*(?= \|$)/gm)?.flatMap((cell) => cell.split(',')) ?? [];
  const words = new Set(shown.map((word) => word.replaceAll('`', '').trim()));
  const tests = readdirSync('test/rooms/3-normalize').map((file) => file.replace('.test.ts', ''));
  const fixtures = readdirSync('test/fixtures').map((folder) => `${folder}/`);
  expect([...words].filter((word) => ![...tests, ...fixtures].includes(word))).toEqual([]);
});
