import { platform } from './globals.js';
import { SocketOverflowError } from './socket-errors.js';

/** A message as it goes over the wire. */
export type Frame = string | Uint8Array;

/** Of messages that wait for a connection: 1 MiB. */
const maximumUnsent = 2 ** 20;
/** Of messages that wait for a reader: 16 MiB. A WebSocket cannot be told to slow down. */
const maximumUnread = 2 ** 24;
/** What keeping a message takes besides its text. */
const overhead = 32;

/** What waits for a connection. A message larger than the limit may wait alone. */
export class Outbox {
  #frames: Frame[] = [];
  #size = 0;

  get frames(): readonly Frame[] {
    return this.#frames;
  }

  put(frame: Frame): void {
    const bytes = typeof frame === 'string' ? new platform.TextEncoder().encode(frame) : frame;
    if (this.#frames.length && this.#size + bytes.length > maximumUnsent) {
      throw new SocketOverflowError('More than 1 MiB waits for the socket to open.');
    }
    this.#frames.push(frame);
    this.#size += bytes.length;
  }

  /** All of it, which waits no longer. */
  take(): readonly Frame[] {
    const frames = this.#frames;
    this.#frames = [];
    this.#size = 0;
    return frames;
  }
}

/** What waits for its reader, and then the end. */
export class Inbox implements AsyncIterable<Frame> {
  #frames: Frame[] = [];
  #size = 0;
  #end: { readonly problem: Error | undefined } | undefined;
  #wake: (() => void) | undefined;

  put(frame: Frame): void {
    const size = frame.length + overhead;
    if (this.#frames.length && this.#size + size > maximumUnread) {
      throw new SocketOverflowError('More than 16 MiB came that was not read.');
    }
    this.#frames.push(frame);
    this.#size += size;
    this.#wake?.();
  }

  /** After what has come; with a problem, or well. */
  end(problem: Error | undefined): void {
    this.#end ??= { problem };
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Frame, void, undefined> {
    for (;;) {
      const frames = this.#frames;
      this.#frames = [];
      for (const frame of frames) {
        this.#size -= frame.length + overhead;
        yield frame;
      }
      if (frames.length) continue;
      if (this.#end?.problem) throw this.#end.problem;
      if (this.#end) return;
      await new Promise<void>((wake) => (this.#wake = wake));
    }
  }
}
