/** Conjunctions of scalars and of arrays. */
import type { AllDraft, ArrayDraft, Draft, ScalarDraft, TupleDraft, ValuesDraft } from './draft.js';
import type { Part } from './conjunction.js';
import type { Heads } from './heads.js';

/** The first part that says it all, as it is written, or a new draft; undefined: contradiction. */
export function meetScalars(parts: readonly Part[], heads: Heads): Draft | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  let core = first.core;
  for (const part of others) {
    const both = meetTwo(core, part.core, heads);
    if (both === undefined) return undefined;
    core = both;
  }
  return parts.find((part) => part.core === core)?.draft ?? core;
}

function meetTwo(a: Draft, b: Draft, heads: Heads): Draft | undefined {
  if (a === b) return a;
  if (a.kind === 'values') return filtered(a, b, heads);
  if (b.kind === 'values') return filtered(b, a, heads);
  if (a.kind === 'binary' || b.kind === 'binary') return meetBinary(a, b);
  if (a.kind !== 'scalar' || b.kind !== 'scalar') return undefined;
  if (a.scalar === b.scalar) return a.format === undefined ? b : a;
  if (a.scalar === 'integer' && b.scalar === 'number') return a;
  return a.scalar === 'number' && b.scalar === 'integer' ? b : undefined;
}

function meetBinary(a: Draft, b: Draft): Draft | undefined {
  const [binary, other] = a.kind === 'binary' ? [a, b] : [b, a];
  const isText = other.kind === 'scalar' && other.scalar === 'string';
  return isText || other.kind === 'binary' ? binary : undefined;
}

/** The values that `other` has as well; `values` itself where that is all of them. */
function filtered(values: ValuesDraft, other: Draft, { drafts }: Heads): Draft | undefined {
  const kept = values.members.filter(({ value }) => admits(other, value));
  const open = values.open && (other.kind === 'scalar' || (other.kind === 'values' && other.open));
  if (kept.length === values.members.length && open === values.open) return values;
  if (kept.length === 0) return undefined;
  return drafts.values(kept, open ? 'open' : undefined);
}

function admits(draft: Draft, value: string | number | boolean): boolean {
  if (draft.kind === 'values') {
    return draft.open || draft.members.some((member) => member.value === value);
  }
  return draft.kind === 'scalar' && admitting[draft.scalar](value);
}

const admitting: Readonly<
  Record<ScalarDraft['scalar'], (value: string | number | boolean) => boolean>
> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

type ListDraft = ArrayDraft | TupleDraft;

export function meetArrays(
  all: AllDraft,
  parts: readonly (Part & { readonly core: ListDraft })[],
  heads: Heads,
): Draft | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  let core: ListDraft = first.core;
  for (const part of others) core = meetLists(all, core, part.core, heads);
  return parts.find((part) => part.core === core)?.draft ?? core;
}

function meetLists(all: AllDraft, a: ListDraft, b: ListDraft, { drafts }: Heads): ListDraft {
  const implied = a.implied && b.implied;
  if (a.kind === 'array' && b.kind === 'array') {
    const items = drafts.met([a.items, b.items], all);
    if (items === a.items && implied === a.implied) return a;
    return items === b.items && implied === b.implied ? b : { kind: 'array', items, implied };
  }
  const length = Math.max(lengthOf(a), lengthOf(b));
  const at = (list: ListDraft, index: number): Draft => itemAt(list, index) ?? drafts.never;
  const items = Array.from({ length }, (_, i) => drafts.met([at(a, i), at(b, i)], all));
  const [restA, restB] = [itemAt(a, length), itemAt(b, length)];
  const rest = restA && restB && drafts.met([restA, restB], all);
  const required = Math.max(requiredOf(a), requiredOf(b));
  return { kind: 'tuple', items, required, ...(rest === undefined ? {} : { rest }), implied };
}

const lengthOf = (list: ListDraft): number => (list.kind === 'tuple' ? list.items.length : 0);
const requiredOf = (list: ListDraft): number => (list.kind === 'tuple' ? list.required : 0);

function itemAt(list: ListDraft, index: number): Draft | undefined {
  return list.kind === 'array' ? list.items : (list.items[index] ?? list.rest);
}
