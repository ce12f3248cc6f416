import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiKey, basic, bearer, httpScheme, only, schemes } from '../../templates/runtime/auth.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { clientOf, echo } from './server.js';

const get = { method: 'GET', path: '/' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
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
    expect(await failureOf(send(client, get))).toMatchObject({
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
    const error = await failureOf(send(client, { ...get, security: [['b']] }));
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
    const auth = only(bearer('key', option));
    const other = await echo({ defaultHeaders: { AUTHORIZATION: 'Mine' } }, { auth });
    await send(other.client, get);
    expect(other.last().headers.authorization).toBe('Mine');
    const asked = vi.fn(() => 'a');
    const both = {
      a: bearer(asked, option),
      c: apiKey('c', option, { in: 'header', name: 'x-c' }),
    };
    const several = await echo({}, { auth: schemes(both, [['a', 'c']]) });
    await send(several.client, get, { headers: { authorization: null } });
    expect(several.last().headers).toMatchObject({ 'x-c': 'c' });
    expect(several.last().headers.authorization).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
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
    expect(await failureOf(send(client, get))).toMatchObject({
      name: 'SDKError',
      message: expect.stringContaining('apiKey') as string,
    });
    expect(seen).toHaveLength(0);
  });

  test('a key with a line break is refused without being shown', async () => {
    const { client } = await echo({}, { auth: only(bearer('secret\nkey', option)) });
    expect(String(await failureOf(send(client, get)))).not.toContain('secret');
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
    for (const place of ['header', 'query', 'cookie'] as const) {
      const auth = only(apiKey('k', { option: 'k' }, { in: place, name: 'x-key' }));
      await send(clientOf('http://x.test', options, { auth }), get);
      expect(seen.at(-1)?.redirect, place).toBe('error');
    }
    const cookie = only(apiKey('k', { option: 'k' }, { in: 'cookie', name: 'sid' }));
    await send(clientOf('http://x.test', options, { auth: cookie }), get);
    expect(seen.at(-1)?.credentials).toBe('include');
  });
});
