import type { APIError } from './errors.js';
import { APIConnectionError } from './errors.js';

/** Whether to try again after `error`. Asked unless the server settled it with `x-should-retry`. */
export type RetryPolicy = (error: APIError, idempotent: boolean) => boolean;

/**
 * The default: safe for any API. What may be repeated (RFC 9110 9.2.2, or it carries an idempotency key) is repeated on
 * every failure that may pass; what may not, only where the server did nothing: it said 429, or 503 with a time to come
 * back, or could not be reached.
 */
export const retrySafe: RetryPolicy = (error, idempotent) => {
  const { status = 0 } = error;
  return (
    status === 429 ||
    (idempotent
      ? status === 408 || status >= 500 || error instanceof APIConnectionError
      : status === 503
        ? error.retryAfter !== undefined
        : /ECONNREF|ENOTFOUND|EAI_AGAIN|CONNECT_TIME|ConnectionRef/.test(error.message) && !status)
  );
};

/** Every failure that may pass, whatever the method; for APIs whose writes may be repeated. */
export const retryAll: RetryPolicy = (error) => {
  const { status = 0 } = error;
  return [408, 409, 429].includes(status) || status >= 500 || error instanceof APIConnectionError;
};
