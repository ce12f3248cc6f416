/** The places of a document's fixed keys, each with the kind of the object that has it. */
import type { objects } from '../../../generator/3-normalize/keys/keywords.js';

export type Kind = keyof typeof objects | 'schema';

export interface KeyPlace {
  readonly kind: Kind;
  readonly key: string;
  /** Keys and indexes that lead to the object. */
  readonly holder: readonly string[];
}

/** How many maps or lists stand between a key and the objects below it, and what these are. */
type Below = Readonly<Record<string, readonly [depth: 0 | 1 | 2, kind: Kind]>>;

const each = (keys: string, depth: 0 | 1 | 2, kind: Kind): Below =>
  Object.fromEntries(keys.split(' ').map((key) => [key, [depth, kind]]));

const value = { ...each('schema items', 0, 'schema'), ...each('examples', 1, 'example') };
const parts = {
  ...each('encoding prefixEncoding', 1, 'encoding'),
  ...each('itemEncoding', 0, 'encoding'),
};
const docs = each('externalDocs', 0, 'externalDocs');
const servers = each('servers', 1, 'server');
const parameters = each('parameters', 1, 'parameter');
const content = each('content', 1, 'media');
const answer = { ...each('headers', 1, 'header'), ...content, ...each('links', 1, 'link') };

const below: { readonly [K in Kind]: Below } = {
  root: {
    ...each('info', 0, 'info'),
    ...servers,
    ...each('paths webhooks x-ms-paths', 1, 'pathItem'),
    ...each('components', 0, 'components'),
    ...each('definitions', 1, 'schema'),
    ...parameters,
    ...each('responses', 1, 'response'),
    ...each('securityDefinitions', 1, 'securityScheme'),
    ...each('tags', 1, 'tag'),
    ...docs,
  },
  info: { ...each('contact', 0, 'contact'), ...each('license', 0, 'license') },
  tag: docs,
  server: each('variables', 1, 'serverVariable'),
  pathItem: {
    ...each('get put post delete options head patch trace query', 0, 'operation'),
    ...each('additionalOperations', 1, 'operation'),
    ...servers,
    ...parameters,
  },
  operation: {
    ...docs,
    ...parameters,
    ...each('requestBody', 0, 'requestBody'),
    ...each('responses', 1, 'response'),
    ...each('callbacks', 2, 'pathItem'),
    ...servers,
  },
  parameter: { ...value, ...content },
  requestBody: content,
  media: { ...value, ...parts, ...each('itemSchema', 0, 'schema') },
  encoding: { ...parts, ...each('headers', 1, 'header') },
  response: { ...answer, ...each('schema', 0, 'schema') },
  link: each('server', 0, 'server'),
  components: {
    ...each('schemas', 1, 'schema'),
    ...each('responses', 1, 'response'),
    ...parameters,
    ...each('examples', 1, 'example'),
    ...each('requestBodies', 1, 'requestBody'),
    ...each('headers', 1, 'header'),
    ...each('securitySchemes', 1, 'securityScheme'),
    ...each('links', 1, 'link'),
    ...each('callbacks', 2, 'pathItem'),
    ...each('pathItems', 1, 'pathItem'),
    ...each('mediaTypes', 1, 'media'),
  },
  securityScheme: each('flows', 1, 'flow'),
  contact: {},
  license: {},
  externalDocs: {},
  serverVariable: {},
  header: { ...value, ...content },
  example: {},
  flow: {},
  discriminator: {},
  xml: {},
  schema: {
    ...each('properties patternProperties $defs definitions', 1, 'schema'),
    ...each('dependentSchemas dependencies allOf anyOf oneOf prefixItems', 1, 'schema'),
    ...each('items additionalItems unevaluatedItems contains contentSchema', 0, 'schema'),
    ...each('additionalProperties unevaluatedProperties propertyNames', 0, 'schema'),
    ...each('not if then else', 0, 'schema'),
    ...each('discriminator', 0, 'discriminator'),
    ...docs,
    ...each('xml', 0, 'xml'),
  },
};

/** From the top of a document, or of an object of a kind that stands `depth` maps or lists deeper. */
export function* keyPlacesOf(
  node: unknown,
  kind: Kind = 'root',
  depth: 0 | 1 | 2 = 0,
  holder: readonly string[] = [],
): Generator<KeyPlace> {
  if (typeof node !== 'object' || node === null) return;
  const isList = Array.isArray(node);
  for (const [key, child] of Object.entries(node)) {
    if (depth > 0) yield* keyPlacesOf(child, kind, depth === 2 ? 1 : 0, [...holder, key]);
    else if (!isList) {
      yield { kind, key, holder };
      const [inner, held] = below[kind][key] ?? [];
      if (inner !== undefined && held) yield* keyPlacesOf(child, held, inner, [...holder, key]);
    }
  }
}

/** A copy of a document that lacks one key. */
export function without(document: object, { holder, key }: KeyPlace): object {
  const copy = structuredClone(document);
  Reflect.deleteProperty(objectAt(copy, holder), key);
  return copy;
}

function objectAt(node: object, [step, ...rest]: readonly string[]): object {
  if (step === undefined) return node;
  const child: unknown = Reflect.get(node, step);
  if (typeof child !== 'object' || child === null) throw new Error(`nothing at ${step}`);
  return objectAt(child, rest);
}
