import type { Document, Schema, TypeId } from '../../3-normalize/document.js';
import { docsOf, noDocs } from './docs-of-schema.js';
import type { Draft, DraftField, Drafts, ObjectDraft } from './draft.js';

/**
 * A parent with a discriminator whose children extend it by `allOf`: what the mapping calls a child
 * is the child's tag, and that of what extends the child in turn.
 */
export function childTags(
  { schemas }: Document,
  declared: ReadonlyMap<TypeId, Draft>,
  drafts: Drafts,
): ReadonlyMap<TypeId, Draft> {
  const children = childrenOf(schemas);
  const tagged = new Map<TypeId, Draft>();
  for (const [parent, { schema }] of schemas) {
    const { discriminator } = schema;
    if (discriminator === undefined || discriminator.mapping.size === 0) continue;
    for (const child of below(parent, children)) {
      const family = new Set([child, ...below(child, children)]);
      const values = [...discriminator.mapping].filter(([, id]) => family.has(id));
      const draft = tagged.get(child) ?? declared.get(child);
      const home = schemas.get(child)?.schema;
      const isMapped = values.some(([, id]) => id === child);
      if (!isMapped || draft === undefined || home === undefined) continue;
      if (declaresItself(home, discriminator.propertyName)) continue;
      const literals = drafts.values(values.map(([value]) => ({ value, docs: noDocs })));
      const tag = tagObject(discriminator.propertyName, literals, home, child);
      const docs = docsOf(home);
      tagged.set(child, drafts.all([tag, draft], { at: home.at, owner: child, docs }));
    }
  }
  return tagged;
}

/** The child's own word about the tag is better than the mapping's. */
function declaresItself(schema: Schema, wire: string): boolean {
  if (schema.properties?.has(wire) === true) return true;
  return (schema.allOf ?? []).some((part) => declaresItself(part, wire));
}

function tagObject(wire: string, type: Draft, home: Schema, owner: TypeId): ObjectDraft {
  const field: DraftField = {
    at: home.at,
    wire,
    type,
    required: true,
    access: 'both',
    docs: noDocs,
    said: 'declared',
  };
  return {
    kind: 'object',
    at: home.at,
    owner,
    docs: noDocs,
    bases: [],
    fields: new Map([[wire, field]]),
    free: false,
    implied: true,
  };
}

type Children = ReadonlyMap<TypeId, readonly TypeId[]>;

function childrenOf(schemas: Document['schemas']): Children {
  const children = new Map<TypeId, TypeId[]>();
  for (const [id, { schema }] of schemas) {
    for (const part of schema.allOf ?? []) {
      if (part.ref === undefined || part.ref === id) continue;
      const known = children.get(part.ref);
      if (known === undefined) children.set(part.ref, [id]);
      else known.push(id);
    }
  }
  return children;
}

function below(parent: TypeId, children: Children): ReadonlySet<TypeId> {
  const found = new Set<TypeId>();
  const open = [...(children.get(parent) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || id === parent) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return found;
}
