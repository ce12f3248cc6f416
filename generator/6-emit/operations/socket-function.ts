import type { HelperOf, Operation } from '../../4-ir/ir.js';
import type { HelperName } from '../../5-name/names.js';
import { conversionText } from '../types/conversions.js';
import { isExact } from '../types/converting.js';
import { docsOf } from '../doc-comment.js';
import type { HelperCode } from './helper-functions.js';
import { partingOf } from './input-parting.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { inputsOf, isOptional, type Inputs } from './operation-inputs.js';
import { addressProperties, constantProperties } from './operation-request.js';
import { positionalOf, positionalTags, withTags } from './operation-signature.js';
import { callText } from './request-body.js';
import { literalText } from '../safe-text.js';
import { typeText } from '../types/type-text.js';

/** The function that opens a socket; it stands where that of its operation would. */
export function socketCode(
  helper: HelperOf<'socket'>,
  name: HelperName,
  operation: Operation,
  scope: ModuleScope,
): HelperCode {
  const inputs = inputsOf(operation, scope);
  const notes = [`Opens a socket: \`${operation.method} ${operation.path}\`.`];
  const sent = typeText(helper.send, 'request', scope.types);
  const received = typeText(helper.receive, 'response', scope.types);
  return {
    name,
    docs: withTags(docsOf(operation.docs, { notes }), positionalTags(inputs)),
    parameters: parametersOf(operation, inputs, scope),
    returnType: `${scope.runtime('socket', 'Socket', 'type')}<${sent}, ${received}>`,
    statements: () => [`return ${openText(helper, operation, inputs, scope)};`],
    isAsync: false,
  };
}

/** Params are asked for again where a connection was lost, so that they are there even if nobody gave them. */
function parametersOf(
  operation: Operation,
  inputs: Inputs,
  scope: ModuleScope,
): HelperCode['parameters'] {
  const { params, types } = nameOf(operation, scope.names);
  const type = params === undefined ? undefined : scope.imports.use(types, params, 'type');
  const initial = isOptional(inputs, scope.lookup) ? { initializer: '{}' } : {};
  const options = scope.runtime('socket-options', 'SocketOptions', 'type');
  return [
    ...positionalOf(inputs, scope),
    ...(type === undefined ? [] : [{ name: 'params', type, ...initial }]),
    {
      name: 'options',
      type: type === undefined ? options : `${options}<${type}>`,
      hasQuestionToken: true,
    },
  ];
}

function openText(
  helper: HelperOf<'socket'>,
  operation: Operation,
  inputs: Inputs,
  scope: ModuleScope,
): string {
  const parting = partingOf(inputs);
  const request = [
    ...addressProperties(operation, inputs, parting, scope),
    ...constantProperties(withWebAddresses(operation)),
  ];
  const object = `{ ${request.join(', ')} }`;
  const hasParams = nameOf(operation, scope.names).params !== undefined;
  const requestOf =
    parting.setup.length === 0
      ? `(${object})`
      : `{\n${[...parting.setup, `return ${object};`].join('\n')}\n}`;
  const format = formatTexts(helper, scope);
  return callText(scope.runtime('socket', 'openSocket', 'value'), [
    'client',
    `(${hasParams ? 'params' : ''}) => ${requestOf}`,
    hasParams ? 'params' : 'undefined',
    'options',
    ...(format.length === 0 ? [] : [`{ ${format.join(', ')} }`]),
  ]);
}

/** Servers of sockets may be written by the protocol that they come to speak. */
function withWebAddresses(operation: Operation): Operation {
  const servers = operation.servers?.map((server) => ({
    ...server,
    url: server.url.replace(/^ws(?=s?:)/i, 'http'),
  }));
  return servers === undefined ? operation : { ...operation, servers };
}

/** Where messages have dates or integers in forms that JSON has not. */
function formatTexts({ send, receive }: HelperOf<'socket'>, scope: ModuleScope): string[] {
  const convert = conversionText(receive, scope);
  const parsed = () =>
    isExact(receive, scope.converting)
      ? callText(scope.runtime('exact-json', 'parseExactly', 'value'), ['text', String(convert)])
      : callText(String(convert), ['JSON.parse(text)']);
  return [
    ...(isExact(send, scope.converting)
      ? [`write: ${scope.runtime('json-text', 'jsonTextOf', 'value')}`]
      : []),
    ...(convert === undefined ? [] : [`read: (text) => ${parsed()}`]),
  ];
}

/** The options of a method, with the hooks and the log that its client has. */
export function observedText(scope: ModuleScope): string {
  return callText(scope.runtime('socket-hooks', 'observedBy', 'value'), [
    'this.core',
    'options',
    literalText(scope.names.options.logEnv),
  ]);
}
