import { describe, expect, test, vi } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import { json } from '../../templates/runtime/body.js';
import type { CoreOptions } from '../../templates/runtime/core.js';
import {
  APIUserAbortError,
  InternalServerError,
  RateLimitError,
} from '../../templates/runtime/errors.js';
import { idempotency } from '../../templates/runtime/idempotency.js';
import { send } from '../../templates/runtime/request.js';
import { retryAll, retrySafe } from '../../templates/runtime/retry.js';
import { failureOf } from './failure.js';
import { clientOf, statuses } from './server.js';

const get = { method: 'GET', path: '/' };
const quick: CoreOptions = { maxRetryDelay: 5 };

describe('retries', () => {
  test.each([
    ['GET', [500, 408], 3],
    ['GET', [429], 2],
    ['PUT', [503], 2],
    ['DELETE', [502], 2],
    ['HEAD', [500], 2],
    ['OPTIONS', [500], 2],
    ['GET', [409], 1],
    ['GET', [404], 1],
    ['POST', [500], 1],
    ['POST', [408], 1],
    ['PATCH', [503], 1],
    ['POST', [429], 2],
  ])('%s after %j: %i requests', async (method, codes, expected) => {
    const { url, seen } = await statuses(codes);
    await send(clientOf(url, quick), { method, path: '/' }).asResult();
    expect(seen).toHaveLength(expected);
  });

  test('two at most, unless told otherwise', async () => {
    const { url, seen } = await statuses([500, 500, 500, 500]);
    expect(await failureOf(send(clientOf(url, quick), get))).toBeInstanceOf(InternalServerError);
    expect(seen).toHaveLength(3);
    await failureOf(send(clientOf(url, quick), get, { maxRetries: 0 }));
    expect(seen).toHaveLength(4);
  });

  test.each([
    ['the policy for all', 'POST', {}, { retry: retryAll }, {}, 2],
    ['an idempotency key', 'POST', { idempotencyKey: 'k' }, {}, {}, 2],
    ['x-should-retry: true', 'POST', {}, {}, { 'x-should-retry': 'true' }, 2],
    ['x-should-retry: false', 'GET', {}, {}, { 'x-should-retry': 'false' }, 1],
    ['503 that says when', 'POST', {}, {}, { 'retry-after': '0' }, 2],
  ])('%s', async (_, method, options, definition, headers, expected) => {
    const { url, seen } = await statuses([503], headers);
    await send(clientOf(url, quick, definition), { method, path: '/' }, options).asResult();
    expect(seen).toHaveLength(expected);
  });

  test.each([
    ['POST', 'ECONNREFUSED', retrySafe, 3],
    ['POST', 'ENOTFOUND', retrySafe, 3],
    // It may have been read, and done.
    ['POST', 'ECONNRESET', retrySafe, 1],
    ['GET', 'ECONNRESET', retrySafe, 3],
    ['POST', 'ECONNRESET', retryAll, 3],
  ])('a %s whose connection ends by %s, by %o: %i times', async (method, code, retry, times) => {
    const fetch = vi.fn(async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
    });
    const client = clientOf('http://x.test', { ...quick, fetch }, { retry });
    await failureOf(send(client, { method, path: '/' }));
    expect(fetch).toHaveBeenCalledTimes(times);
  });

  test.each([
    [408, 2],
    [409, 2],
    [429, 2],
    [500, 2],
    [404, 1],
    [422, 1],
  ])('by the policy for all a POST after %i: %i requests', async (status, expected) => {
    const { url, seen } = await statuses([status]);
    const client = clientOf(url, quick, { retry: retryAll });
    await send(client, { method: 'POST', path: '/' }).asResult();
    expect(seen).toHaveLength(expected);
  });

  test('what the document calls repeatable is repeated', async () => {
    const { url, seen } = await statuses([500]);
    await send(clientOf(url, quick), { method: 'POST', path: '/', idempotent: true });
    expect(seen).toHaveLength(2);
  });

  /** The pauses in ms between the attempts of a call that always fails, by a clock of its own. */
  async function pausesOf(status: number, headers: Record<string, string>, maxRetries: number) {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      return new Response('', { status, headers });
    };
    const call = failureOf(send(clientOf('http://x.test', { fetch, maxRetries }), get));
    await vi.runAllTimersAsync();
    await call;
    vi.useRealTimers();
    return times.flatMap((time, index) => (index ? time - (times[index - 1] ?? 0) : []));
  }

  test.each([
    [{ 'retry-after': '0.03' }, 30],
    [{ 'retry-after-ms': '40', 'retry-after': '9' }, 40],
    [{ 'retry-after-ms': '0', 'retry-after': '9' }, 0],
  ])('%j is obeyed', async (headers, pause) => {
    expect(await pausesOf(429, headers, 1)).toEqual([pause]);
  });

  test('a pause that is longer than anybody waits is told to the caller', async () => {
    const later = new Date(Date.now() + 99_000).toUTCString();
    const { url, seen } = await statuses([429], { 'retry-after': later });
    const error = await failureOf(send(clientOf(url), get));
    expect(Reflect.get(Object(error), 'retryAfter')).toBeGreaterThan(55_000);
    expect(seen).toHaveLength(1);
  });

  test('pauses double up to 8 s, each up to a quarter shorter', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(await pausesOf(500, {}, 6)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    random.mockReturnValue(1);
    expect(await pausesOf(500, {}, 6)).toEqual([375, 750, 1500, 3000, 6000, 6000]);
    vi.restoreAllMocks();
  });

  test('a longer maxRetryDelay waits', async () => {
    const { url } = await statuses([429], { 'retry-after': '0.05' });
    const client = clientOf(url, { maxRetryDelay: 10 });
    expect(await failureOf(send(client, get))).toMatchObject({
      name: 'RateLimitError',
      retryAfter: 50,
    });
    expect(await send(clientOf(url, { maxRetryDelay: 100 }), get)).toEqual({ count: 2 });
    expect(new RateLimitError({}).retryAfter).toBeUndefined();
  });

  test.each(['-1', 'soon', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
    'a Retry-After of %j is none',
    async (text) => {
      const headers = new Headers({ 'retry-after': text, 'retry-after-ms': text });
      expect(new RateLimitError({ headers }).retryAfter).toBeUndefined();
    },
  );

  test('asks for credentials and writes the body anew, but keeps the idempotency key', async () => {
    const { url, seen } = await statuses([500, 500]);
    let tokens = 0;
    const client = clientOf(url, quick, {
      auth: only(bearer(() => `token-${++tokens}`, { option: 'apiKey' })),
      idempotency: idempotency(),
    });
    await send(client, { method: 'POST', path: '/', body: json({ a: 1 }) });
    expect(seen.map((request) => request.headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-3',
    ]);
    expect(new Set(seen.map((request) => request.headers['idempotency-key'])).size).toBe(1);
    expect(seen[0]?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
    expect(seen.map((request) => request.body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  test('a body that can be sent only once is sent once', async () => {
    const { url, seen } = await statuses([500]);
    const { binary } = await import('../../templates/runtime/binary.js');
    const stream = (async function* () {
      yield new TextEncoder().encode('abc');
    })();
    await failureOf(send(clientOf(url, quick), { method: 'PUT', path: '/', body: binary(stream) }));
    expect(seen.map((request) => request.body)).toEqual(['abc']);
  });

  test('a call that is aborted after a failed attempt is still heard', async () => {
    const { url } = await statuses([500, 500], { 'retry-after': '30' });
    const abort = new AbortController();
    const call = send(clientOf(url), get, { signal: abort.signal });
    setTimeout(() => abort.abort(), 60);
    const started = Date.now();
    expect(await failureOf(call)).toBeInstanceOf(APIUserAbortError);
    // A third of the pause that the server asks for, so that a busy machine does no harm.
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
