import { APIResponseError, APIStreamTruncatedError } from './errors.js';
import type { Decoder } from './events.js';
import { readEvents } from './events.js';
import type { ResponseReader } from './incoming.js';
import { recordOf } from './json-lines.js';
import type { Lines } from './lines.js';
import { linesOf, refuseSize } from './lines.js';
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
function partsOf(headers: Headers): { readonly lines: Lines; readonly decoder: Decoder<unknown> } {
  const delimiter = delimiterOf(headers);
  const lines = linesOf();
  let place: 'before' | 'head' | 'body' | 'after' = 'before';
  let isText = false;
  let body = '';

  /** The value of a part that is over; undefined where it is empty, as the first of GraphQL servers is. */
  const take = (): IteratorResult<unknown, undefined> | undefined => {
    // The line break before a delimiter belongs to the delimiter.
    const text = body.replace(/\r?\n$/, '');
    const wasIn = place;
    body = '';
    if (wasIn !== 'body' || !text.trim()) return undefined;
    return { done: false, value: isText ? text : recordOf(text) };
  };
  const read = (line: string | null): IteratorResult<unknown, undefined> | undefined => {
    if (place === 'after') return { done: true, value: undefined };
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
      refuseSize(body.length);
    }
    return undefined;
  };
  return {
    lines: { push: lines.push, next: () => (place === 'after' ? null : lines.next()) },
    decoder: { read },
  };
}

/** `multipart/mixed` and its kin: each part is an event, JSON unless it says that it is text. */
export function multipartStream(accept = 'multipart/mixed'): ResponseReader {
  return {
    accept,
    read: (incoming) => {
      const { lines, decoder } = partsOf(incoming.response.headers);
      return readEvents(incoming, lines, decoder);
    },
  };
}
