/**
 * All or nothing on a file system that only knows single renames. Everything new is written into a
 * hidden folder first; a journal then names every rename and removal. Up to the journal nothing
 * has changed; from it on, whoever comes next (this run, or the one after a crash) can finish.
 *
 * When the power fails, only what was synchronised is sure to be there: the journal, before the
 * first rename, and the manifest, before it says that all the others are there. The other files are
 * left to the system (a sync of each would take as long as all the rest): their renames come in
 * order, but their text may be lost in part, which the comparison of the next run knows from an
 * edit (`isTorn`).
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../7-format/text-file.js';
import { deferSignals } from './deferred-signals.js';

export const stagingName = '.sdkwright-staging';
const journalName = 'journal.json';

export interface Changes {
  readonly put: readonly TextFile[];
  readonly remove: readonly string[];
  /** Put last: it says that all the others are there. */
  readonly last: TextFile | undefined;
}

interface Journal {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/** Finishes or rolls back what a killed run left. */
export function recover(dir: string): void {
  const staging = join(dir, stagingName);
  const journal = readJournal(staging);
  if (journal) play(dir, journal);
  rmSync(staging, { recursive: true, force: true });
}

/** Writes all changes, or (where it throws) none. The folder must be claimed. */
export function commit(dir: string, changes: Changes): void {
  const staging = join(dir, stagingName);
  const files = changes.last ? [...changes.put, changes.last] : changes.put;
  const journal: Journal = { put: files.map(({ path }) => path), remove: changes.remove };
  try {
    stage(staging, changes);
    writeDurably(join(staging, `${journalName}.new`), JSON.stringify(journal));
    renameSync(join(staging, `${journalName}.new`), join(staging, journalName));
  } catch (error) {
    release(dir);
    throw error;
  }
  deferSignals();
  play(dir, journal);
  release(dir);
}

function stage(staging: string, { put, last }: Changes): void {
  const makeFolder = folderMaker();
  const placeOf = ({ path }: TextFile): string => {
    const place = join(staging, 'files', path);
    makeFolder(dirname(place));
    return place;
  };
  for (const file of put) writeFileSync(placeOf(file), file.text);
  if (last !== undefined) writeDurably(placeOf(last), last.text);
}

/** Makes folders, each once. */
function folderMaker(): (folder: string) => void {
  const made = new Set<string>();
  return (folder) => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

export function release(dir: string): void {
  rmSync(join(dir, stagingName), { recursive: true, force: true });
}

function play(dir: string, journal: Journal): void {
  const staged = join(dir, stagingName, 'files');
  const last = journal.put.at(-1);
  const makeFolder = folderMaker();
  const move = (path: string): void => {
    const from = join(staged, path);
    // A file that is no longer staged was moved before the crash.
    if (!existsSync(from)) return;
    makeFolder(dirname(join(dir, path)));
    renameSync(from, join(dir, path));
  };
  for (const path of journal.put) if (path !== last) move(path);
  for (const path of journal.remove) removeWithEmptyFolders(dir, path);
  if (last !== undefined) move(last);
}

function removeWithEmptyFolders(dir: string, path: string): void {
  rmSync(join(dir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dir, folder));
    } catch {
      return;
    }
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readJournal(staging: string): Journal | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(staging, journalName), 'utf8'));
  } catch {
    return undefined;
  }
  return isJournal(value) ? value : undefined;
}

function isJournal(value: unknown): value is Journal {
  const isPaths = (list: unknown): boolean =>
    Array.isArray(list) &&
    list.every(
      (path) =>
        typeof path === 'string' && !path.startsWith('/') && !path.split(/[/\\]/).includes('..'),
    );
  return (
    typeof value === 'object' &&
    value !== null &&
    'put' in value &&
    'remove' in value &&
    isPaths(value.put) &&
    isPaths(value.remove)
  );
}
