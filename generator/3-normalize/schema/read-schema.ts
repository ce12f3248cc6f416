import { childOf, isObject, type Pointer } from '../../1-load/pointer.js';
import { asList, reportWrongType, wordOf } from '../checked.js';
import type { Schema } from '../document.js';
import { isReference, sectionOf } from '../follow.js';
import { noteVersion, reportUnknown } from '../keys/check-keys.js';
import { extensionsOf, placeOf, type ObjectPlace, type Place } from '../place.js';
import { isLegacy, type Reading } from '../reading.js';
import type { Draft, Here } from './keyword-readers.js';
import { deprecationOf, enumNotesOf } from './schema-extensions.js';
import { forgottenKeywords, keywords, meantKeywords } from './schema-keywords.js';
import { fitValues } from './schema-types.js';

/**
 * Reads the schema at a place, whatever stands there. A schema that something refers to is one
 * type wherever it is met: where it stands it reads as a reference to itself.
 */
export function readSchema(place: Place, reading: Reading): Schema {
  const schema = readSchemaInPlace(place, reading);
  if (schema.ref !== undefined || !reading.identities.isReferredTo(place)) return schema;
  return { ...docsOf(schema), at: place.at, ref: reading.identities.refer(place.at) };
}

/** Reads a schema that has an identity: what it is, not a reference to it. */
export function readSchemaInPlace(place: Place, reading: Reading): Schema {
  const { at, value } = place;
  if (isObject(value)) return readKeywords({ at, value }, reading);
  if (value === false) return { at, never: true };
  if (value !== true) reportWrongType(place, 'a schema', reading);
  return { at };
}

function readKeywords(node: ObjectPlace, reading: Reading): Schema {
  const draft: Draft = { at: node.at };
  readReference(draft, node, reading);
  const here = { node, reading, readSchema };
  // Before 3.1 only prose beside `$ref` is worth anything.
  if (isReference(node.value) && isLegacy(reading.version)) {
    for (const key of Object.keys(node.value)) readBesideReference(draft, here, key);
  } else {
    for (const key of Object.keys(node.value)) readKeyword(draft, here, key);
    readEnum(draft, node, reading);
  }
  const deprecated = deprecationOf(node.value);
  if (deprecated !== undefined) draft.deprecated = deprecated;
  const extensions = extensionsOf(node);
  if (extensions.size > 0) draft.extensions = extensions;
  return draft;
}

function readKeyword(draft: Draft, here: Here, key: string): void {
  const { node, reading } = here;
  const keyword = keywords.get(key);
  if (keyword === undefined) {
    const isForeign = key.startsWith('x-') || forgottenKeywords.has(key);
    if (!isForeign) reportUnknown(node, key, meantKeywords, reading);
    return;
  }
  noteVersion(node, key, keyword.since, reading);
  const place = placeOf(node, key);
  if (keyword.read === undefined || place === undefined) return;
  keyword.read(draft, place, here, key);
}

function readBesideReference(draft: Draft, here: Here, key: string): void {
  const { node, reading } = here;
  const keyword = keywords.get(key);
  if (key === '$ref' || keyword === undefined) return;
  if (keyword.besideRef === true) readKeyword(draft, here, key);
  else if (!isSaidThere(node, key, reading))
    reading.note('ref-siblings-ignored', key, childOf(node.at, key));
}

/** What the schema that is referred to says itself is not lost. */
function isSaidThere(node: ObjectPlace, key: string, reading: Reading): boolean {
  const to = reading.resolved.edges.get(node.at);
  const target = to === undefined ? undefined : reading.resolved.valueAt(to);
  return isObject(target) && target[key] === node.value[key];
}

function readReference(draft: Draft, node: ObjectPlace, reading: Reading): void {
  const kin = ['$dynamicRef', '$recursiveRef'].some((key) => Object.hasOwn(node.value, key));
  if (!isReference(node.value) && !kin) return;
  const to = targetOf(node, reading);
  if (to !== undefined) draft.ref = reading.identities.refer(to);
}

/** The schema that a reference leads to; a place that only refers further is skipped. */
function targetOf(node: ObjectPlace, reading: Reading): Pointer | undefined {
  const { edges } = reading.resolved;
  for (let to = edges.get(node.at); to !== undefined; ) {
    const place: Place = { at: to, value: reading.resolved.valueAt(to) ?? null };
    if (!isSchemaPlace(place, node.at, reading)) return undefined;
    const further = isAlias(place) ? edges.get(to) : undefined;
    if (further === undefined) return to;
    to = further;
  }
  return undefined;
}

function isSchemaPlace(place: Place, from: Pointer, reading: Reading): boolean {
  const section = sectionOf(place.at);
  if (section !== undefined && section !== 'schemas') {
    reading.report('ref-kind', from, { expected: 'schemas', found: section });
    return false;
  }
  if (isObject(place.value) || typeof place.value === 'boolean') return true;
  reading.report('wrong-type', from, {
    expected: 'a reference to a schema',
    found: `one to ${wordOf(place.value)}`,
  });
  return false;
}

/** Nothing but a reference, and no component: not worth a name of its own. */
function isAlias({ at, value }: Place): boolean {
  return isReference(value) && Object.keys(value).length === 1 && sectionOf(at) === undefined;
}

function readEnum(draft: Draft, node: ObjectPlace, reading: Reading): void {
  const constant = placeOf(node, 'const');
  const list = placeOf(node, 'enum');
  const places = constant !== undefined ? [constant] : list && asList(list, reading);
  if (constant === undefined && list && places && isOfItems(draft, places)) {
    reading.report('enum-beside-items', list.at, undefined);
    draft.items = { enum: fitValues(places, draft.items.types, reading), ...draft.items };
    return;
  }
  // `enum: []` would refuse everything; it is a list that somebody forgot to fill.
  const values = places?.length ? fitValues(places, draft.types, reading) : undefined;
  const notes = enumNotesOf(node.value, values);
  const all = values ?? notes.values;
  if (all !== undefined) draft.enum = all;
  if (notes.words !== undefined) draft.enumWords = notes.words;
  if (notes.texts !== undefined) draft.enumTexts = notes.texts;
  if (notes.open !== undefined) draft.openEnum = notes.open;
}

/** Whether values that stand beside `items` can only be meant for them, or repeat what they say. */
function isOfItems(draft: Draft, values: readonly Place[]): draft is Draft & { items: Schema } {
  const { types, items } = draft;
  const isList = types?.every((type) => type === 'array' || type === 'null') ?? false;
  if (!isList || items === undefined || items.ref !== undefined) return false;
  const isMeant = ({ value }: Place) =>
    typeof value !== 'object' && items.enum?.includes(value) !== false;
  const count = items.enum?.length ?? values.length;
  return values.length > 0 && values.length === count && values.every(isMeant);
}

/** What a field keeps of a schema that it then refers to. */
function docsOf(schema: Schema): Omit<Schema, 'at'> {
  const { title, description, deprecated, readOnly, writeOnly } = schema;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    ...(readOnly !== undefined && { readOnly }),
    ...(writeOnly !== undefined && { writeOnly }),
    ...(schema.default !== undefined && { default: schema.default }),
  };
}
