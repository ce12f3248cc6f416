import type { Helper, Operation, OperationId } from '../../4-ir/ir.js';
import { lookupOf } from '../../4-ir/graph.js';
import { exampleCallOf, exampleCode, hasFile, type CallScope } from '../examples/example-call.js';
import { exampleOf } from '../examples/example.js';
import { namedHelpers } from '../operations/helper-functions.js';
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

/** The section on sockets, where an API has one whose messages can be shown. */
export function sockets(guide: Guide): string[] {
  const { api } = guide;
  const [shown] = api.helpers.flatMap((helper) => {
    if (helper.kind !== 'socket') return [];
    const scope = { lookup: lookupOf(api.types), view: 'request', fields: 'required' } as const;
    const message = exampleOf(helper.send, scope, { word: 'text', docs: {} });
    const picks = pickOf(helper, helper.operation, 'once', guide);
    return message === undefined ? [] : picks.map((pick) => ({ pick, message }));
  });
  if (shown === undefined) return [];
  const { pick, message } = shown;
  return [
    '## Sockets',
    `${shownAsCode(pick.place.method)} opens a WebSocket with the credentials, headers and hooks of a call. What is sent waits for it to open; what comes is iterated until either side closes it:`,
    snippet([
      `const socket = ${expressionOf(pick)};`,
      `socket.send(${exampleCode(message, () => '')});`,
      'for await (const message of socket) {',
      '  console.log(message);',
      '}',
    ]),
    'Where the server closes it with anything but 1000, or it is lost, the loop throws a `SocketClosedError`, whose `unsent` holds what no connection got. Messages that are bytes and no JSON go to the option `onBytes`. With the option `onReconnecting` a lost one is opened anew, five times in a row at most. Node 20 has no WebSocket: give the class of the package `ws` as the option `WebSocket`. Pages send no headers with one: there the credential has to travel in `protocols`, as the API says, and its header is set to `null`.',
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
