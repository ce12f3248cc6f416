import { valueBelow } from '../child-at.js';
import { escapeToken, type Json } from '../pointer.js';
import { fragmentTokens } from '../uri.js';
import type { Kind } from './grammar.js';

/**
 * The reference that was meant by one that names a file by the specification, and something of this
 * file to whoever wrote it. Undefined: it says what it means, or nothing stands there.
 */
export function meantReference(root: Json, kind: Kind, ref: string): string | undefined {
  if (ref.startsWith('#')) return undefined;
  return componentCalled(root, kind, ref) ?? placeIn(root, ref);
}

/** Where components of a kind are kept, in one version or the other. */
const shelves: ReadonlyMap<Kind, readonly (readonly string[])[]> = new Map([
  ['schema', [['components', 'schemas'], ['definitions']]],
  ['parameter', [['components', 'parameters'], ['parameters']]],
  ['response', [['components', 'responses'], ['responses']]],
]);

/** `Pet`: early tools of Swagger 2.0 looked up the component. */
function componentCalled(root: Json, kind: Kind, ref: string): string | undefined {
  if (/[#/:]/.test(ref)) return undefined;
  const shelf = shelves.get(kind)?.find((path) => valueBelow(root, [...path, ref]) !== undefined);
  return shelf && `#/${[...shelf, encodeURIComponent(escapeToken(ref))].join('/')}`;
}

/** `/components/schemas/Pet` lacks its `#`; `“#/components/schemas/Pet”` has quotes that YAML takes for text. */
function placeIn(root: Json, ref: string): string | undefined {
  const [, path] = /^[“”„‘’]?#?\/?([^#:“”‘’]+)[“”‘’]?$/.exec(ref) ?? [];
  const tokens = path?.includes('/') ? fragmentTokens(`/${path}`) : undefined;
  const target = tokens && valueBelow(root, tokens);
  return target === undefined ? undefined : `#/${path ?? ''}`;
}
