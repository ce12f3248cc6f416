/**
 * All that a run is told: its document, and what sdk.yaml and the command line say of it. Paths in
 * sdk.yaml are relative to itself; those of the command line to the working directory.
 */
import { dirname, join, resolve } from 'node:path';
import { configUri, pointerTo } from '../1-load/pointer.js';
import type { Source } from '../1-load/source.js';
import type { Filter, SchemaUse, Selection } from '../3-normalize/filter.js';
import type { Config } from '../config.js';
import type { LoadedConfig } from '../config/read.js';
import { startOf } from '../diagnostics.js';
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

/** `loaded`: the configuration that applies. */
export function projectOf(
  request: ProjectRequest,
  document: string,
  loaded?: LoadedConfig,
): Project {
  const config = loaded?.config ?? {};
  return {
    document,
    overlays: overlaysOf(request, loaded),
    filters: filtersOf(request, config),
    uses: usesOf(config),
    config,
    ...(loaded && { configFile: loaded.path, configSource: loaded.source }),
    output: outputOf(request, loaded),
  };
}

export function absoluteOf(document: string, from: string): string {
  return isPath(document) ? resolve(from, document) : document;
}

function outputOf({ output, cwd }: ProjectRequest, loaded: LoadedConfig | undefined): string {
  if (output !== undefined) return resolve(cwd, output);
  const configured = loaded?.config.output;
  return loaded === undefined || configured === undefined
    ? join(cwd, 'generated')
    : resolve(dirname(loaded.path), configured);
}

function overlaysOf(
  { overlays = [], cwd }: ProjectRequest,
  loaded: LoadedConfig | undefined,
): readonly string[] {
  const folder = dirname(loaded?.path ?? cwd);
  const own = loaded?.config.overlays ?? [];
  return [
    ...own.map((overlay) => absoluteOf(overlay, folder)),
    ...overlays.map((overlay) => absoluteOf(overlay, cwd)),
  ];
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
