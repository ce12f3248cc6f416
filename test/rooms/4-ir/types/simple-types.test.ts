import { describe, expect, it } from 'vitest';
import { subject, written } from './written.js';

describe('scalars', () => {
  it.each([
    ['{ type: string }', 'string'],
    ['{ type: string, format: uuid }', 'string'],
    ['{ type: integer, format: int64 }', 'integer'],
    ['{ type: [integer, number] }', 'number'],
    ['{ type: boolean }', 'boolean'],
    ['{}', 'unknown'],
    ['true', 'unknown'],
    ['false', 'never'],
    ['{ minimum: 3 }', 'unknown'],
    ['{ if: { const: 1 }, then: { type: number }, else: { type: string } }', 'unknown'],
    ['{ if: { const: 1 }, then: { type: number }, else: { properties: { a: {} } } }', 'unknown'],
    ['{ type: string, format: binary }', 'binary'],
    ['{ type: string, contentMediaType: application/octet-stream }', 'binary'],
    [
      '{ type: string, contentMediaType: application/octet-stream, contentEncoding: base64 }',
      'string',
    ],
    ['{ type: string, format: byte }', 'string'],
    ['{ type: [string, number, boolean, "null", array, object] }', 'unknown'],
  ])('%s is %s', async (schema, expected) => {
    expect(await subject(`Subject: ${schema}`)).toBe(expected);
  });
});

describe('null: four spellings, one node', () => {
  it.each([
    ['3.1.0', '{ type: [string, "null"] }', 'string | null'],
    ['3.0.3', '{ type: string, nullable: true }', 'string | null'],
    ['3.1.0', '{ anyOf: [{ type: string }, { type: "null" }] }', 'string | null'],
    ['3.1.0', '{ oneOf: [{ type: "null" }, { type: string }, { type: "null" }] }', 'string | null'],
    ['3.1.0', '{ type: "null" }', 'null'],
    ['3.1.0', '{ enum: [null] }', 'null'],
    ['3.1.0', '{ const: null }', 'null'],
    ['3.1.0', '{ enum: [a, null] }', '"a" | null'],
    ['3.0.3', '{ type: string, nullable: true, enum: [a, b] }', '("a" | "b") | null'],
    // 3.0 documents that list null mean it, though `type` forbids it.
    ['3.0.3', '{ type: string, enum: [a, null] }', '"a" | null'],
    ['3.1.0', '{ type: [string, "null"], enum: [a, b] }', '"a" | "b"'],
    [
      '3.1.0',
      '{ anyOf: [{ type: [string, "null"] }, { type: [number, "null"] }] }',
      '(string | number) | null',
    ],
    ['3.1.0', '{ type: [object, "null"], properties: { a: {} } }', '{ a?: unknown } | null'],
  ])('%s: %s is %s', async (version, schema, expected) => {
    expect(await subject(`Subject: ${schema}`, version)).toBe(expected);
  });

  it.each([
    ['3.0.3', 'Subject: { nullable: true, allOf: [$Pet] }', 'Pet | null'],
    ['3.0.3', 'Subject: { allOf: [$Pet, { nullable: true }] }', 'Pet | null'],
    ['3.1.0', 'Subject: { anyOf: [$Pet, { type: "null" }] }', 'Pet | null'],
  ])('%s: %s is %s', async (version, schema, expected) => {
    expect(await subject(`Pet: { type: object }\n${schema}`, version)).toBe(expected);
  });
});

describe('enums', () => {
  it.each([
    ['{ type: string, enum: [a, b] }', '"a" | "b"'],
    ['{ enum: [a, 1, true] }', '"a" | 1 | true'],
    ['{ type: string, enum: [only] }', '"only"'],
    ['{ const: 3 }', '3'],
    ['{ type: string, enum: [a, a] }', '"a"'],
    ['{ oneOf: [{ const: a }, { const: b }] }', '"a" | "b"'],
    ['{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }', '"a" | "b" | ...'],
    ['{ anyOf: [{ enum: [a, b] }, { type: string }] }', '"a" | "b" | ...'],
    ['{ anyOf: [{ type: string }, { const: a }] }', '"a" | ...'],
    ['{ anyOf: [$Colour, { type: string }, { type: "null" }] }', '("red" | "blue" | ...) | null'],
    ['{ anyOf: [$Colour, { enum: [green] }] }', 'Colour | "green"'],
    ['{ anyOf: [{ type: number }, { enum: [1, 2] }] }', 'number'],
    ['{ type: string, x-extensible-enum: [a, b] }', '"a" | "b" | ...'],
    ['{ allOf: [$Colour], default: red }', 'Colour'],
    ['{ allOf: [$Colour, { type: string }] }', 'Colour'],
    ['{ allOf: [$Colour, { enum: [red, green] }] }', '"red"'],
    ['{ type: string, oneOf: [{ const: a }, { const: 1 }] }', '"a"'],
    ['{ enum: [[1, a]] }', '[1, "a"]'],
  ])('%s is %s', async (schema, expected) => {
    expect(await subject(`Colour: { type: string, enum: [red, blue] }\nSubject: ${schema}`)).toBe(
      expected,
    );
  });

  it('drops values that do not have the type, and says so', async () => {
    const { lines, reports } = await written('Subject: { type: integer, enum: [1, low] }');
    expect(lines).toEqual(['Subject = 1']);
    expect(reports).toEqual(['enum-value-mismatch Subject']);
  });

  it('keeps the type where no value has it', async () => {
    const { lines, reports } = await written('Subject: { type: number, enum: [low, high] }');
    expect(lines).toEqual(['Subject = number']);
    expect(reports).toEqual(['enum-value-mismatch Subject']);
  });

  it.each([
    ['document', ['Colour = "red" | "blue"', 'Kind = "k"', 'Size = "s" | "m"']],
    ['open', ['Colour = "red" | "blue" | ...', 'Kind = "k"', 'Size = "s" | "m" | ...']],
    [{ open: ['Size'] }, ['Colour = "red" | "blue"', 'Kind = "k"', 'Size = "s" | "m" | ...']],
  ] as const)('sdk.yaml may open them: %j', async (enums, expected) => {
    const schemas = 'Colour: { enum: [red, blue] }\nKind: { const: k }\nSize: { enum: [s, m] }';
    expect((await written(schemas, { config: { types: { enums } } })).lines).toEqual(expected);
  });

  it('keeps what a document says of each value', async () => {
    const { declarations } = await written(
      'Subject: { oneOf: [{ const: a, description: The first. }, { const: b, title: Second }] }',
    );
    expect(declarations[0]?.type).toEqual({
      kind: 'enum',
      open: false,
      members: [
        { value: 'a', docs: { text: 'The first.' } },
        { value: 'b', docs: { summary: 'Second' } },
      ],
    });
  });
});

describe('arrays and tuples', () => {
  it.each([
    ['{ type: array, items: { type: string } }', 'string[]'],
    ['{ type: array }', 'unknown[]'],
    ['{ items: { type: string } }', 'string[]'],
    ['{ type: array, items: { type: [string, "null"] } }', '(string | null)[]'],
    [
      '{ type: array, prefixItems: [{ type: string }, { type: number }], minItems: 2, items: false }',
      '[string, number]',
    ],
    [
      '{ type: array, prefixItems: [{ type: string }, { type: number }], minItems: 2, maxItems: 2 }',
      '[string, number]',
    ],
    [
      '{ type: array, prefixItems: [{ type: string }], items: { type: number } }',
      '[string?, ...number[]]',
    ],
    ['{ type: array, prefixItems: [{ type: string }], minItems: 1 }', '[string, ...unknown[]]'],
    ['{ allOf: [{ type: array, items: { type: string } }, { minItems: 1 }] }', 'string[]'],
    ['{ allOf: [{ type: array, items: {} }, { items: { type: string } }] }', 'string[]'],
    ['{ type: [string, array], items: { type: string } }', 'string | string[]'],
  ])('%s is %s', async (schema, expected) => {
    expect(await subject(`Subject: ${schema}`)).toBe(expected);
  });
});
