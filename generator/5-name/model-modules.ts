/**
 * Which file a type belongs to: that of the resources whose operations alone reach it, so that a
 * reader of a resource finds its types in one place; `shared` where several reach it, or none.
 */
import { partsOf, receivedBy, sentBy } from '../4-ir/graph.js';
import type { Api, OperationId, Type, TypeDecl, TypeId } from '../4-ir/ir.js';

/** File path segments of a resource: `['beta', 'threads']`; what all of several share. */
type Owner = readonly string[];

/** More types than this in one file are split by the next word of the resource's path. */
const largestFamily = 120;

export const sharedModule = 'models/shared';

/** `modules`: path segments of each operation's resource. Gives modules such as `models/chat`. */
export function modelModulesOf(
  api: Api,
  segments: ReadonlyMap<OperationId, readonly string[]>,
): ReadonlyMap<TypeId, string> {
  const owners = ownersOf(api, segments);
  const home = homesOf(api.types);
  const sizes = new Map<string, number>();
  const familyOf = (decl: TypeDecl) => owners.get(home.get(decl.id) ?? decl.id)?.[0];
  for (const decl of api.types) {
    const family = familyOf(decl);
    if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  return new Map(
    api.types.map((decl) => {
      const owner = owners.get(home.get(decl.id) ?? decl.id) ?? [];
      const [family] = owner;
      if (family === undefined) return [decl.id, sharedModule];
      const depth = (sizes.get(family) ?? 0) > largestFamily ? 2 : 1;
      return [decl.id, ['models', ...owner.slice(0, depth)].join('/')];
    }),
  );
}

/** Each declaration changes its owner at most as often as a path is long: linear in the document. */
function ownersOf(
  api: Api,
  segments: ReadonlyMap<OperationId, readonly string[]>,
): ReadonlyMap<TypeId, Owner> {
  const references = new Map(api.types.map(({ id, type }) => [id, referencesOf([type])]));
  const owners = new Map<TypeId, Owner>();
  const open: { readonly id: TypeId; readonly owner: Owner }[] = [];
  const reach = (ids: Iterable<TypeId>, owner: Owner) => {
    for (const id of ids) open.push({ id, owner });
  };
  for (const operation of api.operations) {
    const types = [...sentBy(operation), ...receivedBy(operation)];
    reach(referencesOf(types), segments.get(operation.id) ?? []);
  }
  reach(referencesOf(api.webhooks.map(({ type }) => type)), ['webhooks']);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const known = owners.get(next.id);
    const owner = known === undefined ? next.owner : sharedStart(known, next.owner);
    if (known?.length === owner.length) continue;
    owners.set(next.id, owner);
    reach(references.get(next.id) ?? [], owner);
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
