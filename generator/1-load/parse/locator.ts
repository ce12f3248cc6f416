import { positionsOf } from '../lines.js';
import { tokensOf } from '../pointer.js';
import type { Source } from '../source.js';
import { offsetAt, type Placed } from './placed.js';

/** Looks up places in a tree that is made when the first is asked for. */
export function locator(text: string, places: () => Placed | undefined): Source['locate'] {
  let root: Placed | undefined;
  const positionOf = positionsOf(text);
  return (pointer, target) => {
    root ??= places();
    return positionOf(root === undefined ? 0 : offsetAt(root, tokensOf(pointer), target));
  };
}
