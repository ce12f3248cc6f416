/** Whether reading can be called with what starting took and answered. */
import type { OperationNode } from '../../../3-normalize/document.js';
import type { Config } from '../../../config.js';
import type { Operation, Param } from '../../ir.js';
import { answerOf } from '../answer.js';
import type { Schemas } from '../shape.js';
import { leafAt } from '../wire-path.js';

export interface Started {
  readonly node: OperationNode;
  readonly operation: Operation;
}

/** Wire names of what reading needs and nothing gives it. */
export function missingInputs(
  read: Operation,
  { node, operation }: Started,
  schemas: Schemas,
  { client }: Config,
): readonly string[] {
  const answer = answerOf({ node, schemas });
  const answers = (field: string): boolean =>
    answer !== undefined && leafAt(field, answer.schema, schemas) !== undefined;
  const takes = ({ in: place, wire }: Param): boolean =>
    operation.params.some((param) => param.in === place && param.wire === wire);
  const ofClient = new Set(client?.options?.map(({ header }) => header.toLowerCase()));
  const isGiven = (param: Param): boolean => {
    if (param.in === 'header') return ofClient.has(param.wire.toLowerCase());
    // Of a query nothing is handed on.
    if (param.in !== 'path') return false;
    const usual = param.wire === read.call.positional && answers('id');
    return takes(param) || answers(param.wire) || usual;
  };
  return read.params
    .filter((param) => param.required && param.constant === undefined && !isGiven(param))
    .map(({ wire }) => wire);
}
