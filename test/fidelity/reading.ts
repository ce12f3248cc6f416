/** The schemas of a document as it stands, for one view. */
import type { Pointer } from '../../generator/1-load/pointer.js';
import type { Opened } from './opened.js';

export type View = 'request' | 'response';
export type JsonObject = Readonly<Record<string, unknown>>;

export interface Reading {
  /** By what they are called here. */
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

/** `inline`: pointers of schemas that have a type, though nothing refers to them. */
export function readingOf(opened: Opened, view: View, inline: Iterable<string>): Reading {
  const { entry, targets } = opened;
  const components = objectIn(objectIn(entry, 'components'), 'schemas');
  const named = { ...objectIn(entry, 'definitions'), ...components };
  const others = [...targets, ...inline]
    .filter(isPointer)
    .filter((pointer) => !Object.hasOwn(named, schemaAt(pointer)))
    .map((pointer) => [schemaAt(pointer), opened.valueAt(pointer)] as const)
    // Fields of a form (2.0) stand in a list of parameters, which is no schema.
    .filter(([, schema]) => !Array.isArray(schema));
  const schemas = { ...named, ...Object.fromEntries(others) };
  const version = entry['openapi'];
  const isOld = typeof version !== 'string' || !/^3\.[12]/.test(version);
  return { schemas, view, heirs: heirsIn(schemas), isOld };
}

export function pointerToken(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

export function nameOf(ref: unknown): string | undefined {
  return typeof ref === 'string' && isPointer(ref) ? schemaAt(ref) : undefined;
}

function isPointer(text: string): text is Pointer {
  return /#(?:\/|$)/.test(text);
}

/** What a schema is called here: a component of the entry by its key, any other by its pointer. */
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
