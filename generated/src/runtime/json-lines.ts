/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import type { Decoder } from './events.js';
import { linesOf, maxEventSize } from './lines.js';

/** The JSON of a record. Nothing of it goes into the error's message: it may be private. */
export function recordOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new APIResponseError({ message: 'A record of the stream is not JSON.' });
  }
}

/** One JSON value a line (JSON Lines, NDJSON). Blank lines mean nothing; the last line needs no end. */
export class JSONLines<Event> implements Decoder<Event> {
  // JSON may have a CR between two tokens.
  readonly #lines = linesOf(maxEventSize, true);

  push(chunk: Uint8Array | undefined): boolean {
    return this.#lines.push(chunk);
  }

  next(): IteratorResult<Event, undefined> | undefined {
    for (;;) {
      const line = this.#lines.next();
      if (line === undefined) return undefined;
      if (line === null) return { done: true, value: undefined };
      // Generated types say what an event is; here they are believed.
      if (line.trim()) return { done: false, value: recordOf(line) as Event };
    }
  }
}
