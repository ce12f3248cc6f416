import { APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Decoder } from './events.js';
import { over, readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import type { BeforeParsing } from './json-lines.js';
import { recordOf } from './json-lines.js';
import type { Cutter } from './lines.js';
import { linesOf } from './lines.js';
import type { Headers } from './platform.js';

/** RFC 2046 5.1.1: what stands between parts, from the response's own content type. */
function delimiterOf(headers: Headers): string {
  const type = headers.get('content-type') ?? '';
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary) return `--${boundary}`;
  throw new APIResponseError({ headers, message: 'The answer names no boundary of its parts.' });
}

/** Parts as events. Nothing is waited for after the last: then `lines` ends, whatever the body does. */
function partsOf(
  headers: Headers,
  before: BeforeParsing,
): { readonly lines: Cutter; readonly decode: Decoder } {
  const delimiter = delimiterOf(headers);
  const lines = linesOf('\n', 10, 10);
  let place: 'before' | 'head' | 'body' | 'after' = 'before';
  let isText = false;
  let body = '';

  /** The value of a part that is over; undefined where it is empty, as the first of GraphQL servers is. */
  const take = (): unknown => {
    // The line break before a delimiter belongs to the delimiter.
    const text = body.replace(/\r?\n$/, '');
    const wasIn = place;
    body = '';
    if (wasIn !== 'body' || !text.trim()) return undefined;
    return isText ? text : recordOf(before(text));
  };
  const decode: Decoder = (line) => {
    if (place === 'after') return over;
    if (line === null) {
      throw new APIStreamTruncatedError({
        headers,
        message: 'The answer ended before its last part did.',
      });
    }
    // Servers may put blanks behind a delimiter.
    const mark = line.startsWith(delimiter) ? line.slice(delimiter.length).trim() : undefined;
    if (mark === '' || mark === '--') {
      const part = take();
      place = mark ? 'after' : 'head';
      isText = false;
      return part;
    }
    if (place === 'head') {
      if (/^content-type:\s*text\//i.test(line)) isText = true;
      if (!line.trim()) place = 'body';
    } else if (place === 'body') {
      body += `${line}\n`;
    }
    return undefined;
  };
  return {
    lines: (chunk) => {
      const cut = lines(chunk);
      const last = cut.findIndex((line) => line?.trimEnd() === `${delimiter}--`);
      return last < 0 ? cut : [...cut.slice(0, last + 1), null];
    },
    decode,
  };
}

/** `multipart/mixed` and its kin: each part is an event, JSON unless it says that it is text. */
export function multipartStream(
  accept = 'multipart/mixed',
  before: BeforeParsing = (text) => text,
): ResponseReader {
  return {
    accept,
    read: (incoming) => {
      const { lines, decode } = partsOf(incoming.response.headers, before);
      return readEvents(incoming, lines, decode);
    },
  };
}
