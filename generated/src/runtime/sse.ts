/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIError, APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Decoder } from './events.js';
import type { ResponseReader } from './incoming.js';
import { Lines, maxEventSize, refuseSize } from './lines.js';
import { openStream } from './open-stream.js';
import type { Headers } from './platform.js';

/** One event as it came. */
export interface SSERecord {
  readonly data: string;
  /** '' where it has no name. */
  readonly event: string;
  /** The last id that was sent, in this event or before. */
  readonly id: string | undefined;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retry: number | undefined;
}

/** What an event of the stream is made of its record. May throw what the record reports. */
export type SSEShape = (record: SSERecord, headers: Headers) => unknown;

export interface SSEOptions {
  /** The data that says that no more events come, `[DONE]`. */
  readonly sentinel?: string;
  /** A body that ends without its sentinel was cut: the stream then throws after the last event. Default true. */
  readonly sentinelRequired?: boolean;
  /** Default {@link jsonData}; others are in `sse-shapes.ts`. */
  readonly shape?: SSEShape;
  /** Longest event, in UTF-16 units. Default 64 Mi. */
  readonly maxEventSize?: number;
}

/** The record as the error that it reports. */
export function failureOf({ data }: SSERecord, headers: Headers): APIError {
  let body: unknown = data;
  try {
    body = JSON.parse(data);
  } catch {
    // Text says as much as JSON would.
  }
  return new APIError({ headers, body });
}

/** JSON data; an event named `error`, or data with an `error`, ends the stream as an error. */
export function jsonData(record: SSERecord, headers: Headers): unknown {
  let value: unknown;
  try {
    value = JSON.parse(record.data);
  } catch {
    // The message quotes nothing of the event, which may be private.
    if (record.event !== 'error')
      throw new APIResponseError({ headers, message: 'An event is not JSON.' });
  }
  if (record.event === 'error' || Object(value).error) throw failureOf(record, headers);
  return value;
}

class SSE implements Decoder<unknown> {
  lastEventId: string | undefined;
  readonly #options: SSEOptions;
  readonly #headers: Headers;
  readonly #limit: number;
  readonly #lines: Lines;
  #event = '';
  #data = '';
  #id: string | undefined;
  #retry: number | undefined;
  #ended = false;

  constructor(options: SSEOptions, headers: Headers) {
    this.#options = options;
    this.#headers = headers;
    this.#limit = options.maxEventSize ?? maxEventSize;
    this.#lines = new Lines(this.#limit, true);
  }

  push(chunk: Uint8Array | undefined): void {
    this.#lines.push(chunk);
    this.#ended = !chunk;
  }

  next(): IteratorResult<unknown, undefined> | undefined {
    const { sentinel, sentinelRequired, shape = jsonData } = this.#options;
    for (;;) {
      // At the end the blank line that is missing after the last event is taken as read.
      const line = this.#lines.next() ?? (this.#ended && this.#data ? '' : undefined);
      if (line) this.#field(line);
      else if (line === '') {
        const { ...record } = this.#take();
        if (record.data === sentinel) return { done: true, value: undefined };
        if (record.data) return { done: false, value: shape(record, this.#headers) };
      } else if (!this.#ended) return undefined;
      else if (sentinel && sentinelRequired !== false) {
        throw new APIStreamTruncatedError({
          headers: this.#headers,
          message: `The stream ended without \`${sentinel}\`: events are missing.`,
        });
      } else return { done: true, value: undefined };
    }
  }
}
