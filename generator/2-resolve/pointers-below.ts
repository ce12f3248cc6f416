import type { Pointer } from '../1-load/pointer.js';

/** Finds the pointers that lead to a place or into it. */
export function pointersBelow(pointers: Iterable<Pointer>): (at: Pointer) => readonly Pointer[] {
  const sorted = [...new Set(pointers)].sort();
  const own = new Set(sorted);
  // `/` and what follows it stand together; `0` is the next character after it.
  const firstFrom = (text: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (at) => [
    ...(own.has(at) ? [at] : []),
    ...sorted.slice(firstFrom(`${at}/`), firstFrom(`${at}0`)),
  ];
}
