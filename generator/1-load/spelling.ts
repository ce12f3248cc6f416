/** A document may have thousands of names, and miss each of them thousands of times. */
const mostCompared = 200;

/**
 * The known word that was probably meant, or undefined. Near is one edit for words of three to
 * five letters, two for longer ones, and one end as it was; an edit inserts, drops, replaces or
 * swaps neighbours. Of equals the first.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  let compared = 0;
  for (const candidate of known) {
    const shorter = Math.min(candidate.length, word.length);
    const limit = shorter > 5 ? 2 : shorter > 2 ? 1 : 0;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const other = candidate.toLowerCase();
    if (!other.startsWith(lower.charAt(0)) && other.at(-1) !== lower.at(-1)) continue;
    if (compared === mostCompared) return best;
    compared += 1;
    const distance = editsBetween(lower, other, limit);
    if (distance > limit || distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein without edits inside a swap), where it is
 * `most` or less; else more than that. Only the cells that so few edits can reach are looked at: a
 * row holds those from `most` columns before to `most` columns behind the diagonal.
 */
function editsBetween(a: string, b: string, most: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: 2 * most + 1 }, (_, cell) =>
    cell < most ? Infinity : cell - most,
  );
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [];
    let least = Infinity;
    for (let cell = 0; cell <= 2 * most; cell += 1) {
      const column = row + cell - most;
      const replaced = at(last, cell) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = row > 1 && isSwap ? at(beforeLast, cell) + 1 : Infinity;
      const other = Math.min(at(last, cell + 1) + 1, at(current, cell - 1) + 1, replaced, swapped);
      const edits = column < 0 || column > b.length ? Infinity : column === 0 ? row : other;
      current.push(edits);
      least = Math.min(least, edits);
    }
    // A swap looks two rows back, and costs one.
    if (least > most && last.every((edits) => edits >= most)) return Infinity;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length - a.length + most);
}

function at(row: readonly number[], cell: number): number {
  return row[cell] ?? Infinity;
}
