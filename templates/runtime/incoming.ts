import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIResponseError,
  SDKError,
} from './errors.js';
import type { ByteReader, ByteStreamShape, Response } from './platform.js';
import { platform } from './platform.js';

/** A successful answer, its body unread, and the means to read it under the call's limits. */
export interface Incoming {
  readonly response: Response;
  /** Set once the caller's signal or the total time has ended the call. */
  readonly aborted: Error | undefined;
  /** The whole body, within what is left of `timeout`. */
  text(): Promise<string>;
  /** The response itself, with a body that obeys abort and `idleTimeout`. */
  raw(): Promise<Response>;
  /** The next bytes, undefined at the end; waits for them at most `idleTimeout`. */
  chunk(reader: ByteReader): Promise<Uint8Array | undefined>;
  /** Nothing more is wanted: aborts the request and whatever is being waited for. */
  cancel(): void;
  /** Nothing more will be read: lets go of the caller's signal and of the clock. */
  close(): void;
}

/** How a successful answer becomes data. */
export interface ResponseReader {
  /** The media type to ask for; default `application/json`. */
  readonly accept?: string;
  read(incoming: Incoming): unknown;
}

/** What a transport threw, as an error of ours; ours stay what they are. */
export function connectionErrorOf(cause: unknown): Error {
  if (cause instanceof SDKError) return cause;
  // Transports put the reason one level down.
  const reason: { readonly code?: unknown } = Object(Object(cause).cause ?? cause);
  const message = `Connection failed: ${String(reason)} ${String(reason.code ?? '')}`;
  // Some have limits of their own (undici: 300 s to the headers), and say so only in words.
  const ConnectionError = /time(d )?-?out/i.test(message)
    ? APIConnectionTimeoutError
    : APIConnectionError;
  return new ConnectionError({ message, cause });
}

/** The body as JSON. The error's message quotes nothing of it, since it may be private; `body` holds it. */
export async function readJSON(incoming: Incoming): Promise<unknown> {
  const body = await incoming.text();
  try {
    return JSON.parse(body);
  } catch {
    const { headers, status } = incoming.response;
    throw new APIResponseError({
      headers,
      body,
      message: `The body of this ${status} is not JSON.`,
    });
  }
}

/** The response with a body that is read through {@link Incoming.chunk}. */
export function guarded(incoming: Incoming): Response {
  const { response } = incoming;
  const reader = (response.body as ByteStreamShape | null)?.getReader();
  if (!reader) return response;
  const body = new platform.ReadableStream(
    {
      pull: async (sink) => {
        const chunk = await incoming.chunk(reader);
        if (chunk) sink.enqueue(chunk);
        else sink.close();
      },
      cancel: (reason) => {
        incoming.close();
        return reader.cancel(reason);
      },
    },
    // Nothing is read before it is asked for: silence counts only while somebody waits.
    { highWaterMark: 0 },
  );
  const copy = new platform.Response(body, response);
  return Object.defineProperty(copy, 'url', { value: response.url });
}
