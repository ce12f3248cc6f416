/** Items by a key of theirs, in order; `Map.groupBy` of Node 21. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Items by a rank of theirs, which each is asked for once; among equals in order. */
export function sortedBy<Item>(
  items: readonly Item[],
  rankOf: (item: Item) => number,
): readonly Item[] {
  return [...groupBy(items, rankOf)].sort(([a], [b]) => a - b).flatMap(([, equals]) => equals);
}
