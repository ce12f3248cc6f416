import type { Operation, Param, ParamEncoding, Security } from '../../4-ir/ir.js';
import { isAbsolute } from '../../4-ir/operations/server.js';
import { partingOf, type Parting } from './input-parting.js';
import type { ModuleScope } from '../module-scope.js';
import { failureText, jsonAccept, responseText } from './operation-reader.js';
import type { Input, Inputs } from './operation-inputs.js';
import { schemeText } from './page-scheme.js';
import { bodyText, callText } from './request-body.js';
import { keyText, literalText } from '../safe-text.js';

/** The body of a function. */
export interface RequestCode {
  readonly statements: string[];
  /** Whether the code reads params, and so needs an object where the caller gave none. */
  readonly readsParams: boolean;
}

export function requestCode(operation: Operation, inputs: Inputs, scope: ModuleScope): RequestCode {
  const parting = partingOf(inputs);
  const properties = [
    ...addressProperties(operation, inputs, parting, scope),
    ...property('body', bodyText(operation, inputs, parting, scope)),
    ...property('response', responseText(operation.outcome, inputs, scope)),
    ...property('failure', failureText(operation, scope)),
    ...constantProperties(operation),
  ];
  const isSwitched = operation.outcome.kind === 'choice';
  const sendsEmptyBody = operation.body?.required === true && parting.bulk?.place === 'field';
  const call = sendText(operation, `{ ${properties.join(', ')} }`, scope);
  return {
    statements: [...parting.setup, `return ${call};`],
    readsParams: parting.readsParams || isSwitched || sendsEmptyBody,
  };
}

/** What leads to the operation, and what it is told besides a body. */
export function addressProperties(
  operation: Operation,
  inputs: Inputs,
  parting: Parting,
  scope: ModuleScope,
): string[] {
  const part = (place: Param['in']) => placeText(place, operation, inputs, parting, scope);
  return [
    `method: ${literalText(operation.method)}`,
    `path: ${literalText(operation.path)}`,
    ...property('pathParams', part('path')),
    ...property('query', part('query')),
    ...property('headers', part('header')),
  ];
}

function sendText({ outcome }: Operation, request: string, scope: ModuleScope): string {
  if (outcome.kind !== 'page')
    return callText(scope.runtime('request', 'send', 'value'), ['client', request, 'options']);
  const scheme = schemeText(outcome.scheme, scope);
  const sendPages = scope.runtime('pages', 'sendPages', 'value');
  return callText(sendPages, ['client', request, scheme, 'options']);
}

function property(name: string, expression: string | undefined): string[] {
  if (expression === undefined) return [];
  return [name === expression ? name : `${name}: ${expression}`];
}

/** What is the same for every call. */
export function constantProperties(operation: Operation): string[] {
  const server = operation.servers?.find(({ url }) => isAbsolute(url));
  return [
    ...(operation.security ? [`security: ${securityText(operation.security)}`] : []),
    ...(server ? [`baseURL: ${literalText(server.url)}`] : []),
    ...(operation.idempotent ? ['idempotent: true'] : []),
  ];
}

export function securityText(security: Security): string {
  return literalText(security.map((set) => set.map(({ scheme }) => scheme)));
}

/** What a place has besides the caller's own values. */
function constantsOf(
  place: Param['in'],
  { outcome }: Operation,
  { constants }: Inputs,
  scope: ModuleScope,
): readonly string[] {
  // Which JSON to ask for, where there are several kinds.
  const accept = place === 'header' ? jsonAccept(outcome) : undefined;
  return [
    ...(accept === undefined ? [] : [`accept: ${literalText(accept)}`]),
    ...constants
      .filter((param) => param.in === place)
      .map((param) => entryText(param, literalText(param.constant ?? null), scope)),
  ];
}

/** The object of one place: constants, what passes through, and what has a form of its own. */
function placeText(
  place: Param['in'],
  operation: Operation,
  inputs: Inputs,
  parting: Parting,
  scope: ModuleScope,
): string | undefined {
  const bulk = parting.bulk?.place === place ? parting.bulk.expression : undefined;
  const constants = constantsOf(place, operation, inputs, scope);
  const own = inputs.keys
    .filter((input) => input.place === place && !(bulk && passesThrough(input)))
    .map((input) => entryText(input, parting.expressionOf(input), scope));
  const { positional } = inputs;
  if (positional && place === 'path') own.push(entryText(positional.param, positional.name, scope));
  if (place === 'header') own.push(...cookieEntry(operation, inputs, parting, scope));
  if (place === 'query') own.push(...queryStringEntry(inputs, parting, scope));
  return objectText([...constants, ...(bulk === undefined ? [] : [`...${bulk}`]), ...own]);
}

/** Undefined without entries; what alone would be spread is the object. */
function objectText(entries: readonly string[]): string | undefined {
  const [first, ...others] = entries;
  if (first === undefined) return undefined;
  return others.length === 0 && first.startsWith('...')
    ? first.slice('...'.length)
    : `{ ${entries.join(', ')} }`;
}

/** Cookies travel in a header of their own. */
function cookieEntry(
  operation: Operation,
  inputs: Inputs,
  parting: Parting,
  scope: ModuleScope,
): string[] {
  const values = placeText('cookie', operation, inputs, parting, scope);
  if (values === undefined) return [];
  return [`cookie: ${callText(scope.runtime('styles', 'cookies', 'value'), [values])}`];
}

function passesThrough({ key, wire, encoding }: Input): boolean {
  return key === wire && encoding.kind === 'plain';
}

interface Encoded {
  readonly wire: string;
  readonly encoding: ParamEncoding;
}

function entryText({ wire, encoding }: Encoded, expression: string, scope: ModuleScope): string {
  const value = encodedText(encoding, expression, scope);
  return wire === value ? wire : `${keyText(wire)}: ${value}`;
}

/** A value in the form that the document asks for. */
function encodedText(encoding: ParamEncoding, expression: string, scope: ModuleScope): string {
  if (encoding.kind === 'plain') return expression;
  if (encoding.kind === 'content')
    return `${scope.runtime('styles', 'content', 'value')}(${expression})`;
  const { style, explode, allowReserved } = encoding;
  const options = {
    ...(explodes[style] === explode ? {} : { explode }),
    ...(allowReserved ? { allowReserved } : {}),
  };
  const more = Object.keys(options).length === 0 ? '' : `, ${literalText(options)}`;
  return `${scope.runtime('styles', style, 'value')}(${expression}${more})`;
}

type Style = Extract<ParamEncoding, { kind: 'style' }>['style'];

/** OpenAPI's defaults, which the runtime shares. */
const explodes: { readonly [S in Style]: boolean } = {
  simple: false,
  label: false,
  matrix: false,
  segments: false,
  form: true,
  spaceDelimited: false,
  pipeDelimited: false,
  tabDelimited: false,
  cookie: true,
  deepObject: true,
  brackets: true,
};

/** 3.2's `in: querystring` is all of the query but what the path's key says. */
function queryStringEntry(inputs: Inputs, parting: Parting, scope: ModuleScope): string[] {
  const input = inputs.keys.find(({ place }) => place === 'querystring');
  if (input === undefined) return [];
  const queryString = scope.runtime('styles', 'queryString', 'value');
  return [`...${callText(queryString, [parting.expressionOf(input)])}`];
}
