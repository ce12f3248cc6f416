import type { Document, OperationNode } from '../../3-normalize/document.js';
import { routeOf } from '../operations/route.js';
import type { Operation, OperationId, Outcome } from '../ir.js';
import { answerOf } from './answer.js';
import { itemsWithin } from './page-evidence.js';
import type { CountOf } from './placement.js';
import { plainWordOf } from './request-fields.js';
import { isOnly, scalars } from './shape.js';
import { singularOf } from './words.js';

const usual: ReadonlySet<string> = new Set([
  'data',
  'items',
  'results',
  'values',
  'value',
  'entries',
  'records',
]);

/** Tells lists from single things by what an operation answers. */
export function listEvidenceOf(
  { schemas }: Document,
  operations: ReadonlyMap<OperationId, Operation>,
): CountOf {
  return (node) => {
    const outcome = operations.get(node.at)?.outcome;
    if (outcome?.kind === 'page') return 'many';
    if (outcome?.kind === 'stream') return 'stream';
    const answer = answerOf({ node, schemas });
    if (!answer) return isDescribed(outcome) ? 'one' : undefined;
    if (isOnly(answer.schema, schemas, scalars)) return 'one';
    const items = itemsWithin(answer.schema, schemas);
    const word = items?.path.at(-1);
    // An array beside other fields is a list only if it is called like one, or like the path.
    const isList =
      items && (word === undefined || usual.has(plainWordOf(word)) || isNamedBy(word, node));
    return isList ? 'many' : undefined;
  };
}

/** Whether there is an answer at all; without one, nothing is known of it. */
function isDescribed(outcome: Outcome | undefined): boolean {
  return (
    outcome?.kind === 'once' && outcome.successes.some(({ payload }) => payload.kind !== 'none')
  );
}

function isNamedBy(wire: string, { path }: OperationNode): boolean {
  const last = routeOf(path)
    .path.split('/')
    .findLast((text) => text !== '' && !text.includes('{'));
  return last !== undefined && singularOf(plainWordOf(last)) === singularOf(plainWordOf(wire));
}
