import { backwards, type Edges } from '../4-ir/edges.js';
import { partsOf } from '../4-ir/graph.js';
import type { Form, Type, TypeDecl, TypeId } from '../4-ir/ir.js';

/** Declarations that hold a form somewhere. */
export interface Converting {
  readonly all: ReadonlySet<TypeId>;
  /** Those that hold a `bigint`: their JSON is read and written digit by digit. */
  readonly exact: ReadonlySet<TypeId>;
}

export function convertingOf(types: readonly TypeDecl[]): Converting {
  const edges: Edges = new Map(types.map(({ id, type }) => [id, refsIn(type)]));
  const holding = (isMeant: (form: Form) => boolean): ReadonlySet<TypeId> =>
    backwards(
      edges,
      types.filter(({ type }) => formsIn(type).some(isMeant)).map(({ id }) => id),
    );
  return { all: holding(() => true), exact: holding((form) => form === 'bigint') };
}

function refsIn(type: Type): readonly TypeId[] {
  return type.kind === 'ref' ? [type.id] : partsOf(type).flatMap(refsIn);
}

function formsIn(type: Type): readonly Form[] {
  if (type.kind === 'scalar') return type.form === undefined ? [] : [type.form];
  return partsOf(type).flatMap(formsIn);
}

/** Whether a `bigint` is somewhere in the type. */
export function isExact(type: Type, { exact }: Converting): boolean {
  return formsIn(type).includes('bigint') || refsIn(type).some((id) => exact.has(id));
}
