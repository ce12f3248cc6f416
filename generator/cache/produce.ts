/** Rooms 1 to 7, noting what they see, with room 7 asked only for files that are not known. */
import type { Options as PrettierOptions } from 'prettier';
import type { EmittedFile } from '../6-emit/emitted-file.js';
import { format } from '../7-format/format.js';
import { layoutFor } from '../7-format/layout.js';
import { locateAll } from '../diagnostics/located.js';
import { make, type Formatter, type MakeOptions } from '../make.js';
import { isUrl, placesOf } from '../places.js';
import { countsOf } from '../command/summary.js';
import type { Surroundings } from '../surroundings.js';
import { keepYoungGenerationSmall } from '../young-generation.js';
import { hashOf, notebook } from './looks.js';
import type { KeyedFile, KnownTexts, Product } from './product.js';

export async function produce(
  options: MakeOptions,
  around: Surroundings,
  known: KnownTexts,
): Promise<Product> {
  keepYoungGenerationSmall();
  const notes = notebook(around, options.cwd ?? process.cwd());
  const keyed: KeyedFile[] = [];
  const formatter: Formatter = async (files, style) => {
    keyed.push(...(await formatUnknown(files, style, known)));
    return keyed;
  };
  const made = await make(options, notes, formatter);
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
    ...(files ? { files: keyed } : {}),
    ...(looks ? { looks } : {}),
  };
}

async function formatUnknown(
  files: readonly EmittedFile[],
  style: PrettierOptions | undefined,
  known: KnownTexts,
): Promise<readonly KeyedFile[]> {
  const how = JSON.stringify(style ?? null);
  const keys = files.map((file) => keyOf(file, how));
  const unknown = files.filter((_, index) => !known.has(keys[index] ?? ''));
  const made = unknown.length === 0 ? [] : await format(unknown, await layoutFor(style));
  const fresh = new Map(made.map(({ path, text }) => [path, text]));
  return files.map(({ path }, index) => {
    const key = keys[index] ?? '';
    return { path, key, text: fresh.get(path) ?? known.get(key) ?? '' };
  });
}

function keyOf(file: EmittedFile, style: string): string {
  const structures = JSON.stringify(file, (_, value: unknown) => {
    if (typeof value === 'function') throw new TypeError(`${file.path}: a structure is data`);
    return value;
  });
  return hashOf(`${style}\n${structures}`);
}

/** `https://user:password@...`, which would be asked again without them. */
function carriesSecret(document: string): boolean {
  if (!isUrl(document) || !URL.canParse(document)) return false;
  const { username, password } = new URL(document);
  return username !== '' || password !== '';
}
