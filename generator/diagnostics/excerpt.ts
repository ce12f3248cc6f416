import type { linesOf } from '../1-load/lines.js';

/** What a frame shows of a file: a line, and those beside it that tell something. */
export interface Excerpt {
  /** Characters that were cut off in front of each line. */
  readonly cut: number;
  readonly rows: readonly Row[];
}

interface Row {
  readonly line: number;
  readonly content: string;
}

const shownWidth = 100;

/** Undefined where the file has no such line. */
export function excerptOf(
  lineAt: ReturnType<typeof linesOf>,
  line: number,
  column: number,
): Excerpt | undefined {
  const current = lineAt(line);
  if (current === undefined) return undefined;
  // A minified document is one line; show what is around the place.
  const cut = column > shownWidth - 20 ? column - 21 : 0;
  // An opening bracket says nothing of what it opens.
  const last = /^\s*[{[]\s*$/.test(current) ? line + 1 : line;
  const rows: Row[] = [];
  for (let at = line - 1; at <= last; at += 1) {
    const content = (lineAt(at) ?? '').slice(cut, cut + shownWidth);
    if (at === line || content.trim() !== '') rows.push({ line: at, content });
  }
  return { cut, rows };
}
