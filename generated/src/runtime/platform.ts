/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
/**
 * The platform, as this runtime sees it: types only. The global object itself is in `globals.ts`, away from what callers
 * meet: compilers that check the declarations of packages would check those of every global with each program.
 *
 * Nobody can be forced to have the DOM library or `@types/node`, so nothing here names their types directly. Each public
 * name resolves to the real type where the program has it, and to a small structural shape where it has not. The code of
 * the runtime is checked against the shapes, which the real ones satisfy.
 */

type Instance<Constructors, Name extends string, Shape> = Constructors extends {
  readonly [K in Name]: { readonly prototype: infer Real };
}
  ? Real
  : Shape;

type Here = typeof globalThis;

export type AbortSignal = Instance<Here, 'AbortSignal', AbortSignalShape>;
export type AbortController = Instance<Here, 'AbortController', AbortControllerShape>;
export type Headers = Instance<Here, 'Headers', HeadersShape>;
export type Response = Instance<Here, 'Response', ResponseShape>;
export type Blob = Instance<Here, 'Blob', BlobShape>;
export type File = Instance<Here, 'File', FileShape>;
export type ByteStream = Instance<Here, 'ReadableStream', ByteStreamShape>;

/** The second argument of the platform's own `fetch`, extensions such as `dispatcher` or `proxy` included. */
export type FetchInit = Here extends { fetch: (input: never, init?: infer Init) => unknown }
  ? NonNullable<Init>
  : object;

/**
 * What a caller may add for `fetch`; the rest has options of its own. Where a program has the DOM library, its type of
 * `fetch` hides those of Node, Deno and Bun, and with them what leads through proxies.
 */
export type FetchOptions = FetchInit & {
  /** Node: a dispatcher of the package `undici`. */
  readonly dispatcher?: unknown;
  /** Deno: an `HttpClient`. */
  readonly client?: unknown;
  /** Bun: the URL of a proxy. */
  readonly proxy?: unknown;
  /** Bun: certificates. */
  readonly tls?: unknown;
  readonly body?: never;
  readonly headers?: never;
  readonly method?: never;
  readonly signal?: never;
};

/** Any function that answers like `fetch`. It is called without `this`. */
export type Fetch = (url: string, init?: FetchInit) => Promise<Response>;

/** What the runtime itself gives to `fetch`. */
export interface Init {
  method: string;
  headers: Headers;
  body: unknown;
  readonly signal: AbortSignal;
  redirect?: 'follow' | 'manual' | 'error';
  /** For those who observe `fetch`; itself it ignores what it does not know. */
  readonly call: CallInfo;
}

/** The same object for all attempts of a call. */
export interface CallInfo {
  /** The operation's path template: low in cardinality, fit for a span's name. */
  readonly route: string;
  /** Attempts before this one. */
  readonly retries: number;
}

/** `fetch` as the runtime calls it. */
export type Transport = (url: string, init: Init) => Promise<Response>;

export interface AbortSignalShape {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface AbortControllerShape {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

export interface HeadersShape {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  forEach(visit: (value: string, name: string) => void): void;
}

export interface ResponseShape {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: HeadersShape;
  readonly body: ByteStreamShape | null;
  readonly bodyUsed: boolean;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<BlobShape>;
}

export interface BlobShape {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
  slice(start?: number, end?: number, type?: string): BlobShape;
  stream(): ByteStreamShape;
}

export interface FileShape extends BlobShape {
  readonly name: string;
  readonly lastModified: number;
}

export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}

export interface ByteStreamShape {
  readonly locked: boolean;
  getReader(): ByteReader;
  cancel(reason?: unknown): Promise<void>;
}

export interface URLSearchParamsShape extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  keys(): Iterable<string>;
  toString(): string;
}

export interface URLShape {
  href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  pathname: string;
  search: string;
  readonly searchParams: URLSearchParamsShape;
  hash: string;
  username: string;
  password: string;
}
