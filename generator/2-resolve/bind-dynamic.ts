import { isObject, type Json, type Pointer } from '../1-load/pointer.js';
import type { LoadedSource, Reference } from '../1-load/source.js';
import { decode, splitUri } from '../1-load/uri.js';
import type { DynamicScope } from './dynamic-scope.js';
import type { Target } from './targets.js';

export type Bound =
  | Target
  /** So many schemas say what the placeholder stands for, each for those that it refers to. */
  | { readonly kind: 'ambiguous'; readonly count: number };

/**
 * Where a `$dynamicRef` leads (JSON Schema 2020-12, section 8.2.3.2). That depends on the way taken
 * to it; an edge has one end. A schema that says something is what all ways extend, so it is the
 * end. A placeholder says nothing, so that in itself, where nothing binds it, its edge has no end.
 */
export function binderOf(
  sources: readonly LoadedSource[],
  valueAt: (pointer: Pointer) => Json | undefined,
  scope: DynamicScope,
): (reference: Reference, target: Target) => Bound {
  const anchors = sources.flatMap((source) => source.dynamicAnchors);
  return ({ at, keyword, ref }, first) => {
    if (keyword !== '$dynamicRef' || first.kind !== 'found') return first;
    const name = nameOf(ref);
    // Schemas of one file share a base, so the first of all anchors would be meant.
    const nearest = scope.around(at).get(name);
    const target = nearest === undefined ? first : { ...first, at: nearest };
    if (!isPlaceholder(valueAt(target.at), name)) return target;
    const count = anchors.filter((one) => one.name === name && one.at !== target.at).length;
    return count === 0 ? target : { kind: 'ambiguous', count };
  };
}

/** The name that a dynamic reference asks for. */
export function nameOf(ref: string): string {
  return decode(splitUri(ref).fragment);
}

const words = new Set(['$dynamicAnchor', '$comment', 'title', 'description', 'not']);

/** A dynamic anchor on a schema that fits everything, or (`not: {}`) nothing. */
function isPlaceholder(schema: Json | undefined, name: string): boolean {
  if (!isObject(schema) || schema['$dynamicAnchor'] !== name) return false;
  const { not } = schema;
  const isEmpty = not === undefined || not === true || (isObject(not) && isBare(not));
  return isEmpty && Object.keys(schema).every((key) => words.has(key));
}

function isBare(schema: object): boolean {
  return Object.keys(schema).length === 0;
}
