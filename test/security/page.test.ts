/** docs/security.md says which test shows what: they must be there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasTest, titlesIn } from '../runtime/test-titles.js';

const root = join(import.meta.dirname, '..', '..');

const rows = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:A |---)/.test(line))
  .map((line) => {
    const [, promise = '', tests = ''] = line.split('|');
    return { promise, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) };
  });

test('every promise names the tests that show it', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
});

test('every test that is named is there', () => {
  const isMissing = (name: string): boolean => {
    const [file = '', ...words] = name.split(' › ');
    const path = join(root, 'test', `${file}.test.ts`);
    return !existsSync(path) || !hasTest(titlesIn(path), words);
  };
  expect(rows.flatMap(({ tests }) => tests).filter(isMissing)).toEqual([]);
});
