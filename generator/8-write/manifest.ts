/**
 * `.sdkwright.json`: which files of a folder are ours, and what we wrote into them. Committed by
 * users, so that `check` and the detection of hand edits work on every machine; not published.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../7-format/text-file.js';
import { sidesOf } from './merge-marks.js';

export const manifestName = '.sdkwright.json';

/** Hash of what we wrote, by path. */
export type Manifest = ReadonlyMap<string, string>;

export function manifestOf(files: readonly TextFile[]): Manifest {
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(byPath.map(({ path, text }) => [path, hashOf(text)]));
}

/** Line endings don't count: git may have checked the file out with CRLF. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64url');
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ manifest: 1, files: Object.fromEntries(manifest) }, null, 2)}\n`;
}

/** Hashes by path: of what we wrote, or of what two branches did that git is about to merge. */
export type KnownHashes = ReadonlyMap<string, readonly string[]>;

/** What the manifest of a folder says; undefined where it has none that we can read. */
export function readManifest(dir: string): KnownHashes | undefined {
  let text: string;
  try {
    text = readFileSync(join(dir, manifestName), 'utf8');
  } catch {
    return undefined;
  }
  const sides = (sidesOf(text) ?? [text]).map(entriesOf);
  const read = sides.filter((entries) => entries !== undefined);
  if (read.length === 0) return undefined;
  const known = new Map<string, readonly string[]>();
  for (const [path, hash] of read.flat()) known.set(path, [...(known.get(path) ?? []), hash]);
  return known;
}

function entriesOf(text: string): readonly (readonly [path: string, hash: string])[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('files' in value)) return undefined;
  const { files } = value;
  if (typeof files !== 'object' || files === null) return undefined;
  return Object.entries(files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isInside(entry[0]),
  );
}

/** A manifest may come from anywhere: a path in it must not lead out of the folder. */
function isInside(path: string): boolean {
  return path !== '' && !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}
