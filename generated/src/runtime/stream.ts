/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { Decoder, EventSource } from './events.js';
import { Events } from './events.js';
import { JSONLines } from './json-lines.js';
import type { AbortController, ByteStream, ByteStreamShape } from './platform.js';
import { platform } from './platform.js';

// `Symbol.asyncDispose`, where the program's library has it.
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? Key
  : never;
type Disposable = { readonly [K in AsyncDisposeKey]: () => PromiseLike<void> };

export interface Stream<Event> extends Disposable {
  [Symbol.asyncIterator](): AsyncIterator<Event, undefined>;
}

/** Where nothing limits the waiting, and nobody aborts. */
const unlimited: EventSource = {
  limits: { idleTimeout: Infinity },
  race: () => new Promise<never>(() => {}),
  over: () => undefined,
  stop: () => {},
};

/**
 * The events of an answer that goes on. Iterate it once; `break` ends the request.
 *
 * Aborting `controller` ends the iteration quietly, aborting the call's own `signal` makes it throw. The streams of
 * functions, made for small bundles, have no methods: there use {@link tee} and {@link toReadableStream}.
 */
export class Stream<Event> extends Events<Event> {
  #last: Promise<unknown> = Promise.resolve();

  constructor(decoder: Decoder<Event>, source: EventSource, body: ByteStreamShape) {
    super(decoder, source, body);
    const dispose: symbol | undefined = Object(Symbol).asyncDispose;
    if (dispose) Object.assign(this, { [dispose]: () => this.return() });
  }

  /** Somebody who does not wait for one event before asking for the next still gets them in order. */
  override next(): Promise<IteratorResult<Event, undefined>> {
    const step = (): Promise<IteratorResult<Event, undefined>> => super.next();
    const event = this.#last.then(step, step);
    this.#last = event;
    return event;
  }

  tee(): [Stream<Event>, Stream<Event>] {
    return tee(this);
  }

  toReadableStream(): ByteStream {
    return toReadableStream(this);
  }

  /** Reads what {@link Stream.toReadableStream} wrote. */
  static fromReadableStream<Event>(
    readable: ByteStreamShape,
    controller?: AbortController,
  ): Stream<Event> {
    const stream = new Stream<Event>(new JSONLines(), unlimited, readable);
    following(stream, controller);
    return stream;
  }
}

/** Ends a stream when another controller is aborted. */
function following(stream: Stream<unknown>, controller: AbortController | undefined): void {
  controller?.signal.addEventListener('abort', () => stream.controller.abort());
}

interface Node<Event> {
  readonly event: Promise<IteratorResult<Event, undefined>>;
  next: Node<Event> | undefined;
}

/** What two branches share. The list starts at the slower branch: what both have passed is garbage. */
interface Shared<Event> {
  readonly source: AsyncIterator<Event, undefined>;
  open: number;
}

// A branch reads from the list; what it is made of has nothing to read.
const nothing = { push: () => true, next: () => undefined };

class Branch<Event> extends Stream<Event> {
  readonly #shared: Shared<Event>;
  #at: Node<Event> | undefined;

  constructor(shared: Shared<Event>, head: Node<Event>, controller: AbortController) {
    super(nothing, unlimited, new platform.ReadableStream({ pull: () => {} }));
    following(this, controller);
    this.#shared = shared;
    this.#at = head;
  }

  override next(): Promise<IteratorResult<Event, undefined>> {
    if (!this.#at) return Promise.resolve({ done: true, value: undefined });
    this.#at = this.#at.next ??= { event: this.#shared.source.next(), next: undefined };
    return this.#at.event;
  }

  override async return(): Promise<IteratorResult<Event, undefined>> {
    const last = this.#at && --this.#shared.open === 0;
    this.#at = undefined;
    if (last) await this.#shared.source.return?.();
    return { done: true, value: undefined };
  }
}

/** Two streams of the same events. What one has read and the other has not is kept; ending both ends the request. */
export function tee<Event>(stream: Events<Event>): [Stream<Event>, Stream<Event>] {
  const shared: Shared<Event> = { source: stream[Symbol.asyncIterator](), open: 2 };
  const head: Node<Event> = {
    event: Promise.resolve({ done: true, value: undefined }),
    next: undefined,
  };
  const branch = () => new Branch(shared, head, stream.controller);
  return [branch(), branch()];
}

/** The events as newline-delimited JSON, to send them on; `Stream.fromReadableStream` reads it. */
export function toReadableStream(stream: Events<unknown>): ByteStream {
  const events = stream[Symbol.asyncIterator]();
  const encoder = new platform.TextEncoder();
  return new platform.ReadableStream({
    pull: async (sink) => {
      const { done, value } = await events.next();
      if (done) sink.close();
      else sink.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    cancel: async () => {
      await events.return?.();
    },
  });
}
