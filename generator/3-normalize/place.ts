import { childOf, type Json, type JsonObject, type Pointer } from '../1-load/pointer.js';
import type { Resolved } from '../2-resolve/resolved.js';
import type { Report } from '../diagnostics.js';

/** What looking into a document needs: the trees, and where to report. */
export interface Looking {
  readonly resolved: Resolved;
  readonly report: Report;
}

/** A value with its place. */
export interface Place {
  readonly at: Pointer;
  readonly value: Json;
}

export interface ObjectPlace {
  readonly at: Pointer;
  readonly value: JsonObject;
}

/** A key's value; keys that only the prototype has are absent. */
export function valueOf(node: ObjectPlace, key: string): Json | undefined {
  return Object.hasOwn(node.value, key) ? node.value[key] : undefined;
}

export function placeOf(node: ObjectPlace, key: string): Place | undefined {
  const value = valueOf(node, key);
  return value === undefined ? undefined : childPlace(node.at, key, value);
}

export function childPlace(parent: Pointer, key: string | number, value: Json): Place {
  return new Child(parent, key, value);
}

/** Most values are read without a word about where they stand: the pointer is made for who asks. */
class Child implements Place {
  readonly value: Json;
  readonly #parent: Pointer;
  readonly #key: string | number;
  #at: Pointer | undefined;

  constructor(parent: Pointer, key: string | number, value: Json) {
    this.value = value;
    this.#parent = parent;
    this.#key = key;
  }

  get at(): Pointer {
    return (this.#at ??= childOf(this.#parent, this.#key));
  }
}

export type Entry = readonly [key: string, place: Place];

export function entriesOf(node: ObjectPlace): readonly Entry[] {
  return Object.keys(node.value).map((key) => [
    key,
    childPlace(node.at, key, node.value[key] ?? null),
  ]);
}

const noExtensions: ReadonlyMap<string, Json> = new Map();

export function extensionsOf(node: ObjectPlace): ReadonlyMap<string, Json> {
  const keys = Object.keys(node.value).filter((key) => key.startsWith('x-'));
  if (keys.length === 0) return noExtensions;
  return new Map(keys.map((key) => [key, node.value[key] ?? null]));
}
