/** The schemas of a document as it stands, for one view. */
export type View = 'request' | 'response';
export type JsonObject = Readonly<Record<string, unknown>>;

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

export function listIn(schema: JsonObject, keyword: string): readonly unknown[] {
  const value: unknown = schema[keyword];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function objectIn(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword];
  return isObject(value) ? value : {};
}

export function readingOf(document: JsonObject, view: View): Reading {
  const components = objectIn(objectIn(document, 'components'), 'schemas');
  const schemas = { ...objectIn(document, 'definitions'), ...components };
  const isOld = !/^3\.[12]/.test(String(document['openapi']));
  const all = { ...schemas, ...schemasBeyond(document) };
  return { schemas: all, view, heirs: heirsIn(schemas), isOld };
}

/** Schemas that something refers to elsewhere than among the components, by their references. */
function schemasBeyond(document: JsonObject): JsonObject {
  const found = new Map<string, unknown>();
  const open: unknown[] = [document];
  const seen = new Set<unknown>();
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    for (const child of Object.values(node) as unknown[]) open.push(child);
    const name = isObject(node) ? nameOf(node['$ref']) : undefined;
    // `#/components/parameters/Limit` and `#/parameters/Limit` are no schemas.
    if (name === undefined || !/^#(?:\/[^/]+){4,}$/.test(name)) continue;
    found.set(name, valueAt(document, name));
  }
  return Object.fromEntries(found);
}

function valueAt(document: JsonObject, pointer: string): unknown {
  const tokens = pointer.slice(2).split('/');
  const keys = tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value: unknown = document;
  for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

export function pointerToken(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

export function nameOf(ref: unknown): string | undefined {
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return undefined;
  return schemaAt(decodeURIComponent(ref));
}

/** What a schema is called here: a component by its key, any other by its pointer. */
export function schemaAt(pointer: string): string {
  const match = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(pointer);
  return match?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~') ?? pointer;
}

export function behind(schema: unknown, reading: Reading, hops = 20): JsonObject {
  if (!isObject(schema)) return {};
  const name = nameOf(schema['$ref']);
  return name === undefined || hops === 0
    ? schema
    : behind(reading.schemas[name], reading, hops - 1);
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
