import { APIResponseError } from './errors.js';
import type { ResponseReader } from './incoming.js';
import { eventOf, maxEventSize } from './json-lines.js';
import { openStream } from './open-stream.js';
import { platform } from './platform.js';
import type { Decoder } from './reading.js';

const separator = '\u001e';

/** RFC 7464: each JSON text has a record separator before it, and may have line breaks inside. */
class JSONSequence implements Decoder<unknown> {
  readonly #decoder = new platform.TextDecoder();
  #records: string[] = [];
  #at = 0;
  #rest = '';
  #ended = false;

  push(chunk: Uint8Array): void {
    const parts = this.#decoder.decode(chunk, { stream: true }).split(separator);
    parts[0] = this.#rest + (parts[0] ?? '');
    this.#rest = parts.pop() ?? '';
    if (this.#rest.length > maxEventSize) {
      throw new APIResponseError({
        message: `A record is longer than ${maxEventSize} characters.`,
      });
    }
    this.#records = parts;
    this.#at = 0;
  }

  end(): void {
    this.#records = [this.#rest + this.#decoder.decode()];
    this.#at = 0;
    this.#ended = true;
  }

  next(): IteratorResult<unknown, undefined> | undefined {
    while (this.#at < this.#records.length) {
      const record = this.#records[this.#at++] ?? '';
      if (record.trim()) return { done: false, value: eventOf(record, undefined) };
    }
    return this.#ended ? { done: true, value: undefined } : undefined;
  }
}

/** `application/json-seq`. */
export function jsonSeq(accept = 'application/json-seq'): ResponseReader {
  return { accept, read: (incoming) => openStream(incoming, new JSONSequence()) };
}
