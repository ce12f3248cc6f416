import { Composer, CST, Parser, type Document, type YAMLError } from 'yaml';
import { tooMuch, type Problem } from '../problem.js';
import { problemOf } from './words.js';

export interface YamlTree {
  readonly kind: 'composed' | 'too-deep';
  /** Undefined: the text holds nothing, or a mistake that leaves its meaning open. */
  readonly document: Document.Parsed | undefined;
  readonly errors: readonly Problem[];
  /** Against the rules, but with only one meaning. */
  readonly oddities: readonly Problem[];
}

type Tokens = readonly CST.Token[];

/**
 * Text to a syntax tree by `yaml`. Its composer is recursive, and where the stack ends inside a
 * regular expression V8 ends the process, so the nesting is measured on the tokens first.
 */
export function yamlTree(text: string, maxDepth: number): YamlTree {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens, maxDepth);
  if (deep !== undefined) {
    const problem = `more than ${maxDepth} levels are nested here`;
    return {
      kind: 'too-deep',
      document: undefined,
      errors: [{ offset: deep, problem, remedy: tooMuch }],
      oddities: [],
    };
  }
  return compose(tokens, text);
}

function compose(tokens: Tokens, text: string): YamlTree {
  // A directive `%YAML 1.1` would make `on` and `yes` booleans; `uniqueKeys` compares each key with
  // each other.
  const composer = new Composer({ schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  const [document, second] = composer.compose(tokens, false, text.length);
  if (document === undefined) return { kind: 'composed', document, errors: [], oddities: [] };
  const problems = [...document.errors, ...document.warnings];
  const wordsOf = (problem: YAMLError): Problem => problemOf(problem, text);
  const errors = problems.filter((problem) => !isOddity(problem)).map(wordsOf);
  // Where a quoted text begins says more than where it turned out to be open.
  const [quote] = errors.length === 0 ? [] : unclosedIn(tokens);
  if (quote !== undefined) {
    errors.unshift({
      offset: quote,
      problem: 'the quoted text that begins here has no end',
      remedy: 'Add the closing quote, or remove the opening one.',
    });
  }
  const oddities = problems.filter(isOddity).map(wordsOf);
  if (second !== undefined) {
    const problem = 'a second document begins here; only the first is read';
    oddities.push({ offset: second.range[0], problem });
  }
  const readable = errors.length === 0 ? document : undefined;
  return { kind: 'composed', document: readable, errors, oddities };
}

/** Mistakes after which the parser still has the value that any reader would see. */
function isOddity(problem: YAMLError): boolean {
  if (problem.name === 'YAMLWarning') return true;
  if (problem.code === 'BAD_SCALAR_START') return !/[|>,]$/.test(problem.message);
  return problem.code === 'BAD_DQ_ESCAPE' || problem.code === 'KEY_OVER_1024_CHARS';
}

/** Offset of the first mapping or sequence that stands deeper than allowed. */
function tooDeep(tokens: Tokens, maxDepth: number): number | undefined {
  let level = tokens.flatMap((token) => partsOf(token).filter(CST.isCollection));
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= maxDepth) return level[0]?.offset;
    level = level.flatMap((token) => partsOf(token).filter(CST.isCollection));
  }
  return undefined;
}

function partsOf(token: CST.Token): Tokens {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!CST.isCollection(token)) return [];
  const parts: CST.Token[] = [];
  for (const { key, value } of token.items) {
    if (key !== undefined && key !== null) parts.push(key);
    if (value !== undefined) parts.push(value);
  }
  return parts;
}

/** Where quoted texts begin that end with their line, because the next is indented too little. */
export function unclosedQuotes(text: string): readonly number[] {
  return unclosedIn([...new Parser().parse(text)]);
}

function unclosedIn(tokens: Tokens): readonly number[] {
  const found: number[] = [];
  const open = [...tokens];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (isUnclosed(token)) found.push(token.offset);
    for (const child of partsOf(token)) open.push(child);
  }
  return found.sort((a, b) => a - b);
}

function isUnclosed(token: CST.Token): boolean {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
  return token.source.length < 2 || !token.source.endsWith(token.source.charAt(0));
}
