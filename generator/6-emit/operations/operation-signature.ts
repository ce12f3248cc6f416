import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Operation, Outcome } from '../../4-ir/ir.js';
import { docsOf } from '../doc-comment.js';
import { linkTags } from './link-tags.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { inputsOf, isOptional, type Inputs } from './operation-inputs.js';
import { answersOf, returnText, type Answer, type Door } from './operation-outcome.js';
import { docLine } from '../safe-text.js';
import { typeText } from '../types/type-text.js';

type Parameter = OptionalKind<ParameterDeclarationStructure>;

/** One way to call an operation; the function and the method of a class have the same ones. */
export interface Variant {
  readonly docs: string[];
  readonly parameters: readonly Parameter[];
  readonly returnType: string;
}

export interface Signature {
  /** One, or the overloads. The last one takes and gives all that the others do. */
  readonly variants: readonly Variant[];
  readonly implementation: Variant;
  readonly inputs: Inputs;
}

/** `scope` is that of the module where the signature stands. */
export function signatureOf(operation: Operation, door: Door, scope: ModuleScope): Signature {
  const inputs = inputsOf(operation, scope);
  const links = linkTags(operation, door, scope);
  const variantOf = (answer: Answer): Variant => ({
    docs: docsOfVariant(operation, inputs, answer, links),
    parameters: parametersOf(operation, inputs, answer, scope),
    returnType: returnText(operation, answer, door, scope),
  });
  const variants = answersOf(operation).map(variantOf);
  return { variants, implementation: variants.at(-1) ?? variantOf('either'), inputs };
}

/** What an operation is called with for an answer; a function takes the client before these. */
export function parametersOf(
  operation: Operation,
  inputs: Inputs,
  answer: Answer,
  scope: ModuleScope,
): readonly Parameter[] {
  const name = nameOf(operation, scope.names);
  const type = { data: name.nonStreaming, stream: name.streaming, either: name.params }[answer];
  const params = type ?? name.params;
  const hasQuestionToken =
    isOptional(inputs, scope.lookup) && !needsSwitch(operation.outcome, answer);
  const requestOptions = scope.runtime('core', 'RequestOptions', 'type');
  return [
    ...positionalOf(inputs, scope),
    ...(params === undefined
      ? []
      : [
          {
            name: 'params',
            type: scope.imports.use(name.types, params, 'type'),
            hasQuestionToken,
          },
        ]),
    { name: 'options', type: requestOptions, hasQuestionToken: true },
  ];
}

/** Whether the answer is had by the switch alone: params cannot be left out. */
function needsSwitch(outcome: Outcome, answer: Answer): boolean {
  if (outcome.kind !== 'choice') return false;
  return answer === (outcome.when.default ? 'data' : 'stream');
}

/** What an editor shows of the overloads after the first, which has all the docs. */
const answerNotes: { readonly [A in Answer]?: string } = {
  stream: 'Answers with a stream of events.',
  either: 'Answers with one or the other, where only the run tells which.',
};

function docsOfVariant(
  operation: Operation,
  inputs: Inputs,
  answer: Answer,
  links: readonly string[],
): string[] {
  const { docs, method, path } = operation;
  const route = `\`${method} ${path}\``;
  const note = answersOf(operation).length > 1 ? answerNotes[answer] : undefined;
  const tags = positionalTags(inputs);
  if (note === undefined) return withTags(docsOf(docs, { notes: [route] }), [...tags, ...links]);
  const [summary] = (docs.summary ?? docs.text ?? '').split('\n\n', 1);
  const { deprecated } = docs;
  const short = { ...(summary && { summary }), ...(deprecated && { deprecated }) };
  return withTags(docsOf(short, { notes: [note, route] }), tags);
}

export function positionalTags({ positional }: Inputs): string[] {
  if (positional === undefined) return [];
  const { summary, text } = positional.param.docs;
  const line = docLine((text ?? summary ?? '').split('\n\n', 1)[0] ?? '');
  return line === '' ? [] : [`@param ${positional.name} - ${line}`];
}

/** Tags stand together, after the prose. */
export function withTags([text = '']: readonly string[], tags: readonly string[]): string[] {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return [[text, ...tags].join(lastLine.startsWith('@') ? '\n' : '\n\n')];
}

export function positionalOf({ positional }: Inputs, scope: ModuleScope): Parameter[] {
  if (positional === undefined) return [];
  const type = typeText(positional.param.type, 'request', scope.types);
  return [{ name: positional.name, type }];
}
