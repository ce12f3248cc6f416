/** What is asked of the promise of a call, in all its forms. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AccumulatedStream } from '../../templates/runtime/accumulate.js';
import type { APIPromise } from '../../templates/runtime/api-promise.js';
import type { Core } from '../../templates/runtime/core.js';
import type { Events } from '../../templates/runtime/events.js';
import { singlePage } from '../../templates/runtime/page-schemes.js';
import { sendPages } from '../../templates/runtime/pages.js';
import { send } from '../../templates/runtime/request.js';
import { sse } from '../../templates/runtime/sse.js';
import { streamsOf } from '../../templates/runtime/stream.js';
import { answer, busy, clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };
const eventsFrom = (client: Core) => send<Events<number>>(client, { ...get, response: sse() });

describe('a failure that nobody asked for is an unhandled rejection, one that was asked for is not', () => {
  const unhandled = vi.fn();
  // The test runner's would make a failure of it.
  const others = process.listeners('unhandledRejection');

  beforeEach(() => {
    unhandled.mockClear();
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', unhandled);
  });
  afterEach(() => {
    process.off('unhandledRejection', unhandled);
    for (const listener of others) process.on('unhandledRejection', listener);
  });

  const refusing = () => serve((_, response) => answer(response, {}, 404));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test.each<[string, (client: Core) => APIPromise<unknown>]>([
    ['data', (client) => send(client, get)],
    ['a page', (client) => sendPages(client, get, singlePage({ items: ['data'] }))],
    ['a stream', (client) => streamsOf(eventsFrom(client))],
  ])('%s', async (_, call) => {
    const { url } = await refusing();
    const client = clientOf(url);
    await expect(call(client)).rejects.toThrow('404');
    await expect(call(client).asResponse()).rejects.toThrow('404');
    await expect(call(client).withResponse()).rejects.toThrow('404');
    expect(await call(client).asResult()).toMatchObject({ ok: false, error: { status: 404 } });
    await settled();
    expect(unhandled).not.toHaveBeenCalled();
    void call(client);
    await vi.waitFor(() => expect(unhandled).toHaveBeenCalledOnce(), busy);
  });

  test('a stream that is put together, and read later', async () => {
    const { url } = await refusing();
    const stream = new AccumulatedStream(eventsFrom(clientOf(url)));
    await settled();
    expect(unhandled).not.toHaveBeenCalled();
    await expect(stream.final()).rejects.toThrow('404');
  });
});
