import { childOf, type Pointer } from '../../1-load/pointer.js';
import { flagIn, proseIn, reportNotAllowed, textIn } from '../checked.js';
import type { ParameterNode } from '../document.js';
import { checkKeys } from '../keys/check-keys.js';
import { extensionsOf, valueOf, type ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';
import { deprecationOf } from '../schema/schema-extensions.js';
import {
  isLocation,
  locations,
  readCollectionFormat,
  readStyle,
  type Location,
} from './parameter-styles.js';
import { parameterType } from './parameter-type.js';
import { readContents, readExamples, schemaIn } from './read-content.js';

/** A parameter of 3.x; undefined where it cannot be sent. */
export function readParameter(node: ObjectPlace, reading: Reading): ParameterNode | undefined {
  checkKeys(node, 'parameter', reading);
  const place = textIn(node, 'in', reading);
  if (place === undefined || !isLocation(place)) {
    const allowed = locations.filter((word) => word !== 'querystring' || reading.version === '3.2');
    reportLocation(node, place, allowed, reading);
    return undefined;
  }
  const content =
    valueOf(node, 'content') === undefined ? undefined : readContents(node, reading)[0];
  if (content === undefined) {
    const schema = schemaIn(node, 'schema', reading) ?? parameterType(node, reading);
    if (Object.keys(schema).length === 1 && !Object.hasOwn(node.value, 'schema')) {
      reading.report('key-missing', node.at, { key: 'schema' });
    }
    const serialization = readStyle(place, node, reading);
    return describe(
      node,
      place,
      { schema, serialization, examples: readExamples(node, reading) },
      reading,
    );
  }
  const serialization = { kind: 'content', media: content.media } as const;
  const schema = content.schema ?? { at: content.at };
  return describe(node, place, { schema, serialization, examples: content.examples }, reading);
}

/** A parameter of 2.0 that is no body and no form field. */
export function readSwaggerParameter(
  node: ObjectPlace,
  reading: Reading,
): ParameterNode | undefined {
  checkKeys(node, 'parameter', reading);
  const place = textIn(node, 'in', reading);
  if (place !== 'path' && place !== 'query' && place !== 'header') {
    reportLocation(node, place, ['path', 'query', 'header', 'formData', 'body'], reading);
    return undefined;
  }
  const schema = schemaIn(node, 'schema', reading) ?? parameterType(node, reading);
  const serialization = readCollectionFormat(place, node, reading);
  const example = valueOf(node, 'x-example');
  const examples = [...readExamples(node, reading), ...(example === undefined ? [] : [example])];
  return describe(node, place, { schema, serialization, examples }, reading);
}

function describe(
  node: ObjectPlace,
  place: Location,
  content: Pick<ParameterNode, 'schema' | 'serialization' | 'examples'>,
  reading: Reading,
): ParameterNode | undefined {
  // A query string as a whole has a name only for people (3.2).
  const name = textIn(node, 'name', reading) ?? (place === 'querystring' ? place : undefined);
  if (name === undefined) {
    reading.report('key-missing', node.at, { key: 'name' });
    return undefined;
  }
  const required = flagIn(node, 'required', reading) ?? false;
  if (place === 'path' && !required) reading.report('path-parameter-optional', node.at, { name });
  const description = proseIn(node, 'description', reading);
  const deprecated = deprecationOf(node.value);
  return {
    at: node.at,
    in: place,
    name,
    required: required || place === 'path',
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    ...content,
    extensions: extensionsOf(node),
  };
}

function reportLocation(
  node: ObjectPlace,
  place: string | undefined,
  allowed: readonly string[],
  reading: Reading,
): void {
  if (place === undefined) reading.report('key-missing', node.at, { key: 'in' });
  else
    reportNotAllowed(
      { at: childOf(node.at, 'in'), target: 'value', value: place },
      allowed,
      reading,
    );
}

/** A required piece of text that a path names and nothing declares. */
export function undeclaredParameter(name: string, at: Pointer): ParameterNode {
  return {
    at,
    in: 'path',
    name,
    required: true,
    schema: { at, types: ['string'] },
    examples: [],
    serialization: { kind: 'style', style: 'simple', explode: false, allowReserved: false },
    extensions: new Map(),
  };
}
