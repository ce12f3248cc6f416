import type { Pointer } from '../1-load/pointer.js';
import { fragmentTokens, splitUri } from '../1-load/uri.js';
import { checkKeys } from './check-keys.js';
import {
  asObject,
  entriesIn,
  entriesOf,
  asList,
  asText,
  objectIn,
  placeOf,
  textIn,
  type ObjectPlace,
} from './checked.js';
import type { Requirement, SchemeId, SchemeNode } from './document.js';
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
    const allowed = [...readers.keys()].join(', ');
    reading.report('value-not-allowed', node.at, { value: type, allowed });
    return undefined;
  }
  const how = read(node, reading);
  if (how === undefined) return undefined;
  const description = textIn(node, 'description', reading);
  return { at: node.at, id, ...(description !== undefined && { description }), how };
}

type ReadHow = (node: ObjectPlace, reading: Reading) => How | undefined;

const readers: ReadonlyMap<string, ReadHow> = new Map<string, ReadHow>([
  ['http', readHttp],
  ['basic', () => ({ kind: 'http', scheme: 'basic' })],
  ['apikey', readApiKey],
  ['oauth2', (node, reading) => ({ kind: 'oauth2', flows: readFlows(node, reading) })],
  ['openidconnect', () => ({ kind: 'openIdConnect' })],
  ['mutualtls', () => ({ kind: 'mutualTLS' })],
]);

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
  const allowed = 'header, query, cookie';
  reading.report('value-not-allowed', node.at, { value: place, allowed });
  return undefined;
}

/** 3.x has an object a flow; 2.0 has one flow, whose parts are keys of the scheme. */
function readFlows(node: ObjectPlace, reading: Reading): readonly Flow[] {
  const kind = textIn(node, 'flow', reading);
  if (kind !== undefined) return [readFlow(swaggerFlows.get(kind) ?? kind, node, reading)];
  return entriesIn(node, 'flows', reading).flatMap(([key, place]) => {
    if (key.startsWith('x-')) return [];
    const flow = asObject(place, reading);
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

/** The `security` list of a document or operation; undefined where there is none. */
export function readSecurity(
  holder: ObjectPlace,
  schemes: ReadonlySet<SchemeId>,
  reading: Reading,
): readonly Requirement[] | undefined {
  const place = placeOf(holder, 'security');
  const list = place && asList(place, reading);
  const requirements = list?.flatMap((each) => {
    const node = asObject(each, reading);
    const requirement = node && readRequirement(node, schemes, reading);
    return requirement === undefined ? [] : [requirement];
  });
  // Only `security: []` means none; a list of mistakes says nothing.
  return list?.length !== 0 && requirements?.length === 0 ? undefined : requirements;
}

function readRequirement(
  node: ObjectPlace,
  schemes: ReadonlySet<SchemeId>,
  reading: Reading,
): Requirement | undefined {
  const entries = entriesOf(node).map(([key, place]) => [schemeOf(key, schemes), place] as const);
  const unknown = entries.filter(([scheme]) => !schemes.has(scheme));
  for (const [scheme, { at }] of unknown) reportUnknownScheme(scheme, at, reading);
  // Without one of its schemes the alternative cannot be met; less would be sent than is needed.
  if (unknown.length > 0) return undefined;
  return entries.map(([scheme, place]) => ({
    scheme,
    scopes: (asList(place, reading) ?? []).flatMap((scope) => asText(scope, reading) ?? []),
  }));
}

/** A name, or since 3.2 the URI of a scheme: one of this document's own is known by its name. */
function schemeOf(key: string, schemes: ReadonlySet<SchemeId>): SchemeId {
  if (schemes.has(key)) return key;
  const { resource, fragment } = splitUri(key);
  const [holder, kind, name, ...rest] = resource === '' ? (fragmentTokens(fragment) ?? []) : [];
  const isOwn = holder === 'components' && kind === 'securitySchemes' && rest.length === 0;
  return isOwn && name !== undefined && schemes.has(name) ? name : key;
}

function reportUnknownScheme(scheme: string, at: Pointer, reading: Reading): void {
  reading.report('security-scheme-unknown', { kind: 'pointer', at, target: 'key' }, { scheme });
}
