/** `type A = A | string` is no TypeScript: an alias must not lead to itself without an object between. */
import type { Report } from '../../diagnostics.js';
import type { Type, TypeDecl, TypeId } from '../ir.js';

/** Cuts the references that close such a circle, in place. */
export function withoutAliasCycles(decls: Map<TypeId, TypeDecl>, report: Report): void {
  const finished = new Set<TypeId>();
  const path = new Set<TypeId>();
  const visit = (id: TypeId): void => {
    const decl = decls.get(id);
    if (finished.has(id) || decl === undefined) return;
    path.add(id);
    for (const target of aliased(decl.type)) {
      if (path.has(target)) cut(id, target);
      else visit(target);
    }
    path.delete(id);
    finished.add(id);
  };
  const cut = (id: TypeId, target: TypeId): void => {
    const decl = decls.get(id);
    if (decl === undefined) return;
    report('type-cycle', decl.at, { target });
    decls.set(id, { ...decl, type: without(decl.type, target) ?? { kind: 'unknown' } });
  };
  for (const id of decls.keys()) visit(id);
}

/** References that TypeScript must follow to know what an alias is. */
function aliased(type: Type, found = new Set<TypeId>()): ReadonlySet<TypeId> {
  if (type.kind === 'ref') found.add(type.id);
  if (type.kind === 'nullable') aliased(type.inner, found);
  if (type.kind === 'union' || type.kind === 'intersection') {
    for (const member of type.members) aliased(member, found);
  }
  return found;
}

/** The type without its direct references to `target`; undefined: nothing is left. */
function without(type: Type, target: TypeId): Type | undefined {
  if (type.kind === 'ref') return type.id === target ? undefined : type;
  if (type.kind === 'nullable') {
    const inner = without(type.inner, target);
    if (inner === type.inner) return type;
    return inner === undefined ? { kind: 'literal', value: null } : { kind: 'nullable', inner };
  }
  if (type.kind !== 'union' && type.kind !== 'intersection') return type;
  const members = type.members.flatMap((member) => without(member, target) ?? []);
  const isSame = members.every((member, index) => member === type.members[index]);
  if (isSame && members.length === type.members.length) return type;
  return members.length < 2 ? members[0] : { kind: type.kind, members };
}
