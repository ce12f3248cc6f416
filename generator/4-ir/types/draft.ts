/**
 * What a schema says before its parts are put together: one node a keyword, references unresolved.
 * A draft is finite even where the schemas are recursive; heads.ts turns drafts into normal form
 * on demand, one level at a time. Equal leaves and equal conjunctions are the same object, so that
 * a conjunction met again while it is being written out is recognised.
 */
import type { Pointer } from '../../1-load/pointer.js';
import type { Discriminator, Schema, TypeId } from '../../3-normalize/document.js';
import type { Docs, EnumMember, Field } from '../ir.js';

export type Draft =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | ScalarDraft
  | { readonly kind: 'binary' }
  | ValuesDraft
  | RefDraft
  | ArrayDraft
  | TupleDraft
  | ObjectDraft
  | UnionDraft
  | AllDraft
  | { readonly kind: 'nullable'; readonly inner: Draft };

export interface ScalarDraft {
  readonly kind: 'scalar';
  readonly scalar: 'string' | 'number' | 'integer' | 'boolean';
  readonly format?: string;
}

/** Literals; never empty. One closed value prints as a literal, several as an enum. */
export interface ValuesDraft {
  readonly kind: 'values';
  readonly members: readonly EnumMember[];
  readonly open: boolean;
}

export interface RefDraft {
  readonly kind: 'ref';
  readonly id: TypeId;
}

/** `implied`: the schema never said `type`, so values of other types pass it too. */
export interface ArrayDraft {
  readonly kind: 'array';
  readonly items: Draft;
  readonly implied: boolean;
}

export interface TupleDraft {
  readonly kind: 'tuple';
  readonly items: readonly Draft[];
  readonly required: number;
  readonly rest?: Draft;
  readonly implied: boolean;
}

export interface ObjectDraft {
  readonly kind: 'object';
  readonly at: Pointer;
  /** The declaration it is written in. */
  readonly owner: TypeId;
  readonly word?: string;
  readonly docs: Docs;
  readonly bases: readonly TypeId[];
  readonly fields: ReadonlyMap<string, DraftField>;
  readonly extra?: Draft;
  /** That is what keys of some patterns hold; others may hold anything. */
  readonly patterned?: true;
  /** Nothing is said about keys: any may come, unless another part of the schema names them. */
  readonly free: boolean;
  readonly implied: boolean;
  /** It only says which fields of the object beside it must be there: not worth a name. */
  readonly aside?: true;
}

/**
 * `declared`: by `properties`. `named`: only `required` names it, its type stands elsewhere.
 * `weak`: it comes from a condition (`then`), so anything a plain part says about it wins.
 */
export interface DraftField extends Omit<Field, 'type'> {
  readonly type: Draft;
  readonly said: 'declared' | 'named' | 'weak';
}

export interface UnionDraft {
  readonly kind: 'union';
  readonly at: Pointer;
  readonly members: readonly Draft[];
  readonly discriminator?: Discriminator;
}

/** Every part holds. */
export interface AllDraft {
  readonly kind: 'all';
  readonly at: Pointer;
  readonly owner: TypeId;
  readonly word?: string;
  readonly docs: Docs;
  readonly parts: readonly Draft[];
  /** Not to be worked out any further: its parts stand side by side. */
  readonly stays?: true;
}

export interface Drafts {
  readonly unknown: Draft;
  readonly never: Draft;
  readonly null: Draft;
  readonly binary: Draft;
  ref(id: TypeId): Draft;
  scalar(scalar: ScalarDraft['scalar'], format?: string): Draft;
  values(members: readonly EnumMember[], open?: 'open'): Draft;
  nullable(inner: Draft): Draft;
  /** A conjunction that the document writes. */
  all(parts: readonly Draft[], home: Home): Draft;
  /** One that comes of working out another. */
  met(parts: readonly Draft[], home: Home): Draft;
}

/** Where a conjunction is written, for the declaration it may become. */
export type Home = Pick<AllDraft, 'at' | 'owner' | 'docs' | 'word'>;

/**
 * Conjunctions beget conjunctions: fields that two parts share are met in turn, and n schemas have
 * 2 to the power of n ways to meet. Of the documents we know, the one with most has 101.
 */
const maximumMet = 500;

export function draftMaker(): Drafts {
  const made = new Map<string, Draft>();
  const numbers = new Map<Draft, number>();
  const once = (key: string, draft: Draft): Draft => {
    const known = made.get(key);
    if (known !== undefined) return known;
    made.set(key, draft);
    return draft;
  };
  const numberOf = (draft: Draft): number => {
    const known = numbers.get(draft);
    if (known !== undefined) return known;
    numbers.set(draft, numbers.size);
    return numbers.size - 1;
  };
  const unknown = once('unknown', { kind: 'unknown' });
  const met = new Set<Draft>();
  const pairs = new Map<Draft, Map<Draft, Draft>>();
  const all = (parts: readonly Draft[], home: Home): Draft => {
    const [a, b] = parts;
    if (a === undefined || b === undefined || parts.length > 2) return allOf(parts, home);
    // Chains of schemas that narrow one field meet the same two, which may be long, time and again.
    const known = pairs.get(a)?.get(b);
    if (known !== undefined) return known;
    const whole = allOf(parts, home);
    if (!pairs.has(a)) pairs.set(a, new Map());
    pairs.get(a)?.set(b, whole);
    return whole;
  };
  const allOf = (parts: readonly Draft[], home: Home): Draft => {
    const flat = [...new Set(parts.flatMap((part) => (part.kind === 'all' ? part.parts : part)))];
    const real = flat.filter((part) => part !== unknown);
    const [first] = real;
    if (first === undefined) return unknown;
    if (real.length === 1) return first;
    const key = real.map(numberOf).sort((a, b) => a - b);
    return once(`all ${key.join(' ')}`, { kind: 'all', ...home, parts: real });
  };
  return {
    unknown,
    never: once('never', { kind: 'never' }),
    null: once('null', { kind: 'null' }),
    binary: once('binary', { kind: 'binary' }),
    ref: (id) => once(`ref ${id}`, { kind: 'ref', id }),
    scalar: (scalar, format) =>
      once(`${scalar} ${format ?? ''}`, {
        kind: 'scalar',
        scalar,
        ...(format === undefined ? {} : { format }),
      }),
    values: (members, open) =>
      once(JSON.stringify(['values', members, open]), {
        kind: 'values',
        members,
        open: open === 'open',
      }),
    nullable: (inner) => {
      if (inner.kind === 'nullable' || inner.kind === 'null' || inner.kind === 'unknown') {
        return inner;
      }
      return once(`nullable ${numberOf(inner)}`, { kind: 'nullable', inner });
    },
    all,
    met: (parts, home) => {
      const draft = all(parts, home);
      if (draft.kind !== 'all' || met.has(draft)) return draft;
      if (met.size === maximumMet)
        return once(`stays ${numberOf(draft)}`, { ...draft, stays: true });
      met.add(draft);
      return draft;
    },
  };
}

/** The drafts that one is directly made of; references are not followed. */
export function draftsIn(draft: Draft): readonly Draft[] {
  return inside[draft.kind](draft as never);
}

const none = (): readonly Draft[] => [];
const inside: {
  readonly [K in Draft['kind']]: (draft: Extract<Draft, { kind: K }>) => readonly Draft[];
} = {
  unknown: none,
  never: none,
  null: none,
  scalar: none,
  binary: none,
  values: none,
  ref: none,
  array: ({ items }) => [items],
  tuple: ({ items, rest }) => (rest === undefined ? items : [...items, rest]),
  object: ({ fields, extra }) => {
    const types = [...fields.values()].map(({ type }) => type);
    return extra === undefined ? types : [...types, extra];
  },
  union: ({ members }) => members,
  all: ({ parts }) => parts,
  nullable: ({ inner }) => [inner],
};

/** The word a schema brings for itself. */
export function wordOf(schema: Schema): { readonly word?: string } {
  return schema.title === undefined ? {} : { word: schema.title };
}
