import { expect, test } from 'vitest';
import { rings, type Answers } from '../../../../generator/4-ir/types/ring-answers.js';

/** What can be reached from a place of a graph, as far as is known; each working out is counted. */
function reaching(edges: Readonly<Record<string, string>>) {
  const counts: Record<string, number> = {};
  const answers: Answers<string, string> = rings()((place: string): string => {
    counts[place] = (counts[place] ?? 0) + 1;
    const found = [...(edges[place] ?? '')].flatMap((next) => [next, ...(answers.of(next) ?? '')]);
    return [...new Set(found)].sort().join('');
  });
  return { answers, counts };
}

test('a question that many lines lead to is worked out once', () => {
  const { answers, counts } = reaching({ a: 'bb', b: 'cc', c: 'dd', d: '' });
  expect(answers.of('a')).toBe('bcd');
  expect(counts).toEqual({ a: 1, b: 1, c: 1, d: 1 });
});

test('in a ring too, as long as it is open', () => {
  const { answers, counts } = reaching({ a: 'bb', b: 'cc', c: 'aa' });
  expect(answers.of('a')).toBe('abc');
  expect(counts).toEqual({ a: 1, b: 1, c: 1 });
});

test('what was a guess is worked out again when the ring is closed', () => {
  const { answers, counts } = reaching({ a: 'b', b: 'a' });
  expect(answers.of('a')).toBe('ab');
  expect(answers.isSettled('b')).toBe(false);
  expect(answers.of('b')).toBe('ab');
  expect(answers.isSettled('b')).toBe(true);
  expect(counts).toEqual({ a: 1, b: 2 });
});

test('where each leads to all others, a guess becomes the answer in the end', () => {
  const all = 'abcdefghijklmnopqrstuvwxyz';
  const { answers, counts } = reaching(Object.fromEntries([...all].map((one) => [one, all])));
  for (const one of all) expect(answers.of(one)).toBe(all);
  expect(Math.max(...Object.values(counts))).toBe(8);
});
