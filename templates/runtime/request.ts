import type { Security } from './auth.js';
import type { Body } from './body.js';
import type { ResponseReader } from './incoming.js';

/** One operation with its arguments, as generated code writes it. */
export interface Request {
  readonly method: string;
  /**
   * The document's template, which begins with a slash, or (for raw calls and links) an absolute URL, which gets
   * credentials only on the client's own origin.
   */
  readonly path: string;
  readonly pathParams?: object | undefined;
  readonly query?: object | undefined;
  /** Header parameters and constants. */
  readonly headers?: object | undefined;
  readonly body?: Body | undefined;
  /** How a successful answer becomes data. Default: JSON. `sse()` and the like make a stream of it. */
  readonly response?: ResponseReader | undefined;
  /** Makes an error's `body` of its text. Default: what its JSON says, or the text where it is none. */
  readonly failure?: ((text: string) => unknown) | undefined;
  /** Replaces the client's. */
  readonly security?: Security | undefined;
  /** Replaces the client's, unless the caller gave one. */
  readonly baseURL?: string | undefined;
  /** May be sent twice, whatever its method says. */
  readonly idempotent?: boolean | undefined;
}

export { send } from './call.js';
