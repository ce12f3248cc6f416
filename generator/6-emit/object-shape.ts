import type { Field, Type, TypeDecl, TypeId, TypeOf } from '../4-ir/ir.js';

/** What an API sends and what it takes may differ: read-only and write-only fields. */
export type View = 'request' | 'response';

/** An object as TypeScript can say it: what it extends, and what it says itself. */
export interface Shape {
  readonly bases: readonly TypeId[];
  readonly fields: readonly Field[];
  /** Types of undeclared keys; empty: none are declared. */
  readonly extras: readonly Type[];
}

type Lookup = ReadonlyMap<TypeId, TypeDecl>;

export function isInView({ access }: Field, view: View): boolean {
  return access === 'both' || access === (view === 'request' ? 'write' : 'read');
}

/**
 * An index signature constrains the fields of bases and heirs alike, so where one stands in the
 * line that says more than `unknown`, the object takes the fields of its bases over.
 */
export function shapeOf(type: TypeOf<'object'>, declarations: Lookup): Shape {
  const line = lineOf(type, declarations, new Set());
  const mustMerge = line.objects.length > 1 && line.objects.some(hasNarrowExtra);
  if (!mustMerge) return { bases: type.bases, fields: type.fields, extras: extrasOf(type) };
  const fields = new Map<string, Field>();
  for (const object of line.objects)
    for (const field of object.fields) fields.set(field.wire, field);
  return {
    bases: line.opaque,
    fields: [...fields.values()],
    extras: line.objects.flatMap(extrasOf),
  };
}

/** The object behind references, where there is one: what has fields by itself. */
export function objectAt(id: TypeId, declarations: Lookup): TypeOf<'object'> | undefined {
  const seen = new Set<TypeId>();
  let type = declarations.get(id)?.type;
  while (type?.kind === 'ref' && !seen.has(type.id)) {
    seen.add(type.id);
    type = declarations.get(type.id)?.type;
  }
  return type?.kind === 'object' ? type : undefined;
}

/** Whether an interface may extend the declaration: an object all of whose bases are (TS2312). */
export function isExtendable(
  id: TypeId,
  declarations: Lookup,
  above: readonly TypeId[] = [],
): boolean {
  const object = objectAt(id, declarations);
  if (object === undefined || above.includes(id)) return false;
  const { bases } = shapeOf(object, declarations);
  return bases.every((base) => isExtendable(base, declarations, [...above, id]));
}

interface Line {
  /** Bases before heirs. */
  readonly objects: readonly TypeOf<'object'>[];
  /** Bases that are no objects: nothing is known of their fields. */
  readonly opaque: readonly TypeId[];
}

function lineOf(type: TypeOf<'object'>, declarations: Lookup, seen: Set<TypeId>): Line {
  const objects: TypeOf<'object'>[] = [];
  const opaque: TypeId[] = [];
  for (const id of type.bases) {
    if (seen.has(id)) continue;
    seen.add(id);
    const base = objectAt(id, declarations);
    if (base === undefined) {
      opaque.push(id);
      continue;
    }
    const line = lineOf(base, declarations, seen);
    objects.push(...line.objects);
    opaque.push(...line.opaque);
  }
  return { objects: [...objects, type], opaque };
}

function extrasOf({ extra }: TypeOf<'object'>): Type[] {
  return extra === undefined || extra.kind === 'never' ? [] : [extra];
}

function hasNarrowExtra(type: TypeOf<'object'>): boolean {
  return extrasOf(type).some(({ kind }) => kind !== 'unknown');
}
