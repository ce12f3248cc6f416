import type { Report } from '../diagnostics.js';
import { lookupOf } from '../4-ir/graph.js';
import type { Api, Operation, OperationId } from '../4-ir/ir.js';
import { sharedModule } from './model-modules.js';
import { namespaceOf, type Namespace } from './namespace.js';
import type { OperationName } from './names.js';
import { paramsKeysOf } from './params-keys.js';
import { functionParameters, reservedWords, runtimeNames } from './reserved.js';
import { parameterCase, pascalCase } from './words.js';

/** Where an operation stands: the file of its function, and its method if a resource has it. */
export interface OperationPlace {
  readonly module: string;
  readonly method?: string;
}

export interface OperationNaming {
  readonly functions: ReadonlyMap<OperationId, string>;
  readonly places: ReadonlyMap<OperationId, OperationPlace>;
  /** The file of each one's types. */
  readonly modules: ReadonlyMap<OperationId, string>;
  readonly exported: Namespace;
}

/** The types of each operation, named after its function. */
export function operationNamesOf(
  api: Api,
  { functions, places, modules, exported }: OperationNaming,
  report: Report,
): ReadonlyMap<OperationId, OperationName> {
  const lookup = lookupOf(api.types);
  return new Map(
    api.operations.map((operation) => {
      const name = functions.get(operation.id) ?? '';
      const keys = paramsKeysOf(operation, api, lookup, report);
      const { positional } = operation.call;
      return [
        operation.id,
        {
          function: name,
          ...(places.get(operation.id) ?? { module: 'operations/client' }),
          types: modules.get(operation.id) ?? sharedModule,
          ...(positional === undefined ? {} : { positional: positionalName(positional, name) }),
          ...partNames(operation, keys, pascalCase(name), exported),
          keys,
        },
      ];
    }),
  );
}

type PartNames = Pick<OperationName, 'params' | 'streaming' | 'nonStreaming' | 'error'>;

function partNames(
  { call, outcome, failures }: Operation,
  keys: ReadonlyMap<string, string>,
  root: string,
  exported: Namespace,
): PartNames {
  const asks = keys.size > 0 || call.body !== 'none';
  const streams = outcome.kind === 'choice';
  const fails = failures.some(({ type }) => type !== undefined);
  // `RateLimitError` of a function `rateLimit` would stand beside the runtime's in the front door.
  const claim = (part: string, other: string) =>
    exported.claim([`${root}${part}`, `${root}${other}`].filter((name) => !runtimeNames.has(name)));
  return {
    ...(asks ? { params: claim('Params', 'CallParams') } : {}),
    ...(asks && streams
      ? {
          streaming: claim('ParamsStreaming', 'CallParamsStreaming'),
          nonStreaming: claim('ParamsNonStreaming', 'CallParamsNonStreaming'),
        }
      : {}),
    ...(fails ? { error: claim('Error', 'CallError') } : {}),
  };
}

/** A parameter's name inside a function: what the function calls must stay in sight. */
function positionalName(wire: string, name: string): string {
  const reserved = [reservedWords, functionParameters, runtimeNames, new Set([name])];
  const identifier = parameterCase(wire) || 'id';
  return namespaceOf({ reserved }).claim([identifier, `${identifier}Param`]);
}
