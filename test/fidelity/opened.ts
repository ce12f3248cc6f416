/**
 * A document with all its files. The loader reads what people really have (stray quotes, files
 * that refer to each other) and the resolver says where references lead; what the schemas mean is
 * not asked of the generator.
 */
import { valueBelow } from '../../generator/1-load/child-at.js';
import { load } from '../../generator/1-load/load.js';
import {
  childOf,
  isList,
  isObject,
  pointerTo,
  tokensOf,
  uriOf,
  type Json,
  type JsonObject,
  type Pointer,
} from '../../generator/1-load/pointer.js';
import { resolve } from '../../generator/2-resolve/resolve.js';

/** References are pointers here: `pets.yaml#/Pet`; those that lead nowhere are left out. */
export interface Opened {
  readonly entry: JsonObject;
  /** What references lead to. */
  readonly targets: ReadonlySet<Pointer>;
  valueAt(pointer: Pointer): Json | undefined;
}

const silent = (): void => undefined;

export async function openDocument(file: string): Promise<Opened> {
  const sources = await load(file, {}, silent);
  if (sources.length === 0) throw new Error(`${file} is no document`);
  const { edges, sources: resolved } = resolve(sources, silent);
  const trees = new Map(
    [...resolved.values()].map(({ uri, value }) => [uri, linked(value, pointerTo(uri, []), edges)]),
  );
  const entry = trees.get('');
  if (!isObject(entry)) throw new Error(`${file} is no document`);
  return {
    entry,
    targets: new Set(edges.values()),
    valueAt: (pointer) => valueBelow(trees.get(uriOf(pointer)), tokensOf(pointer)),
  };
}

type Edges = ReadonlyMap<Pointer, Pointer>;

/** The last is of draft 2019-09; Ajv’s 2020-12 lets anything pass there. */
const references: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef']);

function linked(value: Json, at: Pointer, edges: Edges): Json {
  // A mapping's entry is a reference by itself.
  if (typeof value === 'string') return edges.get(at) ?? value;
  if (isList(value)) return value.map((item, index) => linked(item, childOf(at, index), edges));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]): (readonly [string, Json])[] => {
    const isReference = typeof child === 'string' && references.has(key);
    if (!isReference) return [[key, linked(child, childOf(at, key), edges)]];
    const to = edges.get(at);
    return to === undefined ? [] : [['$ref', to]];
  });
  return Object.fromEntries(entries);
}
