/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { OpenAIError } from './errors.js';
import { isBrowser, platform } from './globals.js';
import type { AbortSignalShape, ByteStream } from './platform.js';

/** How much of a stream a page collects before it sends it, in bytes: browsers cannot send what is still being made. */
export const browserUploadLimit = 256 * 1024 * 1024;

/** Bytes as a body that is read as fast as it is sent; where the platform cannot do that, as a blob. */
export async function byteBodyOf(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignalShape,
): Promise<unknown> {
  return isBrowser() ? collected(chunks, signal) : streamOf(chunks, signal);
}

function streamOf(chunks: AsyncIterable<Uint8Array>, signal: AbortSignalShape): ByteStream {
  const iterator = chunks[Symbol.asyncIterator]();
  const cancel = async (): Promise<void> => {
    await iterator.return?.();
  };
  // Where a server answers before it has read everything, Node's fetch neither reads on nor cancels, or after an abort
  // reads on for nobody.
  signal.addEventListener('abort', () => void cancel().catch(() => {}));
  return new platform.ReadableStream(
    {
      pull: async (sink) => {
        const step = await iterator.next();
        // What was cut must not look whole.
        if (signal.aborted) throw signal.reason;
        if (step.done) sink.close();
        else sink.enqueue(step.value);
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

async function collected(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignalShape,
): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (signal.aborted) throw signal.reason;
    size += chunk.length;
    if (size > browserUploadLimit) {
      throw new OpenAIError(
        `A browser cannot send a stream as it comes, and this one is above ${browserUploadLimit} bytes; upload a File.`,
      );
    }
    parts.push(chunk);
  }
  return new platform.Blob(parts);
}
