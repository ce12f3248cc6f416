import type { OperationNode, Schema } from '../../3-normalize/document.js';
import type { PageParam } from '../ir.js';
import { shapeOf, type Schemas } from './shape.js';

/** Something a caller may set: a query parameter or a field of the body. */
export interface RequestField extends PageParam {
  readonly schemas: readonly Schema[];
}

/** Query parameters first, then the fields that the bodies have, each once. */
export function requestFieldsOf(node: OperationNode, schemas: Schemas): readonly RequestField[] {
  const query = node.parameters
    .filter((param) => param.in === 'query')
    .map(({ name, schema }): RequestField => ({ in: 'query', wire: name, schemas: [schema] }));
  const body = new Map<string, RequestField>();
  for (const { schema } of node.body?.contents ?? []) {
    if (!schema) continue;
    for (const [wire, field] of shapeOf(schema, schemas)) {
      if (!body.has(wire)) body.set(wire, { in: 'body', wire, schemas: field.schemas });
    }
  }
  return [...query, ...body.values()];
}

/** Words of a wire name without case and separators: `page[pageToken]` -> `pagepagetoken`. */
export function plainWordOf(wire: string): string {
  return wire.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
