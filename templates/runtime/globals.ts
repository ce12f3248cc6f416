import type {
  AbortControllerShape,
  BlobShape,
  ByteStream,
  ByteStreamShape,
  Fetch,
  File,
  FileShape,
  Headers,
  HeadersShape,
  Response,
  ResponseShape,
  URLShape,
} from './platform.js';

export interface FormDataShape {
  append(name: string, value: string): void;
  append(name: string, value: BlobShape, fileName?: string): void;
}

/** What a `ReadableStream` is made from. */
export interface StreamSource {
  pull(controller: StreamSink): void | Promise<void>;
  cancel?(reason: unknown): void | Promise<void>;
}

export interface StreamSink {
  enqueue(chunk: Uint8Array): void;
  close(): void;
  error(reason: unknown): void;
}

interface TimerHandle {
  readonly unref?: () => void;
}

interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: { readonly name: 'HMAC'; readonly hash: 'SHA-256' },
    extractable: false,
    usages: readonly ['sign' | 'verify'],
  ): Promise<object>;
  verify(name: 'HMAC', key: object, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}

/** Every global that the runtime touches. Those that some platform lacks may be undefined. */
export interface Globals {
  readonly fetch?: Fetch;
  readonly AbortController: { new (): AbortControllerShape };
  readonly Headers: {
    new (
      pairs?: Iterable<readonly [string, string]>,
    ): Headers & HeadersShape & Iterable<[string, string]>;
  };
  readonly Response: {
    new (body: ByteStreamShape | string | null, init: ResponseShape): Response & ResponseShape;
  };
  readonly ReadableStream: {
    new (
      source: StreamSource,
      strategy?: { readonly highWaterMark: number },
    ): ByteStream & ByteStreamShape;
  };
  readonly FormData: { new (): FormDataShape };
  readonly Blob: {
    new (parts: readonly unknown[], options?: { readonly type?: string }): BlobShape;
  };
  readonly File?: {
    new (
      parts: readonly unknown[],
      name: string,
      options?: { readonly type?: string; readonly lastModified?: number },
    ): File & FileShape;
  };
  readonly URL: { new (url: string, base?: string | URLShape): URLShape };
  readonly TextDecoder: {
    new (
      label?: string,
      options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
    ): {
      decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
    };
  };
  readonly TextEncoder: { new (): { encode(text: string): Uint8Array } };
  readonly crypto?: {
    readonly subtle: Subtle;
    readonly randomUUID?: () => string;
    getRandomValues(bytes: Uint8Array): Uint8Array;
  };
  readonly process?: { readonly env?: { readonly [name: string]: string | undefined } };
  readonly Deno?: { readonly env?: { get(name: string): string | undefined } };
  readonly navigator?: { readonly userAgent?: string; readonly product?: string };
  readonly location?: { readonly href: string };
  readonly Temporal?: {
    readonly [K in 'Instant' | 'PlainDate' | 'Duration']: { from(text: string): unknown };
  };
  readonly console: object;
  setTimeout(run: () => void, milliseconds: number): TimerHandle;
  clearTimeout(handle: TimerHandle | undefined): void;
  atob(text: string): string;
  btoa(text: string): string;
}

/**
 * The global object under the types above. It is read at each use, never copied, so that a platform patched after this
 * module was loaded (a test's clock, a polyfill) is honoured.
 */
export const platform: Globals = globalThis as unknown as Globals;

/**
 * True in pages and workers of a browser, where a secret is readable by anybody. Servers and edge runtimes that implement
 * the same globals (workerd, Deno, Bun, Node 21+) name themselves in `navigator.userAgent`; only browsers say `Mozilla`.
 */
export function isBrowser(): boolean {
  return /^Mozilla/.test(`${platform.navigator?.userAgent}`);
}

/** Timers hold a signed 32-bit number of milliseconds, 24 days; a longer delay would fire at once, and is none. */
export function after(milliseconds: number, ring: () => void): TimerHandle | undefined {
  return milliseconds < 2 ** 31 ? platform.setTimeout(ring, milliseconds) : undefined;
}
