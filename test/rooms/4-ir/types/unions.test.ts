import { describe, expect, it } from 'vitest';
import { subject, written } from './written.js';

const members = `
Cat: { type: object, required: [kind], properties: { kind: { const: cat } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog, wolf] } } }
Car: { type: object, required: [kind], properties: { kind: { type: string } } }
Boat: { type: object, required: [kind], properties: { kind: { type: string } } }
Loose: { type: object, properties: { kind: { const: loose } } }
Pets: { oneOf: [$Cat, $Dog] }
Perhaps: { type: [object, 'null'], required: [kind], properties: { kind: { type: string } } }
List: { type: array, items: { type: string } }
First: { type: object, required: [no], properties: { no: { type: integer } } }
Second: { type: object, required: [no], properties: { no: { type: number } } }
`;
const discriminator = 'discriminator: { propertyName: kind }';
const mapping =
  "discriminator: { propertyName: kind, mapping: { car: '#/components/schemas/Car', ship: Boat, boat: Boat } }";

describe('unions', () => {
  it.each([
    ['one member is that member', '{ oneOf: [$Cat] }', 'Cat'],
    ['the same twice', '{ oneOf: [$Car, $Car] }', 'Car'],
    [
      'scalars',
      '{ anyOf: [{ type: string }, { type: number }, { type: integer }] }',
      'string | number',
    ],
    [
      'nested unions are flat',
      '{ anyOf: [{ type: string }, { oneOf: [{ type: number }, { type: boolean }] }] }',
      'string | number | boolean',
    ],
    ['named unions stay', '{ anyOf: [$Pets, { type: string }] }', 'Pets | string'],
    ['a member that takes anything', '{ anyOf: [$Cat, {}] }', 'unknown'],
    ['a member that takes nothing', '{ anyOf: [$Cat, false] }', 'Cat'],
    ['type beside the union', '{ type: object, oneOf: [$Car, { type: string }] }', 'Car'],
    [
      'numbers beside text and some of its values',
      '{ anyOf: [{ type: string }, { const: 1 }, { enum: [a, b] }] }',
      '("a" | "b" | ...) | 1',
    ],
    ['type beside scalars', '{ type: string, anyOf: [{ pattern: a }, { pattern: b }] }', 'string'],
  ])('%s', async (_, schema, expected) => {
    expect(await subject(`${members}Subject: ${schema}`)).toBe(expected);
  });

  it('does not open a map of patterns that holds the union', async () => {
    const { lines } = await written(
      `Subject: { type: object, patternProperties: { ^x: { oneOf: [$Subject, { type: string }], ${discriminator} } } }`,
    );
    expect(lines).toEqual(['Subject = Map<{ kind: "Subject"; *: unknown } | string>']);
  });

  it('keeps fields beside the union with every member', async () => {
    const { lines } = await written(`
A: { type: object, properties: { a: {} } }
B: { type: object, properties: { b: {} } }
Subject: { type: object, properties: { common: { type: string } }, oneOf: [$A, $B] }`);
    expect(lines.slice(2)).toEqual([
      'Subject = Subject/& & (A | B)',
      'Subject/& = { common?: string }',
    ]);
  });

  it('types what a bare `required` names by the object beside it', async () => {
    const { lines } = await written(`
Subject:
  type: object
  properties: { id: { type: string }, name: { type: string } }
  anyOf: [{ required: [id] }, { required: [name] }]`);
    expect(lines).toEqual([
      'Subject = Subject/& & ({ id: string } | { name: string })',
      'Subject/& = { id?: string; name?: string }',
    ]);
  });
});

describe('tags', () => {
  it.each([
    [
      'literals need no discriminator',
      '{ oneOf: [$Cat, $Dog] }',
      'Cat | Dog by kind (literal: cat 0, dog 1, wolf 1)',
    ],
    [
      'literals beat the schema name',
      `{ oneOf: [$Cat, $Dog], ${discriminator} }`,
      'Cat | Dog by kind (literal: cat 0, dog 1, wolf 1)',
    ],
    [
      'through a named union',
      '{ oneOf: [$Pets, { required: [kind], properties: { kind: { const: x } } }] }',
      'Pets | Subject/1 by kind (literal: cat 0, dog 0, wolf 0, x 1)',
    ],
    [
      'beside null',
      '{ oneOf: [$Cat, $Dog, { type: "null" }] }',
      '(Cat | Dog by kind (literal: cat 0, dog 1, wolf 1)) | null',
    ],
    ['an optional literal is no proof', '{ oneOf: [$Cat, $Loose] }', 'Cat | Loose'],
    ['an open string is none', '{ oneOf: [$Cat, $Car] }', 'Cat | Car'],
    [
      'the mapping where members are open',
      `{ oneOf: [$Car, $Boat], ${mapping} }`,
      '({ kind: "car" } & Car) | ({ kind: "ship" | "boat" } & Boat) by kind (mapping: car 0, ship 1, boat 1)',
    ],
    [
      'a mapping of numbers',
      "{ oneOf: [$First, $Second], discriminator: { propertyName: no, mapping: { '1': First, '2': Second } } }",
      '({ no: 1 } & First) | ({ no: 2 } & Second) by no (mapping: 1 0, 2 1)',
    ],
    ['none for a list', `{ oneOf: [$Cat, $List], ${discriminator} }`, 'Cat | List'],
    [
      'else the name of the schema',
      `{ oneOf: [$Car, $Cat], ${discriminator} }`,
      '({ kind: "Car" } & Car) | Cat by kind (mapping: Car 0, cat 1)',
    ],
    [
      'booleans, numbers and null',
      '{ oneOf: [{ required: [t], properties: { t: { const: true } } }, { required: [t], properties: { t: { enum: [1, null] } } }] }',
      'Subject/0 | Subject/1 by t (literal: true 0, 1 1, null 1)',
    ],
  ])('%s', async (_, schema, expected) => {
    const text = await subject(`${members}Subject: ${schema}`);
    expect(text.replace(/(\w+) & (\{[^}]*\})/g, '$2 & $1')).toBe(expected);
  });

  it('says nothing of a member that takes all other values', async () => {
    const { reports } = await written(
      `${members}Subject: { oneOf: [$Cat, $Loose], discriminator: { propertyName: kind, defaultMapping: Loose } }`,
    );
    expect(reports).toEqual(['keyword-of-other-version Subject/discriminator/defaultMapping']);
  });

  it.each([
    ['an optional tag', `{ oneOf: [$Cat, $Loose], ${discriminator} }`],
    [
      'an inline member without one',
      `{ oneOf: [$Cat, { properties: { a: {} } }], ${discriminator} }`,
    ],
  ])('reports a discriminator that proves nothing: %s', async (_, schema) => {
    const { reports } = await written(`${members}Subject: ${schema}`);
    expect(reports).toEqual(['union-untaggable Subject']);
  });
});
