import { describe, expect, test, vi } from 'vitest';
import { apiKey, bearer, schemes } from '../../templates/runtime/auth.js';
import { json } from '../../templates/runtime/body.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { answer, clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };

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
      client: clientOf(
        home.url,
        { defaultHeaders: { 'x-tenant': 'secret' }, defaultQuery: { token: 'secret' } },
        { auth, headers: { 'x-account': 'secret' } },
      ),
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
    [301, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [303, 'POST', 'GET', ''],
    [307, 'POST', 'POST', '{}'],
    [308, 'POST', 'POST', '{}'],
    [302, 'PUT', 'PUT', '{}'],
    [303, 'PUT', 'GET', ''],
    [303, 'HEAD', 'HEAD', ''],
  ])('%i makes a %s a %s', async (status, before, method, body) => {
    const { home, client } = await leading(status, () => '/there');
    const request = { method: before, path: '/', body: before === 'HEAD' ? undefined : json({}) };
    await send(client, request);
    expect(home.seen[1]).toMatchObject({ method, body });
  });

  test('what a hop was sent with stays as it was', async () => {
    const kept: object[] = [];
    const fetch = async (_: string, init: object = {}) => {
      kept.push(init);
      const headers = { location: 'http://away.test/' };
      return kept.length < 2 ? new Response(null, { status: 303, headers }) : Response.json({});
    };
    const request = { method: 'PUT', path: '/', body: json({ a: 1 }) };
    await send(clientOf('http://x.test', { fetch }), request);
    expect(kept).toMatchObject([
      { method: 'PUT', body: '{"a":1}' },
      { method: 'GET', body: undefined },
    ]);
    const [before, after] = kept.map((init) => Reflect.get(init, 'headers') as Headers);
    expect(before?.get('authorization')).toBe('Bearer key');
    expect(after?.get('authorization')).toBeNull();
  });

  test('a body does not cross, nor does anything go from https to http, nor round for ever', async () => {
    const { away, client } = await leading(307);
    expect(
      await failureOf(send(client, { method: 'POST', path: '/', body: json({}) })),
    ).toMatchObject({ message: expect.stringContaining('No redirect') as string });
    expect(away.seen).toHaveLength(0);
    const lower = vi.fn(
      async () => new Response(null, { status: 302, headers: { location: 'http://x.test/' } }),
    );
    const call = send(clientOf('https://x.test', { fetch: lower }), get);
    expect(await failureOf(call)).toMatchObject({ message: 'No redirect to http://x.test.' });
    expect(lower).toHaveBeenCalledOnce();
    let hops = 0;
    const round = async () => (
      hops++,
      new Response(null, { status: 302, headers: { location: '/' } })
    );
    await failureOf(send(clientOf('https://x.test', { fetch: round }), get));
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
    const error = await failureOf(send(client, get, { fetchOptions: { redirect: 'manual' } }));
    expect(error).toMatchObject({ status: 302 });
  });
});
