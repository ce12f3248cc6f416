import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Placed } from '../placed.js';
import { isMergeKey, textOf } from './value.js';

/** The places of a syntax tree, looked up on demand. */
export function yamlPlaces(document: Document.Parsed): Placed {
  return placedNode(document, document.contents, undefined);
}

function placedNode(document: Document.Parsed, node: Node | null, key: Node | undefined): Placed {
  const keyStart = key?.range?.[0];
  return {
    start: node?.range?.[0] ?? keyStart ?? 0,
    ...(keyStart === undefined ? {} : { key: keyStart }),
    child: (token) => childOf(document, node, token),
  };
}

function childOf(
  document: Document.Parsed,
  node: Node | null | undefined,
  token: string,
): Placed | undefined {
  if (isAlias(node)) return childOf(document, node.resolve(document), token);
  if (isSeq(node)) {
    const item = node.items[Number(token)];
    return item === undefined ? undefined : placedNode(document, item as Node | null, undefined);
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  const own = pairs.findLast((pair) => keyText(document, pair.key) === token);
  if (own !== undefined) return placedNode(document, own.value, own.key);
  const merges = pairs.filter((pair) => isMergeKey(pair.key));
  return firstOf(
    merges.flatMap((pair) => sourcesOf(document, pair.value)),
    (source) => childOf(document, source, token),
  );
}

/** Of a merge key: the mappings it takes from. */
function sourcesOf(document: Document.Parsed, node: Node | null): readonly Node[] {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (target === null || target === undefined) return [];
  return isSeq(target) ? (target.items as Node[]) : [target];
}

function keyText(document: Document.Parsed, key: Node | null): string {
  const node = isAlias(key) ? key.resolve(document) : key;
  return isScalar(node) ? textOf(node) : '';
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
