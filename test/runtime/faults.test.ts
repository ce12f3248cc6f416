import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { CoreOptions } from '../../templates/runtime/core.js';
import { asBinary } from '../../templates/runtime/readers.js';
import { send } from '../../templates/runtime/request.js';
import { sse } from '../../templates/runtime/sse.js';
import type { Stream } from '../../templates/runtime/stream.js';
import { clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };
const running: Server[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of running.splice(0)) server.close();
});

/** A server that speaks below HTTP: what it does with a socket once a request is there. */
async function speaking(handle: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.once('data', () => handle(socket));
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const head = (...lines: string[]) =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', ...lines, '', ''].join('\r\n');

async function outcomeOf(url: string, options: CoreOptions = {}): Promise<unknown> {
  const result = await send(
    clientOf(url, { maxRetries: 0, timeout: 20_000, ...options }),
    get,
  ).asResult();
  return result.ok ? result.data : result.error.name;
}

describe('each fault ends in the right error or the right data', () => {
  test.each<[string, (socket: Socket) => void, unknown]>([
    ['reset before headers', (socket) => socket.resetAndDestroy(), 'APIConnectionError'],
    ['closed before headers', (socket) => socket.end(), 'APIConnectionError'],
    [
      'slow headers',
      (socket) => void socket.write('HTTP/1.1 200 OK\r\nx-a: '),
      'APIConnectionTimeoutError',
    ],
    ['no answer', () => {}, 'APIConnectionTimeoutError'],
    ['no HTTP', (socket) => void socket.end('SMTP hello\r\n\r\n'), 'APIConnectionError'],
    [
      'reset amid the body',
      (socket) =>
        void socket.write(`${head('content-length: 100')}{"a":`, () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        ),
      'APIConnectionError',
    ],
    [
      'a stalled body',
      (socket) => void socket.write(`${head('content-length: 100')}{"a":`),
      'APIConnectionTimeoutError',
    ],
    [
      'a body shorter than promised',
      (socket) => void socket.end(`${head('content-length: 100')}{"a":1}`),
      'APIConnectionError',
    ],
    [
      'a body longer than promised',
      (socket) => void socket.end(`${head('content-length: 7')}{"a":1}garbage`),
      { a: 1 },
    ],
    [
      'broken chunking',
      (socket) => void socket.end(`${head('transfer-encoding: chunked')}zz\r\n{"a":1}\r\n`),
      'APIConnectionError',
    ],
    [
      'a chunked body cut off',
      (socket) => void socket.end(`${head('transfer-encoding: chunked')}7\r\n{"a":1}\r\n`),
      'APIConnectionError',
    ],
    [
      'gzip cut off',
      (socket) => {
        const zipped = gzipSync('{"a":"long enough to be cut"}').subarray(0, 20);
        socket.write(head('content-encoding: gzip', `content-length: ${zipped.length}`));
        socket.end(zipped);
        // Node's fetch takes a cut gzip for whole; its JSON is not.
      },
      'APIResponseError',
    ],
    [
      'an interim answer',
      (socket) =>
        void socket.end(
          `HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n${head('content-length: 7')}{"a":1}`,
        ),
      { a: 1 },
    ],
    [
      '204 with a body',
      (socket) => void socket.end('HTTP/1.1 204 No Content\r\ncontent-length: 7\r\n\r\n{"a":1}'),
      undefined,
    ],
    [
      'HTML with 200',
      (socket) => void socket.end(`${head('content-length: 6')}<html>`),
      'APIResponseError',
    ],
    [
      'HTML with 502',
      (socket) => void socket.end('HTTP/1.1 502 Bad\r\ncontent-length: 6\r\n\r\n<html>'),
      'InternalServerError',
    ],
    [
      'an error without its body',
      (socket) => void socket.end('HTTP/1.1 404 No\r\ncontent-length: 100\r\n\r\n{'),
      'NotFoundError',
    ],
  ])('%s', async (_, handle, expected) => {
    const limits = expected === 'APIConnectionTimeoutError' ? { timeout: 300 } : {};
    expect(await outcomeOf(await speaking(handle), limits)).toEqual(expected);
  });

  test('redirects in a circle', async () => {
    const { url, seen } = await serve((_, response) => {
      response.writeHead(302, { location: '/' });
      response.end();
    });
    await expect(send(clientOf(url), get)).rejects.toThrow('No redirect to');
    expect(seen).toHaveLength(21);
  });

  test('nobody listens any more', async () => {
    const { url, server } = await serve(() => {});
    await new Promise((resolve) => server.close(resolve));
    expect(await outcomeOf(url)).toBe('APIConnectionError');
  });

  test('a binary body that is cut is an error where it is read', async () => {
    const url = await speaking((socket) => void socket.end(`${head('content-length: 100')}abc`));
    const body = await send<Response>(clientOf(url), { ...get, response: asBinary() });
    await expect(body.text()).rejects.toMatchObject({ name: 'APIConnectionError' });
  });

  test('a stream that is cut is an error after its last event', async () => {
    let cut = (): void => {};
    const url = await speaking((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 999\r\n\r\ndata: 1\n\n',
      );
      cut = () => socket.end();
    });
    const seen: unknown[] = [];
    const stream = await send<Stream<unknown>>(clientOf(url), { ...get, response: sse() });
    const walk = (async () => {
      for await (const event of stream) {
        seen.push(event);
        cut();
      }
    })();
    await expect(walk).rejects.toMatchObject({ name: 'APIConnectionError' });
    expect(seen).toEqual([1]);
  });

  test('100 MB of one line: a typed error, not all the memory', async () => {
    const chunk = new Uint8Array(1 << 20).fill(97);
    let sent = 0;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull: (sink) =>
          sent++ < 100
            ? sink.enqueue(sent === 1 ? new TextEncoder().encode('data: ') : chunk)
            : sink.close(),
      });
    const fetch = async () =>
      new Response(body(), { headers: { 'content-type': 'text/event-stream' } });
    const stream = await send<Stream<unknown>>(clientOf('http://x.test', { fetch }), {
      ...get,
      response: sse(),
    });
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'APIResponseError',
    });
    expect(sent).toBeLessThan(70);
  });
});

test('three attempts and their answers share one connection', async () => {
  const { url, server, seen } = await serve((_, response, count) => {
    response.writeHead(count < 3 ? 500 : 200, { 'retry-after-ms': '1' });
    response.end(JSON.stringify('x'.repeat(2 ** 17)));
  });
  let connections = 0;
  server.on('connection', () => connections++);
  await send(clientOf(url), get);
  expect(seen).toHaveLength(3);
  expect(connections).toBe(1);
});

test('2,000 calls at the same time: all answered, nothing left', async () => {
  const { url } = await serve(
    (request, response) => void response.end(JSON.stringify(request.url)),
  );
  const client = clientOf(url);
  const count = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const answers = await Promise.all(
    Array.from({ length: 2_000 }, (_, id) =>
      send<string>(client, { method: 'GET', path: '/{id}', pathParams: { id } }),
    ),
  );
  expect(new Set(answers).size).toBe(2_000);
  expect(
    process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
  ).toBeLessThanOrEqual(count + 2);
});
