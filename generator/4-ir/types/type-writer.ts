/** Drafts in normal form -> types, and inline objects -> declarations of their own. */
import type { Document } from '../../3-normalize/document.js';
import type { Pointer } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { Docs, Field, Step, Type, TypeDecl, TypeId, TypeOrigin } from '../ir.js';
import type { Draft, DraftField, ObjectDraft, TupleDraft, ValuesDraft } from './draft.js';
import type { FormOf } from './form.js';
import type { Head, Heads } from './heads.js';
import { unionType } from './union-type.js';

/** Where a type is written: inside which declaration or operation, and how to get there. */
export interface TypePlace {
  readonly root: TypeId;
  readonly origin: TypeOrigin;
  readonly docs: Docs;
}

export type Roots = ReadonlyMap<TypeId, { readonly origin: TypeOrigin; readonly docs: Docs }>;

export interface TypeWriter {
  /** Writes the declaration of a schema that has a place of its own. */
  declare(id: TypeId): void;
  typeOf(draft: Draft, place: TypePlace): Type;
  /** By id; alias cycles are broken in place. */
  readonly written: Map<TypeId, TypeDecl>;
  /** Each root followed by what is written inside it. */
  declarations(): readonly TypeDecl[];
}

export function typeWriter(
  heads: Heads,
  schemas: Document['schemas'],
  roots: Roots,
  formOf: FormOf,
): TypeWriter {
  const written = new Map<TypeId, TypeDecl>();
  const begun = new Set<TypeId>();
  const lifted = new Map<Draft, TypeId>();
  const inside = new Map<TypeId, TypeId[]>([...roots.keys()].map((id) => [id, []]));

  const declare = (id: TypeId): void => {
    const root = roots.get(id);
    if (root === undefined || begun.has(id)) return;
    begun.add(id);
    const head = heads.headOfDeclared(id);
    const place: TypePlace = { root: id, ...root };
    const type =
      head.core.kind === 'object' ? topType(head, head.core, place) : asType(head, place);
    written.set(id, declOf(id, id, root.docs, type, root.origin));
  };

  const topType = (head: Head, object: ObjectDraft, place: TypePlace): Type => {
    if (head.null) return nullable(objectType(object, place));
    lifted.set(object, place.root);
    return objectType(object, place);
  };

  const typeOf = (draft: Draft, place: TypePlace): Type => asType(heads.headOf(draft), place);

  const asType = (head: Head, place: TypePlace): Type => {
    if (head.core.kind === 'never') return head.null ? nullType : { kind: 'never' };
    const type = coreType(head.core, place);
    return head.null ? nullable(type) : type;
  };

  const coreType = (core: Draft, place: TypePlace): Type =>
    writing[core.kind](core as never, place);

  const writing: {
    readonly [K in Draft['kind']]: (draft: Extract<Draft, { kind: K }>, place: TypePlace) => Type;
  } = {
    unknown: () => ({ kind: 'unknown' }),
    never: () => ({ kind: 'never' }),
    null: () => nullType,
    binary: () => ({ kind: 'binary' }),
    ref: ({ id }) => ({ kind: 'ref', id }),
    scalar: formOf,
    values: valuesType,
    nullable: ({ inner }, place) => nullable(typeOf(inner, place)),
    array: ({ items }, place) => ({
      kind: 'array',
      items: typeOf(items, within(place, { kind: 'item' })),
    }),
    tuple: (draft, place) => tupleType(draft, place),
    object: (draft, place) =>
      isNameable(draft) && draft.aside === undefined
        ? lift(draft, place)
        : objectType(draft, place),
    union: (draft, place) =>
      unionType(draft, schemas, heads, (member, step) => typeOf(member, within(place, step))),
    all: ({ parts }, place) => ({
      kind: 'intersection',
      members: parts.map((part, index) => typeOf(part, within(place, stepTo(part, index)))),
    }),
  };

  const tupleType = ({ items, required, rest }: TupleDraft, place: TypePlace): Type => ({
    kind: 'tuple',
    items: items.map((item, index) => typeOf(item, within(place, { kind: 'member', index }))),
    required,
    ...(rest === undefined ? {} : { rest: typeOf(rest, within(place, { kind: 'item' })) }),
  });

  const lift = (object: ObjectDraft, place: TypePlace): Type => {
    // Written inside another declaration, which gives it its place among its own.
    if (!lifted.has(object) && object.owner !== place.root) declare(object.owner);
    const known = lifted.get(object);
    if (known !== undefined) return { kind: 'ref', id: known };
    const id = freeId(object.at);
    lifted.set(object, id);
    begun.add(id);
    const siblings = inside.get(place.root) ?? [];
    inside.set(place.root, siblings);
    // What an operation needs is itself the root of what is written inside it.
    if (id !== place.root) siblings.push(id);
    written.set(id, declOf(id, object.at, object.docs, objectType(object, place), place.origin));
    return { kind: 'ref', id };
  };

  const freeId = (at: Pointer): TypeId => {
    let id = at;
    while (begun.has(id) || roots.has(id)) id = `${id}/&`;
    return id;
  };

  const objectType = (object: ObjectDraft, place: TypePlace): Type => {
    const { bases, extra, free } = object;
    const values = extra ?? (free ? heads.drafts.unknown : undefined);
    const held = values && typeOf(values, within(place, { kind: 'value' }));
    // Closed and empty: `{}` would take a number.
    if (!isNameable(object)) return { kind: 'map', values: held ?? { kind: 'never' } };
    reportUndeclared(object);
    const fields = [...object.fields.values()].map((field) => fieldType(field, place));
    return { kind: 'object', bases, fields, ...(held === undefined ? {} : { extra: held }) };
  };

  const reportUndeclared = ({ fields, extra }: ObjectDraft): void => {
    // What all undeclared keys hold is said, perhaps in another part of an allOf.
    if (extra !== undefined) return;
    const all = [...fields.values()];
    const undeclared = all.filter(({ said }) => said === 'named');
    if (undeclared.length === 0) return;
    const described = all.filter(({ said }) => said !== 'named').map(({ wire }) => wire);
    for (const { at, wire } of undeclared) {
      const nearest = nearestWord(wire, described);
      heads.report('required-undeclared', at, { name: wire, nearest });
    }
  };

  const fieldType = (
    { at, wire, type: draft, required, access, docs }: DraftField,
    place: TypePlace,
  ): Field => {
    const type = typeOf(draft, within(place, { kind: 'field', wire }));
    return { at, wire, required, access, docs, type };
  };

  return {
    declare,
    typeOf,
    written,
    declarations: () =>
      [...inside].flatMap(([root, nested]) =>
        // An operation's inline object is its own root.
        [...new Set([root, ...nested])].flatMap((id) => written.get(id) ?? []),
      ),
  };
}

const nullType: Type = { kind: 'literal', value: null };

/** A union beside an object is what the reader sees; the object is what its members share. */
function stepTo(part: Draft, index: number): Step | undefined {
  if (part.kind === 'union') return undefined;
  const word = part.kind === 'object' ? (part.word ?? 'base') : undefined;
  return { kind: 'member', index, ...(word === undefined ? {} : { word }) };
}

function isNameable({ fields, bases }: ObjectDraft): boolean {
  return fields.size > 0 || bases.length > 0;
}

function nullable(inner: Type): Type {
  const covered = inner.kind === 'nullable' || inner.kind === 'unknown';
  const isNull = inner.kind === 'literal' && inner.value === null;
  return covered || isNull ? inner : { kind: 'nullable', inner };
}

function valuesType({ members, open }: ValuesDraft): Type {
  const [only] = members;
  if (members.length === 1 && only !== undefined && !open) {
    return { kind: 'literal', value: only.value };
  }
  return { kind: 'enum', members, open };
}

function declOf(id: TypeId, at: Pointer, docs: Docs, type: Type, origin: TypeOrigin): TypeDecl {
  return { id, at, docs, type, origin, reach: 'none', split: false, recursive: false };
}

function within(place: TypePlace, step: Step | undefined): TypePlace {
  if (step === undefined) return place;
  const { origin, root } = place;
  if (origin.kind === 'component') {
    return { ...place, origin: { kind: 'nested', parent: root, steps: [step] } };
  }
  return { ...place, origin: { ...origin, steps: [...origin.steps, step] } };
}
