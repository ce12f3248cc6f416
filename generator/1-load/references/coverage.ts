import { childAt } from '../child-at.js';
import { isList, pointerTo, type Json } from '../pointer.js';
import type { Kind } from './grammar.js';
import { isSchemaKind, kindOfItem, kindOfKey } from './kinds.js';

/** Which parts of a file were looked through, and as what. */
export interface Coverage {
  /** Whether what stands at `tokens` was looked through as this kind, by itself or from above. */
  holds(tokens: readonly string[], kind: Kind): boolean;
  /** From `tokens` down. */
  add(tokens: readonly string[], kind: Kind): void;
}

export function coverageOf(root: Json): Coverage {
  const starts = new Map<string, Kind[]>();

  const startsAt = (tokens: readonly string[]): readonly Kind[] =>
    starts.get(pointerTo('', tokens)) ?? [];

  function kindsAt(tokens: readonly string[]): readonly Kind[] {
    let node: Json | undefined = root;
    let kinds = startsAt([]);
    for (const [depth, token] of tokens.entries()) {
      const isItem = isList(node);
      const below = kinds.map((kind) => (isItem ? kindOfItem(kind) : kindOfKey(kind, token)));
      kinds = [
        ...below.filter((kind) => kind !== undefined),
        ...startsAt(tokens.slice(0, depth + 1)),
      ];
      node = childAt(node, token);
    }
    return kinds;
  }

  return {
    holds: (tokens, kind) => kindsAt(tokens).some((one) => isSameKind(one, kind)),
    add(tokens, kind) {
      const key = pointerTo('', tokens);
      starts.set(key, [...(starts.get(key) ?? []), kind]);
    },
  };
}

function isSameKind(a: Kind, b: Kind): boolean {
  return a === b || (isSchemaKind(a) && isSchemaKind(b));
}
