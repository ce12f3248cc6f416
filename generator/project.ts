/**
 * Which document, which sdk.yaml and which output folder a command is about. Paths in sdk.yaml are
 * relative to itself; those of the command line to the working directory.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { configUri, pointerTo } from './1-load/pointer.js';
import { outside, type Reader } from './1-load/reader.js';
import type { Source } from './1-load/source.js';
import type { Filter } from './3-normalize/filter.js';
import type { Config, LoadedConfig } from './config.js';
import { readConfig } from './config/read.js';
import type { Report } from './diagnostics.js';
import { isUrl, type Places } from './places.js';

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

export interface Project extends Places {
  /** Paths or URLs likewise, in the order in which they are applied. */
  readonly overlays: readonly string[];
  readonly filters: readonly Filter[];
  readonly config: Config;
  /** For places in messages. */
  readonly configSource?: Source;
}

export type Located =
  | { readonly kind: 'project'; readonly project: Project }
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
  const file = configFileOf(request, document, reader);
  if (file === undefined) {
    return document === undefined
      ? { kind: 'nothing' }
      : projectOf(request, document, undefined, undefined);
  }
  const loaded = await readConfig(file, report, reader);
  if (loaded === undefined) return { kind: 'failed' };
  const named =
    loaded.config.document === undefined
      ? undefined
      : absoluteOf(loaded.config.document, dirname(file));
  if (document === undefined) {
    if (named !== undefined) return projectOf(request, named, loaded, file);
    report('config-without-document', placeOf(file), { file: relative(cwd, file) });
    return { kind: 'failed' };
  }
  // A configuration is written for one document; the user's explicit pairing names it as well.
  if (named === document || (request.config !== undefined && named === undefined)) {
    return projectOf(request, document, loaded, file);
  }
  if (request.config === undefined) return projectOf(request, document, undefined, undefined);
  report('config-of-other-document', placeOf(file), {
    file: relative(cwd, file),
    document: loaded.config.document ?? '',
  });
  return { kind: 'failed' };
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
      (text): Filter => ({ effect, text, place: placeOf(`--${effect}`) }),
    ),
  ]);
}

function configFileOf(
  request: ProjectRequest,
  document: string | undefined,
  reader: Reader,
): string | undefined {
  if (request.config !== undefined) return resolve(request.cwd, request.config);
  const candidates =
    document === undefined
      ? [join(request.cwd, 'sdk.yaml'), join(request.cwd, 'spec', 'sdk.yaml')]
      : isFile(document)
        ? [join(dirname(document), 'sdk.yaml')]
        : [];
  return candidates.find(reader.isThere);
}

function isFile(document: string): boolean {
  return document !== '-' && !isUrl(document);
}

function absoluteOf(document: string, from: string): string {
  return isFile(document) ? resolve(from, document) : document;
}

function placeOf(file: string): { kind: 'position'; label: string; line: number; column: number } {
  return { kind: 'position', label: file, line: 1, column: 1 };
}
