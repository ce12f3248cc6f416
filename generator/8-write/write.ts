import { statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../1-load/read/error-code.js';
import { startOf, type Place, type Report } from '../diagnostics.js';
import type { TextFile } from '../7-format/text-file.js';
import { compare, hasManifest, type Comparison } from './compare.js';
import { handEditOf, type TextOf } from './hand-edits.js';
import { manifestName, manifestOf, manifestText } from './manifest.js';
import { claim, isClaimed } from './claim.js';
import { commit, release } from './staging.js';

export type WriteMode =
  /** Change what differs. */
  | 'write'
  /** Also over hand edits and files that are not ours. */
  | 'force'
  /** Change nothing, only tell. */
  | 'check';

/** What was written, or (in mode `check`) what would be. Paths are relative to the folder. */
export interface WriteReport {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Generated files that a person has changed. */
  readonly edited: readonly string[];
}

/**
 * Brings a folder to hold exactly the given files beside whatever is not ours. Either all of it
 * happens or nothing; undefined when nothing did, with the reasons reported. `textOf` finds what was
 * generated once: where it is known, what a person has changed in a file since is put into the new one.
 */
export function write(
  files: readonly TextFile[],
  dir: string,
  mode: WriteMode,
  report: Report,
  textOf: TextOf = () => undefined,
): WriteReport | undefined {
  const target: Target = { dir, report, placeOf: (path) => startOf(join(dir, path)) };
  const here = target.placeOf('.');
  try {
    if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false) {
      report('output-not-a-folder', here, { dir });
      return undefined;
    }
    const manifest = manifestText(manifestOf(files));
    if (mode === 'check') return reportOf(compare(files, dir, manifest));
    const current = currentIn(files, dir, manifest);
    if (current) return reportOf(current);
    const claimed = claim(dir);
    if (!claimed.taken) {
      report('output-busy', here, { dir, pid: claimed.by });
      return undefined;
    }
    const found = compare(files, dir, manifest);
    const isForced = mode === 'force';
    const replaced = isForced ? forcedIn(files, found, target) : mergedIn(found, textOf, target);
    if (replaced === undefined) {
      release(dir);
      return undefined;
    }
    const update = [...found.update, ...replaced];
    commitAll({ ...found, update }, dir);
    // By force only what nothing is generated for is left as it was.
    const edited = found.edited.filter(({ text }) => !isForced || text === undefined);
    return reportOf({ ...found, update, foreign: [], edited });
  } catch (error) {
    if (!(error instanceof Error) || errorCodeOf(error) === undefined) throw error;
    report('output-unwritable', here, { dir, reason: error.message });
    return undefined;
  }
}

/** The folder, and how it is spoken of. */
interface Target {
  readonly dir: string;
  readonly report: Report;
  readonly placeOf: (path: string) => Place;
}

/** Where there is nothing to do nothing is touched, not even to claim the folder. */
function currentIn(
  files: readonly TextFile[],
  dir: string,
  manifest: string,
): Comparison | undefined {
  // The manifest tells at once that something has changed; a claim, that somebody is at it.
  if (isClaimed(dir) || !hasManifest(dir, manifest)) return undefined;
  const found = compare(files, dir, manifest);
  const { create, update, remove, edited, foreign, links } = found;
  const todo = [create, update, remove, edited, foreign, links];
  return todo.every((list) => list.length === 0) ? found : undefined;
}

/** Files that are in the way and, by force, give way; undefined where links are, which never do. */
function forcedIn(
  files: readonly TextFile[],
  found: Comparison,
  target: Target,
): readonly TextFile[] | undefined {
  if (!hasNoLinks(found, target)) return undefined;
  const inTheWay = new Set([...found.edited.map(({ path }) => path), ...found.foreign]);
  return files.filter(({ path }) => inTheWay.has(path));
}

/**
 * The files of a person into which something new comes, while the others stay; undefined where
 * something of somebody's would be lost.
 */
function mergedIn(
  found: Comparison,
  textOf: TextOf,
  target: Target,
): readonly TextFile[] | undefined {
  const { dir, report, placeOf } = target;
  const edits = found.edited.map((file) => ({
    path: file.path,
    edit: handEditOf(file, textOf),
  }));
  const isFree = hasNoLinks(found, target);
  if (found.unowned) report('output-not-ours', placeOf('.'), { dir });
  else for (const path of found.foreign) report('output-foreign', placeOf(path), { path });
  const lost = edits.filter(({ edit }) => edit.kind === 'lost' || edit.kind === 'marked');
  for (const { path, edit } of lost) {
    report(edit.kind === 'marked' ? 'output-unmerged' : 'output-edited', placeOf(path), { path });
  }
  if (!isFree || found.unowned || found.foreign.length > 0 || lost.length > 0) return undefined;
  return edits.flatMap(({ path, edit }) => {
    if (edit.kind === 'lost' || edit.kind === 'marked') return [];
    const code = edit.kind === 'kept' ? 'output-edit-kept' : 'output-edit-merged';
    report(code, placeOf(path), { path });
    return edit.kind === 'kept' ? [] : [{ path, text: edit.text }];
  });
}

function commitAll({ create, update, remove, manifest }: Comparison, dir: string): void {
  const put = [...create, ...update];
  if (put.length === 0 && remove.length === 0 && manifest === undefined) {
    release(dir);
    return;
  }
  const last = manifest === undefined ? undefined : { path: manifestName, text: manifest };
  commit(dir, { put, remove, last });
}

function hasNoLinks({ links }: Comparison, { report, placeOf }: Target): boolean {
  for (const path of links) report('output-link', placeOf(path), { path });
  return links.length === 0;
}

function reportOf(found: Comparison): WriteReport {
  return {
    created: found.create.map(({ path }) => path),
    updated: [...found.update.map(({ path }) => path), ...found.foreign],
    removed: found.remove,
    unchanged: found.unchanged,
    edited: found.edited.map(({ path }) => path),
  };
}
