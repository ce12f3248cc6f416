import { jsonValue } from './body.js';
import { APIResponseError, refusal } from './errors.js';
import { platform } from './globals.js';
import type { SocketFormat } from './socket-options.js';
import type { Frame } from './socket-queues.js';

export function bytesOf(data: ArrayBuffer | Uint8Array): Uint8Array {
  return ArrayBuffer.isView(data) ? data : new Uint8Array(data);
}

function jsonOf(message: unknown): string | undefined {
  return JSON.stringify(message, jsonValue);
}

/** A message as it goes over the wire, and as it is now. */
export function frameOf(message: unknown, { write = jsonOf }: SocketFormat): Frame {
  if (message instanceof ArrayBuffer || message instanceof Uint8Array)
    // A copy, which the slice of a Node Buffer is not.
    return new Uint8Array(bytesOf(message));
  let text: string | undefined;
  try {
    text = write(message);
  } catch (cause) {
    throw refusal('message', 'JSON or bytes', { cause });
  }
  if (text === undefined) throw refusal('message', 'JSON or bytes');
  return text;
}

/** JSON, be it sent as text or as bytes. */
export function messageOf(frame: Frame, { read = JSON.parse }: SocketFormat): unknown {
  try {
    const decoder = new platform.TextDecoder('utf-8', { fatal: true });
    return read(typeof frame === 'string' ? frame : decoder.decode(frame));
  } catch {
    // Quotes nothing of it, which may be private.
    throw new APIResponseError({ message: 'A message came that is not JSON.' });
  }
}
