import { derefOf, fieldsOf, hasExtraKeys, objectsOf, type Lookup } from '../graph.js';
import type { Body, Call, Param, Type } from '../ir.js';

/** How a person calls the operation: the last path parameter stands alone, the rest is params. */
export function callOf(
  names: readonly string[],
  params: readonly Param[],
  body: Body | undefined,
  lookup: Lookup,
): Call {
  const fixed = new Set(
    params
      .filter((param) => param.in === 'path' && param.constant !== undefined)
      .map(({ wire }) => wire),
  );
  const positional = names.findLast((name) => !fixed.has(name));
  return {
    ...(positional === undefined ? {} : { positional }),
    body: bodyCallOf(body, lookup),
  };
}

// An optional body with required fields is flattened too: in most documents `required: true` is
// merely forgotten, and a call without its required fields means nothing.
function bodyCallOf(body: Body | undefined, lookup: Lookup): Call['body'] {
  const content = body?.contents[0];
  if (!content) return 'none';
  if (content.kind === 'binary' || content.kind === 'text') return 'whole';
  return hasFieldsOnly(content.type, lookup) ? 'fields' : 'whole';
}

/** An object, or a union of objects, that declares all of its keys. */
function hasFieldsOnly(type: Type, lookup: Lookup): boolean {
  if (derefOf(type, lookup).kind === 'nullable') return false;
  const objects = objectsOf(type, lookup);
  if (!objects || objects.length === 0) return false;
  const isFree = (object: Type): boolean => hasExtraKeys(object, lookup);
  const isEmpty = (object: Type): boolean => fieldsOf(object, lookup)?.length === 0;
  return !objects.some(isFree) && !objects.every(isEmpty);
}
