/**
 * A small document and its sdk.yaml that say a text in the places that there are once: what is
 * global to a document, and all that a configuration may say in words of its own.
 */
import { oddPathsOf } from './odd-operations.js';
import { infoOf, tagOf, withoutBraces } from './twin-document.js';

export function documentAbout(text: string): object {
  return {
    openapi: '3.2.0',
    info: infoOf(text),
    externalDocs: { url: `https://example.com/${text}`, description: text },
    servers: [{ url: `https://example.com/${text}`, description: text }],
    tags: [tagOf(text)],
    security: [
      { [`key ${text}`]: [] },
      { [`http ${text}`]: [] },
      ...Object.keys(tokenSchemesOf(text)).map((id) => ({ [id]: [text] })),
    ],
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          tags: [`tag ${text}`],
          description: text,
          parameters: [{ name: `X-Tenant ${text}`, in: 'header', schema: { type: 'string' } }],
          responses: { 200: { description: text } },
        },
      },
      '/names': { get: pagesOf(text) },
      '/jobs': { post: { operationId: 'createJob', responses: answering('Job') } },
      [`/jobs/{${jobParameter(text)}}`]: {
        get: { operationId: 'getJob', responses: answering('Job') },
      },
      '/words': { post: streamOf(text) },
      '/talk': {
        get: {
          operationId: 'talk',
          parameters: [{ name: `room ${text}`, in: 'query', schema: { type: 'string' } }],
          responses: answering('Word'),
        },
      },
      ...oddPathsOf(text),
    },
    components: {
      schemas: { Job: jobOf(text), Word: { type: 'object', properties: { word: {} } } },
      securitySchemes: {
        [`key ${text}`]: { type: 'apiKey', in: 'header', name: `key ${text}`, description: text },
        [`http ${text}`]: { type: 'http', scheme: `scheme ${text}` },
        ...tokenSchemesOf(text),
      },
    },
  };
}

/** What sdk.yaml may say in its own words, for `documentAbout`. */
export function configAbout(text: string): object {
  return {
    client: {
      baseURL: { default: `https://example.com/${text}` },
      auth: { [`key ${text}`]: { option: `secret ${text}` } },
      options: [{ name: `tenant ${text}`, header: `X-Tenant ${text}` }],
      idempotencyHeader: `Idempotency ${text}`,
    },
    package: {
      description: text,
      license: text,
      repository: text,
      homepage: text,
      author: text,
      keywords: [text],
    },
    types: { dates: 'Date' },
    resources: { pets: { [`list ${text}`]: 'listPets' }, [`word ${text}`]: { say: 'say' } },
    operations: { say: { stream: { when: `stream ${text}`, sentinel: `end ${text}` } } },
    pages: [
      {
        name: `page ${text}`,
        items: `items ${withoutDots(text)}`,
        cursor: `cursor ${text}`,
        next: `next ${withoutDots(text)}`,
      },
    ],
    polling: [
      {
        method: `jobs.wait ${withoutDots(text)}`,
        start: 'createJob',
        read: 'getJob',
        status: `status ${withoutDots(text)}`,
        done: [`done ${text}`],
        failed: [`failed ${text}`],
        intervalHeader: `X-Wait ${text}`,
      },
    ],
    sockets: [
      { method: `jobs.talk ${withoutDots(text)}`, operation: 'talk', send: 'Job', receive: 'Word' },
    ],
    accumulate: [{ method: `jobs.gather ${withoutDots(text)}`, operation: 'say' }],
    rename: { functions: { listPets: `list ${text}` }, types: { Job: `task ${text}` } },
  };
}

/** Names that sdk.yaml gives and that have a grammar of their own; each is to be refused. */
export function refusedConfigAbout(text: string): object {
  return {
    client: {
      name: text,
      baseURL: { env: text },
      auth: { [`key ${text}`]: { env: text } },
      options: [{ name: 'tenant', header: 'X-Tenant', env: text }],
      logEnv: text,
      headersEnv: text,
    },
    package: { name: text, version: text },
    custom: [{ module: 'custom/a.ts', entry: text }],
    include: [text],
  };
}

/** A dot parts the steps of a path in sdk.yaml. */
function withoutDots(text: string): string {
  return text.replaceAll('.', '');
}

function tokenSchemesOf(text: string): object {
  return {
    [`jwt ${text}`]: { type: 'http', scheme: 'bearer', bearerFormat: text },
    [`id ${text}`]: { type: 'openIdConnect', openIdConnectUrl: text },
    [`oauth ${text}`]: {
      type: 'oauth2',
      deprecated: true,
      oauth2MetadataUrl: `https://example.com/${text}`,
      flows: {
        authorizationCode: { authorizationUrl: text, tokenUrl: text, scopes: { [text]: '' } },
      },
    },
  };
}

function pagesOf(text: string): object {
  return {
    operationId: 'listNames',
    parameters: [{ name: `cursor ${text}`, in: 'query', schema: { type: 'string' } }],
    responses: answeringWith({
      type: 'object',
      properties: {
        [`items ${withoutDots(text)}`]: { type: 'array', items: { type: 'string' } },
        [`next ${withoutDots(text)}`]: { type: 'string' },
      },
    }),
  };
}

function streamOf(text: string): object {
  const asked = { type: 'object', properties: { [`stream ${text}`]: { type: 'boolean' } } };
  const word = { schema: { $ref: '#/components/schemas/Word' } };
  return {
    operationId: 'say',
    requestBody: { content: { 'application/json': { schema: asked } } },
    responses: {
      200: {
        description: text,
        content: { 'application/json': word, 'text/event-stream': word },
      },
    },
  };
}

function jobOf(text: string): object {
  return {
    type: 'object',
    required: [jobParameter(text)],
    properties: {
      [jobParameter(text)]: { type: 'string' },
      [`status ${withoutDots(text)}`]: { enum: [`done ${text}`, `failed ${text}`] },
    },
  };
}

/** Of the path that polling reads, and the field of the answer that fills it. */
function jobParameter(text: string): string {
  return `job ${withoutBraces(text)}`;
}

function answering(name: string): object {
  return answeringWith({ $ref: `#/components/schemas/${name}` });
}

function answeringWith(schema: object): object {
  return { 200: { description: 'Good.', content: { 'application/json': { schema } } } };
}
