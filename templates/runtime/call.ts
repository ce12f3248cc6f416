import type { APIPromise } from './api-promise.js';
import { resultOf } from './api-promise.js';
import type { Core, RequestOptions, ResolvedLimits } from './core.js';
import { limitsOf } from './core.js';
import {
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  connectionErrorOf,
  refusal,
  requestIdOf,
  SDKError,
  statusErrorOf,
} from './errors.js';
import type { Incoming } from './incoming.js';
import { readJSON } from './incoming.js';
import { prepare } from './outgoing.js';
import type { AbortController, Response } from './platform.js';
import { isBrowser, platform } from './platform.js';
import { fetchFollowing } from './redirect.js';
import type { Request } from './request.js';

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
  const { method, body, response: reader, failure: converted } = request;
  const { signal, idempotencyKey } = options;
  const key = idempotencyKey ?? definition.idempotency?.key(method);
  const call = { route: request.path, retries: 0 };
  const replayable = body?.replayable !== false;
  let limits: ResolvedLimits;
  /** When the attempt runs out of time. */
  let deadline: number;
  let total: ReturnType<typeof platform.setTimeout> | undefined;
  let controller: AbortController | undefined;
  let response: Response;
  /** Why the whole call is over. */
  let over: Error | undefined;
  let reject: ((error: Error) => void) | undefined;
  let raw: Promise<Response> | undefined;

  /** Ends what is being waited for, and the request and body that it belongs to. */
  const cut = (error: Error): void => {
    reject?.(error);
    controller?.abort(error);
  };
  const close = (): void => {
    signal?.removeEventListener('abort', onAbort);
    platform.clearTimeout(total);
  };
  const stop = (error: Error): void => {
    close();
    cut((over ??= error));
  };
  const onAbort = (): void =>
    stop(new APIUserAbortError({ message: 'Aborted.', cause: signal?.reason }));

  // Timers hold a signed 32-bit number of milliseconds; a longer delay would fire at once.
  const timer = (run: () => void, milliseconds: number) =>
    milliseconds < 2 ** 31 ? platform.setTimeout(run, milliseconds) : undefined;
  const late = (halt: (error: Error) => void, option: string) => (): void =>
    halt(new APIConnectionTimeoutError({ message: `Out of time: \`${option}\`.` }));

  /** Waits for work; `option` names the limit in the error. Without work it sleeps. One race at a time. */
  const race = <Value>(
    work: PromiseLike<Value> | undefined,
    milliseconds: number,
    option?: string,
  ): Promise<Value> => {
    let clock: ReturnType<typeof timer>;
    return new Promise<Value>((resolve, fail) => {
      reject = fail;
      clock = timer(option ? late(cut, option) : (resolve as () => void), milliseconds);
      work?.then(resolve, (cause) => fail(connectionErrorOf(cause)));
      if (over) fail(over);
    }).finally(() => platform.clearTimeout(clock));
  };

  const text = (): Promise<string> => race(response.text(), deadline - Date.now(), 'timeout');

  const attempt = async (): Promise<Response> => {
    controller = new platform.AbortController();
    const { url, init, fetch } = await prepare(settings, request, options, key, {
      signal: controller.signal,
      call,
    }).catch((cause: unknown) => {
      // What JSON, URLs and the like refuse is the caller's to mend, and no failure of a connection.
      throw cause instanceof SDKError ? cause : refusal('request', `valid: ${cause}`, cause);
    });
    // After an abort during the preparation nothing may leave, not even to a `fetch` that ignores its signal.
    if (over) throw over;
    // Browsers hide redirects from scripts. Whoever chose a mode gets it.
    return (init.redirect || isBrowser() ? fetch : fetchFollowing(fetch))(url.href, init);
  };

  const failure = async (): Promise<unknown> => {
    let body: unknown;
    try {
      body = await text();
      body = JSON.parse(`${body}`);
    } catch {
      // The status says more than the loss of its body, or its not being JSON; an abort is what the caller wanted.
      if (over) throw over;
    }
    return converted ? converted(body) : body;
  };

  const incoming = (): Incoming => ({
    response,
    settings,
    limits,
    text,
    race,
    over: () => over,
    stop,
    replace: (copy) => (response = copy),
    close,
  });

  const read = async (): Promise<Data> => {
    const empty = /^20[45]$/.test(`${response.status}`) || method === 'HEAD';
    if (empty) close();
    // The types of generated code say what the operation answers; this is where they are believed.
    return (empty ? undefined : await (reader?.read ?? readJSON)(incoming())) as Data;
  };

  /** Whether policy and budget allow another attempt; if so, its pause is over when this settles. */
  const mayRepeat = async (error: APIError): Promise<boolean> => {
    const hint = error.headers?.get('x-should-retry');
    const { maxRetries, maxRetryDelay } = limits;
    const delay =
      error.retryAfter ??
      Math.min(500 * 2 ** call.retries, 8e3, maxRetryDelay) * (1 - Math.random() / 4);
    if (
      !replayable ||
      hint === 'false' ||
      !(hint === 'true' || definition.retry(error, method, !!(request.idempotent || key))) ||
      // Coming back earlier than asked would only be refused again; the caller learns the delay from the error.
      delay > maxRetryDelay ||
      call.retries++ >= maxRetries
    ) {
      return false;
    }
    await race(undefined, delay);
    return true;
  };

  const run = async (): Promise<Data> => {
    limits = limitsOf(settings.options, options);
    total = timer(late(stop, 'totalTimeout'), limits.totalTimeout);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    for (;;) {
      try {
        deadline = Date.now() + limits.timeout;
        response = await race(attempt(), limits.timeout, 'timeout');
        if (!response.ok) throw statusErrorOf(response, await failure());
        // Whoever took the raw answer has the body; there is no data then, unless `withResponse()` asks for it.
        return (raw ? undefined : await read()) as Data;
      } catch (error) {
        if (error instanceof APIError && (await mayRepeat(error))) continue;
        close();
        throw error;
      }
    }
  };

  const promise = run();
  const withResponse = async () => {
    const data = await (raw ? raw.then(read) : promise);
    return { data, response, requestId: requestIdOf(response.headers) };
  };
  return Object.assign(promise, {
    withResponse,
    asResponse: () => (raw ??= promise.then(() => settings.guard?.(incoming()) ?? response)),
    asResult: () => resultOf(withResponse()),
  }) as APIPromise<Data, Failure>;
}
