import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { Operation } from '../../4-ir/ir.js';
import type { OperationName } from '../../5-name/names.js';
import { kinds } from '../emitted-file.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { inputsOf } from './operation-inputs.js';
import { paramsTypes } from './operation-params.js';
import { literalText } from '../safe-text.js';
import { typeText } from '../types/type-text.js';

/**
 * The types of an operation's call: its params, and how it fails. They stand with the models, so
 * that a compiler that meets the class client need not read the functions as well.
 */
export function callTypes(
  operation: Operation,
  scope: ModuleScope,
): readonly (InterfaceDeclarationStructure | TypeAliasDeclarationStructure)[] {
  const inputs = inputsOf(operation, scope);
  return [...paramsTypes(operation, inputs, scope), ...errorType(operation, scope)];
}

/** What `callTypes` declares. */
export function callTypeNames(name: OperationName): readonly string[] {
  const { params, nonStreaming, streaming, error } = name;
  return [params, nonStreaming, streaming, error].filter((type) => type !== undefined);
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
  const described = [...statuses].map(([body, known]) => {
    const status = known.has('number') ? 'number' : [...known].join(' | ');
    return `${statusError}<${status}, ${body}>`;
  });
  const all = new Set([...statuses.values()].flatMap((known) => [...known]));
  // Servers answer more than documents describe; a default, or a range, describes all of it.
  const others = all.has('number')
    ? []
    : [`${scope.runtime('errors', 'OtherStatusError', 'type')}<${[...all].join(' | ')}>`];
  const type = [...described, ...others].join(' | ');
  return [{ kind: kinds.typeAlias, name: error, isExported: true, type }];
}

/** `404` is itself; `4XX` and `default` stand for statuses that nobody has counted. */
function statusText(status: string): string {
  return /^[1-5]\d\d$/.test(status) ? literalText(Number(status)) : 'number';
}
