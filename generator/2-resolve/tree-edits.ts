import { isList, tokensOf, uriOf, type Json, type Pointer } from '../1-load/pointer.js';
import { childAt, setChild, valueBelow } from '../1-load/child-at.js';

/** Trees of which parts are replaced; what is not shared with the trees that were given. */
export interface Trees {
  valueAt(at: Pointer): Json | undefined;
  replace(at: Pointer, value: Json): void;
}

export function treesOf(values: ReadonlyMap<string, Json>): Trees {
  const roots = new Map(values);
  /** Containers made here, which may be changed. */
  const own = new WeakSet<object>();

  const valueAt = (at: Pointer): Json | undefined => valueBelow(roots.get(uriOf(at)), tokensOf(at));

  const replaced = (node: Json, [token, ...rest]: readonly string[], value: Json): Json => {
    if (token === undefined) return value;
    const child = childAt(node, token);
    if (child === undefined || typeof node !== 'object' || node === null) return node;
    const copy = own.has(node) ? node : isList(node) ? [...node] : { ...node };
    own.add(copy);
    setChild(copy, token, replaced(child, rest, value));
    return copy;
  };

  return {
    valueAt,
    replace: (at, value) => {
      const uri = uriOf(at);
      const root = roots.get(uri);
      if (root !== undefined) roots.set(uri, replaced(root, tokensOf(at), value));
    },
  };
}
