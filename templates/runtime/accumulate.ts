import { SDKError } from './errors.js';

/**
 * Events that are pieces of one thing, and the thing. Iterate it for the events, or ask for `final()`, or both; a stream
 * is read once, whichever is asked.
 */
export class AccumulatedStream<Event> implements AsyncIterable<Event> {
  readonly #events: PromiseLike<AsyncIterable<Event>>;
  readonly #ended: Promise<void>;
  #end: ((problem: Error | undefined) => void) | undefined;
  #whole: Event | undefined;
  #taken = false;

  constructor(events: PromiseLike<AsyncIterable<Event>>) {
    this.#events = events;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = (problem) => {
        if (problem) reject(problem);
        else resolve();
      };
    });
    // Whoever iterates hears of a failure there, be it later; nobody has to ask for the end as well.
    this.#ended.catch(() => undefined);
    events.then(undefined, () => undefined);
  }

  /** What the events so far make; it grows in place. Undefined before the first. */
  get snapshot(): Event | undefined {
    return this.#whole;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, undefined> {
    if (this.#taken) throw new SDKError('The events are being read already, or were.');
    this.#taken = true;
    let problem: Error | undefined = new SDKError('The stream was left before its end.');
    try {
      for await (const event of await this.#events) {
        // A sum of events has the fields that events have.
        this.#whole = merged(this.#whole, event, false) as Event;
        yield event;
      }
      problem = this.#whole === undefined ? new SDKError('The stream had no events.') : undefined;
    } catch (error) {
      problem =
        error instanceof Error ? error : new SDKError('The stream failed.', { cause: error });
      throw error;
    } finally {
      this.#end?.(problem);
    }
  }

  /** What all events together make, when the last has come. */
  async final(): Promise<Event> {
    if (!this.#taken) for await (const _ of this);
    await this.#ended;
    // Without events the line above has thrown.
    return this.#whole as Event;
  }
}

/** Said whole in each piece that has them, even inside a delta. */
const labels = new Set(['id', 'index', 'name', 'object', 'role', 'type']);

/**
 * A piece put to what is there: text inside a `delta` (or called `text`) goes on, list members with an `index` belong
 * together, other lists get longer, any other value replaces the one before, and null replaces nothing.
 */
function merged(whole: unknown, piece: unknown, goesOn: boolean): unknown {
  if (piece === null || piece === undefined) return whole ?? piece;
  if (Array.isArray(piece)) return mergedList(Array.isArray(whole) ? whole : [], piece, goesOn);
  if (typeof piece === 'object')
    return mergedFields(typeof whole === 'object' && whole ? whole : {}, piece, goesOn);
  return goesOn && typeof whole === 'string' && typeof piece === 'string' ? whole + piece : piece;
}

function mergedFields(whole: object, piece: object, goesOn: boolean): object {
  for (const [key, value] of Object.entries(piece)) {
    const before: unknown = Object.hasOwn(whole, key) ? Reflect.get(whole, key) : undefined;
    const continues = (goesOn || key === 'delta' || key === 'text') && !labels.has(key);
    // Assignment to `__proto__` would change what the object is.
    Object.defineProperty(whole, key, {
      value: merged(before, value, continues),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return whole;
}

function mergedList(whole: unknown[], pieces: readonly unknown[], goesOn: boolean): unknown[] {
  for (const piece of pieces) {
    const index = indexOf(piece);
    const at = index === undefined ? -1 : whole.findIndex((member) => indexOf(member) === index);
    if (at >= 0) whole[at] = merged(whole[at], piece, goesOn);
    else whole.push(merged(undefined, piece, goesOn));
  }
  return whole;
}

function indexOf(member: unknown): number | undefined {
  const known = typeof member === 'object' && member !== null && 'index' in member;
  return known && typeof member.index === 'number' ? member.index : undefined;
}
