/** `type A = A | string` is no TypeScript: an alias must not lead to itself without an object between. */
import type { Report } from '../../diagnostics.js';
import type { Type, TypeDecl, TypeId } from '../ir.js';

/** Cuts the references that close such a circle, in place. */
export function withoutAliasCycles(decls: Map<TypeId, TypeDecl>, report: Report): void {
  const finished = new Set<TypeId>();
  const visit = (id: TypeId, path: readonly TypeId[]): void => {
    if (finished.has(id)) return;
    const here = [...path, id];
    const decl = decls.get(id);
    if (decl === undefined) return;
    for (const target of aliased(decl.type)) {
      if (here.includes(target)) cut(id, target);
      else visit(target, here);
    }
    finished.add(id);
  };
  const cut = (id: TypeId, target: TypeId): void => {
    const decl = decls.get(id);
    if (decl === undefined) return;
    report('type-cycle', decl.at, { target });
    decls.set(id, { ...decl, type: without(decl.type, target) ?? { kind: 'unknown' } });
  };
  for (const id of decls.keys()) visit(id, []);
}

/** References that TypeScript must follow to know what an alias is. */
function aliased(type: Type): readonly TypeId[] {
  if (type.kind === 'ref') return [type.id];
  if (type.kind === 'nullable') return aliased(type.inner);
  if (type.kind !== 'union' && type.kind !== 'intersection') return [];
  return type.members.flatMap(aliased);
}

/** The type without its direct references to `target`; undefined: nothing is left. */
function without(type: Type, target: TypeId): Type | undefined {
  if (type.kind === 'ref') return type.id === target ? undefined : type;
  if (type.kind === 'nullable') {
    const inner = without(type.inner, target);
    return inner === undefined ? { kind: 'literal', value: null } : { kind: 'nullable', inner };
  }
  if (type.kind !== 'union' && type.kind !== 'intersection') return type;
  const members = type.members.flatMap((member) => without(member, target) ?? []);
  if (members.length === type.members.length && !aliased(type).includes(target)) return type;
  return members.length < 2 ? members[0] : { kind: type.kind, members };
}
