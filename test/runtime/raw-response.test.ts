/** What `asResponse()` holds on to, over a real socket: the caller's signal, the connection. */
import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guarded } from '../../templates/runtime/chunks.js';
import type { CoreOptions } from '../../templates/runtime/core.js';
import { send } from '../../templates/runtime/request.js';
import { busy, clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };

/** A server that sends half of its answer, and the rest when it is told to; `ended` counts closed connections. */
async function halfAnswer(options: CoreOptions) {
  const controller = new AbortController();
  const { signal } = controller;
  let finish = () => {};
  const ended = vi.fn();
  const { url } = await serve((_, response) => {
    response.writeHead(200).write('a');
    response.on('close', () => {
      if (!response.writableFinished) ended();
    });
    finish = () => response.end('b');
  });
  const response = await send(clientOf(url, options), get, { signal }).asResponse();
  const listeners = () => getEventListeners(signal, 'abort').length;
  return { response, listeners, controller, ended, finish: () => finish() };
}

test('until it is read it can be aborted', async () => {
  const { response, listeners, controller, ended } = await halfAnswer({ guard: guarded });
  expect(listeners()).toBe(1);
  controller.abort();
  expect(listeners()).toBe(0);
  await expect(response.text()).rejects.toMatchObject({ name: 'APIUserAbortError' });
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), busy);
});

test('read to its end, it lets go of the signal', async () => {
  const { response, listeners, finish } = await halfAnswer({ guard: guarded });
  finish();
  expect(await response.text()).toBe('ab');
  expect(listeners()).toBe(0);
});

test('without a body, it lets go of the signal at once', async () => {
  const { url } = await serve((_, response) => void response.writeHead(204).end());
  const { signal } = new AbortController();
  await send(clientOf(url, { guard: guarded }), get, { signal }).asResponse();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('cancelled unread, it lets go of the signal and of the connection', async () => {
  const { response, listeners, ended } = await halfAnswer({ guard: guarded });
  await response.body?.cancel();
  expect(listeners()).toBe(0);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), busy);
});

test('cancelled, it ends a body that knows nothing of the request', async () => {
  const cancel = vi.fn();
  const fetch = async () => new Response(new ReadableStream({ cancel }));
  const client = clientOf('http://x.test', { fetch, guard: guarded });
  const response = await send(client, get).asResponse();
  await response.body?.cancel();
  expect(cancel).toHaveBeenCalledOnce();
});

test('of functions it is the platform’s own: nothing tells when it was read, and abort reaches it ever after', async () => {
  const { response, listeners, controller, ended } = await halfAnswer({});
  expect(listeners()).toBe(1);
  controller.abort();
  expect(listeners()).toBe(0);
  await expect(response.text()).rejects.toThrow();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), busy);
});
