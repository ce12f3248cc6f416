/** What an object has from its bases. */
import type { TypeId } from '../../3-normalize/document.js';
import type { Draft, DraftField, ObjectDraft } from './draft.js';
import { objectOf, type Heads } from './heads.js';

export type Fields = ReadonlyMap<string, DraftField>;

/** Own fields and those of the bases; the object's own word about a field replaces the base's. */
export function allFieldsOf(object: ObjectDraft, heads: Heads): Fields {
  if (object.bases.length === 0) return object.fields;
  const fields = new Map<string, DraftField>();
  for (const id of object.bases) {
    const base = objectOf(heads.drafts.ref(id), heads);
    for (const [wire, field] of base === undefined ? [] : allFieldsOf(base, heads)) {
      fields.set(wire, field);
    }
  }
  for (const [wire, field] of object.fields) fields.set(wire, field);
  return fields;
}

export function fieldsOfBase(id: TypeId, heads: Heads): Fields {
  const base = objectOf(heads.drafts.ref(id), heads);
  return base === undefined ? new Map() : allFieldsOf(base, heads);
}

/** What undeclared keys may hold, by the object's word or a base's. */
export function extraOfAll(object: ObjectDraft, heads: Heads): Draft | undefined {
  if (object.extra !== undefined) return object.extra;
  for (const id of object.bases) {
    const base = objectOf(heads.drafts.ref(id), heads);
    const extra = base && extraOfAll(base, heads);
    if (extra !== undefined) return extra;
  }
  return undefined;
}

export function ancestorsOf(
  id: TypeId,
  heads: Heads,
  found = new Set<TypeId>(),
): ReadonlySet<TypeId> {
  for (const base of objectOf(heads.drafts.ref(id), heads)?.bases ?? []) {
    if (found.has(base)) continue;
    found.add(base);
    ancestorsOf(base, heads, found);
  }
  return found;
}
