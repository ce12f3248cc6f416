/**
 * Dotted operationIds, by Google's convention: `deploy.projects.targets.list`. They are the places
 * of operations whose path begins with a parameter, which stands for a path of its own (`/{name}`).
 */
import type { OperationNode } from '../../../3-normalize/document.js';

export interface StatedPlace {
  readonly resource: readonly string[];
  readonly word: string;
}

/** Reads the operationId of one of the operations; undefined where it is not dotted. */
export type PlaceReader = (node: OperationNode) => StatedPlace | undefined;

const words: ReadonlyMap<string, string> = new Map([
  ['get', 'retrieve'],
  ['insert', 'create'],
  ['patch', 'update'],
]);

export function statedPlacesOf(nodes: readonly OperationNode[]): PlaceReader {
  const all = nodes.map(partsOf).filter((parts) => parts.length > 1);
  // The first word of all is the service.
  const isShared = new Set(all.map(([first]) => first)).size === 1;
  const skipped = isShared && all.some((parts) => parts.length > 2) ? 1 : 0;
  return (node) => {
    const parts = partsOf(node);
    if (parts.length < 2) return undefined;
    const verb = parts.at(-1) ?? '';
    return { resource: parts.slice(skipped, -1), word: words.get(verb) ?? verb };
  };
}

function partsOf({ operationId = '' }: OperationNode): readonly string[] {
  return /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(operationId) ? operationId.split('.') : [];
}
