import type { Position } from './source.js';

/** Offset -> line and column of a text. */
export function positionsOf(text: string): (offset: number) => Position {
  let known: readonly number[] | undefined;
  return (offset) => {
    known ??= lineStarts(text);
    const starts = known;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Lines of a text by their numbers from 1, without their ends; undefined beyond the last. */
export function linesOf(text: string): (line: number) => string | undefined {
  const starts = lineStarts(text);
  return (line) => {
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    return text.slice(start, starts[line]).replace(/\r?\n$/, '');
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
