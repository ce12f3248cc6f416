import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { convertedEvents } from '../../templates/runtime/conversions.js';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseError,
  APIStreamTruncatedError,
  APIUserAbortError,
  SDKError,
} from '../../templates/runtime/errors.js';
import { jsonl, jsonSeq } from '../../templates/runtime/json-lines.js';
import type { ResponseReader } from '../../templates/runtime/incoming.js';
import type { Events } from '../../templates/runtime/events.js';
import { send } from '../../templates/runtime/request.js';
import { sse } from '../../templates/runtime/sse.js';
import {
  jsonDataWithError,
  namedEvents,
  records,
  textData,
} from '../../templates/runtime/sse-shapes.js';
import { Stream, streamsOf } from '../../templates/runtime/stream.js';
import { busy, clientOf, serve } from './server.js';

const types = new Map([['sse', 'text/event-stream']]);

/** A client whose every call is answered with these chunks. */
function answering(chunks: readonly Uint8Array[], type = 'text/event-stream') {
  const body = () =>
    new ReadableStream<Uint8Array>({
      start: (sink) => {
        for (const chunk of chunks) sink.enqueue(chunk);
        sink.close();
      },
    });
  return clientOf('http://api.test', {
    fetch: async () =>
      new Response(body(), { headers: { 'content-type': type, 'x-request-id': 'req_1' } }),
  });
}

async function read(
  text: string | Uint8Array,
  response: ResponseReader,
  size = Infinity,
  type?: string,
): Promise<unknown[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size)
    chunks.push(bytes.slice(at, Math.min(at + size, bytes.length)));
  const stream = await send<Stream<unknown>>(answering(chunks, type), {
    method: 'GET',
    path: '/',
    response,
  });
  const events: unknown[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

const text = sse({ shape: textData });

describe('sse', () => {
  test.each<[string, string, unknown[]]>([
    ['LF', 'data: a\n\ndata: b\n\n', ['a', 'b']],
    ['CR', 'data: a\r\rdata: b\r\r', ['a', 'b']],
    ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
    ['LF then CR', 'data: a\n\rdata: b\n\r', ['a', 'b']],
    ['CRLF then LF', 'data: a\r\n\ndata: b\r\n\n', ['a', 'b']],
    ['CR then CRLF', 'data: a\r\r\ndata: b\r\r\n', ['a', 'b']],
    ['several data lines', 'data: a\ndata:b\ndata\n\n', ['a\nb\n']],
    ['one leading space is stripped', 'data:  a \n\n', [' a ']],
    ['comments', ': hello\ndata: a\n:\n\n', ['a']],
    ['unknown fields', 'foo: 1\ndata: a\nbar\n\n', ['a']],
    ['a byte order mark', '\ufeffdata: a\n\n', ['a']],
    ['not a second one', '\ufeff\ufeffdata: a\n\ndata: b\n\n', ['b']],
    ['U+2028 breaks no line', 'data: a\u2028b\n\n', ['a\u2028b']],
    ['many bytes a character', 'data: 😀é漢\n\n', ['😀é漢']],
    ['no data, no event', 'event: ping\n\nid: 1\n\ndata\n\ndata:\n\ndata: a\n\n', ['a']],
    ['a last event without its blank line', 'data: a\n\ndata: b\n', ['a', 'b']],
    ['nor the end of its line', 'data: a\n\ndata: b', ['a', 'b']],
    ['an event name does not last', 'event: error\n\ndata: a\n\n', ['a']],
    ['an empty body', '', []],
  ])('%s', async (_, body, expected) => {
    for (const size of [Infinity, 1, 2, 3, 7])
      expect(await read(body, text, size)).toEqual(expected);
  });

  test('has shapes', async () => {
    const body = 'event: a\nid: 1\nretry: 5\ndata: {"x":1}\n\ndata: {"error":null}\n\n';
    expect(await read(body, sse())).toEqual([{ x: 1 }, { error: null }]);
    expect(await read(body, sse({ shape: namedEvents }))).toEqual([
      { event: 'a', data: { x: 1 } },
      { event: 'message', data: { error: null } },
    ]);
    expect(await read(body, sse({ shape: records }))).toEqual([
      { event: 'a', id: '1', retry: 5, data: '{"x":1}' },
      { id: '1', data: '{"error":null}' },
    ]);
    // What is no time says nothing, and unsays nothing.
    const twice = 'retry: 3\nretry: x\nretry\ndata: a\n\n';
    expect(await read(twice, sse({ shape: records }))).toEqual([{ retry: 3, data: 'a' }]);
    expect(await read('data: {"error":1}\n\n', sse({ shape: jsonDataWithError }))).toEqual([
      { error: 1 },
    ]);
  });

  test('remembers the last id, but none with NUL', async () => {
    const stream = await send<Stream<unknown>>(
      answering([new TextEncoder().encode('id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n')]),
      { method: 'GET', path: '/', response: text },
    );
    expect(stream.lastEventId).toBeUndefined();
    for await (const _ of stream) expect(stream.lastEventId).toBe('1');
  });

  test('ends at the sentinel, and reads nothing after it', async () => {
    const done = sse({ sentinel: '[DONE]' });
    expect(await read('data: 1\n\ndata: [DONE]\n\ndata: {broken\n\n', done)).toEqual([1]);
    expect(await read('data: 1\n\ndata: [DONE]', done)).toEqual([1]);
    await expect(read('data: 1\n\ndata: x[DONE]\n\n', done)).rejects.toBeInstanceOf(
      APIResponseError,
    );
    for (const other of ['[done]', ' [DONE]', '[DONE] ', '[DONE]\ndata:'])
      await expect(read(`data: ${other}\n\n`, done), other).rejects.toBeInstanceOf(
        APIResponseError,
      );
  });

  test('ends at [DONE] where the document says nothing of an end, and without it as well', async () => {
    expect(await read('data: 1\n\ndata: [DONE]\n\ndata: {broken\n\n', sse())).toEqual([1]);
    expect(await read('data: 1\n\n', sse())).toEqual([1]);
    const none = sse({ sentinel: '', shape: textData });
    expect(await read('data: [DONE]\n\ndata:\n\ndata: a\n\n', none)).toEqual(['[DONE]', 'a']);
  });

  test('says that a body without its sentinel was cut, after the last event', async () => {
    const stream = await send<Stream<unknown>>(
      answering([new TextEncoder().encode('data: 1\n\n')]),
      {
        method: 'GET',
        path: '/',
        response: sse({ sentinel: '[DONE]' }),
      },
    );
    const events = stream[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ done: false, value: 1 });
    await expect(events.next()).rejects.toBeInstanceOf(APIStreamTruncatedError);
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(await read('data: 1\n\n', sse({ sentinel: '[DONE]', sentinelRequired: false }))).toEqual(
      [1],
    );
  });

  test.each([
    ['an event named error', 'event: error\ndata: {"message":"no"}\n\n', 'no'],
    ['data with an error', 'data: {"error":{"message":"no","code":"c"}}\n\n', 'no'],
    ['an error that is text', 'event: error\ndata: no\n\n', 'no'],
  ])('%s is an APIError without status, with the headers', async (_, body, message) => {
    const error = await read(body, sse()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      status: undefined,
      requestID: 'req_1',
      message: expect.stringContaining(message) as string,
    });
  });

  test('quotes nothing of an event that is not JSON', async () => {
    const error: unknown = await read('data: {"secret": tru\n\n', sse()).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(APIResponseError);
    expect(String(error) + JSON.stringify(error)).not.toContain('secret');
  });

  test('limits events of many lines', async () => {
    const line = new TextEncoder().encode(`data: ${'x'.repeat(2 ** 20)}\n`);
    const stream = await send<Stream<string>>(answering(Array<Uint8Array>(65).fill(line)), {
      method: 'GET',
      path: '/',
      response: text,
    });
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      message: 'An event over 64 MiB.',
      requestID: 'req_1',
    });
  });

  test('limits events, not how many there are', async () => {
    const event = new TextEncoder().encode(`data: ${'x'.repeat(2 ** 20)}\n\n`);
    const stream = await send<Stream<string>>(answering(Array<Uint8Array>(65).fill(event)), {
      method: 'GET',
      path: '/',
      response: text,
    });
    let count = 0;
    for await (const _ of stream) count++;
    expect(count).toBe(65);
  });

  test('refuses an answer without a body', async () => {
    const client = clientOf('http://x.test', { fetch: async () => new Response(null) });
    const call = send(client, { method: 'GET', path: '/', response: sse() });
    await expect(call).rejects.toThrow('No stream.');
  });

  test.each(['application/json', 'application/problem+json; charset=utf-8', 'text/JSON'])(
    'refuses an answer of type %s, which is no stream',
    async (type) => {
      await expect(read('{"error":"x"}', sse(), Infinity, type)).rejects.toThrow('No stream');
    },
  );

  test('lets go of the connection of an answer that it refuses', async () => {
    const closed = vi.fn();
    const { url } = await serve((_, response) => {
      response.socket?.on('close', closed);
      // Not ended: a connection whose answer is over is closed by the server after a while.
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    const call = send(clientOf(url), { method: 'GET', path: '/', response: sse() });
    await expect(call).rejects.toThrow('No stream');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), busy);
  });
});

describe('jsonl and json-seq', () => {
  test.each<[string, ResponseReader, string, unknown[]]>([
    ['lines', jsonl(), '{"a":1}\n\n[2]\r\n3', [{ a: 1 }, [2], 3]],
    ['records', jsonSeq(), '\u001e{"a":\n1}\n\u001e2\n', [{ a: 1 }, 2]],
  ])('%s', async (_, response, body, expected) => {
    for (const size of [Infinity, 1, 2]) expect(await read(body, response, size)).toEqual(expected);
  });

  test.each([
    'application/jsonl',
    'application/x-ndjson; charset=utf-8',
    'application/x-json-stream',
    'application/stream+json',
    'application/json-seq',
    // Of servers older than the names above. A document among them is one event, or no JSON.
    'application/json',
  ])('are read as %s', async (type) => {
    expect(await read('{"a":1}\n', jsonl(), Infinity, type)).toEqual([{ a: 1 }]);
  });

  test('says what is no JSON, without quoting it', async () => {
    await expect(read('{"secret', jsonl())).rejects.toThrow('A record without JSON.');
  });
});

describe('a stream', () => {
  async function ticking(options: object = {}, response = sse()) {
    let closed: () => void = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const { url } = await serve((_, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-type': types.get('sse') ?? '' });
      response.write('data: 1\n\ndata: 2\n\n');
    });
    const request = { method: 'GET', path: '/', response };
    const stream = await streamsOf(send<Events<number>>(clientOf(url), request, options));
    return { stream, ended };
  }

  test('ends the request on break', async () => {
    const { stream, ended } = await ticking();
    for await (const event of stream) if (event === 2) break;
    await ended;
  });

  test('ends the request on break, also where its events are converted', async () => {
    const doubled = convertedEvents((event) => Number(event) * 2, sse());
    const { stream, ended } = await ticking({}, doubled);
    for await (const event of stream) if (event === 4) break;
    await ended;
  });

  test('ends at its sentinel, and lets go of a connection that stays open', async () => {
    let closed: () => void = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const { url } = await serve((_, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\ndata: [DONE]\n\n');
    });
    const request = { method: 'GET', path: '/', response: sse() };
    const seen: number[] = [];
    for await (const event of await send<Events<number>>(clientOf(url), request)) seen.push(event);
    expect(seen).toEqual([1]);
    await ended;
  });

  test('is not asked for again by itself, once its head has come', async () => {
    const { url, seen } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': \n', () => response.socket?.destroy());
    });
    const request = { method: 'GET', path: '/', response: sse() };
    const stream = await send<Events<number>>(clientOf(url, { maxRetryDelay: 1 }), request);
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(APIConnectionError);
    expect(seen).toHaveLength(1);
  });

  test('ends quietly when its controller is aborted, also while it waits', async () => {
    const { stream, ended } = await ticking();
    const seen: number[] = [];
    for await (const event of stream) {
      seen.push(event);
      if (event === 2) setTimeout(() => stream.controller.abort(), 30);
    }
    expect(seen).toEqual([1, 2]);
    await ended;
  });

  test('throws when the signal of the call is aborted, at once', async () => {
    const abort = new AbortController();
    const { stream, ended } = await ticking({ signal: abort.signal });
    const events = stream[Symbol.asyncIterator]();
    await events.next();
    abort.abort('enough');
    await expect(events.next()).rejects.toMatchObject({
      name: 'APIUserAbortError',
      cause: 'enough',
    });
    await ended;
  });

  test('has an idle timeout', async () => {
    const { stream, ended } = await ticking({ idleTimeout: 40, timeout: 5000 });
    const all = (async () => {
      for await (const _ of stream);
    })();
    await expect(all).rejects.toBeInstanceOf(APIConnectionTimeoutError);
    await expect(all).rejects.toThrow('idleTimeout');
    await ended;
  });

  test('may be read as slowly as one likes', async () => {
    vi.useFakeTimers();
    let say: (text: string) => void = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (sink) => {
        say = (line) => sink.enqueue(new TextEncoder().encode(line));
      },
    });
    const client = clientOf('http://x.test', { fetch: async () => new Response(body) });
    const request = { method: 'GET', path: '/', response: sse() };
    const stream = await send<Events<number>>(client, request, { idleTimeout: 400 });
    const events = stream[Symbol.asyncIterator]();
    const values: unknown[] = [];
    for (const number of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(4000);
      const next = events.next();
      await vi.advanceTimersByTimeAsync(300);
      say(`data: ${number}\n\n`);
      values.push((await next).value);
    }
    vi.useRealTimers();
    expect(values).toEqual([1, 2, 3]);
  });

  test('outlives the timeout, which ends at the headers', async () => {
    vi.useFakeTimers();
    const fetch = async () => new Response(new ReadableStream());
    const request = { method: 'GET', path: '/', response: sse() };
    const options = { timeout: 400, idleTimeout: 5000 };
    const client = clientOf('http://x.test', { fetch });
    const stream = await send<Events<number>>(client, request, options);
    const settled = vi.fn();
    const first = stream[Symbol.asyncIterator]().next();
    void first.then(settled);
    await vi.advanceTimersByTimeAsync(4999);
    vi.useRealTimers();
    expect(settled).not.toHaveBeenCalled();
    stream.controller.abort();
    expect(await first).toEqual({ done: true, value: undefined });
  });

  test('is read once', async () => {
    const { stream } = await ticking();
    stream[Symbol.asyncIterator]();
    expect(() => stream[Symbol.asyncIterator]()).toThrow(SDKError);
    stream.controller.abort();
  });

  test('gives events in order to somebody who does not wait', async () => {
    const { stream } = await ticking();
    const events = stream[Symbol.asyncIterator]();
    const [first, second] = await Promise.all([events.next(), events.next()]);
    expect([first?.value, second?.value]).toEqual([1, 2]);
    stream.controller.abort();
  });

  test('is disposed of where the platform knows how', async () => {
    const { stream, ended } = await ticking();
    const dispose: unknown = Reflect.get(Symbol, 'asyncDispose');
    if (typeof dispose !== 'symbol')
      return expect(Object.getOwnPropertySymbols(stream)).toEqual([]);
    await (Reflect.get(stream, dispose) as () => Promise<void>).call(stream);
    await ended;
  });
});

describe('Stream', () => {
  const source = (items: readonly unknown[]) =>
    new Response(items.map((item) => JSON.stringify(item)).join('\n')).body ?? expect.fail();
  const all = async (
    stream: AsyncIterable<unknown> | { [Symbol.asyncIterator](): AsyncIterator<unknown> },
  ) => {
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    return items;
  };

  test.each([
    ['later', (controller: AbortController) => setTimeout(() => controller.abort(), 5)],
    ['before', (controller: AbortController) => controller.abort()],
  ])('ends quietly when the controller it was given is aborted %s', async (_, abort) => {
    const controller = new AbortController();
    abort(controller);
    const silent = new ReadableStream<Uint8Array>();
    expect(await all(Stream.fromReadableStream(silent, controller))).toEqual([]);
  });

  test('lets go of the controller it was given at its end', async () => {
    const controller = new AbortController();
    expect(await all(Stream.fromReadableStream(source([1]), controller))).toEqual([1]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('tee gives branches that end with their source, and know its last id', async () => {
    const whole = 'id: 1\ndata: a\n\nid: 2\ndata: b\n\n';
    const client = answering([new TextEncoder().encode(whole)]);
    const request = { method: 'GET', path: '/', response: text };
    const stream = await streamsOf(send<Events<string>>(client, request));
    const [left, right] = stream.tee();
    for await (const event of left) if (event === 'a') break;
    expect([left.lastEventId, right.lastEventId]).toEqual(['1', '1']);
    stream.controller.abort();
    expect(await all(right)).toEqual([]);
  });

  test('tee gives both all events, each read once', async () => {
    const [left, right] = Stream.fromReadableStream(source([1, 2, 3])).tee();
    expect(await all(left)).toEqual([1, 2, 3]);
    expect(await all(right)).toEqual([1, 2, 3]);
  });

  test('tee replays an error to both', async () => {
    const broken = new Response('1\n{').body ?? expect.fail();
    const [left, right] = Stream.fromReadableStream(broken).tee();
    await expect(all(left)).rejects.toBeInstanceOf(APIResponseError);
    await expect(all(right)).rejects.toBeInstanceOf(APIResponseError);
  });

  test('ending one branch leaves the other, ending both ends the source', async () => {
    let cancelled = false;
    let count = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (sink) => sink.enqueue(new TextEncoder().encode(`${count++}\n`)),
      cancel: () => void (cancelled = true),
    });
    const [left, right] = Stream.fromReadableStream<number>(endless).tee();
    for await (const event of left) if (event === 1) break;
    expect(cancelled).toBe(false);
    for await (const event of right) if (event === 2) break;
    expect(cancelled).toBe(true);
  });

  test('a branch ends while it waits, and the other gets what it waited for', async () => {
    let write = (_: string): void => {};
    const live = new ReadableStream<Uint8Array>({
      start: (sink) => void (write = (text) => sink.enqueue(new TextEncoder().encode(text))),
    });
    const [left, right] = Stream.fromReadableStream<number>(live).tee();
    const [waiting, other] = [all(left), right[Symbol.asyncIterator]()];
    const next = other.next();
    left.controller.abort();
    expect(await waiting).toEqual([]);
    write('1\n');
    expect(await next).toEqual({ done: false, value: 1 });
  });

  test('goes through a ReadableStream and back', async () => {
    const bytes = Stream.fromReadableStream(source([{ a: 1 }, 'b\n', null])).toReadableStream();
    expect(await all(Stream.fromReadableStream(bytes))).toEqual([{ a: 1 }, 'b\n', null]);
  });

  test('is read from lines of JSON, of which some may be blank and the last unended', async () => {
    const lines = new Response('1\n\n\r\n2').body ?? expect.fail();
    expect(await all(Stream.fromReadableStream(lines))).toEqual([1, 2]);
  });

  test('a ReadableStream that somebody reads is refused', () => {
    const taken = source([1]);
    taken.getReader();
    expect(() => Stream.fromReadableStream(taken)).toThrow(
      new SDKError('`readable` must be read by nobody else.'),
    );
  });

  test('a cancelled ReadableStream ends the source', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (sink) => sink.enqueue(new TextEncoder().encode('1\n')),
      cancel: () => void (cancelled = true),
    });
    const reader = Stream.fromReadableStream(endless).toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
    expect(cancelled).toBe(true);
  });
});

test('an aborted stream is the caller’s abort', () => {
  expect(new APIUserAbortError({ message: 'x' })).toBeInstanceOf(APIError);
});
