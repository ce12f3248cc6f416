import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf, fixtureNames, fixturesFolder } from '../fixtures.js';
import { compiler, measure } from './measure.js';

/** Types that are not what is on the wire (`Date`, `bigint`). */
const beyond = new Set(['conversions', 'sockets']);

describe('types accept what schemas accept and refuse what they refuse', () => {
  const host = compiler();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(import.meta.dirname, '.fidelity-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const documents = [
    ...fixtureNames
      .filter((name) => !beyond.has(name))
      .map((name) => [name, entryOf(join(fixturesFolder, name))]),
    ...['causes', 'causes-3.0'].map((name) => [name, join(import.meta.dirname, `${name}.yaml`)]),
  ] as const;

  describe.each(['response', 'request'] as const)('%s', (view) => {
    it.each(documents)('%s', async (name = '', file = '') => {
      const { refused, accepted } = await measure(
        file,
        view,
        join(folder, `${name}-${view}`),
        host,
      );
      expect({ refused, accepted }).toEqual({ refused: [], accepted: [] });
    });
  });
});
