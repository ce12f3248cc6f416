/**
 * Descriptions are CommonMark, where HTML may stand, and whole ones are written in it. Editors show
 * tags as they are written, so the usual ones become Markdown; all others stay.
 */

import { withCharacters, withPlainCharacters } from './character-references.js';
import { codeSpan } from './code-span.js';
import { markdownTable } from './html-table.js';
import { markdownWriter, type Frame, type Writer } from './markdown-writer.js';

/** Texts without any of these are left as they are, which is most of them. */
const anyTag =
  /<\/?(?:p|para|br|b|strong|i|em|code|tt|ul|ol|li|a|pre|h[1-6]|div|section|center|span|note|fullname|important|u|font|dl|dt|dd|table)\b/i;

// What Markdown takes for code comes first: its tags are meant as they are.
const code = '```[^]*?(?:```|$)|`[^`\\n]+`';
const anyCode = new RegExp(code, 'g');
const token = new RegExp(`${code}|<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*?)?)/?>`, 'g');

/** In `a<b and c>d` is no tag. */
const attributesOnly = /^(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*$/;

const table = /<table\b/i;

export function htmlToMarkdown(text: string): string {
  return withPlainCharacters(withoutTags(text));
}

function withoutTags(text: string): string {
  if (!text.includes('<') || !anyTag.test(text)) return text;
  const pieces = table.test(text) ? piecesOf(text) : [text];
  if (pieces === undefined) return text;
  const isPage = /^\s*<(?:p|div|ul|ol|table|h[1-6])\b|<\/p>/i.test(text.replaceAll(anyCode, ''));
  const writer = markdownWriter(isPage ? 'flows' : 'as is');
  for (const piece of pieces) {
    if (typeof piece === 'string') convert(piece, writer);
    else writeBlock(piece.table, writer);
  }
  return writer.end();
}

function convert(text: string, writer: Writer): void {
  let end = 0;
  for (const found of text.matchAll(token)) {
    writer.text(text.slice(end, found.index));
    end = found.index + found[0].length;
    const [all, slash, name, attributes = ''] = found;
    const isTag = name !== undefined && attributesOnly.test(attributes);
    const act = isTag ? tags.get(name.toLowerCase()) : undefined;
    if (act === undefined) writer.code(all);
    else act(writer, slash === '/' ? 'close' : 'open', attributes);
  }
  writer.text(text.slice(end));
}

function writeBlock(text: string, writer: Writer): void {
  writer.block(2);
  writer.code(text);
  writer.block(2);
}

/** Text with its tables as they are in Markdown; undefined where one of them cannot be that. */
function piecesOf(text: string): readonly (string | { readonly table: string })[] | undefined {
  // Markdown's own code may show a table.
  if (text.match(anyCode)?.some((one) => table.test(one)) === true) return undefined;
  const pieces: (string | { readonly table: string })[] = [];
  for (const piece of text.split(/(?=<table\b)/i)) {
    if (!table.test(piece)) {
      pieces.push(piece);
      continue;
    }
    const end = piece.search(/<\/table\s*>/i);
    if (end < 0) return undefined;
    const close = piece.indexOf('>', end) + 1;
    const written = markdownTable(piece.slice(0, close), withoutTags);
    if (written === undefined) return undefined;
    pieces.push({ table: written }, piece.slice(close));
  }
  return pieces;
}

type Side = 'open' | 'close';
type Tag = (writer: Writer, side: Side, attributes: string) => void;

const paragraph: Tag = (writer) => {
  writer.block(2);
};

const nothing: Tag = () => undefined;

function wrapped(tag: string, wrap: (inner: string) => string): Tag {
  return (writer, side) => {
    if (side === 'open') writer.open(tag, wrap);
    else writer.close(tag);
  };
}

/** Marks hold within a paragraph and beside its words only. */
function marked(mark: string): Frame['wrap'] {
  return (inner) => {
    const words = inner.trimStart();
    if (words === '' || words.includes('\n\n')) return inner;
    return `${inner.slice(0, inner.length - words.length)}${mark}${words}${mark}`;
  };
}

const heading: Tag = (writer, side) => {
  if (side === 'close') writer.close('h');
  writer.block(2);
  if (side === 'open') writer.open('h', marked('**'));
};

function list(isOrdered: boolean): Tag {
  return (writer, side) => {
    if (side === 'open') writer.openList(isOrdered);
    else writer.closeList();
  };
}

const preformatted: Tag = (writer, side) => {
  if (side === 'close') writer.close('pre');
  writer.block(2);
  if (side === 'open') {
    writer.open(
      'pre',
      (inner) => `\`\`\`\n${withCharacters(inner).replace(/^\n/, '').trimEnd()}\n\`\`\``,
    );
  }
};

const link: Tag = (writer, side, attributes) => {
  if (side === 'close') {
    writer.close('a');
    return;
  }
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const address = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  const isWhole = /^(?:https?:\/\/|mailto:)/i.test(address);
  const url = address.replaceAll(
    /[ \t\n()<>]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  writer.open('a', (inner) => {
    const words = inner.trim();
    if (!isWhole || words === '' || words.includes('\n\n')) return inner;
    return words === address ? `<${url}>` : `[${words.replaceAll(/[[\]]/g, '\\$&')}](${url})`;
  });
};

function codeMark(inner: string): string {
  const words = withCharacters(inner).trim();
  return words === '' || words.includes('\n\n') ? inner : codeSpan(words);
}

const bold = wrapped('b', marked('**'));
const italic = wrapped('i', marked('*'));
const codeTag = wrapped('code', codeMark);

const tags: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...[
    'p',
    'para',
    'div',
    'section',
    'center',
    'note',
    'important',
    'fullname',
    'dl',
    'dt',
    'dd',
  ].map((tag) => [tag, paragraph] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading] as const),
  [
    'br',
    (writer) => {
      writer.block(1);
    },
  ],
  ['b', bold],
  ['strong', bold],
  ['i', italic],
  ['em', italic],
  ['code', codeTag],
  ['tt', codeTag],
  ['pre', preformatted],
  ['a', link],
  ['ul', list(false)],
  ['ol', list(true)],
  [
    'li',
    (writer, side) => {
      if (side === 'open') writer.item();
    },
  ],
  ...['span', 'u', 'font'].map((tag) => [tag, nothing] as const),
]);
