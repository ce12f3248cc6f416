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
  const more = extraOf(
    parts.map(({ core }) => core),
    all,
    heads,
  );
  const { extra } = more;
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
    fields: extra === undefined ? own : typedBy(extra, own),
    ...more,
    free: parts.every(({ core }) => core.free),
    implied: parts.every(({ core }) => core.implied),
  };
}

/** A key that no part declares and one requires is an undeclared one to the others. */
function typedBy(extra: Draft, fields: Fields): Fields {
  const typed = [...fields].map(([wire, field]): [string, DraftField] =>
    field.said === 'named' ? [wire, { ...field, type: extra }] : [wire, field],
  );
  return new Map(typed);
}

/** Bases that cannot be extended give their fields away, until the others all can. */
function settled(
  all: AllDraft,
  said: readonly Fields[],
  candidates: readonly TypeId[],
  extra: Draft | undefined,
  heads: Heads,
): Assembly {
  const lowest = lowestOf(candidates, heads);
  const given = givenAway(candidates, all, heads);
  for (;;) {
    const bases = lowest.filter((id) => !given.has(id));
    // What nothing could make a base of needs no look at the fields of the others.
    for (let id = bases[0]; id !== undefined && !isBase(id, extra, heads); id = bases[0]) {
      given.add(id);
      bases.shift();
    }
    const own = new Map(given.fields());
    for (const fields of said) addAll(own, fields, all, heads);
    const misfit = bases.find(
      (id) => !isBase(id, extra, heads) || !extend(own, id, bases, all, heads),
    );
    if (misfit === undefined) return { own, bases };
    given.add(misfit);
  }
}

/** Fields of candidates that cannot be extended, merged in the order of the candidates. */
function givenAway(candidates: readonly TypeId[], all: AllDraft, heads: Heads) {
  const givers = new Set<TypeId>();
  let fields = new Map<string, DraftField>();
  let last = -1;
  return {
    has: (id: TypeId): boolean => givers.has(id),
    fields: (): Fields => fields,
    add(id: TypeId): void {
      givers.add(id);
      const place = candidates.indexOf(id);
      // Most come in order; one from before has to be merged before.
      const late = place < last ? candidates.filter((one) => givers.has(one)) : [id];
      if (place < last) fields = new Map();
      last = Math.max(last, place);
      for (const one of late) addAll(fields, fieldsOfBase(one, heads), all, heads);
    },
  };
}

/** Those that no other one extends already. */
function lowestOf(candidates: readonly TypeId[], heads: Heads): readonly TypeId[] {
  const above = new Set<TypeId>();
  for (const id of candidates) {
    for (const ancestor of ancestorsOf(id, heads)) if (ancestor !== id) above.add(ancestor);
  }
  return candidates.filter((id) => !above.has(id));
}

function addAll(own: Map<string, DraftField>, fields: Fields, all: AllDraft, heads: Heads): void {
  for (const [wire, field] of fields) {
    const known = own.get(wire);
    own.set(wire, known === undefined ? field : mergedField(known, field, all, heads));
  }
}

/** Whether an interface may extend this, whatever fields it has. */
function isBase(id: TypeId, extra: Draft | undefined, heads: Heads): boolean {
  const base = objectOf(heads.drafts.ref(id), heads);
  const open = base && extraOfAll(base, heads);
  const indexed = [extra, open].some(
    (draft) => draft !== undefined && draft !== heads.drafts.unknown,
  );
  if (base === undefined || indexed) return false;
  if ([...ancestorsOf(id, heads)].some((ancestor) => heads.isOpen(ancestor))) return false;
  return allFieldsOf(base, heads).size > 0;
}

/**
 * Makes the own fields fit a base: what the base says already is dropped, what narrows it stays.
 * False: `interface ... extends` would be refused, or would say too much.
 */
function extend(
  own: Map<string, DraftField>,
  id: TypeId,
  bases: readonly TypeId[],
  all: AllDraft,
  heads: Heads,
): boolean {
  const inherited = fieldsOfBase(id, heads);
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

interface Extra {
  readonly extra?: Draft;
  readonly patterned?: true;
}

/**
 * What all parts say of undeclared keys. Patterns speak of their own keys alone: they do not narrow
 * what others hold, and of several each is true of some key.
 */
function extraOf(objects: readonly ObjectDraft[], all: AllDraft, heads: Heads): Extra {
  const known = new Map<TypeId, Draft | undefined>();
  const said = objects.flatMap((object) => {
    const extra = extraOfAll(object, heads, known);
    return extra === undefined ? [] : [{ extra, patterned: object.patterned }];
  });
  if (said.length === 0) return {};
  const total = said.filter(({ patterned }) => patterned !== true);
  if (total.length > 0) {
    const extras = total.map(({ extra }) => extra);
    return { extra: heads.drafts.met(extras, { ...all, docs: noDocs }) };
  }
  const extras = [...new Set(said.map(({ extra }) => extra))];
  const [only] = extras;
  const either: Draft = { kind: 'union', at: all.at, members: extras };
  return { extra: extras.length === 1 && only !== undefined ? only : either, patterned: true };
}
