/**
 * Which file a type belongs to: that of the resource whose operations are nearest to it, so that a
 * reader of a resource finds its types in one place, those of its calls among them; `shared` where
 * several are equally near (the body of errors), or none reaches it. By who alone reaches a type, a
 * third of the OpenAI API's would be shared, in one file of 10,000 lines.
 */
import { partsOf } from '../4-ir/graph.js';
import { receivedBy, sentBy } from '../4-ir/sent-and-received.js';
import type { Api, OperationId, Type, TypeDecl, TypeId } from '../4-ir/ir.js';

/** File path segments of a resource: `['beta', 'threads']`; what all of several share. */
type Owner = readonly string[];

/** Above this number of types a file is split: a family by the next word of its resources' paths. */
const largestFile = 120;

export const sharedModule = 'models/shared';
/** Types that no operation reaches, where `shared` would be too large with them. */
const otherModule = 'models/other';

/** Modules such as `models/chat`. */
export interface ModelModules {
  readonly types: ReadonlyMap<TypeId, string>;
  /** Where the types of an operation's call stand: its params, and how it fails. */
  readonly calls: ReadonlyMap<OperationId, string>;
}

/** `segments`: of each operation's resource, in file names. */
export function modelModulesOf(
  api: Api,
  segments: ReadonlyMap<OperationId, readonly string[]>,
): ModelModules {
  const owners = ownersOf(api, segments);
  const homes = homesOf(api.types);
  const ownerOf = ({ id }: TypeDecl) => owners.get(homes.get(id) ?? id);
  const sizes = new Map<string, number>();
  for (const declaration of api.types) {
    const [family = ''] = ownerOf(declaration) ?? [];
    sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const isLarge = (family: string) => (sizes.get(family) ?? 0) > largestFile;
  const moduleOf = (owner: Owner | undefined) => {
    if (owner === undefined && isLarge('')) return otherModule;
    const [family] = owner ?? [];
    if (owner === undefined || family === undefined) return sharedModule;
    return ['models', ...owner.slice(0, isLarge(family) ? 2 : 1)].join('/');
  };
  return {
    types: new Map(api.types.map((type) => [type.id, moduleOf(ownerOf(type))])),
    calls: new Map(api.operations.map(({ id }) => [id, moduleOf(segments.get(id) ?? [])])),
  };
}

/** Breadth first from all operations at once: linear in the document. */
function ownersOf(
  api: Api,
  segments: ReadonlyMap<OperationId, readonly string[]>,
): ReadonlyMap<TypeId, Owner> {
  const references = new Map(api.types.map(({ id, type }) => [id, referencesOf([type])]));
  const owners = new Map<TypeId, Owner>();
  let reached = new Map<TypeId, Owner>();
  const reach = (ids: Iterable<TypeId>, owner: Owner) => {
    for (const id of ids) {
      if (owners.has(id)) continue;
      const other = reached.get(id);
      reached.set(id, other === undefined ? owner : sharedStart(other, owner));
    }
  };
  for (const operation of api.operations) {
    const types = [...sentBy(operation), ...receivedBy(operation)];
    reach(referencesOf(types), segments.get(operation.id) ?? []);
  }
  reach(referencesOf(api.webhooks.map(({ type }) => type)), ['webhooks']);
  reach(referencesOf((api.callbacks ?? []).map(({ type }) => type)), ['callbacks']);
  while (reached.size > 0) {
    const ring = reached;
    reached = new Map();
    for (const [id, owner] of ring) owners.set(id, owner);
    for (const [id, owner] of ring) reach(references.get(id) ?? [], owner);
  }
  return owners;
}

function referencesOf(types: readonly Type[]): ReadonlySet<TypeId> {
  const found = new Set<TypeId>();
  const open = [...types];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (type.kind === 'ref') found.add(type.id);
    else open.push(...partsOf(type));
  }
  return found;
}

function sharedStart(a: Owner, b: Owner): Owner {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** For a type written inside another: the outermost one, whose file it shares. */
function homesOf(types: readonly TypeDecl[]): ReadonlyMap<TypeId, TypeId> {
  const parents = new Map<TypeId, TypeId>();
  for (const { id, origin } of types) if (origin.kind === 'nested') parents.set(id, origin.parent);
  const homes = new Map<TypeId, TypeId>();
  for (const id of parents.keys()) {
    const trail = new Set<TypeId>();
    let home = id;
    for (let up = parents.get(home); up !== undefined && !trail.has(up); up = parents.get(home)) {
      trail.add(home);
      home = homes.get(up) ?? up;
    }
    for (const below of trail) homes.set(below, home);
  }
  return homes;
}
