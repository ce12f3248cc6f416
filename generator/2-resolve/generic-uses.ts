/**
 * Generic schemas: what a `$dynamicRef` in one means depends on the schema that refers to it, so
 * each use becomes a schema of its own, in the place of the reference.
 */
import {
  childOf,
  isList,
  isObject,
  tokensOf,
  uriOf,
  type Json,
  type JsonObject,
  type Pointer,
} from '../1-load/pointer.js';
import type { Source } from '../1-load/source.js';
import { placesAround, type Bindings, type DynamicScope } from './dynamic-scope.js';
import { pointersBelow } from './pointers-below.js';
import { reachingOf } from './reaching.js';
import type { Resolved } from './resolved.js';
import { treesOf } from './tree-edits.js';

/** A generic schema where it is used, and what its names mean there. */
interface Use {
  readonly at: Pointer;
  readonly of: Pointer;
  readonly bindings: Bindings;
  /** How many uses it stands in. */
  readonly depth: number;
}

/** What stands at a place is what stands elsewhere, but for some keys. */
interface Copy {
  readonly of: Pointer;
  readonly own: ReadonlySet<string>;
}

interface Written {
  readonly resolved: Resolved;
  /** The dynamic references of which there are copies that know what they mean. */
  readonly bound: ReadonlySet<Pointer>;
}

/** A document could ask for more copies than fit into memory; none that means it comes near. */
const mostCopies = 200_000;

/** Uses inside of uses: a page of answers is two. */
const deepestUse = 20;

/** `names`: the dynamic references, by place; `scope`: what binds them. */
export function withGenericUses(
  resolved: Resolved,
  names: ReadonlyMap<Pointer, string>,
  scope: DynamicScope,
): Written {
  if (names.size === 0) return { resolved, bound: new Set() };
  const { sources } = resolved;
  const edges = new Map(resolved.edges);
  const trees = treesOf(new Map([...sources.values()].map(({ uri, value }) => [uri, value])));
  const reaches = reachingOf(resolved.edges, names, scope);
  const below = pointersBelow([...resolved.edges.keys(), ...names.keys()]);
  const copies = new Map<Pointer, Copy>();
  const homes = new Map<string, Pointer>();
  const bound = new Set<Pointer>();
  let count = 0;

  /** Names that mean something else in a use than they do in the schema itself. */
  const meaningOf = (of: Pointer, bindings: Bindings): Bindings => {
    const usual = scope.around(of);
    return new Map(
      [...bindings].flatMap(([name, at]) => {
        const end = throughAliases(at);
        const binding = usual.get(name);
        const isUsual = binding !== undefined && throughAliases(binding) === end;
        const isNew = !isUsual && reaches(name, of).some((one) => one !== end);
        return isNew ? [[name, end] as const] : [];
      }),
    );
  };

  function throughAliases(at: Pointer): Pointer {
    const to = resolved.edges.get(at);
    const value = resolved.valueAt(at);
    return to !== undefined && isObject(value) && isAlias(value) ? throughAliases(to) : at;
  }

  function write({ at, of, bindings, depth }: Use): readonly Use[] {
    const key = JSON.stringify([of, ...[...bindings].sort(byName)]);
    const home = homes.get(key);
    const [own, generic] = [trees.valueAt(at), resolved.valueAt(of)];
    if (home !== undefined) edges.set(at, home);
    if (home !== undefined || !isObject(own) || !isObject(generic)) return [];
    const parts = isList(own['allOf']) ? own['allOf'] : [];
    const isPlain = Object.keys(own).every((one) => besideUses.has(one));
    const base = isPlain ? at : childOf(childOf(at, 'allOf'), parts.length);
    trees.replace(at, isPlain ? merged(own, generic) : withPart(own, generic));
    homes.set(key, base);
    copies.set(base, { of, own: new Set(isPlain ? Object.keys(own) : []) });
    edges.delete(at);
    return below(of).flatMap((from) => {
      count += 1;
      const here = `${base}${from.slice(of.length)}` as Pointer;
      return copyEdge({ at: here, of, bindings, depth }, from, base);
    });
  }

  /** The edge of a reference inside of a copy; the uses that this makes necessary. */
  function copyEdge(use: Use, from: Pointer, base: Pointer): readonly Use[] {
    const name = names.get(from);
    const binding = name === undefined ? undefined : use.bindings.get(name);
    if (binding !== undefined) bound.add(from);
    const to = binding ?? resolved.edges.get(from);
    if (to === undefined) return [];
    edges.set(use.at, to);
    if (name !== undefined) return [];
    const inner = [...scope.around(from, use.of)].map(
      ([word, at]) => [word, `${base}${at.slice(use.of.length)}` as Pointer] as const,
    );
    const bindings = meaningOf(to, new Map([...inner, ...use.bindings]));
    const depth = use.depth + 1;
    return bindings.size === 0 || depth > deepestUse
      ? []
      : [{ at: use.at, of: to, bindings, depth }];
  }

  const uses = [...resolved.edges].flatMap(([at, of]) => {
    if (names.has(at)) return [];
    const bindings = meaningOf(of, scope.around(at));
    return bindings.size === 0 ? [] : [{ at, of, bindings, depth: 0 }];
  });
  // A component is the best place for what several use.
  const queue = [...uses.filter(isInComponent), ...uses.filter((use) => !isInComponent(use))];
  for (let use = queue.shift(); use !== undefined && count < mostCopies; use = queue.shift()) {
    queue.push(...write(use));
  }
  const written = [...sources.values()].map((source) => withCopies(source, sources, trees, copies));
  return {
    resolved: {
      entry: written.find(({ uri }) => uri === resolved.entry.uri) ?? resolved.entry,
      sources: new Map(written.map((source) => [source.uri, source])),
      edges,
      unread: resolved.unread,
      valueAt: (at) => trees.valueAt(at),
    },
    bound,
  };
}

function byName([a]: readonly [string, Pointer], [b]: readonly [string, Pointer]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isInComponent({ at }: Use): boolean {
  return /^[^#]*#\/(?:components\/schemas|definitions)\//.test(at);
}

const prose = ['title', 'description', 'summary', '$comment', '$dynamicAnchor'];
const aliasKeys = new Set(['$ref', ...prose]);
/** What may stand beside a reference to a generic schema without saying more of the value. */
const besideUses = new Set([...aliasKeys, '$id', '$anchor', '$defs', 'definitions', 'deprecated']);

/** Nothing but a reference, whatever it is called. */
function isAlias(value: JsonObject): boolean {
  return Object.keys(value).every((key) => aliasKeys.has(key));
}

/** What makes a schema known by a URI; a copy is not. */
const identity = new Set(['$id', '$anchor', '$dynamicAnchor', '$schema']);

function entriesWithout(value: JsonObject, left: ReadonlySet<string>): (readonly [string, Json])[] {
  return Object.entries(value).filter(([key]) => !left.has(key));
}

function merged(own: JsonObject, generic: JsonObject): JsonObject {
  return Object.fromEntries([
    ...entriesWithout(generic, identity),
    ...entriesWithout(own, new Set(['$ref'])),
  ]);
}

function withPart(own: JsonObject, generic: JsonObject): JsonObject {
  const parts = isList(own['allOf']) ? own['allOf'] : [];
  const part = Object.fromEntries(entriesWithout(generic, identity));
  return Object.fromEntries([
    ...entriesWithout(own, new Set(['$ref', 'allOf'])),
    ['allOf', [...parts, part]],
  ]);
}

/** Places in copies are shown where what is copied stands. */
function withCopies(
  source: Source,
  sources: ReadonlyMap<string, Source>,
  trees: ReturnType<typeof treesOf>,
  copies: ReadonlyMap<Pointer, Copy>,
): Source {
  const value = trees.valueAt(`${source.uri}#`) ?? source.value;
  if (value === source.value) return source;
  return {
    ...source,
    value,
    locate: (pointer, target) => {
      const original = originalOf(pointer, copies);
      const holder = sources.get(uriOf(original)) ?? source;
      const position = holder.locate(original, target);
      return holder === source ? position : { file: holder, ...position };
    },
  };
}

function originalOf(pointer: Pointer, copies: ReadonlyMap<Pointer, Copy>): Pointer {
  for (const place of placesAround(pointer)) {
    const copy = copies.get(place);
    if (copy === undefined || place === pointer) continue;
    const rest = pointer.slice(place.length);
    const [first = ''] = tokensOf(`#${rest}`);
    return copy.own.has(first) ? pointer : (`${copy.of}${rest}` as Pointer);
  }
  return pointer;
}
