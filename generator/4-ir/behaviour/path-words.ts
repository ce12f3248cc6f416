/** Paths as people read them: words for resources, gaps for parameters, the rest taken off. */
import { routeOf } from '../operations/route.js';
import type { OperationNode } from '../../3-normalize/document.js';

export type Segment =
  | { readonly kind: 'word'; readonly text: string; readonly isVerb: boolean }
  | { readonly kind: 'param'; readonly name: string };

export interface PathWords {
  readonly node: OperationNode;
  readonly segments: readonly Segment[];
}

/** The path of every operation; prefixes that say nothing (`/api/v1`) are dropped. */
export function pathWordsOf(nodes: readonly OperationNode[]): readonly PathWords[] {
  const suffix = sharedSuffixOf(nodes);
  const raw = nodes.map((node) => ({ node, segments: segmentsOf(node, suffix) }));
  const shared = sharedPrefixOf(raw);
  const split = raw.map(({ node, segments }) => {
    const rest = segments.slice(shared);
    const noise = leadingNoiseOf(rest);
    return { node, version: versionOf(rest.slice(0, noise)), segments: rest.slice(noise) };
  });
  const ambiguous = ambiguousHeadsOf(split);
  return split.map(({ node, version, segments }) => {
    const keep = version !== undefined && ambiguous.has(headOf(segments));
    const kept: readonly Segment[] = keep ? [wordOf(version), ...segments] : segments;
    return { node, segments: [...variantOf(node), ...kept, ...callVariantOf(node)] };
  });
}

/** `/users/{}/posts`: the same for every spelling of the parameters. */
export function templateOf(segments: readonly Segment[]): string {
  return segments.map((one) => (one.kind === 'param' ? '/{}' : `/${one.text}`)).join('');
}

function wordOf(text: string): Segment {
  return { kind: 'word', text, isVerb: false };
}

/** The file suffix that most paths end in (`.json`): it says nothing of any of them. */
function sharedSuffixOf(nodes: readonly OperationNode[]): string {
  const suffixed = nodes.filter(({ path }) => routeOf(path).path.endsWith('.json'));
  return suffixed.length > nodes.length / 2 ? '.json' : '';
}

function segmentsOf({ path }: OperationNode, suffix: string): readonly Segment[] {
  const route = routeOf(path).path;
  const bare = suffix !== '' && route.endsWith(suffix) ? route.slice(0, -suffix.length) : route;
  const all = bare.split('/').filter((text) => text !== '');
  // `/containers/json`: the format of the answer, not a thing.
  const texts = all.length > 1 && all.at(-1) === 'json' ? all.slice(0, -1) : all;
  if (texts.length === 1 && texts[0] !== undefined) return callOf(texts[0]);
  return texts.flatMap((text, index) => segmentOf(text, index === texts.length - 1));
}

/** `/chat.postMessage`: a call by name. */
function callOf(text: string): readonly Segment[] {
  const parts = text.split('.');
  if (parts.length === 1 || !parts.every((part) => /^[A-Za-z]\w*$/.test(part))) {
    return segmentOf(text, true);
  }
  return parts.map((part, index) => ({
    kind: 'word',
    text: part,
    isVerb: index === parts.length - 1,
  }));
}

function segmentOf(text: string, isLast: boolean): readonly Segment[] {
  // `{name}:cancel`, `models:batchGet`: a custom verb, by Google's convention.
  const custom = /^(.+):([A-Za-z]\w*)$/.exec(text);
  if (custom && isLast) {
    return [
      ...segmentOf(custom[1] ?? '', false),
      { kind: 'word', text: custom[2] ?? '', isVerb: true },
    ];
  }
  const param = /\{([^{}]+)\}[^{}]*$/.exec(text)?.[1];
  // `thumbnail.{extension}`: a word and a parameter in one segment.
  const head = /^([A-Za-z][\w-]*)\.\{/.exec(text)?.[1];
  const bare = text.replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  if (param !== undefined) {
    return [...(head === undefined ? [] : [wordOf(head)]), { kind: 'param', name: param }];
  }
  return bare === '' ? [] : [wordOf(bare)];
}

/** The stage in a key's own query string (`?beta=true`) names a variant of the path. */
function variantOf({ path }: OperationNode): readonly Segment[] {
  return routeOf(path).query.flatMap(({ wire, value }) =>
    stagePattern.test(wire) && (value === 'true' || value === '') ? [wordOf(wire)] : [],
  );
}

/** What tells operations of one path apart says what is done: `?Action=Run`, `#add_shared_link`. */
function callVariantOf({ path }: OperationNode): readonly Segment[] {
  const named = routeOf(path).query.find(({ wire }) =>
    /^(action|operation|method|command)$/i.test(wire),
  );
  const fragment = path.includes('#') ? path.slice(path.indexOf('#') + 1) : '';
  const text = (named?.value ?? fragment).split(/[=./]/).at(-1) ?? '';
  return /^[A-Za-z][\w-]*$/.test(text) ? [{ kind: 'word', text, isVerb: true }] : [];
}

const stagePattern = /^(alpha|beta|preview|experimental|legacy)$/i;
const versionPattern = /^(v\d+([._]\d+)*((alpha|beta|rc)\d*)?|\d+(\.\d+)*|\d{4}-\d{2}(-\d{2})?)$/i;
const noisePattern = /^(apis?|rest)$/i;

function isNoise(segment: Segment | undefined): boolean {
  if (segment?.kind !== 'word' || segment.isVerb) return false;
  return versionPattern.test(segment.text) || noisePattern.test(segment.text);
}

// At least one word stays: `/api` itself is a resource.
function leadingNoiseOf(segments: readonly Segment[]): number {
  let count = 0;
  while (
    isNoise(segments[count]) &&
    segments.slice(count + 1).some(({ kind }) => kind === 'word')
  ) {
    count += 1;
  }
  return count;
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
function ambiguousHeadsOf(
  paths: readonly (PathWords & { readonly version: string | undefined })[],
): ReadonlySet<string> {
  const routes = new Map<string, string | undefined>();
  const ambiguous = new Set<string>();
  for (const { node, version, segments } of paths) {
    const variant = variantOf(node);
    const route = `${node.method} ${templateOf([...variant, ...segments, ...callVariantOf(node)])}`;
    if (routes.has(route) && routes.get(route) !== version) ambiguous.add(headOf(segments));
    routes.set(route, version);
  }
  return ambiguous;
}
