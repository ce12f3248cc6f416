import { childOf, isList, isObject } from '../../1-load/pointer.js';
import { asObject, entriesIn, patternedIn, reportNotAllowed, reportWrongType } from '../checked.js';
import type { OperationReading } from '../dialect.js';
import type { OperationNode, WebhookNode } from '../document.js';
import type { Candidate } from '../filter.js';
import { chainOf } from '../follow.js';
import { checkKeys } from '../keys/check-keys.js';
import { entriesOf, placeOf, valueOf, type ObjectPlace, type Place } from '../place.js';
import { deprecationOf } from '../schema/schema-extensions.js';
import { settlePathParameters, templateShape } from './path-template.js';
import { readOperation } from './read-operation.js';

/** By the key of a path item. */
const methods: ReadonlyMap<string, string> = new Map([
  ['get', 'GET'],
  ['put', 'PUT'],
  ['post', 'POST'],
  ['delete', 'DELETE'],
  ['options', 'OPTIONS'],
  ['head', 'HEAD'],
  ['patch', 'PATCH'],
  ['trace', 'TRACE'],
  ['query', 'QUERY'],
]);

export function readPaths(reading: OperationReading): readonly OperationNode[] {
  const shapes = new Map<string, string>();
  const entries = ['paths', 'x-ms-paths'].flatMap((key) => patternedIn(reading.root, key, reading));
  return entries.flatMap(([path, place]) => {
    if (path === '$ref') return [];
    if (!path.startsWith('/')) reading.report('path-without-slash', keyOf(place), { path });
    return readPathItem(place, path, filteredAs('operation', reading), reading).map((operation) => {
      reportAmbiguity(operation, shapes, reading);
      const { parameters, at } = operation;
      return { ...operation, parameters: settlePathParameters(path, parameters, at, reading) };
    });
  });
}

/** Webhooks of 3.1; `x-webhooks` is what 3.0 documents have in their place. */
export function readWebhooks(reading: OperationReading): readonly WebhookNode[] {
  const key = valueOf(reading.root, 'webhooks') === undefined ? 'x-webhooks' : 'webhooks';
  return entriesIn(reading.root, key, reading).flatMap(([name, place]) => {
    // Any name may be a webhook's; a flag is none.
    if (name.startsWith('x-') && !isObject(place.value)) return [];
    const found = readPathItem(place, name, filteredAs('webhook', reading), reading);
    return found.map((operation) => ({ at: operation.at, name, operation }));
  });
}

type Keeps = (candidate: Omit<Candidate, 'kind'>) => boolean;

function filteredAs(kind: Candidate['kind'], { filtering }: OperationReading): Keeps {
  return (candidate) => !filtering.isActive || filtering.keeps({ kind, ...candidate });
}

/** The operations of a path item; what stands beside its reference counts before what it leads to. */
function readPathItem(
  place: Place,
  path: string,
  keeps: Keeps,
  reading: OperationReading,
): readonly OperationNode[] {
  const items = itemsOf(place, reading);
  const operations = new Map<string, OperationNode>();
  for (const item of items) {
    reportStray(item, checkKeys(item, 'pathItem', reading), reading);
    for (const [method, keys, there] of methodsOf(item, reading)) {
      const node = operations.has(method) ? undefined : asObject(there, reading);
      if (node === undefined || isIgnored(node) || !keeps(candidateOf(node, items, method, path)))
        continue;
      const spare = keys.reduce(childOf, place.at);
      operations.set(method, readOperation({ node, spare, method, path, items }, reading));
      readCallbacks(node, reading);
    }
  }
  return [...operations.values()];
}

/** What looks like an operation and has no method would be lost without a word. */
function reportStray(
  item: ObjectPlace,
  unknown: readonly string[],
  reading: OperationReading,
): void {
  for (const key of unknown) {
    if (!isObject(item.value[key] ?? null)) continue;
    const place = { at: childOf(item.at, key), target: 'key', value: key } as const;
    reportNotAllowed(place, [...methods.keys()], reading);
  }
}

/** Said by the document to its vendor's generators, and meant for any. */
function isIgnored({ value }: ObjectPlace): boolean {
  return value['x-speakeasy-ignore'] === true || value['x-fern-ignore'] === true;
}

function candidateOf(
  { value }: ObjectPlace,
  items: readonly ObjectPlace[],
  method: string,
  path: string,
): Omit<Candidate, 'kind'> {
  const { operationId, tags } = value;
  return {
    path,
    method,
    operationId: typeof operationId === 'string' ? operationId.trim() : undefined,
    tags: isList(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    isDeprecated: deprecationOf(value) !== undefined,
    isInternal: [value, ...items.map((item) => item.value)].some(
      (each) => each['x-internal'] === true,
    ),
  };
}

function itemsOf(place: Place, reading: OperationReading): readonly ObjectPlace[] {
  return chainOf(place, reading).flatMap(({ at, value }) => {
    if (isObject(value)) return [{ at, value }];
    // A path without operations, left empty in YAML, is a path without operations.
    if (value !== null) reportWrongType({ at, value }, 'an object', reading);
    return [];
  });
}

type Method = readonly [method: string, keys: readonly string[], place: Place];

function methodsOf(item: ObjectPlace, reading: OperationReading): readonly Method[] {
  return Object.keys(item.value).flatMap((key): readonly Method[] => {
    if (key === 'additionalOperations') return additionalMethods(item, reading);
    const method = methods.get(key);
    const place = placeOf(item, key);
    if (method === undefined || place === undefined || place.value === null) return [];
    return [[method, [key], place]];
  });
}

/** Methods that have no key of their own, sent as written (3.2, section 4.9). */
function additionalMethods(item: ObjectPlace, reading: OperationReading): readonly Method[] {
  return entriesIn(item, 'additionalOperations', reading).flatMap(
    ([method, place]): readonly Method[] => {
      // A token (RFC 9110, section 5.6.2): anything else would break the request line.
      if (/^[\w!#$%&'*+.^`|~-]+$/.test(method)) {
        return [[method, ['additionalOperations', method], place]];
      }
      const allowed = ['the name of an HTTP method'];
      reportNotAllowed({ at: place.at, target: 'key', value: method }, allowed, reading);
      return [];
    },
  );
}

function reportAmbiguity(
  { method, path, at }: OperationNode,
  shapes: Map<string, string>,
  reading: OperationReading,
): void {
  const shape = `${method} ${templateShape(path)}`;
  const other = shapes.get(shape);
  if (other === undefined) shapes.set(shape, path);
  else reading.report('path-ambiguous', at, { path, other });
}

function keyOf({ at }: Place): { kind: 'pointer'; at: Place['at']; target: 'key' } {
  return { kind: 'pointer', at, target: 'key' };
}

/**
 * Reads the callbacks of an operation into `reading.callbacks`, each place once: an operation of a
 * callback may itself have callbacks, and a hostile document refers to them in circles.
 */
function readCallbacks(operation: ObjectPlace, reading: OperationReading): void {
  for (const [name, place] of entriesIn(operation, 'callbacks', reading)) {
    if (name.startsWith('x-')) continue;
    const node = asObject(place, reading);
    if (node === undefined || reading.callbacks.has(node.at)) continue;
    reading.callbacks.set(node.at, []);
    reading.callbacks.set(node.at, readCallback(name, node, reading));
  }
}

function readCallback(
  name: string,
  node: ObjectPlace,
  reading: OperationReading,
): readonly WebhookNode[] {
  return entriesOf(node).flatMap(([url, place]) => {
    if (url.startsWith('x-') || url === '$ref') return [];
    return readPathItem(place, url, () => true, reading).map((operation) => ({
      at: operation.at,
      name,
      operation,
    }));
  });
}
