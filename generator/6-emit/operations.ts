import type {
  FunctionDeclarationStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Api, Operation } from '../4-ir/ir.js';
import type { HelperName, Names } from '../5-name/names.js';
import { kinds, sourceFileOf, type EmitOptions, type EmittedFile } from './emitted-file.js';
import {
  helperCode,
  helperFunction,
  namedHelpers,
  type ComposedHelper,
} from './helper-functions.js';
import { nameOf, scopesOf, type ModuleScope } from './module-scope.js';
import { paramsTypes } from './operation-params.js';
import { requestCode } from './operation-request.js';
import { signatureOf, type Signature } from './operation-signature.js';
import { literalText } from './safe-text.js';
import { typeText } from './type-text.js';

/** The operation functions, by the first words of their resources, each with the types of its call. */
export function* emitOperations(
  api: Api,
  names: Names,
  options: EmitOptions,
): Iterable<EmittedFile> {
  const scopeOf = scopesOf(api, names, options);
  for (const [module, { operations, helpers, declared }] of modulesOf(api, names)) {
    const scope = scopeOf(module, declared);
    const statements = [
      ...operations.flatMap((operation) => statementsOf(operation, scope)),
      ...helpers.map(([helper, name]) => helperFunction(helperCode(helper, name, scope), scope)),
    ];
    yield sourceFileOf(module, [...scope.imports.structures(), ...statements], options);
  }
}

interface ModuleContents {
  readonly operations: Operation[];
  readonly helpers: (readonly [ComposedHelper, HelperName])[];
  /** The names it declares. */
  readonly declared: string[];
}

function modulesOf(api: Api, names: Names): ReadonlyMap<string, ModuleContents> {
  const modules = new Map<string, ModuleContents>();
  const contentsOf = (module: string): ModuleContents => {
    const contents = modules.get(module) ?? { operations: [], helpers: [], declared: [] };
    modules.set(module, contents);
    return contents;
  };
  for (const operation of api.operations) {
    const name = nameOf(operation, names);
    const { operations, declared } = contentsOf(name.module);
    const own = [name.function, name.params, name.streaming, name.nonStreaming, name.error];
    operations.push(operation);
    declared.push(...own.filter((text) => text !== undefined));
  }
  for (const [helper, name] of namedHelpers(api, names)) {
    if (helper.kind === 'custom') continue;
    const { helpers, declared } = contentsOf(name.module);
    helpers.push([helper, name]);
    declared.push(name.function);
  }
  return modules;
}

function statementsOf(operation: Operation, scope: ModuleScope): StatementStructures[] {
  const signature = signatureOf(operation, 'function', scope);
  return [
    ...paramsTypes(operation, signature.inputs, scope),
    ...errorType(operation, scope),
    functionOf(operation, signature, scope),
  ];
}

/** What `.asResult()` may tell: the described bodies, each with the statuses that carry it. */
function errorType(operation: Operation, scope: ModuleScope): TypeAliasDeclarationStructure[] {
  const { error } = nameOf(operation, scope.names);
  if (error === undefined) return [];
  const statuses = new Map<string, Set<string>>();
  for (const { status, type } of operation.failures) {
    if (type === undefined) continue;
    const body = typeText(type, 'response', scope.types);
    const known = statuses.get(body) ?? new Set();
    statuses.set(body, known.add(statusText(status)));
  }
  const statusError = scope.runtime('errors', 'StatusError', 'type');
  const type = [...statuses]
    .map(([body, known]) => {
      const status = known.has('number') ? 'number' : [...known].join(' | ');
      return `${statusError}<${status}, ${body}>`;
    })
    .join(' | ');
  return [{ kind: kinds.typeAlias, name: error, isExported: true, type }];
}

/** `404` is itself; `4XX` and `default` stand for statuses that nobody has counted. */
function statusText(status: string): string {
  return /^[1-5]\d\d$/.test(status) ? literalText(Number(status)) : 'number';
}

function functionOf(
  operation: Operation,
  { variants, implementation, inputs }: Signature,
  scope: ModuleScope,
): FunctionDeclarationStructure {
  const client = { name: 'client', type: scope.runtime('core', 'Core', 'type') };
  const request = requestCode(operation, inputs, scope);
  const name = nameOf(operation, scope.names).function;
  const parameters = implementation.parameters.map((parameter) =>
    parameter.name === 'params' && parameter.hasQuestionToken && request.readsParams
      ? { ...parameter, hasQuestionToken: false, initializer: '{}' }
      : parameter,
  );
  const overloads = variants.map((variant) => ({
    parameters: [client, ...variant.parameters],
    returnType: variant.returnType,
    docs: variant.docs,
    isExported: true,
  }));
  return {
    kind: kinds.function,
    name,
    isExported: true,
    parameters: [client, ...parameters],
    returnType: implementation.returnType,
    statements: request.statements,
    ...(variants.length > 1 ? { overloads } : { docs: implementation.docs }),
  };
}
