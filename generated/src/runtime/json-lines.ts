/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import type { Decoder } from './events.js';
import { over, readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import { jsonOrText } from './incoming.js';
import { linesOf } from './lines.js';

/** What is done to the text of a record before it is parsed: `marked` keeps the digits of its integers. */
export type BeforeParsing = (text: string) => string;

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`; of older servers `application/json`. */
export function jsonl(accept = 'application/jsonl', before?: BeforeParsing): ResponseReader {
  return {
    accept,
    read: (incoming) => readEvents(incoming, linesOf('\n', 10, 10), recordsDecoder(before)),
  };
}

/** RFC 7464, `application/json-seq`: a record separator before each JSON text, which may have line breaks inside. */
export function jsonSeq(accept = 'application/json-seq', before?: BeforeParsing): ResponseReader {
  return {
    accept,
    read: (incoming) => readEvents(incoming, linesOf('\u001e', 0x1e, 0x1e), recordsDecoder(before)),
  };
}

/** One JSON value a line, or between separators. Blank ones mean nothing; the last needs no end. */
export function recordsDecoder(before: BeforeParsing = (text) => text): Decoder {
  return (line) => {
    if (line === null) return over;
    return line.trim() ? recordOf(before(line)) : undefined;
  };
}

/** The JSON of a record. Nothing of it goes into the error's message: it may be private. */
export function recordOf(text: string): unknown {
  const record = jsonOrText(text);
  if (record !== text) return record;
  throw new APIResponseError({ message: 'A record without JSON.' });
}
