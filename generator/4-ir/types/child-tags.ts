import type { Document, Schema, TypeId } from '../../3-normalize/document.js';
import { docsOf, noDocs } from './docs-of-schema.js';
import { chainOf } from './schema-surroundings.js';
import type { Draft, DraftField, Drafts, ObjectDraft } from './draft.js';
import { tagValueOf } from './tag-values.js';

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
    const wire = discriminator.propertyName;
    const mapped = [...discriminator.mapping].map(([key, id]) => ({
      id,
      member: { value: tagValueOf(key, wire, schema, schemas), docs: noDocs },
    }));
    for (const child of below(parent, children)) {
      const family = new Set([child, ...below(child, children)]);
      const values = mapped.filter(({ id }) => family.has(id));
      const draft = tagged.get(child) ?? declared.get(child);
      const home = schemas.get(child)?.schema;
      const isMapped = values.some(({ id }) => id === child);
      if (!isMapped || draft === undefined || home === undefined) continue;
      if (closesItself(home, wire, schemas)) continue;
      const members = drafts.values(values.map(({ member }) => member));
      const tag = tagObject(wire, members, home, child);
      const docs = docsOf(home);
      tagged.set(child, drafts.all([tag, draft], { at: home.at, owner: child, docs }));
    }
  }
  return tagged;
}

/** The child's own list of values is better than the mapping's. */
function closesItself(schema: Schema, wire: string, schemas: Document['schemas']): boolean {
  const field = schema.properties?.get(wire);
  const chain = field === undefined ? [] : chainOf(field, schemas);
  if (chain.some((one) => one.enum !== undefined)) return true;
  return (schema.allOf ?? []).some((part) => closesItself(part, wire, schemas));
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
