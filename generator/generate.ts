/** The programmatic door of the package: `import { generate } from 'sdkwright'`. */
import { deliver } from './corridor/deliver.js';
import { make, understand } from './corridor/make.js';
import type {
  DocumentOptions,
  GenerateOptions,
  GenerateResult,
  InspectResult,
  Outcome,
} from './corridor/run.js';

export type { Source } from './1-load/source.js';
export type { Api } from './4-ir/ir.js';
export type { Names } from './5-name/names.js';
export type { TextFile } from './7-format/text-file.js';
export type { WriteReport } from './8-write/write.js';
export type { Config } from './config.js';
export type { Diagnostic } from './diagnostics.js';
export type { Project } from './project/project.js';
export type {
  DocumentOptions,
  GenerateOptions,
  GenerateResult,
  InspectResult,
  Outcome,
  Room,
} from './corridor/run.js';

/**
 * Generates the package of a document into a folder. Never throws for a mistake in a document or
 * configuration: those are in `diagnostics`, and nothing is written then.
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  return deliver(await make(options), options);
}

/** Everything that can be said about a document, without making anything. */
export async function lint(options: DocumentOptions = {}): Promise<Outcome> {
  const { api: _api, names: _names, ...outcome } = await understand(options);
  return outcome;
}

/** The IR and names of a document: what would be generated, as data. */
export function inspect(options: DocumentOptions = {}): Promise<InspectResult> {
  return understand(options);
}
