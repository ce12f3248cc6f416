import type { Pointer } from '../1-load/pointer.js';
import { placesAround, type DynamicScope } from './dynamic-scope.js';

/** What a dynamic reference means where nothing else is said; undefined: nothing. */
type End = Pointer | undefined;

/** A document of a person has a handful of names. */
const mostNames = 50;

/**
 * Which schemas have dynamic references of a name in them, or in what they refer to. The answer
 * says what those mean by themselves.
 */
export function reachingOf(
  edges: ReadonlyMap<Pointer, Pointer>,
  names: ReadonlyMap<Pointer, string>,
  scope: DynamicScope,
): (name: string, schema: Pointer) => readonly End[] {
  const referrers = new Map<Pointer, Pointer[]>();
  for (const [from, to] of edges) add(referrers, to, from);
  const byName = new Map<string, Pointer[]>();
  for (const [at, name] of names) add(byName, name, at);
  const known = new Map<string, Reach>();
  return (name, schema) => {
    const places = byName.get(name);
    if (places === undefined || byName.size > mostNames) return [];
    const reach = known.get(name) ?? {
      schemas: reachOf(places, referrers),
      ends: [...new Set(places.map((at) => edges.get(at) ?? scope.around(at).get(name)))],
    };
    known.set(name, reach);
    return reach.schemas.has(schema) ? reach.ends : [];
  };
}

interface Reach {
  readonly schemas: ReadonlySet<Pointer>;
  readonly ends: readonly End[];
}

function reachOf(
  places: readonly Pointer[],
  referrers: ReadonlyMap<Pointer, readonly Pointer[]>,
): ReadonlySet<Pointer> {
  const schemas = new Set<Pointer>();
  const waiting = [...places];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const place of placesAround(at)) {
      const from = referrers.get(place);
      if (from === undefined || schemas.has(place)) continue;
      schemas.add(place);
      waiting.push(...from);
    }
  }
  return schemas;
}

function add<K>(lists: Map<K, Pointer[]>, key: K, one: Pointer): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [one]);
  else known.push(one);
}
