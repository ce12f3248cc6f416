import type { APIPromise } from './api-promise.js';
import { resultOf } from './api-promise.js';
import type { Core, RequestOptions, ResolvedLimits } from './core.js';
import { limitsOf } from './core.js';
import type { APIError } from './errors.js';
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  connectionErrorOf,
  refusal,
  requestIdOf,
  statusErrorOf,
} from './errors.js';
import { after, platform } from './globals.js';
import type { Incoming } from './incoming.js';
import { jsonOrText, readJSON } from './incoming.js';
import { dispatch } from './outgoing.js';
import type { AbortController, Response } from './platform.js';
import type { Request } from './request.js';

/**
 * Starts one call; it lasts from its first attempt to the last byte of its body.
 *
 * A closure, not a class: its state is private, and minifiers can shorten it. Everything that takes time is awaited
 * through `race`, which settles at once when the caller aborts or time is up, also where the awaited thing (a custom
 * `fetch`, a credential function, a body) ignores its signal.
 */
export function send<Data, Failure extends APIError = APIError>(
  client: Core | undefined,
  request: Request,
  given?: RequestOptions | null,
): APIPromise<Data, Failure> {
  const options: RequestOptions = given ?? {};
  const settings = client?.sdkSettings;
  if (!settings) throw refusal('client', 'of its type');
  const { signal } = options;
  const key = options.idempotencyKey || settings.definition.idempotency?.key(request.method);
  const call = { route: request.path, retries: 0 };
  let limits: ResolvedLimits;
  /** When the call must be over. */
  let end: number;
  /** Of `totalTimeout`; of the limit or the pause that runs. */
  let whole: ReturnType<typeof after>;
  let timer: typeof whole;
  let controller: AbortController | undefined;
  let raw: Promise<Response> | undefined;

  /** Ends what is being waited for, and the request and body that it belongs to. */
  const cut = (error: Error): void => {
    incoming.leave?.(error);
    controller?.abort(error);
  };
  /** The call's state, as readers see it; its response comes as it goes on. */
  const incoming = {
    text: () => incoming.race(incoming.response.text()),
    race: (work) =>
      new Promise((resolve, fail) => {
        incoming.leave = fail;
        work.then(resolve, (cause: unknown) => fail(connectionErrorOf(cause)));
        if (incoming.over) fail(incoming.over);
      }),
    stop: () => {
      incoming.close();
      cut(
        (incoming.over ??= new APIUserAbortError({ message: 'Aborted.', cause: signal?.reason })),
      );
    },
    close: () => {
      signal?.removeEventListener('abort', incoming.stop);
      platform.clearTimeout(timer);
      platform.clearTimeout(whole);
    },
    within: (milliseconds, ring) => {
      platform.clearTimeout(timer);
      timer = after(milliseconds, ring);
    },
    late: (option) =>
      cut(new APIConnectionTimeoutError({ message: `Out of time: \`${option}\`.` })),
  } as Incoming;

  const read = (): unknown =>
    /20[45]/.test(`${incoming.response.status}`) || request.method === 'HEAD'
      ? incoming.close()
      : (request.response?.read ?? readJSON)(incoming);

  /**
   * Waits before another attempt; throws the error where policy or budget allow none. What is no `APIError` after all has
   * neither headers nor anything that a policy would try again for.
   */
  const pauseAfter = (error: APIError): Promise<void> => {
    const hint = error.headers?.get('x-should-retry');
    const delay =
      error.retryAfter ??
      Math.min(500 * 2 ** call.retries, 8e3, limits.maxRetryDelay) * (1 - Math.random() / 4);
    if (
      !request.body?.once &&
      (hint
        ? hint === 'true'
        : settings.definition.retry(error, request.method, !!(request.idempotent || key))) &&
      // Coming back earlier than asked would only be refused again; the caller learns the delay from the error.
      delay <= limits.maxRetryDelay &&
      Date.now() + delay < end &&
      call.retries < limits.maxRetries
    )
      return incoming.race(new Promise<void>((wake) => incoming.within(delay, wake)));
    throw error;
  };

  const run = async (): Promise<Data> => {
    limits = incoming.limits = limitsOf(options, settings.limits);
    end = Date.now() + limits.totalTimeout;
    whole = after(limits.totalTimeout, () => incoming.late('totalTimeout'));
    signal?.addEventListener('abort', incoming.stop);
    try {
      for (; ; call.retries++) {
        try {
          incoming.within(limits.timeout, () => incoming.late('timeout'));
          controller = new platform.AbortController();
          if (signal?.aborted) incoming.stop();
          const response = (incoming.response = await incoming.race(
            dispatch(settings, request, options, key, controller.signal, call),
          ));
          // The status says more than the loss of its body.
          if (!response.ok) {
            throw statusErrorOf(
              response,
              await incoming.text().then(request.failure ?? jsonOrText, () => {}),
            );
          }
          // Whoever took the raw answer has the body; there is no data then, unless `withResponse()` asks for it.
          // The types of generated code say what the operation answers; this is where they are believed.
          return (raw ? undefined : await read()) as Data;
        } catch (error) {
          await pauseAfter(error as APIError);
        }
      }
    } catch (error) {
      incoming.close();
      // What is left of the last attempt ends, too: an answer that no reader takes would keep its connection.
      cut((incoming.over ??= error as Error));
      throw incoming.over;
    }
  };

  const promise = run();
  const withResponse = async () => ({
    data: await (raw ? raw.then(read) : promise),
    response: incoming.response,
    requestId: requestIdOf(incoming.response.headers),
  });
  return Object.assign(promise, {
    withResponse,
    asResponse: () =>
      (raw ??= promise.then(
        () =>
          settings.options.guard?.(incoming) ??
          (incoming.within(Infinity, incoming.stop), incoming.response),
      )),
    asResult: () => resultOf(withResponse()),
  }) as APIPromise<Data, Failure>;
}
