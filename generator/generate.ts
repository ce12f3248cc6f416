/**
 * The corridor: calls the rooms one after another and nothing else. Also the programmatic door of
 * the package: `import { generate } from 'sdkwright'`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, type LoadOptions } from './1-load/load.js';
import type { Source } from './1-load/source.js';
import { resolve as resolveReferences } from './2-resolve/resolve.js';
import { normalize } from './3-normalize/normalize.js';
import { build } from './4-ir/build.js';
import type { Api } from './4-ir/ir.js';
import { name } from './5-name/name.js';
import type { Names } from './5-name/names.js';
import { emit } from './6-emit/emit.js';
import type { EmitOptions } from './6-emit/emitted-file.js';
import { format } from './7-format/format.js';
import { layoutFor } from './7-format/layout.js';
import { styleOf } from './7-format/style.js';
import type { TextFile } from './7-format/text-file.js';
import { write, type WriteMode, type WriteReport } from './8-write/write.js';
import { checkCustom, readCustom, type CustomModule } from './custom.js';
import { collector, settle, type Diagnostic } from './diagnostics.js';
import { locateProject, type Project } from './project.js';

export type { Api, Names, Diagnostic, Project, Source, TextFile, WriteReport };
export type { Config } from './config.js';

/** What to work on; everything is optional where an sdk.yaml names it. */
export interface DocumentOptions {
  /** Path or URL of the document; `-` reads standard input. Default: what sdk.yaml names. */
  readonly document?: string | undefined;
  /** Path of the sdk.yaml. Default: the one beside the document, else `./sdk.yaml`, `./spec/sdk.yaml`. */
  readonly config?: string | undefined;
  /** Folder that relative paths start from. Default: the process's working directory. */
  readonly cwd?: string | undefined;
  /** Overlays, paths or URLs, applied after those of sdk.yaml. */
  readonly overlays?: readonly string[] | undefined;
  /**
   * Which operations become part of the package, beside those that sdk.yaml names: `tag:pets`,
   * `path:/pets/**`, `operation:list*`, `method:get`, `deprecated`, `x-internal`. Default: all.
   */
  readonly include?: readonly string[] | undefined;
  /** Which of those do not; written alike. */
  readonly exclude?: readonly string[] | undefined;
  /** Warnings count as errors. Default: what sdk.yaml says, else false. */
  readonly strict?: boolean | undefined;
  /** What references may reach beyond the document's own folder or origin. */
  readonly access?: LoadOptions | undefined;
  /** Called as the walk leaves a room, with the time spent there in milliseconds. */
  readonly onRoom?: ((room: Room, milliseconds: number) => void) | undefined;
  /** Called once it is known what will be read and where the output goes. */
  readonly onProject?: ((project: Project) => void) | undefined;
}

export interface GenerateOptions extends DocumentOptions {
  /** Folder of the package. Default: what sdk.yaml says, else `./generated`. */
  readonly output?: string | undefined;
  /** `write` (default), `force` over hand edits and foreign files, or only `check`. */
  readonly mode?: WriteMode | undefined;
}

export type Room = 'load' | 'resolve' | 'normalize' | 'ir' | 'name' | 'emit' | 'format' | 'write';

/** What a command found; `ok` is false where a diagnostic is an error or nothing could be done. */
export interface Outcome {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The files read, for places and code frames. */
  readonly sources: readonly Source[];
  /** Absent: no document was named. */
  readonly project?: Project;
}

export interface InspectResult extends Outcome {
  /** Absent where the document could not be understood. */
  readonly api?: Api;
  readonly names?: Names;
}

export interface GenerateResult extends InspectResult {
  /** The package's files. Absent where there are errors. */
  readonly files?: readonly TextFile[];
  /** What was (or, in mode `check`, would be) changed. Absent where nothing was written. */
  readonly written?: WriteReport;
}

/**
 * Generates the package of a document into a folder. Never throws for a mistake in a document or
 * configuration: those are in `diagnostics`, and nothing is written then.
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const walk = await understand(options);
  const { api, names, project } = walk;
  if (!walk.ok || !api || !names || !project) return walk;
  const time = stopwatch(options.onRoom);
  const found: Diagnostic[] = [];
  const report = collector(found);
  const custom = readCustom(project, report);
  const emitted = time('emit', () => emit(api, names, emitOptionsOf(project, custom)));
  const style = await styleOf(project.output);
  const files = await time('format', async () => format(emitted, await layoutFor(style)));
  await checkCustom(custom, files, report);
  const written =
    found.length === 0
      ? time('write', () => write(files, project.output, options.mode ?? 'write', report))
      : undefined;
  const diagnostics = [...walk.diagnostics, ...found];
  const ok = written !== undefined;
  return { ...walk, ok, diagnostics, files, ...(written ? { written } : {}) };
}

/** Everything that can be said about a document, without making anything. */
export async function lint(options: DocumentOptions = {}): Promise<Outcome> {
  const { api: _api, names: _names, ...outcome } = await understand(options);
  return outcome;
}

/** The IR and names of a document: what would be generated, as data. */
export function inspect(options: DocumentOptions = {}): Promise<InspectResult> {
  return understand(options);
}

/** Rooms 1 to 5: from a document to what it means. */
async function understand(
  options: DocumentOptions & { readonly output?: string | undefined },
): Promise<InspectResult> {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const cwd = options.cwd ?? process.cwd();
  const located = await locateProject({ ...options, cwd }, report);
  if (located.kind !== 'project') return { ok: false, diagnostics: found, sources: [] };
  const { project } = located;
  const { overlays } = project;
  options.onProject?.(project);
  const time = stopwatch(options.onRoom);
  const result = await (async () => {
    const sources = await time('load', () =>
      load(project.document, { workingDirectory: cwd, ...options.access, overlays }, report),
    );
    if (sources.length === 0) return { sources };
    const resolved = time('resolve', () => resolveReferences(sources, report));
    const document = time('normalize', () => normalize(resolved, report, project.filters));
    if (!document) return { sources };
    const api = time('ir', () => build(document, project.config, report));
    const names = time('name', () => name(api, project.config, report));
    return { sources, api, names };
  })();
  const strict = options.strict ?? project.config.diagnostics?.strict ?? false;
  const diagnostics = settle(found, { strict, ignore: project.config.diagnostics?.ignore ?? [] });
  const ok = result.api !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  const { configSource } = project;
  const sources = configSource ? [...result.sources, configSource] : result.sources;
  return { ok, diagnostics, project, ...result, sources };
}

type Timer = <T>(room: Room, work: () => T) => T;

function stopwatch(onRoom: DocumentOptions['onRoom']): Timer {
  return (room, work) => {
    const started = performance.now();
    const done = (): void => onRoom?.(room, performance.now() - started);
    const result = work();
    if (result instanceof Promise) void result.finally(done);
    else done();
    return result;
  };
}

export function emitOptionsOf(project: Project, custom: readonly CustomModule[] = []): EmitOptions {
  const { config } = project;
  return {
    output: config.emit?.output ?? 'package',
    importExtension: config.emit?.importExtension ?? 'js',
    package: config.package ?? {},
    client: config.client ?? {},
    document: project.document === '-' ? 'stdin' : basename(project.document),
    runtime: modulesIn(fileURLToPath(new URL('../templates/runtime/', import.meta.url))),
    custom: new Map(custom.map((module) => [module.name, module.text])),
  };
}

/** Texts of the TypeScript modules in a folder, by file name. */
function modulesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
