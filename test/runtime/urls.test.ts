import { afterEach, describe, expect, test, vi } from 'vitest';
import { SDKError } from '../../templates/runtime/errors.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { clientOf, echo } from './server.js';

const get = { method: 'GET', path: '/' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Where a request goes, told by a fetch that looks at nothing else. */
async function urlOf(
  baseURL: string | undefined,
  request: Parameters<typeof send>[1],
  options = {},
  client = {},
) {
  let seen = '';
  const fetch = async (url: string) => {
    seen = url;
    return new Response('{}');
  };
  await send(clientOf(baseURL, { fetch, ...client }), request, options);
  return seen;
}

describe('URLs', () => {
  test.each([
    ['http://x.test', '/a', 'http://x.test/a'],
    ['http://x.test/', '/a', 'http://x.test/a'],
    ['http://x.test/v1', '/a', 'http://x.test/v1/a'],
    ['http://x.test/v1/', '/a/', 'http://x.test/v1/a/'],
    ['http://x.test/v1', '//evil.test/a', 'http://x.test/v1//evil.test/a'],
    ['http://x.test/v1', 'http://other.test/a', 'http://other.test/a'],
    ['http://x.test/?v=1&k=a&k=b', '/a', 'http://x.test/a?v=1&k=a&k=b'],
    ['http://x.test/?v=1', '/a?w=2', 'http://x.test/a?w=2&v=1'],
  ])('%s and %s', async (base, path, expected) => {
    expect(await urlOf(base, { method: 'GET', path })).toBe(expected);
  });

  test('of the call, the option, the environment, the operation, the document: the first that is there', async () => {
    const request = { ...get, baseURL: 'http://operation.test' };
    expect(await urlOf('http://document.test', get)).toBe('http://document.test/');
    expect(await urlOf('http://document.test', request)).toBe('http://operation.test/');
    vi.stubEnv('ACME_BASE_URL', '  ');
    const definition = { baseURLEnv: 'ACME_BASE_URL' };
    const seen: string[] = [];
    const fetch = async (url: string) => {
      seen.push(url);
      return new Response('{}');
    };
    await send(clientOf('http://document.test', { fetch }, definition), get);
    vi.stubEnv('ACME_BASE_URL', ' http://env.test ');
    await send(clientOf('http://document.test', { fetch }, definition), request);
    await send(clientOf('http://document.test', { fetch, baseURL: null }, definition), get);
    await send(
      clientOf('http://document.test', { fetch, baseURL: 'http://option.test' }, definition),
      request,
    );
    await send(clientOf('http://document.test', { fetch }, definition), request, {
      baseURL: 'http://call.test',
    });
    expect(seen).toEqual([
      'http://document.test/',
      'http://env.test/',
      'http://document.test/',
      'http://option.test/',
      'http://call.test/',
    ]);
  });

  test.each([undefined, '', 'nonsense', 'ftp://x.test', '/v1'])('%j is no base', async (base) => {
    const error = await failureOf(send(clientOf(base, { fetch: async () => new Response() }), get));
    expect(error).toMatchObject({ name: 'SDKError', message: '`baseURL` must be an http URL.' });
  });

  test.each<[unknown, string]>([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ["a:@!$'()*,b", "a:@!$'()*,b"],
    ['a&b=c+d;e', 'a%26b%3Dc%2Bd%3Be'],
    ['50%', '50%25'],
    ['%2e%2e', '%252e%252e'],
    ['é漢😀', '%C3%A9%E6%BC%A2%F0%9F%98%80'],

    ['a\\b\n', 'a%5Cb%0A'],
    [7, '7'],
    [0, '0'],
    [false, 'false'],
    [10n, '10'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    ['...', '...'],
    ['a..', 'a..'],
  ])('the path parameter %o', async (id, expected) => {
    const path = await urlOf('http://x.test', {
      method: 'GET',
      path: '/f/{id}/x',
      pathParams: { id },
    });
    expect(path).toBe(`http://x.test/f/${expected}/x`);
  });

  test.each<[string, string, unknown]>([
    ['nothing', '/f/{id}', ''],
    ['undefined', '/f/{id}', undefined],
    ['null', '/f/{id}', null],
    ['an object', '/f/{id}', {}],
    ['an empty array', '/f/{id}', []],
    ['a null prototype', '/f/{id}', Object.create(null)],
    ['half a surrogate pair', '/f/{id}', '\ud800'],
    ['a dot', '/f/{id}', '.'],
    ['two dots', '/f/{id}/x', '..'],
    ['two dots made of two', '/f/{id}{id}', '.'],
    ['half encoded ones', '/f/%2e{id}', '.'],
    ['a dot before a query', '/f/{id}?x=1', '..'],
    ['two dots before a backslash, which URLs read as a slash', '/f/{id}\\x', '..'],
    ['two dots behind one', '/f\\{id}/x', '..'],
  ])('refused in a path: %s', async (_, path, id) => {
    const { client, seen } = await echo();
    expect(
      await failureOf(send(client, { method: 'GET', path, pathParams: { id } })),
    ).toBeInstanceOf(SDKError);
    expect(seen).toHaveLength(0);
  });

  test('a parameter inside a query cannot leave it', async () => {
    const url = await urlOf('http://x.test', {
      method: 'GET',
      path: '/f?x={id}',
      pathParams: { id: 'a&b=c+d' },
    });
    expect(url).toBe('http://x.test/f?x=a%26b%3Dc%2Bd');
  });

  test.each<[object, string]>([
    [{ a: 'x y+z&=' }, '?a=x%20y%2Bz%26%3D'],
    [{ a: [1, 2], b: true }, '?a=1&a=2&b=true'],
    [{ a: undefined, b: [], c: [undefined] }, ''],
    [{ a: null }, '?a='],
    [{ a: new Date(0) }, '?a=1970-01-01T00%3A00%3A00.000Z'],
    [JSON.parse('{"__proto__":"x","constructor":"y"}'), '?__proto__=x&constructor=y'],
  ])('the query %j', async (query, expected) => {
    expect(await urlOf('http://x.test', { ...get, query })).toBe(`http://x.test/${expected}`);
  });

  test('layers of query: base, path, defaults, operation, call', async () => {
    const request = {
      method: 'GET',
      path: '/?b=path&c=path&d=path',
      query: { d: 'operation', e: 'operation' },
    };
    const url = await urlOf(
      'http://x.test/?a=base',
      request,
      { query: { e: 'call', f: undefined } },
      { defaultQuery: { c: 'default', f: 'default' } },
    );
    expect(url).toBe('http://x.test/?b=path&a=base&c=default&d=operation&e=call');
  });

  test('an object in a query needs a style', async () => {
    const { client } = await echo();
    expect(await failureOf(send(client, { ...get, query: { filter: { a: 1 } } }))).toMatchObject({
      message: expect.stringContaining('`filter`') as string,
    });
  });
});
