import { isList, isObject, type Json } from './pointer.js';

/** What stands at one token of a value; only a thing's own keys and items. */
export function childAt(node: Json | undefined, token: string): Json | undefined {
  if (isList(node)) return /^(?:0|[1-9]\d*)$/.test(token) ? node[Number(token)] : undefined;
  return isObject(node) && Object.hasOwn(node, token) ? node[token] : undefined;
}

/** Puts a value there. A plain assignment to `__proto__` would be none. */
export function setChild(node: object, token: string, value: Json): void {
  Object.defineProperty(node, token, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** What stands at the end of a way down. */
export function valueBelow(root: Json | undefined, tokens: readonly string[]): Json | undefined {
  return tokens.reduce<Json | undefined>(childAt, root);
}
