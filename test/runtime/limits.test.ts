import { afterEach, describe, expect, test, vi } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import { guarded } from '../../templates/runtime/chunks.js';
import type { CoreOptions, RequestOptions } from '../../templates/runtime/core.js';
import { APIConnectionTimeoutError, APIUserAbortError } from '../../templates/runtime/errors.js';
import { asBinary, asNothing, asText } from '../../templates/runtime/readers.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { answer, clientOf, echo, serve, statuses } from './server.js';

const get = { method: 'GET', path: '/' };
const quick: CoreOptions = { maxRetryDelay: 5 };
const never = () => new Promise<Response>(() => {});

afterEach(() => vi.useRealTimers());

describe('limits', () => {
  test.each<[string, RequestOptions, CoreOptions['fetch'] | undefined]>([
    ['timeout', { timeout: 40, maxRetries: 0 }, never],
    ['totalTimeout', { totalTimeout: 40 }, never],
  ])('%s, also with a fetch that ignores its signal', async (name, options, fetch) => {
    const error = await failureOf(send(clientOf('http://x.test', { fetch }), get, options));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error).toMatchObject({
      name: 'APIConnectionTimeoutError',
      message: expect.stringContaining(name) as string,
    });
  });

  test('timeout bounds the body, and its loss is retried', async () => {
    const { url, seen } = await serve((_, response, count) => {
      if (count > 1) return answer(response, { count }, 201);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    });
    // On a busy machine the second attempt may be late, too: it is the last that answers.
    const options = { ...quick, timeout: 150, maxRetries: 9 };
    const whole = await send(clientOf(url, options), get).withResponse();
    expect(whole.data).toEqual({ count: seen.length });
    // That of the retry.
    expect(whole.response.status).toBe(201);
  });

  test('totalTimeout bounds attempts and pauses', async () => {
    vi.useFakeTimers();
    let attempts = 0;
    const fetch: CoreOptions['fetch'] = async () =>
      (attempts += 1) === 1 ? Response.json({}, { status: 503 }) : never();
    const options = { totalTimeout: 600, maxRetries: 9 };
    const settled = vi.fn();
    const failure = failureOf(send(clientOf('http://x.test', { ...quick, fetch }), get, options));
    void failure.then(settled);
    await vi.advanceTimersByTimeAsync(599);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(String(await failure)).toContain('totalTimeout');
    expect(attempts).toBe(2);
  });

  test('no pause is begun that totalTimeout would end', async () => {
    const { url, seen } = await statuses([429], { 'retry-after': '5' });
    const error = await failureOf(send(clientOf(url), get, { totalTimeout: 4000 }));
    expect(error).toMatchObject({ status: 429, retryAfter: 5000 });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [{ timeout: 400, idleTimeout: 800 }, 800],
    [{ timeout: 400 }, 400],
  ])(
    'raw and binary bodies outlive the timeout and have idleTimeout: %j',
    async (options, idle) => {
      vi.useFakeTimers();
      const fetch = async () => {
        // The body's silence is counted from its own beginning.
        await new Promise((resolve) => setTimeout(resolve, 399));
        return new Response(new ReadableStream());
      };
      const request = { ...get, response: asBinary() };
      const call = send<Response>(clientOf('http://x.test', { fetch }), request, options);
      await vi.advanceTimersByTimeAsync(399);
      const body = await call;
      const settled = vi.fn();
      const failure = failureOf(body.text());
      void failure.then(settled);
      await vi.advanceTimersByTimeAsync(idle - 1);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
      expect(String(await failure)).toContain('idleTimeout');
    },
  );

  test.each(['timeout', 'totalTimeout', 'idleTimeout', 'maxRetries', 'maxRetryDelay'])(
    '%s is refused where it means nothing',
    async (name) => {
      const { client, seen } = await echo();
      for (const value of [NaN, -1, ...(name.startsWith('m') ? [] : [0])]) {
        const error = await failureOf(send(client, get, { [name]: value }));
        expect(error).toMatchObject({
          name: 'SDKError',
          message: `\`${name}\` must be a positive integer.`,
        });
      }
      expect(seen).toHaveLength(0);
      await send(client, get, { [name]: name === 'maxRetries' ? 3 : Infinity });
      await send(client, get, { [name]: undefined });
    },
  );

  test('an observer finds as many retries as there were', async () => {
    const calls: { readonly retries: number }[] = [];
    const fetch = async (_: string, init?: object) => {
      calls.push(Reflect.get(Object(init), 'call') as { readonly retries: number });
      return new Response('', { status: 500, headers: { 'retry-after-ms': '1' } });
    };
    await failureOf(send(clientOf('http://x.test', { fetch, maxRetries: 1 }), get));
    expect(calls).toEqual([
      { route: '/', retries: 1 },
      { route: '/', retries: 1 },
    ]);
    expect(calls[0]).toBe(calls[1]);
  });

  test('leaves no timer', async () => {
    const { client } = await echo();
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await send(client, get, { timeout: 500_000, totalTimeout: 600_000 });
    expect(
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
    ).toBeLessThanOrEqual(before);
  });
});

describe('abort', () => {
  test('before: nothing is sent', async () => {
    const { client, seen } = await echo();
    const error = await failureOf(send(client, get, { signal: AbortSignal.abort('why') }));
    expect(error).toMatchObject({ name: 'APIUserAbortError', cause: 'why' });
    expect(seen).toHaveLength(0);
  });

  test.each<[string, (response: import('node:http').ServerResponse) => void]>([
    ['in flight', () => {}],
    ['while the body is read', (response) => void response.writeHead(200).write('{')],
    ['in the pause', (response) => answer(response, {}, 429, { 'retry-after': '30' })],
  ])('%s: at once', async (_, handler) => {
    const abort = new AbortController();
    const { url, seen } = await serve((__, response) => {
      handler(response);
      setTimeout(() => abort.abort(), 20);
    });
    const started = Date.now();
    const error = await failureOf(send(clientOf(url), get, { signal: abort.signal }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    // A third of the pause that the server asks for, so that a busy machine does no harm.
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(seen).toHaveLength(1);
  });

  test('while the request leaves, by a fetch that ignores its signal', async () => {
    const abort = new AbortController();
    const fetch = async () => {
      abort.abort();
      return new Response(new ReadableStream());
    };
    const call = send(clientOf('http://x.test', { fetch }), get, { signal: abort.signal });
    expect(await failureOf(call)).toBeInstanceOf(APIUserAbortError);
  });

  test('while a credential is waited for: nothing is sent', async () => {
    const { client, seen } = await echo(
      {},
      { auth: only(bearer(() => new Promise(() => {}), { option: 'k' })) },
    );
    const abort = new AbortController();
    const call = send(client, get, { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    expect(await failureOf(call)).toBeInstanceOf(APIUserAbortError);
    expect(seen).toHaveLength(0);
  });

  test('of a raw body', async () => {
    const { url } = await serve((_, response) => void response.writeHead(200).write('a'));
    const abort = new AbortController();
    const body = await send(clientOf(url), get, { signal: abort.signal }).asResponse();
    setTimeout(() => abort.abort(), 20);
    await expect(body.text()).rejects.toBeInstanceOf(APIUserAbortError);
  });

  test('asResponse() obeys idleTimeout by value, and lets go of the signal', async () => {
    const { getEventListeners } = (await import('node:events')).default;
    const { url } = await serve((_, response) => void response.writeHead(200).write('a'));
    const { signal } = new AbortController();
    const client = clientOf(url, { guard: guarded });
    const response = await send(client, get, { idleTimeout: 40, signal }).asResponse();
    await expect(response.text()).rejects.toThrow('idleTimeout');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('an attempt that is over sends nothing, however late its credentials come', async () => {
    let come = (_: string): void => {};
    const key = () => new Promise<string>((give) => (come = give));
    const fetch = vi.fn(never);
    const auth = only(bearer(key, { option: 'k' }));
    const client = clientOf('http://x.test', { fetch, maxRetries: 0 }, { auth });
    expect(await failureOf(send(client, get, { timeout: 40 }))).toBeInstanceOf(
      APIConnectionTimeoutError,
    );
    come('k');
    // All that follows from it has been done before.
    await new Promise(setImmediate);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('leaves no listener on the caller’s signal', async () => {
    const { getEventListeners } = (await import('node:events')).default;
    const { url } = await serve((request, response) =>
      answer(response, {}, request.url === '/404' ? 404 : 200),
    );
    const { signal } = new AbortController();
    const client = clientOf(url);
    await send(client, get, { signal });
    await failureOf(send(client, { ...get, path: '/404' }, { signal }));
    await send(client, { ...get, response: asText() }, { signal });
    await send(client, { ...get, response: asNothing() }, { signal });
    const binary = await send<Response>(client, { ...get, response: asBinary() }, { signal });
    await binary.text();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
