/** What a run finds outside: files, folders, servers, and the style of the folder it writes into. */
import type { Options as PrettierOptions } from 'prettier';
import { outside, type Reader } from '../1-load/read/reader.js';
import { styleOf } from '../7-format/style.js';

export interface Surroundings extends Reader {
  readonly style: (folder: string) => Promise<PrettierOptions | undefined>;
}

export const surroundings: Surroundings = { ...outside, style: styleOf };
