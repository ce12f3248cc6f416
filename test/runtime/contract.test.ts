/** docs/runtime-contract.md says which test shows what: they must be there, and no point left out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasTest, titlesIn } from './test-titles.js';

const root = join(import.meta.dirname, '..', '..');

/** `| 31, 40-42 | tests | why |` */
interface Row {
  readonly points: readonly string[];
  readonly isGap: boolean;
  /** `file › words of a title`, all of them. */
  readonly tests: readonly string[];
  readonly why: string;
}

const rows: readonly Row[] = readFileSync(join(root, 'docs', 'runtime-contract.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| D?\d/.test(line))
  .map((line) => {
    const [, first = '', tests = '', why = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return {
      points: pointsOf(first),
      isGap: first.endsWith('gap'),
      tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, reference = '']) => reference),
      why,
    };
  });

/** `31, 40-42` is 31, 40, 41 and 42; words behind a number only say what it is. */
function pointsOf(cell: string): string[] {
  return cell.split(',').flatMap((part) => {
    const [, letter = '', from, to = from] = /^ *(D?)(\d+)(?:-(\d+))?/.exec(part) ?? [];
    const length = Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, index) => `${letter}${Number(from) + index}`);
  });
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

test('every point is there once', () => {
  const points = rows.flatMap(({ points: own }) => own);
  expect(points.toSorted()).toEqual([...numbered('D', 23), ...numbered('', 180)].toSorted());
});

test('every point is shown by a test, or says why not', () => {
  expect(rows.filter(({ tests, why }) => tests.length === 0 && why === '')).toEqual([]);
});

const references = [...new Set(rows.flatMap(({ tests }) => tests))].map((reference) => {
  const [file = '', ...words] = reference.split(' › ');
  return { file, words };
});

const titles = new Map(
  references.map(({ file }) => {
    const path = ['runtime', '.', 'everywhere']
      .map((folder) => join(root, 'test', folder, `${file}.test.ts`))
      .find(existsSync);
    return [file, path === undefined ? [] : titlesIn(path)];
  }),
);

test('every test that is named is there', () => {
  const isMissing = ({ file, words }: (typeof references)[number]) =>
    words.length === 0 || !hasTest(titles.get(file) ?? [], words);
  expect(references.filter(isMissing)).toEqual([]);
});

test('where another SDK falls short, both are tried', () => {
  const beside = titlesIn(join(root, 'test', 'everywhere', 'bar', 'gaps.test.ts'));
  const tried = beside.flatMap(({ title }) => /^(\d+):/.exec(title)?.[1] ?? []);
  const gaps = rows.filter(({ isGap }) => isGap).flatMap(({ points }) => points);
  expect([...new Set(tried)].toSorted()).toEqual(gaps.toSorted());
});
