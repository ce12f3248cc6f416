/** Two operations that want one method: the plainer keeps the word, the other gets a better one. */
import type { Report } from '../../diagnostics.js';
import { routeOf } from '../operations/route.js';
import { ownWordsOf, type Placement } from './placement.js';
import { plainWordOf } from './request-fields.js';
import { singularOf, wordsOf } from './words.js';

/** Plain words that a resource has given away already: fixed methods and sub-resources. */
export type Taken = ReadonlySet<string>;

/** All of one resource's inferred placements, each with a word of its own. */
export function withDistinctWords(
  placements: readonly Placement[],
  taken: Taken,
  report: Report,
): readonly Placement[] {
  const owners = new Map<string, Placement | undefined>(
    [...taken].map((word) => [word, undefined]),
  );
  const renamed = new Map<Placement, Placement>();
  for (const placement of [...placements].sort(plainerFirst)) {
    const key = plainWordOf(placement.word);
    if (!owners.has(key)) {
      owners.set(key, placement);
      continue;
    }
    const word = freeWordOf(placement, owners);
    owners.set(plainWordOf(word), placement);
    renamed.set(placement, { ...placement, word });
    report('method-taken', placement.node.at, {
      word: placement.word,
      place: ['client', ...placement.resource].join('.'),
      chosen: word,
    });
  }
  return placements.map((placement) => renamed.get(placement) ?? placement);
}

const methodOrder = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

// Not the document's order: moving a path must not rename methods.
function plainerFirst(a: Placement, b: Placement): number {
  // What is updated or deleted is usually one thing; doing it to all gets the longer word.
  const one = /^(update|delete)$/.test(a.word) ? Number(b.isItem) - Number(a.isItem) : 0;
  if (one !== 0) return one;
  if (a.family !== b.family) return b.family - a.family;
  if (a.depth !== b.depth) return a.depth - b.depth;
  const methods = methodOrder.indexOf(a.node.method) - methodOrder.indexOf(b.node.method);
  if (a.node.path === b.node.path && methods !== 0) return updateOrder(a, b) || methods;
  return a.node.path < b.node.path ? -1 : 1;
}

/** PATCH is what `update` says best; PUT replaces. */
function updateOrder(a: Placement, b: Placement): number {
  const rank = ({ node }: Placement): number => (node.method === 'PATCH' ? 0 : 1);
  return rank(a) - rank(b);
}

function freeWordOf(
  placement: Placement,
  owners: ReadonlyMap<string, Placement | undefined>,
): string {
  const winner = owners.get(plainWordOf(placement.word));
  const free = (word: string | undefined): word is string =>
    word !== undefined && word !== '' && !owners.has(plainWordOf(word));
  const found = candidatesOf(placement, winner).find(free);
  if (found !== undefined) return found;
  let number = 2;
  while (!free(`${placement.word}_${number}`)) number += 1;
  return `${placement.word}_${number}`;
}

function candidatesOf(
  placement: Placement,
  winner: Placement | undefined,
): readonly (string | undefined)[] {
  const { node, word, resource } = placement;
  const own = ownWordsOf(node, resource);
  const replaces = node.method === 'PUT' && word === 'update' && winner?.node.path === node.path;
  const isWhole = !placement.isItem && (winner?.isItem ?? false);
  const others = new Set(winner ? routeOf(winner.node.path).names : []);
  const by = routeOf(node.path).names.filter((name) => !others.has(name));
  return [
    replaces ? 'replace' : undefined,
    isDerived(node) ? undefined : own.short,
    isWhole ? `${word}_all` : undefined,
    by.length > 0 ? `${word}_by_${by.flatMap(wordsOf).join('_')}` : undefined,
    own.whole,
    `${word}_${node.method.toLowerCase()}`,
  ];
}

/** Whether the operationId only repeats the path, as generated ones do. */
function isDerived({ operationId, path }: Placement['node']): boolean {
  const known = new Set(['id', 'by', ...wordsOf(path).map(singularOf)]);
  const [, ...rest] = wordsOf(operationId ?? '');
  return rest.every((word) => known.has(singularOf(word)));
}
