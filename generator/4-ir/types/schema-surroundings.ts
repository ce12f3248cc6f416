import type { Pointer } from '../../1-load/pointer.js';
import type { Document, NamedSchema, Schema, TypeId } from '../../3-normalize/document.js';
import type { Config } from '../../config.js';
import type { Report } from '../../diagnostics.js';
import { docsOf } from './docs-of-schema.js';
import { wordOf, type Drafts, type Home } from './draft.js';

/** What the translation of one schema needs to know of its surroundings. */
export interface SchemaSurroundings {
  readonly schemas: Document['schemas'];
  readonly drafts: Drafts;
  readonly config: Config;
  readonly report: Report;
  /** The declaration that is being written. */
  readonly owner: TypeId;
  /** That declaration's name in the document, at its top only: sdk.yaml opens enums by name. */
  readonly name?: string;
}

export function homeOf(schema: Schema, around: SchemaSurroundings): Home {
  return { at: schema.at, owner: around.owner, docs: docsOf(schema), ...wordOf(schema) };
}

/** Follows references from a schema, itself first; stops where they go round. */
export function chainOf(
  schema: Schema,
  schemas: ReadonlyMap<Pointer, NamedSchema>,
): readonly Schema[] {
  const chain = [schema];
  let current = schema.ref === undefined ? undefined : schemas.get(schema.ref)?.schema;
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current);
    current = current.ref === undefined ? undefined : schemas.get(current.ref)?.schema;
  }
  return chain;
}
