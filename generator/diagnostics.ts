/**
 * What can be wrong with a user's document or configuration, and how it is said. Rooms report a
 * code, a place and the details; the catalogue turns them into words; printers lay them out.
 */
import type { Pointer } from './1-load/pointer.js';
import { catalogue, type Catalogue } from './diagnostics/catalogue.js';
import type { CatalogueEntry, Severity } from './diagnostics/entry.js';

export type { Severity };
export type Code = keyof Catalogue;

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

/** What a code's message is made of. */
export type DetailsOf<C extends Code> = Parameters<Catalogue[C]['message']>[0];

/** A place: a pointer (line and column are looked up when a diagnostic prints), or a position. */
export type Place =
  | { readonly kind: 'pointer'; readonly at: Pointer; readonly target: 'key' | 'value' }
  /** In a file that has no tree, or none yet: `label` is what a person calls it. */
  | {
      readonly kind: 'position';
      readonly label: string;
      readonly line: number;
      readonly column: number;
      /** The file's text, for the code frame, where there is one. */
      readonly text?: string;
    };

/** A file as a whole, or what has no lines: standard input, an option of the command line. */
export function startOf(label: string) {
  return { kind: 'position', label, line: 1, column: 1 } as const satisfies Place;
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** One sentence: what is wrong here. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly remedy: string;
}

/** The one side channel of the house. */
export type Report = <C extends Code>(
  code: C,
  place: Pointer | Place,
  details: DetailsOf<C>,
) => void;

/** A report function that gathers diagnostics in `found`, each place and message once. */
export function collector(found: Diagnostic[]): Report {
  const seen = new Set<string>();
  return (code, place, details) => {
    const entry: CatalogueEntry<never> = catalogue[code];
    const where: Place =
      typeof place === 'string' ? { kind: 'pointer', at: place, target: 'value' } : place;
    // The catalogue is a table of functions of different details; the signature of Report has
    // already tied `details` to `code`.
    const message = entry.message(details as never);
    const remedy = entry.remedyOf?.(details as never) ?? entry.remedy;
    const key = JSON.stringify([
      code,
      where.kind === 'pointer' ? where.at : [where.label, where.line, where.column],
      message,
    ]);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ code, severity: entry.severity, place: where, message, remedy });
  };
}

export interface Settings {
  /** Warnings are errors. */
  readonly strict: boolean;
  /** What the user knows of: a code, everywhere or from a pointer down. */
  readonly ignore: readonly { readonly code: string; readonly at?: string }[];
}

/** What remains to be said, in the order in which it was found. Errors cannot be ignored. */
export function settle(found: readonly Diagnostic[], settings: Settings): readonly Diagnostic[] {
  return found
    .filter((diagnostic) => !settings.ignore.some((rule) => isIgnored(diagnostic, rule)))
    .map((diagnostic) =>
      settings.strict && diagnostic.severity === 'warning'
        ? { ...diagnostic, severity: 'error' }
        : diagnostic,
    );
}

function isIgnored(
  { code, place, severity }: Diagnostic,
  rule: Settings['ignore'][number],
): boolean {
  if (severity === 'error' || code !== rule.code) return false;
  if (rule.at === undefined) return true;
  if (place.kind !== 'pointer') return false;
  // `/paths/~1pets` is short for a place in the entry document.
  const at = rule.at.includes('#') ? rule.at : `#${rule.at}`;
  return place.at === at || place.at.startsWith(at.endsWith('/') ? at : `${at}/`);
}
