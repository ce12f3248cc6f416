/**
 * `.sdkwright.json`: which files of a folder are ours, and what we wrote into them. Committed by
 * users, so that `check` and the detection of hand edits work on every machine; not published.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../7-format/text-file.js';

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

/** The manifest of a folder; undefined where it has none that we can read. */
export function readManifest(dir: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(dir, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('files' in value)) return undefined;
  const { files } = value;
  if (typeof files !== 'object' || files === null) return undefined;
  return new Map(
    Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isInside(entry[0]),
    ),
  );
}

/** A manifest may come from anywhere: a path in it must not lead out of the folder. */
function isInside(path: string): boolean {
  return path !== '' && !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}
