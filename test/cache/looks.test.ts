import { expect, test } from 'vitest';
import { checkerOf, notebook } from '../../generator/cache/looks.js';
import { surroundings, type Surroundings } from '../../generator/corridor/surroundings.js';

test('what several runs saw alike is looked at once', async () => {
  const asked: string[] = [];
  const around: Surroundings = {
    ...surroundings,
    isThere: (path) => {
      asked.push(path);
      return path === '/pets/there';
    },
  };
  const notes = notebook(around, '/pets');
  notes.isThere('/pets/there');
  notes.isThere('/pets/missing');
  const looks = notes.looks() ?? [];
  asked.length = 0;
  const isStillSo = checkerOf({ around, cwd: '/pets', headers: [] });
  expect(await isStillSo(looks)).toBe(true);
  expect(await isStillSo(looks.map(([question]) => [question, 'another']))).toBe(false);
  expect(await isStillSo(looks)).toBe(true);
  expect(asked).toEqual(['/pets/there', '/pets/missing']);
});
