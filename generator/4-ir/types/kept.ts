/** What was worked out and will not change, by what it was worked out of. */
export interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  /** Gives the value back. */
  keep(key: Key, value: Value): Value;
}

/**
 * Entries of all that is kept of one kind. Each heir in a chain has what all above it have, so that a
 * thousand of them are half a million; of more, the last are worked out each time.
 */
const maximumEntries = 2_000_000;

export function kept<Key, Value extends { readonly size: number }>(): Kept<Key, Value> {
  const values = new Map<Key, Value>();
  let entries = 0;
  return {
    get: (key) => values.get(key),
    keep: (key, value) => {
      if (entries + value.size > maximumEntries) return value;
      entries += value.size;
      values.set(key, value);
      return value;
    },
  };
}
