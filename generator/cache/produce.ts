/** Rooms 1 to 7, noting what they see, with room 7 asked only for files that are not known. */
import type { Options as PrettierOptions } from 'prettier';
import { layoutFor, type Layout } from '../7-format/layout.js';
import { locateAll } from '../diagnostics/located.js';
import { make, type MakeOptions } from '../make.js';
import { isUrl, placesOf } from '../places.js';
import { countsOf } from '../api-counts.js';
import type { Surroundings } from '../surroundings.js';
import { keepYoungGeneration } from '../young-generation.js';
import { hashOf, notebook } from './looks.js';
import type { KnownTexts, Product } from './product.js';

export async function produce(
  options: MakeOptions,
  around: Surroundings,
  known: KnownTexts,
): Promise<Product> {
  keepYoungGeneration();
  const notes = notebook(around, options.cwd ?? process.cwd());
  const keys = new Map<string, string>();
  const made = await make(options, notes, (style) =>
    Promise.resolve(remembering(style, known, keys)),
  );
  const { ok, project, api, files } = made;
  const looks =
    project && [project.document, ...project.overlays].some(carriesSecret)
      ? undefined
      : notes.looks();
  return {
    ok,
    diagnostics: locateAll(made.diagnostics, made.sources),
    ...(project ? { project: placesOf(project) } : {}),
    ...(api ? { counts: countsOf(api) } : {}),
    ...(files ? { files: files.map((file) => ({ ...file, key: keys.get(file.path) })) } : {}),
    ...(looks ? { looks } : {}),
  };
}

/**
 * Lays out only what is not known yet, and notes what each file's text was made from. The engine is
 * loaded for the first that needs it.
 */
function remembering(
  style: PrettierOptions | undefined,
  known: KnownTexts,
  keys: Map<string, string>,
): Layout {
  const how = JSON.stringify(style ?? null);
  let engine: Promise<Layout> | undefined;
  return async (path, text) => {
    const key = hashOf(`${how}\n${path}\n${text}`);
    keys.set(path, key);
    return known.get(key) ?? (await (engine ??= layoutFor(style)))(path, text);
  };
}

/** `https://user:password@...`, which would be asked again without them. */
function carriesSecret(document: string): boolean {
  if (!isUrl(document) || !URL.canParse(document)) return false;
  const { username, password } = new URL(document);
  return username !== '' || password !== '';
}
