/**
 * Schemas of OpenAPI as JSON Schema 2020-12 for one view, in one of two strictnesses:
 *
 * - `exact`: the document's word. A valid instance is what this accepts.
 * - `sayable`: the part of it that a TypeScript type can say: no bounds, patterns or conditions;
 *   oneOf as anyOf. A wrong instance is what this refuses.
 *
 * Where documents and specifications are of two minds about null, null is neither valid nor wrong.
 */
export type View = 'request' | 'response';
export type Strictness = 'exact' | 'sayable';
export type JsonObject = Readonly<Record<string, unknown>>;

/** Marks what instances avoid: they stay out of the doubtful. */
export const doubtful = 'x-doubtful';

export interface Reading {
  readonly schemas: JsonObject;
  readonly view: View;
  /** Components by one that they extend with allOf. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  /** Before 3.1: what stands beside `$ref` says nothing. */
  readonly isOld: boolean;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(schema: JsonObject, keyword: string): readonly unknown[] {
  const value: unknown = schema[keyword];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function objectIn(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword];
  return isObject(value) ? value : {};
}

export function readingOf(document: JsonObject, view: View): Reading {
  const { definitions } = document;
  const schemas = isObject(definitions)
    ? definitions
    : objectIn(objectIn(document, 'components'), 'schemas');
  const isOld = !/^3\.[12]/.test(String(document['openapi']));
  return { schemas, view, heirs: heirsIn(schemas), isOld };
}

export function pointerToken(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function nameOf(ref: unknown): string | undefined {
  const match = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(String(ref));
  return match?.[1] && decodeURIComponent(match[1]).replaceAll('~1', '/').replaceAll('~0', '~');
}

function behind(schema: unknown, reading: Reading, hops = 20): JsonObject {
  if (!isObject(schema)) return {};
  const name = nameOf(schema['$ref']);
  return name === undefined || hops === 0
    ? schema
    : behind(reading.schemas[name], reading, hops - 1);
}

// ── One schema ───────────────────────────────────────────────────────────────

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
  copy(['items'], read);
  copy(['allOf', 'prefixItems'], (list) => (Array.isArray(list) ? list.map(read) : []));
  if (strictness === 'exact') {
    copy(bounds, (value) => value);
    copy(conditions, read);
    // A boolean in 3.0, and in documents that kept it.
    for (const word of ['exclusiveMinimum', 'exclusiveMaximum']) {
      if (typeof schema[word] === 'number') result[word] = schema[word];
    }
  } else if (schema['type'] === 'integer') result['type'] = 'number';
  Object.assign(result, fieldsOf(schema, strictness, reading));
  const unions = unionsOf(schema, strictness, reading);
  if (unions.length > 0) result['allOf'] = [...listIn(result, 'allOf'), ...unions];
  return withNull(schema, result, reading);
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
  return schema[word] === true || inPart || behind(schema, reading)[word] === true;
}

function fieldsOf(schema: JsonObject, strictness: Strictness, reading: Reading): Draft {
  const read = (part: unknown): unknown => jsonSchemaOf(part, strictness, reading);
  const readAll = (parts: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, read(part)]));
  const all = Object.entries(objectIn(schema, 'properties'));
  const shown = all.filter(([, property]) => !isHidden(property, reading));
  const hidden = all.filter((entry) => !shown.includes(entry)).map(([key]) => key);
  const properties = readAll(Object.fromEntries(shown));
  const result: Draft = isObject(schema['properties']) ? { properties } : {};
  if (schema['required'] !== undefined) {
    result['required'] = listIn(schema, 'required').filter((key) => !hidden.includes(String(key)));
  }
  const patterns = objectIn(schema, 'patternProperties');
  const additional = schema['additionalProperties'];
  if (strictness === 'exact') {
    if (isObject(schema['patternProperties'])) result['patternProperties'] = readAll(patterns);
    if (additional !== undefined) result['additionalProperties'] = read(additional);
    return result;
  }
  const open = [...(isObject(additional) ? [additional] : []), ...Object.values(patterns)];
  // An index signature admits the declared fields as well.
  const anyOf = [...open.map(read), ...Object.values(properties)];
  return open.length === 0 ? result : { ...result, additionalProperties: { anyOf } };
}

function unionsOf(
  schema: JsonObject,
  strictness: Strictness,
  reading: Reading,
): readonly unknown[] {
  return ['anyOf', 'oneOf'].flatMap((word) => {
    if (!Array.isArray(schema[word])) return [];
    const members = listIn(schema, word).map((member) => {
      const read = jsonSchemaOf(member, strictness, reading);
      const tag = tagOf(member, schema['discriminator'], strictness, reading);
      return tag === undefined ? read : { allOf: [read, tag] };
    });
    return [{ [strictness === 'sayable' ? 'anyOf' : word]: members }];
  });
}

function withNull(schema: JsonObject, result: Draft, reading: Reading): unknown {
  const { type } = schema;
  const isNullable = schema['nullable'] === true || schema['x-nullable'] === true;
  const isClear = ['enum', 'allOf', 'anyOf', 'oneOf', '$ref'].every(
    (word) => schema[word] === undefined,
  );
  if (isNullable && isClear && typeof type === 'string') {
    return { ...result, type: [result['type'], 'null'] };
  }
  const listed = listIn(schema, 'enum').includes(null);
  const forbidden = type !== undefined && !(Array.isArray(type) && type.includes('null'));
  const isTorn = (listed && forbidden) || partsAllowNull(schema, reading);
  if (!isNullable && !isTorn) return result;
  return { anyOf: [result, { type: 'null', [doubtful]: true }] };
}

/** Parts that are nullable themselves, beside others or a `type` that is not. */
function partsAllowNull(schema: JsonObject, reading: Reading): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((word) =>
    listIn(schema, word).some((part) => behind(part, reading)['nullable'] === true),
  );
}

// ── Discriminators ───────────────────────────────────────────────────────────

/** What a union's discriminator asks of a member. */
function tagOf(
  member: unknown,
  discriminator: unknown,
  strictness: Strictness,
  reading: Reading,
): unknown {
  const name = isObject(member) ? nameOf(member['$ref']) : undefined;
  if (!isObject(discriminator) || name === undefined) return undefined;
  const wire = String(discriminator['propertyName']);
  const own = valuesOf(member, wire, reading);
  const mapped = mappedTo([name], discriminator);
  const fitting = own === undefined ? mapped : mapped.filter((value) => own.includes(value));
  const values = mapped.length > 0 ? fitting : own === undefined ? [name] : [];
  if (values.length === 0) return undefined;
  const tag = { properties: { [wire]: { enum: values } } };
  return strictness === 'exact' ? { ...tag, required: [wire] } : tag;
}

function mappedTo(names: readonly string[], discriminator: JsonObject): readonly string[] {
  return Object.entries(objectIn(discriminator, 'mapping'))
    .filter(([, to]) => names.includes(nameOf(to) ?? String(to)))
    .map(([value]) => value);
}

/** The closed set of values that a schema itself allows for a property. */
function valuesOf(
  schema: unknown,
  wire: string,
  reading: Reading,
  hops = 20,
): readonly unknown[] | undefined {
  if (hops === 0) return undefined;
  const target = behind(schema, reading);
  const property = behind(objectIn(target, 'properties')[wire], reading);
  if (Array.isArray(property['enum'])) return listIn(property, 'enum');
  if ('const' in property) return [property['const']];
  const parts = listIn(target, 'allOf').map((part) => valuesOf(part, wire, reading, hops - 1));
  return parts.find((values) => values !== undefined);
}

/** A component that extends one with a discriminator carries what the mapping calls it. */
export function inheritedTag(name: string, reading: Reading): unknown {
  const rules = Object.entries(reading.schemas).flatMap(([parent, schema]) => {
    const discriminator = isObject(schema) ? schema['discriminator'] : undefined;
    if (!isObject(discriminator) || parent === name) return [];
    if (!familyOf(parent, reading).has(name)) return [];
    const values = mappedTo([...familyOf(name, reading)], discriminator);
    if (values.length === 0) return [];
    return [{ properties: { [String(discriminator['propertyName'])]: { enum: values } } }];
  });
  return rules.length === 0 ? undefined : { allOf: rules };
}

/** A component and everything that extends it. */
function familyOf(name: string, reading: Reading, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const heir of reading.heirs.get(name) ?? []) familyOf(heir, reading, found);
  return found;
}

function heirsIn(schemas: JsonObject): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const [heir, schema] of Object.entries(schemas)) {
    for (const part of isObject(schema) ? listIn(schema, 'allOf') : []) {
      const parent = isObject(part) ? nameOf(part['$ref']) : undefined;
      if (parent !== undefined) heirs.set(parent, [...(heirs.get(parent) ?? []), heir]);
    }
  }
  return heirs;
}
