import type { Json, Link, Operation, OperationId } from '../../4-ir/ir.js';
import { nodesOf } from '../../5-name/resource-names.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import type { Door } from './operation-outcome.js';
import { docCode, docLine, literalText } from '../safe-text.js';

/** What can be called next: `@see {@link Pets.retrieve} with `id` from `$response.body#/id``. */
export function linkTags({ links = [] }: Operation, door: Door, scope: ModuleScope): string[] {
  const tags = links.flatMap((link) => {
    const target = targetText(link.operation, door, scope);
    return target === undefined
      ? []
      : [`@see {@link ${target}}${inputsText(link)}${proseOf(link)}`];
  });
  return [...new Set(tags)];
}

/** As users of the door know it: `retrievePet`, or `Pets.retrieve`. */
function targetText(id: OperationId, door: Door, scope: ModuleScope): string | undefined {
  const operation = scope.api.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`link without an operation: ${id}`);
  const { function: name, method } = nameOf(operation, scope.names);
  if (door === 'function' || method === undefined) return name;
  const node = nodesOf(scope.api).find(({ methods }) =>
    methods.some((one) => one.operation === id),
  );
  const resource = node && scope.names.resources.get(node.key);
  return `${resource?.class ?? scope.names.client.class}.${method}`;
}

function inputsText({ params, body }: Link): string {
  const inputs = params.map(({ name, value }) => `${docCode(name)} ${sourceText(value)}`);
  const whole = body === undefined ? [] : [`the body ${sourceText(body)}`];
  const texts = [...inputs, ...whole];
  return texts.length === 0 ? '' : ` with ${texts.join(', ')}`;
}

/** An expression is `$response.body#/id`, or `id-{$response.body#/id}`; all else is a value. */
function sourceText(value: Json): string {
  const isExpression = typeof value === 'string' && /^\$|\{\$/.test(value);
  return isExpression ? `from ${docCode(value)}` : `= ${docCode(literalText(value))}`;
}

function proseOf({ docs }: Link): string {
  const [first = ''] = (docs.text ?? '').split('\n\n', 1);
  const line = docLine(first);
  return line === '' ? '' : `: ${line}`;
}
