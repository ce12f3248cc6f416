import { humpsOf } from './words.js';

const irregular = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['matrices', 'matrix'],
  ['analyses', 'analysis'],
  ['criteria', 'criterion'],
  ['axes', 'axis'],
  ['caches', 'cache'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['selfies', 'selfie'],
  ['shoes', 'shoe'],
  ['leaves', 'leaf'],
  ['shelves', 'shelf'],
]);

/** Words that only look like plurals. */
const singulars = new Set(
  (
    'alias always as aws basis bias bonus bus campus canvas census chaos cors css dns focus gas gps ' +
    'has https ios is js kubernetes lens news os plus process redis series sms sns species sqs ' +
    'status success this tls virus was windows'
  ).split(' '),
);

/**
 * What one of several is called: the last hump of an identifier made singular (`ChatChoices` ->
 * `ChatChoice`). A word that is no plural stays, as does a guess that would be wrong.
 */
export function singularOf(identifier: string): string {
  const humps = humpsOf(identifier);
  const last = humps.pop() ?? '';
  // `IDs`, `URLs`: humps break before the last capital.
  if (/^\p{Lu}s$/u.test(last)) return identifier.slice(0, -1);
  return humps.join('') + wordSingular(last);
}

function wordSingular(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return word.slice(0, 1) + known.slice(1);
  if (singulars.has(lower) || !/[^su]s$/.test(lower) || lower.length < 3) return word;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`;
  const withoutEs = lower.slice(0, -2);
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(lower) || singulars.has(withoutEs))
    return word.slice(0, -2);
  return lower.endsWith('is') ? word : word.slice(0, -1);
}
