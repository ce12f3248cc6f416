import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { only } from '../../templates/runtime/auth.js';
import { binary } from '../../templates/runtime/binary.js';
import { json } from '../../templates/runtime/body.js';
import type { ClientCredentialsOptions } from '../../templates/runtime/oauth.js';
import { clientCredentials } from '../../templates/runtime/oauth.js';
import { send } from '../../templates/runtime/request.js';
import type { Seen } from './server.js';
import { answer, busy, clientOf, serve } from './server.js';

const names = {
  clientID: { option: 'clientID', env: 'ACME_ID' },
  clientSecret: { option: 'clientSecret' },
};
const get = { method: 'GET', path: '/' };

async function setUp(
  options: Partial<ClientCredentialsOptions> = {},
  token: (count: number) => object = (count) => ({ access_token: `t${count}`, expires_in: 3600 }),
  accepts: (request: Seen) => boolean = () => true,
  respond = (request: Seen, response: ServerResponse): void =>
    answer(response, {}, accepts(request) ? 200 : 401),
) {
  const tokens = await serve(
    (_, response, count) => void setTimeout(() => answer(response, token(count)), 10),
  );
  const api = await serve(respond);
  const auth = only(
    clientCredentials(
      { clientID: 'i:d', clientSecret: 's&', tokenURL: tokens.url, ...options },
      names,
    ),
  );
  return { tokens, api, client: clientOf(api.url, {}, { auth }) };
}

describe('client credentials', () => {
  test('one token for many calls, also at the same time', async () => {
    const { tokens, api, client } = await setUp({ scopes: ['a', 'b'] });
    await Promise.all([send(client, get), send(client, get), send(client, get)]);
    await send(client, get);
    expect(tokens.seen).toHaveLength(1);
    expect(tokens.seen[0]).toMatchObject({
      method: 'POST',
      body: 'grant_type=client_credentials&scope=a%20b',
      headers: {
        authorization: `Basic ${btoa('i%3Ad:s%26')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(new Set(api.seen.map((request) => request.headers.authorization))).toEqual(
      new Set(['Bearer t1']),
    );
  });

  test('told in the body, where that is wanted', async () => {
    const { tokens, client } = await setUp({ clientAuth: 'body' });
    await send(client, get);
    expect(tokens.seen[0]?.body).toBe(
      'grant_type=client_credentials&client_id=i%3Ad&client_secret=s%26',
    );
    expect(tokens.seen[0]?.headers.authorization).toBeUndefined();
  });

  test.each([
    ['a minute before it ends', {}, 3600, 3540],
    ['as long before as wanted', { renewBefore: 600_000 }, 3600, 3000],
    ['at half its time, where it has little', {}, 60, 30],
    ['never, where nobody says when it ends', {}, undefined, undefined],
  ])('renewed %s', async (_, options, expires_in, seconds = 1e9) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { tokens, client } = await setUp(options, () => ({ access_token: 't', expires_in }));
    const start = Date.now();
    for (const later of [0, seconds - 1, seconds]) {
      vi.setSystemTime(start + later * 1000);
      await send(client, get);
    }
    vi.useRealTimers();
    expect(tokens.seen).toHaveLength(expires_in === undefined ? 1 : 2);
  });

  test('after a 401 fetched anew and the call repeated, once', async () => {
    const { tokens, api, client } = await setUp(
      {},
      undefined,
      (request) => request.headers.authorization !== 'Bearer t1',
    );
    await Promise.all(
      [1, 2, 3].map(() => send(client, { method: 'POST', path: '/', body: json({ a: 1 }) })),
    );
    expect(tokens.seen).toHaveLength(2);
    expect(
      api.seen
        .filter((request) => request.headers.authorization === 'Bearer t2')
        .map((request) => request.body),
    ).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
    const never = await setUp({}, undefined, () => false);
    await expect(send(never.client, get)).rejects.toMatchObject({ status: 401 });
    expect(never.api.seen).toHaveLength(2);
  });

  test('a 401 that comes late finds the token renewed', async () => {
    let late = (): void => {};
    const { tokens, api, client } = await setUp({}, undefined, undefined, (request, response) => {
      if (request.headers.authorization !== 'Bearer t1') return answer(response, {});
      if (request.url === '/late') late = () => answer(response, {}, 401);
      else answer(response, {}, 401);
    });
    const slow = send(client, { ...get, path: '/late' });
    await vi.waitFor(() => expect(api.seen).toHaveLength(1), busy);
    await send(client, get);
    late();
    await slow;
    expect(tokens.seen).toHaveLength(2);
  });

  test('a 401 of another origin, where a redirect led, gets no token', async () => {
    const other = await serve((_, response) => answer(response, {}, 401));
    const { tokens, client } = await setUp({}, undefined, undefined, (_, response) =>
      response.writeHead(307, { location: other.url }).end(),
    );
    await expect(send(client, get)).rejects.toMatchObject({ status: 401 });
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(tokens.seen).toHaveLength(1);
  });

  test('a body that can be sent only once is not sent again', async () => {
    const { api, client } = await setUp({}, undefined, () => false);
    const body = binary(new Blob(['abc']).stream());
    const call = send(client, { method: 'PUT', path: '/', body });
    await expect(call).rejects.toMatchObject({ status: 401 });
    expect(api.seen.map((request) => request.body)).toEqual(['abc']);
  });

  test('leaves no timer', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { client } = await setUp();
    const before = timers();
    await send(client, get);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  test('a refusal is an APIError that says why', async () => {
    const tokens = await serve((_, response) =>
      answer(response, { error: 'invalid_client', error_description: 'no' }, 401),
    );
    const auth = only(
      clientCredentials({ clientID: 'i', clientSecret: 's', tokenURL: tokens.url }, names),
    );
    const error: unknown = await send(clientOf('http://x.test', {}, { auth }), get).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      name: 'APIError',
      message: expect.stringContaining('401 invalid_client no') as string,
    });
    expect(tokens.seen).toHaveLength(1);
  });

  test('an answer without a token, a redirect, silence', async () => {
    const { client } = await setUp({}, () => ({}));
    await expect(send(client, get, { maxRetries: 0 })).rejects.toThrow('No access token');
    const evil = await serve((_, response) => answer(response, { access_token: 't' }));
    const moved = await serve(
      (_, response) => void response.writeHead(307, { location: evil.url }).end(),
    );
    const silent = await serve(() => {});
    for (const tokenURL of [moved.url, silent.url]) {
      const { client: other, api } = await setUp({ tokenURL, timeout: 50 });
      await expect(send(other, get, { maxRetries: 0 })).rejects.toBeInstanceOf(Error);
      expect(api.seen).toHaveLength(0);
    }
    expect(evil.seen).toHaveLength(0);
  });

  test('a server of tokens that cannot be reached is a connection that may be tried anew', async () => {
    const tokens = await serve((_, response) => answer(response, { access_token: 't' }));
    let asked = 0;
    const fetch = (url: string, init?: RequestInit) =>
      globalThis.fetch(asked++ ? url : 'http://127.0.0.1:1', init);
    const { api, client } = await setUp({ tokenURL: tokens.url, fetch });
    await send(client, get, { maxRetryDelay: 5 });
    expect([asked, api.seen.length]).toEqual([2, 1]);
  });

  test('without an id there is nothing to ask with', async () => {
    vi.stubEnv('ACME_ID', 'from-env');
    const { client } = await setUp({ clientID: undefined });
    await send(client, get);
    vi.unstubAllEnvs();
    await expect(setUp({ clientID: undefined })).rejects.toThrow(
      '`clientID (ACME_ID) and clientSecret` must be set',
    );
  });
});
