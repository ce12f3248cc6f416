/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { fieldsOf } from './fields.js';
import type { Headers, Response } from './platform.js';

/**
 * The root of everything this package throws.
 *
 * `name` is a getter with a literal rather than `constructor.name`, which minifiers change, and rather than a field, which
 * would come too late for the first line of `stack`.
 */
export class OpenAIError extends Error {
  override get name(): string {
    return 'OpenAIError';
  }
}

/** What {@link APIError} knows about the answer it stands for. */
export interface ErrorDetails {
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  /** The parsed JSON of the body, or its text where it is not JSON. */
  readonly body?: unknown;
  /** Replaces the message made from status and body. */
  readonly message?: string | undefined;
  readonly cause?: unknown;
}

/** The server answered with a failure, or (in the subclasses without a status) did not answer. */
export class APIError extends OpenAIError {
  override get name(): string {
    return 'APIError';
  }
  /** HTTP status; undefined where there was no answer or the failure came inside a stream. */
  declare readonly status: number | undefined;
  declare readonly headers: Headers | undefined;
  /** The whole parsed body. */
  declare readonly body: unknown;
  /** `body.error` where the body has one, else the whole body. */
  declare readonly error: unknown;
  declare readonly code: string | null | undefined;
  declare readonly param: string | null | undefined;
  declare readonly type: string | undefined;
  /** The id that the server gave the request, for support tickets. */
  declare readonly requestID: string | undefined;

  constructor(details: ErrorDetails) {
    const { status, headers, body } = details;
    const error = fieldsOf(body)['error'] ?? body;
    const { message = error, code, param, type } = fieldsOf(error);
    super(
      details.message ??
        `${status ?? 'Failed:'} ${
          (typeof message === 'string'
            ? message
            : // A converted body may hold what JSON has no word for.
              JSON.stringify(message, (_, value: unknown) =>
                typeof value === 'bigint' ? `${value}` : value,
              )) || '(no body)'
        }`,
      details,
    );
    Object.assign(this, {
      status,
      headers,
      body,
      error,
      code,
      param,
      type,
      requestID: headers && requestIdOf(headers),
    });
  }

  /**
   * The delay that the server asks for, in milliseconds: `retry-after-ms`, else RFC 9110 `Retry-After` in seconds or as a
   * date. Zero is an answer ("now"); a negative number, a past date and rubbish are none.
   */
  get retryAfter(): number | undefined {
    // Without a header the text is `null` or `undefined`, which is no number and no date.
    const exact = `${this.headers?.get('retry-after-ms')}`;
    const after = `${this.headers?.get('retry-after')}`;
    return [+exact, +after * 1e3, Date.parse(after) - Date.now()].find((delay) => delay >= 0);
  }
}

/** An {@link APIError} whose status and body are known; what the `<Function>Error` types are made of. */
export type StatusError<Status extends number, Body> = APIError & {
  readonly status: Status;
  readonly body: Body;
};

/** Statuses of failures: those of IANA's registry, and what gateways of the web have added to them. */
type FailureStatus =
  | (300 | 301 | 302 | 303 | 304 | 305 | 307 | 308)
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 419 | 420 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 440 | 444)
  | (449 | 451 | 460 | 463 | 494 | 495 | 496 | 497 | 498 | 499 | 500 | 501 | 502 | 503 | 504 | 505)
  | (506 | 507 | 508 | 509 | 510 | 511 | 520 | 521 | 522 | 523 | 524 | 525 | 526 | 527 | 529 | 530)
  | (540 | 561 | 598 | 599);

/** A failure of any status but those that the document describes. */
export interface OtherStatusError<Described extends number> extends APIError {
  readonly status: Exclude<FailureStatus, Described>;
}

export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? undefined;
}

export class APIConnectionError extends APIError {
  override get name(): string {
    return 'APIConnectionError';
  }
  declare readonly status: undefined;
}

/** One of `timeout`, `totalTimeout` and `idleTimeout` ran out; the message says which. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override get name(): string {
    return 'APIConnectionTimeoutError';
  }
}

/** The caller's `signal` was aborted; `cause` is its reason. */
export class APIUserAbortError extends APIError {
  override get name(): string {
    return 'APIUserAbortError';
  }
  declare readonly status: undefined;
}

/** The server answered, but not with anything that the operation declares. `headers` and `body` are those of the answer. */
export class APIResponseError extends APIError {
  override get name(): string {
    return 'APIResponseError';
  }
  declare readonly status: undefined;
}

/** A stream ended before the server said that it was whole. What came before is good. */
export class APIStreamTruncatedError extends APIConnectionError {
  override get name(): string {
    return 'APIStreamTruncatedError';
  }
}

export class BadRequestError extends APIError {
  override get name(): string {
    return 'BadRequestError';
  }
}

export class AuthenticationError extends APIError {
  override get name(): string {
    return 'AuthenticationError';
  }
}

export class PermissionDeniedError extends APIError {
  override get name(): string {
    return 'PermissionDeniedError';
  }
}

export class NotFoundError extends APIError {
  override get name(): string {
    return 'NotFoundError';
  }
}

export class ConflictError extends APIError {
  override get name(): string {
    return 'ConflictError';
  }
}

export class UnprocessableEntityError extends APIError {
  override get name(): string {
    return 'UnprocessableEntityError';
  }
}

export class RateLimitError extends APIError {
  override get name(): string {
    return 'RateLimitError';
  }
}

export class InternalServerError extends APIError {
  override get name(): string {
    return 'InternalServerError';
  }
}

/** What a transport threw, as an error of ours; ours stay what they are. */
export function connectionErrorOf(cause: unknown): Error {
  if (cause instanceof OpenAIError) return cause;
  // Transports put the reason one level down, and where several addresses failed, only into a code. Some have limits of
  // their own (undici: 300 s to the headers), and say so only in words.
  const { cause: reason = cause } = fieldsOf(cause);
  const { message: text, code = 'see `cause`' } = fieldsOf(reason);
  const message = `Connection failed: ${text || code}`;
  return new (/time.{0,2}out/i.test(message) ? APIConnectionTimeoutError : APIConnectionError)({
    message,
    cause,
  });
}

const classes: { readonly [status: number]: typeof APIError } = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The error of the class that stands for a status. */
export function statusErrorOf({ status, headers }: Response, body: unknown): APIError {
  return new (classes[status] ?? (status >= 500 ? InternalServerError : APIError))({
    status,
    headers,
    body,
  });
}

/** What an option, parameter or header must be, and is not. */
export function refusal(name: string, wanted: string, options?: { cause: unknown }): OpenAIError {
  return new OpenAIError(`\`${name}\` must be ${wanted}.`, options);
}
