import type { Discriminator, Document } from '../../3-normalize/document.js';
import type { Field, Step, Tag, Type } from '../ir.js';
import { noDocs } from './docs-of-schema.js';
import { draftsIn, type Draft, type UnionDraft } from './draft.js';
import type { Heads } from './heads.js';
import type { TagValue } from './tag-values.js';
import { casesOf, literalTag, valuesAt, valuesByDiscriminator } from './tags.js';

/** The type of a member of a union, given the step that leads to it. */
export type MemberType = (member: Draft, step: Step) => Type;

export function unionType(
  union: UnionDraft,
  schemas: Document['schemas'],
  heads: Heads,
  typeOf: MemberType,
): Type {
  const { discriminator } = union;
  const proven = literalTag(union.members, discriminator?.propertyName, heads);
  if (discriminator === undefined) return taggedBy(proven, union, heads, typeOf);
  const added = union.members.map((member) => ascribed(member, discriminator, schemas, heads));
  const honoured = added.every(({ values, own }) => values !== undefined && own === 'required');
  if (honoured) return taggedBy(proven, union, heads, typeOf);
  const words = added.map(({ values }) => values);
  const members = memberTypes(union, words, typeOf).map((type, index) =>
    narrowed(type, discriminator, added[index], extraBeside(union.members[index], heads, typeOf)),
  );
  const isNull = union.members.some(
    (member, index) => isNarrowed(added[index]) && heads.resolved(member)?.null === true,
  );
  const tag = tagOf(discriminator, added) ?? proven;
  if (
    tag === undefined &&
    members.length > 1 &&
    !isLeftToDefault(union.members, added, discriminator)
  ) {
    heads.report('union-untaggable', union.at, { field: discriminator.propertyName });
  }
  const type = unionOf(members, tag);
  // The field beside the member would take its null away.
  return isNull ? { kind: 'nullable', inner: type } : type;
}

function isNarrowed(ascribed: Ascribed | undefined): boolean {
  return ascribed?.values !== undefined && ascribed.own === 'other';
}

/** 3.2's `defaultMapping` takes what no value tells: its member alone needs none. */
function isLeftToDefault(
  members: readonly Draft[],
  added: readonly Ascribed[],
  { defaultMapping }: Discriminator,
): boolean {
  const untold = members.filter((_, index) => !tells(added[index]));
  return untold.every((member) => member.kind === 'ref' && member.id === defaultMapping);
}

/** A tag that may be absent tells nothing. */
function tells(ascribed: Ascribed | undefined): boolean {
  return ascribed?.values !== undefined && ascribed.own !== 'optional';
}

function tagOf({ propertyName }: Discriminator, added: readonly Ascribed[]): Tag | undefined {
  const known = added.flatMap(({ values, own }) =>
    values === undefined || own === 'optional' ? [] : [values],
  );
  if (known.length < added.length) return undefined;
  return { wire: propertyName, cases: casesOf(known), origin: 'mapping' };
}

function unionOf(members: readonly Type[], tag: Tag | undefined): Type {
  const [first] = members;
  if (first === undefined) return { kind: 'never' };
  if (members.length === 1) return first;
  return { kind: 'union', members, ...(tag === undefined ? {} : { tag }) };
}

interface Ascribed {
  readonly values: readonly TagValue[] | undefined;
  /** Whether the member's own word is these values, and whether it requires one of them. */
  readonly own: 'required' | 'optional' | 'other';
}

function ascribed(
  member: Draft,
  discriminator: Discriminator,
  schemas: Document['schemas'],
  heads: Heads,
): Ascribed {
  const own = valuesAt(member, discriminator.propertyName, heads);
  const values = valuesByDiscriminator(member, discriminator, schemas, heads);
  if (own === undefined || values?.length !== own.values.length) return { values, own: 'other' };
  return { values, own: own.required ? 'required' : 'optional' };
}

/** An index signature of patterns alone would ask of the tag what its pattern does not match. */
function extraBeside(
  member: Draft | undefined,
  heads: Heads,
  typeOf: MemberType,
): Type | undefined {
  const core = member && heads.resolved(member)?.core;
  if (core?.kind !== 'object' || core.patterned !== true || core.extra === undefined) {
    return undefined;
  }
  if (core.fields.size > 0 || core.bases.length > 0) return undefined;
  return mayBeTold(core.extra) ? { kind: 'unknown' } : typeOf(core.extra, { kind: 'value' });
}

/**
 * Whether a union with a discriminator may be in it: the same one again, without end. A conjunction
 * opens what it refers to, and so may lead to any.
 */
function mayBeTold(draft: Draft): boolean {
  if (draft.kind === 'all') return true;
  if (draft.kind === 'union' && draft.discriminator !== undefined) return true;
  return draftsIn(draft).some(mayBeTold);
}

/** `Dog & { kind: 'dog' }`, where Dog itself leaves its kind open; a map takes the tag in. */
function narrowed(
  type: Type,
  discriminator: Discriminator,
  ascribed: Ascribed | undefined,
  extra: Type | undefined,
): Type {
  if (ascribed?.values === undefined || !isNarrowed(ascribed)) return type;
  const field: Field = {
    at: discriminator.at,
    wire: discriminator.propertyName,
    type: literalsType(ascribed.values),
    required: true,
    access: 'both',
    docs: noDocs,
  };
  if (extra !== undefined) return { kind: 'object', bases: [], fields: [field], extra };
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

function taggedBy(tag: Tag | undefined, union: UnionDraft, heads: Heads, typeOf: MemberType): Type {
  const words = tag && union.members.map((member) => valuesAt(member, tag.wire, heads)?.values);
  return unionOf(memberTypes(union, words ?? [], typeOf), tag);
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
