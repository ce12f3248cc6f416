import { linesOf } from '../1-load/lines.js';
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
  const linesIn = linesByText();
  const sorted = order.flatMap((level) => diagnostics.filter(({ severity }) => severity === level));
  const blocks = sorted.flatMap((one) => {
    const limit = show === 'all' ? Infinity : shownOfCode[one.severity];
    const count = (printed.get(one.code) ?? 0) + 1;
    printed.set(one.code, count);
    if (count > limit) return [];
    const rest = (totals.get(one.code) ?? 0) - count;
    const more = count === limit && rest > 0 ? [moreLine(rest, one, paint)] : [];
    return [[...blockOf({ ...one, lineAt: linesIn(one.text ?? '') }, paint), ...more].join('\n')];
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** By code. */
function totalsOf(diagnostics: readonly LocatedDiagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

type LineAt = ReturnType<typeof linesOf>;

/** A document of 10 MB with a thousand warnings is cut into lines once. */
function linesByText(): (text: string) => LineAt {
  const known = new Map<string, LineAt>();
  return (text) => {
    const lines = known.get(text) ?? linesOf(text);
    known.set(text, lines);
    return lines;
  };
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

interface Framed extends LocatedDiagnostic {
  /** Of its file, by line numbers. */
  readonly lineAt: LineAt;
}

function blockOf(diagnostic: Framed, paint: Paint): readonly string[] {
  const { code, severity, message, remedy, label, line, column } = diagnostic;
  const place = paint('strong', `${printable(label)}:${line}:${column}`);
  const head = `${place} ${paint(severity, severity)} ${code} ${printable(message)}`;
  // A note is about the package; what the document says there is not in question.
  const frame = severity === 'note' ? [] : frameOf(diagnostic, paint);
  return [head, ...frame, `  ${paint('faint', '=')} ${printable(remedy)}`];
}

const shownWidth = 100;

interface Row {
  readonly label: string;
  readonly content: string;
}

/** The line before, the line itself and a mark under the place. */
function frameOf(
  { text, lineAt, line, column, severity }: Framed,
  paint: Paint,
): readonly string[] {
  const current = lineAt(line);
  if (text === undefined || current === undefined) return [];
  // A minified document is one line; show what is around the place.
  const start = column > shownWidth - 20 ? column - 21 : 0;
  const rowsAt = (at: number): readonly Row[] => {
    const content = (lineAt(at) ?? '').slice(start, start + shownWidth);
    return content.trim() === '' && at !== line
      ? []
      : [{ label: String(at), content: tabless(content) }];
  };
  const mark = `${' '.repeat(column - 1 - start)}${paint(severity, '^')}`;
  const rows: readonly Row[] = [
    ...rowsAt(line - 1),
    ...rowsAt(line),
    { label: '', content: mark },
    // An opening bracket says nothing of what it opens.
    ...(/^\s*[{[]\s*$/.test(current) ? rowsAt(line + 1) : []),
  ];
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows.map(({ label, content }) =>
    `  ${paint('faint', `${label.padStart(width)} |`)} ${content}`.trimEnd(),
  );
}

/** One column each, so that the mark stands right. */
function tabless(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}
