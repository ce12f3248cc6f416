/** Hand-written modules beside sdk.yaml: found, read, and asked for the functions that become methods. */
import { basename, dirname, join, resolve } from 'node:path';
import { defaultLimits } from '../1-load/limits.js';
import type { Pointer } from '../1-load/pointer.js';
import type { Reader } from '../1-load/read/reader.js';
import { configPlace } from '../4-ir/config-place.js';
import type { Helper, HelperOf } from '../4-ir/ir.js';
import type { CustomModule, CustomSignature } from '../6-emit/custom-module.js';
import { isOwnDoor } from '../6-emit/package/package-json.js';
import { signaturesOf } from './signatures.js';
import { startOf, type Place, type Report } from '../diagnostics.js';
import type { Project } from '../project/project.js';

/** A module, and where it was read. */
export interface ReadModule extends CustomModule {
  /** `run-tools`, in the package's `custom/` folder. */
  readonly name: string;
  /** Absolute path of the original. */
  readonly path: string;
}

/** What sdk.yaml names under `custom`, else every module of the folder `custom/` beside it. */
export async function readCustom(
  project: Project,
  helpers: readonly Helper[],
  report: Report,
  reader: Reader,
): Promise<readonly ReadModule[]> {
  const methods = helpers.filter((helper) => helper.kind === 'custom');
  const modules: ReadModule[] = [];
  for (const { path, entry, methodCount } of listedIn(project, report, reader)) {
    const name = basename(path, '.ts');
    const wanted = methods.filter((method) => method.module === name);
    // Filters have left no place for its methods.
    if (wanted.length < methodCount) continue;
    const found = await reader.file(path, 'regular', defaultLimits.bytes);
    if (found.kind !== 'bytes') {
      report('custom-missing', startOf(path), { path });
      continue;
    }
    const text = Buffer.from(found.bytes).toString();
    const guide = guideOf(text);
    modules.push({
      name,
      path,
      text,
      functions: await functionsOf({ name, path, text }, wanted, report),
      ...(entry === undefined ? {} : { entry }),
      ...(guide === undefined ? {} : { guide }),
    });
  }
  return modules;
}

interface Listed {
  readonly path: string;
  readonly entry?: string | undefined;
  /** How many methods sdk.yaml makes of it. */
  readonly methodCount: number;
}

function listedIn(
  { config, configFile }: Project,
  report: Report,
  reader: Reader,
): readonly Listed[] {
  if (configFile === undefined) return [];
  const home = dirname(configFile);
  const folder = join(home, 'custom');
  if (config.custom === undefined) {
    const files = reader.names(folder).filter((file) => file.endsWith('.ts'));
    const paths = files.map((file) => join(folder, file));
    for (const path of paths) checkName(path, startOf(path), report);
    return paths.map((path) => ({ path, methodCount: 0 }));
  }
  const entries = new Set<string>();
  const names = new Set<string>();
  return config.custom.map((custom, index) => {
    const stated = typeof custom === 'string' ? { module: custom } : custom;
    const { module, entry, methods = {}, replace = {} } = stated;
    // They meet in one folder, where no two names may differ in case alone.
    const name = checkName(module, configPlace(['custom', index]), report);
    if (names.has(name.toLowerCase()))
      report('custom-module-twice', configPlace(['custom', index]), { name });
    names.add(name.toLowerCase());
    if (entry !== undefined && (isOwnDoor(entry) || entries.has(entry)))
      report('custom-entry-taken', configPlace(['custom', index, 'entry']), { entry });
    if (entry !== undefined) entries.add(entry);
    const methodCount = Object.keys(methods).length + Object.keys(replace).length;
    return { path: resolve(home, module), entry, methodCount };
  });
}

/** What the package's modules import it by, and what its file is called there. */
function checkName(path: string, place: Place | Pointer, report: Report): string {
  const name = basename(path, '.ts');
  if (!/^\w[\w.-]*$/.test(name)) report('custom-module-name', place, { name });
  return name;
}

/** The opening comment, where it is a chapter of Markdown for the package's README. */
function guideOf(text: string): string | undefined {
  const [, comment = ''] = /^\/\*\*\n((?: \*.*\n)*?) \*\/\n/.exec(text) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const guide = lines.filter((line) => !line.startsWith('@')).join('\n');
  return guide.startsWith('# ') ? guide.trim() : undefined;
}

/** Costs the compiler's start where a module has methods, else nothing. */
async function functionsOf(
  { name, path, text }: Pick<ReadModule, 'name' | 'path' | 'text'>,
  methods: readonly HelperOf<'custom'>[],
  report: Report,
): Promise<ReadonlyMap<string, readonly CustomSignature[]>> {
  const functions = new Map<string, readonly CustomSignature[]>();
  if (methods.length === 0) return functions;
  const compiler = await import('ts-morph');
  const program = new compiler.Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const source = program.createSourceFile(`/custom/${name}.ts`, text);
  for (const method of methods) {
    const found = signaturesOf(source, method.export, compiler);
    if (!('kind' in found)) functions.set(method.export, found);
    else if (found.kind === 'missing')
      report('custom-export-missing', method.at, {
        path: basename(path),
        name: method.export,
        nearest: found.nearest,
      });
    else {
      const { line, problem } = found;
      report(
        'custom-signature',
        { ...startOf(path), line, text },
        { name: method.export, problem },
      );
    }
  }
  return functions;
}
