import { isObject, type Json } from './pointer.js';

/** An OpenAPI description, as opposed to a file of fragments. */
export function isDescription(value: Json | undefined): boolean {
  return isObject(value) && (value['openapi'] !== undefined || value['swagger'] !== undefined);
}

/** `$id` and anchors mean something since OpenAPI 3.1; before it they are unknown keywords. */
export function hasIds(value: Json): boolean {
  if (!isObject(value) || value['swagger'] !== undefined) return false;
  const version = value['openapi'];
  return !(typeof version === 'string' && version.startsWith('3.0'));
}
