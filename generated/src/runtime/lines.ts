/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { platform } from './globals.js';

/** Cuts chunks into lines: gives those that a chunk completes; null is the end. */
export type Cutter = (chunk: Uint8Array | undefined) => (string | null)[];

/**
 * Cuts UTF-8 bytes into lines, whatever the chunks; undefined says that no more come, and what is left is a line then, too.
 * Lines end where `separator` is, of which `lf` or `cr` is the last byte. A LF right behind a CR that ends a line belongs
 * to it.
 *
 * Bytes are held until they end a line, and only then decoded. So no character is ever cut (none has a break among its
 * bytes), and the decoder need not remember anything, which is many times faster. A byte is looked at once and copied a
 * few times, however small the chunks.
 */
export function linesOf(separator: string | RegExp, lf: number, cr: number): Cutter {
  const decoder = new platform.TextDecoder(undefined, { ignoreBOM: true });
  let held = new Uint8Array();
  let size = 0;
  /** What the next text may open with and should not: a byte order mark, later the LF of a CR that ended a line. */
  let skip: string | false = '\ufeff';

  return (chunk) => {
    let end = size;
    if (chunk) {
      size += chunk.length;
      if (size > held.length) {
        // Twice what is needed, so that the copies stay few.
        const grown = new Uint8Array(size * 2);
        grown.set(held);
        held = grown;
      }
      held.set(chunk, end);
      const at = Math.max(chunk.lastIndexOf(lf), chunk.lastIndexOf(cr)) + 1;
      if (!at) return [];
      end += at;
    }
    let text = decoder.decode(held.subarray(0, end));
    // What is read is left behind: garbage at once where it is much, else when there is next too little room.
    held = end > 2 ** 20 ? held.slice(end, size) : held.subarray(end);
    size -= end;
    if (text[0] === skip) text = text.slice(1);
    skip = text.endsWith('\r') && '\n';
    const lines: (string | null)[] = text.split(separator);
    // What is behind the last break is no line; at the end what has no break is one.
    if (chunk) lines.pop();
    else lines.push(null);
    return lines;
  };
}
