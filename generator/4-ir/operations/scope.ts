import type { OperationNode, Schema } from '../../3-normalize/document.js';
import type { Report } from '../../diagnostics.js';
import type { Schemas } from '../behaviour/shape.js';
import type { Step, Type, TypeOrigin } from '../ir.js';

/** What the parts of one operation are made from. */
export interface Scope {
  readonly node: OperationNode;
  readonly schemas: Schemas;
  readonly typeOf: (schema: Schema, origin: TypeOrigin) => Type;
  readonly report: Report;
}

type Part = Extract<TypeOrigin, { kind: 'operation' }>['part'];

/** The type of a schema written in the operation. */
export function partTypeOf(scope: Scope, schema: Schema, part: Part, steps: readonly Step[]): Type {
  return scope.typeOf(schema, { kind: 'operation', operation: scope.node.at, part, steps });
}
