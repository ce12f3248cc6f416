import type { Problem } from '../problem.js';
import { unclosedQuotes } from './tree.js';

/** A text made readable; each thing outside of quoted texts keeps its offset. */
export interface Repair {
  readonly text: string;
  readonly oddities: readonly Problem[];
}

/**
 * Other parsers accept quoted texts whose further lines are not indented more than their key, and
 * files indented by tabs alone; either can mean but one thing.
 */
export function repairOf(text: string): Repair {
  const spaced = withSpaces(text);
  const folded = withFoldedQuotes(spaced.text);
  return { text: folded.text, oddities: [...spaced.oddities, ...folded.oddities] };
}

/** Tabs to spaces, one to one, where no line is indented by spaces. */
function withSpaces(text: string): Repair {
  const tab = text.search(/^\t+[^\s#]/m);
  if (tab === -1 || /^\t* +[^\s#]/m.test(text)) return { text, oddities: [] };
  return {
    text: text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
    oddities: [{ offset: tab, problem: 'YAML is indented by spaces, not tabs' }],
  };
}

function withFoldedQuotes(original: string): Repair {
  const oddities: Problem[] = [];
  let text = original;
  // A quote that was read wrongly may hide those after it: several rounds.
  for (let round = 0; round < 10; round += 1) {
    const starts = unclosedQuotes(text);
    const folded = starts.reduce((sofar, start) => foldQuoted(sofar, start), text);
    if (folded === text) break;
    for (const offset of starts) {
      const problem = 'the further lines of a quoted text must be indented more than its key';
      oddities.push({ offset, problem });
    }
    text = folded;
  }
  return { text, oddities };
}

/** The double-quoted text at an offset on one line, filled up with spaces behind the quote. */
function foldQuoted(text: string, start: number): string {
  const pattern = /"((?:[^"\\]|\\[^])*?)"/y;
  pattern.lastIndex = start;
  const [quoted, content] = pattern.exec(text) ?? [];
  if (quoted === undefined || content === undefined) return text;
  const folded = `"${foldLines(content)}"`;
  if (folded.length > quoted.length) return text;
  return text.slice(0, start) + folded.padEnd(quoted.length) + text.slice(start + quoted.length);
}

/** YAML 1.2 section 7.3.1: one line break is a space, each further one is a line feed. */
function foldLines(content: string): string {
  return content.replace(/\\(?:\r?\n[ \t]*|[^])|[ \t]*(?:\r?\n[ \t]*)+/g, (match) => {
    if (match.startsWith('\\')) return /^\\\r?\n/.test(match) ? '' : match;
    const breaks = match.split('\n').length - 1;
    return breaks === 1 ? ' ' : '\\n'.repeat(breaks - 1);
  });
}
