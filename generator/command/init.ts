/** `codegen init`: writes the sdk.yaml that says what was inferred, for a person to change. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { portablePath } from '../1-load/labels.js';
import { configDraft } from './config-draft.js';
import { collector, startOf, type Diagnostic } from '../diagnostics.js';
import { inspect } from '../generate.js';
import type { DocumentOptions, InspectResult } from '../corridor/run.js';
import { isPath } from '../project/places.js';

export interface InitOptions extends DocumentOptions {
  /** Where the package will go. Default: `./generated`. */
  readonly output?: string | undefined;
}

export interface InitResult extends InspectResult {
  /** Absolute path of the sdk.yaml that was written. */
  readonly file?: string;
  /** Absolute path of the package's folder, as that sdk.yaml says. */
  readonly output?: string;
}

/**
 * Writes an sdk.yaml for a document: `config`, else beside a document that is a file, else into the
 * working directory. One that exists is never overwritten. Never throws for a mistake in a document.
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const cwd = options.cwd ?? process.cwd();
  const file = targetOf(options, cwd);
  const found: Diagnostic[] = [];
  const report = collector(found);
  const place = startOf(portablePath(cwd, file));
  if (existsSync(file)) {
    report('config-exists', place, undefined);
    return { ok: false, diagnostics: found, sources: [] };
  }
  const result = await inspect({ ...options, config: undefined });
  const { api, names, project } = result;
  if (!result.ok || !api || !names || !project) return result;
  const from = dirname(file);
  const named = (path: string): string => (isPath(path) ? portablePath(from, path) : path);
  const output = resolve(cwd, options.output ?? 'generated');
  const draft = configDraft({
    api,
    names,
    document: named(project.document),
    output: named(output),
    schema: fromHere(named(resolve(cwd, 'node_modules/sdkwright/docs/sdk.schema.json'))),
  });
  try {
    // Two at once: the second finds the first one's file, and leaves it.
    await writeFile(file, draft, { flag: 'wx' });
  } catch (error) {
    report('config-unwritable', place, { reason: reasonOf(error) });
    return { ...result, ok: false, diagnostics: [...result.diagnostics, ...found] };
  }
  return { ...result, file, output };
}

function targetOf({ config, document }: InitOptions, cwd: string): string {
  if (config !== undefined) return resolve(cwd, config);
  const isBeside = document !== undefined && isPath(document);
  return join(isBeside ? dirname(resolve(cwd, document)) : cwd, 'sdk.yaml');
}

/** Editors take a bare path for one that they are to look for. */
function fromHere(path: string): string {
  return path.startsWith('.') ? path : `./${path}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
