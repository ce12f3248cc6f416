import { APIResponseError } from './errors.js';
import { platform } from './platform.js';

/**
 * Cuts UTF-8 bytes into lines, whatever the chunks. Push, then take lines until there are none, then push again.
 *
 * Every character is looked at a constant number of times: both breaks are searched in the new chunk only, and each
 * search goes on from where the last one ended. What is left of an unfinished line is kept as a rope.
 */
export class Lines {
  // Drops a byte order mark, replaces what is no UTF-8, and keeps split characters until they are whole.
  readonly #decoder = new platform.TextDecoder();
  readonly #limit: number;
  readonly #crBreaks: boolean;
  #text = '';
  #at = 0;
  #lf = -1;
  #cr = -1;
  #rest = '';
  // A CR at the end of a chunk ends its line at once; should the next chunk open with LF, that belongs to it.
  #skipLF = false;

  /** `limit` is in UTF-16 units. `crBreaks`: a lone CR ends a line, too. */
  constructor(limit: number, crBreaks: boolean) {
    this.#limit = limit;
    this.#crBreaks = crBreaks;
  }

  push(bytes: Uint8Array): void {
    this.#start(this.#decoder.decode(bytes, { stream: true }));
  }

  /** After the last chunk: the unfinished last line, if there is one. */
  end(): string | undefined {
    const rest = this.#rest + this.#decoder.decode();
    this.#rest = '';
    return rest || undefined;
  }

  #start(text: string): void {
    this.#text = text;
    this.#at = 0;
    if (this.#skipLF && text) {
      this.#skipLF = false;
      if (text.startsWith('\n')) this.#at = 1;
    }
    this.#lf = text.indexOf('\n', this.#at);
    this.#cr = this.#crBreaks ? text.indexOf('\r', this.#at) : -1;
  }

  next(): string | undefined {
    const text = this.#text;
    const from = this.#at;
    const atCR = this.#cr >= 0 && (this.#lf < 0 || this.#cr < this.#lf);
    const end = atCR ? this.#cr : this.#lf;
    if (end < 0) {
      this.#rest += from ? text.slice(from) : text;
      this.#text = '';
      this.#at = 0;
      if (this.#rest.length > this.#limit) this.#refuse();
      return undefined;
    }
    let line = text.slice(from, end);
    if (this.#rest) {
      line = this.#rest + line;
      this.#rest = '';
    }
    if (line.length > this.#limit) this.#refuse();
    this.#at = end + 1;
    if (atCR) {
      if (this.#at === text.length) this.#skipLF = true;
      else if (this.#lf === this.#at) this.#at++;
      this.#cr = text.indexOf('\r', this.#at);
    }
    if (this.#lf >= 0 && this.#lf < this.#at) this.#lf = text.indexOf('\n', this.#at);
    return line;
  }

  #refuse(): never {
    throw new APIResponseError({ message: `A line of the stream is longer than ${this.#limit}.` });
  }
}
