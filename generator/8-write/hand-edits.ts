/**
 * What becomes of a generated file that a person has changed: three texts are at hand, what was
 * generated then, what is there now, and what is generated today.
 */
import { diff3Merge } from 'node-diff3';
import { hashOf } from './manifest.js';
import { sidesOf } from './merge-marks.js';

export interface EditedFile {
  readonly path: string;
  /** As it is there; undefined where something else than a file is. */
  readonly present: string | undefined;
  /** As it would be written; undefined where it would be removed. */
  readonly text: string | undefined;
  /** Of what was generated then; several where branches are being merged. */
  readonly hashes: readonly string[];
}

/** A text that was generated at some time, by its path and hash, where it is still known. */
export type TextOf = (path: string, hash: string) => string | undefined;

export type HandEdit =
  /** The generator has nothing new to say. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'merged'; readonly text: string }
  /** Git has put marks into it, and there may be edits on either side of them. */
  | { readonly kind: 'marked' }
  /** Both have changed the same lines, or nobody knows any more what they were. */
  | { readonly kind: 'lost' };

export function handEditOf({ path, present, text, hashes }: EditedFile, textOf: TextOf): HandEdit {
  if (present !== undefined && sidesOf(present) !== undefined) return { kind: 'marked' };
  if (text === undefined || present === undefined) return { kind: 'lost' };
  if (hashes.includes(hashOf(text))) return { kind: 'kept' };
  const base = hashes.map((hash) => textOf(path, hash)).find((known) => known !== undefined);
  const merged = base === undefined ? undefined : mergedText(splitLines(present), base, text);
  if (merged === undefined) return { kind: 'lost' };
  // The person's editor, or git, has chosen the ends of its lines.
  const end = present.includes('\r\n') ? '\r\n' : '\n';
  const lines = merged.join(end);
  return lines === present ? { kind: 'kept' } : { kind: 'merged', text: lines };
}

/** Undefined where both sides have changed the same lines, each in its way. */
function mergedText(
  mine: readonly string[],
  base: string,
  theirs: string,
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const region of diff3Merge([...mine], splitLines(base), splitLines(theirs))) {
    if (region.ok === undefined) return undefined;
    lines.push(...region.ok);
  }
  return lines;
}

function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}
