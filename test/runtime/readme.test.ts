import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every module has its place in the README of the runtime, and none that is gone', () => {
  const readme = readFileSync('templates/runtime/README.md', 'utf8');
  const [, table = ''] = /^## Where things are\n(.*?)^## /ms.exec(readme) ?? [];
  const named = [...table.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name);
  const modules = readdirSync('templates/runtime').filter((name) => name.endsWith('.ts'));
  expect(named.toSorted()).toEqual(modules.toSorted());
});
