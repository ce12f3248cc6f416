import type { APIPromise } from './api-promise.js';
import { mapped } from './api-promise.js';
import type { APIError } from './errors.js';
import { APIUserAbortError, refusal } from './errors.js';
import type { Events } from './events.js';
import { eventsOf, readEvents } from './events.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { Incoming } from './incoming.js';
import { recordsDecoder } from './json-lines.js';
import { linesOf } from './lines.js';
import type { AbortController, ByteStream, ByteStreamShape } from './platform.js';

// `Symbol.asyncDispose`, where the program's library has it.
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? Key
  : never;
type Disposable = { readonly [K in AsyncDisposeKey]: () => PromiseLike<void> };

export interface Stream<Event> extends Disposable {
  [Symbol.asyncIterator](): AsyncIterator<Event, undefined>;
}

/**
 * The events of an answer that goes on. Iterate it once; `break` ends the request.
 *
 * Aborting `controller` ends the iteration quietly, aborting the call's own `signal` makes it throw. The streams of
 * functions, made for small bundles, have no methods: there use {@link tee} and {@link toReadableStream}.
 */
export class Stream<Event> implements Events<Event> {
  readonly #events: Events<Event>;

  constructor(events: Events<Event>) {
    this.#events = events;
    const dispose = fieldsOf(Symbol)['asyncDispose'];
    if (typeof dispose === 'symbol')
      Object.assign(this, { [dispose]: async () => this.controller.abort() });
  }

  get controller(): AbortController {
    return this.#events.controller;
  }

  /** The id of the last event, for APIs that can go on from there. */
  get lastEventId(): string | undefined {
    return this.#events.lastEventId;
  }

  [Symbol.asyncIterator](): AsyncIterator<Event, undefined> {
    return this.#events[Symbol.asyncIterator]();
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
    if (readable.locked) throw refusal('readable', 'read by nobody else');
    const incoming = standIn(readable);
    const stream = new Stream<Event>(readEvents(incoming, linesOf('\n', 10, 10), recordsDecoder()));
    incoming.close = following(stream, controller);
    return stream;
  }
}

/** What stands for an answer where nothing limits the waiting, and nobody but the reader ends it. */
function standIn(body: ByteStreamShape): Incoming {
  const incoming: Pick<Incoming, 'within' | 'stop' | 'leave' | 'close'> = {
    within: () => {},
    stop: () => {
      incoming.close();
      incoming.leave?.(new APIUserAbortError({ message: 'Aborted.' }));
    },
    close: () => {},
  };
  // A reader of events asks for no more than this.
  return Object.assign(incoming, { response: { body }, limits: {} }) as unknown as Incoming;
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

/** A branch reads the list on from where it is; whoever comes to its end first asks the source. */
function branchOf<Event>(
  events: Events<Event>,
  shared: Shared<Event>,
  head: Node<Event>,
): Stream<Event> {
  let at: Node<Event> | undefined = head;
  /** Ends what is being waited for: the source may be silent, and the other branch goes on. */
  let leave: ((over: IteratorReturnResult<undefined>) => void) | undefined;
  const end = async (): Promise<IteratorResult<Event, undefined>> => {
    const last = at && --shared.open === 0;
    const over = { done: true, value: undefined } as const;
    at = undefined;
    leave?.(over);
    if (last) await shared.source.return?.();
    return over;
  };
  const next = (): Promise<IteratorResult<Event, undefined>> => {
    if (!at) return end();
    at = at.next ??= { event: shared.source.next(), next: undefined };
    const { event } = at;
    return new Promise((resolve, reject) => {
      leave = resolve;
      event.then(resolve, reject);
    });
  };
  const branch = new Stream(
    Object.defineProperty(eventsOf(next, end), 'lastEventId', { get: () => events.lastEventId }),
  );
  following(branch, events.controller);
  return branch;
}

/** Ends events when another controller is aborted, until what it gives is called. */
function following(events: Events<unknown>, controller: AbortController | undefined): () => void {
  const end = (): void => events.controller.abort();
  controller?.signal.addEventListener('abort', end);
  if (controller?.signal.aborted) end();
  return () => controller?.signal.removeEventListener('abort', end);
}

/** What methods of class clients answer with: the events of a function's answer as a {@link Stream}. */
export function streamsOf<Event, Failure extends APIError>(
  call: APIPromise<Events<Event>, Failure>,
): APIPromise<Stream<Event>, Failure>;
export function streamsOf<Data, Event, Failure extends APIError>(
  call: APIPromise<Data | Events<Event>, Failure>,
): APIPromise<Data | Stream<Event>, Failure>;
export function streamsOf<Event>(call: APIPromise<unknown>): APIPromise<unknown> {
  return mapped(call, ({ data }) => (isEvents<Event>(data) ? new Stream(data) : data));
}

// Nothing else that an operation with a stream answers can be iterated like this: JSON cannot.
function isEvents<Event>(data: unknown): data is Events<Event> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}

/** Two streams of the same events. What one has read and the other has not is kept; ending both ends the request. */
export function tee<Event>(stream: Events<Event>): [Stream<Event>, Stream<Event>] {
  const shared: Shared<Event> = { source: stream[Symbol.asyncIterator](), open: 2 };
  const head: Node<Event> = {
    event: Promise.resolve({ done: true, value: undefined }),
    next: undefined,
  };
  const branch = () => branchOf(stream, shared, head);
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
