/** The schemas that have an identity: components, and every other place a reference leads to. */
import { uriOf, type Pointer } from '../1-load/pointer.js';
import type { Resolved } from '../2-resolve/resolved.js';
import {
  entriesIn,
  isReference,
  objectIn,
  sectionOf,
  type ObjectPlace,
  type Place,
} from './checked.js';
import type { NamedSchema, TypeId } from './document.js';
import { readSchemaInPlace } from './read-schema.js';
import type { Looking, Reading } from './reading.js';
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
  for (const [id, { name, place }] of components.byId) {
    schemas.set(id, { name, component: true, schema: readSchemaInPlace(place, reading) });
  }
  // Reading one may ask for others: the set grows while it is walked.
  for (const id of reading.identities.wanted) {
    if (!schemas.has(id)) schemas.set(id, readWanted(id, reading));
  }
  return schemas;
}

function readWanted(id: TypeId, reading: Reading): NamedSchema {
  const value = reading.resolved.valueAt(id) ?? true;
  return {
    name: schemaNameOf(id, reading.resolved),
    component: sectionOf(id) === 'schemas',
    schema: readSchemaInPlace({ at: id, value }, reading),
  };
}
