import type { SourceFileStructure } from 'ts-morph';
import type { EmitConfig, PackageConfig } from '../config.js';
import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';

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
  /** What the head line of each file names as its source: the document's file name. */
  readonly document: string;
  /** The runtime's modules by file name (`sse.ts`), read by the corridor. */
  readonly runtime: ReadonlyMap<string, string>;
  /** Hand-written modules by file name, to be copied to `src/custom/`. */
  readonly custom: ReadonlyMap<string, string>;
}

export type Emitter = (api: Api, names: Names, options: EmitOptions) => readonly EmittedFile[];
