/** The corridor: calls rooms 1 to 7 one after another and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Options as PrettierOptions } from 'prettier';
import { load } from '../1-load/load.js';
import { resolve as resolveReferences } from '../2-resolve/resolve.js';
import { checkOperations, normalize } from '../3-normalize/normalize.js';
import { build } from '../4-ir/build.js';
import { name } from '../5-name/name.js';
import { emit, emitters, type EmitMemory } from '../6-emit/emit.js';
import type { EmitOptions } from '../6-emit/emitted-file.js';
import { format, type LaidOut } from '../7-format/format.js';
import { layoutFor, type Layout } from '../7-format/layout.js';
import type { TextFile } from '../7-format/text-file.js';
import { checkCustom } from '../custom/check-custom.js';
import { readCustom, type ReadModule } from '../custom/read-custom.js';
import { collector, settle, startOf, type Diagnostic, type Report } from '../diagnostics.js';
import type { GenerateOptions, InspectResult } from './run.js';
import { ownFile } from '../own-package.js';
import { locateProject } from '../project/locate-project.js';
import type { Project } from '../project/project.js';
import { stopwatch, timeInTurn } from './stopwatch.js';
import { surroundings, type Surroundings } from './surroundings.js';

export type MakeOptions = Omit<GenerateOptions, 'mode'>;

/** The engine of room 7 for a style, or one that remembers what that made. */
export type LayoutMaker = (style: PrettierOptions | undefined) => Promise<Layout>;

export interface Made extends InspectResult {
  /** The package's files. Absent where there are errors. */
  readonly files?: readonly TextFile[];
}

/** What runs of one process leave to the next one. */
export interface Memory {
  readonly emit: EmitMemory;
  /** Asked for behind the engine of room 7: the texts that this one would make again. */
  laidOut: LaidOut;
}

/** Rooms 1 to 7: from a document to the files of its package. */
export async function make(
  options: MakeOptions,
  around: Surroundings = surroundings,
  layoutOf: LayoutMaker = layoutFor,
  memory?: Memory,
): Promise<Made> {
  const walk = await understand(options, around);
  const { api, names, project } = walk;
  if (!walk.ok || !api || !names || !project) return walk;
  const found: Diagnostic[] = [];
  const report = collector(found);
  const custom = await readCustom(project, api.helpers, report, around);
  if (found.length > 0) return { ...walk, ok: false, diagnostics: [...walk.diagnostics, ...found] };
  const layout = await layoutOf(await around.style(project.output));
  const emitted = emit(api, names, emitOptionsOf(project, custom), emitters, memory?.emit);
  const files = await timeInTurn(options.onRoom, ['emit', 'format'], emitted, (each) =>
    format(each, layout, memory?.laidOut),
  );
  await checkCustom(custom, files, project.filters, report);
  const diagnostics = [...walk.diagnostics, ...found];
  return found.length > 0 ? { ...walk, ok: false, diagnostics } : { ...walk, diagnostics, files };
}

/** Rooms 1 to 5: from a document to what it means. */
export async function understand(
  options: MakeOptions,
  around: Surroundings = surroundings,
): Promise<InspectResult> {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const cwd = options.cwd ?? process.cwd();
  const located = await locateProject({ ...options, cwd }, report, around);
  if (located.kind === 'several') reportSeveral(options, report);
  if (located.kind !== 'project') return { ok: false, diagnostics: found, sources: [] };
  const { project } = located;
  options.onProject?.(project);
  const time = stopwatch(options.onRoom);
  const result = await (async () => {
    const { overlays, filters, uses } = project;
    const access = { workingDirectory: cwd, reader: around, ...options.access, overlays };
    const loaded = await time('load', () => load(project.document, access, report));
    if (loaded.length === 0) return { sources: loaded };
    const resolved = time('resolve', () => resolveReferences(loaded, report));
    const sources = [...resolved.sources.values()];
    const document = time('normalize', () => normalize(resolved, report, { filters, uses }));
    if (!document) return { sources };
    checkOperations(document, report);
    const api = time('ir', () => build(document, project.config, report));
    const names = time('name', () => name(api, project.config, report, document.leftOut));
    return { sources, api, names };
  })();
  const strict = options.strict ?? project.config.diagnostics?.strict ?? false;
  const diagnostics = settle(found, { strict, ignore: project.config.diagnostics?.ignore ?? [] });
  const ok = result.api !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  const { configSource } = project;
  const sources = configSource ? [...result.sources, configSource] : result.sources;
  return { ok, diagnostics, project, ...result, sources };
}

function reportSeveral({ config = 'sdk.yaml' }: MakeOptions, report: Report): void {
  report('config-several', startOf(config), { file: config });
}

export function emitOptionsOf(project: Project, custom: readonly ReadModule[] = []): EmitOptions {
  const { config } = project;
  return {
    output: config.emit?.output ?? 'package',
    importExtension: config.emit?.importExtension ?? 'js',
    package: config.package ?? {},
    client: config.client ?? {},
    document: project.document === '-' ? 'stdin' : basename(project.document),
    runtime: textsIn(ownFile('templates', 'runtime'), '.ts'),
    copies: textsIn(ownFile('templates', 'package'), '.js'),
    custom: new Map(custom.map((module) => [module.name, module])),
  };
}

/** Texts of the modules in a folder, by file name. */
function textsIn(folder: string, extension: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort();
  return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
