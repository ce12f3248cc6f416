/** Do the types of a document accept what its schemas accept, and refuse what they refuse? */
import type ts from 'typescript';
import { expectationsOf, type Expectations } from './expectations.js';
import { instanceOf, manners } from './instances.js';
import { mutantsOf } from './mutants.js';
import { openDocument } from './opened.js';
import { readingOf, type View } from './reading.js';
import { errorsIn, writeModels, type NamedType, type Statement } from './statements.js';

export { compiler } from './statements.js';

export interface Measured {
  readonly valid: number;
  readonly wrong: number;
  /** Valid instances that the type refuses. */
  readonly refused: readonly string[];
  /** Wrong instances that the type accepts. */
  readonly accepted: readonly string[];
  /** Schemas that no instance could be made for. */
  readonly untried: readonly string[];
}

interface Trial extends Statement {
  readonly schema: string;
  /** Absent: a valid instance. */
  readonly change?: string;
}

/** `folder`: an empty one to work in; `limit`: mutants a schema. */
export async function measure(
  file: string,
  view: View,
  folder: string,
  host: ts.CompilerHost,
  limit = Infinity,
): Promise<Measured> {
  const types = await writeModels(file, view, folder);
  const expected = expectationsOf(readingOf(await openDocument(file), view, types.keys()));
  return measured(expected, folder, types, host, limit);
}

function measured(
  expected: Expectations,
  folder: string,
  types: ReadonlyMap<string, NamedType>,
  host: ts.CompilerHost,
  limit: number,
): Measured {
  const statements: Trial[] = [];
  const untried: string[] = [];
  expected.names.forEach((schema, seed) => {
    const named = types.get(schema);
    if (named === undefined) return;
    const type = named.name;
    const isTold = (value: unknown): boolean => value !== null || named.holdsNull;
    const made = manners(seed).flatMap(
      (manner) => instanceOf(schema, expected.exact, manner) ?? [],
    );
    const valid = distinct(made.map(({ value }) => value)).filter(
      (value) => isTold(value) && isShort(value) && expected.accepts(schema, value),
    );
    if (valid.length === 0) untried.push(schema);
    for (const value of valid) statements.push({ schema, type, value });
    for (const [change, value] of wrongOnes(schema, valid, expected, limit)) {
      if (isTold(value)) statements.push({ schema, type, value, change });
    }
  });
  const errors = errorsIn(statements, folder, host);
  const of = (list: readonly Trial[]): string[] =>
    list.map((one) =>
      `${one.schema}${one.change === undefined ? '' : ` ${one.change}`}: ${JSON.stringify(one.value)} ${errors.get(one) ?? ''}`.trim(),
    );
  const valid = statements.filter(({ change }) => change === undefined);
  const wrong = statements.filter(({ change }) => change !== undefined);
  return {
    valid: valid.length,
    wrong: wrong.length,
    refused: of(valid.filter((one) => errors.has(one))),
    accepted: of(wrong.filter((one) => !errors.has(one))),
    untried,
  };
}

/** The compiler and a reader have to get through it. */
function isShort(value: unknown): boolean {
  return JSON.stringify(value).length < 20_000;
}

/** At most `limit` mutants that the schema refuses, from all over the instances. */
function wrongOnes(
  schema: string,
  valid: readonly unknown[],
  expected: Expectations,
  limit: number,
): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const texts = new Set<string>();
  // Most changes are harmless (an optional field left out), so more are tried than are wanted.
  for (const { change, make } of spread(valid.flatMap(mutantsOf), limit * 10)) {
    if (found.size >= limit) break;
    const value = make();
    const text = JSON.stringify(value);
    if (texts.has(text) || !expected.refuses(schema, value)) continue;
    texts.add(text);
    found.set(`${change} of ${String(texts.size)}`, value);
  }
  return found;
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** At most `limit` of a list, evenly, in no order. */
function spread<T>(list: readonly T[], limit: number): readonly T[] {
  const count = Math.min(limit, list.length);
  // A stride that is prime to most lengths visits all parts of the list early.
  const at = (i: number): number => (i * 7919) % list.length;
  const chosen = new Set(Array.from({ length: count }, (_, i) => list[at(i)]));
  return [...chosen].filter((one) => one !== undefined);
}
