/**
 * Whether hand-written modules fit the package that they become part of. It is the one mistake of a
 * user that shows only in what was made, so the corridor looks for it before anything is written.
 */
import type { SourceFile } from 'ts-morph';
import type { Filter } from '../3-normalize/filter.js';
import type { TextFile } from '../7-format/text-file.js';
import type { ReadModule } from './custom.js';
import type { Report } from '../diagnostics.js';

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
  const written = files.filter((file) => file.path.endsWith('.ts'));
  const sources = new Map<string, SourceFile>();
  for (const { path, text } of written) {
    sources.set(path, program.createSourceFile(`/${path}`, text));
  }
  for (const { path, text } of written) {
    const module = modules.find(({ name }) => path.endsWith(`custom/${name}.ts`));
    const isCaller = /\bfrom '[^']*\/custom\//.test(text);
    if (!module && !isCaller) continue;
    for (const diagnostic of sources.get(path)?.getPreEmitDiagnostics() ?? []) {
      const message = diagnostic.getMessageText();
      const problem = typeof message === 'string' ? message : message.getMessageText();
      const position = sources.get(path)?.getLineAndColumnAtPos(diagnostic.getStart() ?? 0);
      const place = { line: 1, column: 1, ...position, text };
      report(
        'custom-type-error',
        { kind: 'position', label: module?.path ?? path, ...place },
        { problem, filtered: filters.length > 0 && absent.has(diagnostic.getCode()) },
      );
    }
  }
}
