/**
 * What a schema says of the values that fit it, as far as behaviour can be told from: through
 * references, `allOf`, and unions with null. Types are built elsewhere; nothing here is emitted.
 */
import type { Document, JsonType, Schema } from '../../3-normalize/document.js';

export type Schemas = Document['schemas'];

export interface ShapeField {
  /** What the field may be: one schema, or one for each member of a union. */
  readonly schemas: readonly Schema[];
  readonly required: boolean;
}

export type Shape = ReadonlyMap<string, ShapeField>;

/** The schema behind references, single-member compositions and unions with null. */
export function plainOf(schema: Schema, schemas: Schemas): Schema {
  // Most stand for themselves: no memory of the way is needed.
  if (nextOf(schema, schemas) === undefined) return schema;
  const seen = new Set<Schema>();
  let current = schema;
  while (!seen.has(current)) {
    seen.add(current);
    current = nextOf(current, schemas) ?? current;
  }
  return current;
}

function nextOf(schema: Schema, schemas: Schemas): Schema | undefined {
  if (schema.ref !== undefined) return schemas.get(schema.ref)?.schema;
  if (schema.properties || schema.enum) return undefined;
  const union = schema.anyOf ?? schema.oneOf;
  const members = union && withoutNull(union, schemas);
  if (members?.length === 1) return members[0];
  return schema.allOf?.length === 1 ? schema.allOf[0] : undefined;
}

function withoutNull(union: readonly Schema[], schemas: Schemas): readonly Schema[] {
  return union.filter((member) => !isNull(member, schemas));
}

/** Whether null fits: `nullable`, a type list with null, a union with null. */
export function isNullable(schema: Schema, schemas: Schemas, seen = new Set<Schema>()): boolean {
  if (schema.nullable || schema.types?.includes('null') || schema.enum?.includes(null)) return true;
  if (seen.has(schema)) return false;
  seen.add(schema);
  const target = schema.ref === undefined ? undefined : schemas.get(schema.ref)?.schema;
  const inner = [...(target ? [target] : []), ...(schema.anyOf ?? schema.oneOf ?? [])];
  return inner.some((member) => isNullable(member, schemas, seen));
}

function isNull(schema: Schema, schemas: Schemas): boolean {
  const target = schema.ref === undefined ? schema : (schemas.get(schema.ref)?.schema ?? schema);
  const { types, enum: values } = target;
  if (values) return values.length > 0 && values.every((value) => value === null);
  return types !== undefined && types.length > 0 && types.every((type) => type === 'null');
}

/** The fields an object has: its own, those of its parts, and those that all of a union's members have. */
export function shapeOf(schema: Schema, schemas: Schemas): Shape {
  return gather(schema, schemas, new Map());
}

/** `known`: a schema that many lines lead to is read once, and is empty where it leads to itself. */
function gather(schema: Schema, schemas: Schemas, known: Map<Schema, Shape>): Shape {
  const before = known.get(schema);
  if (before !== undefined) return before;
  known.set(schema, new Map());
  const shape = new Map<string, ShapeField>();
  const target = schema.ref === undefined ? undefined : schemas.get(schema.ref)?.schema;
  for (const part of [...(target ? [target] : []), ...(schema.allOf ?? [])]) {
    for (const [wire, field] of gather(part, schemas, known)) shape.set(wire, field);
  }
  const members = schema.anyOf ?? schema.oneOf;
  const shared = members && sharedOf(members, schemas, known);
  for (const [wire, field] of shared ?? []) shape.set(wire, field);
  for (const [wire, property] of schema.properties ?? []) {
    shape.set(wire, { schemas: [property], required: false });
  }
  for (const wire of schema.required ?? []) {
    const field = shape.get(wire);
    if (field && !field.required) shape.set(wire, { ...field, required: true });
  }
  known.set(schema, shape);
  return shape;
}

/** What all members of a union have. */
function sharedOf(union: readonly Schema[], schemas: Schemas, known: Map<Schema, Shape>): Shape {
  const members = withoutNull(union, schemas);
  const [first, ...others] = members.map((member) => gather(member, schemas, known));
  const shape = new Map<string, ShapeField>();
  for (const [wire, field] of first ?? []) {
    const all = [field, ...others.map((other) => other.get(wire))].filter((one) => !!one);
    if (all.length < members.length) continue;
    shape.set(wire, {
      schemas: [...new Set(all.flatMap((one) => one.schemas))],
      required: all.every((one) => one.required),
    });
  }
  return shape;
}

/** The JSON types a schema allows, null aside; `[]` where it says nothing. */
export function jsonTypesOf(schema: Schema, schemas: Schemas): readonly JsonType[] {
  const types = saidTypesOf(schema, schemas) ?? [];
  return [...new Set(types)].filter((type) => type !== 'null');
}

/** Undefined where anything may come. A schema that leads back into itself adds nothing. */
function saidTypesOf(schema: Schema, schemas: Schemas, before?: Set<Schema>): Said {
  const plain = plainOf(schema, schemas);
  const own = ownTypesOf(plain);
  if (own || before?.has(plain)) return own ?? [];
  const seen = (before ?? new Set()).add(plain);
  const saidBy = (members: readonly Schema[]) =>
    members.map((member) => saidTypesOf(member, schemas, seen));
  const members = plain.anyOf ?? plain.oneOf ?? [];
  // One member that takes anything is enough for the union, and none of a conjunction's parts.
  if (members.length > 0) return saidBy(members).reduce(both, []);
  const parts = saidBy(plain.allOf ?? []).filter((types) => types !== undefined);
  return parts.length > 0 ? parts.flat() : undefined;
}

type Said = readonly JsonType[] | undefined;

function both(first: Said, second: Said): Said {
  return first && second && [...first, ...second];
}

/** What the schema's own keywords say. */
function ownTypesOf(schema: Schema): Said {
  if (schema.types) return schema.types;
  if (schema.enum) return schema.enum.map(jsonTypeOf);
  if (schema.properties || schema.additionalProperties) return ['object'];
  return schema.items || schema.prefixItems ? ['array'] : undefined;
}

function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  if (type === 'number') return 'number';
  if (type === 'boolean' || type === 'string') return type;
  return 'object';
}

/** True when every value that fits is of one of the given types, and the schema says so. */
export function isOnly(schema: Schema, schemas: Schemas, allowed: readonly JsonType[]): boolean {
  const types = saidTypesOf(schema, schemas) ?? [];
  return (
    types.some((type) => type !== 'null') &&
    types.every((type) => type === 'null' || allowed.includes(type))
  );
}

export const scalars: readonly JsonType[] = ['string', 'number', 'integer', 'boolean'];

/** The array's item schema, where the schema is an array and nothing else. */
export function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  if (!isOnly(schema, schemas, ['array'])) return undefined;
  const plain = plainOf(schema, schemas);
  return plain.items ?? plain.allOf?.map((part) => plainOf(part, schemas).items).find(Boolean);
}
