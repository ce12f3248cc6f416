import type { Discriminator, NamedSchema, Schema, TypeId } from '../document.js';

type Schemas = ReadonlyMap<TypeId, NamedSchema>;

/** `x-ms-discriminator-value`: what a base's mapping would say, said by the schema that it maps to. */
export function withStatedTags(schemas: Schemas): Schemas {
  const added = new Map<TypeId, Map<string, TypeId>>();
  for (const [id, { schema }] of schemas) {
    const tag = schema.extensions?.get('x-ms-discriminator-value');
    if (typeof tag !== 'string') continue;
    for (const base of basesOf(id, schemas)) {
      const mapping = added.get(base) ?? new Map<string, TypeId>();
      added.set(base, mapping.set(tag, id));
    }
  }
  if (added.size === 0) return schemas;
  return new Map(
    [...schemas].map(([id, named]) => [id, mapped(named, added.get(id) ?? new Map())] as const),
  );
}

/** A schema and all that it extends. */
function basesOf(id: TypeId, schemas: Schemas): ReadonlySet<TypeId> {
  const found = new Set([id]);
  for (const at of found) {
    const parts = schemas.get(at)?.schema.allOf ?? [];
    for (const { ref } of parts) if (ref !== undefined) found.add(ref);
  }
  return found;
}

function mapped(named: NamedSchema, tags: ReadonlyMap<string, TypeId>): NamedSchema {
  const { schema } = named;
  if (schema.discriminator === undefined || tags.size === 0) return named;
  const discriminator: Discriminator = {
    ...schema.discriminator,
    // The mapping that is written is the base's own word.
    mapping: new Map([...tags, ...schema.discriminator.mapping]),
  };
  return { ...named, schema: { ...schema, discriminator } satisfies Schema };
}
