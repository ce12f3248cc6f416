/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIError, APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Decoder } from './events.js';
import { over, readEvents } from './events.js';
import { fieldsOf } from './fields.js';
import type { ResponseReader } from './incoming.js';
import { jsonOrText } from './incoming.js';
import { linesOf } from './lines.js';
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
  /** The data that says that no more events come. Default `[DONE]`, which most servers send that send any. */
  readonly sentinel?: string;
  /**
   * A body that ends without its sentinel was cut: the stream then throws after the last event. Default true where a
   * sentinel is given.
   */
  readonly sentinelRequired?: boolean;
  /** Default {@link jsonData}; others are in `sse-shapes.ts`. */
  readonly shape?: SSEShape;
}

/** JSON data; an event named `error`, or data with an `error`, ends the stream as an error. */
export function jsonData({ data, event }: SSERecord, headers: Headers): unknown {
  const body = jsonOrText(data);
  if (fieldsOf(body)['error'] || event === 'error') throw new APIError({ headers, body });
  // Nothing of the event is quoted, since it may be private.
  if (body === data) throw new APIResponseError({ headers, message: 'An event without JSON.' });
  return body;
}

function decoderOf(options: SSEOptions, headers: Headers): Decoder {
  const { shape = jsonData, sentinel = '[DONE]' } = options;
  let fields: Partial<SSERecord> & { [field: string]: string | undefined } = {};
  return (line, events) => {
    if (line) {
      // An id with NUL is none, and a time has nothing but digits.
      const [all = '', name] =
        /^(data|event|id(?!.*\0)|retry(?=: ?\d+$))(?:: ?|$)/s.exec(line) ?? [];
      if (name) {
        const value = line.slice(all.length);
        fields[name] = name === 'data' && name in fields ? `${fields[name]}\n${value}` : value;
      }
      return undefined;
    }
    const record = fields;
    const { data, id } = record;
    // At the end the blank line that is missing after the last event is taken as read.
    if (line === null && !data) {
      if (options.sentinelRequired ?? options.sentinel)
        throw new APIStreamTruncatedError({ headers, message: `An end without ${sentinel}.` });
      return over;
    }
    // The event's name and data go with it, its id stays until there is another.
    events.lastEventId = id;
    fields = { id };
    if (data) return data === sentinel ? over : shape(record as SSERecord, headers);
    return undefined;
  };
}

/** `text/event-stream`, by the WHATWG standard, but for a last event without its blank line, which is still an event. */
export function sse(options: SSEOptions = {}): ResponseReader {
  return {
    accept: 'text/event-stream',
    read: (incoming) => {
      const { headers } = incoming.response;
      return readEvents(
        incoming,
        linesOf(/\r\n?|\n/, 10, 13),
        decoderOf(options, headers),
        // A server that did not understand the request for a stream answers with a document; as events it would be none.
        /json/i.test(`${headers.get('content-type')}`),
      );
    },
  };
}
