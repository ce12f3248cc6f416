/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import { platform } from './platform.js';

/** Lines from chunks. Push until that completes one, take lines until there are none, then push again. */
export interface Lines {
  /** Undefined says that no more bytes come: what is left is a line then, too. */
  push(chunk: Uint8Array | undefined): boolean;
  /** Undefined where bytes are missing, null after the last line. */
  next(): string | undefined | null;
}

/** No line or event may be longer: in bytes as long as it is unfinished, then in UTF-16 units. */
export function refuseSize(size: number): void {
  if (size > 2 ** 26) throw new APIResponseError({ message: 'An event is above 64 Mi.' });
}

/**
 * Cuts UTF-8 bytes into lines, whatever the chunks. Lines end where `separator` is, of which `lf` or `cr` is the last byte.
 * A LF right behind a CR that ends a line belongs to it.
 *
 * Bytes are held until they end a line, and only then decoded. So no character is ever cut (none has a break among its
 * bytes), and the decoder need not remember anything, which is many times faster. A byte is looked at once and copied a
 * few times, however small the chunks.
 */
export function linesOf(separator: string | RegExp = '\n', lf = 10, cr = lf): Lines {
  const decoder = new platform.TextDecoder('utf-8', { ignoreBOM: true });
  let held = new Uint8Array();
  let size = 0;
  /** The last first; below it what follows: undefined (more bytes are needed) or null (the end). */
  let lines: (string | undefined | null)[] = [];
  /** What the next text may open with and should not: a byte order mark, later the LF of a CR that ended a line. */
  let skip = '\ufeff';

  return {
    push: (chunk) => {
      let end = size;
      if (chunk) {
        const start = size;
        size += chunk.length;
        if (size > held.length) {
          // Twice what is needed, so that the copies stay few.
          const grown = new Uint8Array(size * 2);
          grown.set(held);
          held = grown;
        }
        held.set(chunk, start);
        let at = chunk.length;
        while (at && chunk[at - 1] !== lf && chunk[at - 1] !== cr) at--;
        end = start + at;
        if (!at) {
          refuseSize(size);
          return false;
        }
      }
      let text = decoder.decode(held.subarray(0, end));
      // The room of a long line is given back, that of short ones is used again.
      if (size > 2 ** 16) held = held.slice(end, size);
      else held.copyWithin(0, end, size);
      size -= end;
      if (text[0] === skip) text = text.slice(1);
      skip = text.endsWith('\r') ? '\n' : '';
      lines = text.split(separator).reverse();
      // What is behind the last break is no line; at the end what has no break is one, and the end comes with the next push.
      lines[0] ||= chunk ? undefined : null;
      return true;
    },
    next: () => lines.pop(),
  };
}
