/**
 * Schemas of OpenAPI as JSON Schema 2020-12 for one view, in one of two strictnesses:
 *
 * - `exact`: the document's word. A valid instance is what this accepts.
 * - `sayable`: the part of it that a TypeScript type can say: no bounds, patterns or conditions;
 *   oneOf as anyOf. A wrong instance is what this refuses.
 *
 * Where documents and specifications are of two minds about null, null is neither valid nor wrong.
 */
import { tagOf } from './discriminators.js';
import {
  behind,
  isObject,
  listIn,
  nameOf,
  objectIn,
  pointerToken,
  type JsonObject,
  type Reading,
} from './reading.js';

export type Strictness = 'exact' | 'sayable';

/** Marks what instances avoid: they stay out of the doubtful. */
export const doubtful = 'x-doubtful';

/** Marks objects with fields that the view hides: that none are left does not make them free. */
export const narrowed = 'x-narrowed';

type Draft = Record<string, unknown>;

/** Keywords that hold no schemas and mean the same everywhere. */
const plain = ['type', 'enum', 'const', 'required', 'format'] as const;
const bounds = [
  ...['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'minItems'],
  ...['maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'dependentRequired'],
] as const;
const conditions = [
  ...['if', 'then', 'else', 'not', 'contains', 'propertyNames'],
  ...['unevaluatedProperties', 'unevaluatedItems'],
] as const;

export function jsonSchemaOf(schema: unknown, strictness: Strictness, reading: Reading): unknown {
  if (!isObject(schema)) return schema ?? true;
  const read = (part: unknown): unknown => jsonSchemaOf(part, strictness, reading);
  const ref = schema['$ref'] === undefined ? undefined : refOf(schema['$ref']);
  if (ref !== undefined && reading.isOld) return withNull(schema, { $ref: ref }, reading);
  const result: Draft = ref === undefined ? {} : { $ref: ref };
  const copy = (words: readonly string[], of: (value: unknown) => unknown): void => {
    for (const word of words) if (schema[word] !== undefined) result[word] = of(schema[word]);
  };
  copy(plain, (value) => value);
  if (isRaw(schema)) result['format'] = 'binary';
  if (isUnsaid(schema, strictness)) delete result['enum'];
  copy(['allOf', 'prefixItems'], (list) => (Array.isArray(list) ? list.map(read) : []));
  // A list of items is what schemas had before 2020-12.
  if (Array.isArray(schema['items'])) result['prefixItems'] = listIn(schema, 'items').map(read);
  else copy(['items'], read);
  if (strictness === 'exact') {
    copy(bounds, (value) => value);
    copy(conditions, read);
    // A boolean in 3.0, and in documents that kept it.
    for (const word of ['exclusiveMinimum', 'exclusiveMaximum']) {
      if (typeof schema[word] === 'number') result[word] = schema[word];
    }
  } else if (schema['type'] === 'integer') result['type'] = 'number';
  Object.assign(result, fieldsOf(schema, strictness, reading));
  const types = [result['type']].flat();
  const takesLists = strictness === 'sayable' && types.includes('object') && isEmptied(result);
  if (takesLists) result['type'] = [...types, 'array'];
  const more = [...unionsOf(schema, strictness, reading), ...hiddenByParts(schema, reading)];
  if (more.length > 0) result['allOf'] = [...listIn(result, 'allOf'), ...more];
  return withNull(schema, result, reading);
}

/** Bytes as they are, in the words of 3.1. */
function isRaw({ contentMediaType, contentEncoding }: JsonObject): boolean {
  return contentMediaType === 'application/octet-stream' && contentEncoding === undefined;
}

/** An empty list would refuse everything: somebody forgot to fill it. An open one lists examples. */
function isUnsaid(schema: JsonObject, strictness: Strictness): boolean {
  if (listIn(schema, 'enum').length === 0) return true;
  const isOpen =
    objectIn(schema, 'x-ms-enum')['modelAsString'] === true ||
    (schema['x-extensible-enum'] ?? false) !== false ||
    schema['x-speakeasy-unknown-values'] === 'allow';
  return isOpen && strictness === 'sayable';
}

function refOf(ref: unknown): string {
  const name = nameOf(ref);
  if (name === undefined) throw new Error(`a reference beyond components: ${String(ref)}`);
  return `all#/$defs/${pointerToken(name)}`;
}

function isHidden(schema: unknown, reading: Reading): boolean {
  const word = reading.view === 'request' ? 'readOnly' : 'writeOnly';
  if (!isObject(schema)) return false;
  // What a part says, it says of the whole.
  const inPart = listIn(schema, 'allOf').some((part) => isObject(part) && part[word] === true);
  const mutability = listIn(schema, 'x-ms-mutability');
  if (mutability.length > 0) return !mutability.some(isSeenIn(reading));
  return schema[word] === true || inPart || behind(schema, reading)[word] === true;
}

const isSeenIn =
  ({ view }: Reading) =>
  (word: unknown): boolean =>
    (word === 'read') === (view === 'response');

/** Where a view hides all fields the type is the word `object`, which takes lists as well. */
function isEmptied(result: Draft): boolean {
  const fields = Object.keys(objectIn(result, 'properties'));
  return (
    result[narrowed] === true && fields.length === 0 && !isObject(result['additionalProperties'])
  );
}

/** What one part of allOf says of a field's access, it says to the others. */
function hiddenByParts(schema: JsonObject, reading: Reading): readonly unknown[] {
  const parts = listIn(schema, 'allOf');
  if (parts.length === 0) return [];
  const keys = [schema, ...parts].flatMap((part) => hiddenKeys(part, reading));
  return keys.length === 0
    ? []
    : [{ properties: Object.fromEntries(keys.map((key) => [key, false])) }];
}

function hiddenKeys(schema: unknown, reading: Reading, hops = 20): readonly string[] {
  if (hops === 0) return [];
  const target = behind(schema, reading);
  const own = Object.entries(objectIn(target, 'properties'));
  return [
    ...own.filter(([, property]) => isHidden(property, reading)).map(([key]) => key),
    ...listIn(target, 'allOf').flatMap((part) => hiddenKeys(part, reading, hops - 1)),
  ];
}

function fieldsOf(schema: JsonObject, strictness: Strictness, reading: Reading): Draft {
  const read = (part: unknown): unknown => jsonSchemaOf(part, strictness, reading);
  const readAll = (parts: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, read(part)]));
  // Sets of files refer to whole lists of properties.
  const all = Object.entries(behind(schema['properties'], reading));
  const shown = all.filter(([, property]) => !isHidden(property, reading));
  const hidden = all.filter((entry) => !shown.includes(entry)).map(([key]) => key);
  const properties = readAll(Object.fromEntries(shown));
  const result: Draft = isObject(schema['properties']) ? { properties } : {};
  if (hidden.length > 0) result[narrowed] = true;
  if (schema['required'] !== undefined) {
    result['required'] = listIn(schema, 'required').filter((key) => !hidden.includes(String(key)));
  }
  const patterns = objectIn(schema, 'patternProperties');
  const additional = schema['additionalProperties'];
  if (strictness === 'exact') {
    if (isObject(schema['patternProperties'])) result['patternProperties'] = readAll(patterns);
    // By the letter nothing that a part declares would pass; later versions have a word for this.
    const isMeantWhole =
      additional === false &&
      ['allOf', 'anyOf', 'oneOf'].some((combinator) => schema[combinator] !== undefined);
    const word = isMeantWhole ? 'unevaluatedProperties' : 'additionalProperties';
    if (additional !== undefined) result[word] = read(additional);
    return result;
  }
  const open = [...(isObject(additional) ? [additional] : []), ...Object.values(patterns)];
  // An index signature admits what any key may hold, the declared ones as well.
  const any = { anyOf: [...open.map(read), ...Object.values(properties)] };
  const keys = Object.keys(patterns).map((pattern) => [pattern, any]);
  if (keys.length > 0) result['patternProperties'] = Object.fromEntries(keys);
  if (isObject(additional)) result['additionalProperties'] = any;
  return result;
}

function unionsOf(
  schema: JsonObject,
  strictness: Strictness,
  reading: Reading,
): readonly unknown[] {
  return ['anyOf', 'oneOf'].flatMap((word) => {
    if (!Array.isArray(schema[word])) return [];
    const members = listIn(schema, word).map((member) => {
      const sayable = strictness === 'sayable' ? withFieldsBeside(member, schema) : member;
      const read = jsonSchemaOf(sayable, strictness, reading);
      const tag = tagOf(member, schema['discriminator'], strictness, reading);
      return tag === undefined ? read : { allOf: [read, tag] };
    });
    return [{ [strictness === 'sayable' ? 'anyOf' : word]: members }];
  });
}

/** The index signature of a member's patterns admits what the fields beside the union hold, too. */
function withFieldsBeside(member: unknown, schema: JsonObject): unknown {
  const names = ['additionalProperties', 'unevaluatedProperties'];
  if (!isObject(member) || names.some((name) => member[name] !== undefined)) return member;
  const fields = objectIn(schema, 'properties');
  const isOpen = listIn(schema, 'required').some((name) => fields[String(name)] === undefined);
  const beside = [...Object.values(fields), ...(isOpen ? [{}] : [])];
  const patterns = Object.entries(objectIn(member, 'patternProperties')).map(
    ([pattern, value]): [string, unknown] => [pattern, { anyOf: [value, ...beside] }],
  );
  return patterns.length === 0
    ? member
    : { ...member, patternProperties: Object.fromEntries(patterns) };
}

function withNull(schema: JsonObject, result: Draft, reading: Reading): unknown {
  const { type } = schema;
  const isNullable = schema['nullable'] === true || schema['x-nullable'] === true;
  const listed = listIn(schema, 'enum').includes(null);
  const isClear = [...(listed ? [] : ['enum']), 'allOf', 'anyOf', 'oneOf', '$ref'].every(
    (word) => schema[word] === undefined,
  );
  if (isNullable && isClear && typeof type === 'string') {
    return { ...result, type: [result['type'], 'null'].flat() };
  }
  const forbidden = type !== undefined && !(Array.isArray(type) && type.includes('null'));
  const isTorn = (listed && forbidden) || partsAllowNull(schema, reading);
  if (!isNullable && !isTorn) return result;
  return { anyOf: [result, { type: 'null', [doubtful]: true }] };
}

/** Parts that are nullable themselves, beside others or a `type` that is not. */
function partsAllowNull(schema: JsonObject, reading: Reading): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((word) =>
    listIn(schema, word).some((part) => {
      const target = behind(part, reading);
      return target['nullable'] === true || target['x-nullable'] === true;
    }),
  );
}
