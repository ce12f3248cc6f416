/** The printers of diagnostics, by format. */
import { relative, sep, isAbsolute } from 'node:path';
import type { Source } from '../1-load/source.js';
import type { Diagnostic } from '../diagnostics.js';
import { locateAll, type LocatedDiagnostic } from './located.js';
import { toGithub } from './print-github.js';
import { toJson } from './print-json.js';
import { toPretty } from './print-pretty.js';
import { toSarif } from './print-sarif.js';

export type DiagnosticFormat = 'pretty' | 'json' | 'sarif' | 'github';

export interface PrintOptions {
  readonly format: DiagnosticFormat;
  /** Only `pretty` has colours. */
  readonly color: boolean;
  /** Absolute paths are shown relative to it. */
  readonly cwd: string;
}

type Printer = (diagnostics: readonly LocatedDiagnostic[], options: PrintOptions) => string;

const printers: { readonly [F in DiagnosticFormat]: Printer } = {
  pretty: toPretty,
  json: toJson,
  sarif: toSarif,
  github: toGithub,
};

/** `sources`: every file that a place may be in, the configuration's included. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  options: PrintOptions,
): string {
  const located = locateAll(diagnostics, sources).map((one) => ({
    ...one,
    label: isAbsolute(one.label)
      ? relative(options.cwd, one.label).split(sep).join('/')
      : one.label,
  }));
  return printers[options.format](located, options);
}
