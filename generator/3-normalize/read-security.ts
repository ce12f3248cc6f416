import { childOf, tokensOf, type Pointer } from '../1-load/pointer.js';
import { nearestWord } from '../1-load/spelling.js';
import {
  asObject,
  entriesIn,
  asList,
  asText,
  flagIn,
  objectIn,
  reportNotAllowed,
  textIn,
  proseIn,
} from './checked.js';
import type { ExternalDocs, Requirement, SchemeId, SchemeNode } from './document.js';
import { checkKeys } from './keys/check-keys.js';
import { entriesOf, placeOf, type ObjectPlace, type Place } from './place.js';
import type { Reading } from './reading.js';

type How = SchemeNode['how'];
type Flow = Extract<How, { kind: 'oauth2' }>['flows'][number];

/** `securitySchemes` of 3.x, `securityDefinitions` of 2.0. */
export function readSchemes(holder: ObjectPlace, key: string, reading: Reading): SchemeNode[] {
  return entriesIn(holder, key, reading).flatMap(([id, place]) => {
    const node = asObject(place, reading);
    return node === undefined ? [] : (readScheme(id, node, reading) ?? []);
  });
}

function readScheme(id: SchemeId, node: ObjectPlace, reading: Reading): SchemeNode | undefined {
  checkKeys(node, 'securityScheme', reading);
  const type = textIn(node, 'type', reading);
  if (type === undefined) {
    reading.report('key-missing', node.at, { key: 'type' });
    return undefined;
  }
  const read = readers.get(type.toLowerCase());
  if (read === undefined) {
    reportNotAllowed(
      { at: childOf(node.at, 'type'), target: 'value', value: type },
      types,
      reading,
    );
    return undefined;
  }
  const how = read(node, reading);
  if (how === undefined) return undefined;
  const description = proseIn(node, 'description', reading);
  const format = textIn(node, 'bearerFormat', reading);
  const metadata = metadataOf(node, reading);
  return {
    at: node.at,
    id,
    ...(description !== undefined && { description }),
    ...(flagIn(node, 'deprecated', reading) === true && { deprecated: true }),
    ...(format !== undefined && { format }),
    ...(metadata !== undefined && { metadata }),
    how,
  };
}

/** The addresses from which clients learn the others. */
const metadataKeys: readonly (readonly [key: string, description: string])[] = [
  ['oauth2MetadataUrl', 'Metadata of the authorization server'],
  ['openIdConnectUrl', 'Metadata of the OpenID provider'],
];

function metadataOf(node: ObjectPlace, reading: Reading): ExternalDocs | undefined {
  return metadataKeys
    .map(([key, description]) => ({ url: textIn(node, key, reading) ?? '', description }))
    .find(({ url }) => url !== '');
}

type ReadHow = (node: ObjectPlace, reading: Reading) => How | undefined;

const readerOfType: Readonly<Record<string, ReadHow>> = {
  http: readHttp,
  basic: () => ({ kind: 'http', scheme: 'basic' }),
  apiKey: readApiKey,
  oauth2: (node, reading) => ({ kind: 'oauth2', flows: readFlows(node, reading) }),
  openIdConnect: () => ({ kind: 'openIdConnect' }),
  mutualTLS: () => ({ kind: 'mutualTLS' }),
};
const types = Object.keys(readerOfType);
/** Many documents write the types in cases of their own. */
const readers = new Map(
  Object.entries(readerOfType).map(([type, read]) => [type.toLowerCase(), read]),
);

function readHttp(node: ObjectPlace, reading: Reading): How | undefined {
  const scheme = textIn(node, 'scheme', reading);
  // Names of schemes do not heed case (RFC 9110, section 11.1).
  if (scheme !== undefined) return { kind: 'http', scheme: scheme.toLowerCase() };
  reading.report('key-missing', node.at, { key: 'scheme' });
  return undefined;
}

function readApiKey(node: ObjectPlace, reading: Reading): How | undefined {
  const name = textIn(node, 'name', reading);
  const place = textIn(node, 'in', reading);
  if (name === undefined) reading.report('key-missing', node.at, { key: 'name' });
  if (place === undefined) reading.report('key-missing', node.at, { key: 'in' });
  if (name === undefined || place === undefined) return undefined;
  if (place === 'header' || place === 'query' || place === 'cookie') {
    return { kind: 'apiKey', in: place, name };
  }
  const allowed = ['header', 'query', 'cookie'];
  reportNotAllowed({ at: childOf(node.at, 'in'), target: 'value', value: place }, allowed, reading);
  return undefined;
}

/** 3.x has an object a flow; 2.0 has one flow, whose parts are keys of the scheme. */
function readFlows(node: ObjectPlace, reading: Reading): readonly Flow[] {
  const kind = textIn(node, 'flow', reading);
  if (kind !== undefined) return [readFlow(swaggerFlows.get(kind) ?? kind, node, reading)];
  return entriesIn(node, 'flows', reading).flatMap(([key, place]) => {
    if (key.startsWith('x-')) return [];
    const flow = asObject(place, reading);
    if (flow !== undefined) checkKeys(flow, 'flow', reading);
    return flow === undefined ? [] : [readFlow(key, flow, reading)];
  });
}

const swaggerFlows: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
]);

function readFlow(kind: string, node: ObjectPlace, reading: Reading): Flow {
  const tokenUrl = textIn(node, 'tokenUrl', reading);
  const scopes = objectIn(node, 'scopes', reading);
  const names = scopes === undefined ? [] : Object.keys(scopes.value);
  return {
    kind,
    ...(tokenUrl !== undefined && { tokenUrl }),
    scopes: names.filter((name) => !name.startsWith('x-')),
  };
}

/** The schemes of the document, and those of other files that requirements name by their URI. */
export type SchemeShelf = Map<SchemeId, SchemeNode>;

/** The `security` list of a document or operation; undefined where there is none. */
export function readSecurity(
  holder: ObjectPlace,
  shelf: SchemeShelf,
  reading: Reading,
): readonly Requirement[] | undefined {
  const place = placeOf(holder, 'security');
  const list = place && asList(place, reading);
  const requirements = list?.flatMap((each) => {
    const node = asObject(each, reading);
    const requirement = node && readRequirement(node, shelf, reading);
    return requirement === undefined ? [] : [requirement];
  });
  // Only `security: []` means none; a list of mistakes says nothing.
  return list?.length !== 0 && requirements?.length === 0 ? undefined : requirements;
}

function readRequirement(
  node: ObjectPlace,
  shelf: SchemeShelf,
  reading: Reading,
): Requirement | undefined {
  const read = entriesOf(node).flatMap(([key, place]) => {
    const scheme = shelf.has(key) ? key : schemeAt(place, shelf, reading);
    if (scheme === undefined) reportUnknownScheme(key, place.at, shelf, reading);
    return scheme === undefined ? [] : [{ scheme, scopes: scopesOf(place, reading) }];
  });
  // Without one of its schemes the alternative cannot be met; less would be sent than is needed.
  return read.length < Object.keys(node.value).length ? undefined : read;
}

/** Where a requirement names a scheme by its URI (3.2), maybe in another file. */
function schemeAt({ at }: Place, shelf: SchemeShelf, reading: Reading): SchemeId | undefined {
  const to = reading.resolved.edges.get(at);
  const value = to && reading.resolved.valueAt(to);
  if (to === undefined || value === undefined) return undefined;
  const node = asObject({ at: to, value }, reading);
  if (node === undefined) return undefined;
  const known = [...shelf.values()].find((scheme) => scheme.at === node.at);
  if (known !== undefined) return known.id;
  const word = tokensOf(node.at).at(-1) ?? '';
  const id = word === '' || shelf.has(word) ? node.at : word;
  const scheme = readScheme(id, node, reading);
  if (scheme !== undefined) shelf.set(id, scheme);
  return scheme?.id;
}

function scopesOf(place: Place, reading: Reading): readonly string[] {
  return (asList(place, reading) ?? []).flatMap((scope) => asText(scope, reading) ?? []);
}

function reportUnknownScheme(
  scheme: string,
  at: Pointer,
  shelf: SchemeShelf,
  reading: Reading,
): void {
  const nearest = nearestWord(scheme, shelf.keys());
  const place = { kind: 'pointer', at, target: 'key' } as const;
  reading.report('security-scheme-unknown', place, { scheme, nearest });
}
