import { fieldOf, objectsOf } from '../4-ir/graph.js';
import type {
  Events,
  Operation,
  Outcome,
  Payload,
  StreamSwitch,
  Success,
  Type,
} from '../4-ir/ir.js';
import { conversionText } from './conversions.js';
import { isExact } from './converting.js';
import { nameOf, type ModuleScope } from './module-scope.js';
import type { Inputs } from './operation-inputs.js';
import { callText } from './request-body.js';
import { literalText, memberText } from './safe-text.js';
import { typeText } from './type-text.js';

/** How the runtime turns an answer into data; undefined: as JSON, its default. */
export function responseText(
  outcome: Outcome,
  inputs: Inputs,
  scope: ModuleScope,
): string | undefined {
  if (outcome.kind === 'page') return convertedText([outcome.envelope], undefined, scope);
  if (outcome.kind === 'once') return dataReaderText(outcome.successes, scope);
  const stream = streamText(outcome.events, scope);
  if (outcome.kind === 'stream') return stream;
  const data = dataReaderText(outcome.successes, scope);
  return `${conditionText(outcome.when, inputs)} ? ${stream} : ${data ?? 'undefined'}`;
}

function dataReaderText(successes: readonly Success[], scope: ModuleScope): string | undefined {
  const types = successes.flatMap(({ payload }) => (payload.kind === 'json' ? [payload.type] : []));
  return convertedText(types, readerText(successes, scope), scope);
}

/** The reader, with what it reads brought into the forms that callers hold. */
function convertedText(
  types: readonly Type[],
  reader: string | undefined,
  scope: ModuleScope,
): string | undefined {
  const convert = conversionText({ kind: 'union', members: types }, scope);
  if (convert === undefined) return reader;
  const args = reader === undefined ? [convert] : [convert, reader];
  const isByDigits = types.some((type) => isExact(type, scope.converting));
  const converted = isByDigits
    ? scope.runtime('exact-json', 'convertedExactly', 'value')
    : scope.runtime('conversions', 'converted', 'value');
  return callText(converted, args);
}

function streamText(events: Events, scope: ModuleScope): string {
  const isByDigits = isExact(events.type, scope.converting);
  const format = formatText(events, scope);
  const convert = conversionText(events.type, scope);
  if (convert === undefined) return format;
  const whole = isByDigits
    ? callText(scope.runtime('exact-json', 'unmarked', 'value'), [convert])
    : convert;
  return callText(scope.runtime('conversions', 'convertedEvents', 'value'), [whole, format]);
}

/** What brings the bodies of failures into the forms that callers hold. */
export function failureText(operation: Operation, scope: ModuleScope): string | undefined {
  const members = operation.failures.flatMap(({ type }) => type ?? []);
  const convert = conversionText({ kind: 'union', members }, scope);
  if (convert === undefined) return undefined;
  const isByDigits = members.some((type) => isExact(type, scope.converting));
  const failed = isByDigits
    ? scope.runtime('exact-json', 'failedExactly', 'value')
    : scope.runtime('conversions', 'failed', 'value');
  return callText(failed, [convert]);
}

type Reader = { readonly name: string; readonly accept: string };

/** The runtime's readers and what they ask for unasked; JSON is read without one. */
const readers: { readonly [K in Exclude<Payload['kind'], 'json'> | 'mixed']: Reader } = {
  none: { name: 'asNothing', accept: '*/*' },
  text: { name: 'asText', accept: 'text/plain' },
  binary: { name: 'asBinary', accept: '*/*' },
  mixed: { name: 'byContentType', accept: '*/*' },
};

function readerText(successes: readonly Success[], scope: ModuleScope): string | undefined {
  const [first = 'none', ...others] = new Set(successes.map(({ payload }) => payload.kind));
  const kind = others.length === 0 ? first : 'mixed';
  if (kind === 'json') return undefined;
  const { name, accept } = readers[kind];
  const asked = mediaOf(successes) ?? accept;
  const argument = asked === accept ? '' : literalText(asked);
  return `${scope.runtime('readers', name, 'value')}(${argument})`;
}

/** `application/hal+json`, where an answer is JSON of such a kind and never a stream. */
export function jsonAccept(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'once' || outcome.successes.some((s) => s.payload.kind !== 'json'))
    return undefined;
  const asked = mediaOf(outcome.successes);
  return asked === 'application/json' ? undefined : asked;
}

function mediaOf(successes: readonly Success[]): string | undefined {
  const media = successes.flatMap(({ payload }) =>
    payload.kind === 'none' ? [] : [payload.media],
  );
  return media.length === 0 ? undefined : [...new Set(media)].join(', ');
}

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
  const { error, module } = nameOf(operation, scope.names);
  const failure = error === undefined ? [] : [scope.imports.use(module, error, 'type')];
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

type Framing = Events['framing'];

interface StreamReader {
  readonly module: string;
  readonly name: string;
  /** The media type it asks for unasked; undefined: it takes options instead. */
  readonly accept?: string;
}

const framings: { readonly [F in Framing]: StreamReader } = {
  sse: { module: 'sse', name: 'sse' },
  jsonl: { module: 'jsonl', name: 'jsonl', accept: 'application/jsonl' },
  'json-seq': { module: 'json-sequence', name: 'jsonSeq', accept: 'application/json-seq' },
  multipart: { module: 'multipart-stream', name: 'multipartStream', accept: 'multipart/mixed' },
};

function formatText(events: Events, scope: ModuleScope): string {
  const { module, name, accept } = framings[events.framing];
  const reader = scope.runtime(module, name, 'value');
  if (accept !== undefined) {
    const isByDigits = isExact(events.type, scope.converting);
    const marked = isByDigits ? [scope.runtime('exact-json', 'marked', 'value')] : [];
    const isUsual = events.media === accept && !isByDigits;
    return callText(reader, [...(isUsual ? [] : [literalText(events.media)]), ...marked]);
  }
  const options = [...sentinelOptions(events), ...shapeOption(events, scope)];
  return `${reader}(${options.length === 0 ? '' : `{ ${options.join(', ')} }`})`;
}

function sentinelOptions({ sentinel }: Events): string[] {
  if (sentinel === undefined) return [];
  const optional = sentinel.required ? [] : ['sentinelRequired: false'];
  return [`sentinel: ${literalText(sentinel.text)}`, ...optional];
}

/** What an event is made of where it is not simply its JSON data. */
function shapeOption({ type, shape, data }: Events, scope: ModuleScope): string[] {
  const { lookup } = scope;
  const names = {
    data: {
      // Where events declare a field `error`, an event that has one is not yet a failure.
      json: objectsOf(type, lookup)?.some((object) => fieldOf(object, 'error', lookup))
        ? 'jsonDataWithError'
        : undefined,
      text: 'textData',
    },
    event: { json: 'namedEvents', text: 'records' },
  };
  const name = names[shape][data];
  if (data === 'json' && isExact(type, scope.converting)) {
    const parsed = name
      ? scope.runtime('sse-shapes', name, 'value')
      : scope.runtime('sse', 'jsonData', 'value');
    return [`shape: ${callText(scope.runtime('exact-events', 'exactShape', 'value'), [parsed])}`];
  }
  return name === undefined ? [] : [`shape: ${scope.runtime('sse-shapes', name, 'value')}`];
}

/** Whether the caller asks for the stream, as an expression. */
function conditionText(when: StreamSwitch, inputs: Inputs): string {
  const value = switchText(when, inputs);
  if (!when.default) {
    const isBoolean = when.on.length === 1 && when.on[0] === true;
    return isBoolean ? value : when.on.map((on) => `${value} === ${literalText(on)}`).join(' || ');
  }
  const off = [...when.off, ...(when.nullable ? [null] : [])];
  return off.map((word) => `${value} !== ${literalText(word)}`).join(' && ');
}

function switchText({ in: place, wire }: StreamSwitch, { keys, merged }: Inputs): string {
  const sought = place === 'body' ? 'field' : 'query';
  const input = keys.find((key) => key.wire === wire && key.place === sought);
  if (input) return memberText('params', input.key);
  const body = keys.find((key) => key.place === 'body');
  if (body) {
    const value = memberText('params', body.key);
    const member = memberText('', wire);
    if (body.required) return `${value}${member}`;
    return `${value}?${member.startsWith('.') ? '' : '.'}${member}`;
  }
  // Not every member of a union may have the switch.
  return merged ? `${literalText(wire)} in params && ${memberText('params', wire)}` : 'false';
}
