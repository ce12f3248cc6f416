import { describe, expect, test } from 'vitest';
import { load } from '../../../generator/1-load/load.js';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import { normalize } from '../../../generator/3-normalize/normalize.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { attempt, read, readFiles, shown } from './reading.js';

const info = 'info: { title: T, version: "1" }\n';

describe('which document it is', () => {
  test.each([
    ['swagger: "2.0"', '2.0', []],
    ['swagger: 2.0', '2.0', []],
    ['openapi: 3.0.3', '3.0', []],
    ['openapi: 3.1', '3.1', []],
    ['openapi: 3.2.0', '3.2', []],
    ['openapi: 3.0.0-rc1', '3.0', []],
    ['openapi: 3.3.0', '3.2', ['version-newer #/openapi']],
    ['openapi: 4.0.0', undefined, ['version-unsupported #/openapi']],
    ['swagger: "1.2"', undefined, ['version-unsupported #/swagger']],
    ['openapi: latest', undefined, ['version-unsupported #/openapi']],
    ['openapi: [3]', undefined, ['version-unsupported #/openapi']],
    ['asyncapi: 2.0.0', undefined, ['not-openapi #']],
    ['hello: world', undefined, ['not-openapi #']],
  ])('%s', async (line, version, said) => {
    const reading = await attempt({ text: `${line}\n${info}paths: {}\n`, label: 'api.yaml' });
    expect([reading.document?.version, reading.said]).toEqual([version, said]);
  });

  test('what it is instead', async () => {
    const { messages } = await attempt({ text: 'asyncapi: 2.0.0', label: 'api.yaml' });
    expect(messages).toEqual([
      'This is not an OpenAPI document: it looks like an AsyncAPI document.',
    ]);
  });
});

test('has only so many schemas, those that references name among them', async () => {
  const text = `openapi: 3.1.0
${info}components:
  schemas:
    A: { properties: { b: { $ref: '#/components/schemas/A/properties/c' }, c: {} } }
    B: {}
`;
  const sources = await load({ text, label: 'api.yaml' }, {}, () => undefined);
  const reading = (schemas: number) => {
    const found: Diagnostic[] = [];
    const report = collector(found);
    const document = normalize(resolve(sources, report), report, undefined, { schemas });
    return [document?.schemas.size, ...found.map(({ code, message }) => `${code} ${message}`)];
  };
  expect(reading(3)).toEqual([3]);
  expect(reading(2)).toEqual([undefined, 'schemas-too-many The document has more than 2 schemas.']);
});

test('info, tags, servers, extensions', async () => {
  const { document, said } = await read(`openapi: 3.2.0
info: { title: T, version: 1.5, summary: S, description: D }
servers:
  - url: https://{env}.test:{port}
    description: D
    variables: { env: { default: a, enum: [a, b] }, port: { default: 80, description: P } }
  - { url: /v2, name: second }
  - { description: no url }
tags:
  - { name: a, summary: A, parent: b, kind: nav }
  - { name: b, x-displayName: B }
  - { name: b }
  - { description: nameless }
x-own: { deep: [1] }
`);
  expect(shown(document)).toEqual({
    version: '3.2',
    info: { title: 'T', version: '1.5', summary: 'S', description: 'D' },
    servers: [
      {
        url: 'https://{env}.test:{port}',
        description: 'D',
        variables: [
          { name: 'env', default: 'a', enum: ['a', 'b'] },
          { name: 'port', default: '80', description: 'P' },
        ],
      },
      { url: '/v2', description: 'second' },
    ],
    tags: [
      { name: 'a', summary: 'A', parent: 'b', kind: 'nav' },
      { name: 'b', summary: 'B' },
    ],
    leftOut: {},
    extensions: { 'x-own': { deep: [1] } },
  });
  expect(said).toEqual([
    'scalar-converted #/info/version',
    'scalar-converted #/servers/0/variables/port/default',
    'key-missing #/servers/2',
    'key-missing #/tags/3',
  ]);
});

test('a document that has nearly nothing', async () => {
  const { document, said } = await read('openapi: 3.1.0\n');
  expect(shown(document)).toEqual({
    version: '3.1',
    info: { title: 'API', version: '0.0.0' },
    leftOut: {},
  });
  expect(said).toEqual(['key-missing #']);
});

describe('security', () => {
  test('schemes of 3.x', async () => {
    const { document, said } = await read(`openapi: 3.1.0
${info}components:
  securitySchemes:
    a: { type: http, scheme: Bearer, description: D }
    x-b: { type: apiKey, in: header, name: X-Key }
    c: { type: oauth2, flows: { clientCredentials: { tokenUrl: u, scopes: { read: R } }, implicit: { scopes: {} } } }
    d: { type: openIdConnect, openIdConnectUrl: u }
    e: { type: mutualTLS }
    f: { $ref: '#/components/securitySchemes/e' }
    g: { type: password }
    h: { type: apiKey, name: k, in: body }
    i: { type: http }
    j: {}
`);
    expect(shown(document.schemes)).toEqual([
      { id: 'a', description: 'D', how: { kind: 'http', scheme: 'bearer' } },
      { id: 'x-b', how: { kind: 'apiKey', in: 'header', name: 'X-Key' } },
      {
        id: 'c',
        how: {
          kind: 'oauth2',
          flows: [
            { kind: 'clientCredentials', tokenUrl: 'u', scopes: ['read'] },
            { kind: 'implicit' },
          ],
        },
      },
      {
        id: 'd',
        metadata: { url: 'u', description: 'Metadata of the OpenID provider' },
        how: { kind: 'openIdConnect' },
      },
      { id: 'e', how: { kind: 'mutualTLS' } },
      { id: 'f', how: { kind: 'mutualTLS' } },
    ]);
    expect(said.map((each) => each.replace('#/components/securitySchemes', ''))).toEqual([
      'value-not-allowed /g/type',
      'value-not-allowed /h/in',
      'key-missing /i',
      'key-missing /j',
    ]);
  });

  test('definitions of 2.0', async () => {
    const { document } = await read(`swagger: "2.0"
${info}paths: {}
securityDefinitions:
  a: { type: basic }
  b: { type: oauth2, flow: accessCode, authorizationUrl: u, tokenUrl: t, scopes: { s: S } }
  c: { type: oauth2, flow: application, tokenUrl: t, scopes: {} }
`);
    expect(shown(document.schemes)).toEqual([
      { id: 'a', how: { kind: 'http', scheme: 'basic' } },
      {
        id: 'b',
        how: {
          kind: 'oauth2',
          flows: [{ kind: 'authorizationCode', tokenUrl: 't', scopes: ['s'] }],
        },
      },
      { id: 'c', how: { kind: 'oauth2', flows: [{ kind: 'clientCredentials', tokenUrl: 't' }] } },
    ]);
  });

  test.each([
    [
      '[{ a: [] }, { a: [], b: [s] }, {}]',
      [
        [{ scheme: 'a', scopes: [] }],
        [
          { scheme: 'a', scopes: [] },
          { scheme: 'b', scopes: ['s'] },
        ],
        [],
      ],
      [],
    ],
    ['[]', [], []],
    [
      '[{ none: [] }, { a: [] }]',
      [[{ scheme: 'a', scopes: [] }]],
      ['security-scheme-unknown #/security/0/none'],
    ],
    ["[{ '#/components/securitySchemes/b': [s] }]", [[{ scheme: 'b', scopes: ['s'] }]], []],
    [
      "[{ 'https://example.com#/components/securitySchemes/b': [] }]",
      undefined,
      [
        'ref-remote #/security/0/https:~1~1example.com#~1components~1securitySchemes~1b',
        'security-scheme-unknown #/security/0/https:~1~1example.com#~1components~1securitySchemes~1b',
      ],
    ],
    ['[{ none: [] }]', undefined, ['security-scheme-unknown #/security/0/none']],
    ['{ a: [] }', undefined, ['wrong-type #/security']],
  ])('requirements %s', async (written, requirements, said) => {
    const reading = await read(`openapi: 3.1.0
${info}security: ${written}
components: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: http, scheme: bearer } } }
`);
    expect([reading.document.security, reading.said]).toEqual([requirements, said]);
  });
});

test('what is said of schemes beside what they send', async () => {
  const { document, said } = await read(`openapi: 3.2.0
${info}components:
  securitySchemes:
    a: { type: http, scheme: bearer, bearerFormat: JWT, deprecated: true }
    b: { type: oauth2, flows: {}, oauth2MetadataUrl: https://auth.test/.well-known/oauth }
`);
  expect(said).toEqual([]);
  expect(shown(document.schemes)).toEqual([
    { id: 'a', deprecated: true, format: 'JWT', how: { kind: 'http', scheme: 'bearer' } },
    {
      id: 'b',
      metadata: {
        url: 'https://auth.test/.well-known/oauth',
        description: 'Metadata of the authorization server',
      },
      how: { kind: 'oauth2' },
    },
  ]);
});

test('requirements by the URIs of schemes in other files', async () => {
  const { document, said } = await readFiles({
    'api.yaml': `openapi: 3.2.0
${info}security: [{ 'shared.yaml#/components/securitySchemes/key': [] }]
paths:
  /a: { get: { security: [{ 'shared.yaml#/components/securitySchemes/own': [s] }] } }
  /b: { get: { security: [{ 'shared.yaml#/components/securitySchemes/none': [] }] } }
components: { securitySchemes: { own: { type: http, scheme: basic } } }
`,
    'shared.yaml': `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    own: { type: http, scheme: bearer }
`,
  });
  const other = 'shared.yaml#/components/securitySchemes/own';
  expect(document.schemes.map(({ id }) => id)).toEqual(['own', 'key', other]);
  expect(document.security).toEqual([[{ scheme: 'key', scopes: [] }]]);
  expect(document.operations.map(({ security }) => security)).toEqual([
    [[{ scheme: other, scopes: ['s'] }]],
    undefined,
  ]);
  expect(said).toEqual([
    'security-scheme-unknown #/paths/~1b/get/security/0/shared.yaml#~1components~1securitySchemes~1none',
  ]);
});

test('where more is written: about the API, about a tag', async () => {
  const { document, said } = await read(`openapi: 3.1.0
${info}externalDocs: { url: https://docs.test }
tags: [{ name: Pets, externalDocs: { url: https://docs.test/pets, description: All of them } }]
`);
  expect(said).toEqual([]);
  expect(document.externalDocs).toEqual({ url: 'https://docs.test' });
  expect(document.tags[0]?.externalDocs).toEqual({
    url: 'https://docs.test/pets',
    description: 'All of them',
  });
});
