import { refusal } from './errors.js';
import { platform } from './globals.js';
import type { CallInfo, Fetch, Headers, Init, Response, Transport } from './platform.js';

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

/** Observers. They are awaited; what they throw fails the call. */
export interface Hooks {
  /** Before the request leaves. */
  readonly onRequest?: (exchange: Exchanged) => void | Promise<void>;
  /** At the headers of any answer, whatever its status. The body belongs to the call: clone the response to read it. */
  readonly onResponse?: (exchange: Exchanged, response: Response) => void | Promise<void>;
  /** Where there is no answer. */
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
    for (const { onRequest } of hooks) await onRequest?.(exchange);
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch (error) {
      for (const { onError } of hooks) await onError?.(exchange, error);
      throw error;
    }
    for (const { onResponse } of hooks) await onResponse?.(exchange, response);
    return response;
  };
}
