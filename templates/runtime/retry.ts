import type { APIError } from './errors.js';
import { APIConnectionError } from './errors.js';
import { fieldsOf } from './fields.js';

/**
 * Whether to try again after `error`. Asked unless the server settled it with `x-should-retry`. `repeatable`: the call
 * carries an idempotency key, or the document says that it may be sent twice.
 */
export type RetryPolicy = (error: APIError, method: string, repeatable: boolean) => boolean;

// Before a connection stands nothing can have reached the server. Node, then Bun.
const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

function wasSent({ cause }: APIError): boolean {
  const { code, cause: inner } = fieldsOf(cause);
  return !unreached.test(`${fieldsOf(inner)['code'] ?? code}`);
}

/**
 * The default: safe for any API. What may be repeated (RFC 9110 9.2.2, or it carries a key) is repeated on every failure
 * that may pass; what may not, only where the server did nothing: it said 429, or 503 with a time to come back, or could
 * not be reached.
 */
export const retrySafe: RetryPolicy = (error, method, repeatable) => {
  const { status = 0 } = error;
  if (status === 429) return true;
  if (repeatable || /^(get|head|put|delete|options|trace)$/i.test(method)) {
    return status === 408 || status >= 500 || error instanceof APIConnectionError;
  }
  if (status === 503) return error.retryAfter !== undefined;
  return error instanceof APIConnectionError && !wasSent(error);
};

/** Every failure that may pass, whatever the method; for APIs whose writes may be repeated. */
export const retryAll: RetryPolicy = (error) =>
  /40[89]|429|5../.test(`${error.status}`) || error instanceof APIConnectionError;
