import { isList, isObject, type Json } from '../pointer.js';
import { childrenOf, withChildren, type Traced } from './traced.js';

/** What cannot be merged, in words: the middle of a sentence. */
export class Unmergeable extends Error {}

/** Called with each value that enters the document, before it does. */
export type Count = (added: Json) => void;

/** What an update makes of a node that a target selects (Overlay 1.1, Action Object). */
export function updated(target: Traced, update: Traced, count: Count): Traced {
  if (!isList(target.value)) return merged(target, update, count);
  // A list takes the items of another, or anything else as one more item.
  return isList(update.value) ? merged(target, update, count) : appended(target, [update], count);
}

function merged(target: Traced, update: Traced, count: Count): Traced {
  if (isObject(target.value) && isObject(update.value)) return mergedObjects(target, update, count);
  if (isList(target.value) && isList(update.value)) {
    const items = childrenOf(update).map(([, item]) => item);
    return appended(target, items, count);
  }
  if (isPrimitive(target.value) && isPrimitive(update.value)) {
    count(update.value);
    return update;
  }
  // A key without a value, left empty in YAML, changes nothing.
  if (update.value === null) return target;
  throw new Unmergeable(`${kindOf(update.value)} cannot be merged into ${kindOf(target.value)}`);
}

function mergedObjects(target: Traced, update: Traced, count: Count): Traced {
  const children = new Map(childrenOf(target));
  for (const [key, child] of childrenOf(update)) {
    const before = children.get(key);
    if (before === undefined) count(child.value);
    children.set(key, before === undefined ? child : merged(before, child, count));
  }
  return withChildren(target, [...children]);
}

function appended(target: Traced, items: readonly Traced[], count: Count): Traced {
  for (const { value } of items) count(value);
  const added = items.map((item): [string, Traced] => ['', item]);
  return withChildren(target, [...childrenOf(target), ...added]);
}

function isPrimitive(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

export function kindOf(value: Json): 'an object' | 'a list' | 'a single value' {
  if (isObject(value)) return 'an object';
  return isList(value) ? 'a list' : 'a single value';
}
