import { childOf, isObject, type Pointer } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import { splitUri } from '../../1-load/uri.js';
import { asObject, entriesIn, textIn, proseIn } from '../checked.js';
import type { OperationReading } from '../dialect.js';
import type { LinkNode, OperationNode } from '../document.js';
import { checkKeys } from '../keys/check-keys.js';
import { valueOf, type ObjectPlace } from '../place.js';

/** Where operations stand. */
interface Known {
  readonly places: ReadonlySet<Pointer>;
  readonly byId: ReadonlyMap<string, Pointer>;
}

/** The operations with the links of their responses; a link may lead to any of them. */
export function withLinks(
  operations: readonly OperationNode[],
  reading: OperationReading,
): readonly OperationNode[] {
  const byId = new Map<string, Pointer>();
  for (const { operationId, at } of operations) {
    if (operationId !== undefined && !byId.has(operationId)) byId.set(operationId, at);
  }
  const known = { places: new Set(operations.map(({ at }) => at)), byId };
  return operations.map((operation) => {
    const links = operation.responses.flatMap(({ at }) => linksAt(at, known, reading));
    return links.length === 0 ? operation : { ...operation, links };
  });
}

function linksAt(at: Pointer, known: Known, reading: OperationReading): readonly LinkNode[] {
  const value = reading.resolved.valueAt(at);
  if (!isObject(value)) return [];
  return entriesIn({ at, value }, 'links', reading).flatMap(([name, place]) => {
    const node = name.startsWith('x-') ? undefined : asObject(place, reading);
    return node === undefined ? [] : (readLink(name, node, known, reading) ?? []);
  });
}

function readLink(
  name: string,
  node: ObjectPlace,
  known: Known,
  reading: OperationReading,
): LinkNode | undefined {
  checkKeys(node, 'link', reading);
  const to = targetOf(name, node, known, reading);
  if (to === undefined) return undefined;
  const description = proseIn(node, 'description', reading);
  const body = valueOf(node, 'requestBody');
  const parameters = entriesIn(node, 'parameters', reading);
  return {
    at: node.at,
    ...(description !== undefined && { description }),
    to,
    parameters: new Map(parameters.map(([wire, { value }]) => [wire, value])),
    ...(body !== undefined && { body }),
  };
}

/** Undefined: it leads to none that is in the package, and where that is a mistake it was told. */
function targetOf(
  name: string,
  node: ObjectPlace,
  known: Known,
  reading: OperationReading,
): Pointer | undefined {
  const id = textIn(node, 'operationId', reading)?.trim();
  if (id !== undefined) {
    const to = known.byId.get(id);
    if (to === undefined) reportUnknownId(name, id, node, known, reading);
    return to;
  }
  const ref = textIn(node, 'operationRef', reading);
  if (ref === undefined) {
    reading.report('key-missing', node.at, { key: 'operationId' });
    return undefined;
  }
  const to = reading.resolved.edges.get(node.at);
  if (to !== undefined && known.places.has(to)) return to;
  // Filters leave operations out; what stands in a file that nothing else needed was not read.
  const isElsewhere = to === undefined && splitUri(ref).resource !== '';
  if (!isElsewhere && !reading.filtering.isActive) {
    const details = { link: name, to: ref, nearest: undefined };
    reading.report('link-dangling', childOf(node.at, 'operationRef'), details);
  }
  return undefined;
}

function reportUnknownId(
  link: string,
  to: string,
  node: ObjectPlace,
  known: Known,
  { filtering, operationIds, report }: OperationReading,
): void {
  // Filters leave operations out, and webhooks have ids, too.
  if (filtering.leftOut.has(to) || operationIds.has(to)) return;
  const nearest = nearestWord(to, known.byId.keys());
  report('link-dangling', childOf(node.at, 'operationId'), { link, to, nearest });
}
