/** Scalars of whole lines below their header (YAML 1.2 section 8.1). */
import { codes } from './codes.js';
import type { Cursor } from './cursor.js';
import { breaksOf } from './folded-lines.js';
import { notPlain } from './not-plain.js';

const { tab, lineFeed, space, bar } = codes;

interface Header {
  readonly style: 'literal' | 'folded';
  readonly chomping: 'clip' | 'strip' | 'keep';
  /** How much further in than its parent the text stands; 0: the first line tells. */
  readonly indent: number;
}

/** From the header to the start of the line below the scalar. */
export function readBlockScalar(cursor: Cursor, parent: number): string {
  const header = readHeader(cursor);
  const indent = header.indent === 0 ? indentOf(cursor, parent) : parent + header.indent;
  // Without a line that has something in it, what is left are the empty ones.
  return textOf(readLines(cursor, indent ?? Infinity), header);
}

function readHeader(cursor: Cursor): Header {
  const style = cursor.code === bar ? 'literal' : 'folded';
  const [marks = '', before, sign, after] =
    /^.([1-9])?([-+])?([1-9])?/.exec(cursor.text.slice(cursor.at, cursor.at + 4)) ?? [];
  if (before !== undefined && after !== undefined) notPlain();
  cursor.at += marks.length;
  cursor.endLine();
  const chomping = sign === '-' ? 'strip' : sign === '+' ? 'keep' : 'clip';
  return { style, chomping, indent: Number(before ?? after ?? 0) };
}

/** Of the first line with something in it; undefined where that is no part of the scalar. */
function indentOf(cursor: Cursor, parent: number): number | undefined {
  const { text } = cursor;
  let widest = 0;
  for (let from = cursor.at; from < text.length; from = cursor.lineEnd(from) + 1) {
    const start = cursor.afterSpaces(from);
    const indent = start - from;
    const code = text.charCodeAt(start);
    if (code !== lineFeed) {
      if (indent <= parent) return undefined;
      // Empty lines before the first may not be longer than it is indented (section 8.1.1.1).
      return widest > indent || code === tab ? notPlain() : indent;
    }
    widest = Math.max(widest, indent);
  }
  return undefined;
}

/** Lines without their indentation. */
function readLines(cursor: Cursor, indent: number): readonly string[] {
  const { text } = cursor;
  const lines: string[] = [];
  while (!cursor.isAtEnd) {
    const end = cursor.lineEnd(cursor.at);
    const most = cursor.at + indent;
    let start = cursor.at;
    while (start < most && text.charCodeAt(start) === space) start += 1;
    if (start < most && start < end) {
      if (text.charCodeAt(start) === tab) notPlain();
      break;
    }
    lines.push(text.slice(start, end));
    cursor.at = end + 1;
  }
  cursor.lineStart = cursor.at;
  return lines;
}

function textOf(lines: readonly string[], { style, chomping }: Header): string {
  const content = lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  const text = style === 'literal' ? content.join('\n') : folded(content);
  if (chomping === 'strip') return text;
  if (chomping === 'clip') return content.length === 0 ? '' : `${text}\n`;
  if (lines.length === 0) notPlain();
  const rest = lines.slice(content.length);
  return content.length === 0 ? '\n'.repeat(rest.length) : [text, ...rest, ''].join('\n');
}

/** A break is a space, but not beside a line that begins with one (section 8.1.3). */
function folded(lines: readonly string[]): string {
  let text = '';
  let before: string | undefined;
  let empty = 0;
  for (const line of lines) {
    if (line === '') {
      empty += 1;
      continue;
    }
    if (before === undefined) text = '\n'.repeat(empty);
    else text += isSpaced(before) || isSpaced(line) ? '\n'.repeat(empty + 1) : breaksOf(empty);
    text += line;
    before = line;
    empty = 0;
  }
  return text;
}

function isSpaced(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}
