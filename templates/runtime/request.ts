import { APIPromise } from './api-promise.js';
import type { Security } from './auth.js';
import type { Body } from './body.js';
import { Call } from './call.js';
import type { Core, RequestOptions } from './core.js';
import type { APIError } from './errors.js';
import type { ResponseReader } from './incoming.js';

/** One operation with its arguments, as generated code writes it. */
export interface Request {
  readonly method: string;
  /** The document's template, or (for raw calls and links) an absolute URL, which gets credentials only on the client's own origin. */
  readonly path: string;
  readonly pathParams?: object | undefined;
  readonly query?: object | undefined;
  /** Header parameters and constants. */
  readonly headers?: object | undefined;
  readonly body?: Body | undefined;
  /** How a successful answer becomes data. Default: JSON. `sse()` and the like make a stream of it. */
  readonly response?: ResponseReader | undefined;
  /** Replaces the client's. */
  readonly security?: Security | undefined;
  /** Replaces the client's, unless the caller gave one. */
  readonly baseURL?: string | undefined;
  /** May be sent twice, whatever its method says. */
  readonly idempotent?: boolean | undefined;
}

/**
 * Starts a call. What it answers and fails with is what the operation declares; nothing checks it at run time, so the
 * types are taken from the place where the promise goes.
 */
export function send<Data, Failure extends APIError = APIError>(
  client: Core,
  request: Request,
  options: RequestOptions = {},
): APIPromise<Data, Failure> {
  return new APIPromise<Data, Failure>(new Call<Data>(client.settings, request, options));
}
