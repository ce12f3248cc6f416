import { expect, test } from 'vitest';
import { read, shown, withSchema } from './reading.js';

/** What stands there is not what the specification wants: read as far as it is plain, and told. */
const rows: readonly (readonly [version: string, written: string, read: object, said: string[]])[] =
  [
    ['3.0', 'null', {}, ['wrong-type ']],
    ['3.0', '[]', {}, ['wrong-type ']],
    ['3.0', '{ properties: null }', {}, ['wrong-type /properties']],
    ['3.0', '{ properties: [a] }', {}, ['wrong-type /properties']],
    [
      '3.0',
      '{ properties: { a: string } }',
      { properties: { a: {} } },
      ['wrong-type /properties/a'],
    ],
    ['3.0', '{ required: true }', {}, ['wrong-type /required']],
    ['3.0', '{ required: [a, a] }', { required: ['a'] }, []],
    ['3.0', '{ required: [] }', {}, []],
    ['3.0', '{ description: null }', {}, []],
    ['3.0', '{ description: 3 }', { description: '3' }, ['scalar-converted /description']],
    ['3.0', '{ description: [] }', {}, ['wrong-type /description']],
    ['3.0', '{ readOnly: "true" }', { readOnly: true }, ['scalar-converted /readOnly']],
    ['3.0', '{ readOnly: "yes" }', {}, ['wrong-type /readOnly']],
    ['3.0', '{ maxLength: "3" }', {}, ['wrong-type /maxLength']],
    ['3.0', '{ enum: a }', {}, ['wrong-type /enum']],
    ['3.0', '{ enum: [] }', {}, []],
    ['3.0', '{ allOf: {} }', {}, ['wrong-type /allOf']],
    ['3.0', '{ allOf: [] }', {}, []],
    [
      '3.0',
      '{ anyOf: [{ type: string }, null] }',
      { anyOf: [{ types: ['string'] }] },
      ['wrong-type /anyOf/1'],
    ],
    ['3.0', '{ additionalProperties: null }', {}, ['wrong-type /additionalProperties']],
    ['3.0', '{ items: string }', {}, ['wrong-type /items']],
    ['3.0', '{ discriminator: {} }', {}, ['key-missing /discriminator']],
    ['3.0', '{ discriminator: [] }', {}, ['wrong-type /discriminator']],
    [
      '3.0',
      '{ discriminator: kind }',
      { discriminator: { propertyName: 'kind' } },
      ['keyword-of-other-version /discriminator'],
    ],
    [
      '3.0',
      '{ type: [string, integer] }',
      { types: ['string', 'integer'] },
      ['keyword-of-other-version /type'],
    ],
    ['3.0', '{ type: "null" }', { types: ['null'] }, ['keyword-of-other-version /type']],
    ['3.0', '{ type: array }', { types: ['array'] }, ['key-missing ']],
    ['3.1', '{ type: array }', { types: ['array'] }, []],
    ['3.0', '{ type: any }', {}, ['type-unknown /type']],
    ['3.0', '{ type: String }', { types: ['string'] }, ['type-unknown /type']],
    ['3.0', '{ type: date }', { types: ['string'], format: 'date' }, ['type-unknown /type']],
    [
      '3.0',
      '{ type: int, format: int64 }',
      { types: ['integer'], format: 'int64' },
      ['type-unknown /type'],
    ],
    ['3.0', '{ type: file }', { types: ['string'], format: 'binary' }, ['type-unknown /type']],
    ['3.0', '{ type: strng }', { types: ['string'] }, ['type-unknown /type']],
    ['3.0', '{ type: Widget }', {}, ['type-unknown /type']],
    ['3.0', '{ type: { a: b } }', {}, ['wrong-type /type']],
    ['3.1', '{ type: [] }', {}, []],
    [
      '3.1',
      '{ items: [{ type: string }], additionalItems: false }',
      { prefixItems: [{ types: ['string'] }], items: { never: true } },
      ['keyword-of-other-version /items'],
    ],
    [
      '3.0',
      '{ items: [{ type: string }] }',
      { prefixItems: [{ types: ['string'] }] },
      ['keyword-of-other-version /items'],
    ],
    [
      '3.0',
      '{ type: string, enum: [1, a] }',
      { types: ['string'], enum: ['1', 'a'] },
      ['enum-of-other-type /enum/0'],
    ],
    [
      '3.0',
      '{ type: array, items: { type: string }, enum: [a, 1] }',
      { types: ['array'], items: { types: ['string'], enum: ['a', '1'] } },
      ['enum-beside-items /enum', 'enum-of-other-type /enum/1'],
    ],
    [
      '3.0',
      '{ type: array, items: { type: string, enum: [a, b] }, enum: [b, a] }',
      { types: ['array'], items: { types: ['string'], enum: ['a', 'b'] } },
      ['enum-beside-items /enum'],
    ],
    [
      '3.0',
      '{ type: array, items: { type: string, enum: [b] }, enum: [a] }',
      { types: ['array'], items: { types: ['string'], enum: ['b'] }, enum: ['a'] },
      [],
    ],
    [
      '3.0',
      '{ type: string, enum: [1, 2, a] }',
      { types: ['string'], enum: ['1', '2', 'a'] },
      ['enum-of-other-type /enum/0'],
    ],
    [
      '3.0',
      '{ type: integer, enum: ["1", x] }',
      { types: ['integer'], enum: [1, 'x'] },
      ['enum-of-other-type /enum/0'],
    ],
    [
      '3.0',
      '{ type: boolean, enum: ["true"] }',
      { types: ['boolean'], enum: [true] },
      ['enum-of-other-type /enum/0'],
    ],
    [
      '3.0',
      '{ example: 1, examples: { a: { value: [2] } } }',
      { examples: [1, [2]] },
      ['keyword-of-other-version /examples'],
    ],
    [
      '3.0',
      '{ propertes: {}, requried: [a], readonly: true }',
      {},
      [
        'keyword-misspelled /propertes',
        'keyword-misspelled /requried',
        'keyword-misspelled /readonly',
      ],
    ],
    [
      '3.0',
      '{ x-propertes: {}, foo: 1, note: 2, path: 3 }',
      { extensions: { 'x-propertes': {} } },
      [],
    ],
  ];

test.each(rows)('%s %s', async (version, written, expected, said) => {
  const reading = await read(withSchema(version, written));
  expect(shown([...reading.document.schemas.values()][0]?.schema)).toEqual(expected);
  expect(reading.said.map((each) => each.replace('#/components/schemas/A', ''))).toEqual(said);
});
