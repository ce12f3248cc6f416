import type { Document } from '../../3-normalize/document.js';
import type { Field, Step, Tag, Type } from '../ir.js';
import { noDocs } from './docs-of-schema.js';
import type { Draft, UnionDraft } from './draft.js';
import type { Heads } from './heads.js';
import { casesOf, literalTag, valuesAt, valuesByDiscriminator, type TagValue } from './tags.js';

/** The type of a member of a union, given the step that leads to it. */
export type MemberType = (member: Draft, step: Step) => Type;

export function unionType(
  union: UnionDraft,
  schemas: Document['schemas'],
  heads: Heads,
  typeOf: MemberType,
): Type {
  const wire = union.discriminator?.propertyName;
  const proven = literalTag(union.members, wire, heads);
  const honoured = wire === undefined || isHonoured(union, schemas, heads);
  if (honoured) return assembled(union, proven, heads, typeOf);
  const added = union.members.map((member) => ascribed(member, union, schemas, heads));
  const types = memberTypes(
    union,
    added.map(({ values }) => values),
    typeOf,
  );
  const members = types.map((type, index) => narrowed(type, union, added[index]));
  if (members.length < 2) return members[0] ?? { kind: 'never' };
  // A tag that may be absent tells nothing.
  const known = added.flatMap(({ values, own }) =>
    values === undefined || own === 'optional' ? [] : [values],
  );
  if (known.length < members.length) {
    if (proven !== undefined) return { kind: 'union', members, tag: proven };
    heads.report('union-untaggable', union.at, { field: wire ?? '' });
    return { kind: 'union', members };
  }
  return {
    kind: 'union',
    members,
    tag: { wire: wire ?? '', cases: casesOf(known), origin: 'mapping' },
  };
}

/** Whether the members say themselves what the discriminator says of them. */
function isHonoured(union: UnionDraft, schemas: Document['schemas'], heads: Heads): boolean {
  return union.members.every((member) => {
    const { values, own } = ascribed(member, union, schemas, heads);
    return values !== undefined && own === 'required';
  });
}

interface Ascribed {
  readonly values: readonly TagValue[] | undefined;
  /** Whether the member's own word is these values, and whether it requires one of them. */
  readonly own: 'required' | 'optional' | 'other';
}

function ascribed(
  member: Draft,
  { discriminator }: UnionDraft,
  schemas: Document['schemas'],
  heads: Heads,
): Ascribed {
  if (discriminator === undefined) return { values: undefined, own: 'other' };
  const own = valuesAt(member, discriminator.propertyName, heads);
  const values = valuesByDiscriminator(member, discriminator, schemas, heads);
  if (own === undefined || values?.length !== own.values.length) return { values, own: 'other' };
  return { values, own: own.required ? 'required' : 'optional' };
}

/** `Dog & { kind: 'dog' }`, where Dog itself leaves its kind open. */
function narrowed(type: Type, { at, discriminator }: UnionDraft, ascribed?: Ascribed): Type {
  const values = ascribed?.values;
  if (values === undefined || ascribed?.own !== 'other' || discriminator === undefined) return type;
  const field: Field = {
    at: discriminator.at,
    wire: discriminator.propertyName,
    type: literalsType(values),
    required: true,
    access: 'both',
    docs: noDocs,
  };
  return {
    kind: 'intersection',
    members: [type, { kind: 'object', bases: [], fields: [field] }],
  };
}

function literalsType(values: readonly TagValue[]): Type {
  const solid = values.filter((value) => value !== null);
  const [first] = values;
  if (values.length === 1 && first !== undefined) return { kind: 'literal', value: first };
  const members = solid.map((value) => ({ value, docs: noDocs }));
  const list: Type = { kind: 'enum', members, open: false };
  return solid.length < values.length ? { kind: 'nullable', inner: list } : list;
}

function assembled(
  union: UnionDraft,
  tag: Tag | undefined,
  heads: Heads,
  typeOf: MemberType,
): Type {
  const values = tag && union.members.map((member) => valuesAt(member, tag.wire, heads)?.values);
  const members = memberTypes(union, values ?? [], typeOf);
  if (members.length < 2) return members[0] ?? { kind: 'never' };
  return { kind: 'union', members, ...(tag === undefined ? {} : { tag }) };
}

function memberTypes(
  union: UnionDraft,
  values: readonly (readonly TagValue[] | undefined)[],
  typeOf: MemberType,
): readonly Type[] {
  return union.members.map((member, index) => {
    const word = wordOf(member) ?? wordOfValue(values[index]);
    return typeOf(member, { kind: 'member', index, ...(word === undefined ? {} : { word }) });
  });
}

function wordOf(member: Draft): string | undefined {
  return member.kind === 'object' || member.kind === 'all' ? member.word : undefined;
}

function wordOfValue(values: readonly TagValue[] | undefined): string | undefined {
  return values?.length === 1 ? String(values[0]) : undefined;
}
