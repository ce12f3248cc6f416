import type { ExportDeclarationStructure, ExportSpecifierStructure, OptionalKind } from 'ts-morph';
import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import { kinds, sourceFileOf, type EmitOptions, type EmittedFile } from './emitted-file.js';
import { specifierOf } from './imports.js';
import { nameOf } from './module-scope.js';
import { resourceName, treeOf } from './resources.js';

type Specifier = OptionalKind<ExportSpecifierStructure>;

/** What users of the package need of each module of the runtime, where the package has it. */
const runtimeDoors: readonly {
  readonly module: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}[] = [
  { module: 'api-promise', values: ['APIPromise'], types: ['Result', 'WithResponse'] },
  { module: 'auth', values: [], types: ['Credential'] },
  { module: 'core', values: [], types: ['Core', 'CoreOptions', 'RequestOptions'] },
  {
    module: 'errors',
    values: [
      'SDKError',
      'APIError',
      'APIConnectionError',
      'APIConnectionTimeoutError',
      'APIUserAbortError',
      'APIResponseError',
      'BadRequestError',
      'AuthenticationError',
      'PermissionDeniedError',
      'NotFoundError',
      'ConflictError',
      'UnprocessableEntityError',
      'RateLimitError',
      'InternalServerError',
    ],
    types: ['StatusError'],
  },
  { module: 'pages', values: ['PagePromise'], types: ['Page'] },
  { module: 'stream', values: ['Stream'], types: [] },
  { module: 'uploads', values: ['toFile', 'toStreamingFile'], types: ['Uploadable'] },
];

/**
 * The package's front door. `runtime` is the modules of the runtime that the package has: what
 * nobody calls is neither copied nor exported.
 */
export function indexFile(
  api: Api,
  names: Names,
  options: EmitOptions,
  runtime: ReadonlySet<string>,
): EmittedFile {
  const { class: className, module } = names.client;
  const exporter = exporterOf(options);
  return sourceFileOf(
    'index',
    [
      exporter.values(module, [{ name: className }, { name: className, alias: 'default' }]),
      exporter.values('client', [{ name: 'createClient' }, typeOnly('ClientOptions')]),
      ...runtimeDoors
        .filter((door) => runtime.has(door.module))
        .map(({ module: file, values, types }) =>
          exporter.values(`runtime/${file}`, [
            ...values.map((name) => ({ name: name === 'SDKError' ? names.client.error : name })),
            ...types.map(typeOnly),
          ]),
        ),
      exporter.allTypes('models/index'),
      ...operationTypes(api, names).map(([file, types]) => exporter.types(file, types)),
      ...resourceTypes(api, names).map(([file, type]) => exporter.types(file, [type])),
      ...[...options.custom.keys()].map((file) => exporter.all(`custom/${stemOf(file)}`)),
    ],
    options,
  );
}

function exporterOf({ importExtension }: EmitOptions) {
  const from = (module: string) => ({
    kind: kinds.export,
    moduleSpecifier: specifierOf('index', module, importExtension),
  });
  return {
    values: (module: string, namedExports: Specifier[]): ExportDeclarationStructure => ({
      ...from(module),
      namedExports,
    }),
    types: (module: string, types: readonly string[]): ExportDeclarationStructure => ({
      ...from(module),
      isTypeOnly: true,
      namedExports: [...types],
    }),
    allTypes: (module: string): ExportDeclarationStructure => ({ ...from(module), isTypeOnly: true }),
    all: (module: string): ExportDeclarationStructure => from(module),
  };
}

function typeOnly(name: string): Specifier {
  return { name, isTypeOnly: true };
}

/** `helpers.ts` -> `helpers`. */
export function stemOf(file: string): string {
  return file.replace(/\.ts$/, '');
}

/** The types of each module of operations; their functions have a door of their own. */
function operationTypes(api: Api, names: Names): readonly [string, readonly string[]][] {
  const modules = new Map<string, string[]>();
  for (const operation of api.operations) {
    const { module, params, nonStreaming, streaming, error } = nameOf(operation, names);
    const types = [params, nonStreaming, streaming, error].filter((type) => type !== undefined);
    if (types.length > 0) modules.set(module, [...(modules.get(module) ?? []), ...types]);
  }
  return [...modules];
}

function resourceTypes(api: Api, names: Names): readonly [string, string][] {
  return [...treeOf(api).nodes.keys()]
    .filter((key) => key !== '')
    .map((key) => resourceName(key, names))
    .map((name) => [name.module, name.class]);
}
