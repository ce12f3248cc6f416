import type { Limits } from '../limits.js';
import type { Json } from '../pointer.js';
import type { Source } from '../source.js';

export interface TextToParse {
  readonly text: string;
  readonly label: string;
  readonly limits: Limits;
}

/** A value, and where its parts stand; the second costs another reading. */
export interface Parsed {
  readonly value: Json;
  readonly locate: Source['locate'];
}
