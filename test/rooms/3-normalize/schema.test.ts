import { describe, expect, test } from 'vitest';
import { read, shown, withSchema } from './reading.js';

/** Version, schema as written, as read. */
type Row = readonly [version: string, written: string, read: object];

async function schemaOf(version: string, written: string): Promise<unknown> {
  const { document } = await read(withSchema(version, written));
  return shown([...document.schemas.values()][0]?.schema);
}

const types: readonly Row[] = [
  ['3.0', '{ type: string }', { types: ['string'] }],
  ['3.0', '{ type: string, nullable: true }', { types: ['string'], nullable: true }],
  ['3.1', '{ type: [string, "null"] }', { types: ['string', 'null'] }],
  ['3.1', '{ type: [string, null] }', { types: ['string', 'null'] }],
  ['3.1', '{ type: null }', { types: ['null'] }],
  ['3.0', '{ type: null }', {}],
  [
    '2.0',
    '{ type: string, x-nullable: true }',
    { types: ['string'], nullable: true, extensions: { 'x-nullable': true } },
  ],
  ['2.0', '{ type: file }', { types: ['string'], format: 'binary' }],
  ['3.1', '{}', {}],
  ['3.1', 'true', {}],
  ['3.1', 'false', { never: true }],
  ['3.1', '{ not: {} }', { never: true }],
  ['3.1', '{ const: a }', { enum: ['a'] }],
  ['3.1', '{ const: null }', { enum: [null] }],
  ['3.0', '{ type: string, enum: [a, b] }', { types: ['string'], enum: ['a', 'b'] }],
];

const compositions: readonly Row[] = [
  [
    '3.1',
    '{ type: object, properties: { a: { type: string }, b: true }, required: [a], additionalProperties: false }',
    {
      types: ['object'],
      properties: { a: { types: ['string'] }, b: {} },
      required: ['a'],
      additionalProperties: { never: true },
    },
  ],
  [
    '3.0',
    '{ allOf: [{ type: object }], anyOf: [{}], oneOf: [{}] }',
    { allOf: [{ types: ['object'] }], anyOf: [{}], oneOf: [{}] },
  ],
  [
    '3.1',
    '{ prefixItems: [{ type: string }], items: false }',
    { prefixItems: [{ types: ['string'] }], items: { never: true } },
  ],
  [
    '3.0',
    '{ type: array, items: [{ type: string }], additionalItems: false }',
    { types: ['array'], prefixItems: [{ types: ['string'] }], items: { never: true } },
  ],
  [
    '3.1',
    '{ patternProperties: { "^x-": {} }, propertyNames: { maxLength: 3 }, unevaluatedProperties: false }',
    {
      patternProperties: { '^x-': {} },
      propertyNames: { limits: { maxLength: 3 } },
      unevaluatedProperties: { never: true },
    },
  ],
  [
    '3.1',
    '{ if: { required: [a] }, then: { required: [b] }, else: false }',
    { if: { required: ['a'] }, then: { required: ['b'] }, else: { never: true } },
  ],
  [
    '3.1',
    '{ dependentRequired: { a: [b] }, dependentSchemas: { c: { required: [d] } } }',
    { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } },
  ],
  [
    '3.1',
    '{ dependencies: { a: [b], c: { required: [d] } } }',
    { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } },
  ],
  [
    '3.1',
    '{ contains: {}, unevaluatedItems: false, contentSchema: {}, contentMediaType: text/x, contentEncoding: base64 }',
    {
      contains: {},
      unevaluatedItems: { never: true },
      contentSchema: {},
      contentMediaType: 'text/x',
      contentEncoding: 'base64',
    },
  ],
];

const limits: readonly Row[] = [
  ['3.0', '{ minimum: 1, exclusiveMinimum: true }', { limits: { exclusiveMinimum: 1 } }],
  ['3.0', '{ maximum: 9, exclusiveMaximum: false }', { limits: { maximum: 9 } }],
  ['3.1', '{ exclusiveMinimum: 1, maximum: 9 }', { limits: { exclusiveMinimum: 1, maximum: 9 } }],
  [
    '3.0',
    '{ pattern: a+, uniqueItems: true, multipleOf: 2 }',
    { limits: { pattern: 'a+', uniqueItems: true, multipleOf: 2 } },
  ],
];

const notes: readonly Row[] = [
  [
    '3.0',
    '{ title: T, description: D, default: null, example: 1, deprecated: true, readOnly: true }',
    {
      title: 'T',
      description: 'D',
      default: null,
      examples: [1],
      deprecated: true,
      readOnly: true,
    },
  ],
  [
    '2.0',
    '{ x-ms-mutability: [read] }',
    { readOnly: true, extensions: { 'x-ms-mutability': ['read'] } },
  ],
  [
    '3.0',
    '{ x-ms-mutability: [create, update] }',
    { writeOnly: true, extensions: { 'x-ms-mutability': ['create', 'update'] } },
  ],
  [
    '3.0',
    '{ x-ms-mutability: [create, read] }',
    { extensions: { 'x-ms-mutability': ['create', 'read'] } },
  ],
  ['3.1', '{ examples: [1, null], writeOnly: true }', { examples: [1, null], writeOnly: true }],
  [
    '3.0',
    '{ deprecated: true, x-deprecated-message: Use b. }',
    { deprecated: 'Use b.', extensions: { 'x-deprecated-message': 'Use b.' } },
  ],
  [
    '3.0',
    '{ externalDocs: { url: u, description: d } }',
    { externalDocs: { url: 'u', description: 'd' } },
  ],
  [
    '3.0',
    '{ enum: [a, b], x-enum-varnames: [A, B] }',
    { enum: ['a', 'b'], enumWords: ['A', 'B'], extensions: { 'x-enum-varnames': ['A', 'B'] } },
  ],
  [
    '3.0',
    '{ enum: [a, b], x-enumDescriptions: { b: Bee } }',
    {
      enum: ['a', 'b'],
      enumTexts: ['', 'Bee'],
      extensions: { 'x-enumDescriptions': { b: 'Bee' } },
    },
  ],
  [
    '2.0',
    '{ enum: [1], x-ms-enum: { modelAsString: true, values: [{ value: 1, name: One, description: 1st }] } }',
    {
      enum: [1],
      enumWords: ['One'],
      enumTexts: ['1st'],
      openEnum: true,
      extensions: {
        'x-ms-enum': {
          modelAsString: true,
          values: [{ value: 1, name: 'One', description: '1st' }],
        },
      },
    },
  ],
  [
    '3.0',
    '{ x-extensible-enum: [a] }',
    { enum: ['a'], openEnum: true, extensions: { 'x-extensible-enum': ['a'] } },
  ],
];

describe.each([
  ['types', types],
  ['compositions', compositions],
  ['limits', limits],
  ['notes', notes],
])('%s', (_, rows) => {
  test.each(rows)('%s %s', async (version, written, expected) => {
    expect(await schemaOf(version, written)).toEqual(expected);
  });
});

test('what is right in a version is read without a word', async () => {
  for (const [version, written] of [...types, ...limits]) {
    if (version !== '3.0' && version !== '3.1') continue;
    expect((await read(withSchema(version, written))).messages, written).toEqual([]);
  }
});

test('a keyword of another version is read, and told of once with a count', async () => {
  const written = '{ properties: { a: { const: 1 }, b: { const: 2 } } }';
  const { messages, said, document } = await read(withSchema('3.0', written));
  expect(said).toEqual(['keyword-of-other-version #/components/schemas/A/properties/a/const']);
  expect(messages[0]).toBe(
    '"const" belongs to OpenAPI 3.1 and later, the document states 3.0 (2 places, this is the first).',
  );
  expect(shown([...document.schemas.values()][0]?.schema)).toEqual({
    properties: { a: { enum: [1] }, b: { enum: [2] } },
  });
});

test('keys of the prototype are keys like any other', async () => {
  const written = '{ properties: { __proto__: { type: string }, constructor: {} }, toString: 1 }';
  const { document, said } = await read(withSchema('3.1', written));
  const [named] = [...document.schemas.values()];
  expect([...(named?.schema.properties?.keys() ?? [])]).toEqual(['__proto__', 'constructor']);
  expect(said).toEqual([]);
});
