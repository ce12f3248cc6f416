import { childOf, isList, type Json } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';
import { isJsonType } from '../schema/schema-types.js';
import { versionsOf, type Since } from './keyword-versions.js';
import { objects } from './keywords.js';

type ObjectKind = keyof typeof objects;

/** Objects that hold a schema, where its keywords are written one level too high. */
const schemaHolders: ReadonlySet<ObjectKind> = new Set([
  'parameter',
  'requestBody',
  'media',
  'response',
  'header',
]);

/** Keywords that say what a schema takes; those that only describe do no harm elsewhere. */
const shapingKeywords: ReadonlySet<string> = new Set([
  'type',
  'nullable',
  'enum',
  'const',
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'items',
  'prefixItems',
  'allOf',
  'anyOf',
  'oneOf',
  'discriminator',
  'format',
]);

/**
 * Reports keys that are misspelled or misplaced, and keys that belong to another version of the object. Returns
 * those of which nothing is known.
 */
export function checkKeys(
  node: ObjectPlace,
  kind: ObjectKind,
  reading: Reading,
): readonly string[] {
  const known: Readonly<Record<string, Since>> = objects[kind];
  const unknown: string[] = [];
  for (const key of Object.keys(node.value)) {
    if (key.startsWith('x-') || key === '$ref') continue;
    if (Object.hasOwn(known, key)) noteVersion(node, key, known[key] ?? 'all', reading);
    else if (schemaHolders.has(kind) && shapingKeywords.has(key))
      reading.note('keyword-misplaced', key, childOf(node.at, key));
    else if (!reportUnknown(node, key, Object.keys(known), reading)) unknown.push(key);
  }
  return unknown;
}

export function noteVersion(node: ObjectPlace, key: string, since: Since, reading: Reading): void {
  if (versionsOf[since].includes(reading.version)) return;
  reading.note(
    'keyword-of-other-version',
    `${JSON.stringify(key)} belongs to ${titleOf(since)}, the document states ${reading.version}`,
    childOf(node.at, key),
  );
}

/** Whether it is told: the key is nearly another, which is not there. */
export function reportUnknown(
  node: ObjectPlace,
  key: string,
  known: Iterable<string>,
  reading: Reading,
): boolean {
  const meant = meantBy(key, known, node.value[key]);
  if (meant === undefined || Object.hasOwn(node.value, meant)) return false;
  const at = childOf(node.at, key);
  reading.report(
    'keyword-misspelled',
    { kind: 'pointer', at, target: 'key' },
    { keyword: key, meant },
  );
  return true;
}

/** Short words are near to many others: `note` is no `not`, a `path` no `patch`. */
function meantBy(
  key: string,
  known: Iterable<string>,
  value: Json | undefined,
): string | undefined {
  const near = [...known].filter((word) => Math.abs(word.length - key.length) <= 2);
  const letters = lettersOf(key);
  const same = near.find((word) => lettersOf(word) === letters);
  // One thing where several are meant, or the reverse: `path` for `paths`, `enums` for `enum`.
  const other = near.find((word) => word === `${key}s` || key === `${word}s`);
  const comparable = near.filter(
    (word) => (key.length >= 5 && word.length >= 5) || toldByContent.get(word)?.(value) === true,
  );
  return same ?? other ?? nearestWord(key, comparable);
}

/** Short words that what they hold gives away: a `typ` of `string`. */
const toldByContent: ReadonlyMap<string, (value: Json | undefined) => boolean> = new Map<
  string,
  (value: Json | undefined) => boolean
>([
  ['type', (value) => typeof value === 'string' && isJsonType(value)],
  ['enum', isList],
]);

function lettersOf(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function titleOf(since: Since): string {
  const [first] = versionsOf[since];
  const open = versionsOf[since].at(-1) === '3.2' && since !== '3.2';
  if (since === '2.0, 3.0') return 'OpenAPI 2.0 and 3.0';
  return `OpenAPI ${first ?? ''}${open ? ' and later' : ''}`;
}
