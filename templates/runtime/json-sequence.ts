import type { ResponseReader } from './incoming.js';
import { recordOf } from './json-lines.js';
import { maxEventSize, refuseSize } from './lines.js';
import { platform } from './platform.js';
import type { Decoder } from './events.js';
import { readEvents } from './events.js';

const separator = '\u001e';

/** RFC 7464: each JSON text has a record separator before it, and may have line breaks inside. */
class JSONSequence implements Decoder<unknown> {
  readonly #decoder = new platform.TextDecoder();
  #records: string[] = [];
  #at = 0;
  #rest = '';
  #ended = false;

  push(chunk: Uint8Array | undefined): boolean {
    const parts = this.#decoder.decode(chunk, { stream: !!chunk }).split(separator);
    parts[0] = this.#rest + (parts[0] ?? '');
    this.#rest = chunk ? (parts.pop() ?? '') : '';
    refuseSize(this.#rest, maxEventSize);
    this.#records = [...this.#records.slice(this.#at), ...parts];
    this.#at = 0;
    this.#ended = !chunk;
    return true;
  }

  next(): IteratorResult<unknown, undefined> | undefined {
    while (this.#at < this.#records.length) {
      const record = this.#records[this.#at++] ?? '';
      if (record.trim()) return { done: false, value: recordOf(record) };
    }
    return this.#ended ? { done: true, value: undefined } : undefined;
  }
}

/** `application/json-seq`. */
export function jsonSeq(accept = 'application/json-seq'): ResponseReader {
  return { accept, read: (incoming) => readEvents(incoming, new JSONSequence()) };
}
