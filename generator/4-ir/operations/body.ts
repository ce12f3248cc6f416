import type { BodyNode, MediaNode } from '../../3-normalize/document.js';
import { itemsOf, isOnly, shapeOf } from '../behaviour/shape.js';
import type { Body, Content, Docs, Step, Type } from '../ir.js';
import {
  concreteMediaOf,
  essenceOf,
  isBinarySchema,
  mediaKindOf,
  type MediaKind,
} from './media.js';
import { partsOf } from './part.js';
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
  const contents = orderedContentsOf(scope, body, preferred);
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
export function orderedContentsOf(
  scope: Scope,
  body: BodyNode,
  preferred: string | undefined,
): readonly MediaNode[] {
  const wanted = preferred === undefined ? undefined : essenceOf(preferred);
  const rank = (media: MediaNode): number =>
    essenceOf(media.media) === wanted ? -1 : rankOf(scope, media);
  return [...body.contents].sort((a, b) => rank(a) - rank(b));
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
  const kind = mediaKindOf(media, schema, schemas);
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

const string: Type = { kind: 'scalar', scalar: 'string' };

function contentOf(scope: Scope, node: MediaNode, index: number): Content {
  const kind = mediaKindOf(node.media, node.schema, scope.schemas);
  const media = concreteMediaOf(node.media, kind);
  if (kind === 'binary') return { kind, media };
  // Only the first is sent; the others' inline types get a word of their own.
  const steps: readonly Step[] = index === 0 ? [] : [{ kind: 'member', index, word: kind }];
  if (kind === 'text' && !(node.schema && isOnly(node.schema, scope.schemas, ['string']))) {
    return { kind, media, type: string };
  }
  const type: Type = node.schema
    ? partTypeOf(scope, node.schema, 'body', steps)
    : { kind: 'unknown' };
  if (kind === 'json' || kind === 'text') return { kind, media, type };
  return { kind, media, type, parts: partsOf(scope, node, kind) };
}
