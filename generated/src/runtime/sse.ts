/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIError, APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Decoder } from './events.js';
import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import { linesOf, maxEventSize, refuseSize } from './lines.js';
import type { Headers } from './platform.js';

/** One event as it came. */
export interface SSERecord {
  readonly data: string;
  readonly event?: string | undefined;
  /** The last id that was sent, in this event or before. */
  readonly id?: string | undefined;
  /** Milliseconds after which the server wants to be asked again, as text. */
  readonly retry?: string | undefined;
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

/** JSON data; an event named `error`, or data with an `error`, ends the stream as an error. */
export function jsonData({ data, event }: SSERecord, headers: Headers): unknown {
  let body: unknown = data;
  const failed = event === 'error';
  try {
    body = JSON.parse(data);
  } catch {
    // The message quotes nothing of the event, which may be private. An error says as much in text as in JSON.
    if (!failed) throw new APIResponseError({ headers, message: 'An event is not JSON.' });
  }
  if (failed || Object(body).error) throw new APIError({ headers, body });
  return body;
}

function decoderOf(options: SSEOptions, headers: Headers): Decoder<unknown> {
  const {
    sentinel,
    sentinelRequired = sentinel,
    shape = jsonData,
    maxEventSize: limit = maxEventSize,
  } = options;
  const lines = linesOf(limit);
  let lastEventId: string | undefined;
  let fields: { [field: string]: string | undefined } = {};

  const readField = (line: string): void => {
    const colon = `${line}:`.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (!/^(data|event|id|retry)$/.test(name) || (name === 'id' && value.includes('\0'))) return;
    const before = name === 'data' ? fields[name] : undefined;
    const text = before === undefined ? value : `${before}\n${value}`;
    refuseSize(text, limit);
    fields[name] = text;
  };
  return {
    get lastEventId() {
      return lastEventId;
    },
    push: lines.push,
    next: () => {
      for (;;) {
        // At the end the blank line that is missing after the last event is taken as read.
        const next = lines.next();
        const line = next === null && fields['data'] ? '' : next;
        if (line) readField(line);
        else if (line === '') {
          // An event is over: its name and data go, its id stays until there is another.
          const { data, ...rest } = fields;
          lastEventId = rest['id'];
          fields = { id: lastEventId };
          if (!data) continue;
          if (data === sentinel) break;
          return { done: false, value: shape({ data, ...rest }, headers) };
        } else if (line !== null) return undefined;
        else if (!sentinelRequired) break;
        else throw new APIStreamTruncatedError({ headers, message: `No ${sentinel} at the end.` });
      }
      return { done: true, value: undefined };
    },
  };
}

/** `text/event-stream`, by the WHATWG standard, but for a last event without its blank line, which is still an event. */
export function sse(options: SSEOptions = {}): ResponseReader {
  return {
    accept: 'text/event-stream',
    read: (incoming) => readEvents(incoming, decoderOf(options, incoming.response.headers)),
  };
}
