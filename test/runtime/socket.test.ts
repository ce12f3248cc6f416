import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { only } from '../../templates/runtime/auth.js';
import type { Core } from '../../templates/runtime/core.js';
import {
  APIConnectionTimeoutError,
  APIResponseError,
  APIUserAbortError,
  SDKError,
} from '../../templates/runtime/errors.js';
import { clientCredentials } from '../../templates/runtime/oauth.js';
import type { Exchanged, Hooks } from '../../templates/runtime/observe.js';
import { openSocket } from '../../templates/runtime/socket.js';
import { observedBy } from '../../templates/runtime/socket-hooks.js';
import type { SocketOptions } from '../../templates/runtime/socket-options.js';
import { SocketClosedError, SocketOverflowError } from '../../templates/runtime/socket-errors.js';
import { Inbox } from '../../templates/runtime/socket-queues.js';
import type { Closing } from '../../templates/runtime/socket-errors.js';
import type { WebSocketInit, WebSocketMaker } from '../../templates/runtime/socket-connection.js';
import { connectionOf } from '../../templates/runtime/socket-connection.js';
import { Acme, wrong } from './refusals.js';
import { answer, busy, clientOf, echo, serve } from './server.js';
import { connect, heard, serveSockets } from './socket-server.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const end = { close: 1000 } as const;

describe('messages', () => {
  test('go both ways, in order, and wait for the socket to open', async () => {
    const { url, seen } = await serveSockets();
    const socket = connect(clientOf(url));
    expect(socket.state).toBe('opening');
    socket.send({ say: { n: 1 } });
    await socket.opened;
    expect(socket.state).toBe('open');
    socket.send({ say: [2, 'é'] });
    socket.send(end);
    expect(await heard(socket)).toEqual({ messages: [{ n: 1 }, [2, 'é']] });
    expect(socket.state).toBe('closed');
    expect(seen[0]?.messages).toEqual(['{"say":{"n":1}}', '{"say":[2,"é"]}', '{"close":1000}']);
  });

  test('are sent as they were when they were given', async () => {
    const { url, seen } = await serveSockets();
    const socket = connect(clientOf(url));
    const [message, bytes] = [{ say: 'before' }, Buffer.from([1, 2])];
    socket.send(message);
    socket.send(bytes);
    message.say = 'after';
    bytes[0] = 9;
    socket.send(end);
    await heard(socket);
    expect(seen[0]?.messages).toEqual(['{"say":"before"}', [1, 2], '{"close":1000}']);
  });

  test('come as JSON, be it text or bytes', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send({ bytes: [...Buffer.from('{"a":"é"}')] });
    socket.send(end);
    expect(await heard(socket)).toEqual({ messages: [{ a: 'é' }] });
  });

  test.each([
    ['text', { text: '{"secret": sk-1}' }],
    ['bytes', { bytes: [0xff, 0x22] }],
  ])('that are not JSON end the iteration, and are not quoted: %s', async (_, order) => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send({ say: 1 });
    socket.send(order);
    const { messages, error } = await heard(socket);
    expect(messages).toEqual([1]);
    expect(error).toBeInstanceOf(APIResponseError);
    expect(error).toMatchObject({ message: 'A message came that is not JSON.', body: undefined });
    expect(socket.state).toBe('closed');
  });

  test('that are bytes go to onBytes where it is given, in their turn', async () => {
    const { url } = await serveSockets();
    const seen: unknown[] = [];
    const onBytes = async (bytes: Uint8Array) => {
      await new Promise(setImmediate);
      seen.push([...bytes]);
    };
    const socket = connect(clientOf(url), { onBytes });
    for (const order of [{ say: 1 }, { bytes: [0xff, 1] }, { say: 2 }, end]) socket.send(order);
    for await (const message of socket) seen.push(message);
    expect(seen).toEqual([1, [0xff, 1], 2]);
  });

  test('that onBytes cannot take end the iteration', async () => {
    const { url } = await serveSockets();
    const onBytes = () => {
      throw new Error('full');
    };
    const socket = connect(clientOf(url), { onBytes });
    socket.send({ bytes: [1] });
    expect(await heard(socket)).toMatchObject({ messages: [], error: { message: 'full' } });
    expect(socket.state).toBe('closed');
  });

  test('that are no JSON are refused before they are sent', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    for (const value of [undefined, () => 1, { n: 1n }, { n: NaN }])
      expect(() => socket.send(wrong(value))).toThrow('`message` must be JSON or bytes.');
    socket.close();
  });

  test('are read once', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send(end);
    await heard(socket);
    expect((await heard(socket)).error).toBeInstanceOf(SDKError);
  });
});

describe('what waits to be sent', () => {
  const large = (length: number) => ({ say: 'x'.repeat(length - '{"say":""}'.length) });

  test('is 1 MiB at most', async () => {
    const { url } = await serveSockets([0]);
    const socket = connect(clientOf(url));
    socket.send(large(2 ** 20 - 5));
    socket.send(wrong('123'));
    expect(() => socket.send(wrong(1))).toThrow(SocketOverflowError);
    expect(socket.unsent).toHaveLength(2);
    socket.close();
  });

  test('is counted in bytes of UTF-8', async () => {
    const { url } = await serveSockets([0]);
    const socket = connect(clientOf(url));
    socket.send(wrong('é'.repeat(2 ** 19 - 1)));
    expect(() => socket.send(wrong('é'))).toThrow('More than 1 MiB waits for the socket to open.');
    socket.close();
  });

  test('may be one larger message', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send(large(2 ** 21));
    expect(() => socket.send(end)).toThrow(SocketOverflowError);
    await socket.opened;
    socket.send(end);
    expect(await heard(socket)).toEqual({ messages: ['x'.repeat(2 ** 21 - 10)] });
  });
});

test('of what waits to be read small messages count for what it takes to keep them', () => {
  const inbox = new Inbox();
  for (let count = 0; count < 2 ** 19; count++) inbox.put('');
  expect(() => inbox.put('')).toThrow('More than 16 MiB came that was not read.');
});

test('what waits to be read is 16 MiB at most', async () => {
  const { url } = await serveSockets();
  const socket = connect(clientOf(url));
  socket.send({ flood: { count: 17, length: 2 ** 20 } });
  socket.send(end);
  await vi.waitFor(() => expect(socket.state).toBe('closed'), 30_000);
  const { messages, error } = await heard(socket);
  expect(messages).toHaveLength(15);
  expect(error).toBeInstanceOf(SocketOverflowError);
});

describe('the end', () => {
  test('is quiet where the caller closes', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send({ say: 1 });
    const reading = heard(socket);
    await socket.opened;
    socket.close(4000, 'enough');
    expect((await reading).error).toBeUndefined();
    expect(() => socket.send(end)).toThrow('The socket is closed.');
  });

  test('comes with `break`, and with disposal', async () => {
    const { url } = await serveSockets();
    const left = connect(clientOf(url));
    left.send({ say: 1 });
    for await (const _ of left) break;
    const disposed = connect(clientOf(url));
    const dispose: unknown = Reflect.get(disposed, Symbol.asyncDispose);
    if (typeof dispose === 'function') await dispose.call(disposed);
    expect([left.state, disposed.state]).toEqual(['closed', 'closed']);
  });

  test('is an error where the server closes with anything but 1000', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send({ say: 1 });
    socket.send({ close: 4001, reason: 'quota' });
    const { messages, error } = await heard(socket);
    expect(messages).toEqual([1]);
    expect(error).toBeInstanceOf(SocketClosedError);
    expect(error).toMatchObject({
      name: 'SocketClosedError',
      closeCode: 4001,
      reason: 'quota',
      unsent: [],
      message: 'The socket was closed: 4001 quota.',
    });
  });

  test.each([
    ['without a code', { close: 0 }, 1005],
    ['without a word', { drop: true }, 1006],
  ] as const)('is an error where the server goes %s', async (_, order, closeCode) => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send(order);
    expect((await heard(socket)).error).toMatchObject({ closeCode });
  });

  test('has codes and reasons that the protocol allows', async () => {
    const { url } = await serveSockets();
    const socket = connect(clientOf(url));
    for (const code of [1001, 2999, 5000, NaN])
      expect(() => socket.close(code)).toThrow('`code` must be 1000, or 3000 to 4999.');
    expect(() => socket.close(1000, 'é'.repeat(62))).toThrow('`reason` must be text');
    socket.close();
  });
});

describe('opening', () => {
  test('fails with the status, and leaves no rejection unhandled', async () => {
    const { url } = await serveSockets([401]);
    const socket = connect(clientOf(url));
    socket.send({ say: 1 });
    const { error } = await heard(socket);
    expect(error).toBeInstanceOf(SocketClosedError);
    expect(error).toMatchObject({
      message: 'The socket could not be opened: 401.',
      closeCode: 1006,
      unsent: ['{"say":1}'],
    });
    await expect(socket.opened).rejects.toBe(error);
  });

  test('is tried anew with another token, once, where the server calls the first one stale', async () => {
    const tokens = await serve((_, response, count) =>
      answer(response, { access_token: `t${count}`, expires_in: 3600 }),
    );
    const source = clientCredentials(
      { clientID: 'i', clientSecret: 's', tokenURL: tokens.url },
      { clientID: { option: 'clientID' }, clientSecret: { option: 'clientSecret' } },
    );
    const { url, seen } = await serveSockets([401, 101, 401, 401]);
    const client = clientOf(url, {}, { auth: only(source) });
    const socket = connect(client);
    await socket.opened;
    socket.close();
    expect((await heard(connect(client))).error).toMatchObject({
      message: 'The socket could not be opened: 401.',
    });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t1',
      'Bearer t2',
      'Bearer t2',
      'Bearer t3',
    ]);
  });

  test('follows no redirect', async () => {
    const { url, seen } = await serveSockets([302]);
    const { error } = await heard(connect(clientOf(url)));
    expect(error).toMatchObject({ message: 'The socket could not be opened: 302.' });
    expect(seen).toHaveLength(1);
  });

  test('is limited by `timeout`', async () => {
    const { url } = await serveSockets([0]);
    const { error } = await heard(connect(clientOf(url), { timeout: 20 }));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
  });

  test('is ended by `signal`, as is what comes after', async () => {
    const { url, seen } = await serveSockets([0]);
    for (const isOpen of [false, true]) {
      const controller = new AbortController();
      const socket = connect(clientOf(url), { signal: controller.signal });
      const reading = heard(socket);
      if (isOpen) await socket.opened;
      else await vi.waitFor(() => expect(seen).toHaveLength(1), 30_000);
      controller.abort('enough');
      const { error } = await reading;
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
      expect(error).toBeInstanceOf(APIUserAbortError);
      expect(error).toMatchObject({ cause: 'enough' });
    }
    const aborted = connect(clientOf(url), { signal: AbortSignal.abort() });
    await expect(aborted.opened).rejects.toBeInstanceOf(APIUserAbortError);
    expect(seen).toHaveLength(2);
  });

  test.each<[string, (made: Recorded) => SocketOptions]>([
    ['is aborted while it opens', (made) => ({ WebSocket: () => made })],
    [
      'is aborted before it is made',
      (made) => ({ WebSocket: () => new Promise((make) => setTimeout(() => make(made), 5)) }),
    ],
    [
      'fails after it was opened',
      (made) => ({
        WebSocket: () => Object.assign(made, { readyState: 1 }),
        hooks: { onResponse: () => Promise.reject(new Error('hook')) },
      }),
    ],
  ])('leaves no connection behind that %s', async (_, optionsOf) => {
    const made = Object.assign(new Recorded('', ''), { readyState: 0 });
    const controller = new AbortController();
    const options = { ...optionsOf(made), signal: controller.signal };
    const reading = heard(connect(clientOf('http://x.test'), options));
    await new Promise(setImmediate);
    controller.abort();
    expect((await reading).error).toBeInstanceOf(Error);
    await vi.waitFor(() => expect(made.readyState).toBe(3), busy);
  });

  test('closes what it has opened where a hook throws', async () => {
    const made = new Recorded('', '');
    const opening = {
      client: clientOf('http://x.test'),
      request: { method: 'GET', path: '/' },
      options: {},
      protocols: [],
      maker: () => made,
      hooks: [{ onResponse: () => Promise.reject(new Error('hook')) }],
      retries: 0,
    };
    const listener = { message: () => {}, closed: () => {} };
    await expect(connectionOf(opening, listener, new AbortController().signal)).rejects.toThrow(
      'hook',
    );
    expect(made.readyState).toBe(3);
  });

  test('waits for nobody when it is ended: a credential that never comes', async () => {
    const { url } = await serveSockets();
    const never = clientOf(url, {}, { auth: { secret: true, apply: () => new Promise(() => {}) } });
    const socket = connect(never);
    socket.close();
    await expect(socket.opened).rejects.toThrow('The socket was closed before it was open.');
    expect(await heard(socket)).toEqual({ messages: [] });
  });

  test('sends what a call would send', async () => {
    const { url, seen } = await serveSockets();
    const client = clientOf(`${url}/v1`, {
      defaultHeaders: { 'x-team': 'a' },
      defaultQuery: { version: 2 },
    });
    const options = { headers: { 'x-own': 'b' }, protocols: ['chat', 'v2'] };
    const socket = connect<object>(client, options, { model: 'm n' });
    await socket.opened;
    socket.close();
    expect(seen[0]?.url).toBe('/v1/realtime?version=2&model=m%20n');
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer key',
      'user-agent': 'Acme/JS 1.2.3',
      'x-team': 'a',
      'x-own': 'b',
      'sec-websocket-protocol': 'chat,v2',
    });
    expect(seen[0]?.headers).not.toHaveProperty('accept');
  });

  test('goes to an address that is written as one of a socket', async () => {
    const { url, seen } = await serveSockets();
    const socket = connect(clientOf('http://x.test'), { baseURL: url.replace('http', 'ws') });
    await socket.opened;
    socket.close();
    expect(seen).toHaveLength(1);
  });

  test('is told to hooks, which may change headers', async () => {
    const { url, seen } = await serveSockets([101, 403]);
    const told: unknown[] = [];
    const hooks: Hooks = {
      onRequest: ({ url: to, headers, call }) => {
        headers.set('x-hook', 'yes');
        told.push([to.replace(/\d+/g, ''), call.route]);
      },
      onResponse: (_, { status }) => void told.push(status),
      onError: (_, error) => void told.push(error),
    };
    const socket = connect(clientOf(url), { hooks });
    await socket.opened;
    socket.close();
    const { error } = await heard(connect(clientOf(url), { hooks: [hooks] }));
    const asked = ['ws://...:/realtime', '/realtime'];
    expect(told).toEqual([asked, 101, asked, 403]);
    expect(error).toMatchObject({ message: 'The socket could not be opened: 403.' });
    expect(seen[0]?.headers).toMatchObject({ 'x-hook': 'yes' });
  });

  test('is told to the hooks and the log of a class client', async () => {
    const { url } = await serveSockets();
    const lines: unknown[] = [];
    const log = (line: string) => void lines.push(line.replace(/log_\w+|127\S+:\d+|\d+ ms/g, '·'));
    const logger = { error: log, warn: log, info: log, debug: log };
    const client = new Acme({
      baseURL: `${url}?key=hidden`,
      fetch: undefined,
      logger,
      logLevel: 'info',
      hooks: {
        onRequest: ({ headers }: Exchanged) => void lines.push(headers.get('authorization')),
      },
    });
    const options = observedBy(
      client.core,
      { hooks: { onResponse: () => void lines.push('own') } },
      '',
    );
    const socket = connect(client.core, options);
    await socket.opened;
    socket.close();
    expect(lines).toEqual(['Bearer k', '[·] GET ws://·/realtime?key=*** answered 101 in ·', 'own']);
  });

  test('tells nobody a credential', async () => {
    const key = { in: 'query', name: 'key' };
    const secretly = (url: string): Core =>
      clientOf(
        url,
        {},
        {
          auth: { secret: true, apply: ({ url: to }) => void (to.search = `${key.name}=hidden`) },
        },
      );
    const { url } = await serveSockets([500]);
    const refusing = function (to: string): never {
      throw new Error(`cannot open ${to}`);
    };
    const loud = [WebSocket, refusing, (to: string) => refusing(to)];
    for (const [index, maker] of loud.entries()) {
      const { error } = await heard(connect(secretly(url), { WebSocket: wrong(maker) }));
      expect(error, String(index)).toBeInstanceOf(SDKError);
      expect(inspected(error), String(index)).not.toContain('hidden');
    }
  });
});

function inspected(error: unknown): string {
  return error instanceof Error
    ? `${error.stack} ${JSON.stringify(error)} ${inspected(error.cause)}`
    : String(error);
}

describe('a platform', () => {
  test('without WebSocket asks for one', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const client = clientOf('http://x.test');
    expect(() => connect(client, { WebSocket: undefined })).toThrow(
      '`WebSocket` must be a class or a function, as of the package `ws`.',
    );
  });

  test.each([
    ['takes headers among the options that come second', class extends Recorded {}],
    [
      'takes headers third',
      class extends Recorded {
        constructor(url: string, protocols: unknown, options: unknown) {
          super(url, { protocols, ...Object(options) });
        }
      },
    ],
    [
      'leaves its constructor to one that takes headers third',
      class extends class extends Recorded {
        constructor(url: string, protocols: unknown, options: unknown) {
          super(url, { protocols, ...Object(options) });
        }
      } {},
    ],
    ['is a function', (url: string, init: unknown) => new Recorded(url, init)],
    [
      'is a function that takes its time',
      async (url: string, init: unknown) => new Recorded(url, init),
    ],
  ])('%s', async (_, maker) => {
    const socket = connect(clientOf('https://x.test'), {
      WebSocket: wrong(maker),
      protocols: 'chat',
      headers: { 'user-agent': null },
    });
    await socket.opened;
    expect(Recorded.last).toEqual([
      'wss://x.test/realtime',
      { protocols: ['chat'], headers: { authorization: 'Bearer key' } },
    ]);
    socket.close();
  });

  test('that sends no headers has none left out in silence', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
    vi.stubGlobal('WebSocket', Recorded);
    const client = clientOf('https://x.test', { dangerouslyAllowBrowser: true });
    const pageOptions: SocketOptions = { WebSocket: undefined, protocols: ['chat', 'key.abc'] };
    const { error } = await heard(connect(client, pageOptions));
    expect(error).toMatchObject({
      message:
        '`protocols` must be used in place of headers, which pages cannot send: null `authorization`.',
    });
    const socket = connect(client, { ...pageOptions, headers: { authorization: null } });
    await socket.opened;
    expect(Recorded.last).toEqual(['wss://x.test/realtime', ['chat', 'key.abc']]);
    // By default pages give bytes as blobs.
    expect(Recorded.types).toEqual(['arraybuffer']);
    socket.close();
  });

  test('of workers at the edge tells what it was answered', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    vi.stubGlobal('WebSocket', Recorded);
    vi.stubGlobal('fetch', async () => ({ status: 403, webSocket: null }));
    const { error } = await heard(connect(clientOf('http://x.test'), { WebSocket: undefined }));
    expect(error).toMatchObject({ message: 'The socket could not be opened: 403.' });
  });

  test('of workers at the edge has them sent by fetch', async () => {
    const { url } = await serveSockets();
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    vi.stubGlobal('WebSocket', Recorded);
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (...args: unknown[]) => {
      asked.push(args);
      return { status: 101, webSocket: Object.assign(new Recorded('', ''), { accept: () => {} }) };
    });
    const socket = connect(clientOf(url), { WebSocket: undefined, protocols: ['a', 'b'] });
    await socket.opened;
    expect(asked).toEqual([
      [
        `${url}/realtime`,
        {
          headers: {
            authorization: 'Bearer key',
            'user-agent': 'Acme/JS 1.2.3',
            'sec-websocket-protocol': 'a, b',
            upgrade: 'websocket',
          },
          redirect: 'manual',
        },
      ],
    ]);
    socket.close();
  });
});

/** A WebSocket that is open at once, and remembers what it was made with. */
class Recorded extends EventTarget {
  static last: unknown[] = [];
  static types: string[] = [];
  readyState = 1;

  set binaryType(type: string) {
    Recorded.types = [type];
  }

  constructor(url: string, init: unknown) {
    super();
    Recorded.last = [url, init];
  }

  send(): void {}

  close(): void {
    this.readyState = 3;
  }
}

describe('a connection that is lost', () => {
  /** Pauses take no time, and are remembered; limits stay what they are. */
  function withoutPauses(): number[] {
    const pauses: number[] = [];
    const { setTimeout: real } = globalThis;
    vi.stubGlobal('setTimeout', (run: () => void, milliseconds = 0, ...rest: unknown[]) => {
      const isPause = milliseconds >= 375 && milliseconds <= 8000;
      if (isPause) pauses.push(milliseconds);
      return real(run, isPause ? 0 : milliseconds, ...(rest as []));
    });
    return pauses;
  }

  test.each([
    [1001, { close: 1001 }, WebSocket],
    [1005, { close: 0 }, WebSocket],
    [1006, { drop: true }, WebSocket],
    [1011, { close: 1011 }, WebSocket],
    [1012, { close: 1012 }, WebSocket],
    [1013, { close: 1013 }, WebSocket],
    [1015, { drop: true }, losingTLS],
  ] as const)(
    'is opened anew after %i, where somebody is asked',
    async (code, order, maker: WebSocketMaker) => {
      withoutPauses();
      const { url, seen } = await serveSockets();
      const asked: Closing[] = [];
      const socket = connect(clientOf(url), {
        WebSocket: maker,
        onReconnecting: ({ code: told, reason }) => {
          asked.push({ code: told, reason });
          socket.send({ say: 'again' });
          socket.send(end);
        },
      });
      socket.send(order);
      expect((await heard(socket)).messages).toEqual(['again']);
      expect(asked[0]).toEqual({ code, reason: '' });
      expect(seen.length).toBeGreaterThan(1);
    },
  );

  test.each([1002, 1003, 1007, 1008, 1009, 1010, 4000])('is not after %i', async (close) => {
    const { url, seen } = await serveSockets();
    const onReconnecting = vi.fn();
    const socket = connect(clientOf(url), { onReconnecting });
    socket.send({ close });
    expect((await heard(socket)).error).toMatchObject({ closeCode: close });
    expect([seen.length, onReconnecting.mock.calls]).toEqual([1, []]);
  });

  test('is not where nobody is asked', async () => {
    const { url, seen } = await serveSockets();
    const socket = connect(clientOf(url));
    socket.send({ drop: true });
    expect((await heard(socket)).error).toMatchObject({ closeCode: 1006 });
    expect(seen).toHaveLength(1);
  });

  test('is tried for 5 times, after 500 ms that double up to 8 s', async () => {
    const pauses = withoutPauses();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { url, seen } = await serveSockets([101, 503, 503, 503, 503, 503, 503]);
    const attempts: number[] = [];
    const socket = connect(clientOf(url), {
      onReconnecting: ({ attempt, delay }) => {
        attempts.push(attempt, delay);
        if (attempt === 1) socket.send({ say: 'lost' });
      },
    });
    socket.send({ drop: true });
    const { error } = await heard(socket);
    expect(error).toMatchObject({ closeCode: 1006, unsent: ['{"say":"lost"}'] });
    expect(socket.unsent).toEqual(['{"say":"lost"}']);
    expect(attempts).toEqual([1, 500, 2, 1000, 3, 2000, 4, 4000, 5, 8000]);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(seen).toHaveLength(6);
  });

  test('has pauses that are a quarter shorter at most', async () => {
    withoutPauses();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { url } = await serveSockets([503]);
    const delays: number[] = [];
    const socket = connect(clientOf(url), {
      onReconnecting: ({ delay }) => void delays.push(delay),
    });
    await socket.opened;
    socket.close();
    expect(delays).toEqual([375]);
  });

  test('begins to count anew with a message', async () => {
    withoutPauses();
    const { url } = await serveSockets();
    const attempts: number[] = [];
    const socket = connect(clientOf(url), {
      onReconnecting: ({ attempt }) => {
        attempts.push(attempt);
        socket.send({ say: attempts.length });
      },
    });
    socket.send({ drop: true });
    for await (const message of socket) {
      if (message === 2) break;
      socket.send({ drop: true });
    }
    expect(attempts).toEqual([1, 1]);
  });

  test('is asked for with other params and query', async () => {
    withoutPauses();
    const { url, seen } = await serveSockets();
    const told: object[] = [];
    const socket = connect<object>(
      clientOf(url),
      {
        query: { keep: 1, session: 'a' },
        onReconnecting: async ({ params, query }) => {
          told.push(params, Object(query) as object);
          return { params: { model: 'n' }, query: { session: 'b' } };
        },
      },
      { model: 'm' },
    );
    socket.send({ drop: true });
    await vi.waitFor(() => expect(seen).toHaveLength(2), 30_000);
    socket.close();
    expect(told).toEqual([{ model: 'm' }, { keep: 1, session: 'a' }]);
    expect(seen.map((one) => one.url)).toEqual([
      '/realtime?model=m&keep=1&session=a',
      '/realtime?model=n&keep=1&session=b',
    ]);
  });

  test('is let be where that is the answer, and where asking fails', async () => {
    const { url, seen } = await serveSockets();
    const given = connect(clientOf(url), { onReconnecting: () => false });
    given.send({ drop: true });
    expect((await heard(given)).error).toMatchObject({ closeCode: 1006 });
    const failing = connect(clientOf(url), {
      onReconnecting: () => Promise.reject(new Error('no')),
    });
    failing.send({ drop: true });
    expect((await heard(failing)).error).toMatchObject({ message: 'no' });
    expect(seen).toHaveLength(2);
  });

  test('is let be when the caller closes in the pause', async () => {
    const { url, seen } = await serveSockets();
    const socket = connect(clientOf(url), { onReconnecting: () => {} });
    socket.send({ drop: true });
    const reading = heard(socket);
    await vi.waitFor(() => expect(socket.state).toBe('reconnecting'), 30_000);
    socket.close();
    expect(await reading).toEqual({ messages: [] });
    expect(seen).toHaveLength(1);
  });

  test('is let be where the caller had closed it before', async () => {
    withoutPauses();
    const { url, seen } = await serveSockets();
    const onReconnecting = vi.fn();
    const socket = connect(clientOf(url), { onReconnecting });
    await socket.opened;
    // The server is gone before it reads that it was said goodbye.
    socket.send({ drop: true });
    socket.close();
    expect(await heard(socket)).toEqual({ messages: [] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([seen.length, onReconnecting.mock.calls, socket.state]).toEqual([1, [], 'closed']);
  });
});

/** A socket that is lost with 1015, which stands for TLS and is never sent. */
function losingTLS(url: string, { headers }: WebSocketInit): WebSocket {
  const socket = new WebSocket(url, { headers });
  const emit = socket.emit.bind(socket);
  socket.emit = (type: string, ...given: unknown[]) =>
    emit(type, ...(type === 'close' && given[0] === 1006 ? [1015, Buffer.from('')] : given));
  return socket;
}

describe('options', () => {
  test.each([
    ['timeout', 'a positive integer', [null, 0, '1', -1]],
    ['signal', 'of its type', [1, {}]],
    ['headers', 'of its type', [1, 'a: b']],
    ['query', 'of its type', [1, 'a=b']],
    ['protocols', 'names of subprotocols', [1, {}, null, 'a b', ['a', '']]],
    ['WebSocket', 'a class or a function, as of the package `ws`', [1, {}]],
    ['onBytes', 'a function', [null, 1, {}]],
    ['onReconnecting', 'a function', [null, 1, {}]],
    ['hooks', 'an object with onRequest, onResponse or onError, or a list of such', [null, 1]],
    ['baseURL', 'a URL', [null, 1]],
  ])('`%s` must be %s', async (name, wanted, values) => {
    const { client, seen } = await echo();
    for (const value of values) {
      expect
        .soft(() => connect(client, wrong({ [name]: value })), String(value))
        .toThrow(`\`${name}\` must be ${wanted}.`);
    }
    expect(seen).toEqual([]);
  });

  test('are a record', async () => {
    const { client } = await echo();
    for (const value of ['key', 7, Promise.resolve({})]) {
      expect(() => observedBy(client, wrong(value), '')).toThrow('`options` must be of its type.');
      expect(() =>
        openSocket(client, () => ({ method: 'GET', path: '/' }), undefined, wrong(value)),
      ).toThrow('`options` must be of its type.');
    }
  });
});
