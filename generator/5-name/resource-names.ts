import type { Report } from '../diagnostics.js';
import { groupBy } from '../1-load/group-by.js';
import type { Api, Helper, OperationId } from '../4-ir/ir.js';
import type { Namespace } from './namespace.js';
import { namespaceOf } from './namespace.js';
import type { ResourceName } from './names.js';
import { clientMembers, deviceNames, resourceMembers, runtimeNames } from './reserved.js';
import { singularOf } from './singular.js';
import { camelCase, kebabCase, pascalCase, pascalTail } from './words.js';

/** A node of the tree with every parent it needs; `path` in the document's words. */
export interface ResourceNode {
  readonly path: readonly string[];
  /** `path.join('.')`; empty for the client. */
  readonly key: string;
  readonly methods: readonly { readonly operation: OperationId; readonly word: string }[];
}

/** The tree's nodes, parents before children, parents that the IR leaves out included. */
export function nodesOf(api: Api): readonly ResourceNode[] {
  const nodes = new Map<string, ResourceNode>();
  for (const { path, methods } of api.resources) {
    for (let depth = 0; depth <= path.length; depth += 1) {
      const start = path.slice(0, depth);
      const key = start.join('.');
      const known = nodes.get(key);
      const added = depth === path.length ? methods : [];
      nodes.set(key, { path: start, key, methods: [...(known?.methods ?? []), ...added] });
    }
  }
  return [...nodes.values()];
}

/** Files that are not a resource's own: doors, and types that several resources share. */
const fileWords = new Set(['index', 'client', 'shared', 'other']);
const longestSegment = 60;

/** By node: segments of its path in file names, unique without regard to case. */
export function segmentsOf(nodes: readonly ResourceNode[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Namespace>();
  const segments = new Map<string, readonly string[]>();
  for (const { path, key } of nodes) {
    const word = path.at(-1);
    if (word === undefined) continue;
    const parent = path.slice(0, -1).join('.');
    const folder =
      folders.get(parent) ?? namespaceOf({ numbered: (name, n) => `${name}-${String(n)}` });
    folders.set(parent, folder);
    const kebab = kebabCase(word).slice(0, longestSegment).replace(/-+$/, '') || 'resource';
    const isSpokenFor = fileWords.has(kebab) || deviceNames.test(kebab);
    const segment = folder.claim([isSpokenFor ? `${kebab}-resource` : kebab]);
    segments.set(key, [...(segments.get(parent) ?? []), segment]);
  }
  return segments;
}

/**
 * Classes: `Completions`, else `ChatCompletions`, else `ChatCompletionsResource`. Those near the
 * root come first, as their short names say more.
 */
export function resourceNamesOf(
  nodes: readonly ResourceNode[],
  modules: ReadonlyMap<string, string>,
  members: ReadonlyMap<string, MemberNames>,
  exported: Namespace,
): ReadonlyMap<string, ResourceName> {
  const classes = new Map(
    nodes
      .toSorted((a, b) => a.path.length - b.path.length)
      .filter(({ path }) => path.length > 0)
      .map(({ path, key }) => [key, exported.claim(classCandidates(path))]),
  );
  const names = new Map<string, ResourceName>();
  for (const { path, key } of nodes) {
    const property = members.get(path.slice(0, -1).join('.'))?.properties.get(path.at(-1) ?? '');
    const module = modules.get(key);
    const className = classes.get(key);
    if (property === undefined || module === undefined || className === undefined) continue;
    names.set(key, { class: className, property, module });
  }
  return names;
}

function classCandidates(path: readonly string[]): string[] {
  const own = pascalCase(path.at(-1) ?? '') || 'Resource';
  const parents = path.slice(0, -1).map((word) => singularOf(pascalTail(word)));
  const qualified = parents
    .map((_, index) => pascalCase([...parents.slice(index), own].join(' ')))
    .reverse();
  return [
    ...[own, ...qualified].filter((name) => !runtimeNames.has(name)),
    `${qualified.at(-1) ?? own}Resource`,
  ];
}

/** What the members of one class are called. */
export interface MemberNames {
  /** By the last word of a child's path. */
  readonly properties: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<OperationId, string>;
  /** By the helper's word. */
  readonly helpers: ReadonlyMap<string, string>;
}

/** The operation whose method a helper takes the place of. */
export function replacedBy(helper: Helper): OperationId | undefined {
  if (helper.kind === 'socket') return helper.operation;
  return helper.kind === 'custom' ? helper.replaces : undefined;
}

/** Properties first, as the tree hangs on them; `functionOf` names a method whose word is taken. */
export function membersOf(
  nodes: readonly ResourceNode[],
  helpers: readonly Helper[],
  functionOf: ReadonlyMap<OperationId, string>,
  report: Report,
): ReadonlyMap<string, MemberNames> {
  const children = groupBy(
    nodes.filter(({ path }) => path.length > 0),
    ({ path }) => path.slice(0, -1).join('.'),
  );
  const composed = groupBy(helpers, ({ resource }) => resource.join('.'));
  return new Map(
    nodes.map((node) => {
      const reserved = [node.path.length === 0 ? clientMembers : resourceMembers];
      const names = namespaceOf({ reserved });
      const properties = (children.get(node.key) ?? []).map(({ path }): [string, string] => {
        const word = path.at(-1) ?? '';
        const name = camelCase(word) || 'resource';
        return [word, names.claim([name, `${name}Resource`])];
      });
      const methods = node.methods.map(({ operation, word }): [OperationId, string] => {
        const name = camelCase(word) || 'call';
        return [operation, names.claim([name, functionOf.get(operation) ?? name])];
      });
      const byOperation = new Map(methods);
      const own = (composed.get(node.key) ?? []).map((helper): [string, string] => {
        const replaces = replacedBy(helper);
        const replaced = replaces && byOperation.get(replaces);
        if (replaced) return [helper.word, replaced];
        const name = camelCase(helper.word) || helper.kind;
        const given = names.claim([name, `${name}${pascalTail(helper.kind)}`]);
        if (helper.kind === 'custom' && given !== name)
          report('custom-method-taken', helper.at, { method: [...node.path, name].join('.') });
        return [helper.word, given];
      });
      return [
        node.key,
        { properties: new Map(properties), methods: byOperation, helpers: new Map(own) },
      ];
    }),
  );
}
