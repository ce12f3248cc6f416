import type { APIPromise } from './api-promise.js';
import { resultOf } from './api-promise.js';
import type { Core, RequestOptions } from './core.js';
import { limitsOf } from './core.js';
import {
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  connectionErrorOf,
  requestIdOf,
  SDKError,
  statusErrorOf,
} from './errors.js';
import type { Incoming } from './incoming.js';
import { jsonOrText, readJSON } from './incoming.js';
import type { Outgoing } from './outgoing.js';
import { prepare } from './outgoing.js';
import type { AbortController, Response } from './platform.js';
import { isBrowser, platform } from './platform.js';
import { fetchFollowing } from './redirect.js';
import type { Request } from './request.js';

type Timer = ReturnType<typeof platform.setTimeout> | undefined;

/**
 * Starts one call; it lasts from its first attempt to the last byte of its body.
 *
 * A closure, not a class: its state is private, and minifiers can shorten it. Everything that takes time is awaited
 * through `race`, which settles at once when the caller aborts or time is up, also where the awaited thing (a custom
 * `fetch`, a credential function, a body) ignores its signal.
 */
export function send<Data, Failure extends APIError = APIError>(
  client: Core,
  request: Request,
  options: RequestOptions = {},
): APIPromise<Data, Failure> {
  const { sdkSettings: settings } = client;
  const { definition } = settings;
  const { method, body, response: reader, failure } = request;
  const { signal, idempotencyKey } = options;
  const key = idempotencyKey ?? definition.idempotency?.key(method);
  const call = { route: request.path, retries: 0 };
  let total: Timer;
  /** The attempt's. */
  let clock: Timer;
  let controller: AbortController | undefined;
  let reject: ((error: Error) => void) | undefined;
  let raw: Promise<Response> | undefined;

  /** Ends what is being waited for, and the request and body that it belongs to. */
  const cut = (error: Error): void => {
    reject?.(error);
    controller?.abort(error);
  };
  const lift = (): void => platform.clearTimeout(clock);
  const close = (): void => {
    signal?.removeEventListener('abort', onAbort);
    platform.clearTimeout(total);
    lift();
  };
  const stop: Incoming['stop'] = (
    error = new APIUserAbortError({ message: 'Aborted.', cause: signal?.reason }),
  ) => {
    close();
    cut((incoming.over ??= error));
  };
  const onAbort = (): void => stop();

  /** Runs with the error that says that time is up. */
  const timer = (run: (late: Error) => void, milliseconds: number, option?: string): Timer =>
    // Timers hold a signed 32-bit number of milliseconds; a longer delay would fire at once.
    milliseconds < 2 ** 31
      ? platform.setTimeout(
          () => run(new APIConnectionTimeoutError({ message: `Out of time: \`${option}\`.` })),
          milliseconds,
        )
      : undefined;
  const race: Incoming['race'] = async (work, milliseconds = Infinity, option) => {
    let own: Timer;
    try {
      return await new Promise((resolve, fail) => {
        reject = fail;
        // Without work the error is what it sleeps for.
        own = timer(work ? cut : (resolve as (late: Error) => void), milliseconds, option);
        work?.then(resolve, fail);
        if (incoming.over) fail(incoming.over);
      });
    } catch (cause) {
      throw connectionErrorOf(cause);
    } finally {
      platform.clearTimeout(own);
    }
  };
  const text = (): Promise<string> => race(incoming.response.text());
  /** The call's state, as readers see it; its limits and response come as it goes on. */
  const incoming = { settings, text, race, lift, stop, close } as Incoming;

  const attempt = async (): Promise<Response> => {
    controller = new platform.AbortController();
    let outgoing: Outgoing;
    try {
      const rest = { signal: controller.signal, call };
      outgoing = await prepare(settings, request, options, key, rest);
    } catch (cause) {
      // What JSON and the like refuse is the caller's to mend, and no failure of a connection.
      throw cause instanceof SDKError ? cause : new SDKError(`${cause}`, { cause });
    }
    const { url, init, fetch } = outgoing;
    // After an abort during the preparation nothing may leave, not even to a `fetch` that ignores its signal.
    if (incoming.over) throw incoming.over;
    // Browsers hide redirects from scripts. Whoever chose a mode gets it.
    return (init.redirect || isBrowser() ? fetch : fetchFollowing(fetch))(url.href, init);
  };

  const read = async (): Promise<Data> => {
    const empty = /20[45]/.test(`${incoming.response.status}`) || method === 'HEAD';
    // The types of generated code say what the operation answers; this is where they are believed.
    return (empty ? close() : await (reader?.read ?? readJSON)(incoming)) as Data;
  };

  /** Whether policy and budget allow another attempt; if so, its pause is over when this settles. */
  const mayRepeat = async (error: APIError): Promise<boolean> => {
    const hint = error.headers?.get('x-should-retry');
    const { maxRetries, maxRetryDelay } = incoming.limits;
    const delay =
      error.retryAfter ??
      Math.min(500 * 2 ** call.retries, 8e3, maxRetryDelay) * (1 - Math.random() / 4);
    if (
      body?.replayable === false ||
      hint === 'false' ||
      !(hint === 'true' || definition.retry(error, method, !!(request.idempotent || key))) ||
      // Coming back earlier than asked would only be refused again; the caller learns the delay from the error.
      delay > maxRetryDelay ||
      call.retries >= maxRetries
    ) {
      return false;
    }
    call.retries++;
    await race(undefined, delay);
    return true;
  };

  const run = async (): Promise<Data> => {
    const { timeout, totalTimeout } = (incoming.limits = limitsOf(settings.options, options));
    total = timer(stop, totalTimeout, 'totalTimeout');
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    for (;;) {
      try {
        clock = timer(cut, timeout, 'timeout');
        const response = (incoming.response = await race(attempt()));
        // The status says more than the loss of its body.
        if (!response.ok) {
          const failed = await text()
            .then(jsonOrText, () => {})
            .then(failure);
          throw statusErrorOf(response, failed);
        }
        // Whoever took the raw answer has the body; there is no data then, unless `withResponse()` asks for it.
        return (raw ? undefined : await read()) as Data;
      } catch (error) {
        lift();
        if (error instanceof APIError && (await mayRepeat(error))) continue;
        close();
        throw incoming.over ?? error;
      }
    }
  };

  const promise = run();
  const withResponse = async () => {
    const data = await (raw ? raw.then(read) : promise);
    const { response } = incoming;
    return { data, response, requestId: requestIdOf(response.headers) };
  };
  return Object.assign(promise, {
    withResponse,
    asResponse: () =>
      (raw ??= promise.then(() => settings.guard?.(incoming) ?? (lift(), incoming.response))),
    asResult: () => resultOf(withResponse()),
  }) as APIPromise<Data, Failure>;
}
