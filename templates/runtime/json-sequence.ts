import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import type { BeforeParsing } from './json-lines.js';
import { recordsDecoder } from './json-lines.js';
import { linesOf } from './lines.js';

/** RFC 7464, `application/json-seq`: a record separator before each JSON text, which may have line breaks inside. */
export function jsonSeq(accept = 'application/json-seq', before?: BeforeParsing): ResponseReader {
  return {
    accept,
    read: (incoming) => readEvents(incoming, linesOf('\u001e', 0x1e, 0x1e), recordsDecoder(before)),
  };
}
