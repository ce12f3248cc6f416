import type { Auth } from './auth.js';
import { optionOrEnv } from './env.js';
import { refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import { isBrowser, platform } from './globals.js';
import type { HeadersLike } from './headers.js';
import type { Incoming } from './incoming.js';
import type { AbortSignal, Fetch, FetchOptions, Response, Transport } from './platform.js';
import type { RetryPolicy } from './retry.js';

/** What the document says of the client. */
export interface Definition {
  /** The client's name, for `User-Agent`. */
  readonly name: string;
  readonly version: string;
  /** The document's server; undefined where it names none, and the option is required. */
  readonly baseURL: string | undefined;
  readonly baseURLEnv?: string;
  /** `only(bearer(...))` or `schemes({...}, [...])`; absent where the API knows no credentials. */
  readonly auth?: Auth;
  /** Headers that client options stand for. */
  readonly headers?: { readonly [name: string]: string | null | undefined };
  /** `retrySafe`, unless the API says that its writes may be repeated. */
  readonly retry: RetryPolicy;
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
  /** Silence between two bytes of a stream or a raw body; it may last an eighth longer. Default: `timeout`. */
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
  /**
   * `guarded` makes the response that `asResponse()` gives obey `idleTimeout`, and lets go of `signal` at its end. Class
   * clients have it. Without it that response is the platform's own: its silence is the caller's care, and it stays on `signal`.
   */
  guard?: ((incoming: Incoming) => Response) | undefined;
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
  /** Those of the client. */
  readonly limits: ResolvedLimits;
  readonly fetch: Transport;
  /** From the option or the environment; it beats the servers of the document and of single operations. */
  readonly baseURL: string | null | undefined;
}

/** What operation functions take first: the result of `createClient`, or a class client. */
export interface Core {
  /** Not `settings`: the class client has it beside the API's own names. */
  readonly sdkSettings: Settings;
}

const defaults: ResolvedLimits = {
  timeout: 6e5,
  totalTimeout: Infinity,
  // As `timeout` is.
  idleTimeout: 0,
  maxRetries: 2,
  maxRetryDelay: 6e4,
};

/** The limits of options over others. Refuses what could mean nothing, limit or not. */
export function limitsOf(options: object, base = defaults): ResolvedLimits {
  const limits: { [name: string]: number } = { ...base };
  for (const [name, value] of Object.entries<unknown>({ options, ...options })) {
    if (value === undefined) continue;
    if (name in limits) {
      // A limit of no time would be none; "no retries" and "no delay" are sensible.
      if (typeof value !== 'number' || !(value >= (name[0] === 'm' ? 0 : 1)) || value % 1)
        throw refusal(name, 'a positive integer');
      limits[name] = value;
    } else if (
      // What is no such thing would be ignored, or spelled letter by letter.
      value !== null &&
      (name === 'signal'
        ? !fieldsOf(value)['addEventListener']
        : name === 'idempotencyKey'
          ? typeof value !== 'string'
          : /^(fetch|guard)$/.test(name)
            ? typeof value !== 'function'
            : /^((fetch)?options|(default)?(headers|query))$/i.test(name) &&
              (typeof value !== 'object' ||
                (Symbol.iterator in value ? /y$/.test(name) : value instanceof Promise)))
    ) {
      throw refusal(name, 'of its type');
    }
  }
  // The keys of what it began with.
  return limits as unknown as ResolvedLimits;
}

/** Resolves options, environment and document into a client; refuses what could not make a call. */
export function createCore(definition: Definition, options: CoreOptions): Core {
  const limits = limitsOf(options);
  const fetch = options.fetch ?? platform.fetch;
  if (!fetch) throw refusal('fetch', 'a function');
  if (
    definition.auth?.secret &&
    options.dangerouslyAllowBrowser !== true &&
    definition.browser !== 'allowed' &&
    isBrowser()
  )
    throw refusal('dangerouslyAllowBrowser', 'set in browsers');
  return {
    sdkSettings: {
      definition,
      options,
      limits,
      fetch: fetch as Transport,
      baseURL: optionOrEnv(options.baseURL, definition.baseURLEnv),
    },
  };
}
