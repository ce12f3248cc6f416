import type { Pointer } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { Document, OperationNode } from '../../3-normalize/document.js';
import type { Place, Report } from '../../diagnostics.js';

/** Finds operations as sdk.yaml names them: by operationId, or by `POST /path`. */
export interface OperationFinder {
  /** Undefined where there is none, which was reported at `place`, or where filters left it out. */
  find(written: string, place: Pointer | Place): OperationNode | undefined;
}

export function operationFinderOf(
  { operations, leftOut: { operations: leftOut } }: Document,
  report: Report,
): OperationFinder {
  const byId = new Map<string, OperationNode>();
  const byRoute = new Map<string, OperationNode>();
  for (const node of operations) {
    if (node.operationId !== undefined && !byId.has(node.operationId))
      byId.set(node.operationId, node);
    byRoute.set(`${node.method} ${node.path}`, node);
  }
  return {
    find(written, place) {
      const route = routeKeyOf(written);
      const node = byId.get(written) ?? byRoute.get(route);
      if (node !== undefined || leftOut.has(written) || leftOut.has(route)) return node;
      const known = /^\w+ +\//.test(written) ? byRoute.keys() : byId.keys();
      const suggestion = nearestWord(written, known);
      report('config-operation-unknown', place, { operation: written, suggestion });
      return undefined;
    },
  };
}

/** Whether an operation is the one that sdk.yaml names so. */
export function isNamed({ operationId, method, path }: OperationNode, written: string): boolean {
  return operationId === written || `${method} ${path}` === routeKeyOf(written);
}

function routeKeyOf(written: string): string {
  const parts = /^(\w+)\s+(\/.*)$/.exec(written.trim());
  return parts ? `${(parts[1] ?? '').toUpperCase()} ${parts[2] ?? ''}` : written;
}
