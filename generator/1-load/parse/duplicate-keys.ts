import type { Report } from '../../diagnostics.js';
import { positionsOf } from '../lines.js';
import type { TextToParse } from './parsed.js';

/** A key that stands in an object again; the later counts. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  /** Of the one before it. */
  readonly first: number;
}

export function reportDuplicates(
  { text, label }: TextToParse,
  duplicates: readonly DuplicateKey[],
  report: Report,
): void {
  const positionOf = positionsOf(text);
  for (const { key, offset, first } of duplicates) {
    const place = { kind: 'position', label, text, ...positionOf(offset) } as const;
    report('duplicate-key', place, { key, line: positionOf(first).line });
  }
}
