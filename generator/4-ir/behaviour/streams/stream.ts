import type { StreamConfig } from '../../../config.js';
import type { Document, MediaNode, Schema } from '../../../3-normalize/document.js';
import type { Events, StreamSwitch, Success, Type } from '../../ir.js';
import { framingOf } from '../../operations/media.js';
import { partTypeOf, type Scope } from '../../operations/scope.js';
import { isSequence, successNodesOf } from '../../operations/success.js';
import { configPlace } from '../../config-place.js';
import { decodedEventOf, eventDataOf, eventSchemaOf, eventShapeOf } from './event.js';
import { requestFieldsOf } from '../request-fields.js';
import { nearestWord } from '../../../1-load/spelling.js';
import { schemaNamed } from '../schema-name.js';
import { sentinelOf } from './sentinel.js';
import { namedSwitchOf, streamSwitchOf } from './stream-switch.js';

/** What sdk.yaml says of an operation's stream, with the key it says it under. */
export interface StreamWish {
  readonly key: string;
  readonly config: false | StreamConfig;
}

export interface Streaming {
  readonly events: Events;
  /** Absent: the operation always streams. */
  readonly when?: StreamSwitch;
}

type Framing = Events['framing'];
const preference: readonly Framing[] = ['sse', 'jsonl', 'json-seq', 'multipart'];

/** How an operation streams; undefined: it does not, or not by any rule we can see. */
export function streamingOf(
  scope: Scope,
  document: Document,
  successes: readonly Success[],
  wish: StreamWish | undefined,
): Streaming | undefined {
  if (wish?.config === false) return undefined;
  const media = sequenceOf(scope);
  const config = wish?.config;
  if (!media && !config) return undefined;
  const events = eventsOf(scope, document, media, wish);
  const alone = successes.every(({ payload }) => payload.kind === 'none');
  const when = switchOf(scope, wish, media !== undefined && !alone);
  if (when) return { events, when };
  if (!alone && media && !config) {
    scope.report('stream-without-switch', media.at, { media: media.media });
    return undefined;
  }
  return { events };
}

function sequenceOf(scope: Scope): MediaNode | undefined {
  const nodes = successNodesOf(scope.node, scope.schemas).flatMap(({ contents }) => contents);
  const sequences = nodes.filter(isSequence);
  const rank = ({ media }: MediaNode): number =>
    preference.indexOf(framingOf(media) ?? 'multipart');
  return [...sequences].sort((a, b) => rank(a) - rank(b))[0];
}

function switchOf(
  scope: Scope,
  wish: StreamWish | undefined,
  infer: boolean,
): StreamSwitch | undefined {
  const wire = wish?.config === false ? undefined : wish?.config.when;
  if (wire === undefined) return infer ? streamSwitchOf(scope.node, scope.schemas) : undefined;
  const found = namedSwitchOf(scope.node, wire, scope.schemas);
  if (found || !wish) return found;
  const wires = requestFieldsOf(scope.node, scope.schemas).map((field) => field.wire);
  scope.report('config-param-unknown', configPlace(['operations', wish.key, 'stream', 'when']), {
    param: wire,
    operation: wish.key,
    suggestion: nearestWord(wire, wires),
  });
  return undefined;
}

const mediaOfFraming: Readonly<Record<Framing, string>> = {
  sse: 'text/event-stream',
  jsonl: 'application/jsonl',
  'json-seq': 'application/json-seq',
  multipart: 'multipart/mixed',
};

function eventsOf(
  scope: Scope,
  document: Document,
  media: MediaNode | undefined,
  wish: StreamWish | undefined,
): Events {
  const config = wish?.config === false ? undefined : wish?.config;
  const inferred = media && (framingOf(media.media) ?? 'multipart');
  const framing = config?.framing ?? inferred ?? 'sse';
  const named =
    wish && config?.events !== undefined
      ? schemaNamed(
          config.events,
          ['operations', wish.key, 'stream', 'events'],
          document,
          scope.report,
        )
      : undefined;
  const schema = named ?? (media ? eventSchemaOf(media, framing, document) : undefined);
  const isItem = named === undefined && media?.itemSchema !== undefined;
  const shape =
    config?.shape ??
    (schema && framing === 'sse' ? eventShapeOf(schema, scope.schemas, isItem) : 'data');
  const sentinel = sentinelFor(scope, media, schema, config);
  return {
    framing,
    media: media && framing === inferred ? media.media : mediaOfFraming[framing],
    type: eventTypeOf(scope, schema, shape, framing),
    shape,
    data: framing === 'sse' ? eventDataOf(schema, shape, scope.schemas) : 'json',
    ...(sentinel ? { sentinel } : {}),
  };
}

function eventTypeOf(
  scope: Scope,
  schema: Schema | undefined,
  shape: Events['shape'],
  framing: Framing,
): Type {
  // Nothing described: text is what the wire holds; other framings are JSON by definition.
  if (!schema)
    return framing === 'sse' ? { kind: 'scalar', scalar: 'string' } : { kind: 'unknown' };
  const read = shape === 'event' ? decodedEventOf(schema, scope.schemas) : schema;
  return partTypeOf(scope, read, 'event', []);
}

function sentinelFor(
  scope: Scope,
  media: MediaNode | undefined,
  schema: Schema | undefined,
  config: StreamConfig | undefined,
): Events['sentinel'] {
  if (config?.sentinel !== undefined) {
    return { text: config.sentinel, required: config.sentinelRequired ?? true };
  }
  const shown = media ? sentinelOf(scope.node, media, schema, scope.schemas) : undefined;
  return shown && { ...shown, required: config?.sentinelRequired ?? shown.required };
}
