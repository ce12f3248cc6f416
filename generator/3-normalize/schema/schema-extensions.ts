/** Vendor extensions of schemas that say what a keyword of the dialect says. */
import { isList, isObject, type Json, type JsonObject } from '../../1-load/pointer.js';

interface EnumNotes {
  readonly values?: readonly Json[];
  readonly words?: readonly string[];
  readonly texts?: readonly string[];
  readonly open?: true;
}

const wordKeys = [
  'x-enum-varnames',
  'x-enumNames',
  'x-enum-names',
  'x-enum-keys',
  'x-speakeasy-enums',
];
const textKeys = ['x-enum-descriptions', 'x-enumDescriptions', 'x-speakeasy-enum-descriptions'];
const messageKeys = [
  'x-deprecated-message',
  'x-deprecation-message',
  'x-stainless-deprecation-message',
  'x-speakeasy-deprecation-message',
];

/** What extensions tell about an enum's values; lists are as long as the enum, '' is no word. */
export function enumNotesOf(raw: JsonObject, values: readonly Json[] | undefined): EnumNotes {
  const extensible = raw['x-extensible-enum'];
  const all = values ?? (isList(extensible) && extensible.length > 0 ? extensible : undefined);
  if (all === undefined) return {};
  const microsoft = isObject(raw['x-ms-enum']) ? raw['x-ms-enum'] : {};
  const fern = isObject(raw['x-fern-enum']) ? raw['x-fern-enum'] : {};
  const words =
    aligned(raw, wordKeys, all) ??
    listed(microsoft['values'], 'name', all) ??
    keyed(fern, 'name', all);
  const texts =
    aligned(raw, textKeys, all) ??
    listed(microsoft['values'], 'description', all) ??
    keyed(fern, 'description', all);
  const open =
    (extensible !== undefined && extensible !== false) ||
    microsoft['modelAsString'] === true ||
    raw['x-speakeasy-unknown-values'] === 'allow';
  return {
    ...(values === undefined && { values: all }),
    ...(words !== undefined && { words }),
    ...(texts !== undefined && { texts }),
    ...(open && { open }),
  };
}

/** The reason beside `deprecated`, where an extension gives one. */
export function deprecationOf(raw: JsonObject): true | string | undefined {
  const key = messageKeys.find((each) => typeof raw[each] === 'string' && raw[each] !== '');
  if (key !== undefined) return textOf(raw[key]);
  return raw['deprecated'] === true || raw['x-deprecated'] === true ? true : undefined;
}

/** A list in the order of the enum, or a map by value. */
function aligned(
  raw: JsonObject,
  keys: readonly string[],
  all: readonly Json[],
): readonly string[] | undefined {
  for (const key of keys) {
    const notes = raw[key];
    if (isList(notes) && notes.length === all.length) return notes.map(textOf);
    if (isObject(notes)) return all.map((value) => textOf(ownOf(notes, value)));
  }
  return undefined;
}

/** `[{ value, name, description }]` of x-ms-enum. */
function listed(
  entries: Json | undefined,
  key: string,
  all: readonly Json[],
): readonly string[] | undefined {
  if (!isList(entries)) return undefined;
  const objects = entries.filter(isObject);
  const notes = all.map((value) =>
    textOf(objects.find((entry) => entry['value'] === value)?.[key]),
  );
  return notes.some((note) => note !== '') ? notes : undefined;
}

/** `{ value: { name, description } }` of x-fern-enum. */
function keyed(
  entries: JsonObject,
  key: string,
  all: readonly Json[],
): readonly string[] | undefined {
  const notes = all.map((value) => {
    const entry = ownOf(entries, value);
    return isObject(entry) ? textOf(entry[key]) : '';
  });
  return notes.some((note) => note !== '') ? notes : undefined;
}

function ownOf(map: JsonObject, value: Json): Json | undefined {
  const key = typeof value === 'string' ? value : JSON.stringify(value);
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
