/** Documents that lead back to themselves: reading them ends all the same. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageIn } from './package-in.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const schemas: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'a reference to itself': { A: to('A') },
  'references in a ring': { A: to('B'), B: to('C'), C: to('A') },
  'an allOf of itself': { A: { allOf: [to('A'), { type: 'object', properties: { a: {} } }] } },
  'allOf in a ring': {
    A: { allOf: [to('B'), { type: 'object', properties: { a: {} } }] },
    B: { allOf: [to('A'), { type: 'object', properties: { b: {} } }] },
  },
  'a oneOf of itself': { A: { oneOf: [to('A'), { type: 'string' }] } },
  'anyOf in a ring': { A: { anyOf: [to('B')] }, B: { anyOf: [to('A')] } },
  'a list of itself': { A: { type: 'array', items: to('A') } },
  'a map of itself': { A: { type: 'object', additionalProperties: to('A') } },
  'keys of itself': { A: { type: 'object', propertyNames: to('A') } },
  'not itself': { A: { not: to('A') } },
  'a required field that is itself': {
    A: { type: 'object', required: ['a'], properties: { a: to('A') } },
  },
  'a parent that is its own heir': {
    A: {
      allOf: [to('A')],
      required: ['kind'],
      properties: { kind: { type: 'string' } },
      discriminator: { propertyName: 'kind', mapping: { a: '#/components/schemas/A' } },
    },
  },
  'a reference into itself': {
    A: { type: 'object', properties: { a: { $ref: '#/components/schemas/A/properties/a' } } },
  },
  'a dynamic reference to itself': { A: { $dynamicAnchor: 'node', $dynamicRef: '#node' } },
};

test.each(Object.entries(schemas))('%s', async (what, own) => {
  const { result } = await packageIn(join(scratch, what), documentOf(own));
  const said = result.diagnostics.filter(({ severity }) => severity === 'error');
  expect(result.ok || said.length > 0).toBe(true);
});

/** Each rung leads to the one below it twice: 2 to the power of 40 ways down. */
const ladders: Readonly<Record<string, (word: string) => object>> = {
  'a ladder': () => ({ type: 'object', properties: { a: { type: 'string' } } }),
  'a ladder whose foot is its top': (word) => ({ [word]: [to('A40'), { type: 'object' }] }),
};

test.each(
  Object.keys(ladders).flatMap((what) =>
    ['allOf', 'oneOf', 'anyOf'].map((word) => ({ what, word })),
  ),
)('$what, $word', async ({ what, word }) => {
  const rungs = Array.from({ length: 40 }, (_, index): [string, object] => {
    const below = to(`A${String(index)}`);
    return [`A${String(index + 1)}`, { [word]: [below, { [word]: [below] }] }];
  });
  const own: Readonly<Record<string, object>> = {
    A0: ladders[what]?.(word) ?? {},
    ...Object.fromEntries(rungs),
  };
  const { result } = await packageIn(join(scratch, `${what} of ${word}`), documentOf(own));
  expect(result.ok).toBe(true);
});

function documentOf(own: Readonly<Record<string, object>>): object {
  const [name = ''] = Object.keys(own).slice(-1);
  const content = { 'application/json': { schema: to(name) } };
  return {
    openapi: '3.1.0',
    info: { title: 'Ring', version: '1' },
    paths: {
      '/a': {
        post: { requestBody: { content }, responses: { 200: { description: 'Good.', content } } },
      },
    },
    components: { schemas: own },
  };
}
