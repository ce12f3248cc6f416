import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { APIUserAbortError } from '../../templates/runtime/errors.js';
import { pause } from '../../templates/runtime/pause.js';
import { poll, PollFailedError, type PollOptions } from '../../templates/runtime/polling.js';
import { send } from '../../templates/runtime/request.js';
import { answer, busy, clientOf, serve } from './server.js';

/** A server whose run goes through `statuses`, and somebody who waits for it. */
async function waitThrough(statuses: readonly string[], options: PollOptions = {}) {
  const { url, seen } = await serve((_, response, count) => {
    const status = statuses[Math.min(count, statuses.length) - 1];
    answer(response, { run: { status } }, 200, { 'poll-after-ms': '20' });
  });
  const client = clientOf(url);
  const scheme = {
    status: ['run', 'status'],
    done: ['completed'],
    failed: ['expired'],
    intervalHeader: 'poll-after-ms',
  };
  const look = () => send<object>(client, { method: 'GET', path: '/run' }, options);
  return { waiting: poll(look, scheme, options), seen };
}

describe('poll', () => {
  test('looks until the status is one that was waited for, as often as the server suggests', async () => {
    const started = Date.now();
    const { waiting, seen } = await waitThrough(['queued', 'in_progress', 'completed']);
    expect(await waiting).toEqual({ run: { status: 'completed' } });
    expect(seen).toHaveLength(3);
    expect(Date.now() - started).toBeGreaterThanOrEqual(38);
    expect(Date.now() - started).toBeLessThan(4000);
  });

  test.each([
    ['what the caller says', { pollInterval: 7 }, '20', 7],
    ['what the server says', {}, '20', 20],
    ['5 s where it says nothing', {}, undefined, 5000],
    ['5 s where it makes no sense', {}, 'soon', 5000],
  ])('waits %s', async (_, options, hint, pause) => {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      const status = times.length < 2 ? 'queued' : 'completed';
      return Response.json({ status }, { headers: hint ? { 'poll-after-ms': hint } : {} });
    };
    const client = clientOf('http://x.test', { fetch });
    const look = () => send<object>(client, { method: 'GET', path: '/run' });
    const scheme = { status: ['status'], done: ['completed'], failed: [] };
    const waiting = poll(look, { ...scheme, intervalHeader: 'poll-after-ms' }, options);
    await vi.runAllTimersAsync();
    await waiting;
    vi.useRealTimers();
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, pause]);
  });

  test('leaves nothing on the signal, and waits for none that is aborted before', async () => {
    const { signal } = new AbortController();
    const { waiting } = await waitThrough(['queued', 'completed'], { pollInterval: 1, signal });
    await waiting;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await expect(pause(60_000, AbortSignal.abort('why'))).rejects.toMatchObject({ cause: 'why' });
  });

  test('fails with what it saw last', async () => {
    const { waiting } = await waitThrough(['queued', 'expired']);
    const error = await waiting.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PollFailedError);
    expect(error).toMatchObject({
      name: 'PollFailedError',
      status: 'expired',
      state: { run: { status: 'expired' } },
      message: 'What was waited for ended as `expired`.',
    });
  });

  test('ends at once when the caller aborts, also in a pause', async () => {
    const controller = new AbortController();
    const { waiting, seen } = await waitThrough(['queued'], {
      pollInterval: 60_000,
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(seen).toHaveLength(1), busy);
    controller.abort('enough');
    const started = Date.now();
    const error = await waiting.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(error).toMatchObject({ cause: 'enough' });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(seen).toHaveLength(1);
  });
});
