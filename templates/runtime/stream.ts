import { SDKError } from './errors.js';
import { JSONLines } from './json-lines.js';
import type { AbortController, ByteStream, ByteStreamShape } from './platform.js';
import { platform } from './platform.js';
import type { Reading } from './reading.js';
import { DecodedReading } from './reading.js';

// `Symbol.asyncDispose`, where the program's library has it.
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? Key
  : never;
type Disposable = { readonly [K in AsyncDisposeKey]: () => PromiseLike<void> };

export interface Stream<Event> extends AsyncIterable<Event>, Disposable {}

/**
 * The events of an answer that goes on. Iterate it once; `break` ends the request.
 *
 * Aborting `controller` ends the iteration quietly, aborting the call's own `signal` makes it throw.
 */
export class Stream<Event> implements AsyncIterable<Event> {
  readonly controller: AbortController;
  readonly #reading: Reading<Event>;
  #taken = false;

  constructor(reading: Reading<Event>, controller?: AbortController) {
    this.#reading = reading;
    this.controller = controller ?? new platform.AbortController();
    this.controller.signal.addEventListener('abort', () => void reading.return());
    const dispose: unknown = Object(Symbol).asyncDispose;
    if (typeof dispose === 'symbol') {
      Object.defineProperty(this, dispose, { value: async () => this.controller.abort() });
    }
  }

  /** The id of the last event, for APIs that can go on from there. */
  get lastEventId(): string | undefined {
    return this.#reading.lastEventId;
  }

  [Symbol.asyncIterator](): AsyncIterator<Event, undefined> {
    if (this.#taken) {
      throw new SDKError('A stream can be read once; `tee()` makes two of it before that.');
    }
    this.#taken = true;
    return this.#reading;
  }

  /** Two streams of the same events. What one has read and the other has not is kept; ending both ends the request. */
  tee(): [Stream<Event>, Stream<Event>] {
    const source = this[Symbol.asyncIterator]();
    type Node = { readonly event: Promise<IteratorResult<Event, undefined>>; next?: Node };
    // A list that starts at the slower branch: what both have passed is garbage.
    const head = {} as Node;
    let open = 2;
    const branch = (): Stream<Event> => {
      let at: Node | undefined = head;
      const { controller } = this;
      const lastEventId = () => this.lastEventId;
      return new Stream<Event>(
        {
          get lastEventId() {
            return lastEventId();
          },
          next: () => {
            if (!at) return Promise.resolve({ done: true, value: undefined });
            at = at.next ??= { event: source.next() };
            return at.event;
          },
          return: async () => {
            if (at && --open === 0) await source.return?.();
            at = undefined;
            return { done: true, value: undefined };
          },
        },
        controller,
      );
    };
    return [branch(), branch()];
  }

  /** The events as newline-delimited JSON, to send them on; {@link Stream.fromReadableStream} reads it. */
  toReadableStream(): ByteStream {
    const events = this[Symbol.asyncIterator]();
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

  /** Reads what {@link Stream.toReadableStream} wrote. */
  static fromReadableStream<Event>(
    readable: ByteStreamShape,
    controller?: AbortController,
  ): Stream<Event> {
    const reader = readable.getReader();
    const reading = new DecodedReading<Event>(new JSONLines(), {
      chunk: async () => (await reader.read()).value,
      cancel: () => {
        const release = () => reader.releaseLock();
        reader.cancel().then(release, release);
      },
    });
    return new Stream(reading, controller);
  }
}
