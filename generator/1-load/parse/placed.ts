/** Where the parts of a tree stand in its text; offsets in UTF-16 units. */
export interface Placed {
  readonly start: number;
  /** Of a member of a mapping: where its key stands. */
  readonly key?: number;
  /** The part at a token, looked up when asked for. */
  child(token: string): Placed | undefined;
}

/** Offset of what a pointer's tokens lead to, or of the nearest thing on the way there. */
export function offsetAt(root: Placed, tokens: readonly string[], target: 'key' | 'value'): number {
  let placed = root;
  for (const token of tokens) {
    const next = placed.child(token);
    // The token is missing: the mapping that lacks it is known best by its key.
    if (next === undefined) return placed.key ?? placed.start;
    placed = next;
  }
  return target === 'key' ? (placed.key ?? placed.start) : placed.start;
}
