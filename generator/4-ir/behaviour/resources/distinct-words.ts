/** Two operations that want one method: the plainer keeps the word, the other gets a better one. */
import type { Report } from '../../../diagnostics.js';
import { templateNames } from '../../../3-normalize/operation/path-template.js';
import { groupBy } from '../../../1-load/group-by.js';
import { routeOf } from '../../operations/route.js';
import { conditionsOf } from './path-words.js';
import { ownWordsOf, type Placement } from './placement.js';
import { plainWordOf } from '../request-fields.js';
import { singularOf, spelledWordsOf, wordsOf } from '../words.js';

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
  const losers = claimsOf(placements).flatMap(([key, claimants]) => {
    const [first, ...others] = [...claimants].sort(plainerFirst);
    if (!first || owners.has(key)) return claimants;
    owners.set(key, first);
    return others;
  });
  const renamed = new Map<Placement, Placement>();
  for (const placement of losers.sort(plainerFirst)) {
    const { word, isUsual } = freeWordOf(placement, owners);
    owners.set(plainWordOf(word), placement);
    renamed.set(placement, { ...placement, word });
    if (isUsual) continue;
    report('method-taken', placement.node.at, {
      route: `${placement.node.method} ${placement.node.path}`,
      place: ['client', ...placement.resource].map(asTyped).join('.'),
      word: asTyped(placement.word),
      chosen: asTyped(word),
    });
  }
  return placements.map((placement) => renamed.get(placement) ?? placement);
}

/** As people will type it: `scheduled-events` -> `scheduledEvents`, `CopyImage` -> `copyImage`. */
function asTyped(text: string): string {
  const [first = '', ...rest] = spelledWordsOf(text);
  const raised = rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return [first.toLowerCase(), ...raised].join('');
}

/** Who wants which word. */
function claimsOf(placements: readonly Placement[]): readonly [string, readonly Placement[]][] {
  return [...groupBy(placements, ({ word }) => plainWordOf(word))];
}

const methodOrder = ['GET', 'PATCH', 'PUT', 'POST', 'DELETE'];

// Not the document's order: moving a path must not rename methods. What is updated or deleted is
// usually one thing; doing it to all of them gets the longer word. PATCH is what `update` says
// best; PUT replaces. `updatePet` at `/pet` updates one, wherever its id stands.
function plainerFirst(a: Placement, b: Placement): number {
  const one = /^(update|delete)$/.test(a.word) && a.word === b.word;
  return (
    (one ? Number(isCalledSo(b)) - Number(isCalledSo(a)) : 0) ||
    (one ? Number(b.isItem) - Number(a.isItem) : 0) ||
    b.family - a.family ||
    a.depth - b.depth ||
    Number(saysByWhat(a)) - Number(saysByWhat(b)) ||
    compare(a.node.path, b.node.path) ||
    methodOrder.indexOf(a.node.method) - methodOrder.indexOf(b.node.method)
  );
}

/** Whether the operationId is the word and the resource in the singular: `updatePet`. */
function isCalledSo({ node, word, resource }: Placement): boolean {
  const [verb, ...rest] = wordsOf(node.operationId ?? '');
  const thing = wordsOf(resource.at(-1) ?? '').map(singularOf);
  return verb === word && rest.length > 0 && rest.join('_') === thing.join('_');
}

/** Whether the operationId is the word and what it goes by: `listByGroup`. */
function saysByWhat({ node, word, resource }: Placement): boolean {
  return ownWordsOf(node, resource).short?.startsWith(`${word}_by_`) ?? false;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface FreeWord {
  readonly word: string;
  /** Nothing to wonder about: `replace` or `create` beside `update`, `delete_all` beside `delete`. */
  readonly isUsual: boolean;
}

function freeWordOf(
  placement: Placement,
  owners: ReadonlyMap<string, Placement | undefined>,
): FreeWord {
  const { node, word } = placement;
  const winner = owners.get(plainWordOf(word));
  const free = (one: string | undefined): one is string =>
    one !== undefined && one !== '' && !owners.has(plainWordOf(one));
  const replaces = node.method === 'PUT' && word === 'update' && winner?.node.path === node.path;
  if (replaces && free('replace')) return { word: 'replace', isUsual: true };
  const isWhole = !placement.isItem && (winner?.isItem ?? false) && !isCalledSo(placement);
  const found = candidatesOf(placement, winner, isWhole).find(free);
  if (found !== undefined) return { word: found, isUsual: isWhole || found === made(placement) };
  let number = 2;
  while (!free(`${word}_${number}`)) number += 1;
  return { word: `${word}_${number}`, isUsual: false };
}

function candidatesOf(
  placement: Placement,
  winner: Placement | undefined,
  isWhole: boolean,
): readonly (string | undefined)[] {
  const { node, word, resource } = placement;
  const own = ownWordsOf(node, resource);
  const others = new Set(winner ? namesIn(winner.node) : []);
  const by = namesIn(node).filter((name) => !others.has(name));
  return [
    isDerived(node) && !saysByWhat(placement) ? undefined : own.short,
    isWhole ? `${word}_all` : undefined,
    made(placement),
    by.length > 0 ? `${word}_by_${by.flatMap(spelledWordsOf).join('_')}` : undefined,
    own.whole,
    `${word}_${node.method.toLowerCase()}`,
  ];
}

/** Parameters of the path, of the key's own query string (`/current?city={city}`) and fragment. */
function namesIn(node: Placement['node']): readonly string[] {
  const { path, query } = routeOf(node.path);
  return [...templateNames(path), ...query.map(({ wire }) => wire), ...conditionsOf(node)];
}

/** Beside PUT or PATCH, what is posted to one thing makes it. */
function made({ node, word }: Placement): string | undefined {
  return node.method === 'POST' && word === 'update' ? 'create' : undefined;
}

const usualVerbs = [
  'get',
  'list',
  'retrieve',
  'create',
  'update',
  'delete',
  'post',
  'put',
  'patch',
];

/** Whether the operationId only repeats method and path, as generated ones do. */
function isDerived({ operationId, path }: Placement['node']): boolean {
  const known = new Set(['id', 'by', ...usualVerbs, ...wordsOf(path).map(singularOf)]);
  return wordsOf(operationId ?? '').every((word) => known.has(singularOf(word)));
}
