/** A megabyte where a word is expected: generated all the same, in time that fits its length. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageIn, scratchFolder } from './package-in.js';
import { illegalPathsOf } from './shape.js';
import { configAbout, documentAbout } from './one-place-document.js';
import { documentOf } from './twin-document.js';

const scratch = scratchFolder();
const million = 1_000_000;

const longTexts = {
  letters: 'a'.repeat(million),
  words: 'Ab '.repeat(million / 3),
  capitals: 'A'.repeat(million),
  underscores: '_'.repeat(million),
  backticks: '`'.repeat(million),
  'comment ends': '*/'.repeat(million / 2),
  backslashes: '\\'.repeat(million),
  'line feeds': '\n'.repeat(million),
  spaces: `a${' '.repeat(million)}b`,
  'at signs': '@'.repeat(million),
  'opening brackets': '[('.repeat(million / 2),
  'less-than signs': '<'.repeat(million),
  emoji: '🎉'.repeat(million / 2),
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
