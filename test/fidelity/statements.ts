/** A document's types on disk, and what the compiler says of values that are given to them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printStructure } from 'ts-morph';
import ts from 'typescript';
import { emitModels } from '../../generator/6-emit/types/models.js';
import type { TypeOrigin } from '../../generator/4-ir/ir.js';
import { inspect, type Api, type Names } from '../../generator/generate.js';
import { schemaAt, type View } from './reading.js';

export interface NamedType {
  readonly name: string;
  /** False: where the schema lets null pass, that stands beside the name where it is used. */
  readonly holdsNull: boolean;
}

export interface Statement {
  readonly type: string;
  readonly value: unknown;
}

/** Node's modules and ECMAScript's library, without DOM and declarations of others. */
export const bare: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts'],
  types: [],
};

const settings: ts.CompilerOptions = { ...bare, strict: true, noEmit: true, skipLibCheck: true };

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

/** What models refer to of the runtime. */
const runtime = {
  errors: 'export interface StatusError<S, B> { readonly status: S; readonly body: B }\n',
  uploads: 'export interface Uploadable { readonly bytes: never }\n',
};

/** Writes the models of a document into an empty folder. Their types by schema. */
export async function writeModels(
  file: string,
  view: View,
  folder: string,
): Promise<ReadonlyMap<string, NamedType>> {
  const { api, names } = await inspect({ document: file });
  if (api === undefined || names === undefined) throw new Error(`${file} is not understood`);
  const options = { output: 'package', importExtension: 'js', package: {}, client: {} } as const;
  const files = emitModels(api, names, {
    ...options,
    document: 'openapi.yaml',
    runtime: new Map(),
    copies: new Map(),
    custom: new Map(),
  });
  for (const emitted of files) {
    const path = join(folder, emitted.path);
    mkdirSync(dirname(path), { recursive: true });
    if (emitted.kind === 'source') writeFileSync(path, printStructure(emitted.source, {}));
  }
  mkdirSync(join(folder, 'src/runtime'), { recursive: true });
  for (const [module, text] of Object.entries(runtime))
    writeFileSync(join(folder, 'src/runtime', `${module}.ts`), text);
  return typesOf(api, names, view);
}

/** Types by schema, in a view; what is never sent has no request view of its own. */
function typesOf(api: Api, names: Names, view: View): ReadonlyMap<string, NamedType> {
  const types = new Map<string, NamedType>();
  for (const { id, split, origin } of api.types) {
    const found = names.types.get(id);
    if (found === undefined || !isWhole(origin)) continue;
    const { name, input } = found;
    const unsent = view === 'request' && input === undefined && split;
    if (unsent) continue;
    const holdsNull = origin.kind === 'component';
    types.set(schemaAt(id), { name: view === 'request' ? (input ?? name) : name, holdsNull });
  }
  return types;
}

/** Of what is written inside another schema, that one may say more. */
function isWhole(origin: TypeOrigin): boolean {
  if (origin.kind === 'component') return true;
  return origin.kind !== 'nested' && origin.steps.every(({ kind }) => kind === 'item');
}

/** On one line, and `__proto__` as a key. */
function literalOf(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
    .replaceAll('"__proto__":', '["__proto__"]:');
}

/** What the compiler says of each statement; one line each. */
export function errorsIn<S extends Statement>(
  statements: readonly S[],
  folder: string,
  host: ts.CompilerHost,
): ReadonlyMap<S, string> {
  const file = join(folder, 'statements.ts');
  const lines = statements.map(
    ({ type, value }, index) => `export const v${String(index)}: M.${type} = ${literalOf(value)};`,
  );
  writeFileSync(file, ["import type * as M from './src/models/index.js';", ...lines].join('\n'));
  const program = ts.createProgram([file], settings, host);
  const source = program.getSourceFile(file);
  const errors = new Map<S, string>();
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
