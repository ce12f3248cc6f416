/** Do the types of a document accept what its schemas accept, and refuse what they refuse? */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printStructure } from 'ts-morph';
import ts from 'typescript';
import { parse } from 'yaml';
import { emitModels } from '../../generator/6-emit/models.js';
import { inspect, type Api, type Names } from '../../generator/generate.js';
import { expectationsOf, type Expectations } from './expectations.js';
import { instanceOf, manners } from './instances.js';
import { mutantsOf } from './mutants.js';
import { isObject, schemaAt, type JsonObject, type View } from './reading.js';

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

interface Statement {
  readonly schema: string;
  readonly type: string;
  readonly value: unknown;
  /** Absent: a valid instance. */
  readonly change?: string;
}

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** A compiler that reads TypeScript's own declarations once, for any number of measurements. */
export function compiler(): ts.CompilerHost {
  const host = ts.createCompilerHost(settings);
  const libraries = new Map<string, ts.SourceFile | undefined>();
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!/\blib\.[\w.]*d\.ts$/.test(name)) return read(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
    return libraries.get(name);
  };
  return host;
}

/** `folder`: an empty one to work in; `limit`: mutants a schema. */
export async function measure(
  file: string,
  view: View,
  folder: string,
  host: ts.CompilerHost,
  limit = Infinity,
): Promise<Measured> {
  const { api, names } = await inspect({ document: file });
  if (api === undefined || names === undefined) throw new Error(`${file} is not understood`);
  const options = { output: 'package', importExtension: 'js', package: {}, client: {} } as const;
  const files = emitModels(api, names, {
    ...options,
    document: 'openapi.yaml',
    runtime: new Map(),
    custom: new Map(),
  });
  for (const emitted of files) {
    const path = join(folder, emitted.path);
    mkdirSync(dirname(path), { recursive: true });
    if (emitted.kind === 'source') writeFileSync(path, printStructure(emitted.source, {}));
  }
  mkdirSync(join(folder, 'src/runtime'), { recursive: true });
  writeFileSync(
    join(folder, 'src/runtime/uploads.ts'),
    'export interface Uploadable { readonly bytes: never }\n',
  );
  const document: unknown = parse(readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 });
  if (!isObject(document)) throw new Error(`${file} is no document`);
  return measured(document, view, folder, typesOf(api, names, view), host, limit);
}

/** Names by schema, in a view; what is never sent has no request view of its own. */
function typesOf(api: Api, names: Names, view: View): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const split = new Set(api.types.filter((type) => type.split).map(({ id }) => id));
  for (const [id, { name, input }] of names.types) {
    const unsent = view === 'request' && input === undefined && split.has(id);
    if (!unsent) types.set(schemaAt(id), view === 'request' ? (input ?? name) : name);
  }
  return types;
}

function measured(
  document: JsonObject,
  view: View,
  folder: string,
  types: ReadonlyMap<string, string>,
  host: ts.CompilerHost,
  limit: number,
): Measured {
  const expected = expectationsOf(document, view);
  const statements: Statement[] = [];
  const untried: string[] = [];
  expected.names.forEach((schema, seed) => {
    const type = types.get(schema);
    if (type === undefined) return;
    const made = manners(seed).flatMap(
      (manner) => instanceOf(schema, expected.exact, manner) ?? [],
    );
    const valid = distinct(made.map(({ value }) => value)).filter(
      (value) => isShort(value) && expected.accepts(schema, value),
    );
    if (valid.length === 0) untried.push(schema);
    for (const value of valid) statements.push({ schema, type, value });
    for (const [change, value] of wrongOnes(schema, valid, expected, limit)) {
      statements.push({ schema, type, value, change });
    }
  });
  const errors = errorsIn(statements, folder, host);
  const of = (list: readonly Statement[]): string[] =>
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

/** On one line, and `__proto__` as a key. */
function literalOf(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
    .replaceAll('"__proto__":', '["__proto__"]:');
}

/** What the compiler says of each statement; one line each. */
function errorsIn(
  statements: readonly Statement[],
  folder: string,
  host: ts.CompilerHost,
): ReadonlyMap<Statement, string> {
  const file = join(folder, 'statements.ts');
  const lines = statements.map(
    ({ type, value }, index) => `export const v${String(index)}: M.${type} = ${literalOf(value)};`,
  );
  writeFileSync(file, ["import type * as M from './src/models/index.js';", ...lines].join('\n'));
  const program = ts.createProgram([file], settings, host);
  const source = program.getSourceFile(file);
  const errors = new Map<Statement, string>();
  for (const { file: where, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(messageText, ' > ');
    if (where === undefined || where !== source)
      throw new Error(`${where?.fileName ?? ''}: ${text}`);
    const { line } = source.getLineAndCharacterOfPosition(start ?? 0);
    const statement = statements[line - 1];
    if (statement === undefined) throw new Error(text);
    errors.set(statement, text.slice(0, 400));
  }
  return errors;
}
