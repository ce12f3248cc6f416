import { valueBelow } from '../child-at.js';
import { escapeToken, type Json } from '../pointer.js';
import type { Kind } from './grammar.js';

/** Where components of a kind are kept, in one version or the other. */
const shelves: ReadonlyMap<Kind, readonly (readonly string[])[]> = new Map([
  ['schema', [['components', 'schemas'], ['definitions']]],
  ['parameter', [['components', 'parameters'], ['parameters']]],
  ['response', [['components', 'responses'], ['responses']]],
]);

/**
 * The reference that `$ref: Pet` was meant to be: a relative file by the specification, but early
 * tools of Swagger 2.0 looked up the component. Undefined: there is none of that name.
 */
export function bareName(root: Json, kind: Kind, ref: string): string | undefined {
  if (/[#/:]/.test(ref)) return undefined;
  const shelf = shelves.get(kind)?.find((path) => valueBelow(root, [...path, ref]) !== undefined);
  return shelf && `#/${[...shelf, encodeURIComponent(escapeToken(ref))].join('/')}`;
}
