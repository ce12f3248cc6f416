import type { StatementStructures } from 'ts-morph';
import type { Lookup } from '../4-ir/graph.js';
import type { Api, Operation } from '../4-ir/ir.js';
import type { Names, OperationName } from '../5-name/names.js';
import { functionParameters } from '../5-name/reserved.js';
import { factsOf, noted, type Question } from './memory/facts.js';
import type { Converting } from './types/converting.js';
import {
  sourceFileOf,
  type EmitOptions,
  type EmittedFile,
  type EmitterOptions,
} from './emitted-file.js';
import { importsOf, type Imports, type ImportKind } from './imports.js';
import { typeScopeOf, type TypeScope } from './types/type-text.js';

/** What the text of one module may refer to; whatever is asked for is imported. */
export interface ModuleScope {
  readonly api: Api;
  readonly lookup: Lookup;
  readonly names: Names;
  readonly types: TypeScope;
  readonly imports: Imports;
  /** What holds dates and integers in forms that JSON has not. */
  readonly converting: Converting;
  readonly custom: EmitOptions['custom'];
  /** The local name of something of the runtime: `runtime('request', 'send', 'value')`. */
  runtime(module: string, name: string, kind: ImportKind): string;
}

/** Scopes of modules, made from what all modules of the package share. */
export type ScopeOf = (
  module: string,
  declared: Iterable<string>,
  note?: (question: Question) => void,
) => ModuleScope;

/** `reserved`: names that models' imports do not have there. */
export function scopesOf(
  api: Api,
  names: Names,
  options: EmitOptions,
  reserved: ReadonlySet<string> = inSignatures,
): ScopeOf {
  const shared = factsOf(api, names);
  return (module, declared, note) => {
    const extension = options.importExtension;
    const imports = importsOf({ module, declared, reserved, extension });
    const facts = note === undefined ? shared : noted(shared, note);
    const { declarations } = facts;
    return {
      get api() {
        return facts.api;
      },
      lookup: (id) => declarations.get(id),
      names: facts.names,
      types: typeScopeOf(declarations, facts.names, imports),
      imports,
      get converting() {
        return facts.converting;
      },
      custom: options.custom,
      runtime: (file, name, kind) => imports.use(`runtime/${file}`, name, kind),
    };
  };
}

/** Statements of a module, made of its contents and what its scope answers. */
type Writer<Contents> = (
  contents: Contents,
  scope: ModuleScope,
  options: EmitOptions,
) => readonly (string | StatementStructures)[];

/** A module, and what it is made of. */
interface Module<Contents> {
  readonly module: string;
  readonly declared: readonly string[];
  readonly contents: Contents;
}

/** The file of a module: that of the run before where it would be the same. */
export function moduleFile<Contents>(
  { module, declared, contents }: Module<Contents>,
  write: Writer<Contents>,
  scopeOf: ScopeOf,
  { keep, ...options }: EmitterOptions,
): EmittedFile {
  const make = (note?: (question: Question) => void): EmittedFile => {
    const scope = scopeOf(module, declared, note);
    const statements = write(contents, scope, options);
    return sourceFileOf(module, [...scope.imports.structures(), ...statements], options);
  };
  return keep === undefined ? make() : keep(module, [declared, contents], make);
}

/**
 * Signatures read best with these as they are: where a model has such a name, the model's gives
 * way. And an imported function must not go by the name of a parameter.
 */
const inSignatures: ReadonlySet<string> = new Set([
  ...functionParameters,
  'APIClient',
  'APIPromise',
  'APIResource',
  'BinaryResponse',
  'Core',
  'Events',
  'Page',
  'PagePromise',
  'RequestOptions',
  'OtherStatusError',
  'StatusError',
  'Stream',
  'Uploadable',
]);

/** Room 5 names every operation. */
export function nameOf(operation: Operation, names: Names): OperationName {
  const name = names.operations.get(operation.id);
  if (name === undefined) throw new Error(`operation without a name: ${operation.id}`);
  return name;
}
