/** Tables of HTML as those of Markdown, where each cell is a line. */

/** The parts of a table, and where they end. */
const part = /<(\/?)(table|thead|tbody|tfoot|colgroup|col|tr|th|td)\b([^<>]*)>/gi;

/** Cells that reach into others have no place in Markdown. */
const spanning = /\b(?:col|row)span\s*=\s*["']?(?!1\b)/i;

interface Row {
  readonly isHead: boolean;
  readonly cells: string[];
}

/**
 * Undefined: it is more than rows of lines. `cellOf` gives the Markdown of what a cell holds.
 * `html`: from `<table>` to `</table>`.
 */
export function markdownTable(html: string, cellOf: (html: string) => string): string | undefined {
  const rows = rowsOf(html, cellOf);
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width === 0) return undefined;
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head, body] = first.isHead ? [first.cells, rows.slice(1)] : [[], rows];
  const rule = line(Array.from({ length: width }, () => '---'));
  return [line(head), rule, ...body.map(({ cells }) => line(cells))].join('\n');
}

function rowsOf(html: string, cellOf: (html: string) => string): readonly Row[] | undefined {
  const rows: Row[] = [];
  let end = 0;
  let cell: string | undefined;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(part)) {
    const between = html.slice(end, index);
    end = index + tag.length;
    const word = name.toLowerCase();
    const isCell = word === 'th' || word === 'td';
    if (spanning.test(attributes)) return undefined;
    if (cell === undefined && between.trim() !== '') return undefined;
    if (cell !== undefined) {
      // A cell may be left open: the next part ends it.
      const text = cellText(cell, between, cellOf);
      if (text === undefined) return undefined;
      rows.at(-1)?.cells.push(text);
      cell = undefined;
    }
    if (slash === '/') continue;
    if (word === 'tr') rows.push({ isHead: false, cells: [] });
    if (!isCell) continue;
    if (rows.length === 0) return undefined;
    if (word === 'th' && rows.length === 1) rows[0] = { isHead: true, cells: rows[0]?.cells ?? [] };
    cell = word;
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

/** One line, in which no bar ends the cell. */
function cellText(
  word: string,
  html: string,
  cellOf: (html: string) => string,
): string | undefined {
  const lines = cellOf(html)
    .trim()
    .split('\n')
    .map((line) => line.trim());
  if (lines.length > 1 && lines.includes('')) return undefined;
  if (lines.some((line) => /^(?:[-*]|\d+\.) |^```/.test(line))) return undefined;
  const text = lines.join(' ').replaceAll('|', '\\|');
  return word === 'th' ? text.replace(/^\*\*([^*]*)\*\*$/, '$1') : text;
}
