/** The schemas that have an identity: components, and every other place a reference leads to. */
import { childOf, isList, isObject, uriOf, type Json, type Pointer } from '../../1-load/pointer.js';
import type { Resolved } from '../../2-resolve/resolved.js';
import { entriesIn, objectIn } from '../checked.js';
import type { NamedSchema, TypeId } from '../document.js';
import { isReference, sectionOf } from '../follow.js';
import type { Looking, ObjectPlace, Place } from '../place.js';
import type { Reading } from '../reading.js';
import { readSchemaInPlace } from './read-schema.js';
import { schemaNameOf } from './schema-names.js';

/** A component by its key, and where its schema stands. */
interface Component {
  readonly name: string;
  readonly place: Place;
}

export interface Components {
  readonly byId: ReadonlyMap<TypeId, Component>;
  /** Places of other files that a component of the entry only gives a name to. */
  readonly synonyms: ReadonlyMap<Pointer, TypeId>;
}

/** `components/schemas` of 3.x, `definitions` of 2.0; both are read, whatever the version. */
export function findComponents(root: ObjectPlace, looking: Looking): Components {
  const components = objectIn(root, 'components', looking);
  const entries = [
    ...(components === undefined ? [] : entriesIn(components, 'schemas', looking)),
    ...entriesIn(root, 'definitions', looking),
  ];
  const byId = new Map<TypeId, Component>();
  const synonyms = new Map<Pointer, TypeId>();
  for (const [name, place] of entries) {
    const target = foreignTarget(place, looking.resolved);
    const isFirst = target !== undefined && !synonyms.has(target.at);
    if (isFirst) synonyms.set(target.at, place.at);
    byId.set(place.at, { name, place: isFirst ? target : place });
  }
  return { byId, synonyms };
}

/** What stands in another file, where the component is nothing but a reference to it. */
function foreignTarget({ at, value }: Place, resolved: Resolved): Place | undefined {
  if (!isReference(value) || Object.keys(value).length > 1) return undefined;
  const to = resolved.edges.get(at);
  if (to === undefined || uriOf(to) === '') return undefined;
  const target = resolved.valueAt(to);
  return target === undefined ? undefined : { at: to, value: target };
}

export function readSchemas(
  components: Components,
  reading: Reading,
): ReadonlyMap<TypeId, NamedSchema> {
  const schemas = new Map<TypeId, NamedSchema>();
  for (const [id, component] of components.byId) {
    schemas.set(id, readComponent(component, reading));
  }
  // Reading one may ask for others: the set grows while it is walked.
  for (const id of reading.identities.wanted) {
    if (!schemas.has(id)) schemas.set(id, readWanted(id, reading));
  }
  return schemas;
}

/**
 * Only what operations use, for a document of which filters leave a part. `named`: what they use by names, or
 * pointers, that stand outside the document.
 */
export function readUsedSchemas(
  components: Components,
  named: ReadonlySet<string>,
  reading: Reading,
): ReadonlyMap<TypeId, NamedSchema> {
  const { identities } = reading;
  for (const [id, component] of components.byId) {
    if (named.has(nameOf(component)) || named.has(id)) identities.refer(id);
  }
  const used = new Map<TypeId, NamedSchema>();
  const unused = new Map(components.byId);
  let isComplete = false;
  while (!isComplete) {
    for (const id of identities.wanted) {
      if (used.has(id)) continue;
      const component = components.byId.get(id);
      unused.delete(id);
      used.set(
        id,
        component === undefined ? readWanted(id, reading) : readComponent(component, reading),
      );
    }
    const subtypes = [...unused].filter(([, { place }]) => isSubtype(place, used, reading));
    for (const [id] of subtypes) identities.refer(id);
    isComplete = subtypes.length === 0;
  }
  // Components keep the order of the document, whatever order they are asked for in.
  const inOrder = [...components.byId.keys()].filter((id) => used.has(id));
  return new Map(
    [...inOrder, ...used.keys()].flatMap((id) => {
      const schema = used.get(id);
      return schema === undefined ? [] : [[id, schema]];
    }),
  );
}

/** Whether a value of a used base may turn out to be this: nothing else need refer to it. */
function isSubtype(
  { at, value }: Place,
  used: ReadonlyMap<TypeId, NamedSchema>,
  { resolved }: Reading,
): boolean {
  const parts = isObject(value) && isList(value['allOf']) ? value['allOf'] : [];
  return parts.some((_part, index) => {
    const base = resolved.edges.get(childOf(childOf(at, 'allOf'), index));
    return base !== undefined && used.get(base)?.schema.discriminator !== undefined;
  });
}

/** Names that vendors' extensions give a schema. */
const nameKeys = ['x-speakeasy-name-override', 'x-fern-type-name', 'x-ms-client-name'];

function readComponent(component: Component, reading: Reading): NamedSchema {
  const schema = readSchemaInPlace(component.place, reading);
  return { name: nameOf(component), component: true, schema };
}

function nameOf({ name, place: { value } }: Component): string {
  const given = isObject(value) ? nameKeys.map((key) => value[key]).find(isName) : undefined;
  return given ?? name;
}

/** What would be called by a name, had it been read: components, and what references lead to. */
export function unusedNames(
  { byId }: Components,
  read: ReadonlyMap<TypeId, NamedSchema>,
  resolved: Resolved,
): ReadonlySet<string> {
  const unread = [...byId].filter(([id]) => !read.has(id));
  const elsewhere = [...new Set(resolved.edges.values())].filter(
    (at) => !byId.has(at) && !read.has(at),
  );
  return new Set([
    ...unread.map(([, component]) => nameOf(component)),
    ...elsewhere.map((at) => schemaNameOf(at, resolved)),
  ]);
}

function isName(value: Json | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function readWanted(id: TypeId, reading: Reading): NamedSchema {
  const value = reading.resolved.valueAt(id) ?? true;
  return {
    name: schemaNameOf(id, reading.resolved),
    component: sectionOf(id) === 'schemas',
    schema: readSchemaInPlace({ at: id, value }, reading),
  };
}
