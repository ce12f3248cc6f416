/** Questions about types that need the declarations they refer to. */
import type { Field, Type, TypeDecl, TypeId, TypeOf } from './ir.js';

/** Declarations by id. */
export type Lookup = (id: TypeId) => TypeDecl | undefined;

export function lookupOf(decls: readonly TypeDecl[]): Lookup {
  const table = new Map(decls.map((decl) => [decl.id, decl]));
  return (id) => table.get(id);
}

/** The type behind references; `unknown` where nothing is declared or references only go round. */
export function derefOf(type: Type, lookup: Lookup): Type {
  const seen = new Set<TypeId>();
  let current = type;
  while (current.kind === 'ref') {
    const decl = seen.has(current.id) ? undefined : lookup(current.id);
    if (decl === undefined) return { kind: 'unknown' };
    seen.add(current.id);
    current = decl.type;
  }
  return current;
}

/** As `derefOf`, and without null. */
export function nonNullOf(type: Type, lookup: Lookup): Type {
  const target = derefOf(type, lookup);
  return target.kind === 'nullable' ? nonNullOf(target.inner, lookup) : target;
}

/**
 * The fields of an object with those of its bases (the object's own word last, in place of the
 * base's), or those that an intersection of objects has. Undefined: not an object. `done`: objects
 * that a lattice of bases leads to by several lines.
 */
export function fieldsOf(
  type: Type,
  lookup: Lookup,
  done = new Map<Type, readonly Field[]>(),
): readonly Field[] | undefined {
  const target = derefOf(type, lookup);
  if (target.kind === 'intersection') {
    const parts = target.members.map((member) => fieldsOf(member, lookup, done));
    const known = parts.filter((part) => part !== undefined);
    return known.length < parts.length ? undefined : lastOfEachWire(known.flat());
  }
  if (target.kind !== 'object') return undefined;
  const before = done.get(target);
  if (before !== undefined) return before;
  const inherited = target.bases.flatMap((id) => fieldsOf({ kind: 'ref', id }, lookup, done) ?? []);
  const fields = lastOfEachWire([...inherited, ...target.fields]);
  done.set(target, fields);
  return fields;
}

export function fieldOf(type: Type, wire: string, lookup: Lookup): Field | undefined {
  return fieldsOf(type, lookup)?.find((field) => field.wire === wire);
}

function lastOfEachWire(fields: readonly Field[]): readonly Field[] {
  const byWire = new Map<string, Field>();
  for (const field of fields) byWire.set(field.wire, field);
  return [...byWire.values()];
}

/**
 * The objects a value may be: the type itself, or every member of a union, each with what stands
 * beside the union; null is left out. Undefined: it may be something else.
 */
export function objectsOf(
  type: Type,
  lookup: Lookup,
  known: KnownObjects = new Map(),
): readonly Type[] | undefined {
  const target = nonNullOf(type, lookup);
  if (known.has(target)) return known.get(target);
  // What holds itself is no object by that.
  known.set(target, undefined);
  const objects = objectsBelow(target, lookup, known);
  known.set(target, objects);
  return objects;
}

/** Each part of a union of unions is looked at once, though many lines lead there. */
type KnownObjects = Map<Type, readonly Type[] | undefined>;

function objectsBelow(
  target: Type,
  lookup: Lookup,
  known: KnownObjects,
): readonly Type[] | undefined {
  if (target.kind === 'union') {
    const members = target.members.map((member) => objectsOf(member, lookup, known));
    if (!members.every((member) => member !== undefined)) return undefined;
    return [...new Set(members.flat())];
  }
  if (fieldsOf(target, lookup) !== undefined) return [target];
  return target.kind === 'intersection' ? combinationsOf(target.members, lookup, known) : undefined;
}

/** Unions beside each other multiply; beyond this nobody reads the result. */
const maximumCombinations = 256;

function combinationsOf(
  members: readonly Type[],
  lookup: Lookup,
  known: KnownObjects,
): readonly Type[] | undefined {
  let combinations: readonly (readonly Type[])[] = [[]];
  for (const member of members) {
    const objects = objectsOf(member, lookup, known);
    if (objects === undefined) return undefined;
    combinations = combinations.flatMap((list) => objects.map((object) => [...list, object]));
    if (combinations.length > maximumCombinations) return undefined;
  }
  return combinations.map((list) => ({ kind: 'intersection', members: list }));
}

/** An object, or a union of objects. */
export function isObjectLike(type: Type, lookup: Lookup): boolean {
  return objectsOf(type, lookup) !== undefined;
}

/** Whether keys may come that the type does not name. */
export function hasExtraKeys(type: Type, lookup: Lookup, seen = new Set<Type>()): boolean {
  const target = derefOf(type, lookup);
  if (seen.has(target)) return false;
  seen.add(target);
  const isOpen = (part: Type): boolean => hasExtraKeys(part, lookup, seen);
  if (target.kind === 'map') return true;
  if (target.kind === 'intersection') return target.members.some(isOpen);
  if (target.kind !== 'object') return false;
  return target.extra !== undefined || target.bases.some((id) => isOpen({ kind: 'ref', id }));
}

/** What a type is directly made of; bases count as references. */
export function partsOf(type: Type): readonly Type[] {
  return children[type.kind](type as never);
}

const nothing: readonly Type[] = [];
const none = (): readonly Type[] => nothing;
const children: {
  readonly [K in Type['kind']]: (type: TypeOf<K>) => readonly Type[];
} = {
  ref: none,
  scalar: none,
  literal: none,
  enum: none,
  binary: none,
  unknown: none,
  never: none,
  array: ({ items }) => [items],
  tuple: ({ items, rest }) => (rest === undefined ? items : [...items, rest]),
  map: ({ values }) => [values],
  object: ({ bases, fields, extra }) => {
    const types = fields.map((field) => field.type);
    const known = extra === undefined ? types : [...types, extra];
    // The usual object has no bases.
    return bases.length === 0
      ? known
      : [...bases.map((id) => ({ kind: 'ref', id }) as const), ...known];
  },
  union: ({ members }) => members,
  intersection: ({ members }) => members,
  nullable: ({ inner }) => [inner],
};
