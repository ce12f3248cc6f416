import { isList, isObject, type Json } from '../../1-load/pointer.js';
import type { JsonType, Schema } from '../../3-normalize/document.js';
import type { Docs, EnumMember, Field } from '../ir.js';
import { noDocs } from './docs-of-schema.js';
import type { Draft, DraftField } from './draft.js';
import type { SchemaSurroundings } from './schema-surroundings.js';

/** `enum` and `const`: the values that fit the schema's `type`. Undefined: none does. */
export function enumDraft(schema: Schema, around: SchemaSurroundings): Draft | undefined {
  const { drafts, report } = around;
  const values = distinct(schema.enum ?? []);
  // A null that stands in the list is meant, whatever `type` says (3.0 documents disagree here).
  const isFitting = (value: Json): boolean => value === null || fits(value, schema.types);
  const fitting = values.filter(isFitting);
  const [odd, ...others] = values.filter((value) => !isFitting(value));
  if (odd !== undefined) {
    const types = schema.types ?? [];
    report('enum-value-mismatch', schema.at, { value: odd, others: others.length, types });
  }
  if (fitting.length === 0 && values.length > 0) return undefined;
  const solid = fitting.filter((value) => value !== null);
  const core = solidDraft(schema, solid, around);
  if (fitting.length === solid.length) return core;
  return core === drafts.never ? drafts.null : drafts.nullable(core);
}

function solidDraft(schema: Schema, values: readonly Json[], around: SchemaSurroundings): Draft {
  const { drafts } = around;
  const indexes = firstIndexes(schema.enum ?? []);
  const members = values
    .filter(isPlain)
    .map((value) => memberOf(schema, value, indexes.get(value) ?? -1));
  const open = members.length > 0 && isOpen(schema, members, around) ? 'open' : undefined;
  const plain = members.length === 0 ? [] : [drafts.values(members, open)];
  const structured = values
    .filter((value) => !isPlain(value))
    .map((value) => valueDraft(value, schema, around));
  const all = [...plain, ...structured];
  const [only] = all;
  if (only === undefined) return drafts.never;
  return all.length === 1 ? only : { kind: 'union', at: schema.at, members: all };
}

function isPlain(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function firstIndexes(values: readonly Json[]): ReadonlyMap<Json, number> {
  const indexes = new Map<Json, number>();
  for (const [index, value] of values.entries()) {
    if (!indexes.has(value)) indexes.set(value, index);
  }
  return indexes;
}

function memberOf(schema: Schema, value: string | number | boolean, index: number): EnumMember {
  const word = schema.enumWords?.[index];
  const text = schema.enumTexts?.[index];
  const docs: Docs = text === undefined ? noDocs : { text };
  return { value, ...(word === undefined ? {} : { word }), docs };
}

function isOpen(
  schema: Schema,
  members: readonly EnumMember[],
  around: SchemaSurroundings,
): boolean {
  if (schema.openEnum === true) return true;
  // A single value is a constant, the stuff tags are made of.
  if (members.length < 2 || members.some(({ value }) => typeof value !== 'string')) return false;
  const asked = around.config.types?.enums ?? 'document';
  if (typeof asked === 'string') return asked === 'open';
  return around.name !== undefined && asked.open.includes(around.name);
}

/** The type of exactly this JSON value. */
function valueDraft(value: Json, schema: Schema, around: SchemaSurroundings): Draft {
  const { drafts, owner } = around;
  if (value === null) return drafts.null;
  if (isPlain(value)) return drafts.values([{ value, docs: noDocs }]);
  if (isList(value)) {
    const items = value.map((item) => valueDraft(item, schema, around));
    return { kind: 'tuple', items, required: items.length, implied: false };
  }
  const fields = new Map<string, DraftField>();
  for (const [wire, item] of Object.entries(value)) {
    const type = valueDraft(item, schema, around);
    fields.set(wire, { ...plainField(wire, schema), type });
  }
  return {
    kind: 'object',
    at: schema.at,
    owner,
    docs: noDocs,
    bases: [],
    fields,
    free: false,
    implied: false,
  };
}

function plainField(wire: string, { at }: Schema): Omit<Field, 'type'> & { said: 'declared' } {
  return { at, wire, required: true, access: 'both', docs: noDocs, said: 'declared' };
}

function fits(value: Json, types: readonly JsonType[] | undefined): boolean {
  if (types === undefined) return true;
  return types.some((type) => fitting[type](value));
}

const fitting: Readonly<Record<JsonType, (value: Json) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  array: isList,
  object: isObject,
};

function distinct(values: readonly Json[]): readonly Json[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText.values()];
}
