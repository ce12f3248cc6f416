import { limitsOf } from './core.js';
import { APIConnectionError, refusal } from './errors.js';
import type { Events } from './events.js';
import { pause } from './pause.js';
import type { AbortSignal } from './platform.js';

export interface ReconnectOptions {
  /** How often in a row without an event between. Default 5. */
  readonly attempts?: number;
  /** The first pause in milliseconds, whatever `retry` the server sent; it doubles up to 30,000. Default 1,000. */
  readonly delay?: number;
  /** Ends the pauses as well; give it to the calls, too. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The events of a stream that is opened anew where its connection is lost, after the last event that had an id:
 *
 *     for await (const event of reconnecting((id) => listEvents(client, {}, { headers: { 'Last-Event-ID': id } }))) …
 *
 * `open` sends the request again, so it must be one that may be sent twice. An end that the server meant is the end.
 */
export async function* reconnecting<Event>(
  open: (lastEventId: string | undefined) => PromiseLike<Events<Event>>,
  options: ReconnectOptions = {},
): AsyncGenerator<Event, void, undefined> {
  const { attempts = 5, delay = 1000, signal } = options;
  for (const [name, value] of Object.entries({ attempts, delay })) {
    if (!(typeof value === 'number' && value >= 0)) throw refusal(name, 'a number, 0 or more');
  }
  if (typeof open !== 'function') throw refusal('open', 'a function that sends the request');
  limitsOf({ signal });
  let lastEventId: string | undefined;
  for (let lost = 0; ; lost++) {
    try {
      const stream = await open(lastEventId);
      for await (const event of stream) {
        lost = 0;
        lastEventId = stream.lastEventId ?? lastEventId;
        yield event;
      }
      return;
    } catch (error) {
      // What the server reports, what is malformed and what the caller aborted would be no better the next time.
      if (!(error instanceof APIConnectionError) || lost >= attempts) throw error;
      await pause(Math.min(delay * 2 ** lost, 3e4), signal);
    }
  }
}
