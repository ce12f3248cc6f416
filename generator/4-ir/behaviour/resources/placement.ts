/** Where an operation belongs in the tree, told from its path; tags and operationIds where that is mute. */
import type { OperationNode } from '../../../3-normalize/document.js';
import { withoutRoute } from '../../route-suffix.js';
import { conditionsOf, pathWordsOf, templateOf, type PathWords } from './path-words.js';
import { resourceHintOf } from './resource-hints.js';
import { statedPlacesOf, type PlaceReader } from './stated-places.js';
import { isVerbSegment, singularOf, spelledWordsOf, wordsOf } from '../words.js';

export interface Placement {
  readonly node: OperationNode;
  readonly resource: readonly string[];
  readonly word: string;
  /** How many operations its path and those below it have: the larger family keeps the word. */
  readonly family: number;
  readonly depth: number;
  /** Whether the path ends in a parameter. */
  readonly isItem: boolean;
}

/** What an operation answers with: many things, one, or events as they come; undefined: unknown. */
export type CountOf = (node: OperationNode) => 'many' | 'one' | 'stream' | undefined;

export function placementsOf(
  nodes: readonly OperationNode[],
  countOf: CountOf,
): readonly Placement[] {
  const paths = pathWordsOf(nodes);
  const map = mapOf(paths);
  const reading = { map, countOf, isByName: isCalledByName(paths), stated: statedPlacesOf(nodes) };
  return paths.map((path) => {
    const placed = placementOf(path, reading);
    return { ...placed, ...resourceHintOf(path.node) };
  });
}

/** Which routes there are, to see what stands below and beside a segment. */
interface RouteMap {
  readonly methods: ReadonlyMap<string, ReadonlyMap<string, OperationNode>>;
  /** How many operations stand at or below a template. */
  readonly families: ReadonlyMap<string, number>;
}

function mapOf(paths: readonly PathWords[]): RouteMap {
  const methods = new Map<string, Map<string, OperationNode>>();
  const families = new Map<string, number>();
  for (const { node, segments } of paths) {
    const template = templateOf(segments);
    const known = methods.get(template) ?? new Map<string, OperationNode>();
    // Keys that differ in their fragments alone are one template; the plain one stands for it.
    if (!known.has(node.method) || !node.path.includes('#')) known.set(node.method, node);
    methods.set(template, known);
    for (let end = 1; end <= segments.length; end += 1) {
      const upper = templateOf(segments.slice(0, end));
      families.set(upper, (families.get(upper) ?? 0) + 1);
    }
  }
  return { methods, families };
}

// Calls by name: nearly everything is posted to paths without parameters, and most last words say
// what is done. Then the last word of such a path is always the method.
function isCalledByName(paths: readonly PathWords[]): boolean {
  const named = paths.filter(isNameLike);
  const doing = named.filter(({ node, segments }) => {
    const last = segments.at(-1);
    return last?.kind === 'word' && isVerbSegment(last.text, node);
  });
  return named.length > 1 && named.length >= paths.length * 0.9 && doing.length >= named.length / 2;
}

function isNameLike({ node, segments }: PathWords): boolean {
  return (
    node.method === 'POST' && segments.length > 1 && segments.every(({ kind }) => kind === 'word')
  );
}

/** What is known of the document as a whole. */
interface Reading {
  readonly map: RouteMap;
  readonly countOf: CountOf;
  readonly isByName: boolean;
  readonly stated: PlaceReader;
}

function placementOf(path: PathWords, { map, countOf, isByName, stated }: Reading): Placement {
  const { node, segments } = path;
  const words = segments.filter((one) => one.kind === 'word').map(({ text }) => text);
  const template = templateOf(segments);
  const isItem = segments.at(-1)?.kind === 'param';
  const facts = {
    node,
    depth: segments.length,
    family: map.families.get(template) ?? 0,
    isItem,
  };
  const place = segments[0]?.kind === 'param' ? stated(node) : undefined;
  if (place) return { ...facts, ...place };
  if (words.length === 0) return { ...facts, ...mutePlacementOf(node, isItem, countOf) };
  const isMethod = (isByName && isNameLike(path)) || endsInVerb(path, map);
  const word = words.at(-1);
  if (isMethod && word !== undefined) return { ...facts, resource: words.slice(0, -1), word };
  const target = isItem ? 'item' : targetOf(template, node, map, countOf);
  // Of several that are posted to one path, each says best itself what it does.
  const isOneOfSeveral = node.method === 'POST' && conditionsOf(node).length > 0;
  const own = isOneOfSeveral ? ownWordsOf(node, words).short : undefined;
  return { ...facts, resource: words, word: own ?? plainMethodOf(node, target, countOf) };
}

/** What a path leads to: one of many, the many, or something of which there is one. */
type Target = 'item' | 'collection' | 'one';

function targetOf(template: string, node: OperationNode, map: RouteMap, countOf: CountOf): Target {
  if (node.method === 'GET' && conditionsOf(node).length > 0)
    return countOf(node) === 'many' ? 'collection' : 'one';
  const read = node.method === 'GET' ? node : map.methods.get(template)?.get('GET');
  const count = read && countOf(read);
  if (count !== undefined) return count === 'one' ? 'one' : 'collection';
  return read && !map.methods.has(`${template}/{}`) ? 'one' : 'collection';
}

function endsInVerb({ node, segments }: PathWords, map: RouteMap): boolean {
  const index = segments.findLastIndex(({ kind }) => kind === 'word');
  const segment = segments[index];
  if (segment?.kind !== 'word') return false;
  if (segment.isVerb) return true;
  const template = templateOf(segments.slice(0, index + 1));
  const beside = map.methods.get(templateOf(segments))?.size ?? 0;
  if (beside > 1 || !isVerbSegment(segment.text, node)) return false;
  const isLast = index === segments.length - 1;
  if (isLast) return map.families.get(template) === 1;
  // `/orders/cancel/{id}`: a verb in front of its object, if nothing stands at `/orders/cancel`.
  return !map.methods.has(template) && onlyItemsBelow(template, segments.length - index - 1, map);
}

function onlyItemsBelow(template: string, params: number, map: RouteMap): boolean {
  const own = `${template}${'/{}'.repeat(params)}`;
  return [...map.methods.keys()].every(
    (other) => !other.startsWith(`${template}/`) || other === own,
  );
}

const plainMethods: Readonly<Record<Target, ReadonlyMap<string, string>>> = {
  item: new Map([
    ['GET', 'retrieve'],
    ['PUT', 'update'],
    ['PATCH', 'update'],
    ['POST', 'update'],
  ]),
  collection: new Map([
    ['GET', 'list'],
    ['PUT', 'update'],
    ['PATCH', 'update'],
    ['POST', 'create'],
  ]),
  one: new Map([
    ['GET', 'retrieve'],
    ['PUT', 'update'],
    ['PATCH', 'update'],
    ['POST', 'update'],
  ]),
};

function plainMethodOf(node: OperationNode, target: Target, countOf: CountOf): string {
  const { method } = node;
  if (method === 'GET' && countOf(node) === 'stream') return 'stream';
  return plainMethods[target].get(method) ?? method.toLowerCase();
}

/** A path without words: the tag is the resource, the operationId says what is done. */
function mutePlacementOf(
  node: OperationNode,
  isItem: boolean,
  countOf: CountOf,
): Pick<Placement, 'resource' | 'word'> {
  const [tag] = node.tags;
  const resource =
    tag === undefined ? [] : [spelledWordsOf(tag).join('_')].filter((word) => word !== '');
  const { short, whole } = ownWordsOf(node, resource);
  const target = isItem ? 'item' : countOf(node) === 'many' ? 'collection' : 'one';
  return {
    resource,
    word:
      short ??
      (whole?.toLowerCase() === resource[0]?.toLowerCase() ? undefined : whole) ??
      plainMethodOf(node, target, countOf),
  };
}

const dangling = /^(and|or|for|by|of|in|on|to|with|from|at|as)$/;

export interface OwnWords {
  /** Without the words of the resource: `pulls/check-if-merged` in `repos.pulls` -> `check_if_merged`. */
  readonly short: string | undefined;
  /** All that the operationId says after its group: `createThreadAndRun` -> `create_thread_and_run`. */
  readonly whole: string | undefined;
}

/** What the operationId says is done. */
export function ownWordsOf(node: OperationNode, resource: readonly string[]): OwnWords {
  const all = spelledWordsOf(
    withoutRoute(node.operationId ?? '', node)
      .split('/')
      .at(-1) ?? '',
  );
  const stems = new Set(resource.flatMap(wordsOf).map(singularOf));
  const short = all.filter((word) => !stems.has(singularOf(word.toLowerCase())));
  const isBroken = short.some(
    (word, index) => dangling.test(word) && dangling.test(short[index + 1] ?? 'at'),
  );
  const isWhole = short.length < 5 && !isBroken;
  return { short: isWhole ? nameOf(short) : undefined, whole: nameOf(all) };
}

/** A number alone (`operationId: '1'`) says nothing. */
function nameOf(words: readonly string[]): string | undefined {
  return words.some((word) => /[A-Za-z]/.test(word)) ? words.join('_') : undefined;
}
