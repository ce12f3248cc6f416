import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiKey, only } from '../../templates/runtime/auth.js';
import type { Body } from '../../templates/runtime/body.js';
import { json, text } from '../../templates/runtime/body.js';
import { SDKError } from '../../templates/runtime/errors.js';
import { exactJSON } from '../../templates/runtime/exact-json.js';
import { formBody } from '../../templates/runtime/form.js';
import type { HeadersLike } from '../../templates/runtime/headers.js';
import { idempotency } from '../../templates/runtime/idempotency.js';
import { send } from '../../templates/runtime/request.js';
import { cookies } from '../../templates/runtime/styles.js';
import { failureOf } from './failure.js';
import { clientOf, echo } from './server.js';

const get = { method: 'GET', path: '/' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
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

  test.each<[HeadersLike]>([
    [{ Cookie: ['a=1', 'b=2'] }],
    [
      [
        ['cookie', 'a=1'],
        ['Cookie', 'b=2'],
      ],
    ],
  ])('between cookies stands a semicolon: %j', async (headers) => {
    const { client, last } = await echo();
    await send(client, get, { headers });
    expect(last().headers.cookie).toBe('a=1; b=2');
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
    const error = await failureOf(send(client, get, { headers: { [name]: value } }));
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
    for (const method of ['GET', 'HEAD']) {
      await send(own.client, { method, path: '/' });
      expect(own.last().headers['x-key']).toBeUndefined();
    }
    // As pages without TLS have it.
    vi.stubGlobal('crypto', {});
    const keys = new Set([1, 2, 3].map(() => idempotency().key('POST')));
    expect(keys.size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\w.-]{16,}$/);
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

  test.each<[string, Body | undefined, string]>([
    ['NaN', json({ a: [{ b: NaN }] }), '`b` must be a scalar.'],
    ['infinity', json({ a: null, b: [0, Infinity] }), '`1` must be a scalar.'],
    ['beside a bigint', exactJSON({ a: 1n, b: NaN }), '`b` must be a scalar.'],
    ['in a form', formBody({ a: { b: NaN } }), '`b` must be a scalar.'],
  ])('a number that JSON has no word for is refused: %s', async (_, body, message) => {
    const { client, seen } = await echo();
    const error = await failureOf(send(client, { method: 'POST', path: '/', body }));
    expect(error).toMatchObject({ name: 'SDKError', message });
    expect(seen).toHaveLength(0);
  });

  test('a null is no such number', async () => {
    const { client, last } = await echo();
    const body = json({ a: null, b: 'null', c: undefined, d: new Date(NaN) });
    await send(client, { method: 'POST', path: '/', body });
    expect(last().body).toBe('{"a":null,"b":"null","d":null}');
  });

  test('what JSON cannot say is refused', async () => {
    const { client, seen } = await echo();
    const error = await failureOf(
      send(client, { method: 'POST', path: '/', body: json({ a: 1n }) }),
    );
    expect(error).toMatchObject({
      name: 'SDKError',
      message: expect.stringContaining('BigInt') as string,
      cause: expect.any(TypeError) as unknown,
    });
    expect(seen).toHaveLength(0);
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
