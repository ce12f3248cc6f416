/** What the extensions of several vendors are written in. */
import { isObject, type Json, type JsonObject } from '../../1-load/pointer.js';
import type { OperationNode } from '../../3-normalize/document.js';

const none: JsonObject = {};

/** What `x-fern-streaming` says beside the responses, which room 3 has read. */
export function fernStreamOf({ extensions }: OperationNode): JsonObject {
  const value = extensions.get('x-fern-streaming');
  return isObject(value) ? value : none;
}

/** `$request.limit` -> `limit`. */
export function requestNameOf(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : /^\$request\.([\w-]+)$/.exec(text)?.[1];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
