import { describe, expect, test } from 'vitest';
import { lookupOf } from '../../../generator/4-ir/graph.js';
import type { Docs, Json, Type, TypeDecl } from '../../../generator/4-ir/ir.js';
import { exampleCode } from '../../../generator/6-emit/examples/example-call.js';
import { exampleOf, type ExampleScope } from '../../../generator/6-emit/examples/example.js';
import { fits } from '../../../generator/6-emit/examples/fit.js';
import { boolean, declOf, fieldOf, integer, objectOf, refOf, string } from './api-of.js';

const number: Type = { kind: 'scalar', scalar: 'number' };
const arrayOf = (items: Type): Type => ({ kind: 'array', items });
const nullable = (inner: Type): Type => ({ kind: 'nullable', inner });
const unionOf = (...members: Type[]): Type => ({ kind: 'union', members });
const literal = (value: string): Type => ({ kind: 'literal', value });
const enumOf = (open: boolean): Type => ({
  kind: 'enum',
  members: [
    { value: 'cat', docs: {} },
    { value: 'dog', docs: {} },
  ],
  open,
});

interface Given {
  readonly types?: readonly TypeDecl[];
  readonly docs?: Docs;
  readonly fields?: ExampleScope['fields'];
}

function codeOf(type: Type, { types = [], docs = {}, fields = 'required' }: Given = {}) {
  const scope: ExampleScope = { lookup: lookupOf(types), view: 'request', fields };
  const example = exampleOf(type, scope, { word: 'name', docs });
  return example && exampleCode(example, (word) => `file(${word})`);
}

describe('a value of a type', () => {
  const pet = objectOf({ id: integer, name: string, 'tag?': string });

  test.each<[string, Type, string | undefined]>([
    ['string', string, "'name'"],
    ['date', { kind: 'scalar', scalar: 'string', format: 'date' }, "'2026-01-31'"],
    ['integer', integer, '1'],
    ['boolean', boolean, 'true'],
    ['enum', enumOf(false), "'cat'"],
    ['array', arrayOf(integer), '[1]'],
    ['map', { kind: 'map', values: string }, '{}'],
    ['object', pet, "{ id: 1, name: 'name' }"],
    ['nullable', nullable(string), "'name'"],
    ['union with null first', unionOf(literal('a'), string), "'a'"],
    [
      'intersection',
      { kind: 'intersection', members: [pet, objectOf({ age: integer })] },
      "{ id: 1, name: 'name', age: 1 }",
    ],
    ['tuple', { kind: 'tuple', items: [string, integer], required: 1 }, "['name']"],
    ['file', { kind: 'binary' }, 'file(name)'],
    ['unknown', { kind: 'unknown' }, '{}'],
    ['never', { kind: 'never' }, undefined],
    ['object that needs never', objectOf({ a: { kind: 'never' } }), undefined],
  ])('%s', (_, type, expected) => {
    expect(codeOf(type)).toBe(expected);
  });

  test('has every field where all are asked for', () => {
    expect(codeOf(pet, { fields: 'all' })).toBe("{ id: 1, name: 'name', tag: 'tag' }");
  });

  test.each<[string, Type, Docs['limits'], string]>([
    ['minimum', integer, { minimum: 10 }, '10'],
    ['maximum', number, { maximum: 0.5 }, '0.5'],
    ['exclusive', integer, { exclusiveMinimum: 1 }, '2'],
    ['exclusive, of a number', number, { exclusiveMaximum: 1 }, '0.5'],
    ['multiple', integer, { minimum: 7, multipleOf: 5 }, '10'],
    ['least length', string, { minLength: 10 }, "'namenamena'"],
    ['most length', string, { maxLength: 2 }, "'na'"],
  ])('keeps the limits: %s', (_, type, limits, expected) => {
    expect(codeOf(type, { docs: { limits: limits ?? {} } })).toBe(expected);
  });

  test('never makes an endless string', () => {
    expect(codeOf(string, { docs: { limits: { minLength: 1e12 } } })).toHaveLength(10_002);
  });
});

describe('what the document shows', () => {
  test('comes first where the type admits it', () => {
    expect(codeOf(string, { docs: { examples: [7, 'Rex'] } })).toBe("'Rex'");
    expect(codeOf(integer, { docs: { default: 20 } })).toBe('20');
    expect(codeOf(integer, { docs: { examples: ['many'] } })).toBe('1');
  });

  test('is left out where it is too long to read', () => {
    expect(codeOf(string, { docs: { examples: ['a'.repeat(1000)] } })).toBe("'name'");
  });

  test('is found at fields and declarations', () => {
    const types = [
      declOf('Name', string, { docs: { examples: ['Rex'] } }),
      declOf('Pet', {
        ...objectOf({}),
        fields: [
          fieldOf('name', refOf('Name')),
          fieldOf('age', integer, { docs: { examples: [3] } }),
        ],
      }),
    ];
    expect(codeOf(refOf('Pet'), { types })).toBe("{ name: 'Rex', age: 3 }");
  });
});

describe('a type that comes up in itself', () => {
  test.each<[string, Type, string | undefined]>([
    ['as an optional field', objectOf({ id: integer, 'next?': refOf('Node') }), '{ id: 1 }'],
    ['as items', objectOf({ children: arrayOf(refOf('Node')) }), '{ children: [] }'],
    ['beside null', objectOf({ next: nullable(refOf('Node')) }), '{ next: null }'],
    ['in a union', objectOf({ next: unionOf(refOf('Node'), string) }), "{ next: 'next' }"],
    ['always', objectOf({ next: refOf('Node') }), undefined],
    ['as nothing else', refOf('Node'), undefined],
  ])('%s', (_, type, expected) => {
    expect(codeOf(refOf('Node'), { types: [declOf('Node', type)] })).toBe(expected);
  });
});

describe('whether a literal fits', () => {
  const types = [
    declOf('Pet', objectOf({ name: string, 'tag?': nullable(string) })),
    declOf('Cat', { ...objectOf({ lives: integer }), bases: [declOf('Pet', string).id] }),
    declOf('Loop', refOf('Loop')),
  ];

  test.each<[Json, Type, boolean]>([
    ['a', string, true],
    [1, string, false],
    [1, integer, true],
    [1.5, integer, false],
    ['cat', enumOf(false), true],
    ['cow', enumOf(false), false],
    ['cow', enumOf(true), true],
    [null, nullable(string), true],
    [null, string, false],
    [['a'], arrayOf(string), true],
    [['a', 1], arrayOf(string), false],
    [{ name: 'Rex' }, refOf('Pet'), true],
    [{ name: 'Rex', tag: null }, refOf('Pet'), true],
    [{ tag: 'a' }, refOf('Pet'), false],
    [{ name: 'Rex', unknown: 1 }, refOf('Pet'), false],
    [{ name: 'Tom', lives: 9 }, refOf('Cat'), true],
    [{ lives: 9 }, refOf('Cat'), false],
    [
      { name: 'Tom', age: 2 },
      { kind: 'intersection', members: [refOf('Pet'), objectOf({ age: integer })] },
      true,
    ],
    [JSON.parse('{ "__proto__": 1, "name": "Rex" }') as Json, refOf('Pet'), false],
    ['bytes', { kind: 'binary' }, false],
    [1, refOf('Loop'), false],
  ])('%j', (value, type, expected) => {
    expect(fits(value, type, { lookup: lookupOf(types), view: 'request' })).toBe(expected);
  });

  test('read-only fields are none of a request', () => {
    const fields = [fieldOf('id', integer, { access: 'read' }), fieldOf('name', string)];
    const type: Type = { kind: 'object', bases: [], fields };
    const scope = { lookup: lookupOf([]) };
    expect(fits({ name: 'Rex' }, type, { ...scope, view: 'request' })).toBe(true);
    expect(fits({ name: 'Rex' }, type, { ...scope, view: 'response' })).toBe(false);
  });
});
