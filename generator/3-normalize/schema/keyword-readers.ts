/** How the values of schema keywords are read, shape by shape. */
import { isList, isObject, type Json } from '../../1-load/pointer.js';
import { asFlag, asList, asObject, asText, reportWrongType } from '../checked.js';
import type { Schema } from '../document.js';
import { entriesOf, valueOf, type ObjectPlace, type Place } from '../place.js';
import { htmlToMarkdown } from '../prose/html-to-markdown.js';
import { readExternalDocs } from '../read-external-docs.js';
import { isLegacy, type Reading } from '../reading.js';
import { readDiscriminator } from './read-discriminator.js';
import { readTypes } from './schema-types.js';

/** A schema while it is read. */
export type Draft = { -readonly [K in keyof Schema]: Schema[K] };

/** The schema that is read. */
export interface Here {
  readonly node: ObjectPlace;
  readonly reading: Reading;
  readonly readSchema: (place: Place, reading: Reading) => Schema;
}

/** `place`: the keyword's value. */
export type ReadKeyword = (draft: Draft, place: Place, here: Here, keyword: string) => void;

/** The keywords whose values have the type V. */
type With<V> = {
  [K in keyof Schema]-?: Required<Schema>[K] extends V
    ? V extends Required<Schema>[K]
      ? K
      : never
    : never;
}[keyof Schema];

export function text(key: With<string>): ReadKeyword {
  return (draft, place, { reading }) => {
    const value = asText(place, reading);
    if (value !== undefined) draft[key] = value;
  };
}

export const description: ReadKeyword = (draft, place, { reading }) => {
  const value = asText(place, reading);
  if (value !== undefined) draft.description = htmlToMarkdown(value);
};

export function flag(key: With<true>): ReadKeyword {
  return (draft, place, { reading }) => {
    if (asFlag(place, reading) === true) draft[key] = true;
  };
}

/** `x-ms-mutability`: when a value may be there. */
export const mutability: ReadKeyword = (draft, place, { reading }) => {
  const stages = (asList(place, reading) ?? []).map(({ value }) => value);
  const isRead = stages.includes('read');
  const isWritten = stages.includes('create') || stages.includes('update');
  if (isRead && !isWritten) draft.readOnly = true;
  if (isWritten && !isRead) draft.writeOnly = true;
};

export function one(key: With<Schema>): ReadKeyword {
  return (draft, place, { reading, readSchema }) => {
    if (isObject(place.value) || typeof place.value === 'boolean')
      draft[key] = readSchema(place, reading);
    else reportWrongType(place, 'a schema', reading);
  };
}

export function several(key: With<readonly Schema[]>): ReadKeyword {
  return (draft, place, { reading, readSchema }) => {
    const schemas = asList(place, reading)?.filter((each) => {
      if (isObject(each.value) || typeof each.value === 'boolean') return true;
      reportWrongType(each, 'a schema', reading);
      return false;
    });
    if (schemas !== undefined && schemas.length > 0)
      draft[key] = schemas.map((each) => readSchema(each, reading));
  };
}

export function map(key: With<ReadonlyMap<string, Schema>>): ReadKeyword {
  return (draft, place, { reading, readSchema }) => {
    const node = asObject(place, reading);
    if (node === undefined) return;
    const schemas = new Map<string, Schema>();
    for (const [name, each] of entriesOf(node)) schemas.set(name, readSchema(each, reading));
    draft[key] = schemas;
  };
}

export function limit(type: 'number' | 'string' | 'boolean'): ReadKeyword {
  return (draft, place, { reading }, keyword) => {
    if (typeof place.value === type) setLimit(draft, keyword, place.value);
    else if (place.value !== null) reportWrongType(place, expectedWords[type], reading);
  };
}

const expectedWords = { number: 'a number', string: 'text', boolean: 'true or false' };

function setLimit(draft: Draft, keyword: string, value: Json): void {
  draft.limits = { ...draft.limits, [keyword]: value };
}

/** `minimum` or `maximum`: an exclusive bound where 3.0's boolean beside it says so. */
export function bound(exclusive: 'exclusiveMinimum' | 'exclusiveMaximum'): ReadKeyword {
  const asNumber = limit('number');
  return (draft, place, here, keyword) => {
    asNumber(draft, place, here, here.node.value[exclusive] === true ? exclusive : keyword);
  };
}

export function exclusiveBound(): ReadKeyword {
  const asNumber = limit('number');
  return (draft, place, here, keyword) => {
    if (typeof place.value !== 'boolean') asNumber(draft, place, here, keyword);
  };
}

export const types: ReadKeyword = (draft, place, { node, reading }) => {
  const word = readTypes(place, reading);
  if (word.types !== undefined) draft.types = word.types;
  if (word.format !== undefined && !Object.hasOwn(node.value, 'format')) draft.format = word.format;
  const needsItems = isLegacy(reading.version) && place.value === 'array';
  if (needsItems && !Object.hasOwn(node.value, 'items')) {
    reading.report('key-missing', node.at, { key: 'items' });
  }
};

export const required: ReadKeyword = (draft, place, { reading }) => {
  const names = asList(place, reading)?.flatMap((each) => asText(each, reading) ?? []) ?? [];
  if (names.length > 0) draft.required = [...new Set(names)];
};

/** A list of names makes them required, anything else is a schema (`dependencies` of draft 7). */
export const dependencies: ReadKeyword = (draft, place, { reading, readSchema }) => {
  const node = asObject(place, reading);
  if (node === undefined) return;
  const names = new Map(draft.dependentRequired);
  const schemas = new Map(draft.dependentSchemas);
  for (const [name, each] of entriesOf(node)) {
    if (isList(each.value)) {
      names.set(name, asList(each, reading)?.flatMap((item) => asText(item, reading) ?? []) ?? []);
    } else schemas.set(name, readSchema(each, reading));
  }
  if (names.size > 0) draft.dependentRequired = names;
  if (schemas.size > 0) draft.dependentSchemas = schemas;
};

/** A list is the tuple of the drafts before 2020-12. */
export const items: ReadKeyword = (draft, place, here, keyword) => {
  if (!isList(place.value)) {
    asItems(draft, place, here, keyword);
    return;
  }
  const { version } = here.reading;
  const instead = isLegacy(version) ? 'one schema' : '"prefixItems"';
  const subject = `A list in "items" belongs to JSON Schema before 2020-12; OpenAPI ${version} has ${instead} instead`;
  here.reading.note('keyword-of-other-version', subject, place.at);
  asTuple(draft, place, here, keyword);
};

const asTuple = several('prefixItems');
const asItems = one('items');

/** What follows such a tuple. */
export const additionalItems: ReadKeyword = (draft, place, here, keyword) => {
  if (isList(here.node.value['items'])) asItems(draft, place, here, keyword);
};

export const not: ReadKeyword = (draft, place, here, keyword) => {
  const { value } = place;
  const fitsAll = value === true || (isObject(value) && Object.keys(value).length === 0);
  if (fitsAll) draft.never = true;
  else one('not')(draft, place, here, keyword);
};

export const discriminator: ReadKeyword = (draft, place, { reading }) => {
  const read = readDiscriminator(place, reading);
  if (read !== undefined) draft.discriminator = read;
};

export const defaultValue: ReadKeyword = (draft, place) => {
  draft.default = place.value;
};

export const example: ReadKeyword = (draft, place) => {
  draft.examples = [...(draft.examples ?? []), place.value];
};

/** The value of an example object, in a list of its own; nothing where there is none. */
function exampleValue(example: Json): readonly Json[] {
  if (!isObject(example)) return [];
  const value = valueOf({ at: '#', value: example }, 'value');
  return value === undefined ? [] : [value];
}

/** A list of values; a map of example objects, as media types have it, is understood. */
export const examples: ReadKeyword = (draft, place, { reading }) => {
  const { value } = place;
  if (!isList(value) && !isObject(value)) {
    reportWrongType(place, 'a list', reading);
    return;
  }
  const values = isList(value) ? value : Object.values(value).flatMap(exampleValue);
  if (values.length > 0) draft.examples = [...(draft.examples ?? []), ...values];
};

export const externalDocs: ReadKeyword = (draft, _, { node, reading }, keyword) => {
  const link = readExternalDocs(node, keyword, reading);
  if (link !== undefined) draft.externalDocs = link;
};
