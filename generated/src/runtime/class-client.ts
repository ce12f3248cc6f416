/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { APIPromise } from './api-promise.js';
import { guarded } from './chunks.js';
import type { Core, CoreOptions, Limits, RequestOptions, Settings } from './core.js';
import { limitsOf } from './core.js';
import * as errors from './errors.js';
import { refusal } from './errors.js';
import { headerEntries, isToken } from './headers.js';
import type { LoggingOptions } from './logging.js';
import { logging } from './logging.js';
import type { Hooks } from './observe.js';
import { observing } from './observe.js';
import type { PagePromise, PageScheme } from './pages.js';
import { sendPages } from './pages.js';
import { bodyOf } from './raw-body.js';
import { byContentType } from './readers.js';
import type { Request } from './request.js';
import { send } from './request.js';
import { brackets } from './styles.js';

/** What class clients take besides the options of `createClient`. */
export interface ObservingOptions extends LoggingOptions {
  /** Called around each exchange on the wire. */
  hooks?: Hooks | readonly Hooks[] | undefined;
}

/** A call that the document does not describe. */
export interface RawOptions extends RequestOptions {
  body?: unknown;
}

/** The base of the generated class client: configuration, and calls that the document does not describe. */
export abstract class APIClient implements Core {
  static readonly OpenAIError = errors.OpenAIError;
  static readonly APIError = errors.APIError;
  static readonly APIConnectionError = errors.APIConnectionError;
  static readonly APIConnectionTimeoutError = errors.APIConnectionTimeoutError;
  static readonly APIUserAbortError = errors.APIUserAbortError;
  static readonly APIResponseError = errors.APIResponseError;
  static readonly APIStreamTruncatedError = errors.APIStreamTruncatedError;
  static readonly BadRequestError = errors.BadRequestError;
  static readonly AuthenticationError = errors.AuthenticationError;
  static readonly PermissionDeniedError = errors.PermissionDeniedError;
  static readonly NotFoundError = errors.NotFoundError;
  static readonly ConflictError = errors.ConflictError;
  static readonly UnprocessableEntityError = errors.UnprocessableEntityError;
  static readonly RateLimitError = errors.RateLimitError;
  static readonly InternalServerError = errors.InternalServerError;

  /** What resources hold; follows changes of `baseURL`, `timeout` and `maxRetries`. */
  readonly core: Core;
  #settings: Settings;

  /** `logEnv`: the environment variable that stands for `logLevel`. */
  constructor(core: Core, options: CoreOptions & ObservingOptions = {}, logEnv?: string) {
    const { fetch } = core.sdkSettings;
    const hooks = [options.hooks ?? [], logging(options, logEnv)].flat();
    this.#settings = {
      ...core.sdkSettings,
      options: { guard: guarded, ...options },
      limits: limitsOf(options),
      fetch: observing(hooks, fetch),
    };
    const settingsOf = (): Settings => this.#settings;
    this.core = {
      get sdkSettings() {
        return settingsOf();
      },
    };
  }

  get sdkSettings(): Settings {
    return this.#settings;
  }

  get baseURL(): string {
    const { baseURL, definition } = this.#settings;
    return baseURL ?? definition.baseURL ?? '';
  }

  set baseURL(baseURL: string) {
    this.#settings = { ...this.#settings, baseURL };
  }

  get timeout(): number {
    return this.#settings.limits.timeout;
  }

  set timeout(timeout: number) {
    this.#limit({ timeout });
  }

  get maxRetries(): number {
    return this.#settings.limits.maxRetries;
  }

  set maxRetries(maxRetries: number) {
    this.#limit({ maxRetries });
  }

  #limit(limits: Limits): void {
    const options = { ...this.#settings.options, ...limits };
    this.#settings = { ...this.#settings, options, limits: limitsOf(options) };
  }

  /** A client of the same class, with some options changed. */
  withOptions(options: CoreOptions & ObservingOptions): this {
    const { options: own, baseURL } = this.#settings;
    // A generated client's constructor takes its options and nothing else.
    const Client = this.constructor as new (options: CoreOptions) => this;
    return new Client({ ...own, ...(baseURL !== undefined && { baseURL }), ...options });
  }

  get<Data>(path: string, options?: RawOptions): APIPromise<Data> {
    return this.request('GET', path, options);
  }

  post<Data>(path: string, options?: RawOptions): APIPromise<Data> {
    return this.request('POST', path, options);
  }

  put<Data>(path: string, options?: RawOptions): APIPromise<Data> {
    return this.request('PUT', path, options);
  }

  patch<Data>(path: string, options?: RawOptions): APIPromise<Data> {
    return this.request('PATCH', path, options);
  }

  delete<Data>(path: string, options?: RawOptions): APIPromise<Data> {
    return this.request('DELETE', path, options);
  }

  /** Any call. An absolute URL gets credentials only where it is on the client's own origin. */
  request<Data>(method: string, path: string, given?: RawOptions | null): APIPromise<Data> {
    const options = given ?? {};
    return send<Data>(this.core, rawRequest(method, path, options), withoutQuery(options));
  }

  /** A list that the document does not describe. */
  getAPIList<Envelope, Item>(
    path: string,
    scheme: PageScheme,
    options: RawOptions & { readonly method?: string } = {},
  ): PagePromise<Envelope, Item> {
    const request = rawRequest(options.method ?? 'GET', path, options);
    return sendPages(this.core, request, scheme, withoutQuery(options));
  }
}

// The query of a raw call is the call's own, not one that overrides: pages put their cursor into it. What is no record
// stays an option, and is refused like that of any call.
function withoutQuery({ query, body: _, ...options }: RawOptions): RequestOptions {
  const isRecord =
    typeof query === 'object' && !(query instanceof Promise) && !(Symbol.iterator in Object(query));
  return isRecord ? options : { ...options, query };
}

function rawRequest(method: string, path: string, options: RawOptions): Request {
  // A promise of options would lose them all, and the body with them.
  limitsOf({ options });
  const { headers, body, query } = options;
  // JavaScript's `undefined` would be a method or a path like any other.
  if (typeof method !== 'string' || !isToken(method)) throw refusal('method', 'an HTTP method');
  // URLs lose line breaks and tabs, and `.` and `.` would meet.
  if (typeof path !== 'string' || /[\0-\x1f]/.test(path))
    throw refusal('path', 'text without control characters');
  const contentType = headerEntries(headers).find(([name]) => /^content-type$/i.test(name))?.[1];
  const given: [string, unknown][] = Object.entries(query ?? {});
  const nested = given.map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'object' && value && !('toJSON' in value) && !Array.isArray(value)
      ? brackets(value)
      : value,
  ]);
  return {
    method: method.toUpperCase(),
    path: /^(\/|https?:)/i.test(path) ? path : `/${path}`,
    query: Object.fromEntries(nested),
    body: bodyOf(body, typeof contentType === 'string' ? contentType : undefined),
    response: byContentType('application/json'),
  };
}

/** The base of generated resources. */
export abstract class APIResource {
  /** @internal */
  protected readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }
}
