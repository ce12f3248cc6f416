/**
 * Whether hand-written modules fit the package that they become part of. It is the one mistake of a
 * user that shows only in what was made, so the corridor looks for it before anything is written.
 */
import type { Diagnostic, Project } from 'ts-morph';
import type { Filter } from '../3-normalize/filter.js';
import type { TextFile } from '../7-format/text-file.js';
import { startOf, type Report } from '../diagnostics.js';
import type { ReadModule } from './read-custom.js';

/** What TypeScript says of an import that leads nowhere: no module, no member, none of that name. */
const absent = new Set([2307, 2305, 2724]);

/** Reports every type error in custom modules, where they stand, and in what calls them. */
export async function checkCustom(
  modules: readonly ReadModule[],
  files: readonly TextFile[],
  filters: readonly Filter[],
  report: Report,
): Promise<void> {
  if (modules.length === 0) return;
  const program = await emptyProgram();
  const sources = files
    .filter(({ path }) => path.endsWith('.ts'))
    .map((file) => ({ ...file, source: program.createSourceFile(`/${file.path}`, file.text) }));
  for (const { path, text, source } of sources) {
    const own = modules.find(({ name }) => path.endsWith(`custom/${name}.ts`));
    const isCaller = /\bfrom '[^']*\/custom\//.test(text);
    if (!own && !isCaller) continue;
    const start = startOf(own?.path ?? path);
    for (const diagnostic of source.getPreEmitDiagnostics()) {
      const position = source.getLineAndColumnAtPos(diagnostic.getStart() ?? 0);
      const filtered = filters.length > 0 && absent.has(diagnostic.getCode());
      const problem = problemOf(diagnostic);
      report('custom-type-error', { ...start, ...position, text }, { problem, filtered });
    }
  }
}

async function emptyProgram(): Promise<Project> {
  const { Project, ts } = await import('ts-morph');
  return new Project({
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
}

function problemOf(diagnostic: Diagnostic): string {
  const message = diagnostic.getMessageText();
  return typeof message === 'string' ? message : message.getMessageText();
}
