import { countsOf } from './counts.js';
import type { LocatedDiagnostic } from './located.js';
import { printableJson } from './printable.js';

/** An object as `docs/diagnostics.schema.json` describes it. */
export function toJson(diagnostics: readonly LocatedDiagnostic[]): string {
  const list = diagnostics.map(
    ({ code, severity, label, line, column, pointer, message, remedy }) => ({
      code,
      severity,
      file: label,
      line,
      column,
      ...(pointer === undefined ? {} : { pointer }),
      message,
      remedy,
    }),
  );
  return printableJson({ version: 1, counts: countsOf(diagnostics), diagnostics: list });
}
