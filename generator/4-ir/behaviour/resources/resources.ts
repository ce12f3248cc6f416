import type { Config } from '../../../config.js';
import type { Report } from '../../../diagnostics.js';
import type { Document, OperationNode, TagNode } from '../../../3-normalize/document.js';
import { groupBy } from '../../../1-load/group-by.js';
import type { Docs, OperationId, Resource } from '../../ir.js';
import { externalLinkOf } from '../../operations/docs.js';
import { withDistinctWords } from './distinct-words.js';
import type { OperationFinder } from '../find-operation.js';
import { placementsOf, type CountOf, type Placement } from './placement.js';
import { plainWordOf } from '../request-fields.js';
import { fixedPlacementsOf, type FixedPlacement } from './resource-config.js';
import { singularOf } from '../words.js';

export interface TreeSurroundings {
  readonly document: Document;
  readonly config: Config;
  readonly finder: OperationFinder;
  readonly countOf: CountOf;
  readonly report: Report;
}

/**
 * The tree that users type: as sdk.yaml draws it, every other operation placed by its path. A
 * parent stands before its children; both in the order of their first operation.
 */
export function resourcesOf({
  document,
  config,
  finder,
  countOf,
  report,
}: TreeSurroundings): readonly Resource[] {
  const fixed = fixedPlacementsOf(config, finder, report);
  const placed = new Map<OperationNode, FixedPlacement>(fixed.map((one) => [one.node, one]));
  const inferred = placementsOf(document.operations, countOf).filter(
    ({ node }) => !placed.has(node),
  );
  for (const placement of distinctOf(fixed, inferred, report))
    placed.set(placement.node, placement);
  const root = nodeOf([]);
  // The tree of sdk.yaml keeps its own order; what it does not name follows in the document's.
  const order = [...fixed, ...document.operations.flatMap((node) => placed.get(node) ?? [])];
  for (const placement of new Set(order)) plant(root, placement);
  return listOf(root, taggingOf(document));
}

function keyOf(path: readonly string[]): string {
  return path.map(plainWordOf).join('.');
}

function distinctOf(
  fixed: readonly FixedPlacement[],
  inferred: readonly Placement[],
  report: Report,
): readonly Placement[] {
  const taken = takenIn([...fixed, ...inferred], fixed);
  const byResource = groupBy(inferred, ({ resource }) => keyOf(resource));
  return [...byResource].flatMap(([key, placements]) =>
    withDistinctWords(placements, taken.get(key) ?? new Set(), report),
  );
}

/** By resource: the words of its children and of its fixed methods. */
function takenIn(
  all: readonly FixedPlacement[],
  fixed: readonly FixedPlacement[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  const take = (parent: readonly string[], word: string): void => {
    const key = keyOf(parent);
    const known = taken.get(key);
    if (known) known.add(plainWordOf(word));
    else taken.set(key, new Set([plainWordOf(word)]));
  };
  for (const { resource } of all) {
    resource.forEach((word, index) => {
      take(resource.slice(0, index), word);
    });
  }
  for (const { resource, word } of fixed) take(resource, word);
  return taken;
}

interface TreeNode {
  readonly path: readonly string[];
  readonly methods: Resource['methods'][number][];
  readonly children: Map<string, TreeNode>;
}

function nodeOf(path: readonly string[]): TreeNode {
  return { path, methods: [], children: new Map() };
}

/** One spelling a resource: `fine-tuning` and `fine_tuning` are the same, the first is kept. */
function plant(root: TreeNode, { node, resource, word }: FixedPlacement): void {
  let current = root;
  for (const name of resource) {
    const key = plainWordOf(name);
    const next = current.children.get(key) ?? nodeOf([...current.path, name]);
    current.children.set(key, next);
    current = next;
  }
  current.methods.push({ operation: node.at, word });
}

function listOf(node: TreeNode, tagging: Tagging): readonly Resource[] {
  const { path, methods, children } = node;
  const own =
    path.length > 0 || methods.length > 0 ? [{ path, methods, docs: docsOf(node, tagging) }] : [];
  return [...own, ...[...children.values()].flatMap((child) => listOf(child, tagging))];
}

interface Tagging {
  readonly tags: readonly TagNode[];
  readonly tagsOf: ReadonlyMap<OperationId, readonly string[]>;
}

function taggingOf({ tags, operations }: Document): Tagging {
  return { tags, tagsOf: new Map(operations.map((node) => [node.at, node.tags])) };
}

/**
 * A tag describes the resource that is called like it and holds some of its operations: the tag
 * `Completions` may be about `client.completions` and not about `client.chat.completions`.
 */
function docsOf(node: TreeNode, { tags, tagsOf }: Tagging): Docs {
  const { path } = node;
  const held = new Set(operationsBelow(node).flatMap((id) => tagsOf.get(id) ?? []));
  const spellings = [path.join(''), path.at(-1) ?? ''].map((text) => singularOf(plainWordOf(text)));
  const tag = tags.find(
    ({ name }) => held.has(name) && spellings.includes(singularOf(plainWordOf(name))),
  );
  return {
    ...(tag?.summary === undefined ? {} : { summary: tag.summary }),
    ...(tag?.description === undefined ? {} : { text: tag.description }),
    ...externalLinkOf(tag?.externalDocs),
  };
}

function operationsBelow({ methods, children }: TreeNode): readonly OperationId[] {
  return [
    ...methods.map(({ operation }) => operation),
    ...[...children.values()].flatMap(operationsBelow),
  ];
}
