/** Media types of 3.x with their examples, encodings and headers. */
import { isList, isObject, type Json } from '../../1-load/pointer.js';
import {
  asObject,
  entriesIn,
  flagIn,
  listIn,
  proseIn,
  reportNotAllowed,
  textIn,
} from '../checked.js';
import type { EncodingNode, EncodingNodes, HeaderNode, MediaNode, Schema } from '../document.js';
import { follow } from '../follow.js';
import { checkKeys } from '../keys/check-keys.js';
import { extensionsOf, placeOf, valueOf, type ObjectPlace, type Place } from '../place.js';
import type { Reading } from '../reading.js';
import { readSchema } from '../schema/read-schema.js';
import { parameterType } from './parameter-type.js';

/** The `content` of a body, response, parameter or header. */
export function readContents(holder: ObjectPlace, reading: Reading): readonly MediaNode[] {
  const known = reading.contents.get(holder.at);
  if (known !== undefined) return known;
  const all = entriesIn(holder, 'content', reading).flatMap(([media, place]) => {
    if (media.startsWith('x-')) return [];
    const node = asObject(place, reading);
    const meant = media === '*' ? '*/*' : media;
    if (!media.includes('/')) {
      const allowed = [meant === media ? 'a media type such as application/json' : meant];
      reportNotAllowed({ at: place.at, target: 'key', value: media }, allowed, reading);
    }
    return node === undefined ? [] : [readMedia(meant, node, reading)];
  });
  // Converters of 2.0 documents put names of examples there; nobody could ask for one in Accept.
  const named = all.filter(({ media }) => media.includes('/'));
  const contents = named.length > 0 ? named : all;
  reading.contents.set(holder.at, contents);
  noteXml(contents, reading);
  return contents;
}

/** A structure that is offered as XML alone. */
export function noteXml(contents: readonly MediaNode[], reading: Reading): void {
  if (!contents.every(({ media }) => /[/+]xml\b/i.test(media))) return;
  for (const { at, media, schema } of contents) {
    const isStructure = schema?.ref !== undefined || schema?.properties !== undefined;
    if (isStructure) reading.note('xml-as-text', media, at);
  }
}

function readMedia(media: string, node: ObjectPlace, reading: Reading): MediaNode {
  checkKeys(node, 'media', reading);
  const schema = schemaIn(node, 'schema', reading);
  const itemSchema = schemaIn(node, 'itemSchema', reading);
  return {
    at: node.at,
    media,
    ...(schema !== undefined && { schema }),
    ...(itemSchema !== undefined && { itemSchema }),
    examples: readExamples(node, reading),
    ...readEncodings(node, reading),
    extensions: extensionsOf(node),
  };
}

/** A key left empty is no schema; anything else is read, whatever it is. */
export function schemaIn(node: ObjectPlace, key: string, reading: Reading): Schema | undefined {
  const place = placeOf(node, key);
  return place === undefined || place.value === null ? undefined : readSchema(place, reading);
}

/** `example` and the values of `examples`, a map of example objects (or, by mistake, a list). */
export function readExamples(node: ObjectPlace, reading: Reading): readonly Json[] {
  const single = valueOf(node, 'example');
  const first = single === undefined ? [] : [single];
  const several = valueOf(node, 'examples');
  if (several === undefined || several === null) return first;
  if (isList(several)) return [...first, ...several];
  const values = entriesIn(node, 'examples', reading).flatMap(([, place]) => {
    const example = follow(place, reading);
    if (example === undefined || !isObject(example.value)) return [];
    const object = { at: example.at, value: example.value };
    checkKeys(object, 'example', reading);
    // 3.2 calls the value `dataValue` where it also shows the text that is sent.
    const values = ['value', 'dataValue'].map((key) => valueOf(object, key));
    return values.filter((value) => value !== undefined).slice(0, 1);
  });
  return [...first, ...values];
}

const noEncoding: ReadonlyMap<string, EncodingNode> = new Map();

function readEncodings(node: ObjectPlace, reading: Reading): EncodingNodes {
  const entries = entriesIn(node, 'encoding', reading);
  const read = (place: Place): EncodingNode | undefined => {
    const encoding = asObject(place, reading);
    return encoding && readEncoding(encoding, reading);
  };
  const prefix = listIn(node, 'prefixEncoding', reading);
  const items = placeOf(node, 'itemEncoding');
  const itemEncoding = items && read(items);
  return {
    encoding:
      entries.length === 0
        ? noEncoding
        : new Map(entries.flatMap(([name, place]) => paired(name, read(place)))),
    // What is no encoding keeps its position.
    ...(prefix.length > 0 && {
      prefixEncoding: prefix.map((place) => read(place) ?? { headers: [] }),
    }),
    ...(itemEncoding !== undefined && { itemEncoding }),
  };
}

function paired<T>(name: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined ? [] : [[name, value]];
}

const insideKeys = ['encoding', 'prefixEncoding', 'itemEncoding'];

function readEncoding(node: ObjectPlace, reading: Reading): EncodingNode {
  checkKeys(node, 'encoding', reading);
  const hasParts = insideKeys.some((key) => valueOf(node, key) !== undefined);
  const contentType = textIn(node, 'contentType', reading);
  const style = textIn(node, 'style', reading);
  const explode = flagIn(node, 'explode', reading);
  const allowReserved = flagIn(node, 'allowReserved', reading);
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  return {
    ...(contentType !== undefined && { contentType }),
    // Before 3.2, whoever writes JSON for a list means one text; since then, each of its items.
    ...(reading.version === '3.2' && { each: true }),
    ...(hasParts && { inside: readEncodings(node, reading) }),
    ...(isStyled && {
      style: {
        style: style ?? 'form',
        explode: explode ?? (style ?? 'form') === 'form',
        allowReserved: allowReserved ?? false,
      },
    }),
    headers: readHeaders(node, reading),
  };
}

/** The headers of a response or of a part of a body. */
export function readHeaders(holder: ObjectPlace, reading: Reading): readonly HeaderNode[] {
  return entriesIn(holder, 'headers', reading).flatMap(([name, place]) => {
    // Media types say it already (3.1.1, section 4.8.17).
    if (name.toLowerCase() === 'content-type') return [];
    const node = asObject(place, reading);
    return node === undefined ? [] : [readHeader(name, node, reading)];
  });
}

function readHeader(name: string, node: ObjectPlace, reading: Reading): HeaderNode {
  checkKeys(node, 'header', reading);
  const description = proseIn(node, 'description', reading);
  return {
    at: node.at,
    name,
    required: flagIn(node, 'required', reading) ?? false,
    ...(description !== undefined && { description }),
    schema: readType(node, reading),
  };
}

/** `schema` or `content` of 3.x; in 2.0 the header is itself a small schema. */
function readType(node: ObjectPlace, reading: Reading): Schema {
  const schema = schemaIn(node, 'schema', reading);
  if (schema !== undefined) return schema;
  if (valueOf(node, 'content') === undefined) return parameterType(node, reading);
  return readContents(node, reading)[0]?.schema ?? { at: node.at };
}
