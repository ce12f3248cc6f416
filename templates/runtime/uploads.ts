import { refusal, SDKError } from './errors.js';
import { platform } from './globals.js';
import type { Blob, ByteStream, File, Response } from './platform.js';
import {
  baseNameOf,
  isStream,
  refuseUsed,
  StreamingFile,
  uploadSourceOf,
} from './upload-source.js';

export { StreamingFile };

/**
 * What can be uploaded: `File`, `Blob`, `fs.ReadStream`, the `Response` of a `fetch`, a web stream, bytes, or any async
 * iterable of bytes. Streams are sent as they come. Text is none of it: `toFile(text, 'name.txt')` says that it is meant.
 */
export type Uploadable =
  | Blob
  | File
  | Response
  | ByteStream
  | StreamingFile
  | AsyncIterable<Uint8Array>
  | ArrayBuffer
  | ArrayBufferView;

export interface FileOptions {
  /** MIME type; `''` for none. */
  readonly type?: string;
  /** Milliseconds since 1970. */
  readonly lastModified?: number;
}

/**
 * A real `File` of what is given, read into memory where it is a stream. Name and type are taken over where they are not
 * given; a `File` that needs no change is returned as it is, and one that does is not copied.
 */
export async function toFile(
  value: Uploadable | string | PromiseLike<Uploadable | string>,
  name?: string,
  options: FileOptions = {},
): Promise<File> {
  const { File } = platform;
  if (!File) throw new SDKError('There is no global `File` here; Node has it from version 20 on.');
  refuseWrong(name, options);
  const given = await value;
  const isFile = given instanceof (File as unknown as FunctionConstructor);
  if (isFile && unchanged(given, name, options)) return given as unknown as File;
  const source = uploadSourceOf(
    typeof given === 'string' ? new platform.TextEncoder().encode(given) : given,
  );
  if (!source) throw new SDKError(`\`toFile\` cannot make a file of ${describe(given)}.`);
  refuseUsed('value', given);
  const parts: unknown[] = [];
  if (source.blob) parts.push(source.blob);
  else for await (const chunk of source.open()) parts.push(chunk);
  const { lastModified = fieldOf(given, 'lastModified') } = options;
  return new File(parts, name ?? baseNameOf(source.name) ?? 'unknown_file', {
    type: options.type ?? source.type ?? '',
    ...(typeof lastModified === 'number' && { lastModified }),
  });
}

/** The platform's own `File` takes anything for these, and makes text or 0 of it. */
function refuseWrong(name: unknown, { type, lastModified = 0 }: FileOptions): void {
  for (const [option, text] of Object.entries({ name, type })) {
    if (text !== undefined && typeof text !== 'string') throw refusal(option, 'text');
  }
  if (!Number.isFinite(lastModified)) throw refusal('lastModified', 'milliseconds since 1970');
}

function unchanged(file: object, name: string | undefined, options: FileOptions): boolean {
  return [
    [name, 'name'] as const,
    [options.type, 'type'] as const,
    [options.lastModified, 'lastModified'] as const,
  ].every(([wanted, field]) => wanted === undefined || wanted === fieldOf(file, field));
}

function fieldOf(value: unknown, field: string): unknown {
  return Reflect.get(Object(value), field);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return `${value}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no fields'}`;
}

/**
 * A stream to be uploaded as it comes, under a name. Give a function that opens it, and the upload can be retried.
 */
export function toStreamingFile(
  stream: ByteStream | AsyncIterable<Uint8Array> | (() => ByteStream | AsyncIterable<Uint8Array>),
  name: string,
  options: { readonly type?: string } = {},
): StreamingFile {
  // Both end up in the head of a multipart part.
  for (const [text, what] of [[name, 'name'] as const, [options.type ?? '', 'type'] as const]) {
    if (typeof text !== 'string' || /[\0-\x1f\x7f]/.test(text)) {
      throw new SDKError(`The ${what} of a file must be text without control characters.`);
    }
  }
  const again = typeof stream === 'function';
  if (!again && !isStream(stream)) {
    throw refusal('stream', 'a stream of bytes, or a function that opens one');
  }
  refuseUsed('stream', stream);
  return new StreamingFile(name, options.type, again ? stream : () => stream, !again);
}
