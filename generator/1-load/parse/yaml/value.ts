import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isList, isObject, type Json, type JsonObject } from '../../pointer.js';
import type { DuplicateKey } from '../duplicate-keys.js';
import { tooMuch, type Problem } from '../problem.js';

/** What a syntax tree says as JSON. */
export interface YamlValue {
  readonly value: Json;
  readonly errors: readonly Problem[];
  readonly oddities: readonly Problem[];
  readonly duplicates: readonly DuplicateKey[];
}

export interface YamlLimits {
  readonly depth: number;
  readonly aliasNodes: number;
}

/** What an anchor stands for, with what it costs to write it out once more. */
interface Anchored {
  readonly value: Json;
  readonly nodes: number;
  readonly height: number;
}

/**
 * Keys are always text, as written: `200`, `1.0`, `null` and `2020-01-01` name something. An alias
 * shares the value of its anchor; what it would cost to write it out is counted, because those who
 * walk the tree do.
 */
export function yamlValue(document: Document.Parsed, limits: YamlLimits): YamlValue {
  const converter = new Converter(limits);
  const value = converter.convert(document.contents, 0);
  return { value, ...converter.found };
}

class Converter {
  readonly found = {
    errors: new Array<Problem>(),
    oddities: new Array<Problem>(),
    duplicates: new Array<DuplicateKey>(),
  };
  readonly #limits: YamlLimits;
  readonly #anchors = new Map<string, Anchored | 'open'>();
  #nodes = 0;
  #aliasNodes = 0;
  #deepest = 0;

  constructor(limits: YamlLimits) {
    this.#limits = limits;
  }

  convert(node: Node | null | undefined, depth: number): Json {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#alias(node.source, offsetOf(node), depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#plain(node, depth);
    return this.#anchored(anchor, node, depth);
  }

  #plain(node: Node, depth: number): Json {
    this.#nodes += 1;
    this.#deepest = Math.max(this.#deepest, depth);
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) return this.#seq(node, depth);
    return isScalar(node) ? this.#scalar(node) : null;
  }

  #anchored(anchor: string, node: Node, depth: number): Json {
    const nodes = this.#nodes;
    const deepest = this.#deepest;
    this.#deepest = depth;
    this.#anchors.set(anchor, 'open');
    const value = this.#plain(node, depth);
    const height = this.#deepest - depth;
    this.#anchors.set(anchor, { value, nodes: this.#nodes - nodes, height });
    this.#deepest = Math.max(deepest, this.#deepest);
    return value;
  }

  #alias(name: string, offset: number, depth: number): Json {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      const remedy = `Put text that begins with * in quotes; an alias repeats what has &${name} before it.`;
      return this.#refuse(offset, `no anchor &${name} stands before this`, remedy);
    }
    if (target === 'open') {
      const remedy =
        'Refer to a schema that holds itself by $ref; an alias repeats what is complete.';
      return this.#refuse(offset, `*${name} stands inside its own anchor`, remedy);
    }
    this.#nodes += target.nodes;
    this.#aliasNodes += target.nodes;
    this.#deepest = Math.max(this.#deepest, depth + target.height);
    if (this.#aliasNodes > this.#limits.aliasNodes) {
      return this.#refuse(
        offset,
        `aliases add more than ${this.#limits.aliasNodes} values`,
        tooMuch,
      );
    }
    if (depth + target.height > this.#limits.depth) {
      return this.#refuse(offset, `aliases nest more than ${this.#limits.depth} levels`, tooMuch);
    }
    return target.value;
  }

  /** The first is enough: what follows may follow from it. */
  #refuse(offset: number, problem: string, remedy: string): null {
    if (this.found.errors.length === 0) this.found.errors.push({ offset, problem, remedy });
    return null;
  }

  #seq(node: YAMLSeq, depth: number): readonly Json[] {
    return node.items.map((item) => this.convert(item as Node | null, depth + 1));
  }

  #map(node: YAMLMap, depth: number): JsonObject {
    const own = new Map<string, Json>();
    const offsets = new Map<string, number>();
    const merged = new Map<string, Json>();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.#key(pair.key, node);
      const value = this.convert(pair.value, depth + 1);
      if (isMergeKey(pair.key) && this.#merge(value, merged)) continue;
      const [first, offset] = [offsets.get(key), keyOffset(pair, node)];
      if (first !== undefined) this.found.duplicates.push({ key, offset, first });
      offsets.set(key, offset);
      own.set(key, value);
    }
    for (const [key, value] of own) merged.set(key, value);
    return toObject(merged);
  }

  /** Of several sources the first that has a key wins (the merge key's own specification). */
  #merge(source: Json, merged: Map<string, Json>): boolean {
    const sources = isList(source) ? source : [source];
    if (!sources.every(isObject)) return false;
    for (const [key, value] of sources.flatMap((one) => Object.entries(one))) {
      if (!merged.has(key)) merged.set(key, value);
    }
    return true;
  }

  #key(key: Node | null, map: YAMLMap): string {
    if (key === null) return '';
    if (isScalar(key)) {
      if (key.anchor !== undefined) this.convert(key, 0);
      return textOf(key);
    }
    const aliased = isAlias(key) ? this.convert(key, 0) : undefined;
    if (typeof aliased === 'string' || typeof aliased === 'number') return String(aliased);
    const problem = 'a key must be text; put it in quotes if it begins with { or [';
    this.#refuse(offsetOf(key, map), problem, 'Write the key as text, in quotes if need be.');
    return '';
  }

  #scalar(node: Scalar): Json {
    const { value } = node;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const text = node.source ?? '';
    const problem = `${text} is no value of JSON; it is read as text`;
    this.found.oddities.push({ offset: offsetOf(node), problem });
    return text;
  }
}

/** An empty key has no place but its mapping's. */
function keyOffset({ key }: { readonly key: Node | null }, map: YAMLMap): number {
  return offsetOf(key ?? map);
}

/** A key as written: `1.0` is neither `1` nor a number. */
export function textOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

export function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function offsetOf(node: Node, parent?: Node): number {
  return node.range?.[0] ?? parent?.range?.[0] ?? 0;
}

/** `Object.fromEntries` defines own properties: `__proto__` becomes a key like any other. */
function toObject(entries: ReadonlyMap<string, Json>): JsonObject {
  return Object.fromEntries(entries);
}
