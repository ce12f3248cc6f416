import type { Schema } from '../../3-normalize/document.js';
import { isOnly, jsonTypesOf, plainOf, type Schemas } from '../behaviour/shape.js';
import type { Events } from '../ir.js';

export type MediaKind = 'json' | 'form' | 'multipart' | 'text' | 'binary';
export type Framing = Events['framing'];

/** `application/json; charset=utf-8` -> `application/json`. */
export function essenceOf(media: string): string {
  return (media.split(';', 1)[0] ?? '').trim().toLowerCase();
}

const framings: ReadonlyMap<string, Framing> = new Map([
  ['text/event-stream', 'sse'],
  ['application/jsonl', 'jsonl'],
  ['application/x-jsonl', 'jsonl'],
  ['application/jsonlines', 'jsonl'],
  ['application/x-jsonlines', 'jsonl'],
  ['text/jsonl', 'jsonl'],
  ['application/ndjson', 'jsonl'],
  ['application/x-ndjson', 'jsonl'],
  ['text/x-ndjson', 'jsonl'],
  ['application/x-json-stream', 'jsonl'],
  ['application/stream+json', 'jsonl'],
  ['application/json-seq', 'json-seq'],
  ['multipart/mixed', 'multipart'],
  ['multipart/x-mixed-replace', 'multipart'],
]);

/** How a sequence of items is framed in a media type; undefined: it is not a sequence. */
export function framingOf(media: string): Framing | undefined {
  const essence = essenceOf(media);
  const known = framings.get(essence);
  if (known) return known;
  if (essence.endsWith('+json-seq')) return 'json-seq';
  return /\+(jsonl|ndjson)$/.test(essence) ? 'jsonl' : undefined;
}

const jsonPattern = /^application\/(\*|json5?)$|^text\/json$|[+.-]json$/;
const textPattern =
  /^text\/|[/+.-](xml|yaml|yml|csv|html|javascript|ecmascript|graphql|sdp|sql|toml)$/;
const binaryPattern =
  /^(image|audio|video|font|model)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip)$/;

/** Whether bytes of this media type are JSON, whatever the schema says. */
export function isJsonMedia(media: string): boolean {
  const essence = essenceOf(media);
  return essence === '*/*' || jsonPattern.test(essence);
}

/**
 * What is on the wire under a media type. Wildcards and vendor types say nothing themselves; the
 * schema tells: text and bytes are strings, everything else can only be JSON.
 */
export function mediaKindOf(
  media: string,
  schema: Schema | undefined,
  schemas: Schemas,
): MediaKind {
  const essence = essenceOf(media);
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (isWildcard(essence)) return kindBySchema(schema, schemas);
  if (jsonPattern.test(essence)) return isBinarySchema(schema, schemas) ? 'binary' : 'json';
  if (/^(image|audio|video|font|model)\//.test(essence)) return 'binary';
  if (textPattern.test(essence)) return isBinarySchema(schema, schemas) ? 'binary' : 'text';
  if (binaryPattern.test(essence)) return 'binary';
  return kindBySchema(schema, schemas);
}

function isWildcard(essence: string): boolean {
  return essence === '*/*' || essence === '*' || essence === 'application/*';
}

function kindBySchema(schema: Schema | undefined, schemas: Schemas): MediaKind {
  if (!schema || isBinarySchema(schema, schemas)) return 'binary';
  if (isOnly(schema, schemas, ['string'])) return 'text';
  const plain = plainOf(schema, schemas);
  return jsonTypesOf(plain, schemas).length > 0 || plain.allOf || plain.anyOf || plain.oneOf
    ? 'json'
    : 'binary';
}

/** `format: binary` of 3.0, `type: file` of 2.0, `contentMediaType` of 3.1 without an encoding. */
export function isBinarySchema(schema: Schema | undefined, schemas: Schemas): boolean {
  if (!schema) return false;
  const plain = plainOf(schema, schemas);
  if (plain.format === 'binary' || plain.format === 'file') return true;
  if (plain.contentMediaType === undefined || plain.contentEncoding !== undefined) return false;
  return (
    !isJsonMedia(plain.contentMediaType) && !essenceOf(plain.contentMediaType).startsWith('text/')
  );
}

/** The media type to write for a kind that the document gives a wildcard for. */
export function concreteMediaOf(media: string, kind: MediaKind): string {
  if (!media.includes('*')) return media;
  if (kind === 'json') return 'application/json';
  return kind === 'text' ? 'text/plain' : 'application/octet-stream';
}
