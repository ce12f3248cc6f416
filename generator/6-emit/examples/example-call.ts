import type { Form, Operation, StreamSwitch } from '../../4-ir/ir.js';
import type { ModuleScope } from '../module-scope.js';
import { inputsOf, type Input, type Inputs } from '../operations/operation-inputs.js';
import { keyText, literalText } from '../safe-text.js';
import { documentedIn, exampleOf, partsOf, type Example, type ExampleScope } from './example.js';

/** Arguments that an operation can be called with. */
export interface ExampleCall {
  /** The path parameter that stands alone. */
  readonly positional?: Example;
  /** By key; absent where there is nothing to give. */
  readonly params?: ReadonlyMap<string, Example>;
}

export interface CallScope extends Pick<ModuleScope, 'api' | 'names' | 'lookup'> {
  readonly fields: ExampleScope['fields'];
  /** What to ask an operation for that can do either. */
  readonly answer: 'once' | 'stream';
}

/** Undefined where a required argument has no example: its type needs itself, or admits nothing. */
export function exampleCallOf(operation: Operation, call: CallScope): ExampleCall | undefined {
  const scope: ExampleScope = { lookup: call.lookup, view: 'request', fields: call.fields };
  const inputs = inputsOf(operation, call);
  const { positional } = inputs;
  const single =
    positional &&
    exampleOf(positional.param.type, scope, {
      word: positional.param.wire,
      docs: positional.param.docs,
    });
  const given = paramsOf(operation, inputs, scope);
  if ((positional && !single) || given === undefined) return undefined;
  const { outcome } = operation;
  const params =
    outcome.kind === 'choice' ? switched(given, outcome.when, inputs, call.answer) : given;
  return { ...(single ? { positional: single } : {}), ...(params.size > 0 ? { params } : {}) };
}

type Params = ReadonlyMap<string, Example>;

function paramsOf(operation: Operation, inputs: Inputs, scope: ExampleScope): Params | undefined {
  const params = new Map<string, Example>();
  const body = documentedBody(operation, scope);
  for (const input of inputs.keys) {
    if (body !== undefined && input.place === 'field') continue;
    const example = exampleOfInput(input, scope);
    if (example !== undefined) params.set(input.key, example);
    else if (input.required) return undefined;
  }
  // In the document's own order.
  if (body !== undefined) return new Map([...params, ...body]);
  if (inputs.merged === undefined) return params;
  const whole = exampleOf(inputs.merged, scope, { word: 'body', docs: operation.body?.docs ?? {} });
  const fields = whole && partsOf(whole);
  return fields && new Map([...params, ...fields]);
}

function exampleOfInput(
  { wire, type, required, docs }: Input,
  scope: ExampleScope,
): Example | undefined {
  const isAsked = required || scope.fields === 'all';
  return isAsked ? exampleOf(type, scope, { word: wire, docs }) : undefined;
}

/** The fields of the first body that the document shows. */
function documentedBody({ body, call }: Operation, scope: ExampleScope): Params | undefined {
  const [content] = body?.contents ?? [];
  if (!body || !content || content.kind === 'binary' || call.body !== 'fields') return undefined;
  const value = documentedIn(body.docs, content.type, scope);
  return value === undefined ? undefined : partsOf({ kind: 'json', value });
}

/** The params with the switch set where absence would not do, and left out where it does. */
function switched(
  params: Params,
  when: StreamSwitch,
  { keys }: Inputs,
  answer: CallScope['answer'],
): Params {
  const { in: place, wire, on, off } = when;
  const own = place === 'body' ? 'field' : 'query';
  const key = keys.find((input) => input.wire === wire && input.place === own)?.key ?? wire;
  const set = new Map(params);
  set.delete(key);
  const [value] = answer === 'stream' ? on : off;
  const isDefault = when.default === (answer === 'stream');
  if (!isDefault && value !== undefined) set.set(key, { kind: 'json', value });
  return set;
}

/** The arguments as code: `'thread_id', { role: 'user' }`. `fileCode` gives an expression for bytes. */
export function argumentsCode(call: ExampleCall, fileCode: (word: string) => string): string {
  const params = call.params && { kind: 'record' as const, fields: call.params };
  return [call.positional, params]
    .filter((argument) => argument !== undefined)
    .map((argument) => exampleCode(argument, fileCode))
    .join(', ');
}

/** An example as an expression on one line. */
export function exampleCode(example: Example, fileCode: (word: string) => string): string {
  if (example.kind === 'json') return literalText(example.value);
  if (example.kind === 'file') return fileCode(example.word);
  if (example.kind === 'form') return formCode[example.form](literalText(example.value));
  if (example.kind === 'list') {
    return `[${example.items.map((item) => exampleCode(item, fileCode)).join(', ')}]`;
  }
  const fields = [...example.fields].map(
    ([wire, field]) => `${keyText(wire)}: ${exampleCode(field, fileCode)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

const formCode: { readonly [F in Form]: (literal: string) => string } = {
  Date: (text) => `new Date(${text})`,
  'Temporal.Instant': (text) => `Temporal.Instant.from(${text})`,
  'Temporal.PlainDate': (text) => `Temporal.PlainDate.from(${text})`,
  'Temporal.Duration': (text) => `Temporal.Duration.from(${text})`,
  bigint: (digits) => `${digits}n`,
};

/** Whether bytes are among the arguments. */
export function hasFile({ positional, params }: ExampleCall): boolean {
  const hasOne = (example: Example): boolean =>
    example.kind === 'file' ||
    (example.kind === 'list' && example.items.some(hasOne)) ||
    (example.kind === 'record' && [...example.fields.values()].some(hasOne));
  return [...(positional ? [positional] : []), ...(params?.values() ?? [])].some(hasOne);
}
