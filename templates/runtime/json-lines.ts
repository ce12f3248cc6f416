import { APIResponseError } from './errors.js';
import type { Decoder } from './events.js';
import { over } from './events.js';
import { jsonOrText } from './incoming.js';

/** The JSON of a record. Nothing of it goes into the error's message: it may be private. */
export function recordOf(text: string): unknown {
  const record = jsonOrText(text);
  if (record !== text) return record;
  throw new APIResponseError({ message: 'A record without JSON.' });
}

/** What is done to the text of a record before it is parsed: `marked` keeps the digits of its integers. */
export type BeforeParsing = (text: string) => string;

/** One JSON value a line, or between separators. Blank ones mean nothing; the last needs no end. */
export function recordsDecoder(before: BeforeParsing = (text) => text): Decoder {
  return (line) => {
    if (line === null) return over;
    return line.trim() ? recordOf(before(line)) : undefined;
  };
}
