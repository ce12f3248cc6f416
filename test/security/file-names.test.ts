/** Files that a document refers to by names that attack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../generator/generate.js';
import { harmlessTwinOf, hostileTexts } from './hostile-texts.js';
import { codeShapeOf, dangersIn, illegalPathsOf, markdownShapeOf } from './shape.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();

/** What a file system takes: no slash, no NUL, whole characters. */
const names = [
  ...new Set(Object.values(hostileTexts).map((text) => text.replace(/[/\0\p{Surrogate}]/gu, ''))),
];

test('a package made of them is that of their harmless twins', async () => {
  const hostile = await filesOf(names, join(scratch, 'hostile'));
  const harmless = await filesOf(names.map(harmlessTwinOf), join(scratch, 'harmless'));
  const models = hostile.find(({ path }) => path.endsWith('models/a.ts'))?.text ?? '';
  expect(models.match(/^export interface /gm)).toHaveLength(names.length);
  expect(illegalPathsOf(hostile.map(({ path }) => path))).toEqual([]);
  expect(hostile.map(shapeOf)).toEqual(harmless.map(shapeOf));
  const pages = hostile.filter(({ path }) => path.endsWith('.md'));
  expect(pages.flatMap(({ text }) => dangersIn(text))).toEqual([]);
}, 60_000);

async function filesOf(own: readonly string[], folder: string) {
  mkdirSync(folder);
  const write = (path: string, value: object) =>
    writeFileSync(join(folder, path), JSON.stringify(value));
  write('openapi.json', documentOf(own));
  for (const name of own) write(`${name}.json`, { type: 'object', properties: { [name]: {} } });
  const result = await generate({ document: 'openapi.json', output: 'package', cwd: folder });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  return result.files ?? [];
}

function documentOf(own: readonly string[]): object {
  const members = own.map((name) => ({ $ref: `./${encodeURIComponent(name)}.json` }));
  const content = { 'application/json': { schema: { oneOf: members } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Files', version: '1.0.0' },
    paths: { '/a': { get: { responses: { 200: { description: 'Good.', content } } } } },
  };
}

function shapeOf({ path, text }: { readonly path: string; readonly text: string }): unknown {
  if (path.endsWith('.ts')) return codeShapeOf(path, text);
  return path.endsWith('.md') ? markdownShapeOf(text) : text;
}
