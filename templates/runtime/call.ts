import type { Exchange } from './api-promise.js';
import type { RequestOptions, ResolvedLimits, Settings } from './core.js';
import { limitsOf } from './core.js';
import { APIError, APIUserAbortError, statusErrorOf } from './errors.js';
import type { Incoming } from './incoming.js';
import { connectionErrorOf, guarded, readJSON } from './incoming.js';
import { Lifeline } from './lifeline.js';
import type { Prepared } from './outgoing.js';
import { prepare } from './outgoing.js';
import type { ByteReader, Response } from './platform.js';
import { isBrowser } from './platform.js';
import { fetchFollowing } from './redirect.js';
import type { Request } from './request.js';
import { retrySafe } from './retry.js';

/** One call, from its first attempt to the last byte of its body. */
export class Call<Data> implements Exchange<Data>, Incoming {
  /** The last answer. */
  response!: Response;
  readonly #settings: Settings;
  readonly #request: Request;
  readonly #options: RequestOptions;
  #limits!: ResolvedLimits;
  #lifeline!: Lifeline;
  #key: string | undefined;
  #prepared: Prepared | undefined;
  #deadline = 0;
  #renewed = false;
  readonly #info;
  /** Undefined once a body was lost on the way: the next attempt opens anew. */
  #opened: Promise<Response> | undefined;
  #data: Promise<Data> | undefined;
  #raw: Promise<Response> | undefined;

  constructor(settings: Settings, request: Request, options: RequestOptions) {
    this.#settings = settings;
    this.#request = request;
    this.#options = options;
    this.#info = { route: request.path, retries: 0 };
    this.#opened = this.#begin();
  }

  get aborted(): Error | undefined {
    return this.#lifeline.over;
  }

  data(): Promise<Data> {
    return (this.#data ??= this.#retrying(() => this.#read()));
  }

  raw(): Promise<Response> {
    return (this.#raw ??= this.#answer().then(() => (this.response = guarded(this))));
  }

  async text(): Promise<string> {
    const left = Math.max(this.#deadline - Date.now(), 0);
    const text = await this.#race(this.response.text(), left, 'timeout');
    this.close();
    return text;
  }

  async chunk(reader: ByteReader): Promise<Uint8Array | undefined> {
    try {
      const { value } = await this.#race(reader.read(), this.#limits.idleTimeout, 'idleTimeout');
      if (!value) this.close();
      return value;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    this.#lifeline.close();
  }

  cancel(): void {
    this.close();
    this.#lifeline.cut(new APIUserAbortError({ message: 'Cancelled.' }));
  }

  async #race<Value>(
    work: PromiseLike<Value>,
    milliseconds: number,
    option: string,
  ): Promise<Value> {
    try {
      return await this.#lifeline.race(work, milliseconds, option);
    } catch (cause) {
      throw connectionErrorOf(cause);
    }
  }

  // What is wrong with the options rejects the promise; nothing here may throw into the caller's face.
  async #begin(): Promise<Response> {
    const { options, definition } = this.#settings;
    const { idempotencyKey, signal } = this.#options;
    this.#limits = limitsOf(this.#options, options);
    this.#lifeline = new Lifeline(signal, this.#limits.totalTimeout);
    this.#key = idempotencyKey ?? definition.idempotency?.key(this.#request.method);
    return this.#retrying(() => this.#open());
  }

  #answer(): Promise<Response> {
    return (this.#opened ??= this.#retrying(() => this.#open()));
  }

  /** Works until there is a success, or a failure to report. */
  async #retrying<Value>(work: () => Promise<Value>): Promise<Value> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof APIError && (await this.#mayRepeat(error))) continue;
        this.close();
        throw error;
      }
    }
  }

  async #open(): Promise<Response> {
    const { timeout } = this.#limits;
    this.#deadline = Date.now() + timeout;
    const response = await this.#lifeline.race(this.#attempt(), timeout, 'timeout');
    this.response = response;
    if (response.ok) return response;
    let body: unknown;
    try {
      body = await this.text();
      body = JSON.parse(String(body));
    } catch (error) {
      // The status says more than the loss of its body, or its not being JSON; an abort is what the caller wanted.
      if (error instanceof APIUserAbortError) throw error;
    }
    throw statusErrorOf(response.status, response.headers, body);
  }

  async #attempt(): Promise<Response> {
    const { fetch } = this.#settings;
    const signal = this.#lifeline.renew();
    this.#prepared = await prepare(
      this.#settings,
      this.#request,
      this.#options,
      this.#info,
      this.#key,
      signal,
    );
    const { url, init } = this.#prepared;
    try {
      // After an abort during the preparation nothing may leave, not even to a `fetch` that ignores its signal.
      if (signal.aborted) throw signal.reason;
      // Browsers hide redirects from scripts. Whoever chose a mode gets it.
      if (init.redirect || isBrowser()) return await fetch(url, init);
      return await fetchFollowing(fetch, url, init, this.#request.body?.replayable !== false);
    } catch (cause) {
      throw connectionErrorOf(cause);
    }
  }

  /** Whether policy and budget allow another attempt; if so, its pause is over when this settles. */
  async #mayRepeat(error: APIError): Promise<boolean> {
    const { method, body, idempotent = this.#key } = this.#request;
    const { maxRetries, maxRetryDelay } = this.#limits;
    if (body?.replayable === false) return false;
    if (error.status === 401 && !this.#renewed) {
      this.#renewed = true;
      const { used = [], init } = this.#prepared ?? {};
      if (init && used.some((source) => source.renew?.(init.headers))) return true;
    }
    const hint = error.headers?.get('x-should-retry');
    const policy = this.#settings.definition.retry ?? retrySafe;
    const wanted =
      hint === 'true' ||
      (hint !== 'false' &&
        policy(error, !!idempotent || /^(get|head|put|delete|options|trace)$/i.test(method)));
    const delay =
      error.retryAfter ??
      Math.min(500 * 2 ** this.#info.retries, 8e3, maxRetryDelay) * (1 - Math.random() / 4);
    // Coming back earlier than asked would only be refused again; the caller learns the delay from the error.
    if (!wanted || delay > maxRetryDelay || this.#info.retries++ >= maxRetries) return false;
    await this.#lifeline.race(undefined, delay);
    return true;
  }

  async #read(): Promise<Data> {
    const { method, response: reader } = this.#request;
    const { status } = await this.#answer();
    try {
      const empty = status === 204 || status === 205 || method === 'HEAD';
      if (empty) this.close();
      // The types of generated code say what the operation answers; this is where they are believed.
      return (empty ? undefined : await (reader?.read(this) ?? readJSON(this))) as Data;
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }
}
