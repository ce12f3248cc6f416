import type { Position } from './source.js';

/** Offset -> line and column of a text, which is read as far as the offsets go. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  return (offset) => {
    extend(starts, text, (start) => start <= offset);
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
  const starts = [0];
  return (line) => {
    extend(starts, text, () => starts.length <= line);
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    return text.slice(start, starts[line]).replace(/\r?\n$/, '');
  };
}

/** Adds the starts of further lines, up to and with the first that is not wanted. */
function extend(starts: number[], text: string, isWanted: (start: number) => boolean): void {
  for (let last = starts.at(-1) ?? 0; isWanted(last); ) {
    const end = text.indexOf('\n', last);
    if (end === -1) return;
    last = end + 1;
    starts.push(last);
  }
}
