import type { Config } from '../../config.js';
import type { Report } from '../../diagnostics.js';
import type { Document, Schema } from '../../3-normalize/document.js';
import type { Lookup } from '../graph.js';
import type { Type, TypeDecl, TypeId, TypeOrigin } from '../ir.js';
import { withoutAliasCycles } from './alias-cycles.js';
import { childTags } from './child-tags.js';
import { docsOf } from './docs-of-schema.js';
import { draftMaker, type Draft } from './draft.js';
import { bodyDraft } from './draft-of-schema.js';
import { formOf } from './form.js';
import { headReader } from './heads.js';
import type { SchemaSurroundings } from './schema-surroundings.js';
import { typeWriter, type Roots } from './type-writer.js';

export interface TypeBuilder {
  /**
   * The type of a schema used inside an operation or webhook; an inline object becomes a
   * declaration with this origin. The same place asked for again gives the same type.
   */
  typeOf(schema: Schema, origin: TypeOrigin): Type;
  /**
   * Every declaration so far: components and referenced schemas in document order, each followed
   * by what is written inside it; then those of operations. Reach, split and recursive are left
   * for `markGraph`.
   */
  declarations(): readonly TypeDecl[];
  readonly lookup: Lookup;
}

export function typeBuilder(document: Document, config: Config, report: Report): TypeBuilder {
  const drafts = draftMaker();
  const { schemas } = document;
  const surroundings = (owner: TypeId): SchemaSurroundings => ({
    schemas,
    drafts,
    config,
    report,
    owner,
  });
  const declared = new Map<TypeId, Draft>();
  for (const [id, { schema, name }] of schemas) {
    declared.set(id, bodyDraft(schema, { ...surroundings(id), name }));
  }
  for (const [id, draft] of childTags(document, declared, drafts)) declared.set(id, draft);

  const roots = rootsOf(document);
  const writer = typeWriter(headReader(declared, drafts, report), schemas, roots, formOf(config));
  for (const id of schemas.keys()) writer.declare(id);
  withoutAliasCycles(writer.written, report);

  const asked = new Map<TypeId, Type>();
  return {
    typeOf: (schema, origin) => {
      if (schemas.has(schema.at)) return { kind: 'ref', id: schema.at };
      const known = asked.get(schema.at);
      if (known !== undefined) return known;
      const draft = bodyDraft(schema, surroundings(schema.at));
      const type = writer.typeOf(draft, { root: schema.at, origin, docs: docsOf(schema) });
      asked.set(schema.at, type);
      return type;
    },
    declarations: () => writer.declarations(),
    lookup: (id) => writer.written.get(id),
  };
}

function rootsOf({ schemas }: Document): Roots {
  const roots = new Map<TypeId, { readonly origin: TypeOrigin; readonly docs: TypeDecl['docs'] }>();
  for (const [id, { name, schema }] of schemas) {
    roots.set(id, { origin: { kind: 'component', name }, docs: docsOf(schema) });
  }
  return roots;
}
