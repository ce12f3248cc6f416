import type { Document, OperationNode } from '../../../3-normalize/document.js';
import type { Operation, OperationId, Outcome } from '../../ir.js';
import { answersOf } from '../answer.js';
import { isNamedBy, itemsWithin } from '../pages/page-evidence.js';
import type { CountOf } from './placement.js';
import { plainWordOf } from '../request-fields.js';
import { isOnly, scalars } from '../shape.js';

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
  const countOf: CountOf = (node) => {
    const outcome = operations.get(node.at)?.outcome;
    if (outcome?.kind === 'page') return 'many';
    if (outcome?.kind === 'stream') return 'stream';
    // Of several (`202`: later), the first is the one that is waited for.
    const [answer] = answersOf({ node, schemas });
    if (!answer) return isDescribed(outcome) ? 'one' : undefined;
    if (isOnly(answer.schema, schemas, scalars)) return 'one';
    const items = itemsWithin(answer.schema, node, schemas);
    const word = items?.path.at(-1);
    // An array beside other fields is a list only if it is called like one, or like the path.
    const isList =
      items && (word === undefined || usual.has(plainWordOf(word)) || isNamedBy(word, node));
    return isList ? 'many' : undefined;
  };
  // Those beside an operation ask as well.
  const known = new Map<OperationNode, ReturnType<CountOf>>();
  return (node) => {
    if (!known.has(node)) known.set(node, countOf(node));
    return known.get(node);
  };
}

/** Whether anything is known of the answer: no body and JSON without a schema tell nothing. */
function isDescribed(outcome: Outcome | undefined): boolean {
  return (
    outcome?.kind === 'once' &&
    outcome.successes.some(
      ({ payload }) =>
        payload.kind !== 'none' && !(payload.kind === 'json' && payload.type.kind === 'unknown'),
    )
  );
}
