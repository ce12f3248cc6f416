/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { refusal, OpenAIError } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { BlobShape, ByteStreamShape } from './platform.js';

/** Bytes to send, from whatever holds them. */
export interface UploadSource {
  /** As the thing has it, folders included; undefined where it has none. */
  readonly name: string | undefined;
  readonly type: string | undefined;
  /** Bytes at hand, or a blob that the platform reads itself. */
  readonly blob: BlobShape | Uint8Array | undefined;
  /** The bytes come only once. */
  readonly once: boolean;
  open(): AsyncIterable<Uint8Array>;
}

/** A stream that is sent as it comes, and never held in memory. Made by `toStreamingFile()`. */
export class StreamingFile {
  readonly name: string;
  readonly type: string | undefined;
  /** Opens the stream; a function given by the user can do it again for a retry. */
  readonly open: () => unknown;
  readonly once: boolean;

  constructor(name: string, type: string | undefined, open: () => unknown, once: boolean) {
    this.name = name;
    this.type = type;
    this.open = open;
    this.once = once;
  }
}

function has<Name extends string>(
  value: unknown,
  name: Name,
): value is { readonly [K in Name]: unknown } {
  return typeof value === 'object' && value !== null && name in value;
}

function isByteStream(value: unknown): value is ByteStreamShape {
  return has(value, 'getReader') && typeof value.getReader === 'function';
}

function isBlob(value: unknown): value is BlobShape {
  return (
    has(value, 'arrayBuffer') && has(value, 'size') && has(value, 'stream') && has(value, 'slice')
  );
}

function isResponse(value: unknown): value is {
  readonly body: ByteStreamShape | null;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
} {
  return has(value, 'body') && has(value, 'url') && has(value, 'headers') && has(value, 'blob');
}

/** What is sent as it comes. */
export function isStream(value: unknown): boolean {
  return isByteStream(value) || isChunks(value);
}

function isChunks(value: unknown): value is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    has(value, Symbol.asyncIterator as never) ||
    (has(value, 'next') && has(value, Symbol.iterator as never))
  );
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/** The chunks of a stream as bytes; text chunks become UTF-8. */
export async function* chunksOf(stream: unknown): AsyncGenerator<Uint8Array, void, undefined> {
  if (isByteStream(stream)) {
    const reader = stream.getReader();
    try {
      for (let read = await reader.read(); read.value; read = await reader.read()) yield read.value;
    } finally {
      void reader.cancel().catch(() => {});
    }
    return;
  }
  if (!isChunks(stream))
    throw new OpenAIError('An upload must be a file, a blob, bytes or a stream of bytes.');
  for await (const chunk of stream) {
    const bytes =
      typeof chunk === 'string' ? new platform.TextEncoder().encode(chunk) : bytesOf(chunk);
    if (!bytes)
      throw new OpenAIError(
        `A stream that is uploaded gave a chunk of type ${typeof chunk}, not bytes.`,
      );
    yield bytes;
  }
}

/** The last segment of a path or URL path, undefined where there is none. */
export function baseNameOf(path: unknown): string | undefined {
  return typeof path === 'string' ? path.split(/[\\/]/).pop() || undefined : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function nameFrom(value: unknown): string | undefined {
  const { name, filename, path } = fieldsOf(value);
  return textOf(name) ?? textOf(filename) ?? baseNameOf(path);
}

function nameFromURL(url: string): string | undefined {
  try {
    return baseNameOf(decodeURIComponent(new platform.URL(url).pathname));
  } catch {
    return undefined;
  }
}

/** Refuses a stream or a response that somebody has read, or is reading: nothing of it would be left to send. */
export function refuseUsed(name: string, value: unknown): void {
  // What opens anew is never used up.
  const source = value instanceof StreamingFile && value.once ? value.open() : value;
  const stream = isResponse(source) ? source.body : source;
  const isUsed =
    (isByteStream(stream) && stream.locked) ||
    // `fs.ReadStream` and the like say it by the latter two.
    ['bodyUsed', 'readableEnded', 'destroyed'].some(
      (sign) => has(source, sign) && source[sign] === true,
    );
  if (isUsed) throw refusal(name, 'unread, and this stream was read before');
}

/** What can be sent of a value; undefined where it is no upload at all. */
export function uploadSourceOf(value: unknown): UploadSource | undefined {
  if (value instanceof StreamingFile) {
    const { name, type, once } = value;
    return { name, type, blob: undefined, once, open: () => chunksOf(value.open()) };
  }
  const bytes = bytesOf(value);
  if (bytes)
    return {
      name: undefined,
      type: undefined,
      blob: bytes,
      once: false,
      open: () => chunksOf([bytes][Symbol.iterator]()),
    };
  if (isBlob(value)) {
    // The platform takes only its own blobs; of another realm's it would send "[object Blob]".
    const native = value instanceof (platform.Blob as unknown as FunctionConstructor);
    return {
      name: nameFrom(value),
      type: value.type || undefined,
      blob: native ? value : undefined,
      once: false,
      open: () => chunksOf(value.stream()),
    };
  }
  if (isResponse(value)) {
    return {
      name: nameFromURL(value.url),
      type: value.headers.get('content-type') ?? undefined,
      blob: undefined,
      once: true,
      open: () => chunksOf(value.body ?? [][Symbol.iterator]()),
    };
  }
  if (isByteStream(value) || isChunks(value)) {
    return {
      name: nameFrom(value),
      type: undefined,
      blob: undefined,
      once: true,
      open: () => chunksOf(value),
    };
  }
  return undefined;
}
