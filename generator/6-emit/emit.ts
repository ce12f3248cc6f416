import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import { factsOf } from './memory/facts.js';
import { emitClient } from './client/client.js';
import { emitConversions } from './types/conversions.js';
import { emitCustom } from './custom.js';
import type { EmitOptions, EmittedFile, Emitter } from './emitted-file.js';
import { indexFile } from './index-module.js';
import { emitModels } from './types/models.js';
import { keeping, type ModulesBefore } from './memory/modules-before.js';
import { modulesForCallers } from './modules-for-callers.js';
import { emitOperations } from './operations/operations.js';
import { emitPackage } from './package/emit-package.js';
import { emitResources } from './client/resources.js';
import { reachable, runtimeFiles, runtimeModulesOf } from './runtime-copy.js';
import { emitCallbacks } from './callbacks.js';
import { emitWebhooks } from './webhooks.js';

/** Who makes which files. A third party's emitter joins at the end. */
export const emitters: readonly Emitter[] = [
  emitModels,
  emitConversions,
  emitOperations,
  emitResources,
  emitClient,
  emitWebhooks,
  emitCallbacks,
  emitCustom,
  emitPackage,
];

/** For those who emit more than once. */
export interface EmitMemory {
  /** What the last run that came to its end has left. */
  before?: ModulesBefore;
}

/**
 * All files of the package, one at a time: room 7 lays out one while the next is made. The door and
 * the runtime come last: they hold what the other files and the callers use, and nothing else.
 */
export function* emit(
  api: Api,
  names: Names,
  options: EmitOptions,
  table: readonly Emitter[] = emitters,
  memory?: EmitMemory,
): Iterable<EmittedFile> {
  const run = memory && keeping(memory.before, factsOf(api, names), options);
  const given = run === undefined ? options : { ...options, keep: run.keep };
  const modules = [...modulesForCallers(api)];
  for (const emitter of table) {
    for (const file of emitter(api, names, given)) {
      modules.push(...runtimeModulesOf(file, options));
      yield file;
    }
  }
  const used = reachable(modules, options.runtime);
  yield indexFile(api, names, options, new Set(used));
  yield* runtimeFiles(used, names, options);
  if (memory && run) memory.before = run.left;
}
