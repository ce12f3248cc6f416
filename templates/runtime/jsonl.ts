import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import { JSONLines } from './json-lines.js';

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`. */
export function jsonl(accept = 'application/jsonl'): ResponseReader {
  return { accept, read: (incoming) => readEvents(incoming, new JSONLines()) };
}
