import { expect, test } from 'vitest';
import { load } from '../../../generator/1-load/load.js';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import type { Filter, SchemaUse } from '../../../generator/3-normalize/filter.js';
import { normalize } from '../../../generator/3-normalize/normalize.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';

const text = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /pets:
    get: { operationId: listPets, tags: [pets], responses: { 200: { $ref: '#/components/responses/Pets' } } }
    post: { operationId: createPet, tags: [pets, admin], deprecated: true }
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: {} }]
    delete: { operationId: deletePet, tags: [admin], responses: { default: { content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } } }
  /orders:
    x-internal: true
    get: { operationId: listOrders, responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
webhooks:
  sold: { post: { tags: [events], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sold' } } } } } }
components:
  responses:
    Pets: { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
  schemas:
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { purrs: { $ref: '#/components/schemas/Sound' } } }] }
    Sound: { type: string }
    Pet: { required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Order: { properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
    Problem: { type: object }
    Sold: { type: object }
    Unused: { type: object }
`;

async function readFiltered(written: readonly string[], uses: readonly SchemaUse[] = []) {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const filters = written.map((each): Filter => {
    const effect = each.startsWith('-') ? 'exclude' : 'include';
    const place = { kind: 'position', label: effect, line: 1, column: 1 } as const;
    return { effect, text: each.slice(1), place };
  });
  const sources = await load({ text, label: 'api.yaml' }, {}, report);
  return { document: normalize(resolve(sources, report), report, { filters, uses }), found };
}

async function filtered(...written: string[]): Promise<readonly string[]> {
  const { document, found } = await readFiltered(written);
  const { operations = [], webhooks = [], schemas = new Map() } = document ?? {};
  return [
    operations.map(({ operationId }) => operationId).join(' '),
    webhooks.map(({ name }) => name).join(' '),
    [...schemas.values()].map(({ name }) => String(name)).join(' '),
    ...found.map(({ message }) => message),
  ];
}

const all = 'Cat Sound Pet Order Problem Sold Unused';

test.each<[filters: readonly string[], kept: readonly string[]]>([
  [[], ['listPets createPet deletePet listOrders', 'sold', all]],
  [['+tag:pets'], ['listPets createPet', 'sold', 'Cat Sound Pet Sold']],
  [['+tag:*'], ['listPets createPet deletePet', 'sold', 'Cat Sound Pet Problem Sold']],
  [['+path:/pets'], ['listPets createPet', 'sold', 'Cat Sound Pet Sold']],
  [['+path:/pets/**'], ['listPets createPet deletePet', 'sold', 'Cat Sound Pet Problem Sold']],
  [['+path:/pets/*'], ['deletePet', 'sold', 'Problem Sold']],
  [['+path:/**/{id}'], ['deletePet', 'sold', 'Problem Sold']],
  [['+operation:list*'], ['listPets listOrders', 'sold', 'Cat Sound Pet Order Sold']],
  [
    ['+method:delete', '+operation:createPet'],
    ['createPet deletePet', 'sold', 'Problem Sold'],
  ],
  [
    ['-deprecated', '-x-internal'],
    ['listPets deletePet', 'sold', 'Cat Sound Pet Problem Sold'],
  ],
  [
    ['+tag:admin', '-method:POST'],
    ['deletePet', 'sold', 'Problem Sold'],
  ],
  [
    ['+tag:admin', '-tag:events'],
    ['createPet deletePet', '', 'Problem'],
  ],
])('%j', async (filters, kept) => {
  expect(await filtered(...filters)).toEqual(kept);
});

test.each<[filter: string, said: string]>([
  ['-tag:pet', 'The filter "tag:pet" selects no operation. Did you mean "tag:pets"?'],
  [
    '-operation:listPet',
    'The filter "operation:listPet" selects no operation. Did you mean "operation:listPets"?',
  ],
  ['-path:/shops', 'The filter "path:/shops" selects no operation.'],
  ['-path:sold', 'The filter "path:sold" selects no operation.'],
  ['-method:PATCH', 'The filter "method:PATCH" selects no operation.'],
])('a filter that selects nothing is told: %s', async (filter, said) => {
  expect((await filtered(filter)).slice(3)).toEqual([said]);
});

test.each<[filters: readonly string[], said: readonly string[]]>([
  [
    ['+tag:pet', '+path:/none', '-method:patch'],
    [
      'leaves-nothing The filter "tag:pet" includes no operation, nor does any other. Did you mean "tag:pets"?',
      'leaves-nothing The filter "path:/none" includes no operation, nor does any other.',
      'no-match The filter "method:patch" selects no operation.',
    ],
  ],
  [['-path:/**', '-tag:*'], ['leaves-nothing With the filter "tag:*" no operation is left.']],
  [
    ['+tag:pets', '+tag:pet', '-method:get', '-deprecated', '-tag:events'],
    [
      'no-match The filter "tag:pet" selects no operation. Did you mean "tag:pets"?',
      'leaves-nothing With the filter "deprecated" no operation is left.',
    ],
  ],
])('filters that leave nothing leave no document: %j', async (filters, said) => {
  const { document, found } = await readFiltered(filters);
  expect(document).toBeUndefined();
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual(
    said.map((one) => `filter-${one}`),
  );
});

test('webhooks alone may be left, but not instead of what is to be included', async () => {
  expect((await filtered('-path:/**')).slice(0, 2)).toEqual(['', 'sold']);
  expect((await readFiltered(['+tag:pets', '-path:/**'])).document).toBeUndefined();
  expect((await filtered('+tag:events')).slice(0, 2)).toEqual(['', 'sold']);
});

test('signs of patterns in a filter are letters', async () => {
  expect((await filtered('-path:/p.ts', '-operation:(list|create)Pet'))[0]).toBe(
    'listPets createPet deletePet listOrders',
  );
});

test('what is left out keeps its names, which a configuration may still say', async () => {
  const { document } = await readFiltered(['+operation:listPets', '-tag:events']);
  expect([...(document?.leftOut.types ?? [])]).toEqual([
    'Order',
    'Problem',
    'Sold',
    'Unused',
    'response Pets',
  ]);
  const whole = await readFiltered([]);
  expect(whole.document?.leftOut.types.size).toBe(0);
});

test('schemas that an operation is said to use come with it', async () => {
  const uses = [
    { operation: 'listPets', schemas: ['Problem', '#/components/schemas/Order'] },
    { operation: 'deletePet', schemas: ['Unused'] },
  ];
  const { document } = await readFiltered(['+operation:listPets', '-tag:events'], uses);
  const names = [...(document?.schemas.values() ?? [])].map(({ name }) => name);
  expect(names).toEqual(['Cat', 'Sound', 'Pet', 'Order', 'Problem']);
});
