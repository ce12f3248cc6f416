import type { Docs, EnumMember, Json, Type } from '../4-ir/ir.js';
import { docCode, docLine, docText, literalText } from './safe-text.js';

/** What a comment says beyond the docs of its subject. */
export interface DocExtras {
  /** The type of a field or parameter: its format is shown. */
  readonly type?: Type;
  /** Paragraphs after the description; Markdown of our own or from the document. */
  readonly notes?: readonly string[];
}

/** Longer lines stand on their own; prettier does not reflow comments. */
const longestSingleLine = 90;
/** An example that takes more room than this hides the description it is meant to help. */
const longestExample = 120;

/**
 * The JSDoc of a structure: empty, or one string (ts-morph prints a string much faster than tags).
 */
export function docsOf(docs: Docs, extras: DocExtras = {}): string[] {
  const paragraphs = [
    ...proseOf(docs),
    ...(extras.notes ?? []).map(docText),
    tagsOf(docs, extras.type).join('\n'),
  ].filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return [];
  const text = paragraphs.join('\n\n');
  return [text.length > longestSingleLine && !text.includes('\n') ? `\n${text}` : text];
}

/** The JSDoc inside an object type: text with its comment marks, and a line end; or nothing. */
export function inlineDocs(docs: Docs, extras: DocExtras = {}): string {
  const [text] = docsOf(docs, extras);
  if (text === undefined) return '';
  const lines = text.replace(/^\n/, '').split('\n');
  if (lines.length === 1 && !text.startsWith('\n')) return `/** ${lines[0] ?? ''} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** A list of what the members of an enum mean, where the document says; else nothing. */
export function memberNotes(members: readonly EnumMember[]): string[] {
  const items = members.flatMap(({ value, docs }) => {
    const text = docLine(docs.text ?? docs.summary ?? '');
    return text === '' ? [] : [`- \`${literalText(value)}\`: ${text}`];
  });
  return items.length === 0 ? [] : [items.join('\n')];
}

function proseOf(docs: Docs): string[] {
  const summary = docText(docs.summary ?? '');
  const text = docText(docs.text ?? '');
  return text.startsWith(summary) ? [text] : [summary, text];
}

function tagsOf(docs: Docs, type: Type | undefined): readonly string[] {
  // A limit of that name is the document's word for a type that has no place for it.
  const isSaid = docs.limits !== undefined && Object.hasOwn(docs.limits, 'format');
  const format = type === undefined || isSaid ? undefined : formatOf(type);
  const limits = Object.entries(docs.limits ?? {});
  return [
    deprecatedTag(docs),
    docs.default === undefined ? undefined : `@default ${jsonLine(docs.default)}`,
    format === undefined ? undefined : `@format ${docLine(format)}`,
    ...limits.map(([keyword, limit]) => limitTag(keyword, limit)),
    exampleTag(docs),
    linkTag(docs),
  ].filter((tag) => tag !== undefined);
}

function deprecatedTag({ deprecated }: Docs): string | undefined {
  if (deprecated === undefined) return undefined;
  return deprecated === true ? '@deprecated' : `@deprecated ${docLine(deprecated)}`.trimEnd();
}

function limitTag(keyword: string, limit: Json): string {
  // A pattern is read by people: as it is, not as a literal with doubled backslashes.
  const text = typeof limit === 'string' ? docLine(limit) : jsonLine(limit);
  return `@${keyword.replace(/\W/g, '')} ${text}`;
}

function exampleTag({ examples }: Docs): string | undefined {
  const [first] = examples ?? [];
  if (first === undefined) return undefined;
  const text = jsonLine(first);
  return text.length > longestExample ? undefined : `@example ${text}`;
}

function linkTag({ link }: Docs): string | undefined {
  if (link === undefined) return undefined;
  const address = docLine(link.url);
  // Pages are made of comments, too: nothing that runs where somebody clicks.
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address)) return `@see ${docCode(address)}`;
  // A closing brace would end the link; both characters are written percent-encoded in URLs.
  const url = address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(' ', '%20');
  const text = link.text === undefined ? '' : ` ${docLine(link.text).replace(/[{}|]/g, '')}`;
  return `@see {@link ${url}${text}}`;
}

function jsonLine(value: Json): string {
  return docLine(literalText(value));
}

function formatOf(type: Type): string | undefined {
  if (type.kind === 'nullable') return formatOf(type.inner);
  return type.kind === 'scalar' ? type.format : undefined;
}
