/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import { platform } from './platform.js';

/** The default limit of one line or event, in UTF-16 units. */
export const maxEventSize = 2 ** 26;

export function refuseSize({ length }: string, limit: number): void {
  if (length <= limit) return;
  throw new APIResponseError({ message: `An event is longer than ${limit} characters.` });
}

/**
 * Cuts UTF-8 bytes into lines, whatever the chunks. Push, then take lines until there are none, then push again.
 *
 * Every character is looked at a constant number of times: breaks are searched in the new chunk only, each search goes on
 * from where the last one ended, and what is left of an unfinished line is kept as a rope. (A regular expression for the
 * breaks would be shorter, and 100 times slower on long lines.)
 */
export class Lines {
  // Drops a byte order mark, replaces what is no UTF-8, and keeps split characters until they are whole.
  readonly #decoder = new platform.TextDecoder();
  readonly #limit: number;
  readonly #crBreaks: boolean;
  #text = '';
  #rest = '';
  #at = 0;
  #lf = -1;
  #cr = -1;
  #ended = false;
  // A CR at the end of a chunk ends its line at once; should the next chunk open with LF, that belongs to it.
  #skipLF = false;

  /** `limit` is in UTF-16 units. `crBreaks`: a CR ends a line, too. */
  constructor(limit: number, crBreaks: boolean) {
    this.#limit = limit;
    this.#crBreaks = crBreaks;
  }

  /** Undefined says that no more bytes come: what is left is a line then, too. */
  push(chunk: Uint8Array | undefined): void {
    const text = this.#decoder.decode(chunk, { stream: !!chunk });
    this.#text = text;
    this.#ended = !chunk;
    this.#at = +(this.#skipLF && text[0] === '\n');
    this.#skipLF &&= !text;
    this.#lf = this.#cr = -1;
  }

  next(): string | undefined {
    const text = this.#text;
    let at = this.#at;
    if (this.#lf < at) this.#lf = placeOf(text, '\n', at);
    if (this.#cr < at) this.#cr = this.#crBreaks ? placeOf(text, '\r', at) : Infinity;
    const end = Math.min(this.#lf, this.#cr);
    const line = this.#rest + text.slice(at, end);
    refuseSize(line, this.#limit);
    if (end < Infinity) {
      this.#rest = '';
      at = end + 1;
      if (end === this.#cr) {
        this.#skipLF = at === text.length;
        if (at === this.#lf) at++;
      }
      this.#at = at;
      return line;
    }
    this.#text = '';
    this.#at = 0;
    this.#rest = this.#ended ? '' : line;
    return (this.#ended && line) || undefined;
  }
}

function placeOf(text: string, unit: string, from: number): number {
  const place = text.indexOf(unit, from);
  return place < 0 ? Infinity : place;
}
