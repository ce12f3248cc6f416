import type { APIConnectionError, APIResponseError, APIUserAbortError } from './errors.js';
import { APIError } from './errors.js';
import type { Response } from './platform.js';

export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: Response;
  /** The id that the server gave the request, for support tickets. */
  readonly requestId: string | undefined;
}

/**
 * `error.status` narrows `error.body`, which is unknown where the document does not describe that status; it is undefined
 * where no answer, or none that could be read, came.
 */
export type Result<Data, Failure extends APIError = APIError> =
  | ({ readonly ok: true } & WithResponse<Data>)
  | {
      readonly ok: false;
      readonly error: Failure | APIConnectionError | APIUserAbortError | APIResponseError;
    };

/**
 * The promise of a call's data: a plain promise with three more ways to ask. The request has started when you hold one,
 * and starts once, whichever of them you use.
 */
export interface APIPromise<Data, Failure extends APIError = APIError> extends Promise<Data> {
  /**
   * The answer at its headers, its body unread. Ask at once, before the body is read for you; then read it or cancel it,
   * else its connection stays taken.
   */
  asResponse(): Promise<Response>;
  /** The data together with the answer that it came from. */
  withResponse(): Promise<WithResponse<Data>>;
  /** Failures of the call as values. Mistakes in its arguments still reject. */
  asResult(): Promise<Result<Data, Failure>>;
}

/** A call's failure as a value. */
export function resultOf<Whole>(
  whole: Promise<Whole>,
): Promise<({ readonly ok: true } & Whole) | { readonly ok: false; readonly error: APIError }> {
  return whole.then(
    (answer) => ({ ok: true, ...answer }),
    (error) => {
      if (error instanceof APIError) return { ok: false, error };
      throw error;
    },
  );
}

/** The same call with other data. They are made once, whichever way they are asked for. */
export function mapped<Data, Other, Failure extends APIError>(
  call: APIPromise<Data, Failure>,
  otherOf: (whole: WithResponse<Data>) => Other,
): APIPromise<Other, Failure> {
  let made: Promise<WithResponse<Other>> | undefined;
  let raw: Promise<Response> | undefined;
  const make = () =>
    (made ??= call.withResponse().then((whole) => ({ ...whole, data: otherOf(whole) })));
  // Whoever took the raw answer has the body, and there are no data.
  const promise = call.then(async (data) => (raw ? data : (await make()).data));
  // Whoever asks in another way hears of a failure there. The promise would be one that nobody handles, which ends Node.
  const instead = <Answer>(answer: Answer): Answer => {
    promise.catch(() => {});
    return answer;
  };
  // Which bodies a failure has is what the document says; at run time it is an APIError.
  return Object.assign(promise, {
    withResponse: () => instead(make()),
    asResponse: () => instead((raw ??= call.asResponse())),
    asResult: () => instead(resultOf(make())),
  }) as APIPromise<Other, Failure>;
}
