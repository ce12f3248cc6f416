import type { Document, OperationNode } from '../../3-normalize/document.js';
import { routeOf } from '../operations/route.js';
import type { Operation, OperationId } from '../ir.js';
import { answerOf } from './answer.js';
import { itemsWithin } from './page-evidence.js';
import type { IsList } from './placement.js';
import { plainWordOf } from './request-fields.js';
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
): IsList {
  return (node) => {
    if (operations.get(node.at)?.outcome.kind === 'page') return true;
    const answer = answerOf({ node, schemas });
    const items = answer && itemsWithin(answer.schema, schemas);
    if (!items) return false;
    const word = items.path.at(-1);
    // An array beside other fields is a list only if it is called like one, or like the path.
    return word === undefined || usual.has(plainWordOf(word)) || isNamedBy(word, node);
  };
}

function isNamedBy(wire: string, { path }: OperationNode): boolean {
  const last = routeOf(path)
    .path.split('/')
    .findLast((text) => text !== '' && !text.includes('{'));
  return last !== undefined && singularOf(plainWordOf(last)) === singularOf(plainWordOf(wire));
}
