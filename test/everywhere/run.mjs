#!/usr/bin/env node
// Shows that what is made runs where it promises to: the packed `generated/` on every runtime, the
// generator on every Node, generated source in apps of other build tools; and that it does what the
// best-known generated SDK does not.
//
//   node test/everywhere/run.mjs                  all of it
//   node test/everywhere/run.mjs deno chromium    what has one of these words in its name
//
// `--package FOLDER` takes another package than `generated/`. Linux on x64; before the first run:
// `npm ci --prefix test/everywhere`, the same for `test/everywhere/bar`, and Debian's `chromium`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { apiKey, startAPI } from './api-server.mjs';
import { consumers } from './consumers.mjs';
import { generators } from './generators.mjs';
import { generatedThings, installed, packed } from './pack.mjs';
import { runtimes } from './runtimes.mjs';
import { besideTheBar, runtimeTests } from './suites.mjs';
import { root } from './tools.mjs';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { package: { type: 'string', default: join(root, 'generated') } },
});

const folder = mkdtempSync(join(tmpdir(), 'everywhere-'));
const api = await startAPI();
try {
  const place = { baseURL: api.url, apiKey };
  const tarballs = [];
  for (const generated of [resolve(values.package), await generatedThings(folder)]) {
    tarballs.push(await packed(generated, folder));
  }
  const consumer = await installed(tarballs, folder);
  const tally = { passed: 0, failed: 0 };
  const all = [
    runtimes(consumer, place),
    runtimeTests(folder),
    besideTheBar(folder),
    generators(folder),
    consumers(folder, place),
  ];
  for (const places of all) {
    for await (const { name, results } of places) {
      if (words.length > 0 && !words.some((word) => name.split(/[ .,]+/).includes(word))) continue;
      tally[(await isGood(name, results)) ? 'passed' : 'failed'] += 1;
    }
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
} finally {
  api.close();
  rmSync(folder, { recursive: true });
}

async function isGood(name, resultsOf) {
  const start = performance.now();
  const results = await resultsOf().catch((error) => [{ name: 'start', problem: error.message }]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const bad = results.filter(({ problem }) => problem !== undefined);
  const isRight = bad.length === 0 && results.length > 0;
  console.log(
    `${isRight ? 'ok    ' : 'FAILED'}  ${name}  ${results.length} ${results.length === 1 ? 'check' : 'checks'}  ${seconds} s`,
  );
  for (const { name: check, problem } of bad) console.log(`  ${check}: ${problem}`);
  return isRight;
}
