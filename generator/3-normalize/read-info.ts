import {
  asObject,
  entriesIn,
  listIn,
  objectIn,
  objectsIn,
  textIn,
  proseIn,
  textsIn,
} from './checked.js';
import type { Document, ServerNode, TagNode } from './document.js';
import { checkKeys } from './keys/check-keys.js';
import type { ObjectPlace, Place } from './place.js';
import { readExternalDocs } from './read-external-docs.js';
import type { Reading } from './reading.js';

export function readInfo(root: ObjectPlace, reading: Reading): Document['info'] {
  const info = objectIn(root, 'info', reading);
  if (info === undefined) reading.report('key-missing', root.at, { key: 'info' });
  else checkKeys(info, 'info', reading);
  const node = info ?? { at: root.at, value: {} };
  const summary = proseIn(node, 'summary', reading);
  const description = proseIn(node, 'description', reading);
  return {
    title: textIn(node, 'title', reading) ?? 'API',
    version: textIn(node, 'version', reading) ?? '0.0.0',
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
}

/** The tags of the document; one name counts once. */
export function readTags(root: ObjectPlace, reading: Reading): readonly TagNode[] {
  const tags = new Map<string, TagNode>();
  for (const place of listIn(root, 'tags', reading)) {
    const tag = readTag(place, reading);
    if (tag !== undefined && !tags.has(tag.name)) tags.set(tag.name, tag);
  }
  return [...tags.values()];
}

function readTag(place: Place, reading: Reading): TagNode | undefined {
  if (typeof place.value === 'string') return { name: place.value };
  const node = asObject(place, reading);
  if (node === undefined) return undefined;
  checkKeys(node, 'tag', reading);
  const name = textIn(node, 'name', reading);
  if (name === undefined) {
    reading.report('key-missing', node.at, { key: 'name' });
    return undefined;
  }
  // `x-displayName` was the habit that 3.2 made `summary`.
  const summary = proseIn(node, 'summary', reading) ?? textIn(node, 'x-displayName', reading);
  const description = proseIn(node, 'description', reading);
  const externalDocs = readExternalDocs(node, 'externalDocs', reading);
  const parent = textIn(node, 'parent', reading);
  const kind = textIn(node, 'kind', reading);
  return {
    name,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(externalDocs !== undefined && { externalDocs }),
    ...(parent !== undefined && { parent }),
    ...(kind !== undefined && { kind }),
  };
}

export function readServers(holder: ObjectPlace, reading: Reading): readonly ServerNode[] {
  return objectsIn(holder, 'servers', reading).flatMap((node) => readServer(node, reading) ?? []);
}

function readServer(node: ObjectPlace, reading: Reading): ServerNode | undefined {
  checkKeys(node, 'server', reading);
  const url = textIn(node, 'url', reading);
  if (url === undefined) {
    reading.report('key-missing', node.at, { key: 'url' });
    return undefined;
  }
  const description = proseIn(node, 'description', reading) ?? textIn(node, 'name', reading);
  const variables = entriesIn(node, 'variables', reading).flatMap(([name, place]) => {
    const variable = asObject(place, reading);
    return variable === undefined ? [] : [readVariable(name, variable, reading)];
  });
  return { at: node.at, url, ...(description !== undefined && { description }), variables };
}

function readVariable(
  name: string,
  node: ObjectPlace,
  reading: Reading,
): ServerNode['variables'][number] {
  checkKeys(node, 'serverVariable', reading);
  const values = textsIn(node, 'enum', reading);
  const stated = textIn(node, 'default', reading);
  if (stated === undefined) reading.report('key-missing', node.at, { key: 'default' });
  const description = proseIn(node, 'description', reading);
  return {
    name,
    default: stated ?? values[0] ?? '',
    ...(values.length > 0 && { enum: values }),
    ...(description !== undefined && { description }),
  };
}
