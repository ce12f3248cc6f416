/**
 * Where references may stand in OpenAPI 2.0 to 3.2 and JSON Schema: for each kind of object, which
 * key leads to which kind. What the table doesn't name is data (examples, defaults, enum values,
 * extensions), and a `$ref` in data is data. The versions share one table: where two of them use a
 * key of one object differently, the one without references has no row.
 */

export interface Rule {
  /** By key. */
  readonly keys?: { readonly [key: string]: Kind };
  /** Any other key: the object is a map. */
  readonly others?: Kind;
  /** Keys that start with `x-` are extensions although the object is a map. */
  readonly extensible?: true;
  /** The node may be a list of these. */
  readonly items?: Kind;
}

export const kinds = [
  'document',
  'components',
  'paths',
  'path-item',
  'path-items',
  'operation',
  'operations',
  'streaming',
  'parameter',
  'parameters',
  'parameter-map',
  'request-body',
  'request-bodies',
  'media-type',
  'media-types',
  'encoding',
  'encodings',
  'encoding-list',
  'responses',
  'response',
  'response-map',
  'header',
  'headers',
  'example',
  'examples',
  'link',
  'links',
  'callback',
  'callbacks',
  'security-scheme',
  'security-schemes',
  'requirements',
  'requirement',
  'schema',
  'schemas',
  'schema-list',
  'schema-or-list',
  'discriminator',
  'mapping',
  'unknown',
] as const;

export type Kind = (typeof kinds)[number];

const operations: { readonly [method: string]: Kind } = {
  get: 'operation',
  put: 'operation',
  post: 'operation',
  delete: 'operation',
  options: 'operation',
  head: 'operation',
  patch: 'operation',
  trace: 'operation',
  query: 'operation',
};

/** Parameters and headers: alike but for where they stand. */
const described: { readonly [key: string]: Kind } = {
  schema: 'schema',
  content: 'media-types',
  examples: 'examples',
  // Swagger 2.0: a parameter or header is itself a small schema.
  items: 'schema',
};

export const grammar: { readonly [K in Kind]: Rule } = {
  document: {
    keys: {
      paths: 'paths',
      webhooks: 'path-items',
      // Webhooks before 3.1 had a name for them.
      'x-webhooks': 'path-items',
      // Microsoft's: paths that differ in their query, and a host with parameters.
      'x-ms-paths': 'paths',
      'x-ms-parameterized-host': 'path-item',
      components: 'components',
      definitions: 'schemas',
      parameters: 'parameter-map',
      responses: 'response-map',
      securityDefinitions: 'security-schemes',
      security: 'requirements',
    },
  },
  components: {
    keys: {
      schemas: 'schemas',
      responses: 'response-map',
      parameters: 'parameter-map',
      examples: 'examples',
      requestBodies: 'request-bodies',
      headers: 'headers',
      securitySchemes: 'security-schemes',
      links: 'links',
      callbacks: 'callbacks',
      pathItems: 'path-items',
      mediaTypes: 'media-types',
    },
  },
  paths: { others: 'path-item', extensible: true },
  'path-items': { others: 'path-item' },
  'path-item': {
    keys: { ...operations, parameters: 'parameters', additionalOperations: 'operations' },
  },
  operations: { others: 'operation' },
  operation: {
    keys: {
      parameters: 'parameters',
      requestBody: 'request-body',
      responses: 'responses',
      callbacks: 'callbacks',
      security: 'requirements',
      // Fern's: what is answered at once and what by a stream.
      'x-fern-streaming': 'streaming',
    },
  },
  streaming: { keys: { response: 'schema', 'response-stream': 'schema' } },
  parameters: { items: 'parameter' },
  'parameter-map': { others: 'parameter' },
  parameter: { keys: described },
  'request-bodies': { others: 'request-body' },
  'request-body': { keys: { content: 'media-types' } },
  'media-types': { others: 'media-type' },
  'media-type': {
    keys: {
      schema: 'schema',
      itemSchema: 'schema',
      examples: 'examples',
      encoding: 'encodings',
      prefixEncoding: 'encoding-list',
      itemEncoding: 'encoding',
    },
  },
  encodings: { others: 'encoding' },
  'encoding-list': { items: 'encoding' },
  encoding: {
    keys: {
      headers: 'headers',
      encoding: 'encodings',
      prefixEncoding: 'encoding-list',
      itemEncoding: 'encoding',
    },
  },
  responses: { others: 'response', extensible: true },
  'response-map': { others: 'response' },
  // `examples` of a response is data: only Swagger 2.0 has it, by media type.
  response: {
    keys: { headers: 'headers', content: 'media-types', links: 'links', schema: 'schema' },
  },
  headers: { others: 'header' },
  header: { keys: described },
  examples: { others: 'example' },
  example: {},
  links: { others: 'link' },
  link: {},
  callbacks: { others: 'callback' },
  callback: { others: 'path-item', extensible: true },
  'security-schemes': { others: 'security-scheme' },
  'security-scheme': {},
  requirements: { items: 'requirement' },
  requirement: {},
  schemas: { others: 'schema' },
  'schema-list': { items: 'schema' },
  schema: {
    keys: {
      properties: 'schemas',
      patternProperties: 'schemas',
      additionalProperties: 'schema',
      unevaluatedProperties: 'schema',
      propertyNames: 'schema',
      dependentSchemas: 'schemas',
      // Draft 7; a list of property names has nothing to refer with.
      dependencies: 'schemas',
      items: 'schema-or-list',
      prefixItems: 'schema-list',
      additionalItems: 'schema',
      unevaluatedItems: 'schema',
      contains: 'schema',
      allOf: 'schema-list',
      anyOf: 'schema-list',
      oneOf: 'schema-list',
      not: 'schema',
      if: 'schema',
      then: 'schema',
      else: 'schema',
      contentSchema: 'schema',
      $defs: 'schemas',
      definitions: 'schemas',
      discriminator: 'discriminator',
    },
  },
  // Drafts before 2020-12: a list of schemas is a tuple.
  'schema-or-list': { items: 'schema' },
  discriminator: { keys: { mapping: 'mapping' } },
  mapping: {},
  unknown: {},
};
