import { childAt } from '../child-at.js';
import { hasIds } from '../description.js';
import { isObject, type Json } from '../pointer.js';
import { joinUri, splitUri } from '../uri.js';

export interface Blocked {
  /** The object whose reference stands in the way, and the tokens that it must lead on with. */
  readonly blocked: readonly string[];
  readonly rest: readonly string[];
  readonly base: string;
}

export type Start = Blocked | { readonly node: Json; readonly base: string };

/** Walks down to a place, minding `$id` on the way; stops at a reference that stands in between. */
export function walkDown(root: Json, base: string, tokens: readonly string[]): Start | undefined {
  let node = root;
  let inside = base;
  for (const [depth, token] of tokens.entries()) {
    if (isObject(node) && typeof node['$id'] === 'string' && hasIds(root)) {
      inside = splitUri(joinUri(inside, node['$id'])).resource;
    }
    const child = childAt(node, token);
    if (child === undefined) {
      const passes = isObject(node) && typeof node['$ref'] === 'string';
      return passes
        ? { blocked: tokens.slice(0, depth), rest: tokens.slice(depth), base: inside }
        : undefined;
    }
    node = child;
  }
  return { node, base: inside };
}
