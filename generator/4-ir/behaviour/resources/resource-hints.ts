import { isList, type Json } from '../../../1-load/pointer.js';
import type { OperationNode } from '../../../3-normalize/document.js';

/** Where the document's vendor extensions want an operation. */
export interface ResourceHint {
  readonly resource?: readonly string[];
  readonly word?: string;
}

const groupKeys = ['x-fern-sdk-group-name', 'x-speakeasy-group', 'x-sdk-group'];
const wordKeys = ['x-fern-sdk-method-name', 'x-speakeasy-name-override', 'x-sdk-method'];

export function resourceHintOf({ extensions }: OperationNode): ResourceHint {
  const groups = groupKeys
    .map((key) => groupOf(extensions.get(key)))
    .find((group) => group !== undefined);
  const word = wordKeys.map((key) => extensions.get(key)).find(isText);
  return { ...(groups ? { resource: groups } : {}), ...(word === undefined ? {} : { word }) };
}

/** `users.admin`, or `[users, admin]`. */
function groupOf(value: Json | undefined): readonly string[] | undefined {
  if (isText(value)) return value.split('.').filter((word) => word !== '');
  return isList(value) && value.every(isText) ? value : undefined;
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
