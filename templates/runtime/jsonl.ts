import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import { decodeRecord } from './json-lines.js';
import { linesOf } from './lines.js';

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`; of older servers `application/json`. */
export function jsonl(accept = 'application/jsonl'): ResponseReader {
  return { accept, read: (incoming) => readEvents(incoming, linesOf(), decodeRecord) };
}
