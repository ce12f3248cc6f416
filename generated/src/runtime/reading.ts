/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
/** Bytes in, events out. Asked until it has none; then it gets more bytes, or the end. */
export interface Decoder<Event> {
  push(chunk: Uint8Array): void;
  /** The next event, `done` after the last, undefined where bytes are missing. Throws what the server reports. */
  next(): IteratorResult<Event, undefined> | undefined;
  /** No more bytes will come. What is in store is still asked for. */
  end(): void;
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

/** One pass over the events. `return` may come at any time, also while `next` waits. */
export interface Reading<Event> extends AsyncIterator<Event, undefined> {
  readonly lastEventId?: string | undefined;
  next(): Promise<IteratorResult<Event, undefined>>;
  return(): Promise<IteratorResult<Event, undefined>>;
}

const finished: IteratorResult<never, undefined> = { done: true, value: undefined };

/**
 * Joins bytes and decoder. Written by hand, not as a generator: a generator's `return` waits for a pending `next`, so a
 * silent server could not be left, and costs three turns of the microtask queue per event.
 */
export class DecodedReading<Event> implements Reading<Event> {
  readonly #decoder: Decoder<Event>;
  readonly #bytes: ByteSource;
  #over = false;
  #pending: Promise<unknown> | undefined;

  constructor(decoder: Decoder<Event>, bytes: ByteSource) {
    this.#decoder = decoder;
    this.#bytes = bytes;
  }

  get lastEventId(): string | undefined {
    return this.#decoder.lastEventId;
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    // Somebody who does not wait for one event before asking for the next still gets them in order.
    const again = () => this.next();
    if (this.#pending) return this.#pending.then(again, again);
    try {
      const ready = this.#ready();
      if (ready) return Promise.resolve(ready);
    } catch (error) {
      return Promise.reject(error);
    }
    const pending = this.#pull();
    this.#pending = pending;
    return pending;
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#finish();
    return Promise.resolve(finished);
  }

  #finish(): void {
    if (this.#over) return;
    this.#over = true;
    this.#bytes.cancel();
  }

  #ready(): IteratorResult<Event, undefined> | undefined {
    if (this.#over) return finished;
    try {
      const over = this.#bytes.over?.();
      if (over) throw over;
      const event = this.#decoder.next();
      if (event?.done) this.#finish();
      return event;
    } catch (error) {
      this.#finish();
      throw error;
    }
  }

  async #pull(): Promise<IteratorResult<Event, undefined>> {
    try {
      for (;;) {
        const chunk = await this.#bytes.chunk();
        if (chunk) this.#decoder.push(chunk);
        else this.#decoder.end();
        const ready = this.#ready();
        if (ready) return ready;
        if (!chunk) this.#finish();
      }
    } catch (error) {
      // Ended by this side: whatever the wait ended with is no news.
      if (this.#over) return finished;
      this.#finish();
      throw error;
    } finally {
      this.#pending = undefined;
    }
  }
}
