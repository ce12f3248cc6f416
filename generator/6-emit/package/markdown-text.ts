/**
 * The document's prose in Markdown and in package.json: words to read, never markup. A title cannot
 * become a heading, a link, an image or HTML, and nothing is in it that no editor shows.
 */

import { codeSpan } from '../../3-normalize/prose/code-span.js';

/** Longer lines are no titles or summaries; a megabyte of them is an attack. */
const longestLine = 300;

/**
 * Controls, bidirectional overrides, lone surrogates, private and ignorable characters; joiners and
 * variation selectors stay, which Persian and emoji are written with.
 */
const invisible =
  /(?![\u200c\u200d\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line of visible text. */
export function visibleLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(invisible, '').trim();
  if (line.length <= longestLine) return line;
  // Two units a character at most: what is not in the slice would not be shown either.
  const characters = Array.from(line.slice(0, 2 * longestLine + 2));
  if (characters.length <= longestLine) return line;
  return `${characters
    .slice(0, longestLine - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * What is shown as code: code spans of the document; addresses, which renderers would make links of;
 * words with underscores, which are names, and which prettier sometimes takes for emphasis.
 */
const codeInProse = /(`[^`]+`|[\w.+-]+@[\w.-]+|\w+:\/\/\S*|www\.\S*|[\w$]*_[\w$]*(?:[.-][\w$]+)*)/i;

/** One line of prose as Markdown that shows it, and nothing else. */
export function markdownText(text: string): string {
  const parts = visibleLine(text).split(codeInProse);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return shownAsCode(part.replaceAll('`', ''));
      // Two spans that touch would be one, with their backticks inside.
      const isBetween = index > 0 && index < parts.length - 1;
      return part === '' && isBetween ? ' ' : plainText(part);
    })
    .join('')
    .replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/, '\\');
}

/** One visible line as code; nothing where there is nothing to see. */
export function shownAsCode(text: string): string {
  const line = visibleLine(text);
  return line === '' ? '' : codeSpan(line);
}

/** Our own words (or code) as a link to a file of the package. */
export function fileLink(text: string, path: string): string {
  return `[${text}](./${encodeURI(path).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}

/** A fenced block. Escaped literals never hold a line of backticks alone, which would end it. */
export function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** `<` and `&` as entities, so that not even a sloppy renderer sees a tag. */
function plainText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*[\]>~|#!$]/g, String.raw`\$&`);
}
