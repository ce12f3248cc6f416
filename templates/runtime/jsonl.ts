import type { ResponseReader } from './incoming.js';
import { JSONLines } from './json-lines.js';
import { openStream } from './open-stream.js';

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`. */
export function jsonl(accept = 'application/jsonl'): ResponseReader {
  return { accept, read: (incoming) => openStream(incoming, new JSONLines()) };
}
