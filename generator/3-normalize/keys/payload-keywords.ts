/** As in keywords.ts, of the objects that describe what is sent and answered. */
import type { OpenAPIV2, OpenAPIV3 } from 'openapi-types';
import type { Key, Keys } from './keyword-versions.js';

export const media = {
  schema: '3.x',
  itemSchema: '3.2',
  example: '3.x',
  examples: '3.x',
  encoding: '3.x',
  prefixEncoding: '3.2',
  itemEncoding: '3.2',
} as const satisfies Keys<Key<OpenAPIV3.MediaTypeObject>>;

export const encoding = {
  contentType: '3.x',
  headers: '3.x',
  style: '3.x',
  explode: '3.x',
  allowReserved: '3.x',
  encoding: '3.2',
  prefixEncoding: '3.2',
  itemEncoding: '3.2',
} as const satisfies Keys<Key<OpenAPIV3.EncodingObject>>;

export const response = {
  summary: '3.2',
  description: 'all',
  schema: '2.0',
  headers: 'all',
  examples: '2.0',
  content: '3.x',
  links: '3.x',
} as const satisfies Keys<Key<OpenAPIV2.ResponseObject> | Key<OpenAPIV3.ResponseObject>>;

export const link = {
  operationRef: '3.x',
  operationId: '3.x',
  parameters: '3.x',
  requestBody: '3.x',
  description: '3.x',
  server: '3.x',
} as const satisfies Keys<Key<OpenAPIV3.LinkObject>>;

/** Of the items object of 2.0, which describes a value that is sent as text; parameters have it, too. */
export const itemsObject = {
  type: '2.0',
  format: '2.0',
  items: '2.0',
  collectionFormat: '2.0',
  default: '2.0',
  maximum: '2.0',
  exclusiveMaximum: '2.0',
  minimum: '2.0',
  exclusiveMinimum: '2.0',
  maxLength: '2.0',
  minLength: '2.0',
  pattern: '2.0',
  maxItems: '2.0',
  minItems: '2.0',
  uniqueItems: '2.0',
  enum: '2.0',
  multipleOf: '2.0',
} as const satisfies Keys<Key<OpenAPIV2.ItemsObject>>;

export const header = {
  description: 'all',
  required: '3.x',
  deprecated: '3.x',
  allowEmptyValue: '3.x',
  style: '3.x',
  explode: '3.x',
  allowReserved: '3.x',
  schema: '3.x',
  example: '3.x',
  examples: '3.x',
  content: '3.x',
  ...itemsObject,
} as const satisfies Keys<Key<OpenAPIV2.HeaderObject> | Key<OpenAPIV3.HeaderObject>>;

export const example = {
  summary: '3.x',
  description: '3.x',
  value: '3.x',
  dataValue: '3.2',
  serializedValue: '3.2',
  externalValue: '3.x',
} as const satisfies Keys<Key<OpenAPIV3.ExampleObject>>;
