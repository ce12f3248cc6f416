/** Keys of a mapping are text; the field they tell apart may hold numbers or booleans. */
import type { Json } from '../../1-load/pointer.js';
import type { Document, Schema } from '../../3-normalize/document.js';
import type { Tag } from '../ir.js';
import { chainOf } from './schema-surroundings.js';

export type TagValue = Tag['cases'][number]['value'];

/** What a mapping's key is as a value of the field `wire` of `holder`. */
export function tagValueOf(
  key: string,
  wire: string,
  holder: Schema,
  schemas: Document['schemas'],
): NonNullable<TagValue> {
  for (const field of fieldsNamed(wire, holder, schemas)) {
    for (const { enum: listed, types } of chainOf(field, schemas)) {
      const same = listed?.filter(isUnquoted).find((value) => String(value) === key);
      if (same !== undefined) return same;
      const solid = types?.filter((type) => type !== 'null') ?? [];
      const value = solid.length === 1 ? reading[solid[0] ?? 'null']?.(key) : undefined;
      if (value !== undefined) return value;
    }
  }
  return key;
}

function isUnquoted(value: Json): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

const numberOf = (key: string): number | undefined =>
  key.trim() === '' || !Number.isFinite(Number(key)) ? undefined : Number(key);

const reading: Readonly<Record<string, (key: string) => number | boolean | undefined>> = {
  integer: numberOf,
  number: numberOf,
  // Python writes `True`.
  boolean: (key) => ({ true: true, false: false })[key.toLowerCase()],
};

/** A field as a schema, what it refers to and the parts of its `allOf` declare it. */
function* fieldsNamed(
  wire: string,
  holder: Schema,
  schemas: Document['schemas'],
  seen = new Set<Schema>(),
): Generator<Schema> {
  for (const schema of chainOf(holder, schemas)) {
    if (seen.has(schema)) return;
    seen.add(schema);
    const field = schema.properties?.get(wire);
    if (field !== undefined) yield field;
    for (const part of schema.allOf ?? []) yield* fieldsNamed(wire, part, schemas, seen);
  }
}
