import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load, type LoadOptions } from '../../../generator/1-load/load.js';
import type { LoadedSource } from '../../../generator/1-load/source.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { locateAll } from '../../../generator/diagnostics/located.js';
import { folderOfTest } from '../../scratch.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone after the test. */
export async function folderOf(files: Files): Promise<string> {
  const folder = folderOfTest();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

export interface Loaded {
  readonly folder: string;
  readonly sources: readonly LoadedSource[];
  readonly found: readonly Diagnostic[];
  /** `file:line:column code message`, sorted. */
  readonly said: readonly string[];
}

/** Loads the first of these files. */
export async function loadFiles(files: Files, options: LoadOptions = {}): Promise<Loaded> {
  const folder = await folderOf(files);
  return loadFrom(folder, Object.keys(files)[0] ?? '', options);
}

export async function loadFrom(
  folder: string,
  entry: string,
  options: LoadOptions = {},
): Promise<Loaded> {
  const found: Diagnostic[] = [];
  const sources = await load(entry, { workingDirectory: folder, ...options }, collector(found));
  return { folder, sources, found, said: saidOf(found, sources) };
}

export function saidOf(
  found: readonly Diagnostic[],
  sources: readonly LoadedSource[],
): readonly string[] {
  return locateAll(found, sources).map(
    ({ label, line, column, code, message }) => `${label}:${line}:${column} ${code} ${message}`,
  );
}

/** The value of a document in one file. */
export async function valueOf(text: string | Uint8Array, name = 'api.yaml'): Promise<unknown> {
  const { sources, said } = await loadFiles({ [name]: text });
  return sources[0] === undefined ? said : sources[0].value;
}
