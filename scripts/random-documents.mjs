#!/usr/bin/env node
// Looks for documents whose packages do not compile: odd ones, made at random. What it finds is
// shrunk and printed; the cause deserves a small test of its own. With --types it looks for schemas
// whose types refuse what they accept, or accept what they refuse.
//
//   node scripts/random-documents.mjs [--types] [--runs 200] [--seed 1] [--batch 20]
//
// Exit status: 1 when a document fails.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const { values } = parseArgs({
  options: {
    types: { type: 'boolean', default: false },
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '20' },
  },
});

// In the project's root, so that its packages and templates are found.
const folder = mkdtempSync(join(import.meta.dirname, '../.random-'));
try {
  process.exitCode = (await run()) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function run() {
  const parts = await bundled(
    `export { failuresOf } from './test/random/check.js';
     export { documentArbitrary, schemasArbitrary } from './test/random/documents.js';
     export { compiler, measure } from './test/fidelity/measure.js';
     export { default as fc } from 'fast-check';`,
    folder,
  );
  const first = Number(values.seed);
  const end = first + Number(values.runs);
  let failed = 0;
  for (let seed = first; seed < end; seed += Number(values.batch)) {
    const count = Math.min(Number(values.batch), end - seed);
    const seeds = Array.from({ length: count }, (_, index) => seed + index);
    // A host of its own each time: what it has read of a batch is of no use to the next.
    const host = parts.compiler();
    const failures = values.types
      ? await misfitsOf(seeds, host, parts)
      : await parts.failuresOf(parts.documentArbitrary, seeds, folder, host);
    for (const { seed: where, document, faults } of failures) {
      console.log(`seed ${where}\n${JSON.stringify(document)}\n  ${faults.join('\n  ')}`);
    }
    failed += failures.length;
    console.log(`${seed + count - first} documents, ${failed} failed`);
  }
  return failed;
}

async function misfitsOf(seeds, host, { fc, measure, schemasArbitrary }) {
  const failures = [];
  for (const seed of seeds) {
    const [document] = fc.sample(schemasArbitrary, { seed, numRuns: 1 });
    const faults = [];
    for (const view of ['response', 'request']) {
      const place = join(folder, view);
      mkdirSync(place);
      const file = join(place, 'openapi.json');
      writeFileSync(file, JSON.stringify(document));
      try {
        const { refused, accepted } = await measure(file, view, place, host, 20);
        faults.push(...refused.map((text) => `${view}, refused: ${text}`));
        faults.push(...accepted.map((text) => `${view}, accepted: ${text}`));
      } catch (error) {
        faults.push(`${view}: ${String(error)}`);
      }
      rmSync(place, { recursive: true });
    }
    if (faults.length > 0) failures.push({ seed, document, faults });
  }
  return failures;
}
