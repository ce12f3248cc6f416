import { childOf, isObject, pointerTo, uriOf, type Pointer } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import { asText, entriesIn, textIn, reportWrongType } from '../checked.js';
import type { Discriminator, TypeId } from '../document.js';
import { checkKeys } from '../keys/check-keys.js';
import type { ObjectPlace, Place } from '../place.js';
import type { Reading } from '../reading.js';

const nameAlone = 'A discriminator that is a name alone belongs to OpenAPI 2.0';

export function readDiscriminator(place: Place, reading: Reading): Discriminator | undefined {
  const { at, value } = place;
  if (typeof value === 'string') {
    if (reading.version !== '2.0') reading.note('keyword-of-other-version', nameAlone, at);
    return { at, propertyName: value, mapping: new Map() };
  }
  if (!isObject(value)) {
    reportWrongType(place, 'an object', reading);
    return undefined;
  }
  const node = { at, value };
  checkKeys(node, 'discriminator', reading);
  const propertyName = textIn(node, 'propertyName', reading);
  if (propertyName === undefined) {
    reading.report('key-missing', at, { key: 'propertyName' });
    return undefined;
  }
  const defaultMapping = readDefault(node, reading);
  return {
    at,
    propertyName,
    mapping: readMapping(node, reading),
    ...(defaultMapping !== undefined && { defaultMapping }),
  };
}

function readMapping(node: ObjectPlace, reading: Reading): ReadonlyMap<string, TypeId> {
  const mapping = new Map<string, TypeId>();
  for (const [tag, place] of entriesIn(node, 'mapping', reading)) {
    const target = asText(place, reading);
    const id = target === undefined ? undefined : targetOf(target, place.at, reading);
    if (id !== undefined) mapping.set(tag, id);
  }
  return mapping;
}

function readDefault(node: ObjectPlace, reading: Reading): TypeId | undefined {
  const target = textIn(node, 'defaultMapping', reading);
  return target === undefined
    ? undefined
    : targetOf(target, childOf(node.at, 'defaultMapping'), reading);
}

/** A schema's name wins over a relative reference of the same spelling (OpenAPI 3.1.1, 4.8.25). */
function targetOf(target: string, at: Pointer, reading: Reading): TypeId | undefined {
  const to = componentOf(target, at, reading) ?? reading.resolved.edges.get(at);
  if (to !== undefined) return reading.identities.refer(to);
  if (reading.resolved.unread.has(at)) return undefined;
  const word = target.slice(target.lastIndexOf('/') + 1);
  const nearest = nearestWord(word, namesOfComponents(reading));
  reading.report('mapping-dangling', at, { target, nearest });
  return undefined;
}

function namesOfComponents({ resolved }: Reading): readonly string[] {
  const shelves = [['components', 'schemas'], ['definitions']].map((path) => pointerTo('', path));
  return shelves.flatMap((at) => {
    const schemas = resolved.valueAt(at);
    return isObject(schemas) ? Object.keys(schemas) : [];
  });
}

function componentOf(name: string, at: Pointer, reading: Reading): Pointer | undefined {
  const uris = [...new Set([uriOf(at), ''])];
  const places = uris.flatMap((uri) => [
    pointerTo(uri, ['components', 'schemas', name]),
    pointerTo(uri, ['definitions', name]),
  ]);
  return places.find((place) => reading.resolved.valueAt(place) !== undefined);
}
