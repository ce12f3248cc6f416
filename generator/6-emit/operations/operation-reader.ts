/** How the runtime reads what a server answers: the reader, and what brings data into its forms. */
import { fieldOf, objectsOf } from '../../4-ir/graph.js';
import type {
  Events,
  Operation,
  Outcome,
  Payload,
  StreamSwitch,
  Success,
  Type,
} from '../../4-ir/ir.js';
import { conversionText } from '../types/conversions.js';
import { isExact } from '../types/converting.js';
import type { ModuleScope } from '../module-scope.js';
import type { Inputs } from './operation-inputs.js';
import { callText } from './request-body.js';
import { literalText, memberText } from '../safe-text.js';

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

type Framing = Events['framing'];

interface StreamReader {
  readonly module: string;
  readonly name: string;
  /** The media type it asks for unasked; undefined: it takes options instead. */
  readonly accept?: string;
}

const framings: { readonly [F in Framing]: StreamReader } = {
  sse: { module: 'sse', name: 'sse' },
  jsonl: { module: 'json-lines', name: 'jsonl', accept: 'application/jsonl' },
  'json-seq': { module: 'json-lines', name: 'jsonSeq', accept: 'application/json-seq' },
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
