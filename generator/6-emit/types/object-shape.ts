import type { Field, Type, TypeDecl, TypeId, TypeOf } from '../../4-ir/ir.js';

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
  const line = lineOf(type, declarations);
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

/**
 * Whether an interface may extend the declaration: an object all of whose ancestors are (TS2312).
 * Each ancestor is seen once: the lines of a lattice of bases double with every row.
 */
export function isExtendable(id: TypeId, declarations: Lookup): boolean {
  const known = new Map<TypeId, boolean>();
  const visit = (at: TypeId): boolean => {
    const said = known.get(at);
    if (said !== undefined) return said;
    // One that comes back to itself has nothing to stand on.
    known.set(at, false);
    const object = objectAt(at, declarations);
    const isGood = object?.bases.every(visit) ?? false;
    known.set(at, isGood);
    return isGood;
  };
  return visit(id);
}

interface Line {
  /** Bases before heirs. */
  readonly objects: readonly TypeOf<'object'>[];
  /** Bases that are no objects: nothing is known of their fields. */
  readonly opaque: readonly TypeId[];
}

function lineOf(type: TypeOf<'object'>, declarations: Lookup): Line {
  const objects: TypeOf<'object'>[] = [];
  const opaque: TypeId[] = [];
  const seen = new Set<TypeId>();
  const visit = (heir: TypeOf<'object'>): void => {
    for (const id of heir.bases) {
      if (seen.has(id)) continue;
      seen.add(id);
      const base = objectAt(id, declarations);
      if (base === undefined) opaque.push(id);
      else visit(base);
    }
    objects.push(heir);
  };
  visit(type);
  return { objects, opaque };
}

function extrasOf({ extra }: TypeOf<'object'>): Type[] {
  return extra === undefined || extra.kind === 'never' ? [] : [extra];
}

function hasNarrowExtra(type: TypeOf<'object'>): boolean {
  return extrasOf(type).some(({ kind }) => kind !== 'unknown');
}
