import { isObject } from '../../1-load/pointer.js';
import type { Lookup } from '../../4-ir/graph.js';
import type { Docs, Form, Json, Type, TypeId, TypeOf } from '../../4-ir/ir.js';
import { isInView, type View } from '../types/object-shape.js';
import { literalText } from '../safe-text.js';
import { fits } from './fit.js';
import { numberOf, stringOf } from './scalar.js';

/** A value that a type admits: JSON, but for the bytes and the dates in it. */
export type Example =
  | { readonly kind: 'json'; readonly value: Json }
  /** Bytes. `word` says which: the field's name. */
  | { readonly kind: 'file'; readonly word: string }
  /** `value` is what is sent for it. */
  | { readonly kind: 'form'; readonly form: Form; readonly value: string | number }
  | { readonly kind: 'list'; readonly items: readonly Example[] }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Example> };

export interface ExampleScope {
  readonly lookup: Lookup;
  readonly view: View;
  /** `required`: the least that the type admits; `all`: every field, one level of recursion aside. */
  readonly fields: 'required' | 'all';
}

/** What is known of the place that needs a value. */
export interface ExamplePlace {
  /** What to write where nothing better is known: the field's name. */
  readonly word: string;
  readonly docs: Docs;
}

/** Documented examples that are longer hide the call they are part of. */
const longestDocumented = 400;

/**
 * A value of a type, the same for the same type: the document's own example where one fits, else
 * its default, else the simplest that can be made. Undefined where there is none: a type that needs
 * itself, or `never`.
 */
export function exampleOf(
  type: Type,
  scope: ExampleScope,
  place: ExamplePlace,
): Example | undefined {
  return make(type, scope, place, new Set());
}

/** Declarations that are being made: a type that comes up in itself is left out. */
type Path = ReadonlySet<TypeId>;

type Makers = {
  readonly [K in Type['kind']]: (
    type: TypeOf<K>,
    scope: ExampleScope,
    place: ExamplePlace,
    path: Path,
  ) => Example | undefined;
};

const makers: Makers = {
  ref: ({ id }, scope, place, path) => {
    const declaration = scope.lookup(id);
    if (declaration === undefined || path.has(id)) return undefined;
    const docs = { ...declaration.docs, ...place.docs };
    return make(declaration.type, scope, { word: place.word, docs }, new Set(path).add(id));
  },
  scalar: ({ scalar, format, form }, _, { word, docs }) => {
    const limits = docs.limits ?? {};
    if (scalar === 'boolean') return json(true);
    const value = scalar === 'string' ? stringOf(word, format, limits) : numberOf(scalar, limits);
    return form === undefined ? json(value) : { kind: 'form', form, value };
  },
  literal: ({ value }) => json(value),
  enum: ({ members }, _, { word }) => json(members[0]?.value ?? word),
  array: ({ items }, scope, place, path) => {
    const item = make(items, scope, { word: place.word, docs: {} }, path);
    return { kind: 'list', items: item === undefined ? [] : [item] };
  },
  tuple: ({ items, required }, scope, place, path) => {
    const count = scope.fields === 'all' ? items.length : required;
    return listOf(items.slice(0, count).map((item) => make(item, scope, bare(place), path)));
  },
  map: ({ values }, scope, place, path) => {
    const isNeeded = scope.fields === 'all' || place.docs.limits?.['minProperties'] !== undefined;
    const value = isNeeded ? make(values, scope, bare(place), path) : undefined;
    return { kind: 'record', fields: new Map(value === undefined ? [] : [['key', value]]) };
  },
  object: (type, scope, place, path) => {
    const bases = type.bases.map((id) => make({ kind: 'ref', id }, scope, bare(place), path));
    const own = fieldsOf(type, scope, path);
    return own === undefined ? undefined : merged([...bases, { kind: 'record', fields: own }]);
  },
  union: ({ members }, scope, place, path) => {
    for (const member of members) {
      const example = make(member, scope, bare(place), path);
      if (example !== undefined && !isNull(example)) return example;
    }
    return members.some((member) => fits(null, member, scope)) ? json(null) : undefined;
  },
  intersection: ({ members }, scope, place, path) =>
    merged(members.map((member) => make(member, scope, bare(place), path))),
  nullable: ({ inner }, scope, place, path) => make(inner, scope, place, path) ?? json(null),
  binary: (_, __, { word }) => ({ kind: 'file', word }),
  unknown: () => ({ kind: 'record', fields: new Map() }),
  never: () => undefined,
};

function make<K extends Type['kind']>(
  type: TypeOf<K>,
  scope: ExampleScope,
  place: ExamplePlace,
  path: Path,
): Example | undefined {
  const documented = documentedIn(place.docs, type, scope);
  if (documented !== undefined) return json(documented);
  const kind: K = type.kind;
  return makers[kind](type, scope, place, path);
}

/** The first documented value that the type admits and that is short enough to read. */
export function documentedIn(docs: Docs, type: Type, scope: ExampleScope): Json | undefined {
  const values = [...(docs.examples ?? []), ...(docs.default === undefined ? [] : [docs.default])];
  return values.find(
    (value) =>
      value !== null && literalText(value).length <= longestDocumented && fits(value, type, scope),
  );
}

function fieldsOf(
  { fields }: TypeOf<'object'>,
  scope: ExampleScope,
  path: Path,
): ReadonlyMap<string, Example> | undefined {
  const made = new Map<string, Example>();
  const asked = fields.filter(
    (field) => (field.required || scope.fields === 'all') && isInView(field, scope.view),
  );
  for (const { wire, type, required, docs } of asked) {
    const example = make(type, scope, { word: wire, docs }, path);
    if (example !== undefined) made.set(wire, example);
    else if (required) return undefined;
  }
  return made;
}

/** The parts of an object as one; undefined where a part cannot be made or is no object. */
function merged(parts: readonly (Example | undefined)[]): Example | undefined {
  const [only] = parts;
  if (parts.length === 1) return only;
  const fields = new Map<string, Example>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const [wire, example] of partsOf(part) ?? []) fields.set(wire, example);
    if (partsOf(part) === undefined) return undefined;
  }
  return { kind: 'record', fields };
}

/** The fields of an example that is an object. */
export function partsOf(example: Example): ReadonlyMap<string, Example> | undefined {
  if (example.kind === 'record') return example.fields;
  if (example.kind !== 'json') return undefined;
  const { value } = example;
  if (!isObject(value)) return undefined;
  return new Map(Object.entries(value).map(([wire, part]) => [wire, json(part)]));
}

function listOf(items: readonly (Example | undefined)[]): Example | undefined {
  const made = items.filter((item) => item !== undefined);
  return made.length === items.length ? { kind: 'list', items: made } : undefined;
}

/** The place's word without its docs, which are about the whole and not about a part. */
function bare({ word }: ExamplePlace): ExamplePlace {
  return { word, docs: {} };
}

function json(value: Json): Example {
  return { kind: 'json', value };
}

function isNull(example: Example): boolean {
  return example.kind === 'json' && example.value === null;
}
