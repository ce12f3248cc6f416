import type { Tokens } from './json-path.js';
import { childrenOf, withChildren, type Traced } from './traced.js';

/** What becomes of a node; undefined: it goes. */
export type Change = (node: Traced) => Traced | undefined;

/** Places as a tree, so that one walk reaches all of them. */
interface Stop {
  isTarget: boolean;
  readonly below: Map<string, Stop>;
}

/** The tree with its nodes at these places changed, outer ones before those inside them. */
export function edited(
  root: Traced,
  targets: readonly Tokens[],
  change: Change,
): Traced | undefined {
  return changed(root, routeTo(targets), change);
}

function routeTo(targets: readonly Tokens[]): Stop {
  const start: Stop = { isTarget: false, below: new Map() };
  for (const tokens of targets) {
    let stop = start;
    for (const token of tokens) {
      const next: Stop = stop.below.get(token) ?? { isTarget: false, below: new Map() };
      stop.below.set(token, next);
      stop = next;
    }
    stop.isTarget = true;
  }
  return start;
}

function changed(node: Traced, stop: Stop, change: Change): Traced | undefined {
  const here = stop.isTarget ? change(node) : node;
  if (here === undefined || stop.below.size === 0) return here;
  const children = childrenOf(here).flatMap(([token, child]): [string, Traced][] => {
    const next = stop.below.get(token);
    const after = next === undefined ? child : changed(child, next, change);
    return after === undefined ? [] : [[token, after]];
  });
  return withChildren(here, children);
}
