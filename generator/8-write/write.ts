import { statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../1-load/read/error-code.js';
import { startOf, type Place, type Report } from '../diagnostics.js';
import type { TextFile } from '../7-format/text-file.js';
import { compare, hasManifest, type Comparison } from './compare.js';
import { handEditOf, type EditedFile, type HandEdit, type TextOf } from './hand-edits.js';
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
  const label = (path: string): Place => startOf(join(dir, path));
  try {
    if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false) {
      report('output-not-a-folder', label('.'), { dir });
      return undefined;
    }
    const manifest = manifestText(manifestOf(files));
    if (mode === 'check') return reportOf(compare(files, dir, manifest));
    const current = currentIn(files, dir, manifest);
    if (current) return reportOf(current);
    const claimed = claim(dir);
    if (!claimed.taken) {
      report('output-busy', label('.'), { dir, pid: claimed.by });
      return undefined;
    }
    const found = compare(files, dir, manifest);
    const edits = mode === 'force' ? [] : found.edited.map((file) => handEditIn(file, textOf));
    if (!isAllowed({ ...found, edits }, mode, dir, label, report)) {
      release(dir);
      return undefined;
    }
    const merged = tell(edits, label, report);
    const forced = mode === 'force' ? overwritten(files, found) : [];
    const put = [...found.create, ...found.update, ...merged, ...forced];
    if (put.length > 0 || found.remove.length > 0 || found.manifest !== undefined) {
      const last =
        found.manifest === undefined ? undefined : { path: manifestName, text: found.manifest };
      commit(dir, { put, remove: found.remove, last });
    } else release(dir);
    return reportOf(
      mode === 'force'
        ? withoutEdits({ ...found, update: [...found.update, ...forced], foreign: [] })
        : { ...found, update: [...found.update, ...merged] },
    );
  } catch (error) {
    if (!(error instanceof Error) || errorCodeOf(error) === undefined) throw error;
    report('output-unwritable', label('.'), { dir, reason: error.message });
    return undefined;
  }
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

interface FoundEdit {
  readonly path: string;
  readonly edit: HandEdit;
}

function handEditIn(file: EditedFile, textOf: TextOf): FoundEdit {
  return { path: file.path, edit: handEditOf(file, textOf) };
}

/** Says what becomes of hand edits; gives the files into which something new comes. */
function tell(
  edits: readonly FoundEdit[],
  label: (path: string) => Place,
  report: Report,
): readonly TextFile[] {
  return edits.flatMap(({ path, edit }) => {
    if (edit.kind === 'lost' || edit.kind === 'marked') return [];
    report(edit.kind === 'kept' ? 'output-edit-kept' : 'output-edit-merged', label(path), { path });
    return edit.kind === 'kept' ? [] : [{ path, text: edit.text }];
  });
}

function isAllowed(
  found: Comparison & { readonly edits: readonly FoundEdit[] },
  mode: WriteMode,
  dir: string,
  label: (path: string) => Place,
  report: Report,
): boolean {
  for (const link of found.links) report('output-link', label(link), { path: link });
  if (mode === 'force') return found.links.length === 0;
  if (found.unowned) report('output-not-ours', label('.'), { dir });
  else for (const path of found.foreign) report('output-foreign', label(path), { path });
  const lost = found.edits.filter(({ edit }) => edit.kind === 'lost' || edit.kind === 'marked');
  for (const { path, edit } of lost)
    report(edit.kind === 'marked' ? 'output-unmerged' : 'output-edited', label(path), { path });
  return !found.unowned && [found.links, found.foreign, lost].every((list) => list.length === 0);
}

/** Files that are in the way and, by force, give way. */
function overwritten(files: readonly TextFile[], found: Comparison): readonly TextFile[] {
  const inTheWay = new Set([...found.edited.map(({ path }) => path), ...found.foreign]);
  return files.filter(({ path }) => inTheWay.has(path));
}

/** Only what nothing is generated for is left as it was. */
function withoutEdits(found: Comparison): Comparison {
  return { ...found, edited: found.edited.filter(({ text }) => text === undefined) };
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
