/** Runs that get in each other's way, are interrupted or cannot write: all of it, or nothing. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { stagingName } from '../../generator/8-write/staging.js';
import { commandIn, ended, filesIn, runNode } from './command-line.js';
import { documentAbout } from './one-place-document.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();
const script = commandIn(scratch);
const [before, after] = [join(scratch, 'before'), join(scratch, 'after')];

function run(document: string, output: string) {
  return runNode([script, document, '--output', output], scratch);
}

/** A folder as the run over the first document left it. */
function folderBefore(name: string): string {
  const folder = join(scratch, name);
  cpSync(before, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  for (const name of ['before', 'after']) {
    writeFileSync(join(scratch, `${name}.json`), JSON.stringify(documentAbout(`What was ${name}`)));
    expect(await ended(run(`${name}.json`, name))).toMatchObject({ code: 0 });
  }
}, 60_000);

test('two runs at once on one folder: the package of one, whole', async () => {
  const folder = join(scratch, 'both');
  const runs = [run('before.json', folder), run('after.json', folder)].map(ended);
  const results = await Promise.all(runs);
  const failed = results.filter(({ code }) => code !== 0);
  // The later one finds the folder as the first left it, or the first still there.
  expect(failed.length).toBeLessThan(2);
  for (const { code, said } of failed) {
    expect(code).toBe(1);
    expect(said).toContain('output-busy');
  }
  expect([filesIn(before), filesIn(after)]).toContainEqual(filesIn(folder));
  expect(existsSync(join(folder, stagingName))).toBe(false);
}, 60_000);

test('Ctrl-C at any moment: what was before, or what is after', async () => {
  for (let moment = 1; moment <= 6; moment += 1) {
    const folder = folderBefore(`interrupted-${moment}`);
    const child = run('after.json', folder);
    const end = ended(child);
    await pause(moment * 150);
    child.kill('SIGINT');
    await end;
    expect([filesIn(before), filesIn(after)]).toContainEqual(filesIn(folder));
  }
}, 60_000);

test('Ctrl-C at each change of the disk: what was before, or what is after', async () => {
  const outcomes: string[] = [];
  const preload = join(scratch, 'interrupt.mjs');
  // Sends itself the signal before its n-th change, and lets it arrive.
  writeFileSync(
    preload,
    `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      let left = Number(process.env.INTERRUPT_AT);
      for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'fsyncSync']) {
        const change = fs[name];
        fs[name] = (...args) => {
          if (left-- === 0) process.kill(process.pid, 'SIGINT');
          return change(...args);
        };
      }
      syncBuiltinESMExports();
    `,
  );
  for (const step of [0, 3, 30, 60, 80, 100, 120, 140]) {
    const folder = folderBefore(`step-${step}`);
    const args = ['--import', preload, script, 'after.json', '--output', folder];
    const env = { ...process.env, INTERRUPT_AT: String(step) };
    await ended(spawn(process.execPath, args, { cwd: scratch, env }));
    const isBefore = JSON.stringify(filesIn(folder)) === JSON.stringify(filesIn(before));
    if (!isBefore) expect(filesIn(folder)).toEqual(filesIn(after));
    outcomes.push(isBefore ? 'before' : 'after');
  }
  expect(outcomes.join(' ')).toMatch(/^(before )+(after ?)+$/);
}, 60_000);

test('a signal right behind a run ends a watch', async () => {
  for (let count = 0; count < 12; count += 1) {
    const args = [script, 'after.json', '--output', join(scratch, `watched-${count}`), '--watch'];
    const child = runNode(args, scratch);
    child.stderr?.on('data', (text) => {
      if (String(text).includes('Waiting')) child.kill('SIGTERM');
    });
    expect(await ended(child)).toMatchObject({ signal: 'SIGTERM' });
  }
}, 60_000);

test('a disk that takes no more: said in words, nothing changed', async () => {
  const folder = join(scratch, 'full');
  mkdirSync(folder);
  // Files end at 8 KiB, as at the end of a quota: the runtime's are larger.
  const command = `ulimit -f 8; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, script, 'after.json', '--output', folder];
  const { code, said } = await ended(spawn('bash', args, { cwd: scratch }));
  expect(said).toContain('output-unwritable');
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

test('a folder that is read-only: said in words, nothing changed', async () => {
  const folder = folderBefore('read-only');
  chmodSync(scratch, 0o755);
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    chmodSync(join(folder, name), 0o555);
  }
  // Root may write everywhere; anybody else may not.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const args = [script, 'after.json', '--output', folder];
  const { code, said } = await ended(spawn(process.execPath, args, { cwd: scratch, ...nobody }));
  expect(said).toContain('output-unwritable');
  expect(code).toBe(1);
  expect(filesIn(folder)).toEqual(filesIn(before));
}, 60_000);
