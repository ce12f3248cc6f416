/**
 * Which document, which sdk.yaml and which output folder a command is about. Paths in sdk.yaml are
 * relative to itself; those of the command line to the working directory.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { configUri, pointerTo } from '../1-load/pointer.js';
import { outside, type Reader } from '../1-load/read/reader.js';
import type { Source } from '../1-load/source.js';
import type { Filter, SchemaUse, Selection } from '../3-normalize/filter.js';
import { configFileOf } from './config-file.js';
import type { Config, DocumentEntry, LoadedConfig } from '../config.js';
import { readConfig } from '../config/read.js';
import { startOf, type Place, type Report } from '../diagnostics.js';
import { isPath, type Places } from './places.js';

export interface ProjectRequest {
  /** Path or URL; `-` is standard input. Absent: the configuration names it. */
  readonly document?: string | undefined;
  readonly config?: string | undefined;
  readonly output?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly cwd: string;
}

export interface Project extends Places, Selection {
  /** Paths or URLs likewise, in the order in which they are applied. */
  readonly overlays: readonly string[];
  readonly config: Config;
  /** For places in messages. */
  readonly configSource?: Source;
}

/** What one run is about; absolute paths or URLs. */
export interface DocumentRun {
  readonly document?: string | undefined;
  readonly config?: string | undefined;
  readonly output?: string | undefined;
}

export interface ListedRun {
  readonly run: DocumentRun;
  /** In the list. */
  readonly place: Place;
}

export type Located =
  | { readonly kind: 'project'; readonly project: Project }
  /** The configuration lists documents. */
  | { readonly kind: 'several'; readonly runs: readonly ListedRun[] }
  /** The configuration is wrong; the reasons were reported. */
  | { readonly kind: 'failed' }
  /** Nobody said which document. */
  | { readonly kind: 'nothing' };

export async function locateProject(
  request: ProjectRequest,
  report: Report,
  reader: Reader = outside,
): Promise<Located> {
  const { cwd } = request;
  const document = request.document === undefined ? undefined : absoluteOf(request.document, cwd);
  const { config } = request;
  const file = configFileOf({ document, config, cwd }, reader.isThere);
  if (file === undefined) {
    return document === undefined
      ? { kind: 'nothing' }
      : projectOf(request, document, undefined, undefined);
  }
  const loaded = await readConfig(file, cwd, report, reader);
  if (loaded === undefined) return { kind: 'failed' };
  if (loaded.config.documents !== undefined) {
    const runs = runsOf(loaded.config.documents, loaded, file);
    if (document === undefined || request.config !== undefined) return { kind: 'several', runs };
    return listedProject(request, document, runs, report, reader);
  }
  const named =
    loaded.config.document === undefined
      ? undefined
      : absoluteOf(loaded.config.document, dirname(file));
  if (document === undefined) {
    if (named !== undefined) return projectOf(request, named, loaded, file);
    report('config-without-document', startOf(file), { file: relative(cwd, file) });
    return { kind: 'failed' };
  }
  // A configuration is written for one document; the user's explicit pairing names it as well.
  if (named === document || (request.config !== undefined && named === undefined)) {
    return projectOf(request, document, loaded, file);
  }
  if (request.config === undefined) {
    if (named === undefined) {
      report('config-unused', startOf(file), {
        file: relative(cwd, file),
        document: request.document ?? '',
      });
    }
    return projectOf(request, document, undefined, undefined);
  }
  report('config-of-other-document', startOf(file), {
    file: relative(cwd, file),
    document: loaded.config.document ?? '',
  });
  return { kind: 'failed' };
}

/** Of a list found beside a document only what it says of that one counts. */
async function listedProject(
  request: ProjectRequest,
  document: string,
  runs: readonly ListedRun[],
  report: Report,
  reader: Reader,
): Promise<Located> {
  const listed = runs.find(({ run }) => run.document === document)?.run;
  const output = request.output ?? listed?.output;
  return listed?.config === undefined
    ? projectOf({ ...request, output }, document, undefined, undefined)
    : locateProject({ ...request, output, config: listed.config }, report, reader);
}

function runsOf(
  documents: readonly DocumentEntry[],
  { source }: LoadedConfig,
  file: string,
): readonly ListedRun[] {
  const from = dirname(file);
  const placed = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : absoluteOf(path, from);
  const { label, text } = source;
  return documents.map(({ document, config, output }, index): ListedRun => {
    const at = pointerTo(configUri, ['documents', index]);
    return {
      run: { document: placed(document), config: placed(config), output: placed(output) },
      place: { kind: 'position', label, text, ...source.locate(at, 'value') },
    };
  });
}

function projectOf(
  request: ProjectRequest,
  document: string,
  loaded: LoadedConfig | undefined,
  configFile: string | undefined,
): Located {
  const configured = loaded?.config.output;
  const output =
    request.output !== undefined
      ? resolve(request.cwd, request.output)
      : configured !== undefined && configFile !== undefined
        ? resolve(dirname(configFile), configured)
        : join(request.cwd, 'generated');
  return {
    kind: 'project',
    project: {
      document,
      overlays: overlaysOf(request, loaded?.config.overlays ?? [], configFile),
      filters: filtersOf(request, loaded?.config ?? {}),
      uses: usesOf(loaded?.config ?? {}),
      config: loaded?.config ?? {},
      ...(configFile === undefined ? {} : { configFile }),
      ...(loaded?.source === undefined ? {} : { configSource: loaded.source }),
      output,
    },
  };
}

function overlaysOf(
  { overlays = [], cwd }: ProjectRequest,
  configured: readonly string[],
  configFile: string | undefined,
): readonly string[] {
  const folder = dirname(configFile ?? cwd);
  const own = configured.map((overlay) => absoluteOf(overlay, folder));
  return [...own, ...overlays.map((overlay) => absoluteOf(overlay, cwd))];
}

function filtersOf(request: ProjectRequest, config: Config): readonly Filter[] {
  return (['include', 'exclude'] as const).flatMap((effect) => [
    ...(config[effect] ?? []).map((text, index): Filter => {
      const at = pointerTo(configUri, [effect, index]);
      return { effect, text, place: { kind: 'pointer', at, target: 'value' } };
    }),
    ...(request[effect] ?? []).map(
      (text): Filter => ({ effect, text, place: startOf(`--${effect}`) }),
    ),
  ]);
}

/** Schemas that only sdk.yaml says are used. */
function usesOf({ operations = {}, sockets = [] }: Config): readonly SchemaUse[] {
  const streams = Object.entries(operations).flatMap(([operation, { stream }]) =>
    stream && stream.events !== undefined ? [{ operation, schemas: [stream.events] }] : [],
  );
  const messages = sockets.map(({ operation, send, receive }) => ({
    operation,
    schemas: [send, receive],
  }));
  return [...streams, ...messages];
}

function absoluteOf(document: string, from: string): string {
  return isPath(document) ? resolve(from, document) : document;
}
