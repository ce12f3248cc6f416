import {
  escapeToken,
  isObject,
  pointerTo,
  tokensOf,
  unescapeToken,
  uriOf,
  type Pointer,
} from '../1-load/pointer.js';
import { nearestWord } from '../1-load/spelling.js';
import { splitUri } from '../1-load/uri.js';
import type { Resolved } from './resolved.js';
import type { Missing } from './targets.js';

/** Where things with names are kept in one version or the other. */
const shelves = [
  ['components', 'schemas'],
  ['definitions'],
  ['$defs'],
  ['components', 'parameters'],
  ['parameters'],
  ['components', 'responses'],
  ['responses'],
  ['components', 'requestBodies'],
  ['components', 'headers'],
] as const;

/** A reference that differs by little from one that leads nowhere, and leads somewhere. */
export function nearestReference(
  ref: string,
  { reached, token }: Missing,
  valueAt: Resolved['valueAt'],
): string | undefined {
  const { resource, fragment } = splitUri(ref);
  const rest = fragment.split('/').map(unescapeToken);
  const behind = rest.slice(rest.indexOf(token) + 1);
  const near = nearestWord(token, keysAt(reached, valueAt));
  if (near !== undefined) {
    const at = pointerTo(uriOf(reached), [...tokensOf(reached), near, ...behind]);
    if (valueAt(at) !== undefined) return referenceTo(resource, at);
  }
  const last = rest.at(-1) ?? token;
  const shelf = shelves.find((path) => {
    const names = valueAt(pointerTo(uriOf(reached), path));
    return isObject(names) && Object.hasOwn(names, last);
  });
  return shelf && referenceTo(resource, pointerTo(uriOf(reached), [...shelf, last]));
}

function keysAt(at: Pointer, valueAt: Resolved['valueAt']): readonly string[] {
  const value = valueAt(at);
  return isObject(value) ? Object.keys(value) : [];
}

function referenceTo(resource: string, at: Pointer): string {
  return `${resource}#${tokensOf(at)
    .map((token) => `/${escapeToken(token)}`)
    .join('')}`;
}
