import { describe, expect, it } from 'vitest';
import { subject, written } from './written.js';

const base = `
Base: { type: object, required: [kind], properties: { kind: { type: string }, id: { type: string } } }
Other: { type: object, properties: { o: { type: number } } }
Open: { type: object, properties: { x: { type: string } }, additionalProperties: { type: number } }
Maybe: { type: [object, "null"], properties: { m: { type: string } } }
Empty: { type: object }
Any: {}
`;

describe('allOf', () => {
  it.each([
    ['one reference is that reference', '{ allOf: [$Base], description: x }', 'Base'],
    ['`type: object` adds nothing', '{ type: object, allOf: [$Base] }', 'Base'],
    ['named objects are bases', '{ allOf: [$Base, $Other] }', 'Base, Other + {  }'],
    [
      'inline objects are own fields',
      '{ allOf: [$Base, { properties: { a: {} } }] }',
      'Base + { a?: unknown }',
    ],
    [
      'fields beside allOf are own fields',
      '{ allOf: [$Base], properties: { a: {} } }',
      'Base + { a?: unknown }',
    ],
    [
      'inline objects merge',
      '{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }',
      '{ a?: unknown; b?: unknown }',
    ],
    [
      'required of another part',
      '{ allOf: [{ required: [a] }, { properties: { a: { type: string } } }] }',
      '{ a: string }',
    ],
    [
      "required of a base's field",
      '{ allOf: [$Base, { required: [id] }] }',
      'Base + { id: string }',
    ],
    ['required beside allOf', '{ allOf: [$Base], required: [id] }', 'Base + { id: string }'],
    [
      'a narrower field',
      '{ allOf: [$Base, { properties: { kind: { const: k } } }] }',
      'Base + { kind: "k" }',
    ],
    ['a field said twice', '{ allOf: [$Base, { properties: { id: { type: string } } }] }', 'Base'],
    [
      'a field that cannot narrow',
      '{ allOf: [$Other, { properties: { o: { type: string } } }] }',
      'Other + { o?: never }',
    ],
    [
      'fields that must be both',
      '{ allOf: [$Base, { properties: { id: { allOf: [{ pattern: x }] } } }] }',
      'Base',
    ],
    [
      'a base with an index signature',
      '{ allOf: [$Open, { properties: { a: { type: boolean } } }] }',
      '{ x?: string; a?: boolean; *: number }',
    ],
    [
      'a key that one part requires and another types as any other',
      '{ allOf: [{ required: [k] }, { properties: { a: {} }, additionalProperties: { type: number } }] }',
      '{ k: number; a?: unknown; *: number }',
    ],
    [
      'a union with a member that takes anything, by reference',
      '{ type: object, properties: { a: { type: string } }, anyOf: [{ type: number }, $Any] }',
      '{ a?: string }',
    ],
    [
      'a union with null behind a reference',
      '{ type: [object, "null"], properties: { a: { type: string } }, oneOf: [$Maybe, $Other] }',
      '(Subject/& & (Maybe | Other)) | null',
    ],
    [
      'a list of values with null beside a part without',
      '{ allOf: [{ type: string }, { enum: [a, null], nullable: true }] }',
      '"a"',
    ],
    [
      'additionalProperties beside allOf',
      '{ allOf: [$Base], additionalProperties: { type: number } }',
      '{ kind: string; id?: string; *: number }',
    ],
    [
      'additionalProperties in allOf',
      '{ allOf: [$Base, { type: object, additionalProperties: true }] }',
      'Base + { *: unknown }',
    ],
    ['null where all parts allow it', '{ allOf: [$Maybe] }', 'Maybe'],
    [
      'no null where one part forbids it',
      '{ allOf: [$Maybe, { type: object, properties: { a: {} } }] }',
      '{ m?: string; a?: unknown }',
    ],
    [
      'null past a part without type',
      '{ allOf: [$Maybe, { properties: { a: {} } }] }',
      '{ m?: string; a?: unknown } | null',
    ],
    ['a free object gives way', '{ allOf: [$Empty, $Base] }', 'Base'],
    ['scalars', '{ allOf: [{ type: string }, { maxLength: 3 }, { enum: [a, b] }] }', '"a" | "b"'],
    ['a number that is an integer', '{ allOf: [{ type: number }, { type: integer }] }', 'integer'],
    ['a contradiction', '{ allOf: [{ type: string }, { type: integer }] }', 'never'],
    ['a contradiction of enums', '{ allOf: [{ enum: [a] }, { enum: [b] }] }', 'never'],
    [
      'keywords beside $ref',
      "{ $ref: '#/components/schemas/Base', properties: { a: {} } }",
      'Base + { a?: unknown }',
    ],
  ])('%s', async (_, schema, expected) => {
    expect(await subject(`${base}Subject: ${schema}`)).toBe(expected);
  });

  it('reports what nothing satisfies', async () => {
    const { reports } = await written('Subject: { allOf: [{ type: string }, { type: integer }] }');
    expect(reports).toEqual(['type-contradiction Subject']);
  });

  it('extends a line of bases, each once', async () => {
    const { lines } = await written(`
A: { properties: { a: { type: string } } }
B: { allOf: [$A, { properties: { b: { type: string } } }] }
C: { allOf: [$A, $B, { required: [a], properties: { c: { type: string } } }] }`);
    expect(lines.slice(1)).toEqual(['B = A + { b?: string }', 'C = B + { c?: string; a: string }']);
  });

  it('gives a merged inline object a declaration of its own', async () => {
    const { lines } = await written(`
A: { properties: { p: { properties: { x: { type: string } } } } }
Subject: { allOf: [$A, { properties: { p: { properties: { y: { type: number } } } } }] }`);
    expect(lines).toEqual([
      'A = { p?: A.p }',
      'A.p = { x?: string }',
      'Subject = { p?: Subject/1.p }',
      'Subject/1.p = { x?: string; y?: number }',
    ]);
  });
});

describe('a discriminator on a parent', () => {
  const family = (mapping: string) => `
Pet: { type: object, required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type${mapping} } }
Cat: { allOf: [$Pet, { properties: { lives: { type: integer } } }] }
Lion: { allOf: [$Cat, { properties: { mane: { type: boolean } } }] }
`;
  const mapped = `, mapping: { cat: '#/components/schemas/Cat', lion: '#/components/schemas/Lion' }`;

  it('tells the tag of each child that the mapping names', async () => {
    expect((await written(family(mapped))).lines).toEqual([
      'Pet = { type: string }',
      'Cat = Pet + { type: "cat" | "lion"; lives?: integer }',
      'Lion = Cat + { type: "lion"; mane?: boolean }',
    ]);
  });

  it.each([
    ['number', '{ type: integer }', "'7'", '7'],
    ['boolean', '{ type: boolean }', "'True'", 'true'],
    ['number of a list', '{ enum: [7, 8] }', "'7'", '7'],
    ['text that looks like a number', '{ type: string }', "'7'", '"7"'],
  ])('reads the key of a mapping as the field has it: a %s', async (_, field, key, value) => {
    const { lines } = await written(`
Pet: { type: object, required: [n], properties: { n: ${field} }, discriminator: { propertyName: n, mapping: { ${key}: Cat } } }
Cat: { allOf: [$Pet, { properties: { lives: { type: integer } } }] }
`);
    expect(lines[1]).toBe(`Cat = Pet + { n: ${value}; lives?: integer }`);
  });

  it('narrows a tag that a child repeats and leaves open', async () => {
    const { lines } = await written(`
Pet: { type: object, required: [t], properties: { t: { type: string } }, discriminator: { propertyName: t, mapping: { cat: Cat } } }
Cat: { allOf: [$Pet, { required: [t], properties: { t: { type: string }, lives: { type: integer } } }] }
`);
    expect(lines[1]).toBe('Cat = Pet + { t: "cat"; lives?: integer }');
  });

  it('leaves children alone that no mapping names', async () => {
    expect((await written(family(''))).lines).toEqual([
      'Pet = { type: string }',
      'Cat = Pet + { lives?: integer }',
      'Lion = Cat + { mane?: boolean }',
    ]);
  });
});
