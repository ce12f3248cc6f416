import type { JsonType, Schema, TypeId } from '../../3-normalize/document.js';
import type { Docs } from '../ir.js';
import type { Draft } from './draft.js';
import { enumDraft } from './enum-values.js';
import { objectDraft } from './object-draft.js';
import { homeOf, type SchemaSurroundings } from './schema-surroundings.js';

/** The draft of a schema that may be a place of its own: then it is a reference to that. */
export function draftOf(schema: Schema, around: SchemaSurroundings): Draft {
  if (around.schemas.has(schema.at)) return around.drafts.ref(schema.at);
  const { name, ...below } = around;
  return bodyDraft(schema, name === undefined ? around : below);
}

/** The draft of what a schema says, keyword by keyword; all of them hold. */
export function bodyDraft(schema: Schema, around: SchemaSurroundings): Draft {
  const { drafts } = around;
  if (schema.never === true) return drafts.never;
  const whole = isCombined(schema)
    ? drafts.all(partsOf(schema, around), homeOf(schema, around))
    : plainDraft(schema, around);
  const nullInPart = schema.allOf?.some(saysOnlyNullable) === true;
  return schema.nullable === true || nullInPart ? drafts.nullable(whole) : whole;
}

function isCombined({ ref, allOf, anyOf, oneOf }: Schema): boolean {
  return ref !== undefined || allOf !== undefined || anyOf !== undefined || oneOf !== undefined;
}

function partsOf(schema: Schema, around: SchemaSurroundings): readonly Draft[] {
  return [
    ...(schema.ref === undefined ? [] : [referenceDraft(schema.ref, around)]),
    plainDraft(schema, around),
    ...(schema.allOf ?? []).map((part) => draftOf(part, around)),
    ...alternatives(schema, 'anyOf', around),
    ...alternatives(schema, 'oneOf', around),
  ];
}

function referenceDraft(id: TypeId, { schemas, drafts }: SchemaSurroundings): Draft {
  return schemas.has(id) ? drafts.ref(id) : drafts.unknown;
}

/** `allOf: [{ $ref }, { nullable: true }]`: 3.0 documents mean the whole. */
function saysOnlyNullable(part: Schema): boolean {
  return (
    part.nullable === true &&
    part.ref === undefined &&
    part.types === undefined &&
    part.enum === undefined &&
    part.properties === undefined &&
    part.allOf === undefined &&
    part.anyOf === undefined &&
    part.oneOf === undefined
  );
}

function alternatives(
  schema: Schema,
  keyword: 'anyOf' | 'oneOf',
  around: SchemaSurroundings,
): readonly Draft[] {
  const list = schema[keyword];
  if (list === undefined || list.length === 0) return [];
  const { discriminator } = schema;
  return [
    {
      kind: 'union',
      at: schema.at,
      members: list.map((member) => withDocs(draftOf(member, around), member, around)),
      ...(discriminator === undefined ? {} : { discriminator }),
    },
  ];
}

/** `oneOf: [{ const: a, description }, ...]` is how documents describe the values of an enum. */
function withDocs(
  draft: Draft,
  { title, description }: Schema,
  { drafts }: SchemaSurroundings,
): Draft {
  const [only] = draft.kind === 'values' ? draft.members : [];
  if (draft.kind !== 'values' || only === undefined || draft.members.length > 1) return draft;
  const docs: Docs = {
    ...(title === undefined ? {} : { summary: title }),
    ...(description === undefined ? {} : { text: description }),
    ...only.docs,
  };
  return drafts.values([{ ...only, docs }], draft.open ? 'open' : undefined);
}

/** What the keywords of one schema say without references and combinations. */
function plainDraft(schema: Schema, around: SchemaSurroundings): Draft {
  // Where no listed value has the type, one of the two is a slip; the type is the safer word.
  const values = schema.enum === undefined ? undefined : enumDraft(schema, around);
  if (values !== undefined) return values;
  const types = schema.types ?? impliedTypes(schema);
  if (types === undefined) return around.drafts.unknown;
  return typedDraft(schema, types, around);
}

const objectKeywords = [
  'properties',
  'required',
  'additionalProperties',
  'unevaluatedProperties',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
] as const;

function impliedTypes(schema: Schema): readonly JsonType[] | undefined {
  const object = speaksOfObjects(schema) || conditionsSpeakOfObjects(schema);
  const array = schema.items !== undefined || schema.prefixItems !== undefined;
  if (object) return array ? ['object', 'array'] : ['object'];
  return array ? ['array'] : undefined;
}

function speaksOfObjects(schema: Schema): boolean {
  return objectKeywords.some((keyword) => schema[keyword] !== undefined);
}

/** Both ways, where there are two: one that lets texts pass would be lost. */
function conditionsSpeakOfObjects(schema: Schema): boolean {
  const conditions = [schema.then, schema.else].filter((condition) => condition !== undefined);
  const named = conditions.some(({ properties }) => properties !== undefined);
  return named && conditions.every(speaksOfObjects);
}

const allTypes: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

function typedDraft(schema: Schema, types: readonly JsonType[], around: SchemaSurroundings): Draft {
  const { drafts } = around;
  const [sole] = types;
  if (sole !== undefined && types.length === 1) return drafting[sole](schema, around);
  const real = types.filter((type) => type !== 'null');
  const isAny = allTypes.every((type) => types.includes(type));
  if (isAny && impliedTypes(schema) === undefined) return drafts.unknown;
  const members = real
    .filter((type) => type !== 'integer' || !real.includes('number'))
    .map((type) => drafting[type](schema, around));
  const [only] = members;
  if (only === undefined) return drafts.null;
  const core: Draft = members.length === 1 ? only : { kind: 'union', at: schema.at, members };
  return types.includes('null') ? drafts.nullable(core) : core;
}

const drafting: Readonly<Record<JsonType, (schema: Schema, around: SchemaSurroundings) => Draft>> =
  {
    null: (_, { drafts }) => drafts.null,
    boolean: (_, { drafts }) => drafts.scalar('boolean'),
    integer: ({ format }, { drafts }) => drafts.scalar('integer', format),
    number: ({ format }, { drafts }) => drafts.scalar('number', format),
    string: stringDraft,
    array: arrayDraft,
    object: objectDraft,
  };

function stringDraft(schema: Schema, { drafts }: SchemaSurroundings): Draft {
  const { format, contentEncoding, contentMediaType } = schema;
  const bytes = contentEncoding === undefined && contentMediaType === 'application/octet-stream';
  return format === 'binary' || bytes ? drafts.binary : drafts.scalar('string', format);
}

function arrayDraft(schema: Schema, around: SchemaSurroundings): Draft {
  const implied = schema.types === undefined;
  const items = schema.items ?? schema.unevaluatedItems;
  if (schema.prefixItems !== undefined && schema.prefixItems.length > 0) {
    return tupleDraft(schema, schema.prefixItems, around);
  }
  const draft = items === undefined ? around.drafts.unknown : draftOf(items, around);
  return { kind: 'array', items: draft, implied };
}

function tupleDraft(schema: Schema, prefix: readonly Schema[], around: SchemaSurroundings): Draft {
  const items = prefix.map((item) => draftOf(item, around));
  const { minItems, maxItems } = schema.limits ?? {};
  const rest = schema.items ?? schema.unevaluatedItems;
  const full = typeof maxItems === 'number' && maxItems <= items.length;
  const end = full || rest?.never === true;
  return {
    kind: 'tuple',
    items,
    required: typeof minItems === 'number' ? Math.min(minItems, items.length) : 0,
    ...(end ? {} : { rest: rest === undefined ? around.drafts.unknown : draftOf(rest, around) }),
    implied: schema.types === undefined,
  };
}
