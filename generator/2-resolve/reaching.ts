import { groupBy } from '../1-load/group-by.js';
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
  const referrers = groupBy(edges, ([, to]) => to);
  const byName = groupBy(names, ([, name]) => name);
  const known = new Map<string, Reach>();
  return (name, schema) => {
    const places = byName.get(name)?.map(([at]) => at);
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
  referrers: ReadonlyMap<Pointer, readonly (readonly [from: Pointer, to: Pointer])[]>,
): ReadonlySet<Pointer> {
  const schemas = new Set<Pointer>();
  const waiting = [...places];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const place of placesAround(at)) {
      const edges = referrers.get(place);
      if (edges === undefined || schemas.has(place)) continue;
      schemas.add(place);
      for (const [from] of edges) waiting.push(from);
    }
  }
  return schemas;
}
