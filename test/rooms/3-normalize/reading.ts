/** Reads documents that a test writes as YAML, through rooms 1 to 3. */
import { join } from 'node:path';
import { load, type Entry } from '../../../generator/1-load/load.js';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import type { Document } from '../../../generator/3-normalize/document.js';
import { normalize } from '../../../generator/3-normalize/normalize.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { folderOf } from '../1-load/folder.js';

export interface Attempt {
  readonly document: Document | undefined;
  /** `code place`, in the order of reporting. */
  readonly said: readonly string[];
  readonly messages: readonly string[];
}

export interface Reading extends Attempt {
  readonly document: Document;
}

export async function attempt(entry: Entry): Promise<Attempt> {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const sources = await load(entry, {}, report);
  const document = sources.length === 0 ? undefined : normalize(resolve(sources, report), report);
  return {
    document,
    said: found.map(({ code, place }) => `${code} ${place.kind === 'pointer' ? place.at : ''}`),
    messages: found.map(({ message }) => message),
  };
}

export function read(text: string): Promise<Reading> {
  return readAs({ text, label: 'api.yaml' });
}

/** A document in several files; `api.yaml` is the entry. */
export async function readFiles(files: Readonly<Record<string, string>>): Promise<Reading> {
  return readAs(join(await folderOf(files), 'api.yaml'));
}

async function readAs(entry: Entry): Promise<Reading> {
  const { document, ...rest } = await attempt(entry);
  if (document === undefined) throw new Error(`not read: ${rest.messages.join(' ')}`);
  return { document, ...rest };
}

/** Maps as objects, and without places, empty lists and empty maps: what a test wants to see. */
export function shown(value: unknown): unknown {
  if (value instanceof Map) return shown(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => key !== 'at' && !isEmpty(each));
  return Object.fromEntries(entries.map(([key, each]) => [key, shown(each)]));
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return Array.isArray(value) && value.length === 0;
}

/** A document with one component, `A`, in flow style. */
export function withSchema(version: string, schema: string): string {
  const rest = 'info: { title: T, version: "1" }\npaths: {}\n';
  return version === '2.0'
    ? `swagger: "2.0"\n${rest}definitions:\n  A: ${schema}\n`
    : `openapi: ${version}.0\n${rest}components:\n  schemas:\n    A: ${schema}\n`;
}
