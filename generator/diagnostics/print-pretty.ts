import type { LocatedDiagnostic } from './located.js';
import { printable } from './printable.js';
import type { Severity } from './entry.js';

export interface PrettyOptions {
  readonly color: boolean;
  /** `some`: a few of each code, and how many more there are. */
  readonly show: 'some' | 'all';
}

/** Of one code; errors have to be corrected, so that more of them are worth showing. */
const shownOfCode: { readonly [S in Severity]: number } = { error: 10, warning: 3, note: 3 };

/** What has to be looked at stands last: nearest to where a person goes on typing. */
const order: readonly Severity[] = ['note', 'warning', 'error'];

/** For people: place, severity, code and message, the lines around the place, the remedy. */
export function toPretty(
  diagnostics: readonly LocatedDiagnostic[],
  { color, show }: PrettyOptions,
): string {
  const paint = color ? colored : plain;
  const totals = totalsOf(diagnostics);
  const printed = new Map<string, number>();
  const sorted = order.flatMap((level) => diagnostics.filter(({ severity }) => severity === level));
  const blocks = sorted.flatMap((one) => {
    const limit = show === 'all' ? Infinity : shownOfCode[one.severity];
    const count = (printed.get(one.code) ?? 0) + 1;
    printed.set(one.code, count);
    if (count > limit) return [];
    const rest = (totals.get(one.code) ?? 0) - count;
    const more = count === limit && rest > 0 ? [moreLine(rest, one, paint)] : [];
    return [[...blockOf(one, paint), ...more].join('\n')];
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** By code. */
function totalsOf(diagnostics: readonly LocatedDiagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function moreLine(count: number, { code }: LocatedDiagnostic, paint: Paint): string {
  return `  ${paint('faint', `... ${count} more ${code}; --verbose shows all`)}`;
}

type Paint = (style: Style, text: string) => string;
type Style = Severity | 'strong' | 'faint';

const codes: { readonly [S in Style]: number } = {
  error: 31,
  warning: 33,
  note: 36,
  strong: 1,
  faint: 2,
};
const plain: Paint = (_, text) => text;
const colored: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;

function blockOf(diagnostic: LocatedDiagnostic, paint: Paint): readonly string[] {
  const { code, severity, message, remedy, label, line, column } = diagnostic;
  const place = paint('strong', `${printable(label)}:${line}:${column}`);
  const head = `${place} ${paint(severity, severity)} ${code} ${printable(message)}`;
  return [head, ...frameOf(diagnostic, paint), `  ${paint('faint', '=')} ${printable(remedy)}`];
}

/** The line before, the line itself and a mark under the place. */
function frameOf(
  { excerpt, line, column, severity }: LocatedDiagnostic,
  paint: Paint,
): readonly string[] {
  if (excerpt === undefined) return [];
  const { cut, rows } = excerpt;
  const width = Math.max(...rows.map((row) => String(row.line).length));
  const rowText = (label: string, content: string): string =>
    `  ${paint('faint', `${label.padStart(width)} |`)} ${content}`.trimEnd();
  const mark = rowText('', `${' '.repeat(column - 1 - cut)}${paint(severity, '^')}`);
  return rows.flatMap((row) => {
    const text = rowText(String(row.line), tabless(row.content));
    return row.line === line ? [text, mark] : [text];
  });
}

/** One column each, so that the mark stands right. */
function tabless(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}
