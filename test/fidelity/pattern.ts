/**
 * Patterns of documents are of many dialects: those that the u flag forbids (`\-`) mean something
 * without it, and those that JavaScript cannot read forbid nothing.
 */
export function patternOf(text: string): RegExp {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(text, flags);
    } catch {
      // The next one, or none.
    }
  }
  return /(?:)/;
}
