import { backwards, type Edges } from '../../4-ir/edges.js';
import { partsOf } from '../../4-ir/graph.js';
import type { Form, Type, TypeDecl, TypeId } from '../../4-ir/ir.js';

/** Declarations that hold a form somewhere. */
export interface Converting {
  readonly all: ReadonlySet<TypeId>;
  /** Those that hold a `bigint`: their JSON is read and written digit by digit. */
  readonly exact: ReadonlySet<TypeId>;
}

export function convertingOf(types: readonly TypeDecl[]): Converting {
  const having = (isMeant: IsMeant): readonly TypeId[] =>
    types.filter(({ type }) => hasForm(type, isMeant)).map(({ id }) => id);
  const all = having(() => true);
  // In most documents there is none, and who leads to whom need not be known.
  if (all.length === 0) return { all: new Set(), exact: new Set() };
  const edges: Edges = new Map(types.map(({ id, type }) => [id, refsIn(type)]));
  return { all: backwards(edges, all), exact: backwards(edges, having(isBigint)) };
}

type IsMeant = (form: Form) => boolean;
const isBigint: IsMeant = (form) => form === 'bigint';

function refsIn(type: Type): readonly TypeId[] {
  return type.kind === 'ref' ? [type.id] : partsOf(type).flatMap(refsIn);
}

function hasForm(type: Type, isMeant: IsMeant): boolean {
  if (type.kind === 'scalar') return type.form !== undefined && isMeant(type.form);
  if (type.kind === 'ref') return false;
  if (type.kind === 'object' && type.extra === undefined) {
    return type.fields.some((field) => hasForm(field.type, isMeant));
  }
  return partsOf(type).some((part) => hasForm(part, isMeant));
}

/** Whether a `bigint` is somewhere in the type. */
export function isExact(type: Type, { exact }: Converting): boolean {
  return hasForm(type, isBigint) || refsIn(type).some((id) => exact.has(id));
}
