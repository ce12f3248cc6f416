import { linesOf } from '../1-load/lines.js';
import { uriOf, type Pointer } from '../1-load/pointer.js';
import type { Source } from '../1-load/source.js';
import type { Code, Diagnostic, Severity } from '../diagnostics.js';
import { excerptOf, type Excerpt } from './excerpt.js';

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
  /** Absent where there is no text, and in notes: what the document says there is not in question. */
  readonly excerpt?: Excerpt;
}

/** Looks up lines and columns; sorted by file, line, column and code, each once. */
export function locateAll(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): readonly LocatedDiagnostic[] {
  const byUri = new Map(sources.map((source) => [source.uri, source]));
  const linesIn = linesByText();
  const located = diagnostics.map((diagnostic) => locate(diagnostic, byUri, linesIn)).sort(inOrder);
  const seen = new Set<string>();
  return located.filter((one) => {
    const key = JSON.stringify([one.label, one.line, one.column, one.code, one.message]);
    return !seen.has(key) && seen.add(key);
  });
}

type LinesIn = (text: string) => ReturnType<typeof linesOf>;

/** A document of 10 MB with a thousand warnings is cut into lines once. */
function linesByText(): LinesIn {
  const known = new Map<string, ReturnType<LinesIn>>();
  return (text) => {
    const lines = known.get(text) ?? linesOf(text);
    known.set(text, lines);
    return lines;
  };
}

function locate(
  { code, severity, message, remedy, place }: Diagnostic,
  sources: ReadonlyMap<string, Source>,
  linesIn: LinesIn,
): LocatedDiagnostic {
  const { label, line, column, text } = spotOf(place, sources);
  const pointer = place.kind === 'pointer' ? { pointer: place.at } : {};
  const isShown = severity !== 'note' && text !== undefined;
  const excerpt = isShown ? excerptOf(linesIn(text), line, column) : undefined;
  const words = { code, severity, message, remedy, ...pointer, label, line, column };
  return excerpt === undefined ? words : { ...words, excerpt };
}

interface Spot extends Pick<LocatedDiagnostic, 'label' | 'line' | 'column'> {
  readonly text?: string;
}

function spotOf(place: Diagnostic['place'], sources: ReadonlyMap<string, Source>): Spot {
  if (place.kind === 'position') return place;
  const uri = uriOf(place.at);
  const source = sources.get(uri);
  if (source === undefined) return { label: uri || '<document>', line: 1, column: 1 };
  const { line, column, file = source } = source.locate(place.at, place.target);
  return { label: file.label, line, column, text: file.text };
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
