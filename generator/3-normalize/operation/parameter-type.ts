import type { Json } from '../../1-load/pointer.js';
import type { Schema } from '../document.js';
import type { ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';
import { readSchemaInPlace } from '../schema/read-schema.js';

/** The keys of a 2.0 parameter, header or item that are a schema's too. */
const typeKeys: ReadonlySet<string> = new Set([
  'type',
  'format',
  'items',
  'enum',
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
]);

/** 2.0 writes the type of a parameter or header into it. Its prose and notes stay with it. */
export function parameterType(node: ObjectPlace, reading: Reading): Schema {
  const keys = Object.keys(node.value).filter((key) => typeKeys.has(key) || isTypeNote(key));
  const value: Record<string, Json> = {};
  for (const key of keys) value[key] = node.value[key] ?? null;
  return readSchemaInPlace({ at: node.at, value }, reading);
}

function isTypeNote(key: string): boolean {
  return key.startsWith('x-') && key !== 'x-example' && !key.startsWith('x-deprecat');
}
