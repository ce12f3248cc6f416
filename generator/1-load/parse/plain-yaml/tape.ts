import type { Placed } from '../placed.js';

/**
 * Where the values of a text stand, in the order in which they begin: a row of numbers and one of
 * keys instead of an object for each value, of which few are ever asked for.
 */
export class Tape {
  /** Of members of mappings; undefined for items of lists. */
  readonly #keys: (string | undefined)[] = [];
  readonly #keyStarts: number[] = [];
  readonly #starts: number[] = [];
  /** Behind the last value inside of each. */
  readonly #ends: number[] = [];

  /** Begins a value; gives its row. */
  open(start: number, key?: string): number {
    this.#keys.push(key);
    this.#keyStarts.push(start);
    this.#ends.push(0);
    return this.#starts.push(start) - 1;
  }

  /** Where the value that was begun last stands itself. */
  startAt(offset: number): void {
    this.#starts[this.#starts.length - 1] = offset;
  }

  close(row: number): void {
    this.#ends[row] = this.#ends.length;
  }

  /** The value of a row and those inside of it. */
  placed(row: number): Placed {
    const start = this.#starts[row] ?? 0;
    const child = (token: string): Placed | undefined => this.#childOf(row, token);
    if (this.#keys[row] === undefined) return { start, child };
    return { start, key: this.#keyStarts[row] ?? start, child };
  }

  #childOf(row: number, token: string): Placed | undefined {
    const end = this.#ends[row] ?? 0;
    let index = 0;
    for (let at = row + 1; at < end; at = this.#ends[at] ?? end) {
      if ((this.#keys[at] ?? String(index)) === token) return this.placed(at);
      index += 1;
    }
    return undefined;
  }
}
