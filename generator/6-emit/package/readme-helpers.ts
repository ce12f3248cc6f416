import type { Helper, Operation, OperationId } from '../../4-ir/ir.js';
import { lookupOf } from '../../4-ir/graph.js';
import { exampleCallOf, hasFile, type CallScope } from '../examples/example-call.js';
import { namedHelpers } from '../helper-functions.js';
import { memberText } from '../safe-text.js';
import { shownAsCode, fileLink } from './markdown-text.js';
import { resourceCode } from './method-place.js';
import type { Pick } from './readme-picks.js';
import { callCode, expressionOf, snippet, type Guide } from './readme-snippet.js';

/** Part of the section on streams: the pieces put together. */
export function accumulating(guide: Guide): string[] {
  const [pick] = guide.api.helpers.flatMap((helper) =>
    helper.kind === 'accumulate' ? pickOf(helper, helper.operation, 'once', guide) : [],
  );
  if (pick === undefined) return [];
  return [
    `${shownAsCode(pick.place.method)} also puts the events together, and gives the whole at the end:`,
    snippet([
      `const whole = ${expressionOf(pick)};`,
      'for await (const event of whole) {',
      '  console.log(event);',
      '}',
      'console.log(await whole.final());',
    ]),
  ];
}

/** The section on waiting, where an API has something to wait for. */
export function polling(guide: Guide): string[] {
  const [pick] = guide.api.helpers.flatMap((helper) =>
    helper.kind === 'poll' ? pickOf(helper, helper.start ?? helper.read, 'once', guide) : [],
  );
  if (pick === undefined) return [];
  return [
    '## Polling',
    `Some methods wait until what they are about is done, looking as often as the API asks for; ${fileLink('api.md', 'api.md')} lists them. They throw a \`PollFailedError\` where it fails.`,
    snippet([`const done = ${callCode(pick)};`, 'console.log(done);']),
  ];
}

/** A call of a helper: it takes what the operation takes that it begins with. */
function pickOf(
  helper: Helper,
  id: OperationId,
  answer: CallScope['answer'],
  { api, names }: Guide,
): Pick[] {
  const operation = api.operations.find((one: Operation) => one.id === id);
  const name = namedHelpers(api, names).find(([one]) => one === helper)?.[1];
  if (operation === undefined || name === undefined) return [];
  const lookup = lookupOf(api.types);
  const call = exampleCallOf(operation, { api, names, lookup, fields: 'required', answer });
  const code = memberText(resourceCode(helper.resource, names), name.method);
  return call === undefined || hasFile(call)
    ? []
    : [{ place: { operation, method: name.method, code }, call }];
}
