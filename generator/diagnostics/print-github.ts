import type { LocatedDiagnostic } from './located.js';
import type { Severity } from './entry.js';
import { printable } from './printable.js';

const commands: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** Workflow commands, which GitHub shows as annotations beside the lines. */
export function toGithub(diagnostics: readonly LocatedDiagnostic[]): string {
  return diagnostics.map((one) => `${toCommand(one)}\n`).join('');
}

function toCommand(diagnostic: LocatedDiagnostic): string {
  const { code, severity, label, line, column, message, remedy } = diagnostic;
  const properties = Object.entries({ file: label, line, col: column, title: code });
  const list = properties.map(([name, value]) => `${name}=${toProperty(printable(String(value)))}`);
  return `::${commands[severity]} ${list.join(',')}::${toData(printable(message))}%0A${toData(printable(remedy))}`;
}

/** The runner's own escapes: of a command's data, and of its properties. */
function toData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
