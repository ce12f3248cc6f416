import { describe, expect, test } from 'vitest';
import type { OperationNode } from '../../../generator/3-normalize/document.js';
import { read, shown, type Reading } from './reading.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

async function operationOf(item: string, path = '/a'): Promise<Reading & { first: OperationNode }> {
  const reading = await read(`${head}paths:\n  ${path}: ${item}\n`);
  const [first] = reading.document.operations;
  if (first === undefined) throw new Error('no operation');
  return { ...reading, first };
}

test('a media type is told that is none', async () => {
  const { said, messages } = await operationOf(
    "{ get: { responses: { '200': { description: D, content: { application-json: {} } } } } }",
  );
  expect(said).toEqual([
    'value-not-allowed #/paths/~1a/get/responses/200/content/application-json',
  ]);
  expect(messages).toEqual([
    '"application-json" is not allowed here; allowed: a media type such as application/json.',
  ]);
});

test('a media type that is none is left out beside one that is', async () => {
  const { first, messages } = await operationOf(
    "{ get: { responses: { '200': { description: D, content: { application/json: {}, example1: {} } } } } }",
  );
  expect(first.responses[0]?.contents.map(({ media }) => media)).toEqual(['application/json']);
  expect(messages).toEqual([
    '"example1" is not allowed here; allowed: a media type such as application/json.',
  ]);
});

test('a star alone is read as any media type', async () => {
  const { first, messages } = await operationOf(
    "{ get: { responses: { '200': { description: D, content: { '*': {} } } } } }",
  );
  expect(first.responses[0]?.contents.map(({ media }) => media)).toEqual(['*/*']);
  expect(messages).toEqual(['"*" is not allowed here; allowed: */*.']);
});

test('what an operation says, and what its path item says for it', async () => {
  const { first, said } = await operationOf(
    `{ summary: S, servers: [{ url: /x }], get: { operationId: " a ", tags: [t], deprecated: true, externalDocs: { url: u }, x-codeSamples: [1] } }`,
  );
  expect(said).toEqual([]);
  expect(first.at).toBe('#/paths/~1a/get');
  expect(shown(first)).toEqual({
    method: 'GET',
    path: '/a',
    operationId: 'a',
    tags: ['t'],
    summary: 'S',
    deprecated: true,
    externalDocs: { url: 'u' },
    servers: [{ url: '/x' }],
    extensions: { 'x-codeSamples': [1] },
  });
});

test('every method, in document order', async () => {
  const { document, said } = await read(`openapi: 3.2.0
info: { title: T, version: "1" }
paths:
  /a: { trace: {}, query: {}, additionalOperations: { Copy: {}, "B AD": {} }, get: {}, GET: {} }
`);
  expect(document.operations.map(({ method }) => method)).toEqual([
    'TRACE',
    'QUERY',
    'Copy',
    'GET',
  ]);
  expect(said).toEqual([
    'value-not-allowed #/paths/~1a/GET',
    'value-not-allowed #/paths/~1a/additionalOperations/B AD',
  ]);
});

describe('parameters', () => {
  /** Parameter as written -> how it is sent. */
  const styles: readonly (readonly [written: string, style: string, explode: boolean])[] = [
    ['in: query', 'form', true],
    ['in: query, explode: false', 'form', false],
    ['in: query, style: deepObject', 'deepObject', false],
    ['in: query, style: pipeDelimited', 'pipeDelimited', false],
    ['in: header', 'simple', false],
    ['in: cookie', 'form', true],
    ['in: path, required: true', 'simple', false],
    ['in: path, required: true, style: matrix, explode: true', 'matrix', true],
  ];

  test.each(styles)('%s', async (written, style, explode) => {
    const { first, said } = await operationOf(
      `{ get: { parameters: [{ name: p, ${written}, schema: {} }] } }`,
      '/a/{p}',
    );
    const parameter = first.parameters.find(({ name }) => name === 'p');
    expect(parameter?.serialization).toEqual({
      kind: 'style',
      style,
      explode,
      allowReserved: false,
    });
    expect(said.filter((each) => !each.startsWith('path-parameter'))).toEqual([]);
  });

  test('described by a media type', async () => {
    const { first } = await operationOf(
      `{ get: { parameters: [{ name: p, in: query, content: { application/json: { schema: { type: object }, example: {} } } }] } }`,
    );
    expect(shown(first.parameters)).toEqual([
      {
        in: 'query',
        name: 'p',
        required: false,
        schema: { types: ['object'] },
        serialization: { kind: 'content', media: 'application/json' },
        examples: [{}],
      },
    ]);
  });

  test('the operation’s replace the path item’s of the same name and place', async () => {
    const { first, said } = await operationOf(`
    parameters:
      - { name: a, in: query, schema: { type: string } }
      - { name: b, in: query, schema: { type: string } }
      - { name: H, in: header, schema: { type: string } }
    get:
      parameters:
        - { name: h, in: header, schema: { type: integer } }
        - { name: a, in: query, schema: { type: integer } }
        - { name: a, in: cookie, schema: { type: boolean } }
        - { name: a, in: query, schema: { type: number } }`);
    expect(
      first.parameters.map(({ name, in: place, schema }) => [place, name, schema.types]),
    ).toEqual([
      ['query', 'a', ['integer']],
      ['query', 'b', ['string']],
      ['header', 'h', ['integer']],
      ['cookie', 'a', ['boolean']],
    ]);
    expect(said).toEqual(['parameter-duplicate #/paths/~1a/get/parameters/3']);
  });

  test('there is one query string, whatever it is called', async () => {
    const { first, said } = await operationOf(`
    get:
      parameters:
        - { name: q, in: querystring, content: { application/json: {} } }
        - { name: r, in: querystring, content: { application/json: {} } }`);
    expect(first.parameters.map(({ name }) => name)).toEqual(['q']);
    expect(said.at(-1)).toBe('parameter-duplicate #/paths/~1a/get/parameters/1');
  });

  test('a path and its parameters agree', async () => {
    const { first, said, messages } = await operationOf(
      `{ get: { parameters: [{ name: b, in: path, required: true, schema: {} }, { name: c, in: path, schema: {} }] } }`,
      '/{a}/{c}',
    );
    expect(first.parameters.map(({ name, required, at }) => [name, required, at])).toEqual([
      ['c', true, '#/paths/~1{a}~1{c}/get/parameters/1'],
      ['a', true, '#/paths/~1{a}~1{c}/get'],
    ]);
    expect(first.parameters[1]?.schema.types).toEqual(['string']);
    expect(said).toEqual([
      'path-parameter-optional #/paths/~1{a}~1{c}/get/parameters/1',
      'path-parameter-unused #/paths/~1{a}~1{c}/get/parameters/0',
      'path-parameter-undeclared #/paths/~1{a}~1{c}/get',
    ]);
    expect(messages[2]).toBe(
      'Nothing declares the parameter {a} of the path "/{a}/{c}"; it is taken for text.',
    );
  });

  test('a parameter that is said to be nowhere is where the path has its name', async () => {
    const { first, said, messages } = await operationOf(
      `{ get: { parameters: [{ name: id, in: url, schema: { type: integer } }, { name: b, in: uri, schema: {} }] } }`,
      '/{id}',
    );
    expect(
      first.parameters.map(({ name, in: place, schema }) => [name, place, schema.types]),
    ).toEqual([['id', 'path', ['integer']]]);
    expect(said).toEqual([
      'value-not-allowed #/paths/~1{id}/get/parameters/0/in',
      'value-not-allowed #/paths/~1{id}/get/parameters/1/in',
    ]);
    expect(messages[0]).toBe('"url" is not allowed here; allowed: path, query, header, cookie.');
  });

  test('a path parameter that is spelled otherwise is asked about', async () => {
    const { messages } = await operationOf(
      `{ get: { parameters: [{ name: petId, in: path, required: true, schema: {} }] } }`,
      '/pets/{pet_id}',
    );
    expect(messages[1]).toBe(
      'Nothing declares the parameter {pet_id} of the path "/pets/{pet_id}"; it is taken for text. Is "petId" meant?',
    );
  });

  test('a variable of the query in the path key is no path parameter', async () => {
    const { first, said } = await operationOf(
      `{ get: { parameters: [{ name: q, in: query, schema: {} }] } }`,
      '/a?q={q}',
    );
    expect(first.parameters.map(({ in: place, name }) => [place, name])).toEqual([['query', 'q']]);
    expect(said).toEqual([]);
  });

  test('what cannot be sent is left out', async () => {
    const { first, said } = await operationOf(`
    get:
      parameters:
        - { name: accept, in: header, schema: {} }
        - { name: a, in: body, schema: {} }
        - { name: b, in: nowhere, schema: {} }
        - { name: c, schema: {} }
        - { in: query, schema: {} }
        - { name: d, in: query }
        - { name: e, in: query, style: simple, schema: {} }
        - 7`);
    expect(first.parameters.map(({ name }) => name)).toEqual(['d', 'e']);
    expect(first.body?.contents.map(({ media }) => media)).toEqual(['application/json']);
    expect(said.map((each) => each.replace('#/paths/~1a/get/parameters', ''))).toEqual([
      'wrong-type /7',
      'value-not-allowed /2/in',
      'key-missing /3',
      'key-missing /4',
      'key-missing /5',
      'value-not-allowed /6/style',
      'keyword-of-other-version /1',
      'header-parameter-ignored /0',
    ]);
  });
});

test('keywords of schemas that stand beside or above one', async () => {
  const { said } = await operationOf(`
    post:
      parameters: [{ name: a, in: query, schema: { type: string }, oneOf: [{ type: string }], title: T }]
      requestBody: { content: { application/json: { type: object, properties: { a: {} }, required: [a] } } }
      responses: { 200: { description: A, properties: { a: {} }, headers: { b: { nullable: true } } } }`);
  expect(said.map((each) => each.replace('#/paths/~1a/post/', ''))).toEqual([
    'keyword-misplaced requestBody/content/application~1json/type',
    'keyword-misplaced requestBody/content/application~1json/properties',
    'keyword-misplaced requestBody/content/application~1json/required',
    'keyword-misplaced parameters/0/oneOf',
    'keyword-misplaced responses/200/headers/b/nullable',
  ]);
});

test('a path that refers to another has operations of its own', async () => {
  const { document } = await read(`openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a: { $ref: '#/paths/~1b' }
  /b: { get: { responses: {} } }
  /c: { $ref: '#/components/pathItems/C' }
  /d: { $ref: '#/components/pathItems/C' }
components: { pathItems: { C: { get: { responses: {} } } } }
`);
  expect(document.operations.map(({ path, at }) => [path, at])).toEqual([
    ['/a', '#/paths/~1a/get'],
    ['/b', '#/paths/~1b/get'],
    ['/c', '#/components/pathItems/C/get'],
    ['/d', '#/paths/~1d/get'],
  ]);
});

describe('Authorization as a header parameter', () => {
  const scheme = 'components: { securitySchemes: { key: { type: apiKey, in: query, name: k } } }';
  const documentOf = (operation: string, more = ''): string => `openapi: 3.1.0
info: { title: T, version: "1" }
${more}
paths:
  /a:
    get:
      parameters: [{ name: Authorization, in: header, required: true, description: A token., schema: {} }]
      ${operation}
`;
  const needed = [[{ scheme: 'Authorization', scopes: [] }]];

  test.each([
    ['nothing else is said', documentOf(''), needed],
    ['the operation needs no other scheme', documentOf('security: []', scheme), needed],
    ['it may be left out', documentOf('').replace('required: true, ', ''), [...needed, []]],
  ])('is a scheme where %s', async (_title, text, security) => {
    const { document, said } = await read(text);
    const [operation] = document.operations;
    expect(operation?.parameters).toEqual([]);
    expect(operation?.security).toEqual(security);
    expect(document.schemes.at(-1)).toEqual({
      at: '#/paths/~1a/get/parameters/0',
      id: 'Authorization',
      description: 'A token.',
      how: { kind: 'apiKey', in: 'header', name: 'Authorization' },
    });
    expect(said).toEqual(['header-parameter-as-security #/paths/~1a/get/parameters/0']);
  });

  test.each([
    ['the document needs a scheme', documentOf('', `security: [{ key: [] }]\n${scheme}`)],
    ['the operation needs one', documentOf('security: [{ key: [] }]', scheme)],
    ['nothing says which schemes are needed', documentOf('', scheme)],
  ])('is ignored where %s', async (_title, text) => {
    const { document, said } = await read(text);
    expect(document.operations[0]?.parameters).toEqual([]);
    expect(document.schemes.map(({ id }) => id)).toEqual(['key']);
    expect(said).toEqual(['header-parameter-ignored #/paths/~1a/get/parameters/0']);
  });
});

test('bodies and responses', async () => {
  const { first, said } = await operationOf(`
    post:
      requestBody:
        required: true
        description: D
        content:
          multipart/form-data; x=1:
            schema: { type: object }
            examples: { a: { value: null }, b: { $ref: '#/x' }, c: { summary: none } }
            encoding: { f: { contentType: image/png, headers: { X-A: { schema: {} } } }, g: { explode: false } }
            x-note: 1
      responses:
        default: { description: Bad., headers: { x-rate: { required: true, schema: { type: integer } }, Content-Type: {} } }
        200: { description: Good., content: { text/event-stream: { itemSchema: { type: string }, example: e } } }
        4xx: {}
        abc: {}
        x-extra: {}`);
  expect(shown(first.body)).toEqual({
    required: true,
    description: 'D',
    contents: [
      {
        media: 'multipart/form-data; x=1',
        schema: { types: ['object'] },
        examples: [null],
        encoding: {
          f: { contentType: 'image/png', headers: [{ name: 'X-A', required: false, schema: {} }] },
          g: { style: { style: 'form', explode: false, allowReserved: false } },
        },
        extensions: { 'x-note': 1 },
      },
    ],
  });
  expect(shown(first.responses)).toEqual([
    {
      status: '200',
      description: 'Good.',
      contents: [
        { media: 'text/event-stream', itemSchema: { types: ['string'] }, examples: ['e'] },
      ],
    },
    {
      status: 'default',
      description: 'Bad.',
      headers: [{ name: 'x-rate', required: true, schema: { types: ['integer'] } }],
    },
    { status: '4XX' },
  ]);
  expect(said.filter((each) => !each.startsWith('ref-'))).toEqual([
    'value-not-allowed #/paths/~1a/post/responses/abc',
    'keyword-of-other-version #/paths/~1a/post/responses/200/content/text~1event-stream/itemSchema',
  ]);
});

test.each<[content: string, said: readonly string[]]>([
  ['application/xml: { schema: { $ref: "#/components/schemas/A" } }', ['application/xml']],
  ['application/atom+xml: { schema: { properties: { a: {} } } }', ['application/atom+xml']],
  ['application/xml: { schema: { type: string } }', []],
  ['application/xml: { schema: { properties: {} } }, application/json: {}', []],
])('a structure in XML alone is text, and told: %s', async (content, said) => {
  const { messages } = await read(`
openapi: 3.1.0
info: { title: T, version: "1" }
paths: { /a: { post: { requestBody: { content: { ${content} } } } } }
components: { schemas: { A: {} } }
`);
  expect(messages).toEqual(
    said.map((media) => `"${media}" is text in the generated package, whatever its schema says.`),
  );
});

test('webhooks and callbacks, in circles', async () => {
  const { document, said } = await read(`${head}webhooks:
  newPet: { post: { operationId: hook, callbacks: { done: { $ref: '#/components/callbacks/C' } } } }
components:
  callbacks:
    C:
      '{$request.body#/url}':
        put: { callbacks: { again: { $ref: '#/components/callbacks/C' } } }
`);
  expect(said).toEqual([]);
  expect(document.webhooks.map(({ name, at }) => [name, at])).toEqual([
    ['newPet', '#/webhooks/newPet/post'],
  ]);
  expect(
    document.callbacks.map(({ name, operation }) => [name, operation.method, operation.path]),
  ).toEqual([['done', 'PUT', '{$request.body#/url}']]);
});

test('webhooks of 3.0 documents', async () => {
  const { document, said } = await read(`openapi: 3.0.3
info: { title: T, version: "1" }
paths: {}
x-webhooks: { newPet: { post: { summary: S, responses: {} } }, x-hidden: true }
`);
  expect(said).toEqual([]);
  expect(document.webhooks.map(({ name, operation }) => [name, operation.summary])).toEqual([
    ['newPet', 'S'],
  ]);
});

test('an operation’s place is its identity: shared path items give it away once', async () => {
  const { document, said } = await read(`${head}paths:
  /a: { $ref: '#/components/pathItems/I' }
  /b: { $ref: '#/components/pathItems/I', get: { summary: Mine. } }
components: { pathItems: { I: { get: { operationId: g }, post: {} } } }
`);
  expect(document.operations.map(({ at, path, summary }) => [at, path, summary])).toEqual([
    ['#/components/pathItems/I/get', '/a', undefined],
    ['#/components/pathItems/I/post', '/a', undefined],
    ['#/paths/~1b/get', '/b', 'Mine.'],
    ['#/paths/~1b/post', '/b', undefined],
  ]);
  expect(said).toEqual([]);
});

test('mistakes between operations', async () => {
  const { said } = await read(`${head}paths:
  /a/{x}: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/x' }] } }
  /a/{y}: { get: { operationId: a } }
  b: { get: { operationid: b, responses: null } }
components: { parameters: { x: { name: x, in: path, required: true, schema: {} } } }
`);
  expect(said).toEqual([
    'operation-id-duplicate #/paths/~1a~1{y}/get/operationId',
    'path-ambiguous #/paths/~1a~1{y}/get',
    'path-parameter-undeclared #/paths/~1a~1{y}/get',
    'path-without-slash #/paths/b',
    'keyword-misspelled #/paths/b/get/operationid',
    'wrong-type #/paths/b/get/responses',
  ]);
});

test('operations need responses before 3.1', async () => {
  const lacks = async (version: string): Promise<readonly string[]> => {
    const { said } = await read(
      `${version}\ninfo: { title: T, version: "1" }\npaths: { /a: { get: {} } }\n`,
    );
    return said;
  };
  expect(await lacks('swagger: "2.0"')).toEqual(['key-missing #/paths/~1a/get']);
  expect(await lacks('openapi: 3.0.3')).toEqual(['key-missing #/paths/~1a/get']);
  expect(await lacks('openapi: 3.1.0')).toEqual([]);
});

/** Path and parameter as written; both mean the rest of the path. */
test.each([
  ['/files/{path+}', 'path'],
  ['/files/{path+}', 'path+'],
  ['/files/{+path}', 'path'],
  ['/files/{+path}', '+path'],
])('%s, declared as %s, takes several segments', async (path, name) => {
  const { first, said } = await operationOf(
    `{ get: { parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }] } }`,
    path,
  );
  expect(said).toEqual([]);
  expect(first.path).toBe(path);
  expect(first.parameters.map(({ name, serialization }) => [name, serialization])).toEqual([
    ['path', { kind: 'style', style: 'segments', explode: false, allowReserved: false }],
  ]);
});
