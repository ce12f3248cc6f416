/**
 * The only way this room looks into a document. Whatever stands where something else belongs is
 * reported with its place and then treated as absent; following references is part of looking.
 */
import { isList, isObject, type Json, type JsonObject, type Pointer } from '../1-load/pointer.js';
import { nearestWord } from '../1-load/spelling.js';
import { follow } from './follow.js';
import {
  childPlace,
  entriesOf,
  placeOf,
  type Entry,
  type Looking,
  type ObjectPlace,
  type Place,
} from './place.js';
import { htmlToMarkdown } from './prose/html-to-markdown.js';

export function reportWrongType(place: Place, expected: string, looking: Looking): void {
  looking.report('wrong-type', place.at, { expected, found: wordOf(place.value) });
}

/** A word where only some have a meaning. */
export function reportNotAllowed(
  place: { readonly at: Pointer; readonly target: 'key' | 'value'; readonly value: string },
  allowed: readonly string[],
  looking: Looking,
): void {
  const { at, target, value } = place;
  const nearest = nearestWord(value, allowed);
  looking.report('value-not-allowed', { kind: 'pointer', at, target }, { value, allowed, nearest });
}

export function asObject(place: Place, looking: Looking): ObjectPlace | undefined {
  const there = follow(place, looking);
  if (there === undefined) return undefined;
  if (!isObject(there.value)) {
    reportWrongType(there, 'an object', looking);
    return undefined;
  }
  return { at: there.at, value: withOwnProse(place.value, there.value) };
}

/** A description or summary beside a reference replaces its target's (reference object, 3.1). */
function withOwnProse(from: Json, target: JsonObject): JsonObject {
  if (from === target || !isObject(from)) return target;
  const own = proseKeys.filter((key) => typeof from[key] === 'string');
  if (own.length === 0) return target;
  return { ...target, ...Object.fromEntries(own.map((key) => [key, from[key] ?? null])) };
}

const proseKeys = ['summary', 'description'] as const;

export function asText(place: Place, looking: Looking): string | undefined {
  const { value } = place;
  if (typeof value === 'string') return value;
  // Programs that write documents print absent texts as null; that says nothing wrong.
  if (value === null) return undefined;
  if (typeof value === 'object') {
    reportWrongType(place, 'text', looking);
    return undefined;
  }
  // YAML reads `version: 1.0` and `default: 8443` as numbers; the text is still plain.
  looking.report('scalar-converted', place.at, { expected: 'text', value });
  return String(value);
}

export function objectIn(
  node: ObjectPlace,
  key: string,
  looking: Looking,
): ObjectPlace | undefined {
  const place = placeOf(node, key);
  return place && asObject(place, looking);
}

export function textIn(node: ObjectPlace, key: string, looking: Looking): string | undefined {
  const place = placeOf(node, key);
  return place && asText(place, looking);
}

/** A description or summary, which may be HTML. */
export function proseIn(node: ObjectPlace, key: string, looking: Looking): string | undefined {
  const text = textIn(node, key, looking);
  return text === undefined ? undefined : htmlToMarkdown(text);
}

export function flagIn(node: ObjectPlace, key: string, looking: Looking): boolean | undefined {
  const place = placeOf(node, key);
  return place && asFlag(place, looking);
}

export function asFlag(place: Place, looking: Looking): boolean | undefined {
  const { value } = place;
  if (typeof value === 'boolean') return value;
  if (value === null) return undefined;
  const expected = 'true or false';
  if (value !== 'true' && value !== 'false') {
    reportWrongType(place, expected, looking);
    return undefined;
  }
  looking.report('scalar-converted', place.at, { expected, value });
  return value === 'true';
}

/** The items of a list with their places; nothing where there is none. */
export function listIn(node: ObjectPlace, key: string, looking: Looking): readonly Place[] {
  const place = placeOf(node, key);
  return place === undefined ? [] : (asList(place, looking) ?? []);
}

export function asList(place: Place, looking: Looking): readonly Place[] | undefined {
  const there = follow(place, looking);
  if (there === undefined) return undefined;
  if (isList(there.value)) {
    return there.value.map((value, index) => childPlace(there.at, index, value));
  }
  reportWrongType(there, 'a list', looking);
  return undefined;
}

export function objectsIn(
  node: ObjectPlace,
  key: string,
  looking: Looking,
): readonly ObjectPlace[] {
  return listIn(node, key, looking).flatMap((place) => asObject(place, looking) ?? []);
}

export function textsIn(node: ObjectPlace, key: string, looking: Looking): readonly string[] {
  return listIn(node, key, looking).flatMap((place) => asText(place, looking) ?? []);
}

/** The entries of a map whose keys are free: `x-` begins a header's name as well as any other. */
export function entriesIn(node: ObjectPlace, key: string, looking: Looking): readonly Entry[] {
  const map = objectIn(node, key, looking);
  return map === undefined ? [] : entriesOf(map);
}

/** The entries of an object that may carry extensions beside them (paths, responses). */
export function patternedIn(node: ObjectPlace, key: string, looking: Looking): readonly Entry[] {
  return entriesIn(node, key, looking).filter(([name]) => !name.startsWith('x-'));
}

export function wordOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
