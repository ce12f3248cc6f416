/** Names that mean something to JavaScript or a file system, everywhere a document gives names. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callsOf, runCalls } from './call-everything.js';
import { mistakesOf } from './compile-package.js';
import { packageIn } from './package-in.js';
import { illegalPathsOf } from './shape.js';
import { configAbout, documentAbout } from './one-place-document.js';
import { documentOf } from './twin-document.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'toJSON',
  'arguments',
  'await',
  'con',
  'aux.ts',
  'nul',
  'COM1',
  'index',
  '.',
  '..',
  '%2e%2e%2f',
  '$&',
  "$'",
];

test('as names of everything', async () => {
  const { folder, result } = await packageIn(join(scratch, 'names'), named(names));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
  expect(mistakesOf(folder)).toEqual([]);
  const calls = callsOf(result);
  const report = await runCalls(folder, calls);
  expect(report).toMatchObject({ canary: 'alive', exitCode: 0, settled: calls.length });
}, 60_000);

test.each(names)('as the title and in sdk.yaml: %s', async (name) => {
  const place = join(scratch, `title ${names.indexOf(name)}`);
  const { result } = await packageIn(place, documentAbout(name), configAbout(name));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
});

/** The twin document with these names instead of texts: keys that are nothing but the name. */
function named(texts: readonly string[]): object {
  const text = JSON.stringify(documentOf(texts));
  const prefix =
    /"(?:Input|State|Cat|hook|key|oauth|query|cookie|kind|first|owner|link|callback|example) (?=[^"]*")/g;
  const bare = text
    .replace(prefix, '"')
    .replace(/(#\/components\/schemas\/)(?:Input|State|Cat) /g, '$1');
  return JSON.parse(bare) as object;
}
