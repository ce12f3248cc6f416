import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, loadFiles, loadFrom } from './folder.js';

const referring = (ref: string): string =>
  `openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '${ref}'}}}\n`;

test.each([
  '../secret.yaml',
  '../../../../../../../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'file://server/share/pet.yaml',
  'inner/../../secret.yaml',
  '%2e%2e/secret.yaml',
  '..%2fsecret.yaml',
  '..\\secret.yaml',
])('refuses %s, whether it exists or not', async (ref) => {
  const folder = await folderOf({
    'api/api.yaml': referring(ref),
    'secret.yaml': 'type: string\n',
    'api-other/secret.yaml': 'type: string\n',
  });
  const { sources, said, found } = await loadFrom(folder, 'api/api.yaml');
  expect(sources).toHaveLength(1);
  expect(said).toEqual([
    `api/api.yaml:2:34 ref-outside ${JSON.stringify(ref)} lies outside the folder of the entry document.`,
  ]);
  expect(found[0]?.severity).toBe('error');
});

test('tells a folder beside the document from the rest of the disk', async () => {
  const folder = await folderOf({
    'api/api.yaml': referring('../common/error.yaml'),
    'common/error.yaml': 'type: string\n',
  });
  const { sources, said, found } = await loadFrom(folder, 'api/api.yaml');
  expect(sources).toHaveLength(1);
  expect(found[0]?.severity).toBe('warning');
  expect(said).toEqual([
    'api/api.yaml:2:34 ref-beside "../common/error.yaml" lies in a folder beside that of the entry document and was not read.',
  ]);
});

test('looks at where symbolic links lead', async () => {
  const folder = await folderOf({
    'api/api.yaml': `openapi: 3.1.0
components: {schemas: {A: {$ref: out.yaml}, B: {$ref: in.yaml}, C: {$ref: up/secret.yaml}}}
`,
    'api/pet.yaml': 'type: string\n',
    'secret.yaml': 'type: string\n',
  });
  await symlink('../secret.yaml', join(folder, 'api/out.yaml'));
  await symlink('pet.yaml', join(folder, 'api/in.yaml'));
  await symlink('..', join(folder, 'api/up'));
  const { sources, said } = await loadFrom(folder, 'api/api.yaml');
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'in.yaml']);
  expect(said.map((line) => line.split(' ', 3).join(' '))).toEqual([
    'api/api.yaml:2:34 ref-outside "out.yaml"',
    'api/api.yaml:2:75 ref-outside "up/secret.yaml"',
  ]);
});

test('reads beyond its folder what the user allows', async () => {
  const folder = await folderOf({
    'api/api.yaml': referring('../shared/pet.yaml'),
    'shared/pet.yaml': '{properties: {a: {$ref: ../secret.yaml}}}\n',
    'secret.yaml': 'type: string\n',
  });
  const { sources, said } = await loadFrom(folder, 'api/api.yaml', { allowPaths: ['shared'] });
  expect(sources.map(({ uri }) => uri)).toEqual(['', '../shared/pet.yaml']);
  expect(said).toEqual([
    'shared/pet.yaml:1:25 ref-outside "../secret.yaml" lies outside the folder of the entry document.',
  ]);
});

test('reads through a link that leads to the whole folder', async () => {
  const folder = await folderOf({ 'real/api.yaml': referring('b.yaml'), 'real/b.yaml': 'a: 1\n' });
  await symlink('real', join(folder, 'link'));
  const { sources, said } = await loadFrom(folder, 'link/api.yaml');
  expect(said).toEqual([]);
  expect(sources.map(({ label }) => label)).toEqual(['link/api.yaml', 'link/b.yaml']);
});

test('never waits for a pipe that a reference names', async () => {
  const folder = await folderOf({ 'api.yaml': referring('pipe') });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { said } = await loadFrom(folder, 'api.yaml');
  expect(said).toEqual([
    'api.yaml:2:34 ref-unreadable "pipe" cannot be read: it is not a regular file.',
  ]);
});

test('asks no server that nobody allowed', async () => {
  const { said, found } = await loadFiles({
    'api.yaml': referring('https://user:secret@example.invalid/pet.yaml'),
  });
  expect(found[0]?.severity).toBe('warning');
  expect(said).toEqual([
    'api.yaml:2:34 ref-remote "https://user:secret@example.invalid/pet.yaml" was not fetched: nothing allows reading from https://example.invalid.',
  ]);
});

test.each<[what: string, entry: string, said: string]>([
  ['missing', 'none.yaml', 'none.yaml:1:1 file-missing There is no file "none.yaml".'],
  ['a folder', 'folder', 'folder:1:1 file-is-folder "folder" is a folder.'],
  ['the working directory', '.', '.:1:1 file-is-folder "." is a folder.'],
  ['below a file', 'folder/a/b', 'folder/a/b:1:1 file-missing There is no file "folder/a/b".'],
])('says that the entry is %s', async (_, entry, said) => {
  const folder = await folderOf({ 'folder/a': '' });
  expect(await loadFrom(folder, entry)).toMatchObject({ sources: [], said: [said] });
});
