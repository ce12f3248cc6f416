import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import type { BeforeParsing } from './json-lines.js';
import { recordsDecoder } from './json-lines.js';
import { linesOf } from './lines.js';

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`; of older servers `application/json`. */
export function jsonl(accept = 'application/jsonl', before?: BeforeParsing): ResponseReader {
  return {
    accept,
    read: (incoming) => readEvents(incoming, linesOf('\n', 10, 10), recordsDecoder(before)),
  };
}
