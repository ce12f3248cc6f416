import { posix } from 'node:path';
import type { SourceFileStructure } from 'ts-morph';
import type { Names } from '../5-name/names.js';
import { kinds, sourcePath, type EmitOptions, type EmittedFile } from './emitted-file.js';

/** Said in each file: what the runtime asks of those who ship it. */
const license =
  '/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.';

/** An import of a neighbour: what stands before it, its quote, the path, and its extension. */
const relativeImport = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+?)(\.js)?\2/g;

/** Code with its imports of neighbours written as all files of the package write them. */
export function withOwnImports(text: string, { importExtension }: EmitOptions): string {
  if (importExtension === 'js') return text;
  const extension = importExtension === 'none' ? '' : `.${importExtension}`;
  return text.replaceAll(
    relativeImport,
    (whole, before: string, quote: string, path: string, js: string | undefined) =>
      js === undefined ? whole : `${before}${quote}${path}${extension}${quote}`,
  );
}

/** Modules of the runtime as files of the package, with the error class named after its client. */
export function runtimeFiles(
  modules: readonly string[],
  names: Names,
  options: EmitOptions,
): readonly EmittedFile[] {
  return modules.map((module) => ({
    kind: 'text',
    path: sourcePath(`runtime/${module}`, options),
    text: `${license}\n${ownText(runtimeText(module, options.runtime), names, options)}`,
  }));
}

function ownText(text: string, names: Names, options: EmitOptions): string {
  return withOwnImports(text.replaceAll(/\bSDKError\b/g, names.client.error), options);
}

/**
 * What a file imports of the runtime: `['core', 'request']`. A resource may be called runtime too,
 * so it is where an import leads that counts.
 */
export function runtimeModulesOf(
  file: EmittedFile,
  options: Pick<EmitOptions, 'output'>,
): readonly string[] {
  const folder = posix.dirname(sourcePath('runtime/core', options));
  return specifiersIn(file).flatMap((path) => {
    const { dir, name } = posix.parse(posix.join(posix.dirname(file.path), path));
    return dir === folder ? [name] : [];
  });
}

function specifiersIn(file: EmittedFile): readonly string[] {
  if (file.kind === 'source') return importedBy(file.source).filter((path) => path.startsWith('.'));
  return [...file.text.matchAll(relativeImport)].map(([, , , path = '']) => path);
}

function importedBy({ statements }: SourceFileStructure): string[] {
  if (!Array.isArray(statements)) return [];
  return statements.flatMap((statement) =>
    typeof statement === 'object' &&
    (statement.kind === kinds.import || statement.kind === kinds.export)
      ? (statement.moduleSpecifier ?? [])
      : [],
  );
}

/** Modules and all that they import, sorted. */
export function reachable(
  modules: Iterable<string>,
  runtime: EmitOptions['runtime'],
): readonly string[] {
  const found = new Set(modules);
  // A set that grows while it is walked is walked to its end.
  for (const module of found) {
    for (const [, , , path = ''] of runtimeText(module, runtime).matchAll(relativeImport))
      found.add(path.slice(path.lastIndexOf('/') + 1));
  }
  return [...found].sort();
}

function runtimeText(module: string, runtime: EmitOptions['runtime']): string {
  const text = runtime.get(`${module}.ts`);
  if (text === undefined) throw new Error(`the runtime has no module ${module}`);
  return text;
}
