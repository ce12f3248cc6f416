import { expect, test } from 'vitest';
import { read, shown, withSchema } from './reading.js';

const head = 'swagger: "2.0"\ninfo: { title: T, version: "1" }\n';

test('x-ms-paths are paths whose keys may hold a query', async () => {
  const { document, messages } = await read(`${head}paths: { /blobs: { get: { responses: {} } } }
x-ms-paths: { '/blobs?comp=list': { get: { responses: { 200: { $ref: '#/responses/A' } } } } }
responses: { A: { description: Found. } }
`);
  expect(document.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /blobs',
    'GET /blobs?comp=list',
  ]);
  expect(document.operations[1]?.responses[0]?.description).toBe('Found.');
  expect(messages).toEqual([]);
});

test.each<[host: string, servers: unknown]>([
  [
    '{ hostTemplate: "{vault}.{zone}", parameters: [{ name: vault, in: path, default: main }, { $ref: "#/parameters/zone" }] }',
    [
      {
        url: 'https://{vault}.{zone}/v1',
        variables: [
          { name: 'vault', default: 'main' },
          { name: 'zone', default: 'a.test', enum: ['a.test', 'b.test'], description: 'Where.' },
        ],
      },
    ],
  ],
  [
    '{ hostTemplate: "{endpoint}", useSchemePrefix: false, parameters: [{ name: endpoint, in: path, default: "http://h.test" }] }',
    [{ url: '{endpoint}/v1', variables: [{ name: 'endpoint', default: 'http://h.test' }] }],
  ],
  // Nobody knows where it is: the client has to be told.
  ['{ hostTemplate: "{endpoint}", parameters: [{ name: endpoint, in: path }] }', []],
  ['{}', []],
])('x-ms-parameterized-host: %s', async (host, servers) => {
  const { document, messages } = await read(`${head}basePath: /v1
x-ms-parameterized-host: ${host}
parameters: { zone: { name: zone, in: path, enum: [a.test, b.test], description: Where. } }
paths: {}
`);
  expect(shown(document.servers)).toEqual(servers);
  expect(messages).toEqual([]);
});

test('x-ms-discriminator-value is an entry of the mapping of every base', async () => {
  const { document } = await read(`${head}paths: {}
definitions:
  Pet: { discriminator: kind, required: [kind], properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: '#/definitions/Pet' }], x-ms-discriminator-value: '#cat' }
  Lion: { allOf: [{ $ref: '#/definitions/Cat' }], x-ms-discriminator-value: '#lion' }
  Dog: { allOf: [{ $ref: '#/definitions/Pet' }] }
`);
  expect(shown(document.schemas.get('#/definitions/Pet')?.schema.discriminator)).toEqual({
    propertyName: 'kind',
    mapping: { '#cat': '#/definitions/Cat', '#lion': '#/definitions/Lion' },
  });
});

test.each(['x-ms-client-name', 'x-fern-type-name', 'x-speakeasy-name-override'])(
  '%s names a type',
  async (key) => {
    const { document } = await read(
      `${head}paths: {}\ndefinitions: { a.b.Pet: { type: object, ${key}: Animal }, B: { ${key}: 1 } }\n`,
    );
    expect([...document.schemas.values()].map(({ name }) => name)).toEqual(['Animal', 'B']);
  },
);

test.each(['x-speakeasy-ignore', 'x-fern-ignore'])('%s leaves an operation out', async (key) => {
  const { document } = await read(
    `${head}paths: { /a: { get: { ${key}: true }, put: { ${key}: false } } }\n`,
  );
  expect(document.operations.map(({ method }) => method)).toEqual(['PUT']);
});

const fernHead = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const chat = 'content: { application/json: { schema: { title: C } } }';

/** `x-fern-streaming` and the responses as written -> by media type, what a success holds. */
test.each<[written: string, response: string, contents: unknown]>([
  ['true', chat, { 'application/jsonl': { itemSchema: { title: 'C' } } }],
  ['{ format: json }', chat, { 'application/jsonl': { itemSchema: { title: 'C' } } }],
  ['{ format: sse }', chat, { 'text/event-stream': { schema: { title: 'C' } } }],
  [
    '{ format: sse, stream-condition: $request.stream, response-stream: { title: E } }',
    chat,
    {
      'application/json': { schema: { title: 'C' } },
      'text/event-stream': { schema: { title: 'E' } },
    },
  ],
  [
    '{ format: sse, response-stream: { title: E } }',
    'content: { text/event-stream: { schema: { title: D } } }',
    { 'text/event-stream': { schema: { title: 'E' } } },
  ],
  ['false', chat, { 'application/json': { schema: { title: 'C' } } }],
])('x-fern-streaming: %s', async (written, response, contents) => {
  const { document, said } = await read(`${fernHead}paths:
  /chat: { post: { x-fern-streaming: ${written}, responses: { '200': { description: '', ${response} } } } }
`);
  const [success] = document.operations[0]?.responses ?? [];
  expect(said).toEqual([]);
  expect(
    Object.fromEntries(
      (success?.contents ?? []).map(({ media, ...content }) => [media, shown(content)]),
    ),
  ).toEqual(contents);
});

test('x-fern-streaming makes the response that the document leaves out', async () => {
  const { document, said } = await read(`${fernHead}paths:
  /chat:
    post:
      x-fern-streaming:
        format: sse
        stream-condition: $request.stream
        response: { $ref: '#/components/schemas/Chat' }
        response-stream: { $ref: '#/components/schemas/Chunk' }
components: { schemas: { Chat: { type: object }, Chunk: { type: object } } }
`);
  expect(said).toEqual([]);
  expect(shown(document.operations[0]?.responses)).toEqual([
    {
      status: '200',
      contents: [
        { media: 'application/json', schema: { ref: '#/components/schemas/Chat' } },
        { media: 'text/event-stream', schema: { ref: '#/components/schemas/Chunk' } },
      ],
    },
  ]);
});

test('a summary beside a reference replaces its target’s', async () => {
  const { document } = await read(`openapi: 3.2.0
info: { title: T, version: "1" }
paths: { /a: { get: { responses: { '200': { $ref: '#/components/responses/R', summary: Mine. } } } } }
components: { responses: { R: { summary: Theirs. } } }
`);
  expect(document.operations[0]?.responses[0]?.description).toBe('Mine.');
});

test.each<[extension: string, expected: object]>([
  ...[
    'x-enum-varnames: [One, Two]',
    'x-enumNames: { a: One, b: Two }',
    'x-enum-names: [One, Two]',
    'x-enum-keys: [One, Two]',
    'x-speakeasy-enums: { a: One, b: Two }',
    'x-ms-enum: { values: [{ value: a, name: One }, { value: b, name: Two }] }',
    'x-fern-enum: { a: { name: One }, b: { name: Two } }',
  ].map((extension): [string, object] => [extension, { enumWords: ['One', 'Two'] }]),
  ...[
    'x-enum-descriptions: [One., Two.]',
    'x-enumDescriptions: { a: One., b: Two. }',
    'x-speakeasy-enum-descriptions: { a: One., b: Two. }',
    'x-ms-enum: { values: [{ value: a, description: One. }, { value: b, description: Two. }] }',
    'x-fern-enum: { a: { description: One. }, b: { description: Two. } }',
  ].map((extension): [string, object] => [extension, { enumTexts: ['One.', 'Two.'] }]),
  ...[
    'x-extensible-enum: true',
    'x-ms-enum: { modelAsString: true }',
    'x-speakeasy-unknown-values: allow',
  ].map((extension): [string, object] => [extension, { openEnum: true }]),
  ['x-deprecated: true', { deprecated: true }],
  ...[
    'x-deprecated-message',
    'x-deprecation-message',
    'x-stainless-deprecation-message',
    'x-speakeasy-deprecation-message',
  ].map((key): [string, object] => [`${key}: Use b.`, { deprecated: 'Use b.' }]),
])('of an enum: %s', async (extension, expected) => {
  const { document, said } = await read(withSchema('3.1', `{ enum: [a, b], ${extension} }`));
  const {
    enum: _values,
    at: _at,
    extensions: _kept,
    ...rest
  } = {
    ...document.schemas.get('#/components/schemas/A')?.schema,
  };
  expect(shown(rest)).toEqual(expected);
  expect(said).toEqual([]);
});
