import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../generator/8-write/manifest.js';
import { write, type WriteMode } from '../../../generator/8-write/write.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { folderOfTest } from '../../scratch.js';

let dir: string;
beforeEach(() => void (dir = folderOfTest()));

/** Writes files given as `path: text` and tells what was reported; `known`: what was generated once. */
function writing(
  files: Record<string, string>,
  mode: WriteMode = 'write',
  known: readonly string[] = [],
) {
  const found: Diagnostic[] = [];
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const report = write(list, dir, mode, collector(found), (_, hash) =>
    known.find((text) => hashOf(text) === hash),
  );
  return { report, codes: found.map(({ code }) => code) };
}

/** Everything in the folder, the manifest aside. */
function onDisk(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.sdkwright.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(dir.length + 1), readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('creates, updates, removes and keeps', () => {
  writing({ 'a.ts': '1', 'b/c.ts': '1', 'd.ts': '1' });
  const { report } = writing({ 'a.ts': '1', 'd.ts': '2', 'e.ts': '1' });
  expect(report).toEqual({
    created: ['e.ts'],
    updated: ['d.ts'],
    removed: ['b/c.ts'],
    unchanged: ['a.ts'],
    edited: [],
  });
  expect(onDisk()).toEqual({ 'a.ts': '1', 'd.ts': '2', 'e.ts': '1' });
  expect(existsSync(join(dir, 'b'))).toBe(false);
});

test('the manifest lists every file with a hash of its text', () => {
  writing({ 'b.ts': '', 'a.ts': 'x' });
  expect(JSON.parse(readFileSync(join(dir, '.sdkwright.json'), 'utf8'))).toEqual({
    manifest: 1,
    files: {
      'a.ts': 'LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE',
      'b.ts': '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    },
  });
});

test('check tells what would change and changes nothing', () => {
  writing({ 'a.ts': '1', 'old.ts': '1' });
  const { report } = writing({ 'a.ts': '2', 'new.ts': '1' }, 'check');
  expect(report).toMatchObject({ created: ['new.ts'], updated: ['a.ts'], removed: ['old.ts'] });
  expect(onDisk()).toEqual({ 'a.ts': '1', 'old.ts': '1' });
});

test('line endings that git has changed are no difference', () => {
  writing({ 'a.ts': 'x\ny\n' });
  writeFileSync(join(dir, 'a.ts'), 'x\r\ny\r\n');
  expect(writing({ 'a.ts': 'x\ny\n' }, 'check').report?.unchanged).toEqual(['a.ts']);
  expect(writing({ 'a.ts': 'x\nz\n' }).report?.updated).toEqual(['a.ts']);
});

test.each([
  ['nothing of it', ''],
  ['its beginning', 'export'],
  ['zeros', '\0\0\0\0'],
  ['its beginning and zeros', 'export\0\0'],
])('a file of which a power failure left %s is written anew', (_, left) => {
  writing({ 'a.ts': 'export {};' });
  writeFileSync(join(dir, 'a.ts'), left);
  expect(writing({ 'a.ts': 'export {};' }).report?.updated).toEqual(['a.ts']);
  expect(onDisk()).toEqual({ 'a.ts': 'export {};' });
});

test('runs that write listen to signals once, from then on', () => {
  writing({ 'a.ts': 'a' });
  const listeners = process.listenerCount('SIGINT');
  for (const text of 'bcdefghijkl') writing({ 'a.ts': text });
  expect(listeners).toBeGreaterThan(0);
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});

describe('a file that a person has changed', () => {
  const put = (text: string): void => writeFileSync(join(dir, 'a.ts'), text);

  test('stays as it is where nothing new is generated; check tells of it', () => {
    writing({ 'a.ts': 'one\ntwo\n', 'b.ts': '1' });
    put('one\nTWO\n');
    const { report, codes } = writing({ 'a.ts': 'one\ntwo\n', 'b.ts': '2' });
    expect(codes).toEqual(['output-edit-kept']);
    expect(report).toMatchObject({ updated: ['b.ts'], edited: ['a.ts'] });
    expect(onDisk()).toEqual({ 'a.ts': 'one\nTWO\n', 'b.ts': '2' });
    const checked = writing({ 'a.ts': 'one\ntwo\n', 'b.ts': '2' }, 'check');
    expect(checked.report).toMatchObject({ updated: [], edited: ['a.ts'] });
  });

  const then = 'one\ntwo\nthree\nfour\n';
  const today = 'one\ntwo\nthree\nFOUR\nfive\n';

  test.each([
    ['gets what is new in other lines', 'ONE\ntwo\nthree\nfour\n', 'ONE\ntwo\nthree\nFOUR\nfive\n'],
    [
      'keeps the ends of its lines',
      'ONE\r\ntwo\r\nthree\r\nfour\r\n',
      'ONE\r\ntwo\r\nthree\r\nFOUR\r\nfive\r\n',
    ],
    ['may have had the change before', 'ONE\ntwo\nthree\nFOUR\nfive\n', undefined],
  ])('%s', (_, byHand, merged) => {
    writing({ 'a.ts': then });
    put(byHand);
    const { codes } = writing({ 'a.ts': today }, 'write', [then]);
    expect(codes).toEqual([merged === undefined ? 'output-edit-kept' : 'output-edit-merged']);
    expect(onDisk()).toEqual({ 'a.ts': merged ?? byHand });
    // From now on it is an edit of today's text.
    expect(writing({ 'a.ts': today }).codes).toEqual(['output-edit-kept']);
  });

  test.each([
    ['in the same lines', 'one\ntwo\nthree\n4\n', [then]],
    ['when nobody knows what was generated then', 'ONE\ntwo\nthree\nfour\n', []],
  ])('is refused %s; force overwrites', (_, byHand, known) => {
    writing({ 'a.ts': then });
    put(byHand);
    expect(writing({ 'a.ts': today }, 'write', known).codes).toEqual(['output-edited']);
    expect(onDisk()).toEqual({ 'a.ts': byHand });
    const { report } = writing({ 'a.ts': today }, 'force', known);
    expect(report).toMatchObject({ updated: ['a.ts'], edited: [] });
    expect(onDisk()).toEqual({ 'a.ts': today });
  });

  test('is no link', () => {
    writing({ 'a.ts': then });
    rmSync(join(dir, 'a.ts'));
    symlinkSync('b.ts', join(dir, 'a.ts'));
    expect(writing({ 'a.ts': then }).codes).toEqual(['output-edited']);
  });
});

describe('after git has merged two branches that generated', () => {
  /** A file, and the folder's manifest, as git leaves them where it cannot put two texts together. */
  const marked = (ours: string, theirs: string): string =>
    `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`;
  const manifest = join('.', '.sdkwright.json');
  /** What generating `files` leaves there. */
  const manifestFor = (files: Record<string, string>): string => {
    writing(files);
    return readFileSync(join(dir, manifest), 'utf8');
  };
  const merge = (files: Record<string, string>): void => {
    const ours = manifestFor({ 'a.ts': 'ours\n', 'b.ts': 'ours\n', 'old.ts': 'ours\n' });
    const theirs = manifestFor({ 'a.ts': 'theirs\n', 'b.ts': 'theirs\n', 'c.ts': 'theirs\n' });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
    writeFileSync(join(dir, manifest), marked(ours, theirs));
  };
  const today = { 'a.ts': 'both\n', 'b.ts': 'both\n', 'c.ts': 'both\n' };

  test('what either generated is written anew, and what neither would is removed', () => {
    merge({ 'a.ts': marked('ours\n', 'theirs\n'), 'b.ts': 'ours\n', 'old.ts': 'ours\n' });
    expect(writing(today).codes).toEqual([]);
    expect(onDisk()).toEqual(today);
    expect(readFileSync(join(dir, manifest), 'utf8')).toBe(manifestFor(today));
  });

  test('a side that nobody generated may be an edit', () => {
    const byHand = marked('ours, by hand\n', 'theirs\n');
    merge({ 'a.ts': byHand, 'b.ts': 'ours\n' });
    expect(writing(today).codes).toEqual(['output-unmerged']);
    expect(onDisk()).toMatchObject({ 'a.ts': byHand, 'b.ts': 'ours\n' });
    writing(today, 'force');
    expect(onDisk()).toEqual(today);
  });
});

describe('refuses, and leaves everything as it was', () => {
  test('a folder that is not ours', () => {
    writeFileSync(join(dir, 'mine.txt'), 'mine');
    expect(writing({ 'a.ts': '1' })).toEqual({ report: undefined, codes: ['output-not-ours'] });
    expect(onDisk()).toEqual({ 'mine.txt': 'mine' });
  });

  test('a file changed by hand', () => {
    writing({ 'a.ts': '1', 'b.ts': '1' });
    writeFileSync(join(dir, 'a.ts'), 'by hand');
    expect(writing({ 'a.ts': '2', 'b.ts': '2' }).codes).toEqual(['output-edited']);
    expect(onDisk()).toEqual({ 'a.ts': 'by hand', 'b.ts': '1' });
  });

  test('a file changed by hand that would be removed', () => {
    writing({ 'a.ts': '1', 'b.ts': '1' });
    writeFileSync(join(dir, 'b.ts'), 'by hand');
    expect(writing({ 'a.ts': '1' }).codes).toEqual(['output-edited']);
  });

  test("somebody's file in the way of a new one", () => {
    writing({ 'a.ts': '1' });
    writeFileSync(join(dir, 'b.ts'), 'mine');
    expect(writing({ 'a.ts': '1', 'b.ts': '1' }).codes).toEqual(['output-foreign']);
  });

  test('a symbolic link on the way', () => {
    const elsewhere = folderOfTest();
    writing({ 'a.ts': '1' });
    symlinkSync(elsewhere, join(dir, 'src'));
    expect(writing({ 'a.ts': '1', 'src/b.ts': '1' }, 'force').codes).toEqual(['output-link']);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('a file where the folder should be', () => {
    writeFileSync(join(dir, 'out'), '');
    const found: Diagnostic[] = [];
    expect(write([], join(dir, 'out'), 'write', collector(found))).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['output-not-a-folder']);
  });

  test('a folder below a file', () => {
    writeFileSync(join(dir, 'file'), '');
    const found: Diagnostic[] = [];
    const files = [{ path: 'a.ts', text: '' }];
    expect(write(files, join(dir, 'file', 'out'), 'write', collector(found))).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['output-unwritable']);
  });
});

test('force overwrites hand edits and what is in the way, and leaves other files alone', () => {
  writing({ 'a.ts': '1' });
  writeFileSync(join(dir, 'a.ts'), 'by hand');
  writeFileSync(join(dir, 'b.ts'), 'mine');
  writeFileSync(join(dir, 'c.ts'), 'mine');
  writing({ 'a.ts': '2', 'b.ts': '2' }, 'force');
  expect(onDisk()).toEqual({ 'a.ts': '2', 'b.ts': '2', 'c.ts': 'mine' });
});

test('a manifest that points out of the folder removes nothing there', () => {
  const victim = join(dir, 'victim');
  const out = join(dir, 'out');
  mkdirSync(out);
  writeFileSync(victim, '');
  writeFileSync(
    join(out, '.sdkwright.json'),
    JSON.stringify({
      manifest: 1,
      files: { '../victim': '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
    }),
  );
  write([{ path: 'a.ts', text: '' }], out, 'write', collector([]));
  expect(existsSync(victim)).toBe(true);
});

test('another process that is writing there is waited for by name', () => {
  mkdirSync(join(dir, '.sdkwright-staging'));
  writeFileSync(join(dir, '.sdkwright-staging', 'owner'), String(process.ppid));
  expect(writing({ 'a.ts': '1' }).codes).toEqual(['output-busy']);
});
