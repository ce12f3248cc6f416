import type { TypeId } from '../../3-normalize/document.js';
import { noDocs } from './docs-of-schema.js';
import type { AllDraft, Draft, DraftField, ObjectDraft } from './draft.js';
import { mergedField } from './field-merge.js';
import { objectOf, type Heads } from './heads.js';
import { allFieldsOf, ancestorsOf, extraOfAll, fieldsOfBase, type Fields } from './inheritance.js';
import { isNarrower } from './narrowing.js';

interface Part {
  readonly draft: Draft;
  readonly core: ObjectDraft;
}

/** One object that satisfies all parts: named ones become bases where TypeScript can extend them. */
export function mergedObject(all: AllDraft, parts: readonly Part[], heads: Heads): Draft {
  const [first] = parts;
  const telling = parts.filter(({ core }) => !isEmpty(core));
  if (telling.length === 0 && first !== undefined) return first.draft;
  const [only] = telling;
  if (telling.length === 1 && only !== undefined) return only.draft;
  return assembled(all, telling, heads);
}

/** `{ type: object }` beside others: nothing they don't say. */
function isEmpty({ fields, bases, extra, free }: ObjectDraft): boolean {
  return free && fields.size === 0 && bases.length === 0 && extra === undefined;
}

interface Assembly {
  readonly own: ReadonlyMap<string, DraftField>;
  readonly bases: readonly TypeId[];
}

function assembled(all: AllDraft, parts: readonly Part[], heads: Heads): Draft {
  const inline = parts.filter(({ draft }) => draft.kind !== 'ref').map(({ core }) => core);
  const named = parts.flatMap(({ draft }) => (draft.kind === 'ref' ? [draft.id] : []));
  const candidates = new Set([...named, ...inline.flatMap(({ bases }) => bases)]);
  const extra = extraOf(
    parts.map(({ core }) => core),
    all,
    heads,
  );
  const said = inline.map(({ fields }) => fields);
  const { own, bases } = settled(all, said, [...candidates], extra, heads);
  const [base] = bases;
  if (own.size === 0 && bases.length === 1 && base !== undefined && extra === undefined) {
    return heads.drafts.ref(base);
  }
  const { at, owner, docs, word } = all;
  return {
    kind: 'object',
    at,
    owner,
    ...(word === undefined ? {} : { word }),
    docs,
    bases,
    fields: own,
    ...(extra === undefined ? {} : { extra }),
    free: parts.every(({ core }) => core.free),
    implied: parts.every(({ core }) => core.implied),
  };
}

/** Bases that cannot be extended give their fields away, until the others all can. */
function settled(
  all: AllDraft,
  said: readonly Fields[],
  candidates: readonly TypeId[],
  extra: Draft | undefined,
  heads: Heads,
): Assembly {
  const flattened = new Set<TypeId>();
  for (;;) {
    const own = new Map<string, DraftField>();
    for (const id of candidates) {
      if (flattened.has(id)) addAll(own, fieldsOfBase(id, heads), all, heads);
    }
    for (const fields of said) addAll(own, fields, all, heads);
    const bases = candidates.filter((id) => !flattened.has(id) && !isBelow(id, candidates, heads));
    const misfit = bases.find((id) => !extend(own, id, bases, extra, all, heads));
    if (misfit === undefined) return { own, bases };
    flattened.add(misfit);
  }
}

/** Whether another candidate extends this one already. */
function isBelow(id: TypeId, candidates: readonly TypeId[], heads: Heads): boolean {
  return candidates.some((other) => other !== id && ancestorsOf(other, heads).has(id));
}

function addAll(own: Map<string, DraftField>, fields: Fields, all: AllDraft, heads: Heads): void {
  for (const [wire, field] of fields) {
    const known = own.get(wire);
    own.set(wire, known === undefined ? field : mergedField(known, field, all, heads));
  }
}

/**
 * Makes the own fields fit a base: what the base says already is dropped, what narrows it stays.
 * False: `interface ... extends` would be refused, or would say too much.
 */
function extend(
  own: Map<string, DraftField>,
  id: TypeId,
  bases: readonly TypeId[],
  extra: Draft | undefined,
  all: AllDraft,
  heads: Heads,
): boolean {
  const base = objectOf(heads.drafts.ref(id), heads);
  const open = base && extraOfAll(base, heads);
  const indexed = [extra, open].some(
    (draft) => draft !== undefined && draft !== heads.drafts.unknown,
  );
  if (base === undefined || indexed) return false;
  if ([...ancestorsOf(id, heads)].some((ancestor) => heads.isOpen(ancestor))) return false;
  const inherited = allFieldsOf(base, heads);
  if (inherited.size === 0) return false;
  for (const other of bases) {
    if (other !== id && clash(fieldsOfBase(other, heads), inherited, own)) return false;
  }
  const changed = new Map<string, DraftField | undefined>();
  for (const [wire, field] of inherited) {
    const mine = own.get(wire);
    if (mine === undefined) continue;
    const merged = mergedField(field, mine, all, heads);
    if (!narrows(merged, field, heads)) return false;
    changed.set(wire, isSame(merged, field) ? undefined : merged);
  }
  for (const [wire, field] of changed) {
    if (field === undefined) own.delete(wire);
    else own.set(wire, field);
  }
  return true;
}

/** Two bases may share a field only if it is one and the same. */
function clash(a: Fields, b: Fields, own: Fields): boolean {
  for (const [wire, field] of a) {
    const other = b.get(wire);
    if (other === undefined || own.has(wire)) continue;
    if (other.type !== field.type || other.required !== field.required) return true;
  }
  return false;
}

function narrows(field: DraftField, base: DraftField, heads: Heads): boolean {
  if (field.access !== base.access) return false;
  return isNarrower(field.type, base.type, heads);
}

function isSame(field: DraftField, base: DraftField): boolean {
  const docs = field.docs.text === undefined || field.docs.text === base.docs.text;
  return field.type === base.type && field.required === base.required && docs;
}

function extraOf(objects: readonly ObjectDraft[], all: AllDraft, heads: Heads): Draft | undefined {
  const extras = objects.map((object) => extraOfAll(object, heads));
  const said = extras.filter((extra) => extra !== undefined);
  if (said.length === 0) return undefined;
  return heads.drafts.met(said, { ...all, docs: noDocs });
}
