import { APIResponseError } from './errors.js';
import { Lines } from './lines.js';
import type { Decoder } from './reading.js';

/** The default limit of one line or event, in UTF-16 units. */
export const maxEventSize = 64 * 1024 * 1024;

/** A record that is no JSON. Nothing of it goes into the message: it may be private. */
export function eventOf(data: string, headers: APIResponseError['headers']): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new APIResponseError({
      headers,
      message: 'An event of the stream is not the JSON it should be.',
    });
  }
}

/** One JSON value a line (JSON Lines, NDJSON). Blank lines mean nothing; the last line needs no end. */
export class JSONLines<Event> implements Decoder<Event> {
  readonly #lines: Lines;
  #last: string | undefined;
  #ended = false;

  constructor(limit = maxEventSize) {
    // JSON may have a CR between two tokens; only LF ends a line.
    this.#lines = new Lines(limit, false);
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#last = this.#lines.end();
    this.#ended = true;
  }

  next(): IteratorResult<Event, undefined> | undefined {
    for (;;) {
      const line = this.#lines.next() ?? this.#last;
      if (line === undefined) return this.#ended ? { done: true, value: undefined } : undefined;
      if (line === this.#last) this.#last = undefined;
      // Generated types say what an event is; here they are believed.
      if (line.trim()) return { done: false, value: eventOf(line, undefined) as Event };
    }
  }
}
