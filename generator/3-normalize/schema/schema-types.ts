/** What `type` says, in all the ways people write it. */
import { isList, type Json } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import { asList, asText } from '../checked.js';
import type { JsonType } from '../document.js';
import type { Place } from '../place.js';
import { isLegacy, type Reading } from '../reading.js';

interface TypeWord {
  /** Absent: any type. */
  readonly types?: readonly JsonType[];
  /** Where the schema says nothing itself. */
  readonly format?: string;
}

const jsonTypes: readonly JsonType[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];

const text = (format: string): TypeWord => ({ types: ['string'], format });
const integer = (format: string): TypeWord => ({ types: ['integer'], format });
const number = (format: string): TypeWord => ({ types: ['number'], format });

/** Words that are no JSON types but are found in documents, and what their authors mean. */
const otherWords: ReadonlyMap<string, TypeWord> = new Map([
  ['any', {}],
  ['mixed', {}],
  ['unknown', {}],
  ['undefined', {}],
  ['void', {}],
  ['none', { types: ['null'] }],
  ['nil', { types: ['null'] }],
  ['bool', { types: ['boolean'] }],
  ['int', { types: ['integer'] }],
  ['int32', integer('int32')],
  ['int64', integer('int64')],
  ['long', integer('int64')],
  ['float', number('float')],
  ['double', number('double')],
  ['decimal', { types: ['number'] }],
  ['file', text('binary')],
  ['binary', text('binary')],
  ['byte', text('byte')],
  ['str', { types: ['string'] }],
  ['text', { types: ['string'] }],
  ['char', { types: ['string'] }],
  ['enum', { types: ['string'] }],
  ['date', text('date')],
  ['date-time', text('date-time')],
  ['datetime', text('date-time')],
  ['timestamp', { types: ['string'] }],
  ['time', text('time')],
  ['uuid', text('uuid')],
  ['guid', text('uuid')],
  ['email', text('email')],
  ['uri', text('uri')],
  ['url', text('uri')],
  ['list', { types: ['array'] }],
  ['map', { types: ['object'] }],
  ['dict', { types: ['object'] }],
  ['hash', { types: ['object'] }],
  ['json', {}],
]);

const nullWord: TypeWord = { types: ['null'] };

export function isJsonType(word: string): word is JsonType {
  return jsonTypes.some((known) => known === word);
}

export function readTypes(place: Place, reading: Reading): TypeWord {
  // YAML reads an unquoted `type: null` so; before 3.1 it can only be a key left empty.
  if (place.value === null) return isLegacy(reading.version) ? {} : { types: ['null'] };
  noteNewWays(place, reading);
  if (!isList(place.value)) return readWord(place, reading);
  const words = (asList(place, reading) ?? []).map((each) =>
    each.value === null ? nullWord : readWord(each, reading),
  );
  if (words.length === 0 || words.some((word) => word.types === undefined)) return {};
  const format = words.find((word) => word.format !== undefined)?.format;
  return {
    types: [...new Set(words.flatMap((word) => word.types ?? []))],
    ...(format !== undefined && { format }),
  };
}

/** Lists of types, and null as one, are of JSON Schema 2020-12. */
function noteNewWays({ at, value }: Place, reading: Reading): void {
  if (!isLegacy(reading.version)) return;
  const way = isList(value) ? 'A list of types' : value === 'null' ? 'The type "null"' : undefined;
  if (way === undefined) return;
  const subject = `${way} belongs to OpenAPI 3.1 and later, the document states ${reading.version}`;
  reading.note('keyword-of-other-version', subject, at);
}

function readWord(place: Place, reading: Reading): TypeWord {
  const word = asText(place, reading);
  if (word === undefined) return {};
  if (isJsonType(word)) return { types: [word] };
  const meant = meaningOf(word);
  // `file` is a type of its own in 2.0: the body is bytes.
  if (word === 'file' && reading.version === '2.0') return meant;
  const described = meant.types === undefined ? 'any type' : meant.types.join();
  reading.report('type-unknown', place.at, { type: word, meant: described });
  return meant;
}

function meaningOf(word: string): TypeWord {
  const lower = word.trim().toLowerCase();
  if (isJsonType(lower)) return { types: [lower] };
  const other = otherWords.get(lower);
  if (other !== undefined) return other;
  const near = nearestWord(lower, jsonTypes);
  return near !== undefined && isJsonType(near) ? { types: [near] } : {};
}

/**
 * Enum values in the type that the schema states. YAML reads an unquoted `1` or `true` beside
 * `type: string` as a number or a boolean; no value would fit such a schema.
 */
export function fitValues(
  values: readonly Place[],
  types: readonly JsonType[] | undefined,
  reading: Reading,
): readonly Json[] {
  const [type] = types?.filter((each) => each !== 'null') ?? [];
  const sole = type !== undefined && types?.every((each) => each === type || each === 'null');
  if (!sole) return values.map(({ value }) => value);
  const odd = values.filter(({ value }) => fitted(value, type) !== value);
  const [first] = odd;
  if (first !== undefined) {
    const value = JSON.stringify(first.value);
    reading.report('enum-of-other-type', first.at, { value, others: odd.length - 1, type });
  }
  return values.map(({ value }) => fitted(value, type));
}

function fitted(value: Json, type: JsonType): Json {
  if (typeof value === 'object') return value;
  if (type === 'string') return String(value);
  if (typeof value !== 'string') return value;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  if (type !== 'integer' && type !== 'number') return value;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
