/** What writing would change, found without changing anything. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../7-format/text-file.js';
import type { EditedFile } from './hand-edits.js';
import { hashOf, manifestName, readManifest } from './manifest.js';
import { sidesOf } from './merge-marks.js';
import { stagingName } from './staging.js';

export interface Comparison {
  readonly create: readonly TextFile[];
  readonly update: readonly TextFile[];
  /** Paths of files we wrote once and would not write today. */
  readonly remove: readonly string[];
  readonly unchanged: readonly string[];
  /** Ours, changed by hand since. */
  readonly edited: readonly EditedFile[];
  /** Not ours, and in the way of a file we would write. */
  readonly foreign: readonly string[];
  /** Folders on the way to a file that are symbolic links. */
  readonly links: readonly string[];
  /** The folder has files but no manifest: somebody else's. */
  readonly unowned: boolean;
  /** Text of the manifest, where it differs from the one on disk. */
  readonly manifest?: string;
}

/** `manifest`: its text for these files. */
export function compare(files: readonly TextFile[], dir: string, manifest: string): Comparison {
  const known = readManifest(dir);
  const create: TextFile[] = [];
  const update: TextFile[] = [];
  const unchanged: string[] = [];
  const edited: EditedFile[] = [];
  const foreign: string[] = [];
  for (const file of files) {
    const present = textAt(join(dir, file.path));
    const hashes = known?.get(file.path);
    if (present === undefined) create.push(file);
    else if (sameText(present, file.text)) unchanged.push(file.path);
    else if (hashes === undefined) foreign.push(file.path);
    else if (isOurs(present, hashes) || isTorn(present, file.text)) update.push(file);
    else edited.push({ ...file, present: fileText(present), hashes });
  }
  const wanted = new Set(files.map(({ path }) => path));
  const remove: string[] = [];
  for (const [path, hashes] of known ?? []) {
    if (wanted.has(path)) continue;
    const present = textAt(join(dir, path));
    if (present === undefined) continue;
    if (isOurs(present, hashes)) remove.push(path);
    else edited.push({ path, present: fileText(present), text: undefined, hashes });
  }
  const links = linksOnTheWay(dir, [...wanted, ...remove]);
  const unowned = known === undefined && hasEntries(dir);
  return {
    create,
    update,
    remove,
    unchanged,
    edited,
    foreign,
    links,
    unowned,
    ...(hasManifest(dir, manifest) ? {} : { manifest }),
  };
}

/** Whether a folder's manifest says this already. */
export function hasManifest(dir: string, manifest: string): boolean {
  return textAt(join(dir, manifestName)) === manifest;
}

function sameText(a: string, b: string): boolean {
  return a === b || a.replaceAll('\r\n', '\n') === b;
}

/** As we wrote it, or as git left it where two branches had each written it anew. */
function isOurs(present: string, hashes: readonly string[]): boolean {
  const sides = sidesOf(present) ?? [present];
  return sides.every((side) => hashes.includes(hashOf(side)));
}

/**
 * What a power failure leaves of a file written shortly before: its beginning, or nothing, perhaps
 * with zeros behind. There is no work of anybody's in it.
 */
function isTorn(present: string, text: string): boolean {
  return text.startsWith(present.replace(/\0+$/, ''));
}

/** No text of ours is equal to this or begins with it. */
const noText = '\0no text';

/** Text of a regular file; of a link or folder in its place `noText`; undefined where nothing is. */
function textAt(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return stat.isFile() ? readFileSync(path, 'utf8') : noText;
}

function fileText(present: string): string | undefined {
  return present === noText ? undefined : present;
}

function hasEntries(dir: string): boolean {
  try {
    return readdirSync(dir).some((entry) => entry !== stagingName && entry !== '.git');
  } catch {
    return false;
  }
}

function linksOnTheWay(dir: string, paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders]
    .filter((folder) => lstatSync(join(dir, folder), { throwIfNoEntry: false })?.isSymbolicLink())
    .sort();
}
