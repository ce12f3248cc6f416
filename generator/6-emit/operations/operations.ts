import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  StatementStructures,
} from 'ts-morph';
import { groupBy } from '../../1-load/group-by.js';
import type { Api, Operation } from '../../4-ir/ir.js';
import type { HelperName, Names } from '../../5-name/names.js';
import { replacedBy } from '../../5-name/resource-names.js';
import { callTypeNames } from './call-types.js';
import { kinds, type EmitOptions, type EmittedFile, type EmitterOptions } from '../emitted-file.js';
import {
  helperCode,
  helperFunction,
  namedHelpers,
  type ComposedHelper,
} from './helper-functions.js';
import { specifierOf } from '../imports.js';
import { moduleFile, nameOf, scopesOf, type ModuleScope } from '../module-scope.js';
import { requestCode } from './operation-request.js';
import { signatureOf } from './operation-signature.js';

/** The operation functions, by the first words of their resources. */
export function* emitOperations(
  api: Api,
  names: Names,
  options: EmitterOptions,
): Iterable<EmittedFile> {
  const scopeOf = scopesOf(api, names, options);
  for (const [module, { declared, ...contents }] of modulesOf(api, names)) {
    yield moduleFile(
      { module, declared, contents: { ...contents, module } },
      statementsOf,
      scopeOf,
      options,
    );
  }
}

function statementsOf(
  { module, operations, helpers }: Omit<ModuleContents, 'declared'> & { readonly module: string },
  scope: ModuleScope,
  options: EmitOptions,
): readonly StatementStructures[] {
  return [
    ...typeExports(module, operations, scope.names, options),
    ...operations
      .filter(({ id }) => !helpers.some(([helper]) => replacedBy(helper) === id))
      .map((operation) => functionOf(operation, scope)),
    ...helpers.map(([helper, name]) => helperFunction(helperCode(helper, name, scope), scope)),
  ];
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
    operations.push(operation);
    declared.push(name.function);
  }
  for (const [helper, name] of namedHelpers(api, names)) {
    if (helper.kind === 'custom') continue;
    const { helpers, declared } = contentsOf(name.module);
    helpers.push([helper, name]);
    if (helper.kind !== 'socket') declared.push(name.function);
  }
  return modules;
}

/** Who calls a function finds the types of its call at the same door. */
function typeExports(
  module: string,
  operations: readonly Operation[],
  names: Names,
  options: EmitOptions,
): ExportDeclarationStructure[] {
  const byModule = groupBy(
    operations.map((operation) => nameOf(operation, names)),
    ({ types }) => types,
  );
  return [...byModule].flatMap(([types, calls]) => {
    const namedExports = calls.flatMap(callTypeNames).map((name) => ({ name }));
    if (namedExports.length === 0) return [];
    const moduleSpecifier = specifierOf(module, types, options.importExtension);
    return [{ kind: kinds.export, isTypeOnly: true, namedExports, moduleSpecifier }];
  });
}

function functionOf(operation: Operation, scope: ModuleScope): FunctionDeclarationStructure {
  const { variants, implementation, inputs } = signatureOf(operation, 'function', scope);
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
