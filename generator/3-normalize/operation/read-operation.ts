import { childOf, type Pointer } from '../../1-load/pointer.js';
import {
  asObject,
  objectsIn,
  patternedIn,
  reportNotAllowed,
  textIn,
  proseIn,
  textsIn,
} from '../checked.js';
import type { OperationReading } from '../dialect.js';
import type { OperationNode, ParameterNode, Requirement, ResponseNode } from '../document.js';
import { isReference } from '../follow.js';
import { checkKeys } from '../keys/check-keys.js';
import { extensionsOf, valueOf, type ObjectPlace } from '../place.js';
import { readExternalDocs } from '../read-external-docs.js';
import { readSecurity } from '../read-security.js';
import { isLegacy } from '../reading.js';
import { deprecationOf } from '../schema/schema-extensions.js';
import { impliedSecurity, isAuthorization } from './authorization-parameter.js';
import { unknownContents } from './read-body.js';
import { placedByPath } from './path-template.js';
import { readResponse } from './read-response.js';
import { withDeclaredStream } from './read-streaming.js';

/** An operation and what its path item says for it. */
export interface OperationPlace {
  readonly node: ObjectPlace;
  /** Identity, where something else has taken the place. */
  readonly spare: OperationNode['at'];
  readonly method: string;
  readonly path: string;
  /** The path item; where it is a reference, what it leads to comes after it. */
  readonly items: readonly ObjectPlace[];
}

export function readOperation(place: OperationPlace, reading: OperationReading): OperationNode {
  const { node, items } = place;
  const { dialect } = reading;
  checkKeys(node, 'operation', reading);
  const parameters = mergedParameters(place, reading);
  const body = dialect.readBody(node, parameters.filter(isBodyParameter), reading);
  const deprecated = deprecationOf(node.value);
  const operationId = readOperationId(node, reading);
  const externalDocs = readExternalDocs(node, 'externalDocs', reading);
  const sent = readParameters(parameters, place.path, reading);
  const implied = impliedSecurity(sent, node, reading);
  const security = implied ?? readSecurity(node, reading.schemes, reading);
  const servers = dialect.readServers([node, ...items], reading);
  return {
    at: claimPlace(place, reading),
    method: place.method,
    path: place.path,
    ...(operationId !== undefined && { operationId }),
    tags: textsIn(node, 'tags', reading),
    ...readProse(place, reading),
    ...(deprecated !== undefined && { deprecated }),
    ...(externalDocs !== undefined && { externalDocs }),
    parameters: withoutIgnored(sent, implied, reading),
    ...(body !== undefined && { body }),
    responses: withDeclaredStream(readResponses(node, reading), node, reading),
    ...(security !== undefined && { security }),
    ...(servers !== undefined && { servers }),
    links: [],
    extensions: extensionsOf(node),
  };
}

/** The operation's prose, or else what the path item says for all of its operations. */
function readProse(
  { node, items }: OperationPlace,
  reading: OperationReading,
): Pick<OperationNode, 'summary' | 'description'> {
  for (const holder of [node, ...items]) {
    const summary = proseIn(holder, 'summary', reading);
    const description = proseIn(holder, 'description', reading);
    if (summary === undefined && description === undefined) continue;
    return {
      ...(summary !== undefined && { summary }),
      ...(description !== undefined && { description }),
    };
  }
  return {};
}

function claimPlace(
  { node, spare }: OperationPlace,
  reading: OperationReading,
): OperationNode['at'] {
  // What another path of the document has is that path's own.
  const isOthers = node.at !== spare && pathsOfEntry.test(node.at);
  const at = isOthers || reading.operationPlaces.has(node.at) ? spare : node.at;
  reading.operationPlaces.add(at);
  return at;
}

const pathsOfEntry = /^#\/(?:paths|x-ms-paths|webhooks|x-webhooks)\//;

function readOperationId(node: ObjectPlace, reading: OperationReading): string | undefined {
  const id = textIn(node, 'operationId', reading)?.trim();
  if (id === undefined || id === '') return undefined;
  const first = reading.operationIds.get(id);
  if (first === undefined) reading.operationIds.set(id, node.at);
  else if (first !== node.at) {
    reading.report('operation-id-duplicate', childOf(node.at, 'operationId'), { id });
  }
  return id;
}

/** The parameters of path item and operation as they stand; the operation's replace others. */
function mergedParameters(
  { node, items }: OperationPlace,
  reading: OperationReading,
): readonly ObjectPlace[] {
  const merged = new Map<string, ObjectPlace>();
  for (const holder of [...items].reverse().concat(node)) {
    const own = new Set<string>();
    for (const parameter of objectsIn(holder, 'parameters', reading)) {
      const key = parameterKey(parameter);
      if (own.has(key)) reportDuplicate(parameter, reading);
      else merged.set(key, parameter);
      own.add(key);
    }
  }
  return [...merged.values()];
}

/** What may be there once: a name in a place, a query string; names of headers do not heed case. */
function parameterKey(node: ObjectPlace): string {
  const { place, name } = headOf(node);
  if (place === 'querystring') return place;
  if (place === undefined || name === undefined) return node.at;
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

function reportDuplicate(node: ObjectPlace, reading: OperationReading): void {
  const { place = '', name = '' } = headOf(node);
  reading.report('parameter-duplicate', node.at, { name, place });
}

function headOf(node: ObjectPlace): { readonly place?: string; readonly name?: string } {
  const place = valueOf(node, 'in');
  const name = valueOf(node, 'name');
  return {
    ...(typeof place === 'string' && { place }),
    ...(typeof name === 'string' && { name }),
  };
}

function isBodyParameter(node: ObjectPlace): boolean {
  const place = valueOf(node, 'in');
  return place === 'body' || place === 'formData';
}

function readParameters(
  nodes: readonly ObjectPlace[],
  path: string,
  reading: OperationReading,
): readonly ParameterNode[] {
  return nodes.flatMap((node) => {
    if (isBodyParameter(node)) return [];
    return reading.dialect.readParameter(node, reading) ?? placedByPath(node, path, reading);
  });
}

/** Without the headers that other parts of the document decide. */
function withoutIgnored(
  parameters: readonly ParameterNode[],
  implied: readonly Requirement[] | undefined,
  reading: OperationReading,
): readonly ParameterNode[] {
  return parameters.filter((parameter) => {
    if (implied !== undefined && isAuthorization(parameter)) return false;
    const { at, in: place, name } = parameter;
    const isIgnored = place === 'header' && reading.dialect.ignoredHeaders.has(name.toLowerCase());
    if (isIgnored) reading.note('header-parameter-ignored', name, at);
    return !isIgnored;
  });
}

function readResponses(operation: ObjectPlace, reading: OperationReading): readonly ResponseNode[] {
  if (isLegacy(reading.version) && valueOf(operation, 'responses') === undefined) {
    reading.report('key-missing', operation.at, { key: 'responses' });
  }
  return patternedIn(operation, 'responses', reading).flatMap(([key, place]) => {
    const status = statusOf(key);
    if (status === undefined) {
      const allowed = ['a status such as 200', 'a family such as 4XX', 'default'];
      reportNotAllowed({ at: place.at, target: 'key', value: key }, allowed, reading);
      return [];
    }
    const node = asObject(place, reading);
    if (node === undefined) return isReference(place.value) ? [lostResponse(status, place.at)] : [];
    checkKeys(node, 'response', reading);
    return [readResponse(status, node, operation, reading)];
  });
}

/** A response whose reference leads nowhere: the status is known, and nothing more. */
function lostResponse(status: string, at: Pointer): ResponseNode {
  return { at, status, contents: unknownContents(at), headers: [] };
}

function statusOf(key: string): string | undefined {
  const word = key.trim();
  if (word.toLowerCase() === 'default') return 'default';
  return /^[1-5](\d\d|XX)$/i.test(word) ? word.toUpperCase() : undefined;
}
