import { afterEach, describe, expect, test, vi } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import type { ObservingOptions } from '../../templates/runtime/class-client.js';
import { APIClient, APIResource } from '../../templates/runtime/class-client.js';
import type { Core, CoreOptions } from '../../templates/runtime/core.js';
import { createCore } from '../../templates/runtime/core.js';
import * as errors from '../../templates/runtime/errors.js';
import type { Events } from '../../templates/runtime/events.js';
import { observed, type Exchanged } from '../../templates/runtime/observe.js';
import { logging, redactedURL } from '../../templates/runtime/logging.js';
import { cursorPages } from '../../templates/runtime/page-schemes.js';
import { send } from '../../templates/runtime/request.js';
import { retrySafe } from '../../templates/runtime/retry.js';
import { sse } from '../../templates/runtime/sse.js';
import { streamsOf } from '../../templates/runtime/stream.js';
import { failureOf } from './failure.js';
import { answer, busy, clientOf, echo, serve } from './server.js';

interface AcmeOptions extends CoreOptions, ObservingOptions {
  apiKey?: string | null | undefined;
}

class Things extends APIResource {
  list() {
    return send<object>(this.core, { method: 'GET', path: '/things' });
  }
  stream() {
    const request = { method: 'GET', path: '/', response: sse() };
    return streamsOf(send<Events<unknown>>(this.core, request));
  }
}

class Acme extends APIClient {
  #things: Things | undefined;
  constructor(options: AcmeOptions = {}) {
    super(
      createCore(
        {
          name: 'Acme',
          version: '1',
          baseURL: 'http://document.test',
          baseURLEnv: 'ACME_BASE_URL',
          auth: only(bearer(options.apiKey, { option: 'apiKey', env: 'ACME_API_KEY' })),
          retry: retrySafe,
        },
        options,
      ),
      options,
      'ACME_LOG',
    );
  }
  get things(): Things {
    return (this.#things ??= new Things(this.core));
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function acme(options: AcmeOptions = {}) {
  const server = await serve((request, response) => answer(response, { url: request.url }));
  return { ...server, client: new Acme({ apiKey: 'k', baseURL: server.url, ...options }) };
}

describe('the class client', () => {
  test('is a core, has resources and error classes', async () => {
    const { client } = await acme();
    expect(await client.things.list()).toEqual({ url: '/things' });
    expect(client.things).toBe(client.things);
    expect(await send(client, { method: 'GET', path: '/x' })).toEqual({ url: '/x' });
    for (const [name, value] of Object.entries(errors))
      if (name.endsWith('Error')) expect(Reflect.get(Acme, name), name).toBe(value);
  });

  test('follows changes of its properties, and refuses senseless ones', async () => {
    const { client, url } = await acme();
    const { things } = client;
    client.baseURL = `${url}/moved`;
    expect(await things.list()).toEqual({ url: '/moved/things' });
    client.maxRetries = 7;
    expect([client.maxRetries, client.timeout]).toEqual([7, 600_000]);
    expect(() => (client.timeout = NaN)).toThrow('`timeout`');
  });

  test('withOptions gives another of its class, with what is current and what is new', async () => {
    const { client, url, seen } = await acme({ defaultHeaders: { 'x-a': '1' } });
    client.baseURL = `${url}/moved`;
    client.timeout = 5000;
    const other = client.withOptions({ maxRetries: 0 });
    expect(other).toBeInstanceOf(Acme);
    expect([other.baseURL, other.timeout, other.maxRetries, client.maxRetries]).toEqual([
      `${url}/moved`,
      5000,
      0,
      2,
    ]);
    await other.things.list();
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer k', 'x-a': '1' });
    expect(new Acme({ apiKey: 'k' }).withOptions({}).sdkSettings.baseURL).toBeUndefined();
  });

  test('calls what the document does not describe', async () => {
    const { client, seen } = await acme();
    expect(await client.get('/a', { query: { f: { x: [1, 2] }, d: new Date(0) } })).toEqual({
      url: '/a?f%5Bx%5D%5B%5D=1&f%5Bx%5D%5B%5D=2&d=1970-01-01T00%3A00%3A00.000Z',
    });
    expect(await client.get('b?c')).toEqual({ url: '/b?c' });
    const bodies: [unknown, Record<string, string> | undefined, string, string | undefined][] = [
      [{ a: 1 }, undefined, '{"a":1}', 'application/json'],
      ['text', undefined, '"text"', 'application/json'],
      ['text', { 'Content-Type': 'text/plain' }, 'text', 'text/plain'],
      [
        { a: [1, 2] },
        { 'content-type': 'application/x-www-form-urlencoded' },
        'a=1&a=2',
        'application/x-www-form-urlencoded',
      ],
      [new Uint8Array([97]), undefined, 'a', 'application/octet-stream'],
      [
        new URLSearchParams('a=1'),
        undefined,
        'a=1',
        'application/x-www-form-urlencoded;charset=UTF-8',
      ],
      [null, undefined, '', undefined],
    ];
    for (const [body, headers, text, type] of bodies) {
      await client.post('/b', { body, headers });
      expect(seen.at(-1)).toMatchObject({ method: 'POST', body: text });
      expect(seen.at(-1)?.headers['content-type']).toBe(type);
    }
    const form = new FormData();
    form.append('a', '1');
    await client.post('/b', { body: form });
    expect(seen.at(-1)?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    for (const method of ['put', 'patch', 'delete'] as const) await client[method]('/c');
    // Fetch makes a name of its own of most methods, but not of this.
    await client.request('patch', '/c');
    const methods = seen.slice(-4).map((request) => request.method);
    expect(methods).toEqual(['PUT', 'PATCH', 'DELETE', 'PATCH']);
  });

  test('lists what the document does not describe', async () => {
    const { url, seen } = await serve((_, response, count) =>
      answer(response, { data: [count], next: count < 3 ? count : null }),
    );
    const client = new Acme({ apiKey: 'k', baseURL: url });
    const scheme = cursorPages({
      items: ['data'],
      param: { in: 'query', name: 'after' },
      next: ['next'],
    });
    const items: number[] = [];
    for await (const item of client.getAPIList<object, number>('/l', scheme, { query: { q: 1 } }))
      items.push(item);
    expect(items).toEqual([1, 2, 3]);
    expect(seen.map((request) => request.url)).toEqual([
      '/l?q=1',
      '/l?q=1&after=1',
      '/l?q=1&after=2',
    ]);
  });

  test('gives streams with methods, and raw responses that obey idleTimeout', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    });
    const client = new Acme({ apiKey: 'k', baseURL: url });
    const [left, right] = (await client.things.stream()).tee();
    for (const branch of [left, right])
      for await (const event of branch) {
        expect(event).toBe(1);
        break;
      }
    const impatient = client.withOptions({ idleTimeout: 40 });
    const response = await impatient.things.list().asResponse();
    await expect(response.text()).rejects.toThrow('idleTimeout');
  });
});

describe('hooks', () => {
  test('see every attempt of a call, and may change its headers', async () => {
    const { url, seen } = await serve((_, response, count) =>
      answer(response, {}, count === 1 ? 500 : 200),
    );
    const lines: string[] = [];
    const calls = new Set<object>();
    const exchanges = new Set<Exchanged>();
    const client = clientOf(url, {
      maxRetryDelay: 5,
      fetch: observed({
        onRequest: (exchange) => {
          exchange.headers.set('traceparent', 't');
          calls.add(exchange.call);
          exchanges.add(exchange);
          lines.push(`${exchange.method} ${exchange.call.route} ${exchange.call.retries}`);
        },
        onResponse: (exchange, response) =>
          void lines.push(`${exchanges.has(exchange)} ${response.status}`),
      }),
    });
    await send(client, { method: 'GET', path: '/{id}', pathParams: { id: 'x' } });
    expect(lines).toEqual(['GET /{id} 0', 'true 500', 'GET /{id} 1', 'true 200']);
    expect(calls.size).toBe(1);
    expect(seen[1]?.headers['traceparent']).toBe('t');
  });

  test('are awaited, one after the other', async () => {
    const lines: string[] = [];
    const slow = (name: string) => ({
      onRequest: async () => {
        await new Promise(setImmediate);
        lines.push(`${name} asks`);
      },
      onResponse: async () => {
        await new Promise(setImmediate);
        lines.push(`${name} hears`);
      },
    });
    const fetch = observed([slow('a'), slow('b')], async () => {
      lines.push('fetch');
      return Response.json({});
    });
    await send(clientOf('http://x.test', { fetch }), { method: 'GET', path: '/' });
    expect(lines).toEqual(['a asks', 'b asks', 'fetch', 'a hears', 'b hears']);
  });

  test('hear of lost connections', async () => {
    const onError = vi.fn();
    const fetch = observed([{ onError }], async () => {
      throw new TypeError('down');
    });
    await send(clientOf('http://x.test', { fetch, maxRetries: 0 }), {
      method: 'GET',
      path: '/',
    }).asResult();
    expect(onError).toHaveBeenCalledOnce();
  });

  test.each([
    ['onRequest', 0],
    ['onResponse', 1],
  ] as const)(
    'that fail, fail the call at once, and let go of its answer: %s',
    async (name, sent) => {
      const cancel = vi.fn();
      const onError = vi.fn();
      const answered = vi.fn(async () => new Response(new ReadableStream({ cancel })));
      const hooks = { [name]: () => Promise.reject(new Error('mine')), onError };
      const client = clientOf('http://x.test', { fetch: observed(hooks, answered) });
      const error = await failureOf(send(client, { method: 'GET', path: '/' }));
      expect(error).not.toBeInstanceOf(errors.APIError);
      expect(error).toMatchObject({ name: 'SDKError', message: 'A hook failed: mine' });
      expect(answered).toHaveBeenCalledTimes(sent);
      expect(cancel).toHaveBeenCalledTimes(sent);
      expect(onError).toHaveBeenCalledTimes(1 - sent);
    },
  );

  test('may end the call before it leaves', async () => {
    const controller = new AbortController();
    const onError = vi.fn();
    const fetch = vi.fn(async () => Response.json({}));
    const client = clientOf('http://x.test', {
      fetch: observed({ onRequest: () => controller.abort(), onError }, fetch),
    });
    const call = send(client, { method: 'GET', path: '/' }, { signal: controller.signal });
    await expect(call).rejects.toBeInstanceOf(errors.APIUserAbortError);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce(), busy);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('logging', () => {
  function memory() {
    const lines: string[] = [];
    const write =
      (level: string) =>
      (message: string, ...details: unknown[]) =>
        void lines.push(
          [
            level,
            message.replace(/log_[0-9a-f]{6}/, 'log').replace(/\d+ ms/, 'n ms'),
            ...details.map((one) => JSON.stringify(one)),
          ].join(' '),
        );
    return {
      lines,
      logger: {
        error: write('error'),
        warn: write('warn'),
        info: write('info'),
        debug: write('debug'),
      },
    };
  }

  test('a line an attempt at info; more at debug, without secrets or bodies', async () => {
    const { lines, logger } = memory();
    const { url } = await serve((_, response, count) =>
      answer(response, {}, count === 1 ? 429 : 200, {
        'retry-after': '0',
        'x-request-id': 'req',
        'set-cookie': 'secret',
      }),
    );
    const options = {
      apiKey: 'secret',
      baseURL: url,
      logger,
      defaultHeaders: { 'x-api-key': 'secret', cookie: 'secret' },
      defaultQuery: { access_token: 'secret', q: '1' },
    };
    const shown = (text: string) => text.replace(url, 'URL');
    await new Acme({ ...options, logLevel: 'info' }).post('/x', { body: { text: 'secret' } });
    expect(lines.map(shown)).toEqual([
      'info [log] POST URL/x?access_token=***&q=1 answered 429 (req) in n ms',
      'info [log, retry 1] POST URL/x?access_token=***&q=1 answered 200 (req) in n ms',
    ]);
    await new Acme({ ...options, logLevel: 'debug' }).post('/x', { body: { text: 'secret' } });
    expect(
      lines.some(
        (line) =>
          line.startsWith('debug') &&
          line.includes('"authorization":"***"') &&
          line.includes('"body":"17 characters"'),
      ),
    ).toBe(true);
    expect(lines.join('\n')).not.toContain('secret');
  });

  test('lost connections are warnings', async () => {
    const { lines, logger } = memory();
    const client = new Acme({
      apiKey: 'k',
      baseURL: 'http://127.0.0.1:9999',
      logger,
      maxRetries: 0,
    });
    await client.get('/x').asResult();
    expect(lines).toEqual(['warn [log] GET http://127.0.0.1:9999/x failed (ECONNREFUSED)']);
  });

  test.each([
    ['warn', []],
    ['info', ['info [log] GET http://acme.test/x aborted in n ms']],
  ] as const)('an abort is no failure, at %s', async (logLevel, expected) => {
    const { lines, logger } = memory();
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const client = new Acme({ apiKey: 'k', baseURL: 'http://acme.test', logger, logLevel, fetch });
    const result = await client.get('/x', { signal: AbortSignal.timeout(10) }).asResult();
    expect(result.ok).toBe(false);
    expect(lines).toEqual(expected);
  });

  test.each([
    ['http://user:secret@x.test/a?b=1#c', 'http://x.test/a?b=1'],
    [
      'http://x.test/a?Api-Key=secret&page_token=secret&q=1',
      'http://x.test/a?Api-Key=***&page_token=***&q=1',
    ],
    ['http://x.test/', 'http://x.test/'],
  ])('of %s shows %s', (url, shown) => {
    expect(redactedURL(url)).toBe(shown);
  });

  test('calls a logger as its own method', async () => {
    class Own {
      readonly lines: string[] = [];
      info(line: string): void {
        this.lines.push(line);
      }
      error = vi.fn();
      warn = vi.fn();
      debug = vi.fn();
    }
    const logger = new Own();
    const { client } = await acme({ logger, logLevel: 'info' });
    await client.get('/x');
    expect(logger.lines).toHaveLength(1);
  });

  test.each<[string | undefined, string, number, string?]>([
    ['info', 'nonsense', 1],
    [undefined, 'info', 1],
    [undefined, 'nonsense', 0, 'ACME_LOG is "nonsense"'],
    ['loud', 'info', 0, '`logLevel` is "loud"'],
    ['off', 'debug', 0],
  ])(
    'the option %j, the variable %j: %i lines of calls',
    async (logLevel, env, expected, wrong) => {
      vi.stubEnv('ACME_LOG', env);
      const { lines, logger } = memory();
      const { client } = await acme({ logger, ...(logLevel && { logLevel: logLevel as 'info' }) });
      await client.get('/x');
      expect(lines.filter((line) => line.startsWith('info'))).toHaveLength(expected);
      const warning = `warn ${wrong}; it can be off, error, warn, info, debug. Using "warn".`;
      expect(lines.filter((line) => line.startsWith('warn'))).toEqual(wrong ? [warning] : []);
    },
  );

  test('goes to the console unless told otherwise, also by functions', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const { url } = await echo();
    await send(clientOf(url, { fetch: observed(logging({ logLevel: 'info' })) }), {
      method: 'GET',
      path: '/',
    });
    expect(info).toHaveBeenCalledOnce();
  });
});

test('a core of functions and a class client are both cores', () => {
  const cores: Core[] = [clientOf('http://x.test'), new Acme({ apiKey: 'k' })];
  expect(cores).toHaveLength(2);
});
