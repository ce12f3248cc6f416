import { describe, expect, it } from 'vitest';
import { builtOperation, built, integer, json, object, query, string } from './built.js';

const list = { type: 'array', items: string };
const flat = object({ a: string, b: integer });
const nested = object({ a: flat });

describe('how a parameter is written', () => {
  it.each([
    ['a scalar', query('q', string), 'plain'],
    ['a nullable scalar', query('q', { type: ['string', 'null'] }), 'plain'],
    ['a list', query('q', list), 'plain'],
    ['a list with commas', query('q', list, { explode: false }), 'form joined'],
    [
      'a list with pipes',
      query('q', list, { style: 'pipeDelimited', explode: false }),
      'pipeDelimited joined',
    ],
    [
      'a list with exploded pipes',
      query('q', list, { style: 'pipeDelimited', explode: true }),
      'plain',
    ],
    ['a flat object', query('q', flat), 'form exploded'],
    ['a deep object', query('q', flat, { style: 'deepObject' }), 'deepObject exploded'],
    // OpenAPI defines neither of these.
    ['a list in deepObject', query('q', list, { style: 'deepObject' }), 'brackets exploded'],
    [
      'a range or a number',
      query('q', { anyOf: [flat, integer] }, { style: 'deepObject' }),
      'brackets exploded',
    ],
    ['an object in an object', query('q', nested), 'brackets exploded'],
    ['a list of objects', query('q', { type: 'array', items: flat }), 'brackets exploded'],
    ['anything', query('q', {}), 'form exploded'],
    ['reserved characters', query('q', string, { allowReserved: true }), 'form exploded reserved'],
    [
      'JSON',
      { in: 'query', name: 'q', content: { 'application/json': { schema: flat } } },
      'application/json',
    ],
    ['a header list', { in: 'header', name: 'h', schema: list }, 'plain'],
    ['a header object', { in: 'header', name: 'h', schema: flat }, 'simple joined'],
    ['a cookie', { in: 'cookie', name: 'c', schema: string }, 'plain'],
    [
      'a raw cookie',
      { in: 'cookie', name: 'c', style: 'cookie', schema: string },
      'cookie exploded',
    ],
  ])('%s', async (_, param, expected) => {
    const { params } = await builtOperation({ parameters: [param], ...json(string) });
    const [encoding] = params.map((one) => one.encoding);
    expect(textOf(encoding)).toBe(expected);
  });

  it.each([
    ['simple', string, 'plain'],
    ['simple', list, 'simple joined'],
    ['label', list, 'label joined'],
    ['matrix', flat, 'matrix joined'],
  ])('path style %s', async (style, schema, expected) => {
    const param = { in: 'path', name: 'p', required: true, style, schema };
    const { params } = await builtOperation(
      { parameters: [param], ...json(string) },
      { path: '/x/{p}' },
    );
    expect(textOf(params[0]?.encoding)).toBe(expected);
  });
});

function textOf(encoding: unknown): string {
  const one = encoding as Record<string, unknown>;
  if (one['kind'] === 'plain') return 'plain';
  if (one['kind'] === 'content') return String(one['media']);
  const explode = one['explode'] === true ? 'exploded' : 'joined';
  return `${String(one['style'])} ${explode}${one['allowReserved'] === true ? ' reserved' : ''}`;
}

describe('which parameters there are', () => {
  const wires = (
    params: readonly { in: string; wire: string; constant?: string | number | boolean }[],
  ): string[] =>
    params.map(({ in: place, wire, constant }) =>
      constant === undefined ? `${place} ${wire}` : `${place} ${wire} = ${String(constant)}`,
    );

  it('sends required parameters with one value without asking', async () => {
    const beta = { in: 'header', name: 'Beta', required: true, schema: { const: 'v1' } };
    const maybe = { in: 'header', name: 'Maybe', schema: { const: 'v1' } };
    const { params } = await builtOperation({ parameters: [beta, maybe], ...json(string) });
    expect(wires(params)).toEqual(['header Beta = v1', 'header Maybe']);
  });

  it('takes the query string of a path key apart', async () => {
    const id = { in: 'path', name: 'id', required: true, schema: string };
    const find = { in: 'path', name: 'find', required: true, schema: string };
    const operation = { parameters: [id, find], ...json(string) };
    const { path, params, said } = await builtOperation(operation, {
      path: '/x/{id}?beta=true&q={find}#b',
    });
    expect(path).toBe('/x/{id}');
    expect(wires(params)).toEqual(['path id', 'query q', 'query beta = true']);
    expect(said).toEqual([]);
  });

  it('leaves headers of the client out of calls', async () => {
    const org = { in: 'header', name: 'Acme-Org', description: 'Who pays.', schema: string };
    const config = {
      client: { options: [{ name: 'organization', header: 'acme-org', env: 'ORG' }] },
    };
    const { api } = await built(
      { '/x': { get: { parameters: [org], ...json(string) } } },
      {},
      config,
    );
    expect(api.operations[0]?.params).toEqual([]);
    expect(api.clientHeaders).toEqual([
      { wire: 'Acme-Org', option: 'organization', env: 'ORG', docs: { text: 'Who pays.' } },
    ]);
  });

  it('makes the last path parameter positional, unless its value is fixed', async () => {
    const a = { in: 'path', name: 'a', required: true, schema: string };
    const b = { in: 'path', name: 'b', required: true, schema: { enum: ['only'], type: 'string' } };
    const { call } = await builtOperation(
      { parameters: [b, a], ...json(string) },
      { path: '/{a}/{b}' },
    );
    expect(call).toEqual({ positional: 'a', body: 'none' });
  });
});
