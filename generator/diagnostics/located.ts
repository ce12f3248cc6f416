import { uriOf, type Pointer } from '../1-load/pointer.js';
import type { Source } from '../1-load/source.js';
import type { Code, Diagnostic, Severity } from '../diagnostics.js';

/** A diagnostic with its place in a file. */
export interface LocatedDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  /** What a person calls the file. */
  readonly label: string;
  readonly line: number;
  readonly column: number;
  /** Where it stands in the tree, as the list of what is ignored names it; absent: in no tree. */
  readonly pointer?: Pointer;
  /** The file's text; absent where there is none, or none that could be read. */
  readonly text?: string;
}

/** Looks up lines and columns; sorted by file, line, column and code, each once. */
export function locateAll(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): readonly LocatedDiagnostic[] {
  const byUri = new Map(sources.map((source) => [source.uri, source]));
  const located = diagnostics.map((diagnostic) => locate(diagnostic, byUri)).sort(inOrder);
  const seen = new Set<string>();
  return located.filter((one) => {
    const key = JSON.stringify([one.label, one.line, one.column, one.code, one.message]);
    return !seen.has(key) && seen.add(key);
  });
}

function locate(
  { code, severity, message, remedy, place }: Diagnostic,
  sources: ReadonlyMap<string, Source>,
): LocatedDiagnostic {
  if (place.kind === 'position') {
    const words = { code, severity, message, remedy };
    const { label, line, column, text } = place;
    return { ...words, label, line, column, ...(text === undefined ? {} : { text }) };
  }
  const words = { code, severity, message, remedy, pointer: place.at };
  const uri = uriOf(place.at);
  const source = sources.get(uri);
  if (source === undefined) return { ...words, label: uri || '<document>', line: 1, column: 1 };
  const { line, column, file = source } = source.locate(place.at, place.target);
  const { label, text } = file;
  return { ...words, label, text, line, column };
}

function inOrder(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return (
    compare(a.label, b.label) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
