import { describe, expect, test, vi } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import { json } from '../../templates/runtime/body.js';
import { guarded } from '../../templates/runtime/chunks.js';
import type { CoreOptions, RequestOptions } from '../../templates/runtime/core.js';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseError,
  APIUserAbortError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
  SDKError,
} from '../../templates/runtime/errors.js';
import { idempotency } from '../../templates/runtime/idempotency.js';
import { asBinary, asNothing, asText, byContentType } from '../../templates/runtime/readers.js';
import { send } from '../../templates/runtime/request.js';
import { retryAll } from '../../templates/runtime/retry.js';
import { answer, clientOf, echo, serve } from './server.js';

const get = { method: 'GET', path: '/' };
const quick: CoreOptions = { maxRetryDelay: 5 };

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => expect.fail(`succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

test('sends one JSON request and gives the parsed answer', async () => {
  const { url, seen } = await serve((_, response) => answer(response, { id: 'job_1' }));
  const call = send<{ id: string }>(clientOf(`${url}/v1`), {
    method: 'post',
    path: '/jobs/{job_id}/cancel',
    pathParams: { job_id: 'a b' },
    query: { limit: 2, tag: ['x', 'y'], none: undefined },
    body: json({ reason: 'late' }),
  });
  expect(await call).toEqual({ id: 'job_1' });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: '/v1/jobs/a%20b/cancel?limit=2&tag=x&tag=y',
    body: '{"reason":"late"}',
    headers: {
      accept: 'application/json',
      authorization: 'Bearer key',
      'content-type': 'application/json',
      'user-agent': 'Acme/JS 1.2.3',
    },
  });
});

describe('the promise', () => {
  test('is one call, whatever is asked of it', async () => {
    const { url, seen } = await serve((_, response) =>
      answer(response, { a: 1 }, 200, { 'x-request-id': 'req_1' }),
    );
    const call = send<object>(clientOf(url), get);
    const [data, whole, result] = await Promise.all([call, call.withResponse(), call.asResult()]);
    expect(whole.data).toBe(data);
    expect(whole).toMatchObject({ requestId: 'req_1', response: { status: 200 } });
    expect(result).toMatchObject({ ok: true, requestId: 'req_1' });
    expect(seen).toHaveLength(1);
  });

  test('asResponse leaves no timers behind, though nobody reads the bodies', async () => {
    const { url } = await serve((_, response) => answer(response, {}));
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    for (let call = 0; call < 9; call += 1) await send(clientOf(url), get).asResponse();
    // Others' timers come and go.
    expect(timers()).toBeLessThan(before + 5);
  });

  test('asResponse gives the answer at its headers, withResponse then the same one', async () => {
    const { url, seen } = await serve((_, response) => answer(response, { a: 1 }));
    const call = send(clientOf(url), get);
    const response = await call.asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await call.withResponse()).toMatchObject({ data: { a: 1 }, response });
    expect(seen).toHaveLength(1);
  });

  test('asResult gives failures as values and narrows their bodies', async () => {
    const { url } = await serve((_, response) => answer(response, { message: 'gone' }, 404));
    const result = await send(clientOf(url), get).asResult();
    expect(result).toMatchObject({ ok: false, error: { status: 404, body: { message: 'gone' } } });
    const lost = await send(clientOf('http://127.0.0.1:1', { maxRetries: 0 }), get).asResult();
    expect(lost).toMatchObject({
      ok: false,
      error: { status: undefined, name: 'APIConnectionError' },
    });
    await expect(send(clientOf(url), { ...get, path: '/{id}' }).asResult()).rejects.toBeInstanceOf(
      SDKError,
    );
  });
});

describe('answers', () => {
  test.each<[string, number, string, string, unknown]>([
    ['JSON', 200, 'application/json', '{"a":1}', { a: 1 }],
    ['JSON of a vendor', 200, 'application/problem+json; charset=utf-8', '[]', []],
    ['no content', 204, 'application/json', '', undefined],
  ])('%s', async (_, status, type, body, expected) => {
    const { url } = await serve(
      (__, response) => void response.writeHead(status, { 'content-type': type }).end(body),
    );
    expect(await send(clientOf(url), get)).toEqual(expected);
  });

  test.each([
    ['an empty body', ''],
    ['HTML', '<html>secret</html>'],
    ['half of it', '{"secret":'],
  ])(
    'where JSON is declared, %s is a typed error that keeps the body out of its message',
    async (_, body) => {
      const { url } = await serve(
        (__, response) => void response.writeHead(200, { 'x-request-id': 'r' }).end(body),
      );
      const error = await failure(send(clientOf(url), get));
      expect(error).toBeInstanceOf(APIResponseError);
      expect(error).toMatchObject({
        name: 'APIResponseError',
        body,
        requestID: 'r',
        status: undefined,
      });
      expect(String(error)).not.toContain('secret');
    },
  );

  test('readers', async () => {
    const { url } = await serve((request, response) => {
      const type =
        request.url === '/json'
          ? 'application/json'
          : request.url === '/text'
            ? 'text/csv'
            : 'image/png';
      response.writeHead(200, { 'content-type': type }).end('1');
    });
    const client = clientOf(url);
    expect(await send(client, { ...get, response: asText() })).toBe('1');
    expect(await send(client, { ...get, response: asNothing() })).toBeUndefined();
    const whole = await send<Response>(client, { ...get, response: asBinary() }).withResponse();
    expect(whole.data).toBe(whole.response);
    expect(await whole.data.text()).toBe('1');
    expect(whole.data.url).toBe(`${url}/`);
    expect(await send(client, { ...get, path: '/json', response: byContentType() })).toBe(1);
    expect(await send(client, { ...get, path: '/text', response: byContentType() })).toBe('1');
    expect(await send(client, { ...get, path: '/png', response: byContentType() })).toBeInstanceOf(
      Response,
    );
  });

  test('by its type, JSON may be missing, whether its length is told or not', async () => {
    const { url } = await serve((request, response) => {
      const sent = request.url.slice(1);
      response.writeHead(200, { 'content-type': 'application/json' });
      // What is written before the end goes out in chunks, without a length.
      if (sent !== 'length') response.flushHeaders();
      response.end(sent === 'broken' ? '{' : '');
    });
    const client = clientOf(url);
    const read = (path: string) => send(client, { ...get, path, response: byContentType() });
    expect(await read('/length')).toBeUndefined();
    expect(await read('/chunked')).toBeUndefined();
    await expect(read('/broken')).rejects.toMatchObject({ name: 'APIResponseError', body: '{' });
  });
});

describe('errors', () => {
  test.each([
    [400, 'BadRequestError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [418, 'APIError'],
    [422, 'UnprocessableEntityError'],
    [429, 'RateLimitError'],
    [500, 'InternalServerError'],
    [503, 'InternalServerError'],
  ])('%i is %s', async (status, name) => {
    const { url } = await serve((_, response) =>
      answer(
        response,
        { error: { message: 'no', code: 'c', param: null, type: 't' }, more: 1 },
        status,
        { 'x-request-id': 'r' },
      ),
    );
    const error = await failure(send(clientOf(url, { maxRetries: 0 }), get));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      name,
      status,
      message: `${status} no`,
      code: 'c',
      param: null,
      type: 't',
      requestID: 'r',
      error: { message: 'no' },
      body: { more: 1 },
    });
    expect(error instanceof Error && error.stack?.startsWith(`${name}: ${status} no`)).toBe(true);
  });

  test.each([
    ['{"message":"m"}', '404 m'],
    ['{"error":"e"}', '404 e'],
    ['{"error":{"message":{"a":1}}}', '404 {"a":1}'],
    ['{"a":1}', '404 {"a":1}'],
    ['<html>oops</html>', '404 <html>oops</html>'],
    ['', '404 (no body)'],
    ['null', '404 null'],
    ['"x"', '404 x'],
  ])('the message of %j is %j', async (body, message) => {
    const { url } = await serve((_, response) => void response.writeHead(404).end(body));
    expect(await failure(send(clientOf(url), get))).toMatchObject({
      message,
      name: 'NotFoundError',
    });
  });

  test('an inherited or hostile body does no harm', () => {
    const body: unknown = JSON.parse(
      '{"__proto__":{"error":1},"error":{"__proto__":{"code":"x"}}}',
    );
    expect(new NotFoundError({ status: 404, body }).code).toBeUndefined();
    expect(Reflect.get({}, 'code')).toBeUndefined();
  });
});

/** Answers with each status once, then with 200. */
async function statuses(
  codes: readonly number[],
  headers: { readonly [name: string]: string } = {},
) {
  return serve((_, response, count) => {
    const status = codes[count - 1];
    return status ? answer(response, {}, status, headers) : answer(response, { count });
  });
}

describe('retries', () => {
  test.each([
    ['GET', [500, 408], 3],
    ['GET', [429], 2],
    ['PUT', [503], 2],
    ['DELETE', [502], 2],
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
    expect(await failure(send(clientOf(url, quick), get))).toBeInstanceOf(InternalServerError);
    expect(seen).toHaveLength(3);
    await failure(send(clientOf(url, quick), get, { maxRetries: 0 }));
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

  test('a POST that never reached anybody is repeated', async () => {
    let count = 0;
    const refused = async () => {
      count++;
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      });
    };
    await failure(
      send(clientOf('http://x.test', { ...quick, fetch: refused }), { method: 'POST', path: '/' }),
    );
    expect(count).toBe(3);
  });

  /** The pauses in ms between the attempts of a call that always fails, by a clock of its own. */
  async function pausesOf(status: number, headers: Record<string, string>, maxRetries: number) {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      return new Response('', { status, headers });
    };
    const call = failure(send(clientOf('http://x.test', { fetch, maxRetries }), get));
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
    const error = await failure(send(clientOf(url), get));
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
    expect(await failure(send(client, get))).toMatchObject({
      name: 'RateLimitError',
      retryAfter: 50,
    });
    expect(await send(clientOf(url, { maxRetryDelay: 100 }), get)).toEqual({ count: 2 });
    expect(new RateLimitError({}).retryAfter).toBeUndefined();
  });

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
    await failure(send(clientOf(url, quick), { method: 'PUT', path: '/', body: binary(stream) }));
    expect(seen.map((request) => request.body)).toEqual(['abc']);
  });

  test('a call that is aborted after a failed attempt is still heard', async () => {
    const { url } = await statuses([500, 500], { 'retry-after': '5' });
    const abort = new AbortController();
    const call = send(clientOf(url), get, { signal: abort.signal });
    setTimeout(() => abort.abort(), 60);
    const started = Date.now();
    expect(await failure(call)).toBeInstanceOf(APIUserAbortError);
    // Half of the pause that the server asks for, so that a busy machine does no harm.
    expect(Date.now() - started).toBeLessThan(2500);
  });
});

describe('limits', () => {
  const never = () => new Promise<Response>(() => {});

  test.each<[string, RequestOptions, CoreOptions['fetch'] | undefined]>([
    ['timeout', { timeout: 40, maxRetries: 0 }, never],
    ['totalTimeout', { totalTimeout: 40 }, never],
  ])('%s, also with a fetch that ignores its signal', async (name, options, fetch) => {
    const error = await failure(send(clientOf('http://x.test', { fetch }), get, options));
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
    let attempts = 0;
    const fetch: CoreOptions['fetch'] = async () =>
      (attempts += 1) === 1 ? Response.json({}, { status: 503 }) : never();
    const options = { totalTimeout: 600, maxRetries: 9 };
    const error = await failure(send(clientOf('http://x.test', { ...quick, fetch }), get, options));
    expect(String(error)).toContain('totalTimeout');
    expect(attempts).toBe(2);
  });

  test('no pause is begun that totalTimeout would end', async () => {
    const { url, seen } = await statuses([429], { 'retry-after': '5' });
    const error = await failure(send(clientOf(url), get, { totalTimeout: 4000 }));
    expect(error).toMatchObject({ status: 429, retryAfter: 5000 });
    expect(seen).toHaveLength(1);
  });

  test('raw and binary bodies outlive the timeout and have idleTimeout', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200);
      response.write('a');
    });
    const options = { timeout: 400, idleTimeout: 800 };
    const body = await send<Response>(clientOf(url), { ...get, response: asBinary() }, options);
    const error = await failure(body.text());
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(String(error)).toContain('idleTimeout');
  });

  test.each(['timeout', 'totalTimeout', 'idleTimeout', 'maxRetries', 'maxRetryDelay'])(
    '%s is refused where it means nothing',
    async (name) => {
      const { client, seen } = await echo();
      for (const value of [NaN, -1, ...(name.startsWith('m') ? [] : [0])]) {
        const error = await failure(send(client, get, { [name]: value }));
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
    await failure(send(clientOf('http://x.test', { fetch, maxRetries: 1 }), get));
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
    const error = await failure(send(client, get, { signal: AbortSignal.abort('why') }));
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
    const error = await failure(send(clientOf(url), get, { signal: abort.signal }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    // A third of the pause that the server asks for, so that a busy machine does no harm.
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(seen).toHaveLength(1);
  });

  test('while a credential is waited for: nothing is sent', async () => {
    const { client, seen } = await echo(
      {},
      { auth: only(bearer(() => new Promise(() => {}), { option: 'k' })) },
    );
    const abort = new AbortController();
    const call = send(client, get, { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    expect(await failure(call)).toBeInstanceOf(APIUserAbortError);
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
    let asked = 0;
    const key = () => new Promise<string>((give) => setTimeout(give, asked++ ? 0 : 600, 'k'));
    const { client, seen } = await echo({}, { auth: only(bearer(key, { option: 'k' })) });
    await send(client, get, { timeout: 300 });
    await new Promise((wake) => setTimeout(wake, 400));
    expect(seen).toHaveLength(1);
  });

  test('leaves no listener on the caller’s signal', async () => {
    const { getEventListeners } = (await import('node:events')).default;
    const { url } = await serve((request, response) =>
      answer(response, {}, request.url === '/404' ? 404 : 200),
    );
    const { signal } = new AbortController();
    const client = clientOf(url);
    await send(client, get, { signal });
    await failure(send(client, { ...get, path: '/404' }, { signal }));
    await send(client, { ...get, response: asText() }, { signal });
    await send(client, { ...get, response: asNothing() }, { signal });
    const binary = await send<Response>(client, { ...get, response: asBinary() }, { signal });
    await binary.text();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

test('connection failures say why', async () => {
  const error = await failure(send(clientOf('http://127.0.0.1:9999', { maxRetries: 0 }), get));
  expect(error).toBeInstanceOf(APIConnectionError);
  expect(error).toMatchObject({
    message: expect.stringContaining('ECONNREFUSED') as string,
    cause: { message: 'fetch failed' },
  });
});

test('a transport’s own timeout is a timeout', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed', { cause: new Error('Headers Timeout Error') });
  };
  const error = await failure(send(clientOf('http://x.test', { fetch, maxRetries: 0 }), get));
  expect(error).toBeInstanceOf(APIConnectionTimeoutError);
});

test('fetch is called without this', async () => {
  let self: unknown = 'unset';
  async function fetch(this: unknown) {
    self = this;
    return new Response('{}');
  }
  await send(clientOf('http://x.test', { fetch }), get);
  expect(self).toBeUndefined();
});
