/** What an object has from its bases. */
import type { TypeId } from '../../3-normalize/document.js';
import type { Draft, DraftField, ObjectDraft } from './draft.js';
import { objectOf, type Heads } from './heads.js';

export type Fields = ReadonlyMap<string, DraftField>;

/**
 * Own fields and those of the bases; the object's own word about a field replaces the base's.
 * `known`: each object of a lattice of bases is worked out once, as its lines double with every row.
 */
export function allFieldsOf(
  object: ObjectDraft,
  heads: Heads,
  known = new Map<ObjectDraft, Fields>(),
): Fields {
  if (object.bases.length === 0) return object.fields;
  const before = heads.fields.get(object) ?? known.get(object);
  if (before !== undefined) return before;
  const fields = new Map<string, DraftField>();
  for (const id of object.bases) {
    const base = objectOf(heads.drafts.ref(id), heads);
    for (const [wire, field] of base === undefined ? [] : allFieldsOf(base, heads, known)) {
      fields.set(wire, field);
    }
  }
  for (const [wire, field] of object.fields) fields.set(wire, field);
  known.set(object, fields);
  const isFinal = object.bases.every((id) => heads.isSettled(id));
  return isFinal ? heads.fields.keep(object, fields) : fields;
}

/** One of `allFieldsOf`, without listing the others: heirs of a wide base are many. */
export function fieldAt(
  object: ObjectDraft,
  wire: string,
  heads: Heads,
  seen = new Set<ObjectDraft>(),
): DraftField | undefined {
  const own = object.fields.get(wire);
  if (own !== undefined || seen.has(object)) return own;
  seen.add(object);
  for (const id of object.bases.toReversed()) {
    const base = objectOf(heads.drafts.ref(id), heads);
    const field = base && fieldAt(base, wire, heads, seen);
    if (field !== undefined) return field;
  }
  return undefined;
}

export function fieldsOfBase(id: TypeId, heads: Heads): Fields {
  const base = objectOf(heads.drafts.ref(id), heads);
  return base === undefined ? new Map() : allFieldsOf(base, heads);
}

/**
 * What undeclared keys may hold, by the object's word or a base's. `known`: what bases say, where
 * several objects are asked that have the same ones.
 */
export function extraOfAll(
  object: ObjectDraft,
  heads: Heads,
  known = new Map<TypeId, Draft | undefined>(),
): Draft | undefined {
  if (object.extra !== undefined) return object.extra;
  for (const id of object.bases) {
    const extra = extraOfBase(id, heads, known);
    if (extra !== undefined) return extra;
  }
  return undefined;
}

function extraOfBase(
  id: TypeId,
  heads: Heads,
  known: Map<TypeId, Draft | undefined>,
): Draft | undefined {
  const before = heads.extras.get(id);
  if (before !== undefined) return [...before][0];
  if (known.has(id)) return known.get(id);
  known.set(id, undefined);
  const base = objectOf(heads.drafts.ref(id), heads);
  const extra = base && extraOfAll(base, heads, known);
  known.set(id, extra);
  // Chains of bases are long, and each heir asks all above it.
  if (heads.isSettled(id)) heads.extras.keep(id, new Set(extra === undefined ? [] : [extra]));
  return extra;
}

export function ancestorsOf(id: TypeId, heads: Heads): ReadonlySet<TypeId> {
  const before = heads.ancestors.get(id);
  if (before !== undefined) return before;
  const found = new Set<TypeId>();
  const open = [id];
  for (const one of open) {
    for (const base of objectOf(heads.drafts.ref(one), heads)?.bases ?? []) {
      if (found.has(base)) continue;
      found.add(base);
      const above = heads.ancestors.get(base);
      if (above === undefined) open.push(base);
      else for (const ancestor of above) found.add(ancestor);
    }
  }
  return heads.isSettled(id) ? heads.ancestors.keep(id, found) : found;
}
