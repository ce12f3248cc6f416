import type { Pointer } from '../1-load/pointer.js';
import type { LoadedSource } from '../1-load/source.js';

/** What names of dynamic references mean, by name. */
export type Bindings = ReadonlyMap<string, Pointer>;

/**
 * The schemas that say what a `$dynamicRef` means: each for what stands inside of it, in a
 * `$dynamicAnchor` of its own or of one of its `$defs`.
 */
export interface DynamicScope {
  /** What the schemas around a place bind, the nearest first; `below`: only those inside of that. */
  around(at: Pointer, below?: Pointer): Bindings;
}

export function dynamicScopeOf(sources: readonly LoadedSource[]): DynamicScope {
  const owners = new Map<Pointer, Map<string, Pointer>>();
  for (const { name, at } of sources.flatMap((source) => source.dynamicAnchors)) {
    const owner = ownerOf(at);
    const names = owners.get(owner) ?? new Map<string, Pointer>();
    if (!names.has(name)) names.set(name, at);
    owners.set(owner, names);
  }
  return {
    around: (at, below) => {
      const bindings = new Map<string, Pointer>();
      for (const place of placesAround(at)) {
        if (below !== undefined && place.length <= below.length) break;
        for (const [name, binding] of owners.get(place) ?? []) {
          if (!bindings.has(name)) bindings.set(name, binding);
        }
      }
      return bindings;
    },
  };
}

/** The schema that has the anchor itself, or in its `$defs`. */
function ownerOf(anchor: Pointer): Pointer {
  return anchor.replace(/\/(?:\$defs|definitions)\/[^/]*$/, '') as Pointer;
}

/** A place and those it stands in, from the inside out. */
export function* placesAround(at: Pointer): Iterable<Pointer> {
  const top = at.indexOf('#') + 1;
  for (let end = at.length; end >= top; end = at.lastIndexOf('/', end - 1)) {
    yield at.slice(0, end) as Pointer;
    if (end === top) return;
  }
}
