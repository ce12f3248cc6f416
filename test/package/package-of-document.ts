/** The whole package of a document, whatever its sdk.yaml says of the kind of output. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { outside } from '../../generator/1-load/read/reader.js';
import { emit } from '../../generator/6-emit/emit.js';
import type { EmittedFile } from '../../generator/6-emit/emitted-file.js';
import { format } from '../../generator/7-format/format.js';
import { layoutFor } from '../../generator/7-format/layout.js';
import { readCustom } from '../../generator/custom/read-custom.js';
import { collector, type Diagnostic } from '../../generator/diagnostics.js';
import { inspect } from '../../generator/generate.js';

const templates = join(import.meta.dirname, '..', '..', 'templates');

/** Files by path. */
export async function packageOfDocument(document: string): Promise<ReadonlyMap<string, string>> {
  const texts = await format(await emittedOf(document), await layoutFor(undefined));
  return new Map(texts.map(({ path, text }) => [path, text]));
}

/** The same before room 7. */
export async function emittedOf(document: string): Promise<Iterable<EmittedFile>> {
  const { api, names, project, diagnostics } = await inspect({ document });
  if (!api || !names || !project) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  const { config } = project;
  const found: Diagnostic[] = [];
  const custom = await readCustom(project, api.helpers, collector(found), outside);
  if (found.length > 0) throw new Error(JSON.stringify(found, undefined, 2));
  return emit(api, names, {
    output: 'package',
    importExtension: 'js',
    package: config.package ?? {},
    client: config.client ?? {},
    document: basename(document),
    runtime: textsIn(join(templates, 'runtime'), '.ts'),
    copies: textsIn(join(templates, 'package'), '.js'),
    custom: new Map(custom.map((module) => [module.name, module])),
  });
}

function textsIn(folder: string, extension: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((file) => file.endsWith(extension));
  return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

export function writeInto(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
