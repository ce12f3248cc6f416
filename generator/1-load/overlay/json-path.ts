/** JSONPath (RFC 9535) as overlays use it. */
import {
  JSONPathEnvironment,
  JSONPathError,
  JSONPathNode,
  type JSONPathQuery,
  type JSONValue,
} from 'json-p3';
import type { Json } from '../pointer.js';

export type Tokens = readonly string[];
export type Select = (value: Json) => readonly Tokens[];

/** Compiles a path; a string says, as the middle of a sentence, what is wrong with it. */
export function compilePath(path: string, depth: number): Select | string {
  try {
    // Each segment visits a level of its own, and the root is the first.
    const query = new JSONPathEnvironment({ maxRecursionDepth: depth + 2 }).compile(path);
    return (value) => select(query, value);
  } catch (error) {
    if (error instanceof JSONPathError) return problemOf(error);
    throw error;
  }
}

/**
 * The places that a path selects, each once: `$..a..b` selects a place by every way that leads to
 * it, and an action acts on a place.
 */
function select(query: JSONPathQuery, value: Json): readonly Tokens[] {
  const root = value as JSONValue;
  let nodes: Iterable<JSONPathNode> = [new JSONPathNode(root, [], root)];
  for (const segment of query.segments) nodes = distinct(segment.lazyResolve(nodes));
  return [...nodes].map(({ location }) => location.map(String));
}

function* distinct(nodes: Iterable<JSONPathNode>): Generator<JSONPathNode> {
  const seen = new Set<string>();
  for (const node of nodes) {
    const key = JSON.stringify(node.location);
    if (seen.has(key)) continue;
    seen.add(key);
    yield node;
  }
}

/** The library quotes the path and its offset behind the sentence: `... ('$.a[':4)`. */
function problemOf({ message, token }: JSONPathError): string {
  const sentence = message.replace(/ \('[^]*':\d+\)$/, '');
  return `${sentence} at character ${token.index + 1}`;
}
