import { describe, expect, test } from 'vitest';
import { read, shown } from './reading.js';

const head = 'swagger: "2.0"\ninfo: { title: T, version: "1" }\n';

async function operationOf(operation: string, rest = ''): Promise<Record<string, unknown>> {
  const { document, messages } = await read(`${head}${rest}paths:\n  /a: { post: ${operation} }\n`);
  // What is not what a test is about is left out of it.
  expect(messages.filter((each) => each !== 'The required "responses" is missing.')).toEqual([]);
  return shown(document.operations[0]) as Record<string, unknown>;
}

describe('servers', () => {
  test.each([
    [
      'host: h.test\nbasePath: /v1/\nschemes: [http, https, ws]',
      ['https://h.test/v1', 'http://h.test/v1', 'ws://h.test/v1'],
    ],
    ['host: h.test', ['https://h.test']],
    ['basePath: v1', ['/v1']],
    ['basePath: /', []],
    ['', []],
  ])('%s', async (written, urls) => {
    const { document } = await read(`${head}${written}\npaths: {}\n`);
    expect(document.servers.map(({ url }) => url)).toEqual(urls);
  });

  test('of an operation with schemes of its own', async () => {
    const { servers } = await operationOf(
      '{ schemes: [https] }',
      'host: h.test\nschemes: [http]\n',
    );
    expect(servers).toEqual([{ url: 'https://h.test' }]);
  });
});

describe('parameters', () => {
  test.each([
    ['in: query, type: string', 'form', true],
    ['in: query, type: array, items: { type: string }', 'form', false],
    ['in: query, type: array, items: { type: string }, collectionFormat: multi', 'form', true],
    [
      'in: query, type: array, items: { type: string }, collectionFormat: ssv',
      'spaceDelimited',
      false,
    ],
    [
      'in: query, type: array, items: { type: string }, collectionFormat: tsv',
      'tabDelimited',
      false,
    ],
    [
      'in: query, type: array, items: { type: string }, collectionFormat: pipes',
      'pipeDelimited',
      false,
    ],
    ['in: header, type: array, items: { type: string }', 'simple', false],
  ])('%s', async (written, style, explode) => {
    const { parameters } = await operationOf(`{ parameters: [{ name: p, ${written} }] }`);
    expect(parameters).toMatchObject([
      { name: 'p', serialization: { kind: 'style', style, explode, allowReserved: false } },
    ]);
  });

  test('carry their type themselves', async () => {
    const { parameters } = await operationOf(
      '{ parameters: [{ name: p, in: query, required: true, description: D, type: string, enum: [a], default: a, maxLength: 1, x-enum-varnames: [A], x-example: a }] }',
    );
    expect(parameters).toEqual([
      {
        in: 'query',
        name: 'p',
        required: true,
        description: 'D',
        schema: {
          types: ['string'],
          enum: ['a'],
          enumWords: ['A'],
          default: 'a',
          limits: { maxLength: 1 },
          extensions: { 'x-enum-varnames': ['A'] },
        },
        examples: ['a'],
        serialization: { kind: 'style', style: 'form', explode: true, allowReserved: false },
        extensions: { 'x-enum-varnames': ['A'], 'x-example': 'a' },
      },
    ]);
  });

  test('a shared one is no schema of its own', async () => {
    const { document } = await read(`${head}paths:
  /a: { get: { parameters: [{ $ref: '#/parameters/p' }] } }
parameters: { p: { name: p, in: query, type: string } }
`);
    expect(shown(document.operations[0]?.parameters[0]?.schema)).toEqual({ types: ['string'] });
    expect([...document.schemas.keys()]).toEqual([]);
  });
});

describe('bodies', () => {
  test('one parameter in the body, in what the operation or the document consumes', async () => {
    const body = '{ name: b, in: body, required: true, description: D, schema: { type: object } }';
    const contents = (...media: string[]): unknown =>
      media.map((each) => ({ media: each, schema: { types: ['object'] } }));
    const plain = await operationOf(`{ parameters: [${body}] }`);
    expect(plain['body']).toEqual({
      required: true,
      description: 'D',
      contents: contents('application/json'),
    });
    const rest = 'consumes: [text/a, text/b]\n';
    const inherited = await operationOf(`{ parameters: [${body}] }`, rest);
    expect(inherited['body']).toMatchObject({ contents: contents('text/a', 'text/b') });
    const own = await operationOf(`{ consumes: [text/c], parameters: [${body}] }`, rest);
    expect(own['body']).toMatchObject({ contents: contents('text/c') });
  });

  test('form fields', async () => {
    const { body } = await operationOf(`{
      consumes: [application/json, multipart/form-data],
      parameters: [
        { name: f, in: formData, type: file, required: true, description: D },
        { name: l, in: formData, type: array, items: { type: string }, collectionFormat: multi } ] }`);
    expect(body).toEqual({
      required: true,
      contents: [
        {
          media: 'multipart/form-data',
          schema: {
            types: ['object'],
            required: ['f'],
            properties: {
              f: { types: ['string'], format: 'binary', description: 'D' },
              l: { types: ['array'], items: { types: ['string'] } },
            },
          },
          encoding: { l: { style: { style: 'form', explode: true, allowReserved: false } } },
        },
      ],
    });
  });

  test.each([
    ['type: string', '', 'application/x-www-form-urlencoded'],
    ['type: file', '', 'multipart/form-data'],
    ['type: file', 'consumes: [application/x-www-form-urlencoded]\n', 'multipart/form-data'],
    ['type: string', 'consumes: [multipart/form-data]\n', 'multipart/form-data'],
  ])('a form with %s %s', async (type, rest, media) => {
    const { body } = await operationOf(
      `{ parameters: [{ name: f, in: formData, ${type} }] }`,
      rest,
    );
    expect(body).toMatchObject({ contents: [{ media }] });
  });

  test('described twice', async () => {
    const { said } = await read(`${head}paths:
  /a: { post: { parameters: [{ name: b, in: body, schema: {} }, { name: f, in: formData, type: string }], responses: {} } }
`);
    expect(said).toEqual(['body-duplicate #/paths/~1a/post/parameters/1']);
  });
});

test('responses', async () => {
  const { responses } = await operationOf(`{
    produces: [application/json, text/csv],
    responses: {
      200: { description: Good., schema: { type: array, items: {} }, examples: { text/csv: 'a,b' }, headers: { X-N: { type: integer, description: D } } },
      204: { description: Gone. } } }`);
  expect(responses).toEqual([
    {
      status: '200',
      description: 'Good.',
      contents: [
        { media: 'application/json', schema: { types: ['array'], items: {} } },
        { media: 'text/csv', schema: { types: ['array'], items: {} }, examples: ['a,b'] },
      ],
      headers: [{ name: 'X-N', required: false, description: 'D', schema: { types: ['integer'] } }],
    },
    { status: '204', description: 'Gone.' },
  ]);
  const file = await operationOf(
    "{ responses: { 200: { description: '', schema: { type: file } } } }",
  );
  expect(file['responses']).toEqual([
    {
      status: '200',
      contents: [
        { media: 'application/octet-stream', schema: { types: ['string'], format: 'binary' } },
      ],
    },
  ]);
});

test('definitions', async () => {
  const { document } = await read(`${head}paths: {}
definitions:
  Pet: { discriminator: petType, properties: { petType: { type: string } } }
  Cat: { allOf: [{ $ref: '#/definitions/Pet' }] }
`);
  expect([...document.schemas].map(([id, { name, component }]) => [id, name, component])).toEqual([
    ['#/definitions/Pet', 'Pet', true],
    ['#/definitions/Cat', 'Cat', true],
  ]);
  expect(shown(document.schemas.get('#/definitions/Pet')?.schema.discriminator)).toEqual({
    propertyName: 'petType',
  });
});
