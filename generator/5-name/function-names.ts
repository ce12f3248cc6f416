import type { Operation, OperationId } from '../4-ir/ir.js';
import { withoutRoute } from '../4-ir/route-suffix.js';
import type { Namespace } from './namespace.js';
import { renamesOf, type RenameSurroundings } from './renames.js';
import { reservedExports } from './reserved.js';
import type { ResourceNode } from './resource-names.js';
import { singularOf } from './singular.js';
import { camelCase, humpsOf, pascalTail, wordsOf } from './words.js';

/**
 * What each operation is called as a function: its operationId, else what it does to what
 * (`retrieveModel`). No two differ in case alone, because types are named after them.
 */
export function functionNamesOf(
  operations: readonly Operation[],
  nodes: readonly ResourceNode[],
  functions: Namespace,
  around: RenameSurroundings,
): ReadonlyMap<OperationId, string> {
  const { report } = around;
  const places = new Map<OperationId, WordPlace>();
  for (const { path, methods } of nodes)
    for (const { operation, word } of methods)
      if (!places.has(operation)) places.set(operation, { path, word });
  const renames = renamesOf('functions', keysOf(operations), around);
  const names = new Map<OperationId, string>();
  const holders = new Map<string, string>();
  const name = (operation: Operation, wanted: string | undefined) => {
    const derived = derivedName(places.get(operation.id) ?? placeOf(operation));
    const given = functions.claim([...candidatesOf(wanted ?? ''), derived]);
    names.set(operation.id, given);
    holders.set(given.toLowerCase(), given);
    const expected = camelCase(wanted ?? '');
    if (expected === '' || given === expected || reservedExports.has(expected)) return;
    const holder = holders.get(expected.toLowerCase());
    const subject = subjectOf(operation);
    report('name-taken', operation.at, { subject, wanted: expected, given, holder });
  };
  // Renamed first: what a person chose is not to be moved aside by what the document says.
  for (const operation of operations) {
    const renamed = renames.get(operation.id);
    if (renamed !== undefined) name(operation, renamed);
  }
  const ownKeys = ownKeysOf(operations);
  for (const operation of operations)
    if (!renames.has(operation.id)) name(operation, ownKeys.get(operation.id));
  return names;
}

/** The operationIds, without what only repeats the route where they differ without it. */
function ownKeysOf(operations: readonly Operation[]): ReadonlyMap<OperationId, string> {
  const byName = new Map<string, Operation[]>();
  const keys = new Map<OperationId, string>();
  for (const operation of operations) {
    if (operation.key === undefined) continue;
    const own = withoutRoute(operation.key, operation);
    keys.set(operation.id, own);
    const word = camelCase(own).toLowerCase();
    const group = byName.get(word);
    if (group === undefined) byName.set(word, [operation]);
    else group.push(operation);
  }
  for (const group of byName.values()) {
    if (group.length === 1) continue;
    for (const { id, key } of group) if (key !== undefined) keys.set(id, key);
  }
  return keys;
}

/** A word and where it stands in the tree: `create` in `['chat', 'completions']`. */
export interface WordPlace {
  readonly path: readonly string[];
  readonly word: string;
}

/** For an operation that no resource has: method and path tell. */
function placeOf({ method, path }: Operation): WordPlace {
  return { path: wordsOf(path), word: method.toLowerCase() };
}

function candidatesOf(text: string): string[] {
  const name = camelCase(text);
  return name === '' || reservedExports.has(name) ? [] : [name];
}

/** `listEvents` in `['fineTuning', 'jobs']` -> `listFineTuningJobEvents`. */
export function derivedName({ path, word }: WordPlace): string {
  const [verb = 'call', ...object] = wordsOf(word).flatMap(humpsOf);
  const isAboutMany = verb.toLowerCase() === 'list' && object.length === 0;
  const subject = path.map((part, index) =>
    isAboutMany && index === path.length - 1 ? pascalTail(part) : singularOf(pascalTail(part)),
  );
  return camelCase([verb, ...subject, ...object].join(' ')) || 'callOperation';
}

function subjectOf({ method, path }: Operation): string {
  return `The function of ${method} ${path}`;
}

/** By operationId and `POST /path`. */
function keysOf(operations: readonly Operation[]): ReadonlyMap<string, OperationId> {
  const byKey = new Map<string, OperationId>();
  for (const { id, key, method, path } of operations) {
    byKey.set(`${method} ${path}`, id);
    if (key !== undefined) byKey.set(key, id);
  }
  return byKey;
}
