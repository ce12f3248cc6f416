/** Rooms 1 to 7, noting what they see, with room 7 asked only for files that are not known. */
import type { Options as PrettierOptions } from 'prettier';
import { layoutFor, type Layout } from '../7-format/layout.js';
import type { TextFile } from '../7-format/text-file.js';
import { locateAll } from '../diagnostics/located.js';
import { make, type MakeOptions, type Memory } from '../corridor/make.js';
import { isUrl, placesOf } from '../project/places.js';
import type { Project } from '../project/project.js';
import { packageCountsOf } from './package-counts.js';
import type { Surroundings } from '../corridor/surroundings.js';
import { keepYoungGeneration } from '../tuning.js';
import { hashOf, notebook } from './looks.js';
import { knownTextsOf, type KeyedFile, type KnownTexts, type Product } from './product.js';

/** What a process that stays keeps for its next run. */
export interface Past extends Memory {
  /** How texts were laid out. */
  how: string;
  /** By path. */
  files: ReadonlyMap<string, KeyedFile>;
}

export function noPast(): Past {
  return { emit: {}, laidOut: new WeakMap(), how: '', files: new Map() };
}

/** Without a past this is the only run of its process. */
export async function produce(
  options: MakeOptions,
  around: Surroundings,
  known: () => KnownTexts,
  past?: Past,
): Promise<Product> {
  const notes = notebook(around, options.cwd ?? process.cwd());
  const keys = new Map<string, string>();
  const { files: before } = past ?? noPast();
  // What the last run has made is at hand, and need not be read.
  const texts = before.size === 0 ? known : () => knownTextsOf(before.values());
  const onRoom: MakeOptions['onRoom'] = (room, milliseconds) => {
    // Where more runs follow, V8 makes room for new objects as it sees fit, and takes it back between.
    if (room === 'load' && past === undefined) keepYoungGeneration();
    options.onRoom?.(room, milliseconds);
  };
  const made = await make(
    { ...options, onRoom },
    notes,
    (style) => {
      if (past !== undefined) forgetOtherStyle(past, style);
      return Promise.resolve(remembering(style, texts, keys));
    },
    past,
  );
  const { ok, project, api } = made;
  const files = made.files?.map((file) => ({
    ...file,
    key: keys.get(file.path) ?? keyBefore(file, past),
  }));
  if (past !== undefined && files) past.files = new Map(files.map((file) => [file.path, file]));
  const looks = hasSecret(project) ? undefined : notes.looks();
  return {
    ok,
    diagnostics: locateAll(made.diagnostics, made.sources),
    ...(project ? { project: placesOf(project) } : {}),
    ...(api ? { counts: packageCountsOf(api) } : {}),
    ...(files ? { files } : {}),
    ...(looks ? { looks } : {}),
  };
}

/** A text that nobody has laid out in this run is that of the run before, or a copy. */
function keyBefore({ path, text }: TextFile, past: Past | undefined): string | undefined {
  const before = past?.files.get(path);
  return before?.text === text ? before.key : undefined;
}

/** What a plugin would make of a text today nobody knows. */
function forgetOtherStyle(past: Past, style: PrettierOptions | undefined): void {
  const how = JSON.stringify(style ?? null);
  if (how !== past.how || (style?.plugins?.length ?? 0) > 0) past.laidOut = new WeakMap();
  past.how = how;
}

/**
 * Lays out only what is not known yet, and notes what each file's text was made from. The engine is
 * loaded for the first that needs it.
 */
function remembering(
  style: PrettierOptions | undefined,
  known: () => KnownTexts,
  keys: Map<string, string>,
): Layout {
  const how = JSON.stringify(style ?? null);
  let texts: KnownTexts | undefined;
  let engine: Promise<Layout> | undefined;
  return async (path, text) => {
    const key = hashOf(`${how}\n${path}\n`, text);
    keys.set(path, key);
    return (texts ??= known()).get(key) ?? (await (engine ??= layoutFor(style)))(path, text);
  };
}

/** `https://user:password@...`, which would be asked again without them. */
function hasSecret(project: Project | undefined): boolean {
  if (project === undefined) return false;
  return [project.document, ...project.overlays].some((address) => {
    if (!isUrl(address) || !URL.canParse(address)) return false;
    const { username, password } = new URL(address);
    return username !== '' || password !== '';
  });
}
