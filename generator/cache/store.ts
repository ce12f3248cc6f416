/**
 * The folder of the cache. An entry is one file, written under another name and renamed, so that
 * there is never half of one; its name is made of what was asked for and what was seen, so that two
 * processes write the same bytes to the same name. Nothing here may fail a run: a cache that cannot
 * be read is empty, one that cannot be written stays as it is.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../1-load/read/error-code.js';

/** What is kept at most; the entries that were not used for longest go first. */
const most = { entries: 64, bytes: 256 * 1024 * 1024 };

/** Whoever writes an entry for longer than this is gone. */
const patience = 60 * 60 * 1000;

/** Paths of the entries of a request, the last used first. */
export function entriesOf(folder: string, request: string): readonly string[] {
  return entriesIn(folder)
    .filter(({ name }) => name.startsWith(`${request}-`))
    .map(({ path }) => path);
}

/** Those of all requests. */
export function allEntries(folder: string): readonly string[] {
  return entriesIn(folder).map(({ path }) => path);
}

/** Says that an entry was of use. */
export function touch(path: string): void {
  unlessItFails(() => {
    const now = new Date();
    utimesSync(path, now, now);
  });
}

export function put(folder: string, name: string, bytes: Uint8Array): void {
  unlessItFails(() => {
    prepare(folder);
    const unfinished = join(folder, `${name}.${process.pid}.new`);
    try {
      writeFileSync(unfinished, bytes);
      renameSync(unfinished, join(folder, name));
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
    prune(folder);
  });
}

/** A folder of its own among the sources, where nobody has said that git should ignore it. */
function prepare(folder: string): void {
  if (existsSync(join(folder, '.gitignore'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

function prune(folder: string): void {
  let bytes = 0;
  for (const [index, { path, size }] of entriesIn(folder).entries()) {
    bytes += size;
    if (index >= most.entries || (bytes > most.bytes && index > 0)) rmSync(path, { force: true });
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.new'))) {
    const path = join(folder, name);
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - since > patience) rmSync(path, { force: true });
  }
}

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

const entryName = /^[0-9a-f]{16}-[0-9a-f]{16}$/;

function entriesIn(folder: string): readonly Entry[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => entryName.test(name));
  } catch {
    return [];
  }
  return names
    .flatMap((name): readonly Entry[] => {
      const path = join(folder, name);
      // Another process may have removed it this instant.
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ name, path, size: stat.size, used: stat.mtimeMs }];
    })
    .sort((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1));
}

function unlessItFails(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
  }
}
