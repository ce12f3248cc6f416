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
  return isBrowser() ? collected(chunks, signal) : streamOf(chunks);
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ByteStream {
  const iterator = chunks[Symbol.asyncIterator]();
  return new platform.ReadableStream(
    {
      pull: async (sink) => {
        const step = await iterator.next();
        if (step.done) sink.close();
        else sink.enqueue(step.value);
      },
      cancel: async () => {
        await iterator.return?.();
      },
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
