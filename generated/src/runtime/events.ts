/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { refusal } from './errors.js';
import type { AbortController } from './platform.js';
import { platform } from './platform.js';

/** Bytes in, events out. Asked until it has none; then it gets more bytes, or undefined at their end. */
export interface Decoder<Event> {
  push(chunk: Uint8Array | undefined): void;
  /** The next event, `done` after the last, undefined where bytes are missing. Throws what the server reports. */
  next(): IteratorResult<Event, undefined> | undefined;
  readonly lastEventId?: string | undefined;
}

/** Where bytes come from. */
export interface ByteSource {
  /** Undefined at the end. */
  chunk(): Promise<Uint8Array | undefined>;
  /** Nothing more is wanted. Must not wait, and not throw. */
  cancel(): void;
  /** Set where the call has been aborted from outside; then even events that are already here are withheld. */
  over?(): Error | undefined;
}

/**
 * The events of an answer that goes on; what `Stream` is made of. Iterate it once; `break` ends the request.
 *
 * Written by hand, not as a generator: a generator's `return` waits for a pending `next`, so a silent server could not be
 * left, and each of its events costs three turns of the microtask queue.
 */
export class Events<Event> implements AsyncIterable<Event> {
  readonly controller: AbortController;
  readonly #decoder: Decoder<Event>;
  readonly #bytes: ByteSource;
  #over = false;
  #taken = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(decoder: Decoder<Event>, bytes: ByteSource, controller?: AbortController) {
    this.#decoder = decoder;
    this.#bytes = bytes;
    this.controller = controller ?? new platform.AbortController();
    this.controller.signal.addEventListener('abort', () => void this.return());
    const dispose: unknown = Object(Symbol).asyncDispose;
    if (dispose) Object.assign(this, { [dispose as symbol]: () => this.return() });
  }

  /** The id of the last event, for APIs that can go on from there. */
  get lastEventId(): string | undefined {
    return this.#decoder.lastEventId;
  }

  [Symbol.asyncIterator](): AsyncIterator<Event, undefined> {
    if (this.#taken) throw refusal('stream', 'read once, or split by `tee` before');
    this.#taken = true;
    return this;
  }

  /** Somebody who does not wait for one event before asking for the next still gets them in order. */
  next(): Promise<IteratorResult<Event, undefined>> {
    const step = (): Promise<IteratorResult<Event, undefined>> => this.#step();
    const event = this.#last.then(step, step);
    this.#last = event;
    return event;
  }

  /** May come at any time, also while `next` waits. */
  async return(): Promise<IteratorResult<Event, undefined>> {
    if (!this.#over) {
      this.#over = true;
      this.#bytes.cancel();
    }
    return { done: true, value: undefined };
  }

  async #step(): Promise<IteratorResult<Event, undefined>> {
    try {
      while (!this.#over) {
        const aborted = this.#bytes.over?.();
        if (aborted) throw aborted;
        const event = this.#decoder.next();
        if (event?.done) break;
        if (event) return event;
        this.#decoder.push(await this.#bytes.chunk());
      }
    } catch (error) {
      // Ended by this side: whatever the wait ended with is no news.
      if (!this.#over) {
        void this.return();
        throw error;
      }
    }
    return this.return();
  }
}
