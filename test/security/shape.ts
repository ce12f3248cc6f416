/** What a file is made of, whatever it says: equal for a hostile document and its harmless twin. */
import { marked, type Token, type Tokens } from 'marked';
import ts from 'typescript';

/**
 * The kinds of all nodes of a TypeScript file, nested as they are; throws where it does not parse.
 * A name that has to be quoted is a name, and access in brackets is access.
 */
export function codeShapeOf(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const wrong = 'parseDiagnostics' in file ? file.parseDiagnostics : [];
  if (Array.isArray(wrong) && wrong.length > 0) throw new Error(`${path} does not parse.`);
  const lines: string[] = [];
  const visit = (node: ts.Node, depth: number): void => {
    lines.push(' '.repeat(depth) + kindOf(node));
    if (!ts.isComputedPropertyName(node)) {
      ts.forEachChild(node, (child) => visit(child, depth + 1));
    }
  };
  visit(file, 0);
  return lines.join('\n');
}

function kindOf(node: ts.Node): string {
  // A file has none, whatever the compiler's types say.
  const parent = node.parent as ts.Node | undefined;
  const isName = parent !== undefined && 'name' in parent && parent.name === node;
  const isIndex = parent !== undefined && ts.isElementAccessExpression(parent);
  if (isName || (isIndex && parent.argumentExpression === node)) return 'Name';
  if (ts.isElementAccessExpression(node)) return 'PropertyAccessExpression';
  return ts.SyntaxKind[node.kind];
}

/**
 * The kinds of all tokens of a Markdown file, nested as they are; but for what is words anyway: text
 * and code spans, which words with underscores become.
 */
export function markdownShapeOf(text: string): string {
  return markdownTokensOf(text)
    .map(({ token, depth }) => ' '.repeat(depth) + token.type)
    .filter((line) => !['text', 'escape', 'codespan'].includes(line.trim()))
    .join('\n');
}

/** Raw HTML, and links to other than the web. */
export function dangersIn(text: string): string[] {
  return markdownTokensOf(text).flatMap(({ token }) => {
    if (token.type === 'html') return [token.raw];
    if (token.type !== 'link' && token.type !== 'image') return [];
    const href: unknown = 'href' in token ? token.href : undefined;
    const isHarmless =
      typeof href === 'string' && /^(https?:\/\/|mailto:|#|\.\/(?!.*\.\.)[\w./%-]+$)/.test(href);
    return isHarmless ? [] : [token.raw];
  });
}

interface PlacedToken {
  readonly token: Token;
  readonly depth: number;
}

function markdownTokensOf(text: string): PlacedToken[] {
  const found: PlacedToken[] = [];
  const visit = (tokens: readonly Token[], depth: number): void => {
    for (const token of tokens) {
      found.push({ token, depth });
      visit(childrenOf(token), depth + 1);
    }
  };
  visit(marked.lexer(text), 0);
  return found;
}

function childrenOf(token: Token): readonly Token[] {
  if (isTable(token)) return [token.header, ...token.rows].flat().flatMap(({ tokens }) => tokens);
  if (isListToken(token)) return token.items;
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

function isListToken(token: Token): token is Tokens.List {
  return token.type === 'list';
}

/** What people read of a package.json; the URLs are those that its owner wrote into sdk.yaml. */
const prose = new Set(
  'name version description license keywords author homepage repository'.split(' '),
);

/** What of a package.json a machine acts on. */
export function manifestShapeOf(text: string): unknown {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) return manifest;
  return Object.entries(manifest).filter(([key]) => !prose.has(key));
}

/** Paths that lead out of a folder, or that a file system would not take (or not tell apart). */
export function illegalPathsOf(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const isTaken = seen.has(key);
    seen.add(key);
    return isTaken || path.length > 1000 || !path.split('/').every(isLegalSegment);
  });
}

function isLegalSegment(segment: string): boolean {
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment);
  const bytes = Buffer.byteLength(segment);
  return !isDevice && bytes <= 255 && !/[\0-\x1f<>:"|?*\\]|[. ]$|^$/.test(segment);
}
