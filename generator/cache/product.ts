/** What rooms 1 to 7 made, as plain data: it can be kept, and sent from one thread to another. */
import type { TextFile } from '../7-format/text-file.js';
import type { LocatedDiagnostic } from '../diagnostics/located.js';
import type { Places } from '../project/places.js';
import type { PackageCounts } from './package-counts.js';
import type { Look } from './looks.js';

export interface Product {
  readonly ok: boolean;
  /** Looked up, as there are no trees to do it later. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Absent: no document was named. */
  readonly project?: Places;
  readonly counts?: PackageCounts;
  /** Absent where there are errors. */
  readonly files?: readonly KeyedFile[];
  /** What was seen on the way; absent where it cannot be looked at again. */
  readonly looks?: readonly Look[];
}

/** A file, and the hash of what it was laid out from; undefined where it came as it is. */
export interface KeyedFile extends TextFile {
  readonly key: string | undefined;
}

/** Texts by what they were made from. */
export type KnownTexts = ReadonlyMap<string, string>;

export function knownTextsOf(files: Iterable<KeyedFile>): KnownTexts {
  const texts = new Map<string, string>();
  for (const { key, text } of files) if (key !== undefined) texts.set(key, text);
  return texts;
}
