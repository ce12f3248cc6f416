/** Where an operation belongs in the tree, told from its path; tags and operationIds where that is mute. */
import type { OperationNode } from '../../3-normalize/document.js';
import { pathWordsOf, templateOf, type PathWords, type Segment } from './path-words.js';
import { resourceHintOf } from './resource-hints.js';
import { isVerbSegment, singularOf, wordsOf } from './words.js';

export interface Placement {
  readonly node: OperationNode;
  readonly resource: readonly string[];
  readonly word: string;
  /** How deep the path is; of two that want one word, the shallower keeps it. */
  readonly depth: number;
  /** Whether the path ends in a parameter. */
  readonly isItem: boolean;
}

/** Whether a GET of this operation gives many things. */
export type IsList = (node: OperationNode) => boolean;

export function placementsOf(
  nodes: readonly OperationNode[],
  isList: IsList,
): readonly Placement[] {
  const paths = pathWordsOf(nodes);
  const map = mapOf(paths);
  const byName = isCalledByName(paths);
  return paths.map((path) => {
    const placed = placementOf(path, map, byName ? 'name' : 'path', isList);
    return { ...placed, ...resourceHintOf(path.node) };
  });
}

/** Which routes there are, to see what stands below and beside a segment. */
interface RouteMap {
  readonly methods: ReadonlyMap<string, ReadonlySet<string>>;
  readonly parents: ReadonlySet<string>;
}

function mapOf(paths: readonly PathWords[]): RouteMap {
  const methods = new Map<string, Set<string>>();
  const parents = new Set<string>();
  for (const { node, segments } of paths) {
    const template = templateOf(segments);
    const known = methods.get(template);
    if (known) known.add(node.method);
    else methods.set(template, new Set([node.method]));
    for (let end = 1; end < segments.length; end += 1)
      parents.add(templateOf(segments.slice(0, end)));
  }
  return { methods, parents };
}

// Calls by name: everything is posted, nothing has a parameter in its path, and most last words say
// what is done. Then the last word is always the method.
function isCalledByName(paths: readonly PathWords[]): boolean {
  if (
    paths.length < 2 ||
    paths.some(({ segments }) => segments.some(({ kind }) => kind === 'param'))
  ) {
    return false;
  }
  const posted = paths.filter(({ node }) => node.method === 'POST');
  const doing = posted.filter(({ segments }) => {
    const last = segments.at(-1);
    return last?.kind === 'word' && segments.length > 1 && isVerbSegment(last.text, 'POST');
  });
  return posted.length >= paths.length * 0.9 && doing.length >= paths.length / 2;
}

type Reading = 'path' | 'name';

function placementOf(path: PathWords, map: RouteMap, reading: Reading, isList: IsList): Placement {
  const { node, segments } = path;
  const words = segments.filter((one) => one.kind === 'word').map(({ text }) => text);
  const facts = { node, depth: segments.length, isItem: segments.at(-1)?.kind === 'param' };
  if (words.length === 0) return { ...facts, ...mutePlacementOf(node, facts.isItem, isList) };
  const isMethod = reading === 'name' ? words.length > 1 : endsInVerb(path, map);
  const word = words.at(-1);
  if (isMethod && word !== undefined) return { ...facts, resource: words.slice(0, -1), word };
  const hasItems = map.parents.has(templateOf(segments)) && hasItemBelow(segments, map);
  return {
    ...facts,
    resource: words,
    word: plainMethodOf(node, facts.isItem, hasItems || isList(node)),
  };
}

function hasItemBelow(segments: readonly Segment[], map: RouteMap): boolean {
  return map.methods.has(`${templateOf(segments)}/{}`);
}

function endsInVerb({ node, segments }: PathWords, map: RouteMap): boolean {
  const index = segments.findLastIndex(({ kind }) => kind === 'word');
  const segment = segments[index];
  if (segment?.kind !== 'word') return false;
  if (segment.isVerb) return true;
  const template = templateOf(segments.slice(0, index + 1));
  const own = map.methods.get(templateOf(segments)) ?? new Set();
  if (own.size > 1 || !isVerbSegment(segment.text, node.method)) return false;
  const isLast = index === segments.length - 1;
  if (isLast) return !map.parents.has(template);
  // `/orders/cancel/{id}`: a verb in front of its object, if nothing stands at `/orders/cancel`.
  return !map.methods.has(template) && onlyItemsBelow(template, segments.length - index - 1, map);
}

function onlyItemsBelow(template: string, params: number, map: RouteMap): boolean {
  const own = `${template}${'/{}'.repeat(params)}`;
  return [...map.methods.keys()].every(
    (other) => !other.startsWith(`${template}/`) || other === own,
  );
}

const itemMethods: ReadonlyMap<string, string> = new Map([
  ['GET', 'retrieve'],
  ['PUT', 'update'],
  ['PATCH', 'update'],
  ['POST', 'update'],
]);

function plainMethodOf({ method }: OperationNode, isItem: boolean, many: boolean): string {
  if (isItem) return itemMethods.get(method) ?? method.toLowerCase();
  if (method === 'GET') return many ? 'list' : 'retrieve';
  if (method === 'POST') return 'create';
  return method === 'PUT' || method === 'PATCH' ? 'update' : method.toLowerCase();
}

/** A path without words: the tag is the resource, the operationId says what is done. */
function mutePlacementOf(
  node: OperationNode,
  isItem: boolean,
  isList: IsList,
): Pick<Placement, 'resource' | 'word'> {
  const [tag] = node.tags;
  const resource = tag === undefined ? [] : [wordsOf(tag).join('_')].filter((word) => word !== '');
  const own = ownWordsOf(node, resource);
  return { resource, word: own ?? plainMethodOf(node, isItem, isList(node)) };
}

/** The operationId's words without those of its resource: `pulls/check-if-merged` -> `check_if_merged`. */
export function ownWordsOf(node: OperationNode, resource: readonly string[]): string | undefined {
  const known = new Set(resource.flatMap(wordsOf).map(singularOf));
  const own = wordsOf(node.operationId ?? '').filter((word) => !known.has(singularOf(word)));
  return own.length === 0 ? undefined : own.join('_');
}
