import { describe, expect, test } from 'vitest';
import { json } from '../../templates/runtime/body.js';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  SDKError,
} from '../../templates/runtime/errors.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { answer, clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };

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

test('sends no header but those that say something of the request', async () => {
  const names: string[] = [];
  const fetch = async (_: string, init?: RequestInit) => {
    names.push(...new Headers(init?.headers).keys());
    return Response.json({});
  };
  const options = { timeout: 5000, idempotencyKey: '', maxRetries: 1 };
  await send(clientOf('http://x.test', { fetch }), { ...get, body: json({}) }, options);
  expect(names).toEqual(['accept', 'authorization', 'content-type', 'user-agent']);
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

test('connection failures say why', async () => {
  const { url, server } = await serve(() => {});
  await new Promise((resolve) => server.close(resolve));
  const error = await failureOf(send(clientOf(url, { maxRetries: 0 }), get));
  expect(error).toBeInstanceOf(APIConnectionError);
  expect(error).toMatchObject({
    message: expect.stringContaining('ECONNREFUSED') as string,
    cause: { message: 'fetch failed' },
  });
});

const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
test.each<[message: string, what: string, cause: unknown]>([
  ['ECONNREFUSED', 'of several addresses', new TypeError('fetch failed', { cause: refused })],
  ['gone', 'a plain object', { message: 'gone' }],
  ['see `cause`', 'without a prototype', Object.create(null)],
  ['see `cause`', 'a symbol', Symbol('gone')],
  ['see `cause`', 'a text', 'gone'],
  ['see `cause`', 'undefined', undefined],
])('whatever fetch fails with has a message: %s, %s', async (message, _, cause) => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Libraries do.
  const fetch = () => Promise.reject(cause);
  const error = await failureOf(send(clientOf('http://x.test', { fetch, maxRetries: 0 }), get));
  expect(error).toMatchObject({
    name: 'APIConnectionError',
    message: `Connection failed: ${message}`,
    cause,
  });
});

test('a transport’s own timeout is a timeout', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed', { cause: new Error('Headers Timeout Error') });
  };
  const error = await failureOf(send(clientOf('http://x.test', { fetch, maxRetries: 0 }), get));
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
