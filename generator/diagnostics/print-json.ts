import type { LocatedDiagnostic } from './located.js';
import { printableJson } from './printable.js';

/** A list of objects with code, severity, file, line, column, message and remedy. */
export function toJson(diagnostics: readonly LocatedDiagnostic[]): string {
  const list = diagnostics.map(({ code, severity, label, line, column, message, remedy }) => ({
    code,
    severity,
    file: label,
    line,
    column,
    message,
    remedy,
  }));
  return printableJson(list);
}
