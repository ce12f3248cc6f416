import { readFile } from 'node:fs/promises';
import { decodeBytes } from '../1-load/parse/decode.js';
import { portablePath } from '../1-load/labels.js';
import { defaultLimits } from '../1-load/limits.js';
import { parse } from '../1-load/parse/parse.js';
import { configUri, pointerTo, type Json, type Pointer } from '../1-load/pointer.js';
import { outside, type Reader } from '../1-load/read/reader.js';
import { nearestWord } from '../1-load/spelling.js';
import type { Source } from '../1-load/source.js';
import type { Config } from '../config.js';
import { isCode, startOf, type Place, type Report } from '../diagnostics.js';
import { catalogue } from '../diagnostics/catalogue.js';
import { ownFile } from '../own-package.js';
import type { ConfigSchema } from './schema.js';
import { mistakesIn, type Mistake } from './validate.js';

/** A configuration, and its file: the source for the places of its keys, whose uri is `configUri`. */
export interface LoadedConfig {
  readonly config: Config;
  readonly source: Source;
  /** Absolute. */
  readonly path: string;
}

/**
 * Reads and checks an sdk.yaml, which is called by its way from `workingDirectory`. Undefined where
 * it cannot be used; all that is wrong was reported.
 */
export async function readConfig(
  path: string,
  workingDirectory: string,
  report: Report,
  reader: Reader = outside,
): Promise<LoadedConfig | undefined> {
  const label = portablePath(workingDirectory, path);
  const source = await sourceOf(path, label, reader, report);
  if (source === undefined) return undefined;
  const placeOf = (at: Pointer, target: 'key' | 'value'): Place => ({
    kind: 'position',
    label,
    text: source.text,
    ...source.locate(at, target),
  });
  const mistakes = mistakesIn(source.value, await readSchema(), pointerTo(configUri, []));
  for (const mistake of mistakes) tell(mistake, placeOf, report);
  if (mistakes.length > 0) return undefined;
  const config = asConfig(source.value);
  checkCodes(config, placeOf, report);
  checkEmit(config, placeOf, report);
  checkDocuments(config, placeOf, report);
  return { config, source, path };
}

type PlaceOf = (at: Pointer, target: 'key' | 'value') => Place;

async function sourceOf(
  path: string,
  label: string,
  reader: Reader,
  report: Report,
): Promise<Source | undefined> {
  const start = startOf(label);
  const read = await reader.file(path, 'regular', defaultLimits.bytes);
  if (read.kind !== 'bytes') {
    const problem = read.kind === 'failed' ? read.problem : problems[read.kind];
    report('config-unreadable', start, { path: label, problem });
    return undefined;
  }
  const decoded = decodeBytes(read.bytes);
  if (decoded.kind === 'binary') {
    report('file-binary', start, undefined);
    return undefined;
  }
  const { text } = decoded;
  // An empty file says nothing, which is allowed.
  const isEmpty = text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
  const parsed = await parse({ text: isEmpty ? '{}' : text, label, limits: defaultLimits }, report);
  return parsed && { uri: configUri, label, text, ...parsed };
}

const problems = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  'too-large': 'it is too large',
} as const;

async function readSchema(): Promise<ConfigSchema> {
  return JSON.parse(await readFile(ownFile('docs', 'sdk.schema.json'), 'utf8')) as ConfigSchema;
}

/** The value has been checked against the schema that a test keeps in step with the type. */
function asConfig(value: Json): Config {
  return value as Config;
}

function tell(mistake: Mistake, placeOf: PlaceOf, report: Report): void {
  const { at } = mistake;
  if (mistake.kind === 'unknown-key') {
    const { key, nearest } = mistake;
    report('config-unknown-key', placeOf(at, 'key'), { key, nearest });
  } else if (mistake.kind === 'missing-key') {
    report('config-missing-key', placeOf(at, 'key'), { key: mistake.key });
  } else {
    const { expected, found, nearest } = mistake;
    report('config-wrong-value', placeOf(at, 'value'), { expected, found, nearest });
  }
}

/** A code that doesn't exist ignores nothing. */
function checkCodes(config: Config, placeOf: PlaceOf, report: Report): void {
  for (const [index, { code }] of (config.diagnostics?.ignore ?? []).entries()) {
    if (isCode(code)) continue;
    const at = pointerTo(configUri, ['diagnostics', 'ignore', index, 'code']);
    const nearest = nearestWord(code, Object.keys(catalogue));
    report('config-unknown-code', placeOf(at, 'value'), { code, nearest });
  }
}

/** Node resolves what a package ships only by `.js`. */
function checkEmit({ emit }: Config, placeOf: PlaceOf, report: Report): void {
  const extension = emit?.importExtension ?? 'js';
  if (extension === 'js' || emit?.output === 'source') return;
  const at = pointerTo(configUri, ['emit', 'importExtension']);
  report('config-import-extension', placeOf(at, 'value'), { extension });
}

function checkDocuments({ documents, ...beside }: Config, placeOf: PlaceOf, report: Report): void {
  if (documents === undefined) return;
  for (const key of Object.keys(beside)) {
    report('config-beside-documents', placeOf(pointerTo(configUri, [key]), 'key'), { key });
  }
  for (const [index, { document, config }] of documents.entries()) {
    if (document !== undefined || config !== undefined) continue;
    const at = pointerTo(configUri, ['documents', index]);
    report('config-missing-key', placeOf(at, 'value'), { key: 'document' });
  }
}
