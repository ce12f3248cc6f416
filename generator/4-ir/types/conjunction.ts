import type { TypeId } from '../../3-normalize/document.js';
import type { AllDraft, Draft, ObjectDraft, UnionDraft } from './draft.js';
import { filledFrom } from './field-merge.js';
import type { Head, Heads } from './heads.js';
import { meetArrays, meetScalars } from './meet.js';
import { mergedObject } from './object-merge.js';

/** One part of a conjunction: as written (perhaps a reference), and what that comes to. */
export interface Part {
  readonly draft: Draft;
  readonly core: Draft;
}

type ArrayPart = Part & { readonly core: Extract<Draft, { kind: 'array' | 'tuple' }> };
type ObjectPart = Part & { readonly core: ObjectDraft };

/** A conjunction in normal form: one draft where the parts combine, else an `all` of what is left. */
export function headOfAll(all: AllDraft, heads: Heads): Head {
  const { drafts, report } = heads;
  if (all.stays) return { null: false, core: all };
  const read = all.parts.map((part) => partOf(part, heads));
  const isNull = acceptsNull(read);
  const parts = read.flatMap(({ parts: list }) => list).filter(isTelling);
  if (parts.length === 0) return { null: isNull, core: drafts.unknown };
  if (parts.some(({ core }) => core === drafts.never)) return { null: isNull, core: drafts.never };
  const core = combined(all, parts, heads);
  if (core !== undefined) return { null: isNull, core };
  report('type-contradiction', all.at, { kinds: kindsOf(parts) });
  return { null: isNull, core: drafts.never };
}

const isTelling = ({ core }: Part): boolean => core.kind !== 'unknown';

/** The names of the kinds in a message's words. */
function kindsOf(parts: readonly Part[]): readonly string[] {
  const words = parts.map(({ core }) => (core.kind === 'scalar' ? core.scalar : core.kind));
  return [...new Set(words.map((word) => (word === 'values' ? 'enum' : word)))];
}

interface Read {
  readonly null: boolean | 'perhaps';
  readonly parts: readonly Part[];
}

function partOf(draft: Draft, heads: Heads): Read {
  const head = heads.resolved(draft);
  if (head === undefined) return { null: 'perhaps', parts: objectPartsOf(draft, heads, new Set()) };
  const isRef = heads.headOf(draft).core.kind === 'ref';
  const written = isRef ? heads.headOf(draft).core : head.core;
  const implied = 'implied' in head.core && head.core.implied;
  const isNull = head.null || memberIsNullable(head.core, heads);
  return { null: isNull || (implied && 'perhaps'), parts: spread(written, head.core, heads) };
}

/** Unions keep references as they are, with the null that is behind them. */
function memberIsNullable(core: Draft, heads: Heads): boolean {
  if (core.kind !== 'union') return false;
  return core.members.some(
    (member) => member.kind === 'ref' && heads.resolved(member)?.null === true,
  );
}

/** Null passes where every part lets it pass and one says so. */
function acceptsNull(parts: readonly Read[]): boolean {
  return parts.every((part) => part.null !== false) && parts.some((part) => part.null === true);
}

/**
 * A part that could not be combined itself is taken apart, so that its object can join the others;
 * a union that holds the declaration we are in is true of it by being there.
 */
function spread(written: Draft, core: Draft, heads: Heads): readonly Part[] {
  if (core.kind === 'all') {
    const holdsSelf = core.parts.some((part) => part.kind === 'union' && holdsOpen(part, heads));
    if (written.kind === 'ref' && !holdsSelf) return [{ draft: written, core }];
    return core.parts.flatMap((part) => partOf(part, heads).parts);
  }
  if (core.kind === 'union' && holdsOpen(core, heads)) return [];
  return [{ draft: canStay(written, heads) ? written : core, core }];
}

/**
 * Not a reference to something nullable: null was taken out, so it says more than is left of it.
 * Nor one to a declaration that rests on the one we are in: each would be defined as the other.
 */
function canStay(written: Draft, heads: Heads): boolean {
  if (written.kind !== 'ref') return true;
  return heads.resolved(written)?.null === false && heads.isSettled(written.id);
}

function holdsOpen(union: UnionDraft, heads: Heads): boolean {
  return union.members.some((member) => member.kind === 'ref' && heads.isOpen(member.id));
}

/**
 * What is certain of a declaration that is being worked out: the objects it is made of. Schemas
 * that list their children, which in turn extend them, go round like this.
 */
function objectPartsOf(draft: Draft, heads: Heads, seen: Set<TypeId>): readonly Part[] {
  if (draft.kind === 'object') return [{ draft, core: draft }];
  if (draft.kind === 'nullable') return objectPartsOf(draft.inner, heads, seen);
  if (draft.kind === 'all') return draft.parts.flatMap((part) => objectPartsOf(part, heads, seen));
  if (draft.kind !== 'ref' || seen.has(draft.id)) return [];
  seen.add(draft.id);
  const target = heads.declared(draft.id);
  return target === undefined ? [] : objectPartsOf(target, heads, seen);
}

/** Undefined: nothing satisfies all parts. */
function combined(all: AllDraft, parts: readonly Part[], heads: Heads): Draft | undefined {
  const several = parts.filter(({ core }) => core.kind === 'union' || core.kind === 'all');
  const single = parts.filter((part) => !several.includes(part));
  if (single.length === 0)
    return together(
      all,
      several.map(({ draft }) => draft),
      heads,
    );
  const rest = combinedSingle(all, single, heads);
  if (rest === undefined || several.length === 0) return rest;
  return withUnions(all, rest, several, heads);
}

function together(all: AllDraft, drafts: readonly Draft[], heads: Heads): Draft {
  return heads.drafts.met(drafts, all);
}

function combinedSingle(all: AllDraft, parts: readonly Part[], heads: Heads): Draft | undefined {
  const said = parts.filter(({ core }) => !('implied' in core && core.implied));
  const kinds = new Set((said.length > 0 ? said : parts).map(({ core }) => familyOf(core)));
  if (kinds.size > 1) return undefined;
  // What never named its type yields to what did.
  const fitting = parts.filter(({ core }) => kinds.has(familyOf(core)));
  if (kinds.has('object')) return mergedObject(all, fitting.filter(isObjectPart), heads);
  if (kinds.has('array')) return meetArrays(all, fitting.filter(isArrayPart), heads);
  return meetScalars(fitting, heads);
}

function isObjectPart(part: Part): part is ObjectPart {
  return part.core.kind === 'object';
}

function isArrayPart(part: Part): part is ArrayPart {
  return part.core.kind === 'array' || part.core.kind === 'tuple';
}

function familyOf(core: Draft): 'object' | 'array' | 'scalar' {
  if (core.kind === 'object') return 'object';
  return core.kind === 'array' || core.kind === 'tuple' ? 'array' : 'scalar';
}

/** A plain part beside unions: members that cannot be are left out. */
function withUnions(
  all: AllDraft,
  rest: Draft,
  unions: readonly Part[],
  heads: Heads,
): Draft | undefined {
  const object = heads.resolved(rest)?.core;
  const isBeside = object?.kind === 'object' && !(object.implied && unions.some(hasOthers(heads)));
  const plain: Plain = { all, rest, place: isBeside ? 'beside' : 'inside' };
  const narrowed = unions.map((part) =>
    part.core.kind === 'union' ? fitting(plain, part, part.core, heads) : part.draft,
  );
  if (narrowed.includes(heads.drafts.never)) return undefined;
  if (!isBeside) return narrowed.length === 1 ? narrowed[0] : together(all, narrowed, heads);
  const filled = narrowed.map((union) => filledFrom(object, union, heads));
  const says = object.fields.size > 0 || object.bases.length > 0 || object.extra !== undefined;
  return together(all, says ? [rest, ...filled] : filled, heads);
}

/** Whether members are texts, lists and such: fields without `type: object` say nothing of those. */
function hasOthers(heads: Heads): (part: Part) => boolean {
  const isOther = (member: Draft): boolean => {
    if (isSurelyObject(member, heads, new Set())) return false;
    const kind = heads.resolved(member)?.core.kind;
    return kind !== undefined && otherKinds.has(kind);
  };
  return ({ core }) => core.kind === 'union' && core.members.some(isOther);
}

const otherKinds: ReadonlySet<Draft['kind']> = new Set([
  'scalar',
  'values',
  'binary',
  'array',
  'tuple',
]);

/**
 * A look that asks for no normal form: a parent that lists its children is worked out before them.
 */
function isSurelyObject(draft: Draft, heads: Heads, seen: Set<TypeId>): boolean {
  if (draft.kind === 'object') return !draft.implied;
  if (draft.kind === 'all') return draft.parts.some((part) => isSurelyObject(part, heads, seen));
  if (draft.kind !== 'ref' || seen.has(draft.id)) return false;
  seen.add(draft.id);
  const target = heads.declared(draft.id);
  return target !== undefined && isSurelyObject(target, heads, seen);
}

/** What stands beside unions, and where it goes: its fields are said once, or in each member. */
interface Plain {
  readonly all: AllDraft;
  readonly rest: Draft;
  readonly place: 'beside' | 'inside';
}

/** The union's members that can be together with the plain part; scalars are met. */
function fitting({ all, rest, place }: Plain, part: Part, union: UnionDraft, heads: Heads): Draft {
  const { drafts } = heads;
  const core = heads.resolved(rest)?.core ?? rest;
  const family = familyOf(core);
  const isImplied = 'implied' in core && core.implied;
  const isBeside = place === 'beside';
  const members = union.members.map((member) => {
    if (isBeside && isSurelyObject(member, heads, new Set())) return member;
    const own = heads.resolved(member)?.core;
    if (own === undefined || own.kind === 'union' || own.kind === 'all') return member;
    // What a tag narrows is no longer anything.
    if (own.kind === 'unknown') return union.discriminator === undefined ? rest : member;
    if (isBeside && own.kind === 'object') return member;
    if (family !== 'object' && own.kind === 'object' && own.implied) return rest;
    if (family !== familyOf(own)) return isImplied ? member : drafts.never;
    return heads.headOf(drafts.met([member, rest], all)).core;
  });
  if (members.every((member, index) => member === union.members[index])) return part.draft;
  const kept = members.filter((member) => member !== drafts.never);
  return heads.headOf({ ...union, members: kept }).core;
}
