import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { APIConnectionError, APIError } from '../../templates/runtime/errors.js';
import type { Events } from '../../templates/runtime/events.js';
import { reconnecting, type ReconnectOptions } from '../../templates/runtime/reconnect.js';
import { send } from '../../templates/runtime/request.js';
import { sse } from '../../templates/runtime/sse.js';
import { Stream } from '../../templates/runtime/stream.js';
import { clientOf, serve, type Seen } from './server.js';

/**
 * A server that plays one script a request: text to write, then the end or a cut. A connection is cut once the event
 * of its script was read: what waits unread is dropped when a connection is lost.
 */
async function playing(
  scripts: readonly (readonly [string, 'end' | 'cut'])[],
  options: ReconnectOptions = {},
) {
  let cut = (): void => {};
  const { url, seen } = await serve((_, response, count) => {
    const [text, end] = scripts[Math.min(count, scripts.length) - 1] ?? ['', 'end'];
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (end === 'end') return void response.end(text);
    cut = () => response.socket?.end();
    // Where no event comes the head must have left at least: without it the call itself would try again.
    response.write(text, () => {
      if (!text.includes('data')) cut();
    });
  });
  const client = clientOf(url);
  const open = (id: string | undefined) =>
    send<Events<number>>(client, {
      method: 'GET',
      path: '/',
      headers: { 'Last-Event-ID': id },
      response: sse(),
    });
  const events: number[] = [];
  const walk = (async () => {
    for await (const event of reconnecting(open, { delay: 5, ...options })) {
      events.push(event);
      cut();
    }
  })();
  const outcome = await walk.catch((error: unknown) => error);
  const ids = seen.map((request: Seen) => request.headers['last-event-id']);
  return { events, outcome, ids };
}

test('goes on after the last event that had an id', async () => {
  const { events, outcome, ids } = await playing([
    ['id: a\ndata: 1\n\n', 'cut'],
    ['data: 2\n\n', 'cut'],
    ['data: 3\n\n', 'end'],
  ]);
  expect([events, outcome, ids]).toEqual([[1, 2, 3], undefined, [undefined, 'a', 'a']]);
});

test('gives up where nothing comes any more', async () => {
  const { events, outcome, ids } = await playing(
    [
      ['data: 1\n\n', 'cut'],
      [': \n', 'cut'],
    ],
    { attempts: 2 },
  );
  expect(events).toEqual([1]);
  expect(outcome).toBeInstanceOf(APIConnectionError);
  expect(ids).toHaveLength(3);
});

test('counts and waits anew after each event', async () => {
  vi.useFakeTimers();
  const times: number[] = [];
  const lost = (): Events<number> => ({
    controller: new AbortController(),
    async *[Symbol.asyncIterator]() {
      yield 1;
      throw new APIConnectionError({ message: 'lost' });
    },
  });
  const open = async () => {
    times.push(Date.now());
    // Every third opening brings an event, and is lost then.
    if (times.length % 3) throw new APIConnectionError({ message: 'lost' });
    if (times.length > 6) return Stream.fromReadableStream<number>(new Blob(['2']).stream());
    return lost();
  };
  const walk = (async () => {
    const events: number[] = [];
    for await (const event of reconnecting(open, { attempts: 3, delay: 9000 })) events.push(event);
    return events;
  })();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await walk).toEqual([1, 1, 2]);
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  // Doubled up to half a minute.
  expect(pauses).toEqual([9000, 18_000, 9000, 18_000, 30_000, 9000, 18_000, 30_000]);
});

test('an abort in a pause ends it at once, as one of the caller', async () => {
  const controller = new AbortController();
  const open = () => Promise.reject(new APIConnectionError({ message: 'lost' }));
  const events = reconnecting(open, { delay: 60_000, signal: controller.signal });
  const next = events.next();
  await new Promise(setImmediate);
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  controller.abort('enough');
  await expect(next).rejects.toMatchObject({ name: 'APIUserAbortError', cause: 'enough' });
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

test('does not repeat what the server reports', async () => {
  const { outcome, ids } = await playing([['event: error\ndata: {}\n\n', 'cut']]);
  expect(outcome).toBeInstanceOf(APIError);
  expect(ids).toHaveLength(1);
});
