/**
 * Hand-written modules beside sdk.yaml: read, and checked against the package they become part of.
 * It is the one mistake of a user that shows only in what was made, so the corridor looks for it
 * between formatting and writing.
 */
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceFile } from 'ts-morph';
import { defaultLimits } from './1-load/limits.js';
import type { Reader } from './1-load/reader.js';
import type { TextFile } from './7-format/text-file.js';
import type { Report } from './diagnostics.js';
import type { Project } from './project.js';

/** A module, by the name it has in the package's `custom/` folder. */
export interface CustomModule {
  readonly name: string;
  /** Absolute path of the original. */
  readonly path: string;
  readonly text: string;
}

/** What sdk.yaml names under `custom`, else every module of the folder `custom/` beside it. */
export async function readCustom(
  { config, configFile }: Project,
  report: Report,
  reader: Reader,
): Promise<readonly CustomModule[]> {
  if (configFile === undefined) return [];
  const home = dirname(configFile);
  const folder = join(home, 'custom');
  const paths =
    config.custom?.map((path) => resolve(home, path)) ??
    reader.names(folder).flatMap((file) => (file.endsWith('.ts') ? [join(folder, file)] : []));
  const modules: CustomModule[] = [];
  for (const path of paths) {
    const found = await reader.file(path, 'regular', defaultLimits.bytes);
    if (found.kind !== 'bytes') report('custom-missing', startOf(path), { path });
    else modules.push({ name: basename(path), path, text: Buffer.from(found.bytes).toString() });
  }
  return modules;
}

/** Reports every type error in custom modules, where they stand. Costs nothing without any. */
export async function checkCustom(
  modules: readonly CustomModule[],
  files: readonly TextFile[],
  report: Report,
): Promise<void> {
  if (modules.length === 0) return;
  const { Project, ts } = await import('ts-morph');
  const program = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  });
  const sources = new Map<string, SourceFile>();
  for (const { path, text } of files.filter((file) => file.path.endsWith('.ts'))) {
    sources.set(path, program.createSourceFile(`/${path}`, text));
  }
  for (const module of modules) {
    const at = [...sources.keys()].find((path) => path.endsWith(`custom/${module.name}`));
    const source = at === undefined ? undefined : sources.get(at);
    for (const diagnostic of source?.getPreEmitDiagnostics() ?? []) {
      const message = diagnostic.getMessageText();
      const problem = typeof message === 'string' ? message : message.getMessageText();
      const position = source?.getLineAndColumnAtPos(diagnostic.getStart() ?? 0);
      const { line, column } = position ?? { line: 1, column: 1 };
      report(
        'custom-type-error',
        { ...startOf(module.path), line, column, text: module.text },
        { problem },
      );
    }
  }
}

function startOf(label: string) {
  return { kind: 'position', label, line: 1, column: 1 } as const;
}
