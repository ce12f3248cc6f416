/**
 * A document that says something of its author's in every place where it may. The same tree comes
 * out for any list of texts: one group of operations and schemas a text.
 */

/** Text for a place, by the text of the group: every place has another, so that no names collide. */
export function documentOf(texts: readonly string[]): object {
  return {
    openapi: '3.1.0',
    info: infoOf('Twin'),
    servers: texts.map(serverOf),
    tags: texts.map(tagOf),
    security: [{}],
    paths: Object.fromEntries(texts.flatMap(pathsOf)),
    webhooks: Object.fromEntries(texts.map(webhookOf)),
    components: {
      schemas: Object.fromEntries(texts.flatMap(schemasOf)),
      securitySchemes: Object.fromEntries(texts.flatMap(schemesOf)),
      examples: Object.fromEntries(texts.map((text) => [`example ${text}`, { value: text }])),
    },
    ...extensions('Twin'),
  };
}

export function infoOf(text: string): object {
  return {
    title: text,
    summary: text,
    version: `1.0.0 ${text}`,
    description: text,
    termsOfService: text,
    contact: { name: text, url: `https://example.com/${text}`, email: text },
    license: { name: text, url: text },
  };
}

function extensions(text: string): object {
  return {
    [`x-${text}`]: text,
    'x-internal-note': { [text]: text },
    'x-readme': { 'code-samples': [{ language: text, code: text, name: text }] },
  };
}

function serverOf(text: string): object {
  return {
    url: `https://{host ${withoutBraces(text)}}.example.com/${withoutBraces(text)}`,
    description: text,
    variables: {
      [`host ${withoutBraces(text)}`]: { default: text, enum: [text, 'b'], description: text },
    },
  };
}

export function tagOf(text: string): object {
  return {
    name: `tag ${text}`,
    description: text,
    externalDocs: { url: `https://example.com/${text}`, description: text },
    'x-displayName': text,
  };
}

/** Braces in a path are its parameters: another tree, which is another test's business. */
export function withoutBraces(text: string): string {
  return text.replace(/[{}?#]/g, '');
}

function pathsOf(text: string, index: number): [string, object][] {
  const path = withoutBraces(text);
  return [
    [
      `/group${index}/${path}/{id ${path}}`,
      { summary: text, description: text, post: operationOf(text, index), ...extensions(text) },
    ],
    [
      `/group${index}/${path}`,
      { get: plainOperationOf(text, index), put: uploadOperationOf(text, index) },
    ],
  ];
}

function operationOf(text: string, index: number): object {
  const schema = (place: string) => ({ $ref: referenceTo(`${place} ${text}`) });
  return {
    operationId: `create ${text} ${index}`,
    tags: [`tag ${text}`],
    summary: text,
    description: text,
    externalDocs: { url: `https://example.com/${text}`, description: text },
    deprecated: true,
    'x-deprecated-message': text,
    'x-codeSamples': [{ lang: text, label: text, source: text }],
    ...extensions(text),
    security: [{ [`key ${text}`]: [] }, { [`oauth ${text}`]: [text] }],
    parameters: [
      { name: `id ${withoutBraces(text)}`, in: 'path', required: true, schema: { type: 'string' } },
      ...['query', 'header', 'cookie'].map((place) => ({
        name: `${place} ${text}`,
        in: place,
        description: text,
        deprecated: true,
        example: text,
        examples: { [text]: { value: text, summary: text, description: text } },
        schema: valueSchemaOf(text),
      })),
    ],
    requestBody: {
      description: text,
      required: true,
      content: { 'application/json': { schema: schema('Input'), examples: examplesOf(text) } },
    },
    responses: {
      200: {
        description: text,
        headers: {
          [`X-${text}`]: { description: text, schema: { type: 'string', example: text } },
        },
        content: {
          'application/json': { schema: schema('Output'), examples: examplesOf(text) },
        },
        links: {
          [`link ${text}`]: {
            operationId: `read ${text} ${index}`,
            description: text,
            parameters: { [text]: text },
            requestBody: text,
          },
        },
      },
      400: { description: text, content: { 'application/json': { schema: schema('Output') } } },
    },
    callbacks: { [`callback ${text}`]: { [`{$request.body#/${text}}`]: { post: hookOf(text) } } },
  };
}

function plainOperationOf(text: string, index: number): object {
  return {
    operationId: `read ${text} ${index}`,
    tags: [`tag ${text}`],
    servers: [{ url: `https://example.com/${withoutBraces(text)}`, description: text }],
    responses: {
      200: {
        description: text,
        content: { [`application/${text}`]: { schema: { type: 'string', format: text } } },
      },
    },
  };
}

function uploadOperationOf(text: string, index: number): object {
  const file = { type: 'string', format: 'binary', description: text };
  const headers = { [`X-${text}`]: { description: text, schema: valueSchemaOf(text) } };
  return {
    operationId: `upload ${text} ${index}`,
    requestBody: {
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { [`file ${text}`]: file, [text]: {} } },
          encoding: { [`file ${text}`]: { contentType: oneMediaOf(text), headers } },
        },
      },
    },
    responses: { default: { description: text, content: { [text]: {} } } },
  };
}

/** A comma makes a list of media types, a star a range: another tree, as nothing is fixed then. */
function oneMediaOf(text: string): string {
  return text.replace(/[,*]/g, '');
}

function examplesOf(text: string): object {
  return { [text]: { summary: text, description: text, value: { [text]: text, list: [text] } } };
}

function webhookOf(text: string): [string, object] {
  return [`hook ${text}`, { post: { operationId: `hook ${text}`, ...hookOf(text) } }];
}

function hookOf(text: string): object {
  return {
    summary: text,
    description: text,
    requestBody: {
      content: { 'application/json': { schema: { $ref: referenceTo(`Output ${text}`) } } },
    },
    responses: { 200: { description: text } },
  };
}

function referenceTo(name: string): string {
  // As the fragment of a URI: a lone surrogate has no other way.
  const token = name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');
  return `#/components/schemas/${token}`;
}

function schemesOf(text: string): [string, object][] {
  const oauth = {
    type: 'oauth2',
    description: text,
    flows: {
      clientCredentials: {
        tokenUrl: `https://example.com/${text}`,
        scopes: { [text]: text },
      },
    },
  };
  const key = { type: 'apiKey', in: 'query', name: `key ${text}`, description: text };
  return [
    [`key ${text}`, key],
    [`oauth ${text}`, oauth],
  ];
}

/** A string about which everything is said. */
function valueSchemaOf(text: string): object {
  return {
    type: 'string',
    title: text,
    description: text,
    default: text,
    examples: [text],
    pattern: text,
    format: text,
    contentMediaType: text,
    $comment: text,
  };
}

function schemasOf(text: string): [string, object][] {
  const names = Object.entries(schemaTableOf(text));
  return names.map(([name, schema]) => [`${name} ${text}`, schema]);
}

function schemaTableOf(text: string): Record<string, object> {
  const to = (place: string) => ({ $ref: referenceTo(`${place} ${text}`) });
  return {
    Input: {
      type: 'object',
      title: text,
      description: text,
      required: [`first ${text}`, text],
      properties: {
        [`first ${text}`]: valueSchemaOf(text),
        [text]: { const: text, description: text },
        state: to('State'),
        ['__proto__']: { type: 'string', default: text },
        constructor: { type: 'string' },
      },
      patternProperties: { [text]: { type: 'string' } },
      default: { [text]: text },
      example: { [text]: { [text]: [text] } },
      externalDocs: { url: text, description: text },
      ...extensions(text),
    },
    State: {
      type: 'string',
      enum: [text, `second ${text}`],
      description: text,
      default: text,
      'x-enum-varnames': [text, text],
      'x-enum-descriptions': [text, text],
      'x-ms-enum': { name: text, values: [{ value: text, name: text, description: text }] },
    },
    Output: {
      oneOf: [to('Cat'), to('Dog')],
      discriminator: {
        propertyName: `kind ${text}`,
        mapping: {
          [`cat ${text}`]: to('Cat').$ref,
          [`dog ${text}`]: to('Dog').$ref,
        },
      },
    },
    Cat: animalOf(text, { claws: { type: 'integer', description: text } }),
    Dog: animalOf(text, { [`owner ${text}`]: { type: 'object', properties: { [text]: {} } } }),
    Lost: { $ref: `#/components/schemas/${text}` },
  };
}

function animalOf(text: string, properties: object): object {
  return {
    type: 'object',
    required: [`kind ${text}`],
    properties: { [`kind ${text}`]: { type: 'string' }, ...properties },
  };
}
