import type { SourceFileStructure, StatementStructures, StructureKind } from 'ts-morph';
import type { ClientConfig, EmitConfig, PackageConfig } from '../config.js';
import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import type { CustomModule } from './custom-module.js';
import type { Keep } from './memory/modules-before.js';
import { docLine } from './safe-text.js';

/** A file of the package, before it is text. Paths are relative to the output, with `/`. */
export type EmittedFile =
  /** TypeScript that ts-morph prints and the formatter lays out. */
  | { readonly kind: 'source'; readonly path: string; readonly source: SourceFileStructure }
  /** Text that the formatter lays out by its file name (JSON, Markdown). */
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** Bytes as they are: the runtime, formatted in its own repository. */
  | { readonly kind: 'copy'; readonly path: string; readonly text: string };

export interface EmitOptions {
  readonly output: NonNullable<EmitConfig['output']>;
  readonly importExtension: NonNullable<EmitConfig['importExtension']>;
  readonly package: PackageConfig;
  readonly client: ClientConfig;
  /** What the head line of each file names as its source: the document's file name. */
  readonly document: string;
  /** The runtime's modules by file name (`sse.ts`), read by the corridor. */
  readonly runtime: ReadonlyMap<string, string>;
  /** The package's files that are the same in each, by path; read by the corridor. */
  readonly copies: ReadonlyMap<string, string>;
  /** Hand-written modules by name, to be copied to `src/custom/`. */
  readonly custom: ReadonlyMap<string, CustomModule>;
}

/** What emitters are given: who keeps modules of a run before, where there was one. */
export interface EmitterOptions extends EmitOptions {
  readonly keep?: Keep;
}

export type Emitter = (api: Api, names: Names, options: EmitterOptions) => Iterable<EmittedFile>;

/**
 * ts-morph's kinds by their numbers, which the compiler checks against its enum: a value import
 * would load ts-morph (0.3 s) in runs that find nothing to print.
 */
export const kinds: {
  readonly class: StructureKind.Class;
  readonly constructor: StructureKind.Constructor;
  readonly export: StructureKind.ExportDeclaration;
  readonly function: StructureKind.Function;
  readonly import: StructureKind.ImportDeclaration;
  readonly indexSignature: StructureKind.IndexSignature;
  readonly interface: StructureKind.Interface;
  readonly propertySignature: StructureKind.PropertySignature;
  readonly sourceFile: StructureKind.SourceFile;
  readonly typeAlias: StructureKind.TypeAlias;
  readonly variables: StructureKind.VariableStatement;
  /* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- numbers on purpose, see above */
} = {
  class: 2,
  constructor: 5,
  export: 11,
  function: 13,
  import: 16,
  indexSignature: 18,
  interface: 19,
  propertySignature: 33,
  sourceFile: 36,
  typeAlias: 38,
  variables: 41,
};
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

/** The first line of each file. `document` is a file name. */
export function headOf(document: string): string {
  return `/* eslint-disable */ // Made by sdkwright from ${docLine(document)}. Changes belong there.`;
}

/**
 * Where a module goes: `models/chat` to `src/models/chat.ts`. An app that takes the modules alone
 * has a folder for them already.
 */
export function sourcePath(module: string, { output }: Pick<EmitOptions, 'output'>): string {
  return output === 'package' ? `src/${module}.ts` : `${module}.ts`;
}

/** A module of the package. `module` is below src, without extension: `models/chat`. */
export function sourceFileOf(
  module: string,
  statements: readonly (string | StatementStructures)[],
  options: EmitOptions,
): EmittedFile {
  return {
    kind: 'source',
    path: sourcePath(module, options),
    source: {
      kind: kinds.sourceFile,
      statements: [`${headOf(options.document)}\n\n`, ...statements.map(spaced)],
    },
  };
}

/** ts-morph prints aliases without the blank line that interfaces have between them. */
function spaced(statement: string | StatementStructures): string | StatementStructures {
  if (typeof statement === 'string' || statement.kind !== kinds.typeAlias) return statement;
  return { ...statement, leadingTrivia: '\n' };
}
