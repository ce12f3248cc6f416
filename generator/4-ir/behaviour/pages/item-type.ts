import { fieldOf, nonNullOf, objectsOf, type Lookup } from '../../graph.js';
import type { Type, WirePath } from '../../ir.js';

/** The type of one item of the array at a path below an envelope. */
export function itemTypeOf(envelope: Type, path: WirePath, lookup: Lookup): Type {
  let current = envelope;
  for (const wire of path) {
    const fields = (objectsOf(current, lookup) ?? []).map((object) =>
      fieldOf(object, wire, lookup),
    );
    const found = fields.find((field) => field !== undefined);
    if (!found) return { kind: 'unknown' };
    current = found.type;
  }
  const array = nonNullOf(current, lookup);
  return array.kind === 'array' ? array.items : { kind: 'unknown' };
}
