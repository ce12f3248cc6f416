import type { WebhookNode } from '../../3-normalize/document.js';
import type { Schemas } from '../behaviour/shape.js';
import type { Type, Webhook } from '../ir.js';
import type { TypeBuilder } from '../types/type-builder.js';
import { operationDocsOf } from './docs.js';
import { mediaKindOf } from './media.js';

/** What the API sends to its user's server: the JSON body of one event. */
export function webhookOf(
  { at, name, operation }: WebhookNode,
  types: TypeBuilder,
  schemas: Schemas,
): Webhook {
  const content = operation.body?.contents.find(
    ({ media, schema }) => schema && mediaKindOf(media, schema, schemas) === 'json',
  );
  const type: Type = content?.schema
    ? types.typeOf(content.schema, { kind: 'webhook', event: name, steps: [] })
    : { kind: 'unknown' };
  return { at, event: name, type, docs: operationDocsOf(operation) };
}
