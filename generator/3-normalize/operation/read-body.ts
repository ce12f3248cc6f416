import { childOf, type Pointer } from '../../1-load/pointer.js';
import { asObject, flagIn, textIn, proseIn, textsIn } from '../checked.js';
import type { OperationReading } from '../dialect.js';
import type { BodyNode, EncodingNode, MediaNode, Schema } from '../document.js';
import { isReference } from '../follow.js';
import { checkKeys } from '../keys/check-keys.js';
import { placeOf, valueOf, type ObjectPlace } from '../place.js';
import { readCollectionFormat } from './parameter-styles.js';
import { parameterType } from './parameter-type.js';
import { noteXml, readContents, schemaIn } from './read-content.js';

/** `requestBody` of 3.x. */
export function readRequestBody(
  operation: ObjectPlace,
  reading: OperationReading,
): BodyNode | undefined {
  const place = placeOf(operation, 'requestBody');
  if (place === undefined) return undefined;
  const node = asObject(place, reading);
  if (node === undefined) return isReference(place.value) ? lostBody(place.at) : undefined;
  checkKeys(node, 'requestBody', reading);
  const contents = readContents(node, reading);
  if (valueOf(node, 'content') === undefined) {
    reading.report('key-missing', node.at, { key: 'content' });
  }
  if (contents.length === 0) return undefined;
  return { at: node.at, ...readUse(node, reading), contents };
}

/** A body whose reference leads nowhere: there is one, and nothing more is known. */
function lostBody(at: Pointer): BodyNode {
  return { at, required: false, contents: unknownContents(at) };
}

/** What is known of a payload whose reference leads nowhere. */
export function unknownContents(at: Pointer): readonly MediaNode[] {
  return [mediaNode(at, 'application/json', { at }, new Map())];
}

/** What 2.0 describes by parameters: one `in: body`, or form fields `in: formData`. */
export function readSwaggerBody(
  operation: ObjectPlace,
  parameters: readonly ObjectPlace[],
  reading: OperationReading,
): BodyNode | undefined {
  const bodies = parameters.filter((node) => valueOf(node, 'in') === 'body');
  const fields = parameters.filter((node) => valueOf(node, 'in') === 'formData');
  const [body] = bodies;
  const surplus = bodies[1] ?? (body && fields[0]);
  if (surplus !== undefined) reading.report('body-duplicate', surplus.at, undefined);
  if (body !== undefined) return readWholeBody(body, operation, reading);
  return fields.length > 0 ? readForm(fields, operation, reading) : undefined;
}

function readUse(
  node: ObjectPlace,
  reading: OperationReading,
): Pick<BodyNode, 'required' | 'description'> {
  const description = proseIn(node, 'description', reading);
  return {
    required: flagIn(node, 'required', reading) ?? false,
    ...(description !== undefined && { description }),
  };
}

function readWholeBody(
  node: ObjectPlace,
  operation: ObjectPlace,
  reading: OperationReading,
): BodyNode {
  checkKeys(node, 'parameter', reading);
  const schema = schemaIn(node, 'schema', reading);
  const consumed = mediaListOf('consumes', operation, reading);
  const media = consumed.length > 0 ? consumed : ['application/json'];
  const contents = media.map((each) => mediaNode(node.at, each, schema, new Map()));
  noteXml(contents, reading);
  return { at: node.at, ...readUse(node, reading), contents };
}

/** The operation's `consumes` or `produces`, else the document's; an empty list says nothing. */
export function mediaListOf(
  key: 'consumes' | 'produces',
  operation: ObjectPlace,
  reading: OperationReading,
): readonly string[] {
  const own = textsIn(operation, key, reading);
  return [...new Set(own.length > 0 ? own : textsIn(reading.root, key, reading))];
}

export function mediaNode(
  at: Pointer,
  media: string,
  schema: Schema | undefined,
  encoding: ReadonlyMap<string, EncodingNode>,
): MediaNode {
  return {
    at,
    media,
    ...(schema !== undefined && { schema }),
    examples: [],
    encoding,
    extensions: new Map(),
  };
}

const multipart = 'multipart/form-data';
const urlencoded = 'application/x-www-form-urlencoded';

function readForm(
  nodes: readonly ObjectPlace[],
  operation: ObjectPlace,
  reading: OperationReading,
): BodyNode {
  for (const node of nodes) checkKeys(node, 'parameter', reading);
  const at = childOf(operation.at, 'parameters');
  const fields = new Map(
    nodes.flatMap((node) => {
      const name = textIn(node, 'name', reading);
      return name === undefined ? [] : [[name, node] as const];
    }),
  );
  const required = [...fields].filter(([, node]) => flagIn(node, 'required', reading) === true);
  const schema: Schema = {
    at,
    types: ['object'],
    properties: new Map([...fields].map(([name, node]) => [name, readField(node, reading)])),
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
  };
  const hasFile = nodes.some((node) => valueOf(node, 'type') === 'file');
  const consumed = mediaListOf('consumes', operation, reading).filter(
    (media) => media.startsWith(multipart) || (!hasFile && media.startsWith(urlencoded)),
  );
  const usual = hasFile ? multipart : urlencoded;
  const encoding = readEncodings(fields, reading);
  return {
    at,
    required: required.length > 0,
    contents: (consumed.length > 0 ? consumed : [usual]).map((media) =>
      mediaNode(at, media, schema, encoding),
    ),
  };
}

function readField(node: ObjectPlace, reading: OperationReading): Schema {
  const description = proseIn(node, 'description', reading);
  const type = parameterType(node, reading);
  return { ...type, ...(description !== undefined && { description }) };
}

/** Lists only: a single value reads the same in every format. */
function readEncodings(
  fields: ReadonlyMap<string, ObjectPlace>,
  reading: OperationReading,
): ReadonlyMap<string, EncodingNode> {
  const lists = [...fields].filter(([, node]) => valueOf(node, 'type') === 'array');
  return new Map(
    lists.map(([name, node]) => {
      const { style, explode, allowReserved } = readCollectionFormat('formData', node, reading);
      return [name, { style: { style, explode, allowReserved }, headers: [] }];
    }),
  );
}
