import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiKey, basic, bearer, httpScheme, only, schemes } from '../../templates/runtime/auth.js';
import { json, text } from '../../templates/runtime/body.js';
import { headersFromEnv, optionOrEnv, readEnv } from '../../templates/runtime/env.js';
import { SDKError } from '../../templates/runtime/errors.js';
import { formBody } from '../../templates/runtime/form.js';
import type { HeadersLike } from '../../templates/runtime/headers.js';
import { idempotency } from '../../templates/runtime/idempotency.js';
import { send } from '../../templates/runtime/request.js';
import { cookies } from '../../templates/runtime/styles.js';
import { answer, clientOf, echo, serve } from './server.js';

const get = { method: 'GET', path: '/' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.fail('succeeded'),
    (error: unknown) => error,
  );
}

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
    const error = await failure(send(clientOf(base, { fetch: async () => new Response() }), get));
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
  ])('refused in a path: %s', async (_, path, id) => {
    const { client, seen } = await echo();
    expect(await failure(send(client, { method: 'GET', path, pathParams: { id } }))).toBeInstanceOf(
      SDKError,
    );
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
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      a: 'base',
      b: 'path',
      c: 'default',
      d: 'operation',
      e: 'call',
    });
  });

  test('an object in a query needs a style', async () => {
    const { client } = await echo();
    expect(await failure(send(client, { ...get, query: { filter: { a: 1 } } }))).toMatchObject({
      message: expect.stringContaining('`filter`') as string,
    });
  });
});

describe('headers', () => {
  test('layers: ours, the client’s, the body’s, the operation’s, the call’s; null removes, undefined leaves', async () => {
    const { client, last } = await echo(
      {
        defaultHeaders: {
          'X-A': 'default',
          'X-B': 'default',
          'X-C': 'default',
          'User-Agent': null,
        },
      },
      { headers: { 'X-A': 'client', 'X-D': 'client' } },
    );
    const request = {
      method: 'POST',
      path: '/',
      body: json({}),
      headers: { 'x-b': 'operation', 'X-E': undefined },
    };
    await send(client, request, {
      headers: { 'x-c': null, 'X-D': undefined, 'content-type': 'application/x' },
    });
    expect(last().headers).toMatchObject({
      'x-a': 'default',
      'x-b': 'operation',
      'x-d': 'client',
      'content-type': 'application/x',
    });
    expect([last().headers['x-c'], last().headers['x-e']]).toEqual([undefined, undefined]);
    expect(last().headers['user-agent']).not.toBe('Acme/JS 1.2.3');
  });

  test.each<[string, HeadersLike]>([
    ['a record', { 'X-A': '1, 2' }],
    ['a record with an array', { 'x-a': ['1', '2'] }],
    ['a record with two spellings, the later of which counts', { 'X-A': '0', 'x-a': '1,2' }],
    ['whatever gives pairs', new Map([['x-a', '1,2']])],
    [
      'pairs',
      [
        ['X-A', '1'],
        ['x-a', '2'],
      ],
    ],
    [
      'Headers',
      new Headers([
        ['x-a', '1'],
        ['x-a', '2'],
      ]),
    ],
  ])('%s', async (_, headers) => {
    const { client, last } = await echo({ defaultHeaders: headers });
    const before = JSON.stringify(headers);
    await send(client, get);
    expect(String(last().headers['x-a']).replace(', ', ',')).toBe('1,2');
    expect(JSON.stringify(headers)).toBe(before);
  });

  test.each([
    ['Bad Name', 'x'],
    ['', 'x'],
    ['\u212Aelvin', 'x'],
    ['x-a', 'secret\nx: y'],
    ['x-a', 'secret\0'],
    ['x-a', 'secret 漢'],
  ])('%j: %j is refused before anything is sent, and not shown', async (name, value) => {
    const { client, seen } = await echo();
    const error = await failure(send(client, get, { headers: { [name]: value } }));
    expect(error).toBeInstanceOf(SDKError);
    expect(String(error)).not.toContain('secret');
    expect(seen).toHaveLength(0);
  });

  test('an idempotency key goes where the document says, else into Idempotency-Key', async () => {
    const { client, last } = await echo();
    await send(client, get, { idempotencyKey: 'k' });
    expect(last().headers['idempotency-key']).toBe('k');
    const own = await echo({}, { idempotency: idempotency('X-Key') });
    await send(own.client, { method: 'POST', path: '/' });
    expect(own.last().headers['x-key']).toMatch(/./);
    await send(own.client, get);
    expect(own.last().headers['x-key']).toBeUndefined();
    await send(own.client, { method: 'POST', path: '/' }, { idempotencyKey: 'mine' });
    expect(own.last().headers['x-key']).toBe('mine');
  });

  test('cookies join', async () => {
    const { client, last } = await echo(
      {},
      { auth: only(apiKey('s;1', { option: 'session' }, { in: 'cookie', name: 'sid' })) },
    );
    await send(client, {
      ...get,
      headers: { Cookie: cookies({ a: 'x y', b: undefined, c: [1, 2] }) },
    });
    expect(last().headers.cookie).toBe('a=x%20y; c=1; c=2; sid=s%3B1');
  });
});

describe('bodies', () => {
  test.each([
    [
      'JSON',
      json({ a: new Date(0), b: undefined }),
      '{"a":"1970-01-01T00:00:00.000Z"}',
      'application/json',
    ],
    ['JSON null', json(null), 'null', 'application/json'],
    ['text', text('é', 'text/plain'), 'é', 'text/plain'],
    [
      'a form',
      formBody({ a: 'x y&', b: [1, 2], c: undefined, d: { e: 1 } }),
      'a=x%20y%26&b=1&b=2&d=%7B%22e%22%3A1%7D',
      'application/x-www-form-urlencoded',
    ],
    [
      'a form with styles',
      formBody({ a: [1, 2], o: { k: 1 } }, { a: { explode: false }, o: { style: 'deepObject' } }),
      'a=1,2&o%5Bk%5D=1',
      'application/x-www-form-urlencoded',
    ],
    ['none', json(undefined), '', undefined],
  ])('%s', async (_, body, expected, type) => {
    const { client, last } = await echo();
    await send(client, { method: 'POST', path: '/', body });
    expect(last().body).toBe(expected);
    expect(last().headers['content-type']).toBe(type);
  });

  test('what JSON cannot say is refused', async () => {
    const { client, seen } = await echo();
    const error = await failure(send(client, { method: 'POST', path: '/', body: json({ a: 1n }) }));
    expect(error).toMatchObject({
      name: 'SDKError',
      message: expect.stringContaining('BigInt') as string,
      cause: expect.any(TypeError) as unknown,
    });
    expect(seen).toHaveLength(0);
  });
});

describe('credentials', () => {
  const option = { option: 'apiKey', env: 'ACME_API_KEY' };
  const keyOf = async (source: Parameters<typeof only>[0]) => {
    const { client, last } = await echo({}, { auth: only(source) });
    await send(client, { ...get, query: { q: 'a b' } });
    return { headers: last().headers, url: last().url };
  };

  test('go where their scheme says', async () => {
    expect((await keyOf(bearer('t', option))).headers.authorization).toBe('Bearer t');
    expect((await keyOf(httpScheme('Token', 't', option))).headers.authorization).toBe('Token t');
    expect(
      (await keyOf(apiKey('t', option, { in: 'header', name: 'X-Key' }))).headers['x-key'],
    ).toBe('t');
    expect((await keyOf(apiKey('t&', option, { in: 'query', name: 'k[]' }))).url).toBe(
      '/?q=a%20b&k%5B%5D=t%26',
    );
    expect((await keyOf(apiKey('t', option, { in: 'cookie', name: 'c' }))).headers.cookie).toBe(
      'c=t',
    );
    const both = { username: { option: 'user' }, password: { option: 'password' } };
    expect((await keyOf(basic('ü', 'pä:ss', both))).headers.authorization).toBe(
      `Basic ${Buffer.from('ü:pä:ss').toString('base64')}`,
    );
  });

  test('come from the option, else from the environment; null says none', async () => {
    vi.stubEnv('ACME_API_KEY', ' from-env ');
    expect((await keyOf(bearer(undefined, option))).headers.authorization).toBe('Bearer from-env');
    expect((await keyOf(bearer('given', option))).headers.authorization).toBe('Bearer given');
    const { client } = await echo({}, { auth: only(bearer(null, option)) });
    expect(await failure(send(client, get))).toMatchObject({
      message: expect.stringContaining('`apiKey (ACME_API_KEY)`') as string,
    });
  });

  test('missing ones are named when the client is made', () => {
    const auth = schemes(
      {
        a: bearer(undefined, option),
        b: apiKey('', { option: 'adminKey' }, { in: 'header', name: 'k' }),
      },
      [['a'], ['b']],
    );
    expect(() => only(bearer(undefined, option))).toThrow(
      '`apiKey (ACME_API_KEY)` must be set, or null.',
    );
    expect(() => clientOf('http://x.test', {}, { auth })).not.toThrow();
    const none = { a: bearer(undefined, option), b: bearer(undefined, { option: 'adminKey' }) };
    expect(() => schemes(none, [['a'], ['b']])).toThrow(
      '`apiKey (ACME_API_KEY)` or `adminKey` must be set',
    );
    expect(() => schemes(none, [['a'], []])).not.toThrow();
  });

  test('one that an operation needs and nobody gave is named before it is sent', async () => {
    const sources = { a: bearer('a', option), b: bearer(undefined, { option: 'adminKey' }) };
    const { client, seen } = await echo({}, { auth: schemes(sources, [['a']]) });
    const error = await failure(send(client, { ...get, security: [['b']] }));
    expect(error).toMatchObject({
      name: 'SDKError',
      message: '`adminKey` must be set, or null.',
    });
    expect(seen).toHaveLength(0);
  });

  test('a function is asked only where its scheme is used', async () => {
    const asked = vi.fn(() => 'b');
    const sources = { a: bearer('a', option), b: bearer(asked, { option: 'adminKey' }) };
    const { client, last } = await echo({}, { auth: schemes(sources, [['a']]) });
    await send(client, get);
    expect([last().headers.authorization, asked.mock.calls.length]).toEqual(['Bearer a', 0]);
    await send(client, { ...get, security: [['b']] });
    expect([last().headers.authorization, asked.mock.calls.length]).toEqual(['Bearer b', 1]);
  });

  test('a header of the caller takes their place, null sends none', async () => {
    const { client, last } = await echo({}, { auth: only(bearer(null, option)) });
    await send(client, get, { headers: { authorization: null } });
    expect(last().headers.authorization).toBeUndefined();
    await send(client, get, { headers: { Authorization: 'Mine' } });
    expect(last().headers.authorization).toBe('Mine');
  });

  test.each<[string, () => string | Promise<string>]>([
    [
      'throws',
      () => {
        throw new Error('down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('down'))],
    ['gives nothing', () => ''],
  ])('a function that %s fails the call before it is sent', async (_, value) => {
    const { client, seen } = await echo({}, { auth: only(bearer(value, option)) });
    expect(await failure(send(client, get))).toMatchObject({
      name: 'SDKError',
      message: expect.stringContaining('apiKey') as string,
    });
    expect(seen).toHaveLength(0);
  });

  test('a key with a line break is refused without being shown', async () => {
    const { client } = await echo({}, { auth: only(bearer('secret\nkey', option)) });
    expect(String(await failure(send(client, get)))).not.toContain('secret');
  });

  test.each<[string, (readonly string[])[], string | undefined]>([
    ['the first set that can be met', [['b'], ['a']], 'Bearer a'],
    ['all schemes of a set', [['a', 'c']], 'Bearer a'],
    ['none where none are needed', [], undefined],
    ['a credential rather than none', [[], ['a']], 'Bearer a'],
    ['none where only that can be met', [['b'], []], undefined],
  ])('%s', async (_, security, expected) => {
    const auth = schemes(
      {
        a: bearer('a', option),
        b: bearer(null, option),
        c: apiKey('c', option, { in: 'header', name: 'x-c' }),
      },
      [['a']],
    );
    const { client, last } = await echo({}, { auth });
    await send(client, { ...get, security });
    expect(last().headers.authorization).toBe(expected);
    expect(last().headers['x-c']).toBe(security.flat().includes('c') ? 'c' : undefined);
  });
});

describe('secrets stay at home', () => {
  /** Two servers, the first leading to the second, whose `/back` leads back. */
  async function leading(status: number, to: (url: string) => string = (url) => `${url}/there`) {
    const away = await serve((request, response) =>
      request.url === '/back'
        ? void response.writeHead(status, { location: `${home.url}/there` }).end()
        : answer(response, { away: true }),
    );
    const home = await serve((request, response) =>
      request.url === '/there'
        ? answer(response, { home: true })
        : void response.writeHead(status, { location: to(away.url) }).end('moved'),
    );
    const auth = schemes(
      {
        a: bearer('secret', { option: 'a' }),
        k: apiKey('secret', { option: 'k' }, { in: 'header', name: 'x-api-key' }),
        c: apiKey('secret', { option: 'c' }, { in: 'cookie', name: 'c' }),
      },
      [['a', 'k', 'c']],
    );
    return {
      home,
      away,
      client: clientOf(home.url, { defaultHeaders: { 'x-tenant': 'secret' } }, { auth }),
    };
  }

  test.each([301, 302, 303, 307, 308])('%i to another origin: none crosses', async (status) => {
    const { away, client } = await leading(status);
    expect(
      await send(
        client,
        { ...get, headers: { range: 'bytes=0-1' } },
        { headers: { 'x-mine': 'secret' } },
      ),
    ).toEqual({ away: true });
    expect(JSON.stringify(away.seen)).not.toContain('secret');
    expect(away.seen[0]?.headers.range).toBe('bytes=0-1');
  });

  test('away and back home: what was dropped stays dropped', async () => {
    const { home, client } = await leading(302, (url) => `${url}/back`);
    expect(await send(client, get)).toEqual({ home: true });
    expect(JSON.stringify(home.seen[0])).toContain('secret');
    expect(JSON.stringify(home.seen[1])).not.toContain('secret');
  });

  test('302 on the same origin: they stay', async () => {
    const { home, client } = await leading(302, () => '/there');
    expect(await send(client, get)).toEqual({ home: true });
    expect(home.seen[1]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'x-api-key': 'secret',
      'x-tenant': 'secret',
    });
  });

  test.each([
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', '{}'],
    [308, 'POST', '{}'],
  ])('%i makes a POST a %s', async (status, method, body) => {
    const { home, client } = await leading(status, () => '/there');
    await send(client, { method: 'POST', path: '/', body: json({}) });
    expect(home.seen[1]).toMatchObject({ method, body });
  });

  test('a body does not cross, nor does anything go from https to http, nor round for ever', async () => {
    const { away, client } = await leading(307);
    expect(
      await failure(send(client, { method: 'POST', path: '/', body: json({}) })),
    ).toMatchObject({ message: expect.stringContaining('No redirect') as string });
    expect(away.seen).toHaveLength(0);
    const fetch = async () =>
      new Response(null, { status: 302, headers: { location: 'http://x.test/' } });
    expect(await failure(send(clientOf('https://x.test', { fetch }), get))).toMatchObject({
      message: 'No redirect to http://x.test.',
    });
    let hops = 0;
    const round = async () => (
      hops++,
      new Response(null, { status: 302, headers: { location: '/' } })
    );
    await failure(send(clientOf('https://x.test', { fetch: round }), get));
    expect(hops).toBe(21);
  });

  test('an absolute URL gets them on the own origin only', async () => {
    const { home, away, client } = await leading(302);
    await send(client, { method: 'GET', path: `${away.url}/x` }, { headers: { 'x-mine': 'sent' } });
    expect(JSON.stringify(away.seen)).not.toContain('secret');
    expect(away.seen[0]?.headers['x-mine']).toBe('sent');
    await send(client, { method: 'GET', path: `${home.url}/there` });
    expect(home.seen[0]?.headers.authorization).toBe('Bearer secret');
  });

  test('whoever chooses a redirect mode gets it', async () => {
    const { client } = await leading(302);
    const error = await failure(send(client, get, { fetchOptions: { redirect: 'manual' } }));
    expect(error).toMatchObject({ status: 302 });
  });
});

describe('in a browser', () => {
  const seen: RequestInit[] = [];
  const fetch = async (_: string, init?: RequestInit) => {
    seen.push(init ?? {});
    return new Response('{}');
  };

  test('secrets need a word of consent', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Chrome/142' });
    expect(() => clientOf('http://x.test')).toThrow('dangerouslyAllowBrowser');
    expect(() => clientOf('http://x.test', { dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => clientOf('http://x.test', {}, { browser: 'allowed' })).not.toThrow();
    expect(() =>
      clientOf('http://x.test', {}, { auth: only(bearer(null, { option: 'k' })) }),
    ).not.toThrow();
  });

  test.each(['Node.js/24', 'Deno/2.5', 'Bun/1.3', 'Cloudflare-Workers', undefined])(
    '%s is none',
    (userAgent) => {
      vi.stubGlobal('navigator', userAgent && { userAgent });
      expect(() => clientOf('http://x.test')).not.toThrow();
    },
  );

  test('no header of ours, redirects are the browser’s, but for keys that it would carry on', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Chrome/142' });
    const options = { fetch, dangerouslyAllowBrowser: true };
    await send(clientOf('http://x.test', options), get);
    expect([...new Headers(seen.at(-1)?.headers).keys()].sort()).toEqual([
      'accept',
      'authorization',
    ]);
    expect(seen.at(-1)?.redirect).toBeUndefined();
    const auth = only(apiKey('k', { option: 'k' }, { in: 'header', name: 'x-key' }));
    await send(clientOf('http://x.test', options, { auth }), get);
    expect(seen.at(-1)?.redirect).toBe('error');
    const cookie = only(apiKey('k', { option: 'k' }, { in: 'cookie', name: 'sid' }));
    await send(clientOf('http://x.test', options, { auth: cookie }), get);
    expect(seen.at(-1)?.credentials).toBe('include');
  });
});

describe('the environment', () => {
  test.each([
    [' a ', 'a'],
    ['', undefined],
    ['  ', undefined],
  ])('%j is %j', (value, expected) => {
    vi.stubEnv('ACME_X', value);
    expect(readEnv('ACME_X')).toBe(expected);
  });

  test('never throws', () => {
    vi.stubGlobal('process', {
      get env() {
        throw new Error('denied');
      },
    });
    expect(readEnv('PATH')).toBeUndefined();
    vi.stubGlobal('process', undefined);
    expect(readEnv('PATH')).toBeUndefined();
    vi.stubGlobal('Deno', { env: { get: (name: string) => `${name} of Deno` } });
    expect(readEnv('X')).toBe('X of Deno');
  });

  test('options beat it, null says none', () => {
    vi.stubEnv('ACME_ORG', 'env');
    expect([
      optionOrEnv(undefined, 'ACME_ORG'),
      optionOrEnv('own', 'ACME_ORG'),
      optionOrEnv(null, 'ACME_ORG'),
    ]).toEqual(['env', 'own', null]);
  });

  test('holds headers, one a line', () => {
    vi.stubEnv('ACME_HEADERS', 'X-A: 1\n\n nonsense \nX-B:a:b ');
    expect(headersFromEnv('ACME_HEADERS')).toEqual({ 'X-A': '1', 'X-B': 'a:b' });
  });
});

test('options of fetch are those of the client, and over them those of the call', async () => {
  const seen: object[] = [];
  const fetch = async (_: string, init: object = {}) => {
    seen.push(init);
    return new Response('{}');
  };
  const fetchOptions = { cache: 'no-store', keepalive: true } as const;
  const client = clientOf('http://x.test', { fetch, fetchOptions });
  await send(client, get, { fetchOptions: { cache: 'reload' } });
  expect(seen).toMatchObject([{ cache: 'reload', keepalive: true, method: 'GET' }]);
});

test('a platform without fetch is told so', () => {
  vi.stubGlobal('fetch', undefined);
  expect(() => clientOf('http://x.test')).toThrow('`fetch`');
});
