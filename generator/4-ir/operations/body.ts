import type { BodyNode, JsonType, MediaNode, Schema } from '../../3-normalize/document.js';
import { sortedBy } from '../../1-load/group-by.js';
import { itemsOf, isOnly, jsonTypesOf, shapeOf, type Schemas } from '../behaviour/shape.js';
import type { Body, Content, Docs, Step, Type } from '../ir.js';
import {
  concreteMediaOf,
  essenceOf,
  isBinarySchema,
  mediaKindOf,
  type MediaKind,
} from './media.js';
import { partFormsOf, partsOf } from './part.js';
import { partTypeOf, type Scope } from './scope.js';

/** `preferred`: the media type that sdk.yaml asks to send. */
export function bodyOf(scope: Scope, preferred: string | undefined): Body | undefined {
  const { body, method } = scope.node;
  if (!body || body.contents.length === 0) return undefined;
  // fetch refuses a body here, and HTTP gives it no meaning.
  if (method === 'GET' || method === 'HEAD') {
    if (!isEmpty(scope, body)) scope.report('body-ignored', body.at, { method });
    return undefined;
  }
  const contents = sentContentsOf(scope, body, preferred);
  return {
    at: body.at,
    required: body.required,
    contents: contents.map((media, index) => contentOf(scope, media, index)),
    docs: docsOf(body, contents[0]),
  };
}

/** Some generators write a body without fields into every operation. */
function isEmpty({ schemas }: Scope, { contents }: BodyNode): boolean {
  return contents.every(({ schema }) => !schema || shapeOf(schema, schemas).size === 0);
}

function docsOf({ description }: BodyNode, sent: MediaNode | undefined): Docs {
  const { examples = [] } = sent ?? {};
  return {
    ...(description === undefined ? {} : { text: description }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

/** The contents of a body, the one to send first. */
export function sentContentsOf(
  scope: Scope,
  body: BodyNode,
  preferred: string | undefined,
): readonly MediaNode[] {
  const wanted = preferred === undefined ? undefined : essenceOf(preferred);
  const rank = (media: MediaNode): number =>
    essenceOf(media.media) === wanted ? -1 : rankOf(scope, media);
  return sortedBy(body.contents, rank);
}

const ranks: Readonly<Record<MediaKind, number>> = {
  json: 1,
  multipart: 4,
  form: 5,
  text: 6,
  binary: 7,
};

// Among equals the document's own order holds: a body that can carry files ranks with JSON, which
// cannot. A JSON patch is an array of steps; where the schema is none, a merge patch is meant.
function rankOf({ schemas }: Scope, { media, schema }: MediaNode): number {
  const kind = sentKindOf({ media, schema }, schemas);
  const essence = essenceOf(media);
  if (kind === 'multipart' && schema && hasFiles(schema, schemas)) return ranks.json;
  if (kind !== 'json') return ranks[kind];
  if (essence === 'application/json-patch+json') return schema && itemsOf(schema, schemas) ? 2 : 3;
  return essence.endsWith('+json') ? 2 : ranks.json;
}

function hasFiles(...[schema, schemas]: Parameters<typeof shapeOf>): boolean {
  return [...shapeOf(schema, schemas).values()].some((field) =>
    field.schemas.some(
      (one) => isBinarySchema(one, schemas) || isBinarySchema(itemsOf(one, schemas), schemas),
    ),
  );
}

/** Of a list, a multipart body makes parts; all else without fields the caller writes. */
const fieldTypes: Readonly<Record<'form' | 'multipart', readonly JsonType[]>> = {
  form: ['object'],
  multipart: ['object', 'array'],
};

function sentKindOf(
  { media, schema }: { readonly media: string; readonly schema?: Schema | undefined },
  schemas: Schemas,
): MediaKind {
  const kind = mediaKindOf(media, schema, schemas);
  if (!schema || (kind !== 'form' && kind !== 'multipart')) return kind;
  const types = jsonTypesOf(schema, schemas);
  if (types.length === 0 || types.some((type) => fieldTypes[kind].includes(type))) return kind;
  return isBinarySchema(schema, schemas) ? 'binary' : 'text';
}

/** A form whose schema is not made of fields, or not always. */
function reportFieldless(scope: Scope, { at, media, schema }: MediaNode): void {
  const kind = mediaKindOf(media, schema, scope.schemas);
  if (!schema || (kind !== 'form' && kind !== 'multipart')) return;
  const types = jsonTypesOf(schema, scope.schemas);
  if (types.every((type) => fieldTypes[kind].includes(type))) return;
  scope.report('form-without-fields', at, { media: essenceOf(media), types });
}

const anyFields: Type = { kind: 'map', values: { kind: 'unknown' } };

const string: Type = { kind: 'scalar', scalar: 'string' };

function contentOf(scope: Scope, node: MediaNode, index: number): Content {
  const schema = sentSchemaOf(node);
  const kind = sentKindOf({ media: node.media, schema }, scope.schemas);
  const media = concreteMediaOf(node.media, kind);
  if (index === 0) reportFieldless(scope, node);
  if (kind === 'binary') return { kind, media };
  // Only the first is sent; the others' inline types get a word of their own.
  const steps: readonly Step[] = index === 0 ? [] : [{ kind: 'member', index, word: kind }];
  if (kind === 'text' && !(schema && isOnly(schema, scope.schemas, ['string']))) {
    return { kind, media, type: string };
  }
  const isForm = kind === 'form' || kind === 'multipart';
  const isKnown = schema && (!isForm || isOnly(schema, scope.schemas, fieldTypes[kind]));
  const type: Type =
    schema && isKnown
      ? partTypeOf(scope, schema, 'body', steps)
      : isForm
        ? anyFields
        : { kind: 'unknown' };
  // A union of text and of what is not said is unknown; what is written is text all the same.
  if (kind === 'text' && type.kind === 'unknown') return { kind, media, type: string };
  if (kind === 'multipart') return { kind, media, type, ...partFormsOf(scope, schema, node) };
  if (!isForm) return { kind, media, type };
  return { kind, media, type, parts: partsOf(scope, schema, node.encoding, kind) };
}

/** A multipart body of items alone (3.2) is a list of them. */
function sentSchemaOf({ at, media, schema, itemSchema }: MediaNode): Schema | undefined {
  const isList = itemSchema !== undefined && /^multipart\//i.test(media);
  return schema ?? (isList ? { at, types: ['array'], items: itemSchema } : undefined);
}
