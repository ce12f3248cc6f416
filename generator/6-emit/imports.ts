import type { EmitConfig } from '../config.js';
import type { ImportDeclarationStructure, ImportSpecifierStructure, OptionalKind } from 'ts-morph';
import { kinds } from './emitted-file.js';

export type ImportKind = 'type' | 'value';

/** The imports of one file: an import is a name one asks for, printed when the file is done. */
export interface Imports {
  /**
   * The name that `name` of `module` (below src, without extension) has in this file. It is
   * `name` unless that is taken here; nothing is imported from the file itself.
   */
  use(module: string, name: string, kind: ImportKind): string;
  /** A global's name, kept from imports that come later; in full where something else has it. */
  global(name: string): string;
  /** Sorted by module, then name. */
  structures(): ImportDeclarationStructure[];
}

export interface ImportingFile {
  /** Module below src, without extension: `operations/chat/completions`. */
  readonly module: string;
  /** What the file declares itself: these names are never given to an import. */
  readonly declared: Iterable<string>;
  /** Names kept for imports from the runtime and for globals that the file uses. */
  readonly reserved: ReadonlySet<string>;
  readonly extension: NonNullable<EmitConfig['importExtension']>;
}

interface Import {
  readonly name: string;
  readonly local: string;
  readonly kind: ImportKind;
}

export function importsOf(file: ImportingFile): Imports {
  const modules = new Map<string, Map<string, Import>>();
  const taken = new Set(file.declared);
  const globals = new Set<string>();

  return {
    use(module, name, kind) {
      if (module === file.module) return name;
      const imports = modules.get(module) ?? new Map<string, Import>();
      modules.set(module, imports);
      const known = imports.get(name);
      const local = known?.local ?? localNameOf(module, name, taken, file.reserved);
      taken.add(local);
      if (known?.kind !== 'value') imports.set(name, { name, local, kind });
      return local;
    },
    global(name) {
      const [root = ''] = name.split('.');
      if (taken.has(root) && !globals.has(root)) return `globalThis.${name}`;
      taken.add(root);
      globals.add(root);
      return name;
    },
    structures() {
      return [...modules]
        .map(([module, imports]) =>
          importOf(specifierOf(file.module, module, file.extension), [...imports.values()]),
        )
        .sort((a, b) => compare(a.moduleSpecifier, b.moduleSpecifier));
    },
  };
}

/** `('operations/chat', 'runtime/core', 'js')` -> `../runtime/core.js`. */
export function specifierOf(
  from: string,
  to: string,
  extension: NonNullable<EmitConfig['importExtension']>,
): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared])
    shared += 1;
  const up = source.slice(shared).map(() => '..');
  const path = [...(up.length === 0 ? ['.'] : up), ...target.slice(shared)].join('/');
  return extension === 'none' ? path : `${path}.${extension}`;
}

const isRuntime = (module: string) => module.startsWith('runtime/');

/** What tells a name from its double: `Stream` of the models is `StreamModel` beside the runtime's. */
const suffixes = new Map([
  ['conversions', 'Conversion'],
  ['models', 'Model'],
  ['operations', 'Operation'],
  ['resources', 'Resource'],
  ['runtime', 'Runtime'],
]);

function localNameOf(
  module: string,
  name: string,
  taken: ReadonlySet<string>,
  reserved: ReadonlySet<string>,
): string {
  const isFree = (local: string) =>
    !taken.has(local) && (isRuntime(module) || !reserved.has(local));
  if (isFree(name)) return name;
  const base = `${name}${suffixes.get(module.split('/')[0] ?? '') ?? 'Import'}`;
  for (let count = 1; ; count += 1) {
    const local = count === 1 ? base : `${base}${String(count)}`;
    if (isFree(local)) return local;
  }
}

function importOf(moduleSpecifier: string, imports: readonly Import[]): ImportDeclarationStructure {
  const isTypeOnly = imports.every(({ kind }) => kind === 'type');
  const namedImports: OptionalKind<ImportSpecifierStructure>[] = imports
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ name, local, kind }) => ({
      name,
      ...(local === name ? {} : { alias: local }),
      isTypeOnly: !isTypeOnly && kind === 'type',
    }));
  return { kind: kinds.import, moduleSpecifier, namedImports, isTypeOnly };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
