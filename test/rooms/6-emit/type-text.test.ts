import { describe, expect, test } from 'vitest';
import type { Type } from '../../../generator/4-ir/ir.js';
import {
  declarationsOf,
  typeText,
  type TypeScope,
} from '../../../generator/6-emit/types/type-text.js';
import {
  component,
  count,
  enumOf,
  field,
  literal,
  objectOf,
  ref,
  text,
} from '../5-name/tiny-api.js';

const types = [
  component('Pet', objectOf([field('id')])),
  component('Bag', objectOf([field('n', count, { required: false })], { extra: count })),
  component('Any', objectOf([field('id')], { extra: { kind: 'unknown' } })),
  component('Cat', objectOf([field('name')], { bases: ['Bag', 'Either'] })),
  component('Either', { kind: 'union', members: [text, count] }),
];

const scope: TypeScope = {
  declarations: declarationsOf(types),
  nameOf: (id, view) => `${id.split('/').at(-1) ?? ''}${view === 'request' ? 'Input' : ''}`,
  global: (name) => name,
  uploadable: () => 'Uploadable',
};

const union = (...members: Type[]): Type => ({ kind: 'union', members });
const both = (...members: Type[]): Type => ({ kind: 'intersection', members });
const list = (items: Type): Type => ({ kind: 'array', items });
const nullable = (inner: Type): Type => ({ kind: 'nullable', inner });
const map = (values: Type): Type => ({ kind: 'map', values });
const unknown: Type = { kind: 'unknown' };
const never: Type = { kind: 'never' };

describe('typeText in responses', () => {
  test.each<[string, Type]>([
    ['string', text],
    ['number', count],
    ['Date', { kind: 'scalar', scalar: 'string', format: 'date-time', form: 'Date' }],
    ['bigint', { kind: 'scalar', scalar: 'integer', format: 'int64', form: 'bigint' }],
    ['Pet', ref('Pet')],
    [`'it\\'s'`, literal(`it's`)],
    ['-1', literal(-1)],
    ['null', literal(null)],
    [`'a' | 'b'`, enumOf(['a', 'b', 'a'])],
    [`'a' | (string & {})`, enumOf(['a'], true)],
    [`1 | 'a' | (number & {}) | (string & {})`, enumOf([1, 'a'], true)],
    ['never', enumOf([])],
    ['string[]', list(text)],
    ['(string | null)[]', list(nullable(text))],
    [`('a' | 'b')[][]`, list(list(enumOf(['a', 'b'])))],
    [`('a' | (string & {}))[]`, list(enumOf(['a'], true))],
    ['{ [key: string]: string | null }', map(nullable(text))],
    ['[string, number]', { kind: 'tuple', items: [text, count], required: 2 }],
    [
      '[item1: string, item2?: number[], ...rest: string[]]',
      {
        kind: 'tuple',
        items: [text, { kind: 'array', items: count }],
        required: 1,
        rest: text,
      },
    ],
    ['[item1?: string[] | null]', { kind: 'tuple', items: [nullable(list(text))], required: 0 }],
    [
      '[item1?: [string]]',
      {
        kind: 'tuple',
        items: [{ kind: 'tuple', items: [text], required: 1 }],
        required: 0,
      },
    ],
    ['[string, (number | null)?]', { kind: 'tuple', items: [text, nullable(count)], required: 1 }],
    [
      '[string, ...(string | number)[]]',
      { kind: 'tuple', items: [text], required: 1, rest: union(text, count) },
    ],
    ['string | number | null', nullable(union(text, union(count, text)))],
    ['string', union(text, never)],
    ['unknown', union(text, unknown)],
    ['never', union()],
    ['Pet & Any', both(ref('Pet'), ref('Any'))],
    ['Pet', both(ref('Pet'), unknown)],
    ['Pet & (string | number)', both(ref('Pet'), union(text, count))],
    ['(Pet & Any) | null', nullable(both(ref('Pet'), ref('Any')))],
    ['(Pet & Any)[]', list(both(ref('Pet'), ref('Any')))],
    ['object', objectOf([])],
    [
      '{ id: string; n?: number; }',
      objectOf([field('id'), field('n', count, { required: false })]),
    ],
    [
      `{ 'a-b': string; ['__proto__']: string; constructor: string; }`,
      objectOf([field('a-b'), field('__proto__'), field('constructor')]),
    ],
    ['Pet', objectOf([], { bases: ['Pet'] })],
    ['(Pet & { a: string; })[]', list(objectOf([field('a')], { bases: ['Pet'] }))],
    ['string', { kind: 'binary' }],
    ['unknown', unknown],
    ['never', never],
  ])('%s', (printed, type) => {
    expect(typeText(type, 'response', scope)).toBe(printed);
  });
});

describe('an index signature takes every field in', () => {
  test.each<[string, Type]>([
    ['{ [key: string]: number; a: number; }', objectOf([field('a', count)], { extra: count })],
    ['{ [key: string]: number | string; a: string; }', objectOf([field('a')], { extra: count })],
    [
      '{ [key: string]: number | undefined; a?: number; }',
      objectOf([field('a', count, { required: false })], { extra: count }),
    ],
    [
      '{ [key: string]: unknown; a?: string; }',
      objectOf([field('a', text, { required: false })], { extra: unknown }),
    ],
    ['{ a: string; }', objectOf([field('a')], { extra: never })],
    [
      '{ [key: string]: number | boolean; a: boolean; }',
      objectOf(
        [
          field('a', { kind: 'scalar', scalar: 'boolean' }),
          field('secret', text, { access: 'write' }),
        ],
        { extra: count },
      ),
    ],
    // Fields of bases too, and of heirs of an indexed base: those are taken over.
    [
      '{ [key: string]: number | string; id: string; }',
      objectOf([], { bases: ['Pet'], extra: count }),
    ],
    [
      '{ [key: string]: number | string | undefined; n?: number; a: string; }',
      objectOf([field('a')], { bases: ['Bag'] }),
    ],
    ['Any & { a: string; }', objectOf([field('a')], { bases: ['Any'] })],
    ['Pet & { [key: string]: unknown; }', objectOf([], { bases: ['Pet'], extra: unknown })],
    [
      'Either & { [key: string]: number | string | undefined; n?: number; name: string; }',
      objectOf([], { bases: ['Cat'] }),
    ],
  ])('%s', (printed, type) => {
    expect(typeText(type, 'response', scope)).toBe(printed);
  });
});

describe('views', () => {
  const type = objectOf([
    field('id', text, { access: 'read' }),
    field('password', text, { access: 'write' }),
    field('owner', ref('Pet')),
    field('file', { kind: 'binary' }),
  ]);

  test('a response has no write-only fields', () => {
    expect(typeText(type, 'response', scope)).toBe('{ id: string; owner: Pet; file: string; }');
  });

  test('a request has no read-only ones, and sends files', () => {
    expect(typeText(type, 'request', scope)).toBe(
      '{ password: string; owner: PetInput; file: Uploadable; }',
    );
  });
});

test('inline fields keep their docs', () => {
  const type = objectOf([field('a', text, { docs: { text: 'One */ line.', deprecated: true } })]);
  expect(typeText(type, 'response', scope)).toBe(
    '{\n/**\n * One *\\/ line.\n *\n * @deprecated\n */\na: string;\n}',
  );
});
