/** The best words that a place gives for the schema that stands there. */
import { isObject, pointerTo, tokensOf, uriOf, type Pointer } from '../../1-load/pointer.js';
import type { Resolved } from '../../2-resolve/resolved.js';

/**
 * `#/components/schemas/Pet/properties/tags/items` -> `Pet tags item`; `models/pet.yaml#` -> `pet`;
 * `#/paths/~1pets/get/responses/200/...` -> `listPets response`, by operationId where there is one.
 */
export function schemaNameOf(at: Pointer, resolved: Resolved): string {
  const tokens = tokensOf(at);
  const isOperation = tokens[0] === 'paths' && tokens.length > 3;
  let words = isOperation ? [operationWord(uriOf(at), tokens, resolved)] : fileWords(uriOf(at));
  for (let index = isOperation ? 3 : 0; index < tokens.length; ) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1];
    const step = next === undefined && holders.has(token) ? undefined : steps.get(token);
    const width = step !== undefined && holders.has(token) ? 2 : 1;
    // What stands inside of a part belongs to the whole.
    const isPassed = token === 'allOf' && index + width < tokens.length;
    if (!isPassed) words = step === undefined ? [token] : step(words, next ?? '');
    index += width;
  }
  return words.join(' ').trim() || 'schema';
}

type Step = (words: string[], next: string) => string[];

/** Counted from one, as people count: the second of `oneOf` is `option 2`. */
const counted =
  (word: string): Step =>
  (words, next) => [
    ...words,
    `${word} ${/^\d{1,6}$/.test(next) ? String(Number(next) + 1) : next}`,
  ];
const restart: Step = (_, next) => [next];
const withNext: Step = (words, next) => [...words, next];
const same: Step = (words) => words;
const plus =
  (word: string): Step =>
  (words) => [...words, word];

/** Keys of maps and lists: the token after them belongs to the step. */
const holders: ReadonlySet<string> = new Set([
  '$defs',
  'definitions',
  'schemas',
  'webhooks',
  'properties',
  'patternProperties',
  'dependentSchemas',
  'headers',
  'parameters',
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
  'responses',
  'content',
]);

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['$defs', restart],
  ['definitions', restart],
  ['schemas', restart],
  ['webhooks', restart],
  ['properties', withNext],
  ['patternProperties', plus('value')],
  ['dependentSchemas', withNext],
  ['headers', withNext],
  ['parameters', withNext],
  ['allOf', counted('part')],
  ['anyOf', counted('option')],
  ['oneOf', counted('option')],
  ['prefixItems', counted('item')],
  ['responses', (words, next) => [...words, next === '200' ? 'response' : `response ${next}`]],
  ['content', same],
  ['components', same],
  ['schema', same],
  ['requestBody', plus('request')],
  ['items', plus('item')],
  ['contains', plus('item')],
  ['itemSchema', plus('event')],
  ['additionalProperties', plus('value')],
  ['unevaluatedProperties', plus('value')],
]);

/** `shared/models/pet.schema.yaml` -> `pet`. */
function fileWords(uri: string): string[] {
  const file = uri.split('/').at(-1) ?? '';
  const word = file.replace(/(\.(schema|openapi|model))?\.\w+$/i, '');
  return word === '' ? [] : [word];
}

function operationWord(uri: string, tokens: readonly string[], resolved: Resolved): string {
  const operation = resolved.valueAt(pointerTo(uri, tokens.slice(0, 3)));
  const id = isObject(operation) ? operation['operationId'] : undefined;
  if (typeof id === 'string' && id.trim() !== '') return id.trim();
  const [, path = '', method = ''] = tokens;
  return `${method} ${path.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}
