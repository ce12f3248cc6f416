import { refusal, SDKError } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type {
  AbortSignal,
  CallInfo,
  Fetch,
  Headers,
  Init,
  Response,
  Transport,
} from './platform.js';

/** One exchange on the wire. The same object goes to every hook, so it can key a `WeakMap` (a span, a clock). */
export interface Exchanged {
  readonly method: string;
  /** Whole, with query. */
  readonly url: string;
  /** `onRequest` may change them. Secrets are in here. */
  readonly headers: Headers;
  /** As it goes to `fetch`, unread. */
  readonly body: unknown;
  /** Route and retries; the same object for all exchanges of a call. */
  readonly call: CallInfo;
}

/** Observers. They are awaited; what they throw fails the call, which is not tried anew then. */
export interface Hooks {
  /** Before the request leaves. */
  readonly onRequest?: (exchange: Exchanged) => void | Promise<void>;
  /** At the headers of any answer, whatever its status. The body belongs to the call: clone the response to read it. */
  readonly onResponse?: (exchange: Exchanged, response: Response) => void | Promise<void>;
  /** Where there is no answer, be it that a hook prevented it. */
  readonly onError?: (exchange: Exchanged, error: unknown) => void | Promise<void>;
}

/** A `fetch` that calls hooks: around each attempt, and around each hop of a redirect. For the `fetch` option. */
export function observed(hooks: Hooks | readonly Hooks[], fetch?: Fetch): Fetch {
  if (fetch !== undefined && typeof fetch !== 'function') throw refusal('fetch', 'a function');
  // Fetch is what the platform calls the same function; a transport is called with less, and answers the same.
  const late: Transport = (url, init) =>
    ((fetch ?? platform.fetch) as unknown as Transport)(url, init);
  return observing([hooks].flat(), late) as unknown as Fetch;
}

/** {@link observed}, between the runtime's own types. */
export function observing(hooks: readonly Hooks[], fetch: Transport): Transport {
  for (const hook of hooks) {
    const given: unknown = hook;
    if (typeof given !== 'object' || given === null) {
      throw refusal('hooks', 'an object with onRequest, onResponse or onError, or a list of such');
    }
    for (const name of ['onRequest', 'onResponse', 'onError'] as const) {
      const observer: unknown = hook[name];
      if (observer !== undefined && typeof observer !== 'function')
        throw refusal(name, 'a function');
    }
  }
  return async (url, init: Init) => {
    const { method, headers, body, call } = init;
    const exchange: Exchanged = { method, url, headers, body, call };
    let response: Response;
    try {
      await tell(hooks, ({ onRequest }) => onRequest?.(exchange));
      // Hooks take their time, and one may have ended the call. Whoever uses this as a fetch of their own may give none.
      (init.signal as AbortSignal | undefined)?.throwIfAborted();
      response = await fetch(url, init);
    } catch (error) {
      await tell(hooks, ({ onError }) => onError?.(exchange, error));
      throw error;
    }
    try {
      await tell(hooks, ({ onResponse }) => onResponse?.(exchange, response));
    } catch (error) {
      // Nobody gets the answer, whose body would keep its connection.
      response.body?.cancel().catch(() => {});
      throw error;
    }
    return response;
  };
}

/** What a hook throws is no failure of the connection, which might pass: it fails the call at once. */
async function tell(
  hooks: readonly Hooks[],
  one: (hook: Hooks) => void | Promise<void>,
): Promise<void> {
  try {
    for (const hook of hooks) await one(hook);
  } catch (cause) {
    if (cause instanceof SDKError) throw cause;
    const { message = cause } = fieldsOf(cause);
    throw new SDKError(`A hook failed: ${String(message)}`, { cause });
  }
}
