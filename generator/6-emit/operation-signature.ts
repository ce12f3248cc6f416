import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Operation } from '../4-ir/ir.js';
import { docsOf } from './doc-comment.js';
import { nameOf, type ModuleScope } from './module-scope.js';
import { inputsOf, isOptional, type Inputs } from './operation-inputs.js';
import { returnTypes } from './operation-outcome.js';
import { docLine } from './safe-text.js';
import { typeText } from './type-text.js';

type Parameter = OptionalKind<ParameterDeclarationStructure>;

/** One way to call an operation; the function and the method of a class have the same ones. */
export interface Variant {
  readonly docs: string[];
  readonly parameters: readonly Parameter[];
  readonly returnType: string;
}

export interface Signature {
  /** One, or the overloads. The last one takes and gives all that the others do. */
  readonly variants: readonly [...Variant[], Variant];
  /** What a method hands on: `['fineTuningJobID', 'params', 'options']`. */
  readonly parameterNames: readonly string[];
  readonly inputs: Inputs;
}

/** `scope` is that of the module where the signature stands. */
export function signatureOf(operation: Operation, scope: ModuleScope): Signature {
  const name = nameOf(operation, scope.names);
  const inputs = inputsOf(operation, scope);
  const own = (type: string) => scope.imports.use(name.module, type, 'type');
  const error = name.error === undefined ? undefined : own(name.error);
  const returns = returnTypes(operation, error, scope);
  const positional = positionalOf(inputs, scope);
  const options = {
    name: 'options',
    type: scope.runtime('core', 'RequestOptions', 'type'),
    hasQuestionToken: true,
  };
  const paramsNames = paramsNamesOf(name, operation);
  const isChoiceOfDefault = operation.outcome.kind === 'choice' && operation.outcome.when.default;
  const mayOmit = isOptional(inputs, scope.lookup);
  const variants = returns.map((returnType, index): Variant => {
    const type = paramsNames[index] ?? name.params;
    // The overload that needs the switch cannot do without params.
    const switches = returns.length > 1 && index === (isChoiceOfDefault ? 0 : 1);
    const params = type === undefined ? [] : [paramsOf(own(type), mayOmit && !switches)];
    return {
      docs: docsOfVariant(operation, inputs, index),
      parameters: [...positional, ...params, options],
      returnType,
    };
  });
  const last = variants.pop();
  if (last === undefined) throw new Error(`operation without an outcome: ${operation.id}`);
  return {
    variants: [...variants, last],
    parameterNames: last.parameters.map((parameter) => parameter.name),
    inputs,
  };
}

/** What an editor shows of the overloads after the first, which has all the docs. */
const variantNotes = [
  undefined,
  'Answers with a stream of events.',
  'Answers with one or the other, where only the run tells which.',
];

function docsOfVariant({ docs, method, path }: Operation, inputs: Inputs, index: number): string[] {
  const route = `\`${method} ${path}\``;
  const note = variantNotes[index];
  if (note === undefined) return withTags(docsOf(docs, { notes: [route] }), positionalTags(inputs));
  const summary = docs.summary ?? docs.text?.split('\n\n', 1)[0];
  const { deprecated } = docs;
  const short = { ...(summary && { summary }), ...(deprecated && { deprecated }) };
  return withTags(docsOf(short, { notes: [note, route] }), positionalTags(inputs));
}

function positionalTags({ positional }: Inputs): string[] {
  if (positional === undefined) return [];
  const { summary, text } = positional.param.docs;
  const line = docLine((text ?? summary ?? '').split('\n\n', 1)[0] ?? '');
  return line === '' ? [] : [`@param ${positional.name} - ${line}`];
}

/** Tags stand together, after the prose. */
function withTags([text = '']: readonly string[], tags: readonly string[]): string[] {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return [[text, ...tags].join(lastLine.startsWith('@') ? '\n' : '\n\n')];
}

function paramsOf(type: string, hasQuestionToken: boolean): Parameter {
  return { name: 'params', type, hasQuestionToken };
}

function paramsNamesOf(
  { nonStreaming, streaming, params }: ReturnType<typeof nameOf>,
  { outcome }: Operation,
): readonly (string | undefined)[] {
  return outcome.kind === 'choice' ? [nonStreaming, streaming, params] : [params];
}

function positionalOf({ positional }: Inputs, scope: ModuleScope): Parameter[] {
  if (positional === undefined) return [];
  const type = typeText(positional.param.type, 'request', scope.types);
  return [{ name: positional.name, type }];
}
