/**
 * A quarter of a megabyte where a word is expected: generated all the same. This is no measurement of speed: it takes about
 * two seconds, and what looks at each character once more for each before it (a regular expression that begins anew at each,
 * which no count of our own steps would show) takes minutes. Between the two lies the limit after which a test has hung.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageIn } from './package-in.js';
import { illegalPathsOf } from './shape.js';
import { configAbout, documentAbout } from './one-place-document.js';
import { documentOf } from './twin-document.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();
// Once in each of some seventy places: more would be too much for one file.
const long = 250_000;
const hung = 60_000;

const longTexts = {
  letters: 'a'.repeat(long),
  words: 'Ab '.repeat(Math.ceil(long / 3)),
  capitals: 'A'.repeat(long),
  underscores: '_'.repeat(long),
  backticks: '`'.repeat(long),
  'comment ends': '*/'.repeat(long / 2),
  backslashes: '\\'.repeat(long),
  'line feeds': '\n'.repeat(long),
  spaces: `a${' '.repeat(long)}b`,
  'at signs': '@'.repeat(long),
  'opening brackets': '[('.repeat(long / 2),
  'less-than signs': '<'.repeat(long),
  emoji: '🎉'.repeat(long / 2),
};

test.each(Object.entries(longTexts))(
  'once: %s',
  async (what, text) => {
    const place = join(scratch, what);
    const { result } = await packageIn(place, documentAbout(text), configAbout(text));
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
  },
  hung,
);

test(
  'everywhere',
  async () => {
    const text = 'Ab1 '.repeat(25_000);
    const { result } = await packageIn(join(scratch, 'everywhere'), documentOf([text]));
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
  },
  hung,
);
