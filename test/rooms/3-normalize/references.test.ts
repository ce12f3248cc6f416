import { describe, expect, test } from 'vitest';
import { read, readFiles, shown } from './reading.js';

const head = (version: string): string =>
  `openapi: ${version}.0\ninfo: { title: T, version: "1" }\npaths: {}\n`;

/** Identity -> name and schema. */
function schemasOf({ schemas }: Awaited<ReturnType<typeof read>>['document']): unknown {
  return Object.fromEntries(
    [...schemas].map(([id, { name, schema }]) => [id, { name, ...(shown(schema) as object) }]),
  );
}

describe('keywords beside $ref', () => {
  const written = `components:
  schemas:
    A: { $ref: '#/components/schemas/B', description: D, deprecated: true, maxLength: 1, nullable: true, readOnly: true }
    B: { type: string }
`;

  test('before 3.1 only prose, null and who sends it count', async () => {
    const { document, said } = await read(head('3.0') + written);
    expect(shown(document.schemas.get('#/components/schemas/A')?.schema)).toEqual({
      ref: '#/components/schemas/B',
      description: 'D',
      deprecated: true,
      nullable: true,
      readOnly: true,
    });
    expect(said).toEqual(['ref-siblings-ignored #/components/schemas/A/maxLength']);
  });

  test('before 3.1 what the target says as well is not told', async () => {
    const { said } = await read(head('3.0') + written.replaceAll('maxLength: 1', 'type: string'));
    expect(said).toEqual([]);
  });

  test('since 3.1 all count', async () => {
    const { document } = await read(head('3.1') + written);
    expect(shown(document.schemas.get('#/components/schemas/A')?.schema)).toEqual({
      ref: '#/components/schemas/B',
      description: 'D',
      deprecated: true,
      nullable: true,
      readOnly: true,
      limits: { maxLength: 1 },
    });
  });
});

test('an inline schema that something refers to is one type, named by its place', async () => {
  const { document } = await read(`${head('3.0')}components:
  schemas:
    Pet:
      properties:
        tag: { description: Its tag., properties: { next: { $ref: '#/components/schemas/Pet/properties/tag' } } }
`);
  const tag = '#/components/schemas/Pet/properties/tag';
  expect(schemasOf(document)).toEqual({
    '#/components/schemas/Pet': {
      name: 'Pet',
      properties: { tag: { ref: tag, description: 'Its tag.' } },
    },
    [tag]: { name: 'Pet tag', description: 'Its tag.', properties: { next: { ref: tag } } },
  });
});

test('a place that only refers further is no type of its own', async () => {
  const { document } = await read(`${head('3.0')}components:
  schemas:
    A: { properties: { b: { $ref: '#/components/schemas/B' } } }
    B: { type: string }
    C: { items: { $ref: '#/components/schemas/A/properties/b' } }
    D: { $ref: '#/components/schemas/B' }
`);
  expect(schemasOf(document)).toEqual({
    '#/components/schemas/A': { name: 'A', properties: { b: { ref: '#/components/schemas/B' } } },
    '#/components/schemas/B': { name: 'B', types: ['string'] },
    '#/components/schemas/C': { name: 'C', items: { ref: '#/components/schemas/B' } },
    '#/components/schemas/D': { name: 'D', ref: '#/components/schemas/B' },
  });
});

test('$defs, anchors, and places in paths', async () => {
  const { document } = await read(`${head('3.1').replace('paths: {}\n', '')}paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: ''
          content: { application/json: { schema: { type: object } } }
components:
  schemas:
    A:
      $defs: { Node: { $anchor: node, type: string } }
      properties:
        a: { $ref: '#/components/schemas/A/$defs/Node' }
        b: { $ref: '#node' }
        c: { $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' }
`);
  const node = '#/components/schemas/A/$defs/Node';
  const inPath = '#/paths/~1pets/get/responses/200/content/application~1json/schema';
  expect(schemasOf(document)).toEqual({
    '#/components/schemas/A': {
      name: 'A',
      properties: { a: { ref: node }, b: { ref: node }, c: { ref: inPath } },
    },
    [inPath]: { name: 'listPets response', types: ['object'] },
    [node]: { name: 'Node', types: ['string'] },
  });
  expect(shown(document.operations[0]?.responses)).toEqual([
    {
      status: '200',
      contents: [{ media: 'application/json', schema: { ref: inPath } }],
    },
  ]);
});

test('$self, $dynamicRef, $recursiveRef', async () => {
  const { document, said } = await read(`openapi: 3.2.0
$self: https://api.test/v1/api.yaml
info: { title: T, version: "1" }
components:
  schemas:
    A: { $ref: 'https://api.test/v1/api.yaml#/components/schemas/B' }
    B: { $dynamicAnchor: node, items: { $dynamicRef: '#node' } }
    C: { $recursiveAnchor: true, items: { $recursiveRef: '#' } }
`);
  expect(said).toEqual([]);
  expect(schemasOf(document)).toEqual({
    '#/components/schemas/A': { name: 'A', ref: '#/components/schemas/B' },
    '#/components/schemas/B': { name: 'B', items: { ref: '#/components/schemas/B' } },
    '#/components/schemas/C': { name: 'C', items: { ref: '#/components/schemas/C' } },
  });
});

test('components of every kind', async () => {
  const { document, said } = await read(`openapi: 3.2.0
info: { title: T, version: "1" }
paths:
  /a:
    put:
      parameters: [{ $ref: '#/components/parameters/p' }]
      requestBody: { $ref: '#/components/requestBodies/b' }
      responses: { '200': { $ref: '#/components/responses/r' } }
components:
  parameters: { p: { name: p, in: query, allowReserved: true, schema: { type: string } } }
  requestBodies: { b: { content: { a/b: { $ref: '#/components/mediaTypes/m' } } } }
  responses: { r: { headers: { X-H: { $ref: '#/components/headers/h' } } } }
  headers: { h: { schema: { type: integer } } }
  mediaTypes: { m: { examples: { e: { $ref: '#/components/examples/e' } } } }
  examples: { e: { dataValue: null } }
`);
  expect(said).toEqual([]);
  expect(shown(document.operations[0])).toEqual({
    method: 'PUT',
    path: '/a',
    parameters: [
      {
        in: 'query',
        name: 'p',
        required: false,
        schema: { types: ['string'] },
        serialization: { kind: 'style', style: 'form', explode: true, allowReserved: true },
      },
    ],
    body: { required: false, contents: [{ media: 'a/b', examples: [null] }] },
    responses: [
      {
        status: '200',
        headers: [{ name: 'X-H', required: false, schema: { types: ['integer'] } }],
      },
    ],
  });
});

describe('several files', () => {
  test('a component that only names what another file has is that', async () => {
    const { document, said } = await readFiles({
      'api.yaml': `${head('3.0')}components:
  schemas:
    Pet: { $ref: models/pet.yaml }
`,
      'models/pet.yaml':
        "properties: { owner: { $ref: 'owner.yaml#/Owner' }, twin: { $ref: pet.yaml } }\n",
      'models/owner.yaml': 'Owner: { properties: { pet: { $ref: pet.yaml } } }\n',
    });
    expect(said).toEqual([]);
    expect(schemasOf(document)).toEqual({
      '#/components/schemas/Pet': {
        name: 'Pet',
        properties: {
          owner: { ref: 'models/owner.yaml#/Owner' },
          twin: { ref: '#/components/schemas/Pet' },
        },
      },
      'models/owner.yaml#/Owner': {
        name: 'Owner',
        properties: { pet: { ref: '#/components/schemas/Pet' } },
      },
    });
  });

  test('a whole file is named after it; components of another file keep their key', async () => {
    const { document } = await readFiles({
      'api.yaml': `${head('3.0')}components:
  schemas:
    A: { properties: { a: { $ref: some-pet.schema.json }, b: { $ref: 'other.yaml#/components/schemas/B' } } }
`,
      'some-pet.schema.json': '{ "type": "string" }',
      'other.yaml': `${head('3.0')}components: { schemas: { B: { type: string } } }\n`,
    });
    expect([...document.schemas].map(([id, { name, component }]) => [id, name, component])).toEqual(
      [
        ['#/components/schemas/A', 'A', true],
        ['some-pet.schema.json#', 'some-pet', false],
        ['other.yaml#/components/schemas/B', 'B', true],
      ],
    );
  });

  test('path items, operations and lists may stand in other files', async () => {
    const { document, said } = await readFiles({
      'api.yaml': `openapi: 3.0.0
info: { title: T, version: "1" }
paths:
  /a: { $ref: a.yaml }
  /b: { get: { $ref: 'a.yaml#/get' } }
`,
      'a.yaml': "get: { operationId: readA, responses: { '200': { $ref: 'parts.yaml#/ok' } } }\n",
      'parts.yaml': 'ok: { description: Fine. }\n',
    });
    expect(document.operations.map(({ at, path }) => [at, path])).toEqual([
      ['a.yaml#/get', '/a'],
      ['#/paths/~1b/get', '/b'],
    ]);
    expect(document.operations[0]?.responses[0]?.at).toBe('parts.yaml#/ok');
    expect(said).toEqual([]);
  });
});

describe('references that lead nowhere, or elsewhere', () => {
  test('what they stand for is unknown', async () => {
    const { document, said } = await read(`openapi: 3.0.0
info: { title: T, version: "1" }
paths:
  /a:
    post:
      parameters: [{ $ref: '#/components/parameters/none' }]
      requestBody: { $ref: '#/components/requestBodies/none' }
      responses:
        '200': { $ref: '#/components/schemas/S' }
        '404': { $ref: '#/components/responses/none' }
components:
  schemas:
    S: { items: { $ref: '#/components/responses/R' } }
  responses:
    R: { description: '' }
`);
    const unknown = [{ media: 'application/json', schema: {} }];
    const [operation] = document.operations;
    expect(shown(operation?.parameters)).toEqual([]);
    expect(shown(operation?.body)).toEqual({ required: false, contents: unknown });
    expect(shown(operation?.responses)).toEqual([
      { status: '200', contents: unknown },
      { status: '404', contents: unknown },
    ]);
    expect(shown(document.schemas.get('#/components/schemas/S')?.schema)).toEqual({ items: {} });
    expect(said.filter((each) => each.startsWith('ref-kind'))).toEqual([
      'ref-kind #/paths/~1a/post/responses/200',
      'ref-kind #/components/schemas/S/items',
    ]);
  });

  test('circles of references end', async () => {
    const { document, said } = await read(`${head('3.0')}components:
  schemas:
    A: { $ref: '#/components/schemas/B' }
    B: { $ref: '#/components/schemas/A' }
`);
    expect(schemasOf(document)).toEqual({
      '#/components/schemas/A': { name: 'A' },
      '#/components/schemas/B': { name: 'B' },
    });
    expect(said).toEqual(['ref-cycle #/components/schemas/A/$ref']);
  });
});

test('a description beside a reference replaces its target’s', async () => {
  const { document } = await read(`openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a: { get: { responses: { '200': { $ref: '#/components/responses/R', description: Mine. } } } }
components: { responses: { R: { description: Theirs. } } }
`);
  expect(document.operations[0]?.responses[0]?.description).toBe('Mine.');
});

describe('discriminators', () => {
  const mapped = (mapping: string): string => `${head('3.2')}components:
  schemas:
    A: { discriminator: { propertyName: kind, ${mapping} } }
    cat: { type: object }
`;

  test.each([
    ['mapping: { c: cat }', { mapping: { c: '#/components/schemas/cat' } }],
    ["mapping: { c: '#/components/schemas/cat' }", { mapping: { c: '#/components/schemas/cat' } }],
    ['defaultMapping: cat', { defaultMapping: '#/components/schemas/cat' }],
  ])('%s', async (written, expected) => {
    const { document, said } = await read(mapped(written));
    const schema = document.schemas.get('#/components/schemas/A')?.schema;
    expect(shown(schema?.discriminator)).toEqual({ propertyName: 'kind', ...expected });
    expect(said).toEqual([]);
  });

  test('a target that is nowhere is told and left out', async () => {
    const { document, said } = await read(
      mapped("mapping: { c: dog, d: '#/components/schemas/dog' }"),
    );
    const schema = document.schemas.get('#/components/schemas/A')?.schema;
    expect(shown(schema?.discriminator)).toEqual({ propertyName: 'kind' });
    expect(said).toEqual([
      'mapping-dangling #/components/schemas/A/discriminator/mapping/c',
      'mapping-dangling #/components/schemas/A/discriminator/mapping/d',
    ]);
  });

  test('a target in a file that is nowhere is told once', async () => {
    const { document, said } = await read(mapped('mapping: { c: pets.yaml#/dog }'));
    const schema = document.schemas.get('#/components/schemas/A')?.schema;
    expect(shown(schema?.discriminator)).toEqual({ propertyName: 'kind' });
    expect(said).toEqual(['ref-unreadable #/components/schemas/A/discriminator/mapping/c']);
  });
});
