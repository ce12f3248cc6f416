/** What a call gives: the types of answers, and the overloads that promise them. */
import type { Operation, Outcome, Payload } from '../../4-ir/ir.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { typeText } from '../types/type-text.js';

/** Who calls: users of functions, or of the class client. */
export type Door = 'function' | 'method';

/** Functions are for small bundles: the methods of streams come with the class client. */
const streams: { readonly [D in Door]: (scope: ModuleScope) => string } = {
  function: (scope) => scope.runtime('events', 'Events', 'type'),
  method: (scope) => scope.runtime('stream', 'Stream', 'type'),
};

/** What a caller may get: the data, a stream, or (where only the run tells) either. */
export type Answer = 'data' | 'stream' | 'either';

/** The overloads of an operation, the most general one last. */
export function answersOf({ outcome }: Operation): readonly Answer[] {
  if (outcome.kind === 'choice') return ['data', 'stream', 'either'];
  return [outcome.kind === 'stream' ? 'stream' : 'data'];
}

export function returnText(
  operation: Operation,
  answer: Answer,
  door: Door,
  scope: ModuleScope,
): string {
  const { outcome } = operation;
  const { error, types } = nameOf(operation, scope.names);
  const failure = error === undefined ? [] : [scope.imports.use(types, error, 'type')];
  const typeOf = (name: string, file: string, parts: readonly string[]) =>
    `${scope.runtime(file, name, 'type')}<${[...parts, ...failure].join(', ')}>`;
  if (outcome.kind === 'page') {
    const item = typeText(outcome.item, 'response', scope.types);
    return typeOf('PagePromise', 'pages', [dataText(outcome, scope), item]);
  }
  const data = answer === 'stream' ? [] : [dataText(outcome, scope)];
  const stream = answer === 'data' ? [] : [`${streams[door](scope)}<${eventText(outcome, scope)}>`];
  return typeOf('APIPromise', 'api-promise', [[...data, ...stream].join(' | ')]);
}

/** The type of one event; only streams have any. */
export function eventText(outcome: Outcome, scope: ModuleScope): string {
  if (outcome.kind !== 'stream' && outcome.kind !== 'choice') return 'never';
  return typeText(outcome.events.type, 'response', scope.types);
}

type PayloadTypes = {
  readonly [K in Payload['kind']]: (
    payload: Extract<Payload, { kind: K }>,
    scope: ModuleScope,
  ) => string;
};

const payloadTypes: PayloadTypes = {
  none: () => 'undefined',
  json: ({ type }, scope) => typeText(type, 'response', scope.types),
  text: ({ type }, scope) => typeText(type, 'response', scope.types),
  binary: (_, scope) => scope.runtime('platform', 'Response', 'type'),
};

function payloadType<K extends Payload['kind']>(
  payload: Extract<Payload, { kind: K }>,
  scope: ModuleScope,
): string {
  const kind: K = payload.kind;
  return payloadTypes[kind](payload, scope);
}

/** The type of one answer. */
export function dataText(outcome: Outcome, scope: ModuleScope): string {
  if (outcome.kind === 'page') return typeText(outcome.envelope, 'response', scope.types);
  if (outcome.kind === 'stream') return 'never';
  const { successes } = outcome;
  // Asked first: what the other answers would import is not needed then.
  if (successes.some(({ payload }) => isAny(payload))) return 'unknown';
  const texts = new Set(successes.map(({ payload }) => payloadType(payload, scope)));
  const text = [...texts].join(' | ');
  return text === 'undefined' ? 'void' : text;
}

function isAny(payload: Payload): boolean {
  return (payload.kind === 'json' || payload.kind === 'text') && payload.type.kind === 'unknown';
}
