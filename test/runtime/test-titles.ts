/** What tests are called, read from their source: no test has to run for it. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A `describe` or a `test`. */
export interface Titled {
  readonly title: string;
  /** The titles that fill its `%s`: texts that begin a row of its table. */
  readonly rows: readonly string[];
  readonly inside: readonly Titled[];
}

export function titlesIn(file: string): readonly Titled[] {
  return titlesBelow(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
}

function titlesBelow(node: ts.Node): readonly Titled[] {
  const found: Titled[] = [];
  ts.forEachChild(node, (child) => {
    const title = titleOf(child);
    const inside = titlesBelow(child);
    if (title === undefined) found.push(...inside);
    else found.push({ title, rows: rowsIn(child), inside });
  });
  return found;
}

/** `test('title', ...)`, `describe.each(...)('title', ...)`, and `{ title: 'title', ... }` in a table. */
function titleOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'title') {
    return textOf(node.initializer);
  }
  if (!ts.isCallExpression(node)) return undefined;
  let callee: ts.Node = node.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) {
    callee = callee.expression;
  }
  const isTest = ts.isIdentifier(callee) && ['test', 'describe'].includes(callee.text);
  return isTest ? textOf(node.arguments[0]) : undefined;
}

/** A literal, or how a template begins. */
function textOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : undefined;
}

function rowsIn(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (child: ts.Node): void => {
    const [first] = ts.isArrayLiteralExpression(child) ? child.elements : [];
    if (first && ts.isStringLiteralLike(first)) found.push(first.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** Whether a test is there whose `describe`s and title have these words, from the outside in; levels may be left out. */
export function hasTest(all: readonly Titled[], words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return true;
  return all.some(({ title, rows, inside }) => {
    const isHere = [title, ...rows].some((text) => text.includes(word));
    return (isHere && hasTest(inside, rest)) || hasTest(inside, words);
  });
}
