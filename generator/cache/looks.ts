/**
 * What a run saw of the outside, as questions with their answers. A run is a function of these: if
 * each question still has its answer, the run would make what it made before. Contents are kept as
 * hashes; addresses that may carry a secret, and headers, are not kept at all.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { portablePath } from '../1-load/labels.js';
import type { UrlAnswer, UrlRequest } from '../1-load/read/fetch-url.js';
import type { Limits } from '../1-load/limits.js';
import type { Bytes, PathKind } from '../1-load/read/read-file.js';
import type { Surroundings } from '../corridor/surroundings.js';

/** Paths are relative to the working directory, with `/`, so that another checkout may ask too. */
export type Question =
  | {
      readonly ask: 'file';
      readonly path: string;
      readonly kind: PathKind;
      readonly limit: number;
    }
  | { readonly ask: 'realPath' | 'isThere' | 'names' | 'style'; readonly path: string }
  | { readonly ask: 'input'; readonly limit: number }
  | {
      readonly ask: 'url';
      readonly role: UrlRequest['role'];
      readonly url: string;
      readonly limits: Limits;
    };

export type Look = readonly [question: Question, answer: string];

/** Notes all that is seen through it. */
export interface Notebook extends Surroundings {
  /** In the order in which they were asked; undefined where something cannot be asked again. */
  readonly looks: () => readonly Look[] | undefined;
}

export function notebook(around: Surroundings, cwd: string): Notebook {
  const looks = new Map<string, Look>();
  let isRepeatable = true;
  const place = (path: string): string => portablePath(cwd, path);
  const note = <Found>(
    question: Question,
    found: Found,
    answer: (found: Found) => string,
  ): Found => {
    looks.set(JSON.stringify(question), [question, answer(found)]);
    return found;
  };
  return {
    file: async (path, kind, limit) =>
      note(
        { ask: 'file', path: place(path), kind, limit },
        await around.file(path, kind, limit),
        ofBytes,
      ),
    realPath: async (path) =>
      note({ ask: 'realPath', path: place(path) }, await around.realPath(path), (real) =>
        ofRealPath(real, cwd),
      ),
    isThere: (path) => note({ ask: 'isThere', path: place(path) }, around.isThere(path), String),
    names: (path) => note({ ask: 'names', path: place(path) }, around.names(path), ofData),
    style: async (path) => {
      const style = await around.style(path);
      // A plugin is a program of its own version, which nothing here tells.
      if ((style?.plugins?.length ?? 0) > 0) isRepeatable = false;
      return note({ ask: 'style', path: place(path) }, style, ofData);
    },
    input: async (limit) => note({ ask: 'input', limit }, await around.input(limit), ofBytes),
    url: async (request) => {
      const { role, url, limits } = request;
      const found = await around.url(request);
      // A query may be a signature or a key.
      if (url.search !== '' || found.url.search !== '') isRepeatable = false;
      return note({ ask: 'url', role, url: url.href, limits }, found, ofUrl);
    },
    looks: () => (isRepeatable ? [...looks.values()] : undefined),
  };
}

export interface Asker {
  readonly around: Surroundings;
  readonly cwd: string;
  /** For the entry's own server. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The files that were read or missed; absolute paths. */
export function filesIn(looks: readonly Look[], cwd: string): readonly string[] {
  return looks.flatMap(([question]) =>
    question.ask === 'file' || question.ask === 'isThere' ? [resolve(cwd, question.path)] : [],
  );
}

/** Tells whether all that a run saw is still so. */
export type Checker = (looks: readonly Look[]) => Promise<boolean>;

/** Asks each question once: the entries of a request mostly saw the same files. */
export function checkerOf(asker: Asker): Checker {
  const answers = new Map<string, Promise<string>>();
  const answerOnce = (question: Question): Promise<string> => {
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? answerTo(question, asker);
    answers.set(key, answer);
    return answer;
  };
  return async (looks) => {
    for (const [question, answer] of looks) {
      if ((await answerOnce(question)) !== answer) return false;
    }
    return true;
  };
}

async function answerTo(question: Question, { around, cwd, headers }: Asker): Promise<string> {
  if (question.ask === 'input') return ofBytes(await around.input(question.limit));
  if (question.ask === 'url') {
    const { role, url, limits } = question;
    const rules = {
      headers: role === 'entry' ? headers : [],
      // A reference is not followed elsewhere on the word of a file in the cache.
      mayRedirectTo: () => role !== 'reference',
    };
    return ofUrl(await around.url({ role, url: new URL(url), limits, ...rules }));
  }
  const path = resolve(cwd, question.path);
  if (question.ask === 'file')
    return ofBytes(await around.file(path, question.kind, question.limit));
  if (question.ask === 'realPath') return ofRealPath(await around.realPath(path), cwd);
  if (question.ask === 'isThere') return String(around.isThere(path));
  if (question.ask === 'names') return ofData(around.names(path));
  return ofData(await around.style(path));
}

/** What can be had only once, or at a price, is had once. */
export function havingOnce(around: Surroundings): Surroundings {
  let input: Promise<Bytes> | undefined;
  const answers = new Map<string, Promise<UrlAnswer>>();
  return {
    ...around,
    input: (limit) => (input ??= around.input(limit)),
    url: (request) => {
      const { role, url } = request;
      // Where a reference may lead is not always asked by the same rules.
      if (role === 'reference') return around.url(request);
      const key = `${role} ${url.href}`;
      const answer = answers.get(key) ?? around.url(request);
      answers.set(key, answer);
      return answer;
    },
  };
}

/** Of parts as of the whole, which need not be put together for it. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

function ofBytes(found: Bytes): string {
  return found.kind === 'bytes' ? hashOf(found.bytes) : ofData(found);
}

function ofUrl({ bytes, url }: UrlAnswer): string {
  return `${ofBytes(bytes)} ${hashOf(url.href)}`;
}

function ofRealPath(real: string | undefined, cwd: string): string {
  return real === undefined ? '' : portablePath(cwd, real);
}

function ofData(data: unknown): string {
  return hashOf(JSON.stringify(data ?? null));
}
