/** What tells the members of a union apart, proven from the members themselves. */
import type { Discriminator, Document, TypeId } from '../../3-normalize/document.js';
import type { Tag } from '../ir.js';
import type { Draft } from './draft.js';
import type { Head, Heads } from './heads.js';
import { allFieldsOf, fieldAt } from './inheritance.js';
import { tagValueOf, type TagValue } from './tag-values.js';

/** The closed set of values that a field holds in every value of a type. */
export interface FieldValues {
  readonly values: readonly TagValue[];
  readonly required: boolean;
}

/** Undefined: the field is not there, or open. */
export function valuesAt(draft: Draft, wire: string, heads: Heads): FieldValues | undefined {
  const valuesOf: Look<FieldValues> = onceEach(heads, ({ core }) => {
    if (core.kind === 'object') {
      const field = fieldAt(core, wire, heads);
      const values = field && closedValues(field.type, heads);
      return values && { values, required: field.required };
    }
    if (core.kind === 'union') return everyOne(core.members.map(valuesOf));
    return core.kind === 'all' ? allTogether(core.parts.map(valuesOf)) : undefined;
  });
  return valuesOf(draft);
}

type Look<T> = (draft: Draft) => T | undefined;

/** Many lines may lead to one part, which is looked at once; in itself nothing is known of it. */
function onceEach<T>(heads: Heads, look: (head: Head) => T | undefined): Look<T> {
  const known = new Map<Draft, T | undefined>();
  return (draft) => {
    const head = heads.resolved(draft);
    if (head === undefined) return undefined;
    if (known.has(draft)) return known.get(draft);
    known.set(draft, undefined);
    const found = look(head);
    known.set(draft, found);
    return found;
  };
}

function everyOne(found: readonly (FieldValues | undefined)[]): FieldValues | undefined {
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length || known.length === 0) return undefined;
  const values = [...new Set(known.flatMap((one) => one.values))];
  return { values, required: known.every(({ required }) => required) };
}

function allTogether(found: readonly (FieldValues | undefined)[]): FieldValues | undefined {
  const [first, ...others] = found.filter((one) => one !== undefined);
  if (first === undefined) return undefined;
  const values = first.values.filter((v) => others.every((other) => other.values.includes(v)));
  return { values, required: [first, ...others].some(({ required }) => required) };
}

function closedValues(draft: Draft, heads: Heads): readonly TagValue[] | undefined {
  const valuesOf: Look<readonly TagValue[]> = onceEach(heads, ({ core, null: isNull }) => {
    const withNull = (values: readonly TagValue[]) => (isNull ? [...values, null] : values);
    if (core.kind === 'values') {
      return core.open ? undefined : withNull(core.members.map(({ value }) => value));
    }
    if (core.kind === 'never') return isNull ? [null] : undefined;
    if (core.kind !== 'union') return undefined;
    const members = core.members.map(valuesOf);
    const known = members.filter((values) => values !== undefined);
    return known.length < members.length ? undefined : withNull([...new Set(known.flat())]);
  });
  return valuesOf(draft);
}

/** A tag that is there already: each member requires a closed set of values in one field. */
export function literalTag(
  members: readonly Draft[],
  preferred: string | undefined,
  heads: Heads,
): Tag | undefined {
  if (members.length < 2) return undefined;
  const wires = wiresOf(members[0], heads);
  const ordered = preferred === undefined ? wires : [preferred, ...wires];
  let best: { readonly tag: Tag; readonly apart: number } | undefined;
  for (const wire of new Set(ordered)) {
    const tag = tagOver(members, wire, heads);
    if (tag === undefined) continue;
    const apart = membersApart(tag, members.length);
    if (wire === preferred && apart > 0) return tag;
    if (apart > (best?.apart ?? 0)) best = { tag, apart };
  }
  return best?.tag;
}

function wiresOf(member: Draft | undefined, heads: Heads, seen = new Set<Draft>()): string[] {
  const core = member && heads.resolved(member)?.core;
  if (core === undefined || seen.has(core)) return [];
  seen.add(core);
  if (core.kind === 'object') return [...allFieldsOf(core, heads).keys()];
  if (core.kind === 'union') return wiresOf(core.members[0], heads, seen);
  return core.kind === 'all' ? core.parts.flatMap((part) => wiresOf(part, heads, seen)) : [];
}

function tagOver(members: readonly Draft[], wire: string, heads: Heads): Tag | undefined {
  const values: (readonly TagValue[])[] = [];
  for (const member of members) {
    const found = valuesAt(member, wire, heads);
    if (!found?.required) return undefined;
    values.push(found.values);
  }
  return { wire, cases: casesOf(values), origin: 'literal' };
}

export function casesOf(values: readonly (readonly TagValue[])[]): Tag['cases'] {
  const byValue = new Map<TagValue, number[]>();
  values.forEach((list, index) => {
    for (const value of list) {
      const members = byValue.get(value);
      if (members === undefined) byValue.set(value, [index]);
      else members.push(index);
    }
  });
  return [...byValue].map(([value, members]) => ({ value, members }));
}

/** How many members have no value in common with another. */
function membersApart(tag: Tag, count: number): number {
  const shared = new Set(tag.cases.flatMap(({ members }) => (members.length > 1 ? members : [])));
  return count - shared.size;
}

/**
 * The values that a discriminator ascribes to a member: those of its mapping, else the member's
 * own, else the schema's name. Undefined: the document ties no value to this member.
 */
export function valuesByDiscriminator(
  member: Draft,
  { propertyName, mapping, defaultMapping }: Discriminator,
  schemas: Document['schemas'],
  heads: Heads,
): readonly TagValue[] | undefined {
  const own = valuesAt(member, propertyName, heads)?.values;
  const target = member.kind === 'ref' ? schemas.get(member.id) : undefined;
  if (member.kind !== 'ref' || target === undefined || !mayHaveFields(member, heads)) return own;
  const { name, schema: holder } = target;
  const mapped = [...mapping].filter(([, id]) => isSame(id, member.id, heads)).map(([key]) => key);
  // 3.2: whatever no other member claims goes to this one.
  if (defaultMapping === member.id && mapped.length === 0) return own;
  if (mapped.length > 0) {
    const fitting =
      own === undefined
        ? mapped.map((key) => tagValueOf(key, propertyName, holder, schemas))
        : own.filter((value) => mapped.some((key) => key === String(value)));
    return fitting.length > 0 ? fitting : own;
  }
  if (own === undefined) return [name];
  return own.length > 1 && own.includes(name) ? [name] : own;
}

/** Lists and texts carry no tag. */
function mayHaveFields(member: Draft, heads: Heads): boolean {
  const kind = heads.resolved(member)?.core.kind;
  return kind === undefined || ['object', 'union', 'all', 'unknown', 'ref'].includes(kind);
}

function isSame(mapped: TypeId, member: TypeId, heads: Heads): boolean {
  if (mapped === member) return true;
  const target = heads.declared(mapped);
  return target?.kind === 'ref' && target.id === member;
}
