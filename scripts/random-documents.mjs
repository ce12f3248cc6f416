#!/usr/bin/env node
// Looks for documents whose packages do not compile: odd ones, made at random. What it finds is
// shrunk and printed; the cause deserves a small test of its own.
//
//   node scripts/random-documents.mjs [--runs 200] [--seed 1] [--batch 20]
//
// Exit status: 1 when a document fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
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
  const { failuresOf, documentArbitrary, compiler } = await random();
  const first = Number(values.seed);
  const end = first + Number(values.runs);
  let failed = 0;
  for (let seed = first; seed < end; seed += Number(values.batch)) {
    const count = Math.min(Number(values.batch), end - seed);
    const seeds = Array.from({ length: count }, (_, index) => seed + index);
    // A host of its own each time: what it has read of a batch is of no use to the next.
    const failures = await failuresOf(documentArbitrary, seeds, folder, compiler());
    for (const { seed: where, document, faults } of failures) {
      console.log(`seed ${where}\n${JSON.stringify(document)}\n  ${faults.join('\n  ')}`);
    }
    failed += failures.length;
    console.log(`${seed + count - first} documents, ${failed} failed`);
  }
  return failed;
}

/** The documents are TypeScript: they are bundled, packages left out. */
async function random() {
  const outfile = join(folder, 'random.mjs');
  await build({
    stdin: {
      contents: [
        "export { failuresOf } from './test/random/check.js';",
        "export { documentArbitrary } from './test/random/documents.js';",
        "export { compiler } from './test/fidelity/measure.js';",
      ].join('\n'),
      resolveDir: join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
