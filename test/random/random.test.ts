import { expect, test } from 'vitest';
import { scratchFolder } from '../security/package-in.js';
import { failuresOf } from './check.js';
import { documentArbitrary } from './documents.js';

const scratch = scratchFolder();

/** The same ones each time; `scripts/random-documents.mjs` looks for others. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

test('odd documents are generated, and their packages compile', async () => {
  expect(await failuresOf(documentArbitrary, seeds, scratch)).toEqual([]);
}, 300_000);
