/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIUserAbortError } from './errors.js';
import type { Incoming } from './incoming.js';
import type { ByteReader, ByteStreamShape, Response, StreamSink } from './platform.js';
import { platform } from './platform.js';
import type { ByteSource } from './reading.js';

/** The body of an answer, piece by piece; each piece is waited for at most `idleTimeout`. */
export function chunksOf(incoming: Incoming): ByteSource {
  const { response, race, idleTimeout, close, stop, over } = incoming;
  let reader: ByteReader | undefined;
  return {
    over,
    chunk: async () => {
      reader ??= (response.body as ByteStreamShape).getReader();
      let value: Uint8Array | undefined;
      try {
        ({ value } = await race(reader.read(), idleTimeout, 'idleTimeout'));
        return value;
      } finally {
        if (!value) close();
      }
    },
    cancel: () => {
      stop(new APIUserAbortError({ message: 'Cancelled.' }));
      // A body that does not know of the signal would go on.
      void reader?.cancel().catch(() => {});
    },
  };
}

/** The response with a body that obeys abort and `idleTimeout`, and lets go of the caller's signal at its end. */
export function guarded(incoming: Incoming): Response {
  const { response } = incoming;
  if (!response.body) return response;
  const { chunk, cancel } = chunksOf(incoming);
  const pull = async (sink: StreamSink): Promise<void> => {
    const bytes = await chunk();
    if (bytes) sink.enqueue(bytes);
    else sink.close();
  };
  // Nothing is read before it is asked for: silence counts only while somebody waits.
  const body = new platform.ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  const copy = new platform.Response(body, response);
  return Object.defineProperty(copy, 'url', { value: response.url });
}
