import type { Json } from '../pointer.js';

interface Size {
  readonly nodes: number;
  /** Levels of objects and lists inside each other. */
  readonly depth: number;
}

export type SizeOf = (value: Json) => Size;

/** How large values are when written out; parts that several places share are measured once. */
export function sizes(): SizeOf {
  const known = new WeakMap<object, Size>();
  const sizeOf = (value: Json): Size => {
    if (typeof value !== 'object' || value === null) return { nodes: 1, depth: 0 };
    const before = known.get(value);
    if (before !== undefined) return before;
    const size = { nodes: 1, depth: 1 };
    for (const child of Object.values(value)) {
      const { nodes, depth } = sizeOf(child);
      size.nodes += nodes;
      size.depth = Math.max(size.depth, depth + 1);
    }
    known.set(value, size);
    return size;
  };
  return sizeOf;
}
