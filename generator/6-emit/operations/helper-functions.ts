import type {
  FunctionDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
} from 'ts-morph';
import { fieldOf } from '../../4-ir/graph.js';
import type { Api, Helper, HelperOf, Operation, OperationId, Type } from '../../4-ir/ir.js';
import type { HelperName, Names } from '../../5-name/names.js';
import { docsOf } from '../doc-comment.js';
import { kinds } from '../emitted-file.js';
import type { ImportKind } from '../imports.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { inputsOf, type Inputs } from './operation-inputs.js';
import { dataText, eventText } from './operation-outcome.js';
import { parametersOf } from './operation-signature.js';
import { callText } from './request-body.js';
import { docCode, keyText, literalText, memberText } from '../safe-text.js';
import { socketCode } from './socket-function.js';

/** A helper as its function and its method have it; the function takes the client before all. */
export interface HelperCode {
  readonly name: HelperName;
  readonly docs: string[];
  readonly parameters: readonly OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType: string;
  /** The function's body; asking imports what it calls. */
  statements(): string[];
  readonly isAsync: boolean;
}

type Operations = ReadonlyMap<OperationId, Operation>;

/** The helpers with their names, which are in the same order. */
export function namedHelpers(api: Api, { helpers }: Names): (readonly [Helper, HelperName])[] {
  return api.helpers.map((helper, index) => {
    const name = helpers[index];
    if (name === undefined) throw new Error(`helper without a name: ${helper.word}`);
    return [helper, name];
  });
}

/** What sdk.yaml composes of operations; custom methods are hand-written. */
export type ComposedHelper = Exclude<Helper, { kind: 'custom' }>;

type Writers = {
  readonly [K in ComposedHelper['kind']]: (
    helper: HelperOf<K>,
    name: HelperName,
    operations: Operations,
    scope: ModuleScope,
  ) => HelperCode;
};

export function helperCode<K extends ComposedHelper['kind']>(
  helper: Extract<ComposedHelper, { kind: K }>,
  name: HelperName,
  scope: ModuleScope,
): HelperCode {
  const kind: K = helper.kind;
  const operations = new Map(scope.api.operations.map((operation) => [operation.id, operation]));
  return writers[kind](helper, name, operations, scope);
}

export function helperFunction(code: HelperCode, scope: ModuleScope): FunctionDeclarationStructure {
  const client = { name: 'client', type: scope.runtime('core', 'Core', 'type') };
  return {
    kind: kinds.function,
    name: code.name.function,
    isExported: true,
    isAsync: code.isAsync,
    docs: code.docs,
    parameters: [client, ...code.parameters],
    returnType: code.returnType,
    statements: code.statements(),
  };
}

function pollCode(
  helper: HelperOf<'poll'>,
  name: HelperName,
  operations: Operations,
  scope: ModuleScope,
): HelperCode {
  const read = operationOf(helper.read, operations);
  const start = helper.start === undefined ? undefined : operationOf(helper.start, operations);
  const pollOptions = scope.runtime('polling', 'PollOptions', 'type');
  const called = start ?? read;
  const own = parametersOf(called, inputsOf(called, scope), 'data', scope);
  const parameters = own.map((parameter) =>
    parameter.name === 'options'
      ? { ...parameter, type: `${String(parameter.type)} & ${pollOptions}` }
      : parameter,
  );
  return {
    name,
    docs: docsOf(called.docs, { notes: [waitNote(helper)] }),
    parameters,
    returnType: `Promise<${dataText(read.outcome, scope)}>`,
    statements: () => {
      const given = ['client', ...parameters.map((parameter) => parameter.name)];
      const poll = scope.runtime('polling', 'poll', 'value');
      const look = (args: readonly string[]) =>
        callText(poll, [
          `() => ${callText(functionOf(read, scope), args)}`,
          schemeText(helper),
          'options',
        ]);
      if (start === undefined) return [`return ${look(given)};`];
      const pollable = scope.runtime('polling', 'pollable', 'value');
      const begin = callText(
        functionOf(start, scope),
        given.map((name) => (name === 'options' ? callText(pollable, [name]) : name)),
      );
      const args = readArguments(start, read, scope);
      const isAsked = args.some((text) => text.includes(answerName));
      return [
        isAsked ? `const ${answerName} = await ${begin};` : `await ${begin};`,
        `return ${look(args)};`,
      ];
    },
    isAsync: start !== undefined,
  };
}

function waitNote({ status, done, failed }: HelperOf<'poll'>): string {
  const words = (values: readonly string[]) =>
    values
      .map(docCode)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ');
  const rejects = failed.length === 0 ? '' : `; rejects where it is ${words(failed)}`;
  return `Waits until ${docCode(status.join('.'))} is ${words(done)}${rejects}.`;
}

function schemeText({ status, done, failed, intervalHeader }: HelperOf<'poll'>): string {
  return literalText({ status, done, failed, ...(intervalHeader && { intervalHeader }) });
}

/** The variable with what starting has answered. */
const answerName = 'started';

/** What reading is called with, from what starting was called with and has answered. */
function readArguments(start: Operation, read: Operation, scope: ModuleScope): string[] {
  const known = inputsOf(start, scope);
  const answer = answerOf(start);
  const sourceOf = (wire: string, usual?: string): string => {
    const declares = (field: string) => answer && fieldOf(answer, field, scope.lookup);
    const given = givenAs(wire, known);
    if (given !== undefined) return given;
    return memberText(answerName, usual !== undefined && !declares(wire) ? usual : wire);
  };
  const { positional, keys } = inputsOf(read, scope);
  const path = keys.filter(({ place }) => place === 'path');
  const entries = path.map(({ key, wire }) => `${keyText(key)}: ${sourceOf(wire)}`);
  const params = entries.length === 0 ? 'undefined' : `{ ${entries.join(', ')} }`;
  return [
    'client',
    ...(positional ? [sourceOf(positional.param.wire, 'id')] : []),
    ...(nameOf(read, scope.names).params === undefined ? [] : [params]),
    'options',
  ];
}

/** A path parameter that starting takes as well. */
function givenAs(wire: string, { positional, keys }: Inputs): string | undefined {
  if (positional?.param.wire === wire) return positional.name;
  const input = keys.find((key) => key.place === 'path' && key.wire === wire);
  return input && memberText('params', input.key);
}

function answerOf({ outcome }: Operation): Type | undefined {
  if (outcome.kind !== 'once' && outcome.kind !== 'choice') return undefined;
  const payloads = outcome.successes.map(({ payload }) => payload);
  return payloads.flatMap((payload) => (payload.kind === 'json' ? [payload.type] : []))[0];
}

function accumulateCode(
  helper: HelperOf<'accumulate'>,
  name: HelperName,
  operations: Operations,
  scope: ModuleScope,
): HelperCode {
  const operation = operationOf(helper.operation, operations);
  const parameters = parametersOf(operation, inputsOf(operation, scope), 'either', scope);
  const type = (kind: ImportKind) => scope.runtime('accumulate', 'AccumulatedStream', kind);
  return {
    name,
    docs: docsOf(operation.docs, {
      notes: ['Streams, and puts the pieces together: `final()` is the whole.'],
    }),
    parameters,
    returnType: `${type('type')}<${eventText(operation.outcome, scope)}>`,
    statements: () => {
      const given = parameters.map(({ name: parameter }) =>
        parameter === 'params' ? streamingParams(operation) : parameter,
      );
      const call = callText(functionOf(operation, scope), ['client', ...given]);
      return [`return new ${type('value')}(${call});`];
    },
    isAsync: false,
  };
}

const writers: Writers = {
  poll: pollCode,
  accumulate: accumulateCode,
  socket: (helper, name, operations, scope) =>
    socketCode(helper, name, operationOf(helper.operation, operations), scope),
};

/** Params with the switch, where there is one, on. */
function streamingParams({ outcome }: Operation): string {
  if (outcome.kind !== 'choice') return 'params';
  const { wire, on } = outcome.when;
  return `{ ...params, ${keyText(wire)}: ${literalText(on[0] ?? true)} }`;
}

function functionOf(operation: Operation, scope: ModuleScope): string {
  const name = nameOf(operation, scope.names);
  return scope.imports.use(name.module, name.function, 'value');
}

function operationOf(id: OperationId, operations: Operations): Operation {
  const operation = operations.get(id);
  if (operation === undefined) throw new Error(`helper without an operation: ${id}`);
  return operation;
}
