import { describe, expect, it } from 'vitest';
import { written } from './written.js';

describe('schemas that lead to themselves', () => {
  it.each([
    ['through fields', 'A: { properties: { a: $A } }', ['A = { a?: A }']],
    ['through items', 'A: { type: array, items: $A }', ['A = A[]']],
    [
      'any JSON',
      'A: { type: [string, array, object, "null"], items: $A, additionalProperties: $A }',
      ['A = (string | A[] | Map<A>) | null'],
    ],
    [
      'with more beside the reference',
      'A: { properties: { p: { allOf: [$A, { properties: { more: {} } }] } } }',
      ['A = { p?: A.p }', 'A.p = A + { more?: unknown }'],
    ],
    [
      'through fields of two bases',
      'A: { properties: { p: $A } }\nB: { properties: { p: $B } }\nC: { allOf: [$A, $B] }',
      ['A = { p?: A }', 'B = { p?: B }', 'C = { p?: C }'],
    ],
    [
      'a parent that lists its children',
      'P: { properties: { p: {} }, oneOf: [$C, $D] }\nC: { allOf: [$P, { properties: { c: {} } }] }\nD: { allOf: [$P, { properties: { d: {} } }] }',
      [
        'P = P/& & (C | D)',
        'P/& = { p?: unknown }',
        'C = { p?: unknown; c?: unknown }',
        'D = { p?: unknown; d?: unknown }',
      ],
    ],
  ])('%s', async (_, schemas, expected) => {
    const { lines, reports } = await written(schemas);
    expect(lines).toEqual(expected);
    expect(reports).toEqual([]);
  });

  it.each([
    ['a union that is its own member', 'A: { anyOf: [$A, { type: string }] }', ['A = string']],
    [
      'a schema that is all of itself',
      'A: { allOf: [$A, { properties: { a: {} } }] }',
      ['A = { a?: unknown }'],
    ],
    [
      'two that extend each other',
      'A: { allOf: [$B, { properties: { a: {} } }] }\nB: { allOf: [$A, { properties: { b: {} } }] }',
      ['A = { b?: unknown; a?: unknown }', 'B = A'],
    ],
    [
      'aliases in a circle of unions',
      'A: { anyOf: [$B, { type: string }] }\nB: { anyOf: [$A, { type: number }] }',
      ['A = B | string', 'B = number'],
    ],
  ])('%s', async (_, schemas, expected) => {
    expect((await written(schemas)).lines).toEqual(expected);
  });
});
