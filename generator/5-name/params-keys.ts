import type { Report } from '../diagnostics.js';
import { fieldsOf, objectsOf, type Lookup } from '../4-ir/graph.js';
import type { Api, Operation, Param } from '../4-ir/ir.js';
import { namespaceOf } from './namespace.js';
import { objectMembers } from './reserved.js';

/** Who keeps a key that several want: what stands in the URL before what is easily renamed. */
const order: readonly Param['in'][] = ['path', 'query', 'querystring', 'header', 'cookie'];

/** Parameters that the caller gives in params: not the positional one, constants, the client's. */
export function askedParams(operation: Operation, api: Api): readonly Param[] {
  const ofClient = new Set(api.clientHeaders.map(({ wire }) => wire.toLowerCase()));
  return operation.params.filter(
    (param) =>
      param.constant === undefined &&
      !(param.in === 'path' && param.wire === operation.call.positional) &&
      !(param.in === 'header' && ofClient.has(param.wire.toLowerCase())),
  );
}

/**
 * Keys in params: wire names; where two want the same, fields of the body keep theirs and the
 * parameter's place is put before its name (`query_limit`).
 */
export function paramsKeysOf(
  operation: Operation,
  api: Api,
  lookup: Lookup,
  report: Report,
): ReadonlyMap<string, string> {
  // Every object has a `constructor`: a parameter of that name would always seem to be given.
  const reserved = [objectMembers];
  const names = namespaceOf({ reserved, numbered: (name, count) => `${name}_${String(count)}` });
  const keys = new Map<string, string>();
  for (const wire of bodyFieldsOf(operation, lookup)) names.claim([wire]);
  if (operation.call.body === 'whole') keys.set('body', names.claim(['body']));
  const asked = askedParams(operation, api);
  const ranked = order.flatMap((place) => asked.filter((param) => param.in === place));
  for (const { at, in: place, wire } of ranked) {
    const given = names.claim([wire, `${place}_${wire}`]);
    keys.set(`${place}:${wire}`, given);
    if (given !== wire) report('param-key-taken', at, { place, wire, given });
  }
  return keys;
}

function bodyFieldsOf({ body, call }: Operation, lookup: Lookup): ReadonlySet<string> {
  const [content] = body?.contents ?? [];
  if (content === undefined || content.kind === 'binary' || call.body !== 'fields')
    return new Set();
  const objects = objectsOf(content.type, lookup) ?? [];
  return new Set(
    objects.flatMap((object) => fieldsOf(object, lookup) ?? []).map(({ wire }) => wire),
  );
}
