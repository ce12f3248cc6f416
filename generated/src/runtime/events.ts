/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import {
  APIConnectionTimeoutError,
  APIResponseError,
  APIUserAbortError,
  connectionErrorOf,
  refusal,
} from './errors.js';
import type { ResolvedLimits } from './core.js';
import type { Incoming } from './incoming.js';
import type { AbortController, ByteReader, ByteStreamShape } from './platform.js';
import { platform } from './platform.js';

type Timer = ReturnType<typeof platform.setTimeout>;

/** Bytes in, events out. Asked for events until it has none; then it gets more bytes, or undefined at their end. */
export interface Decoder<Event> {
  /** Whether that can have completed an event; if not, nothing is asked and more bytes come. */
  push(chunk: Uint8Array | undefined): boolean;
  /** The next event, `done` after the last, undefined where bytes are missing. Throws what the server reports. */
  next(): IteratorResult<Event, undefined> | undefined;
  readonly lastEventId?: string | undefined;
}

/** Where events come from: an answer, or what stands for one. */
export type EventSource = Pick<Incoming, 'race' | 'over' | 'stop'> & {
  readonly limits: Pick<ResolvedLimits, 'idleTimeout'>;
};

/**
 * The events of an answer that goes on; what `Stream` is made of. Iterate it once; `break` ends the request.
 *
 * Written by hand, not as a generator: a generator's `return` waits for a pending `next`, so a silent server could not be
 * left, and each of its events costs three turns of the microtask queue.
 */
export class Events<Event> {
  readonly controller: AbortController = new platform.AbortController();
  readonly #decoder: Decoder<Event>;
  readonly #source: EventSource;
  readonly #reader: ByteReader;
  #over = false;
  #taken = false;
  #timer: Timer | undefined;
  /** Since when a read is waited for; 0 where none is. */
  #waits = 0;

  constructor(decoder: Decoder<Event>, source: EventSource, body: ByteStreamShape) {
    this.#decoder = decoder;
    this.#source = source;
    this.#reader = body.getReader();
    // A cancelled reader answers a pending read at once, also where the body knows nothing of the request's signal. (To
    // race each read against the abort would cost as much as all the rest.)
    source
      .race(undefined, Infinity)
      .catch(() => this.#reader.cancel())
      .catch(() => {});
    this.controller.signal.addEventListener('abort', () => this.return());
  }

  /** The id of the last event, for APIs that can go on from there. */
  get lastEventId(): string | undefined {
    return this.#decoder.lastEventId;
  }

  [Symbol.asyncIterator](): AsyncIterator<Event, undefined> {
    if (this.#taken) throw refusal('stream', 'read once; `tee` makes two');
    this.#taken = true;
    return this;
  }

  /** May come at any time, also while `next` waits. */
  async return(): Promise<IteratorResult<Event, undefined>> {
    if (!this.#over) {
      this.#over = true;
      platform.clearTimeout(this.#timer);
      this.#source.stop(new APIUserAbortError({ message: 'Cancelled.' }));
      this.#reader.cancel().catch(() => {});
    }
    return { done: true, value: undefined };
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    const { over } = this.#source;
    try {
      while (!this.#over) {
        const aborted = over();
        if (aborted) throw aborted;
        const event = this.#decoder.next();
        if (event?.done) break;
        if (event) return event;
        let value: Uint8Array | undefined;
        do {
          this.#waits = Date.now();
          if (!this.#timer) this.#watch(this.#source.limits.idleTimeout);
          ({ value } = await this.#reader.read());
          this.#waits = 0;
        } while (!this.#decoder.push(value));
      }
    } catch (error) {
      // Ended by this side: whatever the wait ended with is no news.
      if (!this.#over) {
        // Where a cancelled read fails instead of ending (workerd), the reason of the cancellation is the news.
        const reason = over() ?? connectionErrorOf(error);
        void this.return();
        throw reason;
      }
    }
    return this.return();
  }

  /** One timer for many reads: it looks how long the last has been waiting, and goes on while somebody waits. */
  #watch(milliseconds: number): void {
    const onTime = (): void => {
      const left = this.#waits + this.#source.limits.idleTimeout - Date.now();
      this.#timer = undefined;
      if (left > 0 && this.#waits) this.#watch(left);
      else if (this.#waits) {
        this.#source.stop(
          new APIConnectionTimeoutError({ message: 'Out of time: `idleTimeout`.' }),
        );
      }
    };
    // Timers hold a signed 32-bit number of milliseconds; a longer delay would fire at once.
    this.#timer = platform.setTimeout(onTime, Math.min(milliseconds, 2 ** 31 - 1));
  }
}

/** The events of an answer. */
export function readEvents<Event>(incoming: Incoming, decoder: Decoder<Event>): Events<Event> {
  const { response, settings } = incoming;
  const { headers } = response;
  const body: ByteStreamShape | null = response.body;
  // A server that did not understand the request for a stream answers with a document; read as events it would be none.
  if (body && !/\/(?!stream).*\bjson\b(?!-)/.test(`${headers.get('content-type')}`))
    return new (settings.Stream ?? Events)(decoder, incoming, body);
  throw new APIResponseError({ headers, message: 'The answer is no stream.' });
}
