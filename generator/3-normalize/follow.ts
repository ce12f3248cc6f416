import { isObject, type Json, type JsonObject, type Pointer } from '../1-load/pointer.js';
import type { Looking, Place } from './place.js';

/** The values along a chain of references, the one that was asked for first. */
export function chainOf(place: Place, looking: Looking): readonly Place[] {
  const chain = [place];
  // Every chain ends: the previous room leaves no edge where it would not, and has said why.
  for (let here = place; isReference(here.value); ) {
    const to = looking.resolved.edges.get(here.at);
    const value = to && looking.resolved.valueAt(to);
    if (to === undefined || value === undefined) return chain;
    here = { at: to, value };
    chain.push(here);
  }
  return chain;
}

/** What stands at the end of a chain of references. */
export function follow(place: Place, looking: Looking): Place | undefined {
  if (!isReference(place.value)) return place;
  const last = chainOf(place, looking).at(-1);
  if (last === undefined || isReference(last.value)) return undefined;
  const found = sectionOf(last.at);
  const expected = expectedSectionOf(place.at);
  if (found === undefined || expected === undefined || found === expected) return last;
  looking.report('ref-kind', place.at, { expected, found });
  return undefined;
}

export function isReference(value: Json): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && Object.hasOwn(value, '$ref') && typeof value['$ref'] === 'string';
}

/** `parameters` for `#/components/parameters/limit`; undefined for places of no section. */
export function sectionOf(at: Pointer): string | undefined {
  const component = /#\/components\/([^/]+)\/[^/]+$/.exec(at);
  if (component !== null) return component[1];
  // In a file of fragments the word `responses` may head anything.
  const [, section] = /^#\/(definitions|parameters|responses)\/[^/]+$/.exec(at) ?? [];
  return section === 'definitions' ? 'schemas' : section;
}

/** Only where a wrong kind of target is a frequent mistake. */
function expectedSectionOf(at: Pointer): string | undefined {
  if (at.endsWith('/requestBody')) return 'requestBodies';
  return /\/(responses|parameters|headers)\/[^/]+$/.exec(at)?.[1];
}
