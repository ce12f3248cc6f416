/** Diagnostics without the files they show lines of: only those lines are kept. */
import { linesOf } from '../1-load/lines.js';
import type { LocatedDiagnostic } from '../diagnostics/located.js';

/** Of one file. */
export type Excerpt = readonly (readonly [line: number, text: string])[];

export type Shortened = Omit<LocatedDiagnostic, 'text'> & { readonly excerpt?: number };

export interface ShortenedDiagnostics {
  readonly diagnostics: readonly Shortened[];
  readonly excerpts: readonly Excerpt[];
}

export function shortened(diagnostics: readonly LocatedDiagnostic[]): ShortenedDiagnostics {
  const linesByText = new Map<string, Set<number>>();
  for (const { text, line } of diagnostics) {
    if (text === undefined) continue;
    const lines = linesByText.get(text) ?? new Set();
    linesByText.set(text, lines);
    // A frame shows the line, and those beside it.
    for (const shown of [line - 1, line, line + 1]) lines.add(shown);
  }
  const texts = [...linesByText.keys()];
  return {
    diagnostics: diagnostics.map(({ text, ...rest }) =>
      text === undefined ? rest : { ...rest, excerpt: texts.indexOf(text) },
    ),
    excerpts: [...linesByText].map(([text, lines]) => excerptOf(text, lines)),
  };
}

function excerptOf(text: string, lines: ReadonlySet<number>): Excerpt {
  const contentOf = linesOf(text);
  return [...lines]
    .sort((a, b) => a - b)
    .flatMap((line) => {
      const content = contentOf(line);
      return content === undefined ? [] : [[line, content] as const];
    });
}

/** The lines that were kept are where they were; between them is nothing. */
export function lengthened(
  diagnostics: readonly Shortened[],
  excerpts: readonly Excerpt[],
): readonly LocatedDiagnostic[] {
  const texts = excerpts.map(textOf);
  return diagnostics.map(({ excerpt, ...rest }) => {
    const text = excerpt === undefined ? undefined : texts[excerpt];
    return text === undefined ? rest : { ...rest, text };
  });
}

function textOf(excerpt: Excerpt): string {
  let at = 1;
  let text = '';
  for (const [line, content] of excerpt) {
    text += '\n'.repeat(line - at) + content;
    at = line;
  }
  return text;
}
