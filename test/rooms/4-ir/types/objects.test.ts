import { describe, expect, it } from 'vitest';
import { subject, written } from './written.js';

describe('objects', () => {
  it.each([
    [
      '{ type: object, required: [a], properties: { a: { type: string }, b: {} } }',
      '{ a: string; b?: unknown }',
    ],
    ['{ properties: { a: { type: string } } }', '{ a?: string }'],
    ['{ type: object, properties: { a: { type: string, default: x } } }', '{ a?: string }'],
    ['{ type: object }', 'Map<unknown>'],
    ['{ type: object, properties: {} }', 'Map<unknown>'],
    ['{ type: object, additionalProperties: true }', 'Map<unknown>'],
    ['{ type: object, additionalProperties: { type: number } }', 'Map<number>'],
    ['{ type: object, additionalProperties: false }', 'Map<never>'],
    ['{ type: object, properties: { a: {} }, additionalProperties: false }', '{ a?: unknown }'],
    [
      '{ type: object, properties: { a: {} }, additionalProperties: true }',
      '{ a?: unknown; *: unknown }',
    ],
    [
      '{ type: object, properties: { a: {} }, additionalProperties: { type: number } }',
      '{ a?: unknown; *: number }',
    ],
    [
      '{ type: object, patternProperties: { ^x: { type: number }, ^y: { type: string } }, additionalProperties: false }',
      'Map<number | string>',
    ],
    ['{ type: object, properties: { a: {} }, unevaluatedProperties: false }', '{ a?: unknown }'],
    [
      '{ type: object, propertyNames: { enum: [a, b] }, additionalProperties: { type: number } }',
      '{ a?: number; b?: number }',
    ],
    [
      '{ type: object, required: [a], additionalProperties: { type: number } }',
      '{ a: number; *: number }',
    ],
    [
      '{ type: object, properties: { a: { type: string, readOnly: true }, b: { type: string, writeOnly: true } } }',
      '{ readonly a?: string; writeonly b?: string }',
    ],
    ['{ type: [string, object], properties: { a: {} } }', 'string | Subject'],
    [
      '{ type: object, properties: { a: {} }, then: { properties: { a: { const: 1 }, b: { type: string } }, required: [b] } }',
      '{ a?: unknown; b?: string }',
    ],
    [
      '{ type: object, properties: { __proto__: { type: string }, constructor: { type: string } } }',
      '{ __proto__?: string; constructor?: string }',
    ],
  ])('%s is %s', async (schema, expected) => {
    const text = await subject(`Subject: ${schema}`);
    expect(text.replace('Subject/&', 'Subject')).toBe(expected);
  });

  it('reports a required name that nothing describes', async () => {
    const { lines, reports } = await written(
      'Subject: { type: object, required: [a, nmae], properties: { a: {}, name: {} } }',
    );
    expect(lines).toEqual(['Subject = { a: unknown; name?: unknown; nmae: unknown }']);
    expect(reports).toEqual(['required-undeclared Subject/required/1']);
  });

  it('takes what another part says of undeclared keys for the description of one', async () => {
    const { lines, reports } = await written(
      'Subject: { allOf: [{ type: object, additionalProperties: { type: number } }, { type: object, required: [a] }] }',
    );
    expect(lines).toEqual(['Subject = { a: number; *: number }']);
    expect(reports).toEqual([]);
  });

  it('says how wide a number is, but not where its values are listed', async () => {
    const { declarations } = await written(
      'Subject: { type: object, properties: { a: { type: integer, format: int32 }, b: { type: integer, format: int32, enum: [1, 2] } } }',
    );
    const [type] = declarations.map((declaration) => declaration.type);
    const fields = type?.kind === 'object' ? type.fields : [];
    expect(fields.map(({ docs }) => docs.limits)).toEqual([{ format: 'int32' }, undefined]);
  });

  it.each([
    [
      "{ anyOf: [{ type: number, description: Heat., default: 1, minimum: 0, maximum: 2 }, { type: 'null' }] }",
      { text: 'Heat.', default: 1, limits: { minimum: 0, maximum: 2 } },
    ],
    [
      '{ description: Mine., oneOf: [{ const: null }, { type: string, description: Its., maxLength: 9 }] }',
      { text: 'Mine.', limits: { maxLength: 9 } },
    ],
    ['{ anyOf: [{ type: number, description: A. }, { type: string, description: B. }] }', {}],
    ["{ anyOf: [$Named, { type: 'null' }] }", {}],
  ])('says of a nullable field what its member says: %s', async (schema, docs) => {
    const { declarations } = await written(
      `Subject: { type: object, properties: { a: ${schema} } }\nNamed: { type: string, description: Named. }`,
    );
    const type = declarations.find(({ type: { kind } }) => kind === 'object')?.type;
    expect(type?.kind === 'object' && type.fields.map((field) => field.docs)).toEqual([docs]);
  });

  it('takes read-only from behind a reference', async () => {
    expect(
      await subject(`
Id: { type: string, readOnly: true }
Alias: $Id
Subject: { type: object, properties: { id: $Alias, own: { allOf: [$Id] } } }`),
    ).toBe('{ readonly id?: Alias; readonly own?: Id }');
  });
});

describe('inline objects become declarations where they have fields', () => {
  it.each([
    [
      '{ properties: { a: { properties: { b: { properties: { c: {} } } } } } }',
      [
        'Subject = { a?: Subject.a }',
        'Subject.a = { b?: Subject.a.b }',
        'Subject.a.b = { c?: unknown }',
      ],
    ],
    [
      '{ properties: { a: { type: array, items: { properties: { b: {} } } } } }',
      ['Subject = { a?: Subject.a/items[] }', 'Subject.a/items = { b?: unknown }'],
    ],
    [
      '{ properties: { a: { type: object }, e: { enum: [x, y] } } }',
      ['Subject = { a?: Map<unknown>; e?: "x" | "y" }'],
    ],
    [
      '{ type: object, additionalProperties: { properties: { b: {} } } }',
      [
        'Subject = Map<Subject/additionalProperties>',
        'Subject/additionalProperties = { b?: unknown }',
      ],
    ],
  ])('%s', async (schema, expected) => {
    const { lines } = await written(`Subject: ${schema}`);
    expect([...lines].sort()).toEqual(expected);
  });

  it('says where each comes from', async () => {
    const { declarations } = await written(`
Subject:
  properties:
    list:
      type: array
      items:
        oneOf:
          - { title: A part, required: [t], properties: { t: { const: x } } }
          - { required: [t], properties: { t: { const: y } } }`);
    const steps = [{ kind: 'field', wire: 'list' }, { kind: 'item' }];
    expect(declarations.map(({ origin }) => origin)).toEqual([
      { kind: 'component', name: 'Subject' },
      {
        kind: 'nested',
        parent: '#/components/schemas/Subject',
        steps: [...steps, { kind: 'member', index: 0, word: 'A part' }],
      },
      {
        kind: 'nested',
        parent: '#/components/schemas/Subject',
        steps: [...steps, { kind: 'member', index: 1, word: 'y' }],
      },
    ]);
  });

  it('leaves a place that something refers to under its own name', async () => {
    const { lines } = await written(`
Pet: { properties: { owner: { properties: { name: {} } } } }
Subject: { properties: { o: { $ref: '#/components/schemas/Pet/properties/owner' } } }`);
    expect(lines).toEqual([
      'Pet = { owner?: Pet.owner }',
      'Subject = { o?: Pet.owner }',
      'Pet.owner = { name?: unknown }',
    ]);
  });
});
