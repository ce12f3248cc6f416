#!/usr/bin/env node
// Measures the types of real documents: instances that a schema accepts must compile against its
// type, instances that it refuses must not. The same measure runs over the fixtures in the tests.
//
//   node scripts/fidelity.mjs [--view response|request|both] [--limit 8] [--show 5] DOCUMENT...
//   node scripts/fidelity.mjs --list FILE     one path a line, relative to the list's folder
//
// Exit status: 0 when every valid instance is accepted and 99.9 % of the wrong ones are refused.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string' },
    view: { type: 'string', default: 'both' },
    limit: { type: 'string', default: '8' },
    show: { type: 'string', default: '5' },
  },
});

const listed = values.list === undefined ? [] : readList(resolve(values.list));
const documents = [...positionals.map((path) => resolve(path)), ...listed];
const views = values.view === 'both' ? ['response', 'request'] : [values.view];
if (documents.length === 0 || views.some((view) => view !== 'response' && view !== 'request')) {
  console.error('usage: fidelity.mjs [--view V] [--limit N] [--show N] [--list FILE] DOCUMENT...');
  process.exit(2);
}

// Inside the project, so that its packages are found.
const folder = mkdtempSync(join(import.meta.dirname, '.fidelity-'));
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function run() {
  const { compiler, measure } = await bundled(
    "export * from './test/fidelity/measure.js';",
    folder,
  );
  const host = compiler();
  let isRight = true;
  for (const document of documents) {
    for (const view of views) {
      const place = mkdtempSync(join(folder, 'package-'));
      const name = `${basename(document).padEnd(60).slice(0, 60)} ${view.padEnd(8)}`;
      try {
        const found = await measure(document, view, place, host, Number(values.limit));
        isRight &&= isGood(found);
        tell(name, found);
      } catch (error) {
        isRight = false;
        console.log(`${name} ${error instanceof Error ? error.message : String(error)}`);
      }
      rmSync(place, { recursive: true });
    }
  }
  return isRight;
}

function isGood({ refused, accepted, wrong }) {
  return refused.length === 0 && accepted.length <= wrong / 1000;
}

function tell(name, { valid, wrong, refused, accepted, untried }) {
  const right = `valid ${valid - refused.length}/${valid}, wrong ${wrong - accepted.length}/${wrong}`;
  console.log(`${name} ${right}, untried schemas ${untried.length}`);
  const shown = Number(values.show);
  for (const text of refused.slice(0, shown)) console.log(`    refused  ${text.slice(0, 500)}`);
  for (const text of accepted.slice(0, shown)) console.log(`    accepted ${text.slice(0, 500)}`);
  for (const schema of untried.slice(0, shown)) console.log(`    untried  ${schema}`);
}

function readList(list) {
  return readFileSync(list, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '' && !line.endsWith(' invalid'))
    .map((line) => join(dirname(list), line));
}
