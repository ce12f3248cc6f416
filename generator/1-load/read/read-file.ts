import { createReadStream, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { errorCodeOf } from './error-code.js';

/** What reading gave. A problem is the middle of a sentence. */
export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly problem: string };

/** The path without symlinks, or undefined where nothing stands. */
export async function realPathOf(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}

/** Whether a path may be a pipe, such as `/dev/stdin`: one that nobody writes to never ends. */
export type PathKind = 'regular' | 'any';

/** What a path holds, up to a number of bytes. */
export async function readPath(path: string, kind: PathKind, limit: number): Promise<Bytes> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return { kind: 'folder' };
    if (stats.size > limit) return { kind: 'too-large' };
    // At once: in the background it is read by pieces of half a megabyte.
    if (stats.isFile()) return { kind: 'bytes', bytes: readFileSync(path) };
    if (kind === 'regular') return { kind: 'failed', problem: 'it is not a regular file' };
    return await readStream(createReadStream(path), limit);
  } catch (error) {
    return failureOf(error);
  }
}

export async function readStream(stream: Readable, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) {
      stream.destroy();
      return { kind: 'too-large' };
    }
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'access is denied'],
  ['EPERM', 'access is denied'],
  ['ELOOP', 'its symbolic links form a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ECONNREFUSED', 'the server refused the connection'],
  ['ECONNRESET', 'the server broke off the connection'],
  ['ENOTFOUND', 'there is no such server'],
  ['EAI_AGAIN', 'the name of the server cannot be looked up'],
]);

export function failureOf(error: unknown): Bytes {
  const code = errorCodeOf(error) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  const problem = reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
  return { kind: 'failed', problem };
}
