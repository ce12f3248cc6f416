import { expect, test } from 'vitest';
import { loadFiles } from './folder.js';

const limits = { depth: 6, aliasNodes: 20, bytes: 400, files: 2, hops: 3 };

test.each<[what: string, name: string, text: string, said: string]>([
  [
    'JSON nested too deep',
    'a.json',
    '{"a":[[[[[[]]]]]]}',
    'a.json:1:11 json-syntax This is not valid JSON: more than 6 levels are nested here.',
  ],
  [
    'YAML nested too deep',
    'a.yaml',
    'a:\n  - - - - - - 1\n',
    'a.yaml:2:13 yaml-syntax This is not valid YAML: more than 6 levels are nested here.',
  ],
  [
    'aliases nested too deep',
    'a.yaml',
    'a: &a [[[1]]]\nb: &b [[*a]]\nc: [*b]\n',
    'a.yaml:3:5 yaml-syntax This is not valid YAML: aliases nest more than 6 levels.',
  ],
  [
    'aliases of aliases',
    'a.yaml',
    'a: &a [1, 1, 1]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n',
    'a.yaml:3:5 yaml-syntax This is not valid YAML: aliases add more than 20 values.',
  ],
  [
    'too many bytes',
    'a.yaml',
    `a: ${'x'.repeat(500)}\n`,
    'a.yaml:1:1 file-too-large The file has more than 400 bytes.',
  ],
])('refuses %s', async (_, name, text, said) => {
  expect(await loadFiles({ [name]: text }, { limits })).toMatchObject({
    sources: [],
    said: [said],
  });
});

test('reads no more files than allowed', async () => {
  const { said, sources } = await loadFiles(
    {
      'a.yaml': 'openapi: 3.1.0\ncomponents: {schemas: {B: {$ref: b.yaml}, C: {$ref: c.yaml}}}\n',
      'b.yaml': 'type: string\n',
      'c.yaml': 'type: string\n',
    },
    { limits },
  );
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'b.yaml']);
  expect(said).toEqual(['a.yaml:2:53 files-too-many The document has more than 2 files.']);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['sequences', '- '.repeat(100_000)],
  ['JSON objects', '{"a":'.repeat(100_000)],
  ['a step a line', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
])('survives a document that is nothing but depth: %s', async (_, text) => {
  const { sources, found } = await loadFiles({ 'a.yaml': text });
  expect(sources).toEqual([]);
  expect(found).toHaveLength(1);
});

test('survives aliases that would fill any memory', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => {
    const last = `*x${at - 1}`;
    return `k${at}: &x${at} [${at === 0 ? '1' : Array.from({ length: 9 }, () => last).join(', ')}]`;
  });
  const { said } = await loadFiles({ 'a.yaml': lines.join('\n') });
  expect(said).toEqual([
    'a.yaml:7:40 yaml-syntax This is not valid YAML: aliases add more than 1000000 values.',
  ]);
});

test('follows references through references only so far', async () => {
  const { sources, said } = await loadFiles({
    'a.yaml': 'openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: "#/components/schemas/A/x"}}}\n',
  });
  expect(sources).toHaveLength(1);
  expect(said).toEqual([]);
});
