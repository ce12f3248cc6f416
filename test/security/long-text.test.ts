/** Half a megabyte where a word is expected: generated all the same, in time that fits its length. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageIn, scratchFolder } from './package-in.js';
import { illegalPathsOf } from './shape.js';
import { configAbout, documentAbout } from './one-place-document.js';
import { documentOf } from './twin-document.js';

const scratch = scratchFolder();
// Once in each of some seventy places: more would be too much for one file.
const long = 500_000;

const longTexts = {
  letters: 'a'.repeat(long),
  words: 'Ab '.repeat(long / 3),
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
    const started = process.cpuUsage();
    const place = join(scratch, what);
    const { result } = await packageIn(place, documentAbout(text), configAbout(text));
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
    const { user } = process.cpuUsage(started);
    // Seconds; an idle machine takes less than three.
    expect(user / 1e6).toBeLessThan(15);
  },
  60_000,
);

test('everywhere', async () => {
  const text = 'Ab1 '.repeat(25_000);
  const { result } = await packageIn(join(scratch, 'everywhere'), documentOf([text]));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(illegalPathsOf((result.files ?? []).map(({ path }) => path))).toEqual([]);
}, 60_000);
