import type { Json, Pointer } from './pointer.js';

/** Where something stands in a file; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The file, where it is not the source itself: an overlay brought what stands there. */
  readonly file?: { readonly label: string; readonly text: string };
}

/** One parsed file of a document. */
export interface Source {
  /** Empty for the entry document; else relative to its folder, or an absolute URL. */
  readonly uri: string;
  /** What a person calls the file: as typed, or relative to the working directory. */
  readonly label: string;
  readonly text: string;
  /** The parsed tree. Mappings are plain objects that own each of their keys, `__proto__` too. */
  readonly value: Json;
  /**
   * Position of the value at a pointer, or of its key; of the nearest ancestor where the pointer
   * leads nowhere. Slow: parses again, for messages only.
   */
  locate(pointer: Pointer, target: 'key' | 'value'): Position;
}

/** A source with what the grammar found in it: the places that refer, and those that have a URI. */
export interface LoadedSource extends Source {
  readonly references: readonly Reference[];
  /** Absolute URIs by which parts of this file are known: its address, `$self`, `$id`, anchors. */
  readonly ids: ReadonlyMap<string, Pointer>;
  /** The schemas with a `$dynamicAnchor`. */
  readonly dynamicAnchors: readonly { readonly name: string; readonly at: Pointer }[];
}

export interface Reference {
  /** The object that holds `$ref`; of a mapping or a security requirement, the entry that is one. */
  readonly at: Pointer;
  readonly keyword:
    | '$ref'
    | '$dynamicRef'
    | '$recursiveRef'
    | 'mapping'
    | 'requirement'
    | 'operationRef';
  /** As written. */
  readonly ref: string;
  /** The absolute URI that it means, `$self` and `$id` taken into account. */
  readonly to: string;
  /** The same, seen from where the file was read: what people mean who never publish their `$id`. */
  readonly near: string;
}
