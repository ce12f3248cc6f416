/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { StreamSink } from './globals.js';
import { platform } from './globals.js';
import type { Incoming } from './incoming.js';
import type { ByteStreamShape, Response } from './platform.js';

/** The response with a body that obeys abort and `idleTimeout`, and lets go of the caller's signal at its end. */
export function guarded(incoming: Incoming): Response {
  const { response, race, limits, within, late, close, stop } = incoming;
  within(Infinity, stop);
  const reader = (response.body as ByteStreamShape | null)?.getReader();
  if (!reader) {
    close();
    return response;
  }
  const pull = async (sink: StreamSink): Promise<void> => {
    let value: Uint8Array | undefined;
    within(limits.idleTimeout || limits.timeout, () => late('idleTimeout'));
    try {
      ({ value } = await race(reader.read()));
      within(Infinity, stop);
    } finally {
      if (!value) close();
    }
    if (value) sink.enqueue(value);
    else sink.close();
  };
  const cancel = (): void => {
    stop();
    // A body that does not know of the request's signal would go on.
    void reader.cancel().catch(() => {});
  };
  // Nothing is read before it is asked for: silence counts only while somebody waits.
  const body = new platform.ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  const copy = new platform.Response(body, response);
  return (incoming.response = Object.defineProperty(copy, 'url', { value: response.url }));
}
