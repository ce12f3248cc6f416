import { nearestWord } from '../../../1-load/spelling.js';
import type { Report } from '../../../diagnostics.js';
import { configPlace, type ConfigPath } from '../../config-place.js';
import type { Resource } from '../../ir.js';
import { plainWordOf } from '../request-fields.js';

/** Where sdk.yaml puts a method of its own. */
export interface MethodPlace {
  readonly resource: readonly string[];
  readonly word: string;
}

/** `beta.threads.runs.createAndPoll` -> the resource as the tree spells it, and the word. */
export function placeInTree(
  method: string,
  resources: readonly Resource[],
): MethodPlace | undefined {
  const parts = method.split('.');
  const word = parts.at(-1) ?? '';
  const path = parts.slice(0, -1);
  const key = path.map(plainWordOf).join('.');
  const found = resources.find((resource) => resource.path.map(plainWordOf).join('.') === key);
  return found || path.length === 0 ? { resource: found?.path ?? [], word } : undefined;
}

/** The same; a place that the tree does not have is reported. */
export function methodPlaceOf(
  method: string,
  at: ConfigPath,
  resources: readonly Resource[],
  report: Report,
): MethodPlace | undefined {
  const place = placeInTree(method, resources);
  if (place) return place;
  const known = resources.map((resource) => resource.path.join('.'));
  const written = method.split('.').slice(0, -1).join('.');
  report('config-resource-unknown', configPlace(at), {
    path: written,
    suggestion: nearestWord(written, known),
  });
  return undefined;
}
