import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginAhead, type Staged } from '../../../generator/8-write/ahead.js';
import { manifestName } from '../../../generator/8-write/manifest.js';
import { write } from '../../../generator/8-write/write.js';

let parent: string;
let dir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sdkwright-ahead-'));
  dir = join(parent, 'sdk');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

const never = () => {
  throw new Error('There is nothing to report.');
};

async function stagedAs(texts: Record<string, string>): Promise<Staged | undefined> {
  const ahead = beginAhead(dir);
  for (const file of files(texts)) ahead?.put(file);
  return ahead?.staged();
}

/** Everything in the folder, the manifest aside. */
function onDisk(): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

test('what stands in the hidden folder is put in its place, and what does not is written', async () => {
  const staged = await stagedAs({ 'src/a.ts': 'a', 'src/deep/b.ts': 'b' });
  expect(onDisk()).toEqual({
    '.sdkwright-staging/files/src/a.ts': 'a',
    '.sdkwright-staging/files/src/deep/b.ts': 'b',
  });
  const all = { 'c.ts': 'c', 'src/a.ts': 'a', 'src/deep/b.ts': 'b', 'src/deep/d.ts': 'd' };
  const report = write(files(all), dir, 'write', never, { staged });
  expect(report?.created).toEqual(Object.keys(all));
  expect(onDisk()).toEqual(all);
  expect(readdirSync(dir).sort()).toEqual([manifestName, 'c.ts', 'src']);
});

test('what another run of this process has taken meanwhile is begun anew', async () => {
  const staged = await stagedAs({ 'a.ts': 'a', 'src/b.ts': 'b' });
  write(files({ 'a.ts': 'other', 'src/c.ts': 'c' }), dir, 'write', never);
  write(files({ 'a.ts': 'a', 'src/b.ts': 'b' }), dir, 'write', never, { staged });
  expect(onDisk()).toEqual({ 'a.ts': 'a', 'src/b.ts': 'b' });
});

test('a folder that is there is left to the comparison', () => {
  mkdirSync(dir);
  expect(beginAhead(dir)).toBeUndefined();
});

test('where no package comes of it nothing is left', async () => {
  const ahead = beginAhead(dir);
  ahead?.put({ path: 'src/a.ts', text: 'a' });
  await ahead?.drop();
  expect(existsSync(dir)).toBe(false);
});
