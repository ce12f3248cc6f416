/** Paths as people read them: words for resources, gaps for parameters, the rest taken off. */
import { routeOf, type Route } from '../../operations/route.js';
import type { OperationNode } from '../../../3-normalize/document.js';
import { namespacesOf, segmentsOf, withoutScope, wordOf, type Segment } from './path-segments.js';

export interface PathWords {
  readonly node: OperationNode;
  readonly segments: readonly Segment[];
}

/** A path on its way to words. */
interface Head extends PathWords {
  readonly version: string | undefined;
  /** What stands before and behind the path's own words, from the rest of its key. */
  readonly variant: readonly Segment[];
  readonly call: readonly Segment[];
}

/** The path of every operation; prefixes that say nothing (`/api/v1`) are dropped. */
export function pathWordsOf(nodes: readonly OperationNode[]): readonly PathWords[] {
  const paths = nodes.map((node) => ({ node, route: routeOf(node.path) }));
  const spellings = spellingsOf(paths.map(({ route }) => route.path));
  const bare = paths.map(({ route }) => bareOf(route.path, spellings));
  const namespaces = namespacesOf(bare);
  const raw = paths.map(({ node, route }, index) => ({
    node,
    route,
    segments: withoutScope(segmentsOf(bare[index] ?? '', node.method, namespaces)),
  }));
  const shared = sharedPrefixOf(raw);
  const heads = raw.map(({ node, route, segments }): Head => {
    const rest = segments.slice(shared);
    const noise = leadingNoiseOf(rest);
    return {
      node,
      version: versionOf(rest.slice(0, noise)),
      segments: rest.slice(noise),
      variant: variantOf(route),
      call: callVariantOf(node, route),
    };
  });
  const split = withoutLoneVersions(heads);
  const ambiguous = ambiguousHeadsOf(split);
  return split.map(({ node, version, segments, variant, call }) => {
    const keep = version !== undefined && ambiguous.has(headOf(segments));
    const kept: readonly Segment[] = keep ? [wordOf(version), ...segments] : segments;
    return { node, segments: [...variant, ...kept, ...call] };
  });
}

/** `/users/{}/posts`: the same for every spelling of the parameters. */
export function templateOf(segments: readonly Segment[]): string {
  return segments.map((one) => (one.kind === 'param' ? '/{}' : `/${one.text}`)).join('');
}

const suffixPattern = /\.(json|xml|php|html?|aspx?|jsp)$/;

/** By route without a file suffix (`/search` for `/search.json`): how many spellings it has. */
function spellingsOf(routes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const route of new Set(routes)) {
    const bare = route.replace(suffixPattern, '');
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

/** The format of an answer says nothing of what it is about, unless it tells two routes apart. */
function bareOf(route: string, spellings: ReadonlyMap<string, number>): string {
  const bare = route.replace(suffixPattern, '');
  return spellings.get(bare) === 1 ? bare : route;
}

/** The stage in a key's own query string (`?beta=true`) names a variant of the path. */
function variantOf({ query }: Route): readonly Segment[] {
  return query.flatMap(({ wire, value }) =>
    stagePattern.test(wire) && (value === 'true' || value === '') ? [wordOf(wire)] : [],
  );
}

/** What tells operations of one path apart says what is done: `?Action=Run`, `#add_shared_link`. */
function callVariantOf(node: OperationNode, { query }: Route): readonly Segment[] {
  const named = query.find(({ wire }) => /^(action|operation|method|command)$/i.test(wire));
  const fragment = conditionsOf(node).length > 0 ? '' : fragmentOf(node);
  const text = (named?.value ?? fragment).split(/[=./]/).at(-1) ?? '';
  return /^[A-Za-z][\w-]*$/.test(text) ? [{ kind: 'word', text, isVerb: true }] : [];
}

function fragmentOf({ path }: OperationNode): string {
  return path.includes('#') ? path.slice(path.indexOf('#') + 1) : '';
}

/** Headers that are read as media types or security. */
const otherHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/**
 * The parameters that a fragment is made of (`#startDate&endDate`): with them the operation is
 * meant, whatever it does. One that has a single value says what it is about (`#tagging`).
 */
export function conditionsOf(node: OperationNode): readonly string[] {
  const names = fragmentOf(node).split('&');
  const known = new Set(
    node.parameters
      .filter(({ schema }) => schema.enum?.length !== 1)
      .map(({ name }) => name.toLowerCase()),
  );
  const isKnown = (name: string) => known.has(name) || otherHeaders.has(name);
  return names.every((name) => isKnown(name.toLowerCase())) ? names : [];
}

const stagePattern = /^(alpha|beta|preview|experimental|legacy)$/i;
const versionPattern = /^(v\d+([._]\d+)*((alpha|beta|rc)\d*)?|\d+(\.\d+)*|\d{4}-\d{2}(-\d{2})?)$/i;
const noisePattern = /^(apis?|rest)$/i;

function isNoise(segment: Segment | undefined): boolean {
  if (isVersion(segment)) return true;
  return segment?.kind === 'word' && !segment.isVerb && noisePattern.test(segment.text);
}

// At least one word stays: `/api` itself is a resource. A version of something is none (`/v1/{name}`).
function leadingNoiseOf(segments: readonly Segment[]): number {
  const isMute = (count: number): boolean =>
    isNoise(segments[count]) &&
    (segments.slice(count + 1).some(({ kind }) => kind === 'word') ||
      (isVersion(segments[count]) && segments[count + 1]?.kind === 'param'));
  let count = 0;
  while (isMute(count)) count += 1;
  return count;
}

/** Versions below a word that has nothing else below it: `/orders/v3/batches`. */
function withoutLoneVersions<Path extends PathWords>(paths: readonly Path[]): readonly Path[] {
  const below = new Map<string, Set<string>>();
  for (const { segments } of paths) {
    segments.forEach((_, index) => {
      const upper = templateOf(segments.slice(0, index));
      const known = below.get(upper) ?? new Set();
      below.set(upper, known.add(templateOf(segments.slice(index, index + 1))));
    });
    const whole = templateOf(segments);
    below.set(whole, (below.get(whole) ?? new Set()).add(''));
  }
  return paths.map((path) => ({
    ...path,
    segments: path.segments.filter((one, index) => {
      if (index === 0 || !isVersion(one)) return true;
      return below.get(templateOf(path.segments.slice(0, index)))?.size !== 1;
    }),
  }));
}

function isVersion(segment: Segment | undefined): boolean {
  return segment?.kind === 'word' && !segment.isVerb && versionPattern.test(segment.text);
}

/** How many leading words all paths share, up to the last that says nothing (`/shop/api/v1`). */
function sharedPrefixOf(paths: readonly PathWords[]): number {
  const [first, ...others] = paths;
  if (!first || others.length === 0) return 0;
  const runs = (index: number): boolean => {
    const segment = first.segments[index];
    return (
      segment?.kind === 'word' &&
      others.every(({ segments }) => {
        const other = segments[index];
        return other?.kind === 'word' && other.text === segment.text;
      }) &&
      paths.every(({ segments }) => segments.slice(index + 1).some(({ kind }) => kind === 'word'))
    );
  };
  let length = 0;
  while (runs(length)) length += 1;
  while (length > 0 && !isNoise(first.segments[length - 1])) length -= 1;
  return length;
}

function versionOf(noise: readonly Segment[]): string | undefined {
  const found = noise.findLast((one) => one.kind === 'word' && versionPattern.test(one.text));
  return found?.kind === 'word' ? found.text : undefined;
}

function headOf(segments: readonly Segment[]): string {
  const head = segments.find(({ kind }) => kind === 'word');
  return head?.kind === 'word' ? head.text : '';
}

/** First words under which two versions have the same route: there the version has to stay. */
function ambiguousHeadsOf(paths: readonly Head[]): ReadonlySet<string> {
  const routes = new Map<string, string | undefined>();
  const ambiguous = new Set<string>();
  for (const { node, version, segments, variant, call } of paths) {
    const route = `${node.method} ${templateOf([...variant, ...segments, ...call])}`;
    if (routes.has(route) && routes.get(route) !== version) ambiguous.add(headOf(segments));
    routes.set(route, version);
  }
  return ambiguous;
}
