import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch.js';
import { compiler, measure } from '../fidelity/measure.js';
import { failuresOf } from './check.js';
import { documentArbitrary, schemasArbitrary } from './documents.js';

const scratch = scratchFolder();

/** The same ones each time; `scripts/random-documents.mjs` looks for others. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

test('odd documents are generated, and their packages compile', async () => {
  expect(await failuresOf(documentArbitrary, seeds, scratch)).toEqual([]);
}, 300_000);

describe('types of odd schemas accept and refuse what the schemas do', () => {
  const host = compiler();
  const cases = seeds.flatMap((seed) => [
    { seed, view: 'response' as const },
    { seed, view: 'request' as const },
  ]);
  test.each(cases)('seed $seed, $view', async ({ seed, view }) => {
    const [document] = fc.sample(schemasArbitrary, { seed, numRuns: 1 });
    const folder = join(scratch, `${view} ${String(seed)}`);
    mkdirSync(folder);
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const { refused, accepted } = await measure(file, view, folder, host, 20);
    expect({ refused, accepted }).toEqual({ refused: [], accepted: [] });
  });
});
