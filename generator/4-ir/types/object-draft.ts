import { childOf } from '../../1-load/pointer.js';
import type { Schema } from '../../3-normalize/document.js';
import type { Field } from '../ir.js';
import { docsOf, noDocs } from './docs-of-schema.js';
import type { Draft, DraftField } from './draft.js';
import { draftOf } from './draft-of-schema.js';
import { chainOf, homeOf, type SchemaSurroundings } from './schema-surroundings.js';

/** The object keywords of one schema. */
export function objectDraft(schema: Schema, around: SchemaSurroundings): Draft {
  const extra = extraOf(schema, around);
  const fields = fieldsOf(schema, extra, around);
  const names = keysOf(schema.propertyNames, around);
  if (names !== undefined) addKeys(fields, names, extra ?? around.drafts.unknown, schema);
  const open = extra !== undefined && names === undefined;
  return {
    kind: 'object',
    ...homeOf(schema, around),
    bases: [],
    fields,
    ...(open ? { extra } : {}),
    ...(open && isPatterned(schema) && { patterned: true }),
    free: isFree(schema),
    implied: schema.types === undefined,
  };
}

/** Whether the schema leaves its keys to others: it neither lists nor forbids any. */
function isFree(schema: Schema): boolean {
  const { additionalProperties: additional, unevaluatedProperties: unevaluated } = schema;
  return (
    (schema.properties?.size ?? 0) === 0 &&
    (schema.patternProperties?.size ?? 0) === 0 &&
    schema.propertyNames === undefined &&
    additional?.never !== true &&
    unevaluated?.never !== true
  );
}

/** What an undeclared key may hold; undefined where the schema names no such thing. */
function extraOf(schema: Schema, around: SchemaSurroundings): Draft | undefined {
  const declared = [
    ...(schema.patternProperties?.values() ?? []),
    schema.additionalProperties,
    schema.unevaluatedProperties,
  ].filter((value) => value !== undefined);
  const possible = declared.filter(({ never }) => never !== true);
  const drafts = possible.map((value) => draftOf(value, around));
  const [first] = drafts;
  if (first === undefined) return undefined;
  return drafts.length === 1 ? first : { kind: 'union', at: schema.at, members: drafts };
}

function isPatterned({ additionalProperties, unevaluatedProperties }: Schema): boolean {
  return additionalProperties === undefined && unevaluatedProperties === undefined;
}

function fieldsOf(schema: Schema, extra: Draft | undefined, around: SchemaSurroundings) {
  const fields = new Map<string, DraftField>();
  const required = new Set(schema.required);
  for (const [wire, value] of schema.properties ?? []) {
    const isRequired = required.has(wire);
    fields.set(wire, declaredField(wire, value, around, isRequired ? 'required' : 'optional'));
  }
  for (const [index, wire] of (schema.required ?? []).entries()) {
    if (fields.has(wire)) continue;
    const type = extra ?? around.drafts.unknown;
    // That a key may hold anything is no word about this one.
    const said = type === around.drafts.unknown ? 'named' : 'declared';
    const at = childOf(childOf(schema.at, 'required'), index);
    fields.set(wire, { ...bareField(wire, schema), at, type, required: true, said });
  }
  for (const condition of conditionsOf(schema)) {
    for (const [wire, value] of condition.properties ?? []) {
      if (fields.has(wire)) continue;
      fields.set(wire, { ...declaredField(wire, value, around, 'optional'), said: 'weak' });
    }
  }
  return fields;
}

/** `if` may let these hold: their keys are known, nothing else of them can be said. */
function conditionsOf(schema: Schema): readonly Schema[] {
  const { then, else: otherwise, dependentSchemas } = schema;
  if (then === undefined && otherwise === undefined && dependentSchemas === undefined) return [];
  const all = [then, otherwise, ...(dependentSchemas?.values() ?? [])];
  return all.filter((condition) => condition !== undefined);
}

function declaredField(
  wire: string,
  schema: Schema,
  around: SchemaSurroundings,
  presence: 'required' | 'optional',
): DraftField {
  return {
    at: schema.at,
    wire,
    type: draftOf(schema, around),
    required: presence === 'required',
    access: accessOf(schema, around),
    docs: docsOf(schema),
    said: 'declared',
  };
}

function bareField(wire: string, schema: Schema): Omit<DraftField, 'type' | 'said'> {
  return {
    at: childOf(schema.at, 'required'),
    wire,
    required: false,
    access: 'both',
    docs: noDocs,
  };
}

function accessOf(
  schema: Schema,
  around: SchemaSurroundings,
  seen: readonly Schema[] = [],
): Field['access'] {
  if (seen.includes(schema)) return 'both';
  const chain = chainOf(schema, around.schemas);
  for (const { readOnly, writeOnly, allOf } of chain) {
    const inParts = allOf && accessOfParts(allOf, around, [...seen, ...chain]);
    const read = readOnly === true || inParts?.includes('read') === true;
    const write = writeOnly === true || inParts?.includes('write') === true;
    if (read !== write) return read ? 'read' : 'write';
  }
  return 'both';
}

function accessOfParts(
  parts: readonly Schema[],
  around: SchemaSurroundings,
  seen: readonly Schema[],
): readonly Field['access'][] {
  const [only] = parts;
  // A lone part is how 3.0 documents write words beside a reference.
  return only && parts.length === 1 ? [accessOf(only, around, seen)] : parts.map(accessSaid);
}

function accessSaid({ readOnly, writeOnly }: Schema): Field['access'] {
  if (readOnly === writeOnly) return 'both';
  return readOnly === true ? 'read' : 'write';
}

/** The keys that `propertyNames` lists, through references. */
function keysOf(
  names: Schema | undefined,
  { schemas }: SchemaSurroundings,
): readonly string[] | undefined {
  if (names === undefined) return undefined;
  for (const link of chainOf(names, schemas)) {
    if (link.enum === undefined) continue;
    return link.enum.filter((key) => typeof key === 'string');
  }
  return undefined;
}

function addKeys(
  fields: Map<string, DraftField>,
  keys: readonly string[],
  type: Draft,
  schema: Schema,
): void {
  for (const wire of keys) {
    if (fields.has(wire)) continue;
    fields.set(wire, { ...bareField(wire, schema), type, said: 'declared' });
  }
}
