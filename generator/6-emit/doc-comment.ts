import type { Docs, EnumMember, Json, Type } from '../4-ir/ir.js';
import { docCode, docLine, docText, literalText } from './safe-text.js';

/** What a comment says beyond the docs of its subject. */
export interface DocExtras {
  /** The type of a field or parameter: its format is shown, and what the values of its enum mean. */
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
  let text = proseOf(docs);
  for (const note of [...memberNotes(extras.type), ...(extras.notes ?? [])])
    text = joined(text, docText(note));
  text = joined(text, tagsOf(docs, extras.type));
  if (text === '') return [];
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
function memberNotes(type: Type | undefined): string[] {
  if (type?.kind === 'nullable') return memberNotes(type.inner);
  if (type?.kind === 'array') return memberNotes(type.items);
  if (type?.kind !== 'enum') return [];
  const items = type.members.flatMap((member) => {
    const word = tellingWordOf(member);
    const text = docLine(member.docs.text ?? member.docs.summary ?? '');
    if (word === '' && text === '') return [];
    const subject = `- \`${literalText(member.value)}\`${word === '' ? '' : ` (${word})`}`;
    return [text === '' ? subject : `${subject}: ${text}`];
  });
  return items.length === 0 ? [] : [items.join('\n')];
}

/**
 * The name of a value (the title of its `const`, where a description comes with it), unless it only
 * spells the value in another way.
 */
function tellingWordOf({ value, word: own, docs }: EnumMember): string {
  const word = own ?? (docs.text === undefined ? '' : (docs.summary ?? ''));
  const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return lettersOf(word) === lettersOf(String(value)) ? '' : docLine(word);
}

function proseOf(docs: Docs): string {
  const summary = docText(docs.summary ?? '');
  const text = docText(docs.text ?? '');
  return text.startsWith(summary) ? text : joined(summary, text);
}

/** A line each. */
function tagsOf(docs: Docs, type: Type | undefined): string {
  // A limit of that name is the document's word for a type that has no place for it.
  const isSaid = docs.limits !== undefined && Object.hasOwn(docs.limits, 'format');
  const format = type === undefined || isSaid ? undefined : formatOf(type);
  let tags = '';
  const add = (tag: string): void => {
    tags += tags === '' ? tag : `\n${tag}`;
  };
  if (docs.deprecated !== undefined) add(deprecatedTag(docs.deprecated));
  if (docs.default !== undefined) add(`@default ${jsonLine(docs.default)}`);
  if (format !== undefined) add(`@format ${docLine(format)}`);
  if (docs.limits !== undefined) {
    for (const [keyword, limit] of Object.entries(docs.limits)) add(limitTag(keyword, limit));
  }
  const example = exampleTag(docs);
  if (example !== undefined) add(example);
  if (docs.link !== undefined) add(linkTag(docs.link));
  return tags;
}

/** Two paragraphs, where both say something. */
function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first}\n\n${second}`;
}

function deprecatedTag(deprecated: NonNullable<Docs['deprecated']>): string {
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

function linkTag(link: NonNullable<Docs['link']>): string {
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
