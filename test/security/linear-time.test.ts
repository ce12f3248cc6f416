/** Four times the document takes about four times the work, whatever of it there is more of. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growingDocuments } from './growing-documents.js';
import { packageIn, scratchFolder } from './package-in.js';

const scratch = scratchFolder();

/** Of the smaller document. Heirs inherit what all above them say, so that chains are shorter. */
const sizes: Readonly<Record<string, number>> = {
  'links of an allOf chain': 50,
  'rows of a lattice': 15,
  'aliases in a chain': 50,
};

/** Seconds of processor time, whatever else the machine does. */
async function secondsFor(document: object, name: string): Promise<number> {
  const started = process.cpuUsage();
  const { result } = await packageIn(join(scratch, name), document);
  const { user, system } = process.cpuUsage(started);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (user + system) / 1e6;
}

test.each(Object.entries(growingDocuments))(
  '%s',
  async (what, documentOf) => {
    const size = sizes[what] ?? 150;
    await secondsFor(documentOf(5), `${what} 5`);
    const small = await secondsFor(documentOf(size), `${what} ${size}`);
    const large = await secondsFor(documentOf(4 * size), `${what} ${4 * size}`);
    // Quadratic would be 16 times; what takes no time at all is in the clock's noise.
    expect(large).toBeLessThan(9 * Math.max(small, 0.1));
  },
  60_000,
);
