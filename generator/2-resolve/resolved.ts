import type { Json, Pointer } from '../1-load/pointer.js';
import type { Source } from '../1-load/source.js';

/** The same trees with their edges: what every reference leads to, checked. */
export interface Resolved {
  readonly entry: Source;
  /** By uri, the entry's '' included. */
  readonly sources: ReadonlyMap<string, Source>;
  /**
   * From the object that holds a `$ref` (or one of its kin) to where that leads, chains of
   * references not followed. No edge: the reference is dangling or forbidden, and was reported.
   */
  readonly edges: ReadonlyMap<Pointer, Pointer>;
  /** Where references stand that lead into files which room 1 could not read, and said so. */
  readonly unread: ReadonlySet<Pointer>;
  /** The value at a pointer, or undefined where there is none. References are not followed. */
  valueAt(pointer: Pointer): Json | undefined;
}
