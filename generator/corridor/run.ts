/** What a run is asked for, and what comes of it. */
import type { LoadOptions } from '../1-load/load.js';
import type { Source } from '../1-load/source.js';
import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import type { TextFile } from '../7-format/text-file.js';
import type { WriteMode, WriteReport } from '../8-write/write.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Project } from '../project/project.js';

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

/** The eight rooms; `cache` is looking up what was made before. */
export type Room =
  | 'cache'
  | 'load'
  | 'resolve'
  | 'normalize'
  | 'ir'
  | 'name'
  | 'emit'
  | 'format'
  | 'write';

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
