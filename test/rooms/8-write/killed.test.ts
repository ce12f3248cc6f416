/**
 * A run that is killed at any moment leaves the folder as it was or as it should be, or in a state
 * that the next run completes. Each run here is a process of its own that dies at its n-th change of
 * the disk.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { manifestName } from '../../../generator/8-write/manifest.js';
import { recover, stagingName } from '../../../generator/8-write/staging.js';
import { write } from '../../../generator/8-write/write.js';
import { collector } from '../../../generator/diagnostics.js';
import { scratchFolder } from '../../scratch.js';

const scratch = scratchFolder();

const before = [
  { path: 'a.ts', text: 'a1' },
  { path: 'old/b.ts', text: 'b1' },
];
const after = [
  { path: 'a.ts', text: 'a2' },
  { path: 'new/c.ts', text: 'c2' },
];

// A process that writes `after` and kills itself before its n-th change of the disk.
buildSync({
  stdin: {
    contents: `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      let left = Number(process.argv[3]);
      for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'fsyncSync']) {
        const change = fs[name];
        fs[name] = (...args) => {
          if (left-- === 0) process.kill(process.pid, 'SIGKILL');
          return change(...args);
        };
      }
      syncBuiltinESMExports();
      const { write } = await import(${JSON.stringify(join(import.meta.dirname, '../../../generator/8-write/write.ts'))});
      write(${JSON.stringify(after)}, process.argv[2], 'write', () => {});
    `,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  splitting: true,
  outdir: join(scratch, 'bundle'),
  entryNames: 'writer',
  outExtension: { '.js': '.mjs' },
});

function contentOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .filter((path) => path !== manifestName && !path.startsWith(stagingName))
      .map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}

const asBefore = Object.fromEntries(before.map(({ path, text }) => [path, text]));
const asAfter = Object.fromEntries(after.map(({ path, text }) => [path, text]));

test('killed at every step, the folder is whole after the next recovery', async () => {
  const outcomes: string[] = [];
  for (let step = 0; ; step += 1) {
    const dir = join(scratch, `step-${step}`);
    write(before, dir, 'write', collector([]));
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      [join(scratch, 'bundle', 'writer.mjs'), dir, String(step)],
      { encoding: 'utf8' },
    );
    if (signal === null) {
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(contentOf(dir)).toEqual(asAfter);
      break;
    }
    recover(dir);
    const found = contentOf(dir);
    const isBefore = JSON.stringify(found) === JSON.stringify(asBefore);
    if (!isBefore) expect(found).toEqual(asAfter);
    outcomes.push(isBefore ? 'before' : 'after');
    // Whatever was left, the next run brings the folder to where it should be.
    expect(write(after, dir, 'write', collector([]))).toBeDefined();
    expect(contentOf(dir)).toEqual(asAfter);
    // Held signals are let go when the event loop turns.
    await setImmediate();
  }
  // There is one moment from which on the change has happened, and it does not come back.
  expect(outcomes.join(' ')).toMatch(/^(before )+(after ?)+$/);
}, 120_000);
