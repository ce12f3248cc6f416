/**
 * Four times the document takes about four times the work, whatever of it there is more of. Work is counted, not timed: how
 * often each block of our own code is entered, which is the same on every machine and on every run. What the engine does
 * inside one block (a regular expression, a sort) does not show here; long-text.test.ts has what that could hang on.
 */
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growingDocuments } from './growing-documents.js';
import { packageIn } from './package-in.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();

/** Of the smaller document. Heirs inherit what all above them say, so that chains are shorter. */
const sizes: Readonly<Record<string, number>> = {
  'links of an allOf chain': 100,
  'rows of a lattice': 15,
  'aliases in a chain': 50,
  // Each is compared with a few hundred names.
  'references that lead nowhere': 300,
};

/**
 * How many times the work four times the document may take. Quadratic would be 16 times; what is more than linear here takes
 * a step or two of each pair, of which thousands are still nothing.
 */
const most: Readonly<Record<string, number>> = {
  // Each is compared with each other.
  'parts of an allOf': 14,
  'members of a discriminated union': 8,
  // Each heir has all that stands above it.
  'links of an allOf chain': 8,
  'rows of a lattice': 8,
};

const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // What modules do once, when they are loaded.
  for (const documentOf of Object.values(growingDocuments)) await stepsFor(documentOf(1), 'first');
}, 60_000);

afterAll(() => session.disconnect());

/** Entries into blocks of the generator's modules since the last time that it was asked. */
async function stepsSince(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/generator\/[^?]*\.ts/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

async function stepsFor(document: object, name: string): Promise<number> {
  const { result } = await packageIn(join(scratch, name), document);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return stepsSince();
}

test.each(Object.entries(growingDocuments))(
  '%s',
  async (what, documentOf) => {
    const size = sizes[what] ?? 150;
    const small = await stepsFor(documentOf(size), `${what} ${size}`);
    const large = await stepsFor(documentOf(4 * size), `${what} ${4 * size}`);
    expect(large / small).toBeLessThan(most[what] ?? 6);
  },
  60_000,
);
