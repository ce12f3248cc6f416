import { APIResponseError, connectionErrorOf, refusal } from './errors.js';
import { platform } from './globals.js';
import type { Incoming } from './incoming.js';
import type { Cutter } from './lines.js';
import type { AbortController, ByteStreamShape } from './platform.js';

/** The events of an answer that goes on. Iterate it once; `break` ends the request. */
export interface Events<Event> {
  /** Aborting it ends the iteration quietly; aborting the call's own `signal` makes it throw. */
  readonly controller: AbortController;
  /** The id of the last event, for APIs that can go on from there. */
  readonly lastEventId?: string | undefined;
  [Symbol.asyncIterator](): AsyncIterator<Event, undefined>;
}

/**
 * Takes a line, or null at the end of all. Gives the event that is complete with it, {@link over} after the last one,
 * undefined where more is needed. Throws what the server reports. `events` is for what it learns about them.
 */
export type Decoder = (
  line: string | null,
  events: { lastEventId?: string | undefined },
) => unknown;

/** What a decoder gives when there are no more events. */
export const over = {};

/** What can be read once, and ends when its controller is aborted. */
export function eventsOf<Event>(
  next: () => Promise<IteratorResult<Event, undefined>>,
  end: () => Promise<IteratorResult<Event, undefined>>,
): Events<Event> & { lastEventId?: string | undefined } {
  const controller = new platform.AbortController();
  let taken: boolean | undefined;
  controller.signal.addEventListener('abort', end);
  return {
    controller,
    [Symbol.asyncIterator]: () => {
      if (taken) throw refusal('stream', 'read once, or `tee`d');
      taken = true;
      return { next, return: end };
    },
  };
}

/**
 * The events of an answer. `refused`: it is not of a kind that could be a stream.
 *
 * Written by hand, not as a generator: a generator's `return` waits for a pending `next`, so a silent server could not be
 * left, and each of its events costs three turns of the microtask queue.
 */
export function readEvents<Event>(
  incoming: Incoming,
  cut: Cutter,
  decode: Decoder,
  refused?: boolean,
): Events<Event> {
  const { headers, body } = incoming.response;
  if (!body || refused) throw new APIResponseError({ headers, message: 'No stream.' });
  const reader = (body as ByteStreamShape).getReader();
  /** The last first. */
  let lines: (string | null)[] = [];
  /** Bytes since the last event; without a limit they could be all that there is. */
  let size = 0;
  let ended: boolean | undefined;
  let reading: Promise<void> | undefined;
  /**
   * How many eighths of `idleTimeout` a read has waited, NaN while there is none. They are counted as the timer rings, since
   * a look at the clock for each chunk would cost as much as to read a small one.
   */
  let eighths = NaN;
  let ticks: boolean;
  const tick = (): void => {
    ticks = ++eighths > 0;
    if (eighths > 8) incoming.late('idleTimeout');
    else
      incoming.within(
        ticks ? (incoming.limits.idleTimeout || incoming.limits.timeout) / 8 : Infinity,
        tick,
      );
  };
  tick();

  /** Reads until there is a line. Whoever asks for an event meanwhile waits for the same. */
  const fill = async (): Promise<void> => {
    do {
      if (size > 2 ** 26) throw new APIResponseError({ headers, message: 'An event over 64 MiB.' });
      eighths = 0;
      if (!ticks) tick();
      const { value } = await reader.read();
      size += value?.length ?? 0;
      lines = cut(value).reverse();
    } while (!lines.length);
    // Silence counts only while somebody waits.
    eighths = NaN;
    reading = undefined;
  };
  const end = async (): Promise<IteratorResult<Event, undefined>> => {
    ended = true;
    incoming.stop();
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<Event, undefined>> => {
    try {
      while (!ended) {
        if (incoming.over) throw incoming.over;
        const line = lines.pop();
        const value = line === undefined ? await (reading ??= fill()) : decode(line, events);
        if (value === over) break;
        if (value === undefined) continue;
        size = 0;
        // Generated types say what an event is; here they are believed.
        return { done: false, value: value as Event };
      }
    } catch (fault) {
      // Where a cancelled read fails instead of ending (workerd), the reason of the cancellation is the news.
      const reason = incoming.over ?? connectionErrorOf(fault);
      // Ended by this side: whatever the wait ended with is no news.
      if (!ended) {
        void end();
        throw reason;
      }
    }
    return end();
  };
  // A cancelled reader answers a pending read at once, also where the body knows nothing of the request's signal. (To race
  // each read against that would cost as much as all the rest.)
  incoming.leave = (error) => {
    incoming.over ??= error;
    reader.cancel().catch(() => {});
  };
  const events = eventsOf<Event>(next, end);
  return events;
}
