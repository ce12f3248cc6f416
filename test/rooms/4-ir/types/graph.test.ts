import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../../../generator/1-load/pointer.js';
import { derefOf, fieldsOf, hasExtraKeys, isObjectLike } from '../../../../generator/4-ir/graph.js';
import { markGraph } from '../../../../generator/4-ir/mark-graph.js';
import type { Operation, Type } from '../../../../generator/4-ir/ir.js';
import { written } from './written.js';

const ref = (name: string): Type => ({ kind: 'ref', id: `#/components/schemas/${name}` });

const schemas = `
Base: { type: object, required: [id], properties: { id: { type: string }, kind: { type: string } } }
Child: { allOf: [$Base, { properties: { kind: { const: child }, a: {} } }] }
Alias: { anyOf: [$Child, { type: "null" }] }
Both: { type: object, properties: { b: {} }, oneOf: [$Base, $Child] }
Map: { type: object, additionalProperties: { type: string } }
Text: { type: string }
`;

describe('questions', () => {
  it.each([
    ['Base', ['id', 'kind']],
    ['Child', ['id', 'kind', 'a']],
    ['Alias', undefined],
    ['Both', undefined],
    ['Map', undefined],
  ])('fieldsOf %s', async (name, expected) => {
    const { builder } = await written(schemas);
    expect(fieldsOf(ref(name), builder.lookup)?.map(({ wire }) => wire)).toEqual(expected);
  });

  it("fieldsOf takes the child's word for a base's field", async () => {
    const { builder } = await written(schemas);
    const kind = fieldsOf(ref('Child'), builder.lookup)?.find(({ wire }) => wire === 'kind');
    expect(kind?.type).toEqual({ kind: 'literal', value: 'child' });
  });

  it.each([
    ['Base', true],
    ['Alias', true],
    ['Both', true],
    ['Map', false],
    ['Text', false],
  ])('isObjectLike %s: %s', async (name, expected) => {
    const { builder } = await written(schemas);
    expect(isObjectLike(ref(name), builder.lookup)).toBe(expected);
  });

  it('hasExtraKeys: a map has, a closed object has not', async () => {
    const { builder } = await written(schemas);
    expect([ref('Map'), ref('Child')].map((type) => hasExtraKeys(type, builder.lookup))).toEqual([
      true,
      false,
    ]);
  });

  it('derefOf ends where nothing is declared', async () => {
    const { builder } = await written(schemas);
    expect(derefOf(ref('Nobody'), builder.lookup)).toEqual({ kind: 'unknown' });
  });
});

describe('marks', () => {
  /** An operation that sends one type and receives another. */
  const operation = (sent: Type, received: Type): Operation => ({
    id: '#/paths/~1x/post',
    at: '#/paths/~1x/post',
    method: 'POST',
    path: '/x',
    tags: [],
    params: [],
    body: {
      at: '#',
      required: true,
      contents: [{ kind: 'json', media: 'application/json', type: sent }],
      docs: {},
    },
    call: { body: 'whole' },
    outcome: {
      kind: 'once',
      successes: [
        {
          status: '200',
          payload: { kind: 'json', media: 'application/json', type: received },
          docs: {},
        },
      ],
    },
    headers: [],
    failures: [],
    docs: {},
    samples: [],
    idempotent: false,
  });

  it('says where each declaration is used, which views differ, and what leads to itself', async () => {
    const { declarations } = await written(`
Sent: { properties: { shared: $Shared, hidden: { $ref: '#/components/schemas/OnlyRead', readOnly: true } } }
Received: { properties: { shared: $Shared, list: { type: array, items: $Received } } }
Shared: { properties: { x: { type: string } } }
OnlyRead: { properties: { x: { type: string } } }
Unused: { properties: { sent: $Sent } }`);
    const marked = markGraph(declarations, [operation(ref('Sent'), ref('Received'))], [], []);
    const short = (id: Pointer) => id.split('/').at(-1);
    expect(
      marked.map(({ id, reach, split, recursive }) => [short(id), reach, split, recursive]),
    ).toEqual([
      ['Sent', 'request', true, false],
      ['Received', 'response', false, true],
      ['Shared', 'both', false, false],
      ['OnlyRead', 'none', false, false],
      ['Unused', 'none', true, false],
    ]);
  });
});
