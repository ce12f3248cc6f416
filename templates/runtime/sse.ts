import { APIError, APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Incoming, ResponseReader } from './incoming.js';
import { eventOf, maxEventSize } from './json-lines.js';
import { Lines } from './lines.js';
import type { Headers } from './platform.js';
import type { Decoder } from './reading.js';
import { openStream } from './open-stream.js';

export interface SSEOptions {
  /** The data that says that no more events come, `[DONE]`. */
  readonly sentinel?: string;
  /** A body that ends without its sentinel was cut: the stream then throws after the last event. Default true. */
  readonly sentinelRequired?: boolean;
  /**
   * What an event is: its JSON data; `event`: `{ event, data }` with JSON data, for APIs that tell events apart by their
   * name; `record`: OpenAPI 3.2's `{ data, event, id, retry }`, all as text.
   */
  readonly shape?: 'data' | 'event' | 'record';
  /** How data is written; default JSON. */
  readonly data?: 'json' | 'text';
  /** What is an error: an event of that name, or also data with an `error` object. Default `data`. */
  readonly errors?: 'data' | 'event' | 'none';
  /** Longest event, in UTF-16 units. Default 64 Mi. */
  readonly maxEventSize?: number;
}

/** `text/event-stream`, by the WHATWG standard, but for a last event without its blank line, which is still an event. */
export function sse(options: SSEOptions = {}): ResponseReader {
  return {
    accept: 'text/event-stream',
    read: (incoming: Incoming) => openStream(incoming, new SSE(options, incoming.response.headers)),
  };
}

class SSE implements Decoder<unknown> {
  lastEventId: string | undefined;
  readonly #options: SSEOptions;
  readonly #headers: Headers;
  readonly #limit: number;
  readonly #lines: Lines;
  #name = '';
  #data: string | undefined;
  #id: string | undefined;
  #retry: number | undefined;
  #last: string | undefined;
  #state: 'open' | 'ended' | 'over' = 'open';

  constructor(options: SSEOptions, headers: Headers) {
    this.#options = options;
    this.#headers = headers;
    this.#limit = options.maxEventSize ?? maxEventSize;
    this.#lines = new Lines(this.#limit, true);
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#last = this.#lines.end();
    this.#state = 'ended';
  }

  next(): IteratorResult<unknown, undefined> | undefined {
    while (this.#state !== 'over') {
      const line = this.#lines.next() ?? this.#takeLast();
      if (line === undefined) return this.#state === 'open' ? undefined : this.#atEnd();
      if (line) this.#field(line);
      else if (this.#data) return this.#dispatch(this.#data);
      else this.#forget();
    }
    return { done: true, value: undefined };
  }

  /** The unfinished last line, then the blank line that is missing after it. */
  #takeLast(): string | undefined {
    const last = this.#last;
    this.#last = undefined;
    return last ?? (this.#state === 'ended' && this.#data ? '' : undefined);
  }

  #atEnd(): IteratorResult<unknown, undefined> {
    this.#state = 'over';
    if (this.#options.sentinel !== undefined && this.#options.sentinelRequired !== false) {
      throw new APIStreamTruncatedError({
        headers: this.#headers,
        message: 'The stream ended before its end was announced: events are missing.',
      });
    }
    return { done: true, value: undefined };
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') {
      this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
      if (this.#data.length > this.#limit) {
        throw new APIResponseError({
          message: `An event is longer than ${this.#limit} characters.`,
        });
      }
    } else if (name === 'event') this.#name = value;
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.#retry = Number(value);
  }

  /** An event is over: its name and data go, its id stays until there is another. */
  #forget(): void {
    this.lastEventId = this.#id;
    this.#name = '';
    this.#data = undefined;
    this.#retry = undefined;
  }

  #dispatch(data: string): IteratorResult<unknown, undefined> {
    const event = this.#name;
    const retry = this.#retry;
    this.#forget();
    const { sentinel, shape, errors = 'data', data: kind } = this.#options;
    if (data === sentinel) {
      this.#state = 'over';
      return { done: true, value: undefined };
    }
    if (event === 'error' && errors !== 'none') throw this.#failure(data);
    if (shape === 'record') {
      const value = {
        data,
        ...(event && { event }),
        ...(this.#id !== undefined && { id: this.#id }),
        ...(retry !== undefined && { retry }),
      };
      return { done: false, value };
    }
    const value = kind === 'text' ? data : eventOf(data, this.#headers);
    if (errors === 'data' && Object(value).error) throw this.#failure(data);
    return {
      done: false,
      value: shape === 'event' ? { event: event || 'message', data: value } : value,
    };
  }

  #failure(data: string): APIError {
    let body: unknown = data;
    try {
      body = JSON.parse(data);
    } catch {
      // Text says as much as JSON would.
    }
    return new APIError({ headers: this.#headers, body });
  }
}
