/**
 * The only ways for a document's text into code, besides the identifiers that room 5 makes. Each
 * result is inert wherever it stands: as an expression, as a property name, inside a block comment.
 */
import { isList, type Json } from '../1-load/pointer.js';
import { codeSpan } from '../3-normalize/prose/code-span.js';

/**
 * Characters that end a string or a line, that no editor shows, or that reorder what it shows
 * (Trojan Source, CVE-2021-42574); a surrogate without its other half cannot be written as UTF-8.
 */
const unsafeInLiteral =
  /[\\'\p{Cc}\p{Co}\p{Surrogate}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** None of those, nor the beginning of a marker: as nearly all strings, which is seen at once. */
const plainInLiteral = /^[^\\'<@#\x00-\x1f\x7f-\uffff]*$/;

/** The same for comments, but joiners (which Persian and emoji need) and line ends. */
const unsafeInComment =
  /[^\P{Cc}\n\t]|[\p{Co}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Whatever `docText` might change; what is not ASCII is looked at there. */
const questionableInDoc = /[^\n -~]|[@#<]|\*\/| (?:\n|$)|\n\n\n|^\n|\n$/;

/** What a browser's HTML parser and readers of source maps find inside strings as well. */
const markers = /<(?=\/script|!--)|(?<=\/[/*])[#@](?=\s*source(?:Mapping)?URL)/gi;

/** JSON as a TypeScript expression, which is also a literal type where the value is a scalar. */
export function literalText(value: Json): string {
  if (typeof value === 'string') return stringText(value);
  // YAML knows `.inf` and `.nan`; an identifier would be somebody's binding.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(literalText).join(', ')}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${keyText(key)}: ${literalText(item)}`).join(', ')} }`;
}

/** A property's name in an object literal, an interface or an object type. */
export function keyText(wire: string): string {
  // `__proto__: x` and `'__proto__': x` set the prototype (ECMA-262 B.3.1); computed it is a key.
  if (wire === '__proto__') return `['__proto__']`;
  return isPlainKey(wire) ? wire : stringText(wire).replace(beyondPlane, escaped);
}

/** Formatters take quotes away from letters that they know, and TypeScript may not know them. */
const beyondPlane = /[\u{10000}-\u{1efff}\u{20000}-\u{10ffff}]/gu;

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

/** Access to a property: `params.limit`, `params['X-Id']`. `object` is code. */
export function memberText(object: string, wire: string): string {
  return isPlainKey(wire) ? `${object}.${wire}` : `${object}[${stringText(wire)}]`;
}

/**
 * Markdown for the inside of a block comment, line structure kept. `@__NO_SIDE_EFFECTS__` would
 * make bundlers drop calls, `//# sourceMappingURL` send debuggers to a file of the document's choice.
 */
export function docText(markdown: string): string {
  // Most texts are as they should be, which is seen eight times as fast as it is made so.
  if (!questionableInDoc.test(markdown)) return markdown;
  return (
    markdown
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(unsafeInComment, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\*(?=\/)/g, '*\\')
      // Where the module is put into a page; Markdown shows neither backslash.
      .replace(/<(?=\/script|!--)/gi, '<\\')
      .replace(/[@#](?=\s*__)/g, '$&\\')
      .replace(/([/*])([#@])(?=\s*source(?:Mapping)?URL)/gi, '$1 \\$2')
      .split('\n')
      // TypeScript takes `@` after any space for a tag (`@deprecated`, `@ts-ignore`), and its idea
      // of code between backticks is not Markdown's: escaped there too.
      .map((line) => line.replace(/(^|\s)@/g, '$1\\@').trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  );
}

/** A code span of Markdown on one line. */
export function docCode(text: string): string {
  return codeSpan(docLine(text));
}

/** The same on one line, for a tag or a line comment. */
export function docLine(text: string): string {
  return docText(text.replace(/\s+/g, ' ').trim());
}

function stringText(value: string): string {
  if (plainInLiteral.test(value)) return `'${value}'`;
  const escaped = value.replace(unsafeInLiteral, escapeOf).replace(markers, hexOf);
  return `'${escaped}'`;
}

const shortEscapes = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(character: string): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) return short;
  let text = '';
  for (let index = 0; index < character.length; index += 1) {
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return text;
}

function hexOf(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`;
}

/** ASCII only: prettier leaves other identifiers quoted, and so the output stays as it is printed. */
function isPlainKey(wire: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(wire) && wire !== '__proto__';
}
