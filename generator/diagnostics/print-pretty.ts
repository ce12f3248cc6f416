import { linesOf } from '../1-load/lines.js';
import type { LocatedDiagnostic } from './located.js';
import { printable } from './printable.js';

/** For people: place, severity, code and message, the lines around the place, the remedy. */
export function toPretty(
  diagnostics: readonly LocatedDiagnostic[],
  options: { readonly color: boolean },
): string {
  const paint = options.color ? colored : plain;
  const linesIn = linesByText();
  return diagnostics.map((one) => `${blockOf(one, linesIn, paint)}\n`).join('\n');
}

type Lines = ReturnType<typeof linesOf>;
type LinesIn = (text: string) => Lines;

/** A document of 10 MB with a thousand warnings is cut into lines once. */
function linesByText(): LinesIn {
  const known = new Map<string, Lines>();
  return (text) => {
    const lines = known.get(text) ?? linesOf(text);
    known.set(text, lines);
    return lines;
  };
}

type Paint = (style: Style, text: string) => string;
type Style = 'error' | 'warning' | 'strong' | 'faint';

const codes: { readonly [S in Style]: number } = { error: 31, warning: 33, strong: 1, faint: 2 };
const plain: Paint = (_, text) => text;
const colored: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;

function blockOf(diagnostic: LocatedDiagnostic, linesIn: LinesIn, paint: Paint): string {
  const { code, severity, message, remedy, label, line, column } = diagnostic;
  const place = paint('strong', `${printable(label)}:${line}:${column}`);
  const head = `${place} ${paint(severity, severity)} ${code} ${printable(message)}`;
  const frame = frameOf(diagnostic, linesIn, paint);
  return [head, ...frame, `  ${paint('faint', '=')} ${printable(remedy)}`].join('\n');
}

const shownWidth = 100;

/** The line before, the line itself and a mark under the place. */
function frameOf(
  { text, line, column, severity }: LocatedDiagnostic,
  linesIn: LinesIn,
  paint: Paint,
): readonly string[] {
  if (text === undefined) return [];
  const lineAt = linesIn(text);
  const current = lineAt(line);
  if (current === undefined) return [];
  // A minified document is one line; show what is around the place.
  const start = column > shownWidth - 20 ? column - 21 : 0;
  const number = String(line);
  const row = (label: string, content: string): string =>
    `  ${paint('faint', `${label.padStart(number.length)} |`)} ${content}`.trimEnd();
  const cut = (full: string): string => tabless(full.slice(start, start + shownWidth));
  const before = lineAt(line - 1);
  return [
    ...(before === undefined || before.trim() === '' ? [] : [row(String(line - 1), cut(before))]),
    row(number, cut(current)),
    row('', `${' '.repeat(column - 1 - start)}${paint(severity, '^')}`),
  ];
}

/** One column each, so that the mark stands right. */
function tabless(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}
