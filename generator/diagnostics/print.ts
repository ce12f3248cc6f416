/** The printers of diagnostics, by format. */
import { isAbsolute, resolve } from 'node:path';
import { portablePath } from '../1-load/labels.js';
import type { LocatedDiagnostic } from './located.js';
import { toGithub } from './print-github.js';
import { toJson } from './print-json.js';
import { toPretty, type PrettyOptions } from './print-pretty.js';
import { toSarif } from './print-sarif.js';

export type DiagnosticFormat = 'pretty' | 'json' | 'sarif' | 'github';

/** Colours, and leaving out, are for people: only `pretty` knows them. */
export interface PrintOptions extends PrettyOptions {
  readonly format: DiagnosticFormat;
  /** What relative paths in diagnostics start from. */
  readonly cwd: string;
  /** Folder that paths are printed relative to: `cwd`, or that of the repository for its tools. */
  readonly root: string;
}

type Printer = (diagnostics: readonly LocatedDiagnostic[], options: PrettyOptions) => string;

const printers: { readonly [F in DiagnosticFormat]: Printer } = {
  pretty: toPretty,
  json: toJson,
  sarif: toSarif,
  github: toGithub,
};

export function printDiagnostics(
  diagnostics: readonly LocatedDiagnostic[],
  options: PrintOptions,
): string {
  const relabelled = diagnostics.map((one) => ({ ...one, label: labelFor(one.label, options) }));
  return printers[options.format](relabelled, options);
}

function labelFor(label: string, { cwd, root }: PrintOptions): string {
  // A URL, or a name such as <stdin>.
  if (/^(?:https?:|<)/i.test(label)) return label;
  if (cwd === root && !isAbsolute(label)) return label;
  return portablePath(root, resolve(cwd, label));
}
