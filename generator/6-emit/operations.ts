import type {
  FunctionDeclarationStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Operation } from '../4-ir/ir.js';
import { kinds, sourceFileOf, type Emitter } from './emitted-file.js';
import { nameOf, scopesOf, type ModuleScope } from './module-scope.js';
import { paramsTypes } from './operation-params.js';
import { requestCode } from './operation-request.js';
import { signatureOf, type Signature } from './operation-signature.js';
import { literalText } from './safe-text.js';
import { typeText } from './type-text.js';

/** The operation functions, one module a resource, each with the types of its call. */
export const emitOperations: Emitter = (api, names, options) => {
  const scopeOf = scopesOf(api, names, options);
  const modules = new Map<string, Operation[]>();
  for (const operation of api.operations) {
    const { module } = nameOf(operation, names);
    modules.set(module, [...(modules.get(module) ?? []), operation]);
  }
  return [...modules].map(([module, operations]) => {
    const declared = operations.flatMap((operation) => {
      const name = nameOf(operation, names);
      return [name.function, name.params, name.streaming, name.nonStreaming, name.error];
    });
    const scope = scopeOf(
      module,
      declared.filter((name) => name !== undefined),
    );
    const statements = operations.flatMap((operation) => statementsOf(operation, scope));
    return sourceFileOf(module, [...scope.imports.structures(), ...statements], options);
  });
};

function statementsOf(operation: Operation, scope: ModuleScope): StatementStructures[] {
  const signature = signatureOf(operation, scope);
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
  { variants, inputs }: Signature,
  scope: ModuleScope,
): FunctionDeclarationStructure {
  const client = { name: 'client', type: scope.runtime('core', 'Core', 'type') };
  const request = requestCode(operation, inputs, scope);
  const name = nameOf(operation, scope.names).function;
  const [implementation = variants[0]] = variants.slice(-1);
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
