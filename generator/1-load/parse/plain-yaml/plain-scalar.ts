/** Scalars without quotes (YAML 1.2 section 7.3.3). */
import { codes, codesOf } from './codes.js';
import type { Cursor } from './cursor.js';
import { foldedLines } from './folded-lines.js';
import { notPlain } from './not-plain.js';

const { tab, lineFeed, space, numberSign, comma, dash, colon, question } = codes;
const { openBracket, closeBracket, openBrace, closeBrace } = codes;

const flowIndicators = codesOf(',[]{}');
/** None of them begins a plain scalar; those of anchors, tags and the like are not ours. */
const indicators = codesOf(',[]{}#&*!|>\'"%@`\t\n');

/** A plain scalar and the lines below that go on with it, which stand further in than its parent. */
export function readPlain(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const lines: string[] = [];
  for (let end = endOfPlain(cursor); ; end = endOfPlainLine(cursor)) {
    if (text.charCodeAt(end) === colon) notPlain();
    lines.push(text.slice(cursor.at, cursor.withoutSpaces(cursor.at, end)));
    cursor.at = end;
    const empty = text.charCodeAt(end) === lineFeed ? goOn(cursor, parent) : undefined;
    if (empty === undefined) return lines.length === 1 ? (lines[0] ?? '') : foldedLines(lines);
    for (let count = empty; count > 0; count -= 1) lines.push('');
  }
}

/** Where a plain scalar ends that begins here: at a colon, a comment or its line's end. */
export function endOfPlain(cursor: Cursor): number {
  return beginsPlain(cursor) ? endOfPlainLine(cursor) : notPlain();
}

function endOfPlainLine(cursor: Cursor): number {
  const { text } = cursor;
  for (let end = cursor.at; ; end += 1) {
    const code = text.charCodeAt(end);
    if (code === lineFeed) return end;
    if (code === colon && cursor.isBlankAt(end + 1)) return end;
    if (code === numberSign && text.charCodeAt(end - 1) === space) return end;
    if (code === tab) notPlain();
  }
}

/** To the next line of the same scalar: how many are empty between; undefined: there is none. */
function goOn(cursor: Cursor, parent: number): number | undefined {
  const { text } = cursor;
  let empty = 0;
  for (let from = cursor.at + 1; from < text.length; from = cursor.lineEnd(from) + 1) {
    const start = cursor.afterSpaces(from);
    const code = text.charCodeAt(start);
    if (code === lineFeed) {
      empty += 1;
      continue;
    }
    if (start - from <= parent || code === numberSign) return undefined;
    if (code === tab) notPlain();
    cursor.at = start;
    cursor.lineStart = from;
    return empty;
  }
  return undefined;
}

/** A plain scalar between brackets; it ends with its line. */
export function readFlowPlain(cursor: Cursor): string {
  const { at, text } = cursor;
  if (!beginsPlain(cursor) || (isIndicator(cursor.code) && isFlowIndicatorAt(cursor, at + 1))) {
    notPlain();
  }
  const end = endOfFlowPlain(cursor);
  cursor.at = end;
  return text.slice(at, cursor.withoutSpaces(at, end));
}

function endOfFlowPlain(cursor: Cursor): number {
  const { text } = cursor;
  for (let end = cursor.at; ; end += 1) {
    const code = text.charCodeAt(end);
    if (code === comma || code === closeBracket || code === closeBrace) return end;
    if (code === lineFeed || isFlowColonAt(cursor, end)) return end;
    if (code === numberSign && text.charCodeAt(end - 1) === space) return end;
    if (code === tab || code === openBracket || code === openBrace) notPlain();
  }
}

/** Whether a colon stands there that ends a key between brackets. */
export function isFlowColonAt(cursor: Cursor, at: number): boolean {
  if (cursor.text.charCodeAt(at) !== colon) return false;
  return cursor.isBlankAt(at + 1) || isFlowIndicatorAt(cursor, at + 1);
}

function isFlowIndicatorAt({ text }: Cursor, at: number): boolean {
  return flowIndicators.has(text.charCodeAt(at));
}

function beginsPlain(cursor: Cursor): boolean {
  const { at, code } = cursor;
  return !indicators.has(code) && !(isIndicator(code) && cursor.isBlankAt(at + 1));
}

/** Of something else, where a blank follows. */
function isIndicator(code: number): boolean {
  return code === dash || code === colon || code === question;
}
