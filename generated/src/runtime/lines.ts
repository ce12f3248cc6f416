/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import { platform } from './platform.js';

/** Lines from chunks. Push, then take lines until there are none, then push again. */
export interface Lines {
  /** Undefined says that no more bytes come: what is left is a line then, too. */
  push(chunk: Uint8Array | undefined): boolean;
  /** Undefined where bytes are missing, null after the last line. */
  next(): string | undefined | null;
}

/** The default limit of one line or event, in UTF-16 units. */
export const maxEventSize = 2 ** 26;

export function refuseSize({ length }: string, limit: number): void {
  if (length > limit) throw new APIResponseError({ message: `An event is above ${limit}.` });
}

/**
 * Cuts UTF-8 bytes into lines, whatever the chunks. `lfOnly`: a CR is a character like others.
 *
 * Every character is looked at a constant number of times: breaks are searched in the new chunk only, each search goes on
 * from where the last one ended, and what is left of an unfinished line is kept as a rope. (A regular expression for the
 * breaks would be shorter, and 100 times slower on long lines.)
 */
export function linesOf(limit: number, lfOnly?: true): Lines {
  // Drops a byte order mark, replaces what is no UTF-8, and keeps split characters until they are whole.
  const decoder = new platform.TextDecoder();
  let parts: Uint8Array[] = [];
  let size = 0;
  let text = '';
  let rest = '';
  let at = 0;
  let lf: number;
  let cr: number;
  let ended: boolean;
  // A CR at the end of a chunk ends its line at once; should the next chunk open with LF, that belongs to it.
  let skipLF = false;

  const placeOf = (unit: string): number => {
    const place = text.indexOf(unit, at);
    return place < 0 ? Infinity : place;
  };
  return {
    push: (chunk) => {
      ended = !chunk;
      if (chunk) {
        parts.push(chunk);
        size += chunk.length;
        // Small chunks are decoded together, since decoding costs more per call than per byte; no line ends without a break.
        if (size < 2 ** 16 && chunk.indexOf(10) < 0 && chunk.indexOf(13) < 0) return false;
      }
      const bytes = new Uint8Array(size);
      size = 0;
      for (const part of parts) {
        bytes.set(part, size);
        size += part.length;
      }
      size = 0;
      parts = [];
      // Nothing is left, unless somebody asked for two events without waiting for the first.
      text = text.slice(at) + decoder.decode(bytes, { stream: !ended });
      at = +(skipLF && text[0] === '\n');
      skipLF &&= !text;
      lf = cr = -1;
      return true;
    },
    next: () => {
      if (lf < at) lf = placeOf('\n');
      if (cr < at) cr = lfOnly ? Infinity : placeOf('\r');
      const end = Math.min(lf, cr);
      const line = rest + text.slice(at, end);
      refuseSize(line, limit);
      if (end < Infinity) {
        rest = '';
        at = end + 1;
        if (end === cr) {
          skipLF = at === text.length;
          if (at === lf) at++;
        }
        return line;
      }
      text = '';
      at = 0;
      rest = ended ? text : line;
      return ended ? line || null : undefined;
    },
  };
}
