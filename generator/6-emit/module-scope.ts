import { lookupOf, type Lookup } from '../4-ir/graph.js';
import type { Api, Operation } from '../4-ir/ir.js';
import type { Names, OperationName } from '../5-name/names.js';
import { functionParameters } from '../5-name/reserved.js';
import { convertingOf, type Converting } from './converting.js';
import type { EmitOptions } from './emitted-file.js';
import { importsOf, type Imports, type ImportKind } from './imports.js';
import { declarationsOf, typeScopeOf, type TypeScope } from './type-text.js';

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
export type ScopeOf = (module: string, declared: Iterable<string>) => ModuleScope;

/** `reserved`: names that models' imports do not have there. */
export function scopesOf(
  api: Api,
  names: Names,
  options: EmitOptions,
  reserved: ReadonlySet<string> = inSignatures,
): ScopeOf {
  const declarations = declarationsOf(api.types);
  const lookup = lookupOf(api.types);
  let converting: Converting | undefined;
  return (module, declared) => {
    const extension = options.importExtension;
    const imports = importsOf({ module, declared, reserved, extension });
    return {
      api,
      lookup,
      names,
      types: typeScopeOf(declarations, names, imports),
      imports,
      get converting() {
        return (converting ??= convertingOf(api.types));
      },
      custom: options.custom,
      runtime: (file, name, kind) => imports.use(`runtime/${file}`, name, kind),
    };
  };
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
