import type { OperationNode } from '../../3-normalize/document.js';
import { nearestWord } from '../../1-load/spelling.js';

/** Finds operations as sdk.yaml names them: by operationId, or by `POST /path`. */
export interface OperationFinder {
  find(written: string): OperationNode | undefined;
  /** What one probably meant. */
  suggest(written: string): string | undefined;
}

export function operationFinderOf(operations: readonly OperationNode[]): OperationFinder {
  const byId = new Map<string, OperationNode>();
  const byRoute = new Map<string, OperationNode>();
  for (const node of operations) {
    if (node.operationId !== undefined && !byId.has(node.operationId))
      byId.set(node.operationId, node);
    byRoute.set(`${node.method} ${node.path}`, node);
  }
  return {
    find: (written) => byId.get(written) ?? byRoute.get(routeKeyOf(written)),
    suggest: (written) =>
      nearestWord(written, /^\w+ +\//.test(written) ? byRoute.keys() : byId.keys()),
  };
}

function routeKeyOf(written: string): string {
  const parts = /^(\w+)\s+(\/.*)$/.exec(written.trim());
  return parts ? `${(parts[1] ?? '').toUpperCase()} ${parts[2] ?? ''}` : written;
}
