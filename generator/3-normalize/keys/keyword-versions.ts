/** Which versions keys belong to, and what holds tables of them against published types. */
import type { Version } from '../reading.js';

/** `3.x`: all of 3.0 to 3.2; `3.1`, `3.2`: since that version; `3.0`: only there. */
export type Since = 'all' | '2.0' | '2.0, 3.0' | '3.0' | '3.x' | '3.1' | '3.2';

export const versionsOf: Readonly<Record<Since, readonly Version[]>> = {
  all: ['2.0', '3.0', '3.1', '3.2'],
  '2.0': ['2.0'],
  '2.0, 3.0': ['2.0', '3.0'],
  '3.0': ['3.0'],
  '3.x': ['3.0', '3.1', '3.2'],
  '3.1': ['3.1', '3.2'],
  '3.2': ['3.2'],
};

export type Key<T> = Exclude<Extract<keyof T, string>, `x-${string}` | '$ref'>;
/** At least the keys that the published types name. */
export type Keys<K extends string> = Readonly<Record<K, Since>> & Readonly<Record<string, Since>>;
/** Some types of 2.0 have an index signature beside their keys. */
export type Named<T> = Key<{ [K in keyof T as string extends K ? never : K]: T[K] }>;
