/**
 * From what a document calls a thing to identifiers and file names. A word is a run of letters and
 * digits; everything else (spaces, `_`, `-`, `.`, emoji) only separates words.
 */

/** Letters that no font shows: two names could look the same. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Letters beyond the first plane (old scripts, rare ideographs) separate words as emoji do: which
 * of them are letters depends on the Unicode version that Node, or TypeScript, was made with.
 */
const separators = /(?:[^\p{L}\p{N}\p{M}]|[\u{10000}-\u{10FFFF}])+/u;

const ascii = /^[\x20-\x7e]*$/;

export function wordsOf(text: string): string[] {
  // Most names are so, and what Unicode knows of letters takes three times as long.
  const words = ascii.test(text) ? (text.match(/[A-Za-z0-9]+/g) ?? []) : wordsIn(text);
  return isShouted(words) ? words.map((word) => word.toLowerCase()) : words;
}

/** What is written in capitals throughout has no acronyms: `USER_LIST` is `UserList`. */
function isShouted(words: readonly string[]): boolean {
  return (
    !words.some((word) => /\p{Ll}/u.test(word)) &&
    words.filter((word) => /\p{Lu}/u.test(word)).length > 1
  );
}

function wordsIn(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .split(separators)
    .map((word) => word.replace(/\P{ID_Continue}/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** `dog-type` -> `DogType`, `HTTPError` -> `HTTPError`, `3DModel` -> `_3DModel`, `🎉` -> ``. */
export function pascalCase(text: string): string {
  return startable(joined(wordsOf(text).map(raised)));
}

/** Pascal case of what follows other words: no `_` before a digit. */
export function pascalTail(text: string): string {
  return joined(wordsOf(text).map(raised));
}

/** `APIKeysList` -> `apiKeysList`, `list_models` -> `listModels`, `getHTTPError` -> `getHTTPError`. */
export function camelCase(text: string): string {
  const [first = '', ...rest] = wordsOf(text);
  return startable(joined([lowered(first), ...rest.map(raised)]));
}

/** Camel case of a parameter: `fine_tuning_job_id` -> `fineTuningJobID`, `id` -> `id`. */
export function parameterCase(text: string): string {
  return camelCase(text).replace(/(?<=[\p{Ll}\d])Id(s?)$/u, 'ID$1');
}

/**
 * A file name: `fineTuning` -> `fine-tuning`, `HTTPError` -> `http-error`, `OpenAI` -> `openai`.
 * Accents go, as file systems disagree on how to write them.
 */
export function kebabCase(text: string): string {
  return wordsOf(text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .flatMap((word) => word.split(/(?<=.)(?=\p{Lu}\p{Ll})/u))
    .map((word) => word.toLowerCase())
    .join('-');
}

/** An environment variable's name: `OpenAI` -> `OPENAI`, `apiKey` -> `API_KEY`; ASCII only. */
export function constantCase(text: string): string {
  const name = kebabCase(text)
    .replaceAll('-', '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  return /^\d/.test(name) ? `_${name}` : name;
}

/** The humps of an identifier: `ChatCompletionChoices` -> `['Chat', 'Completion', 'Choices']`. */
export function humpsOf(identifier: string): string[] {
  return identifier.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
}

/** Two numbers stay two: `response_200_1` is not `Response2001`. */
function joined(words: readonly string[]): string {
  return words.join('_').replaceAll(/(?<!\d)_|_(?!\d)/g, '');
}

function raised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** `Models` -> `models`, `APIKeys` -> `apiKeys`, `API` -> `api`, `IDs` -> `ids`. */
function lowered(word: string): string {
  return word.replace(/^(?:\p{Lu}+s?(?!\p{Ll})|\p{Lu})/u, (capitals) => capitals.toLowerCase());
}

/** An identifier must not begin with a digit (or a mark). */
function startable(identifier: string): string {
  return identifier === '' || /^\p{ID_Start}/u.test(identifier) ? identifier : `_${identifier}`;
}
