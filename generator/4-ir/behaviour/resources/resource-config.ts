import type { Config, ResourceTree } from '../../../config.js';
import type { Report } from '../../../diagnostics.js';
import type { OperationNode } from '../../../3-normalize/document.js';
import { configPlace } from '../../config-place.js';
import type { OperationFinder } from '../find-operation.js';

/** A place that sdk.yaml gives an operation. */
export interface FixedPlacement {
  readonly node: OperationNode;
  readonly resource: readonly string[];
  readonly word: string;
}

/** The leaves of `resources`; those that match nothing, or an operation placed before, are reported. */
export function fixedPlacementsOf(
  { resources }: Config,
  finder: OperationFinder,
  report: Report,
): readonly FixedPlacement[] {
  const placed = new Map<OperationNode, FixedPlacement>();
  for (const { path, written } of leavesOf(resources ?? {}, [])) {
    const place = configPlace(['resources', ...path]);
    const node = finder.find(written, place);
    if (node === undefined) continue;
    const known = placed.get(node);
    if (known) {
      const other = [...known.resource, known.word].join('.');
      report('config-operation-twice', place, { operation: written, other });
    } else {
      placed.set(node, { node, resource: path.slice(0, -1), word: path.at(-1) ?? '' });
    }
  }
  return [...placed.values()];
}

interface Leaf {
  readonly path: readonly string[];
  readonly written: string;
}

function leavesOf(tree: ResourceTree, path: readonly string[]): readonly Leaf[] {
  return Object.entries(tree).flatMap(([word, value]) =>
    typeof value === 'string'
      ? [{ path: [...path, word], written: value }]
      : leavesOf(value, [...path, word]),
  );
}
