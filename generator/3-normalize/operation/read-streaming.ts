import { childOf, type Json, type Pointer } from '../../1-load/pointer.js';
import { objectIn, textIn } from '../checked.js';
import type { MediaNode, ResponseNode, Schema } from '../document.js';
import { valueOf, type ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';
import { mediaNode } from './read-body.js';
import { schemaIn } from './read-content.js';

/** What `x-fern-streaming` says of an operation; `true` is a stream of rows of JSON. */
interface DeclaredStream {
  readonly at: Pointer;
  readonly media: 'text/event-stream' | 'application/jsonl';
  /** One answer is possible, too: something in the request decides. */
  readonly isChoice: boolean;
  readonly answer?: Schema;
  readonly event?: Schema;
}

const key = 'x-fern-streaming';

/** The responses with the stream that the extension declares, as OpenAPI would say it. */
export function withDeclaredStream(
  responses: readonly ResponseNode[],
  operation: ObjectPlace,
  reading: Reading,
): readonly ResponseNode[] {
  const declared = declaredIn(operation, reading);
  if (declared === undefined) return responses;
  const success = responses.find(({ status }) => status.startsWith('2'));
  const made: ResponseNode = { at: declared.at, status: '200', contents: [], headers: [] };
  if (success === undefined) return [{ ...made, contents: contentsOf([], declared) }, ...responses];
  return responses.map((response) =>
    response === success
      ? { ...response, contents: contentsOf(response.contents, declared) }
      : response,
  );
}

function declaredIn(operation: ObjectPlace, reading: Reading): DeclaredStream | undefined {
  const written: Json | undefined = valueOf(operation, key);
  const at = childOf(operation.at, key);
  if (written === true) return { at, media: 'application/jsonl', isChoice: false };
  const node = typeof written === 'object' ? objectIn(operation, key, reading) : undefined;
  if (node === undefined) return undefined;
  const answer = schemaIn(node, 'response', reading);
  const event = schemaIn(node, 'response-stream', reading);
  return {
    at,
    media: textIn(node, 'format', reading) === 'sse' ? 'text/event-stream' : 'application/jsonl',
    isChoice: valueOf(node, 'stream-condition') !== undefined,
    ...(answer !== undefined && { answer }),
    ...(event !== undefined && { event }),
  };
}

/** What was described as one answer in JSON is what each event holds, unless both are there. */
function contentsOf(
  contents: readonly MediaNode[],
  { at, media, isChoice, answer, event }: DeclaredStream,
): readonly MediaNode[] {
  const json = contents.find((content) => content.media === 'application/json');
  const stream = contents.find((content) => content.media === media);
  const others = contents.filter((content) => content !== json && content !== stream);
  const item = event ?? stream?.itemSchema ?? stream?.schema ?? json?.schema;
  const streaming = stream ?? mediaNode(at, media, undefined, new Map());
  const once = answer === undefined ? json : mediaNode(at, 'application/json', answer, new Map());
  return [
    ...(isChoice && once !== undefined ? [once] : []),
    item === undefined ? streaming : { ...streaming, ...itemOf(media, item) },
    ...others,
  ];
}

/** A row is an item; of an event it would mean the whole, `{ event, data }`, where data is meant. */
function itemOf(media: DeclaredStream['media'], item: Schema): Partial<MediaNode> {
  return media === 'application/jsonl' ? { itemSchema: item } : { schema: item };
}
