/**
 * A document that attacks in every place gives a package of the same shape as its harmless twin,
 * which compiles, and in which nothing that the document says runs.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { callsOf, runCalls } from './call-everything.js';
import { mistakesOf } from './compile-package.js';
import { harmlessTwinOf, hostileTexts } from './hostile-texts.js';
import { packageIn, type GeneratedPackage } from './package-in.js';
import {
  codeShapeOf,
  dangersIn,
  illegalPathsOf,
  manifestShapeOf,
  markdownShapeOf,
} from './shape.js';
import { documentOf } from './twin-document.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();
const texts = Object.values(hostileTexts);
let hostile: GeneratedPackage;
let harmless: GeneratedPackage;

beforeAll(async () => {
  hostile = await packageIn(join(scratch, 'hostile'), documentOf(texts));
  harmless = await packageIn(join(scratch, 'harmless'), documentOf(texts.map(harmlessTwinOf)));
}, 120_000);

/** `of` each file of a kind, of both packages. */
function both<T>(ending: string, of: (path: string, text: string) => T): [T[], T[]] {
  const one = ({ result }: GeneratedPackage): T[] =>
    (result.files ?? [])
      .filter(({ path }) => path.endsWith(ending))
      .map(({ path, text }) => of(path, text));
  return [one(hostile), one(harmless)];
}

test('both generate', () => {
  const errors = hostile.result.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect([hostile.result.ok, harmless.result.ok]).toEqual([true, true]);
});

test('code is made of the same, file by file', () => {
  const [ours, theirs] = both('.ts', codeShapeOf);
  expect(ours.length).toBeGreaterThan(100);
  expect(ours).toEqual(theirs);
});

test('modules can be put into a page: no text ends a script or begins a comment of HTML', () => {
  const [ours] = both('.ts', (path, text) => (/<\/script|<!--/i.test(text) ? path : undefined));
  expect(ours.filter((path) => path !== undefined)).toEqual([]);
});

test('Markdown is made of the same, without HTML or scripts', () => {
  const [ours, theirs] = both('.md', (_, text) => markdownShapeOf(text));
  expect(ours).toHaveLength(2);
  expect(ours).toEqual(theirs);
  expect(both('.md', (_, text) => dangersIn(text))[0]).toEqual([[], []]);
});

test('package.json says the same but in prose', () => {
  const [ours, theirs] = both('package.json', (_, text) => manifestShapeOf(text));
  expect(ours).toHaveLength(1);
  expect(ours).toEqual(theirs);
});

test('files are where they belong, by names that every system takes', () => {
  const paths = (hostile.result.files ?? []).map(({ path }) => path);
  expect(illegalPathsOf(paths)).toEqual([]);
  expect(readdirSync(join(scratch, 'hostile')).sort()).toEqual(['package', 'source']);
  expect(readdirSync(hostile.source)).toEqual(['openapi.json']);
});

test('the hostile package compiles', () => {
  expect(mistakesOf(hostile.folder)).toEqual([]);
}, 60_000);

test('nothing it says runs when every operation is called', async () => {
  const calls = callsOf(hostile.result);
  expect(calls).toHaveLength(3 * texts.length);
  const { received, ...report } = await runCalls(hostile.folder, calls);
  // Some end in an error of the client's own: no credentials, no address.
  expect(received).toBeGreaterThan(0);
  expect(report).toEqual({
    canary: 'alive',
    settled: calls.length,
    exitCode: 0,
    filesWritten: [],
  });
}, 60_000);
