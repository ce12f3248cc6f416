/** What the extensions of several vendors are written in. */
import type { Json } from '../../1-load/pointer.js';
import type { OperationNode } from '../../3-normalize/document.js';

export type Table = Readonly<Record<string, Json>>;

const none: Table = {};

/** What `x-fern-streaming` says beside the responses, which room 3 has read. */
export function fernStreamOf({ extensions }: OperationNode): Table {
  const value = extensions.get('x-fern-streaming');
  return isTable(value) ? value : none;
}

/** `$request.limit` -> `limit`. */
export function requestNameOf(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : /^\$request\.([\w-]+)$/.exec(text)?.[1];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function isTable(value: Json | undefined): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
