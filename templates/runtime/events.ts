import { APIResponseError, connectionErrorOf, refusal } from './errors.js';
import type { Incoming } from './incoming.js';
import type { Lines } from './lines.js';
import type { AbortController, ByteStreamShape } from './platform.js';
import { platform } from './platform.js';

/** The events of an answer that goes on. Iterate it once; `break` ends the request. */
export interface Events<Event> {
  /** Aborting it ends the iteration quietly; aborting the call's own `signal` makes it throw. */
  readonly controller: AbortController;
  /** The id of the last event, for APIs that can go on from there. */
  readonly lastEventId: string | undefined;
  [Symbol.asyncIterator](): AsyncIterator<Event, undefined>;
}

/** Lines in, events out. */
export interface Decoder<Event> {
  /**
   * Takes a line, or null at the end of all. Gives the event that is complete with it, `done` after the last one, undefined
   * where more is needed. Throws what the server reports.
   */
  read(line: string | null): IteratorResult<Event, undefined> | undefined;
  lastEventId?: string | undefined;
}

/**
 * The events of an answer. `refused`: it is not of a kind that could be a stream.
 *
 * Written by hand, not as a generator: a generator's `return` waits for a pending `next`, so a silent server could not be
 * left, and each of its events costs three turns of the microtask queue.
 */
export function readEvents<Event>(
  incoming: Incoming,
  lines: Lines,
  decoder: Decoder<Event>,
  refused?: boolean,
): Events<Event> {
  const { response, settings, limits, race, stop } = incoming;
  const { body, headers } = response;
  if (!body || refused)
    throw new APIResponseError({ headers, message: 'The answer is no stream.' });
  const reader = (body as ByteStreamShape).getReader();
  const controller = new platform.AbortController();
  let taken: boolean | undefined;
  let ended = false;
  /** Since when a read is waited for; 0 where none is. */
  let since = 0;
  let watched: boolean;
  let reading: Promise<void> | undefined;

  /** One timer for many reads: it looks how long the last has been waiting, and goes on while one does. */
  const watch = (milliseconds?: number): void => {
    watched = !!milliseconds;
    race<Error>(undefined, milliseconds, 'idleTimeout')
      .then((late) => {
        const left = since + limits.idleTimeout - Date.now();
        if (!since) watch();
        else if (left > 0) watch(left);
        else stop(late);
      })
      // The call is over. A cancelled reader answers a pending read at once, also where the body knows nothing of the
      // request's signal. (To race each read against that would cost as much as all the rest.)
      .catch(() => reader.cancel())
      .catch(() => {});
  };
  /** Reads until there is a line. Whoever asks for an event meanwhile waits for the same. */
  const fill = async (): Promise<void> => {
    let value: Uint8Array | undefined;
    do {
      since = Date.now();
      if (!watched) watch(limits.idleTimeout);
      ({ value } = await reader.read());
      since = 0;
    } while (!lines.push(value));
    reading = undefined;
  };
  const end = async (): Promise<IteratorResult<Event, undefined>> => {
    if (!ended) stop();
    ended = true;
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<Event, undefined>> => {
    let fault: unknown;
    try {
      while (!ended && !incoming.over) {
        const line = lines.next();
        const event = line !== undefined && decoder.read(line);
        if (event) return event.done ? await end() : event;
        if (line === undefined) await (reading ??= fill());
      }
    } catch (error) {
      fault = error;
    }
    // Ended by this side: whatever the wait ended with is no news. Where a cancelled read fails instead of ending
    // (workerd), the reason of the cancellation is the news.
    const reason = !ended && (incoming.over ?? connectionErrorOf(fault));
    const done = end();
    if (reason) throw reason;
    return done;
  };
  incoming.lift();
  watch();
  controller.signal.addEventListener('abort', end);
  const events: Events<Event> = {
    controller,
    get lastEventId() {
      return decoder.lastEventId;
    },
    [Symbol.asyncIterator]: () => {
      if (taken) throw refusal('stream', 'read once; `tee` makes two');
      taken = true;
      return { next, return: end };
    },
  };
  return settings.Stream ? new settings.Stream(events) : events;
}
