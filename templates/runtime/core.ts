import type { CredentialSource, Security } from './auth.js';
import { schemesOf } from './auth.js';
import { readEnv } from './env.js';
import { SDKError } from './errors.js';
import type { HeadersLike } from './headers.js';
import type { AbortSignal, Fetch, FetchOptions, Transport } from './platform.js';
import { isBrowser, platform } from './platform.js';
import type { RetryPolicy } from './retry.js';

/** What the document says of the client. */
export interface Definition {
  /** The client's name, for `User-Agent`. */
  readonly name: string;
  readonly version: string;
  /** The document's server; undefined where it names none, and the option is required. */
  readonly baseURL: string | undefined;
  readonly baseURLEnv?: string;
  /** Read by the class client. */
  readonly logEnv?: string;
  /** By the id of the security scheme. */
  readonly credentials: { readonly [scheme: string]: CredentialSource };
  readonly security: Security;
  /** Headers that client options stand for. */
  readonly headers?: { readonly [name: string]: string | null | undefined };
  /** Default: `retrySafe`. */
  readonly retry?: RetryPolicy;
  /** Makes a key for each call but GET and HEAD: `idempotency('Idempotency-Key')`. */
  readonly idempotency?: { readonly header: string; key(method: string): string | undefined };
  /** `allowed`: the credentials are no secrets, a browser may hold them. */
  readonly browser?: 'allowed' | 'opt-in';
}

/** Limits that a client sets and a call may set anew. All times in milliseconds; `Infinity` turns a limit off. */
export interface Limits {
  /** One attempt, from connect to the last byte of the body (for streams and raw bodies, to the headers). Default 600,000. */
  timeout?: number | undefined;
  /** All attempts and the pauses between them. Default none. */
  totalTimeout?: number | undefined;
  /** Silence between two bytes of a stream or a raw body. Default: `timeout`. */
  idleTimeout?: number | undefined;
  /** Attempts after the first. Default 2. */
  maxRetries?: number | undefined;
  /** The longest `Retry-After` that is waited for; a longer one fails the call at once. Default 60,000. */
  maxRetryDelay?: number | undefined;
}

export interface CoreOptions extends Limits {
  /** Replaces the server of the document. */
  baseURL?: string | null | undefined;
  /** Replaces the global `fetch`. `observed()` makes one that calls hooks or a logger. */
  fetch?: Fetch | undefined;
  /** More for `fetch`: `dispatcher`, `proxy`, `cache`, ... */
  fetchOptions?: FetchOptions | undefined;
  /** Sent with every request to the configured origin; `null` removes a header. */
  defaultHeaders?: HeadersLike | undefined;
  /** Sent with every request to the configured origin. */
  defaultQuery?: object | undefined;
  /** Secrets given to a page can be read by whoever opens it. Say true only where that is meant. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

export interface RequestOptions extends Limits {
  /** Over all other headers; `null` removes one. */
  headers?: HeadersLike | undefined;
  /** Over all other query parameters; `undefined` removes one. */
  query?: object | undefined;
  /** Aborts the call, its pauses, its body and its stream. */
  signal?: AbortSignal | null | undefined;
  /** Sent with each attempt, and makes the call safe to retry. */
  idempotencyKey?: string | undefined;
  fetchOptions?: FetchOptions | undefined;
  /** Replaces the server for this call. */
  baseURL?: string | undefined;
}

/** {@link Limits} with the gaps filled. */
export type ResolvedLimits = { readonly [Name in keyof Limits]-?: NonNullable<Limits[Name]> };

/** A client's resolved configuration. */
export interface Settings {
  readonly definition: Definition;
  /** As they were given. */
  readonly options: CoreOptions;
  readonly fetch: Transport;
  /** From the option or the environment; it beats the servers of the document and of single operations. */
  readonly baseURL: string | undefined;
}

/** What operation functions take first: the result of `createClient`, or a class client. */
export interface Core {
  readonly settings: Settings;
}

/** Settles the limits, the first layer over the second; refuses what no timer or counter could mean. */
export function limitsOf(call: Limits, client: Limits): ResolvedLimits {
  const limit = (name: keyof Limits, standard: number): number => {
    const value = call[name] ?? client[name] ?? standard;
    // A limit of no time would be none; "no retries" and "no delay" are sensible.
    if (typeof value === 'number' && (value > 0 || (value === 0 && /^m/.test(name)))) return value;
    throw new SDKError(`\`${name}\` must be a positive number.`);
  };
  const timeout = limit('timeout', 6e5);
  return {
    timeout,
    totalTimeout: limit('totalTimeout', Infinity),
    idleTimeout: limit('idleTimeout', timeout),
    maxRetries: limit('maxRetries', 2),
    maxRetryDelay: limit('maxRetryDelay', 6e4),
  };
}

/** Resolves options, environment and document into a client; refuses what could not make a call. */
export function createCore(definition: Definition, options: CoreOptions): Core {
  const { credentials, security, baseURLEnv } = definition;
  const { baseURL = baseURLEnv && readEnv(baseURLEnv), fetch = platform.fetch } = options;
  limitsOf({}, options);
  if (!fetch) throw new SDKError('No global fetch; pass one as `fetch`.');
  if (!security.some((set) => !set[0])) {
    // Any credential will do: operations may ask for others than the client's own.
    schemesOf(
      credentials,
      security[0] ? Object.keys(credentials).map((id) => [id]) : [],
      (source) => source.given !== undefined,
    );
  }
  if (
    isBrowser() &&
    definition.browser !== 'allowed' &&
    !options.dangerouslyAllowBrowser &&
    Object.values(credentials).some((source) => source.given)
  ) {
    throw new SDKError(
      'A browser shows credentials to everybody; `dangerouslyAllowBrowser` allows it.',
    );
  }
  return {
    settings: { definition, options, fetch: fetch as Transport, baseURL: baseURL || undefined },
  };
}
