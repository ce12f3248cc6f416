import type { EnumMember } from '../ir.js';
import { mergedDocs } from './docs-of-schema.js';
import type { Draft, UnionDraft, ValuesDraft } from './draft.js';
import type { Head, Heads } from './heads.js';

/** A union in normal form: flat, without null, no member twice, literals gathered in one enum. */
export function headOfUnion(union: UnionDraft, heads: Heads): Head {
  const { drafts } = heads;
  const gathered = membersOf(union, heads);
  if (gathered.members.includes(drafts.unknown)) return { null: true, core: drafts.unknown };
  const members = union.discriminator ? gathered.members : absorbed(gathered.members, heads);
  return { null: gathered.null, core: coreOf(union, [...new Set(members)], heads) };
}

function coreOf(union: UnionDraft, members: readonly Draft[], { drafts }: Heads): Draft {
  const [only] = members;
  if (only === undefined) return drafts.never;
  // A tag that the union names may narrow even a lone member.
  if (members.length === 1 && union.discriminator === undefined) return only;
  return { ...union, members };
}

interface Gathered {
  readonly null: boolean;
  readonly members: readonly Draft[];
}

function membersOf(union: UnionDraft, heads: Heads): Gathered {
  const members: Draft[] = [];
  let isNull = false;
  for (const member of union.members) {
    const head = heads.headOf(member);
    isNull ||= head.null;
    const { core } = head;
    if (core.kind === 'never') continue;
    const joins = core.kind === 'union' && core.discriminator === undefined;
    if (joins && union.discriminator === undefined) members.push(...core.members);
    else members.push(core);
  }
  return { null: isNull, members };
}

/** Scalars swallow the literals of their kind; a string beside literals makes an open enum. */
function absorbed(members: readonly Draft[], heads: Heads): readonly Draft[] {
  const { drafts } = heads;
  const scalars = new Set(members.flatMap((m) => (m.kind === 'scalar' ? [m.scalar] : [])));
  const isText = scalars.has('string');
  const numeric = scalars.has('number') || scalars.has('integer');
  const literals: EnumMember[] = [];
  const rest: Draft[] = [];
  let place: number | undefined;
  let open = false;
  for (const member of members) {
    const values = valuesOf(member, isText ? 'through references' : 'here', heads);
    const swallowed =
      member.kind === 'scalar' &&
      ((member.scalar === 'integer' && scalars.has('number')) || isRepeated(member, rest));
    if (swallowed) continue;
    if (values === undefined) {
      rest.push(member);
      continue;
    }
    place ??= rest.length;
    open ||= values.open;
    literals.push(...values.members);
  }
  const kept = literals.filter(({ value }) => {
    if (typeof value === 'number') return !numeric;
    return typeof value === 'string' || !scalars.has('boolean');
  });
  const texts = kept.some(({ value }) => typeof value === 'string');
  if (place === undefined || kept.length === 0) return rest;
  const isOpen = texts && (isText || open);
  // That any text fits says nothing of the numbers beside it.
  const closed = isOpen && !open ? kept.filter(({ value }) => typeof value !== 'string') : [];
  const opened = kept.filter((member) => !closed.includes(member));
  const values = [
    drafts.values(distinctMembers(opened), isOpen ? 'open' : undefined),
    ...(closed.length === 0 ? [] : [drafts.values(distinctMembers(closed))]),
  ];
  const others = isOpen ? rest.filter((m) => m.kind !== 'scalar' || m.scalar !== 'string') : rest;
  const removedBefore = rest.slice(0, place).filter((m) => !others.includes(m)).length;
  return others.toSpliced(place - removedBefore, 0, ...values);
}

function isRepeated(scalar: Draft & { kind: 'scalar' }, before: readonly Draft[]): boolean {
  return before.some((other) => other.kind === 'scalar' && other.scalar === scalar.scalar);
}

function valuesOf(
  member: Draft,
  depth: 'here' | 'through references',
  heads: Heads,
): ValuesDraft | undefined {
  if (member.kind === 'values') return member;
  if (member.kind !== 'ref' || depth === 'here') return undefined;
  const head = heads.resolved(member);
  if (head === undefined || head.null || head.core.kind !== 'values') return undefined;
  const texts = head.core.members.every(({ value }) => typeof value === 'string');
  return texts ? head.core : undefined;
}

function distinctMembers(members: readonly EnumMember[]): readonly EnumMember[] {
  const byValue = new Map<EnumMember['value'], EnumMember>();
  for (const member of members) {
    const known = byValue.get(member.value);
    const docs = known === undefined ? member.docs : mergedDocs(known.docs, member.docs);
    byValue.set(member.value, { ...known, ...member, docs });
  }
  return [...byValue.values()];
}
