import { expect, it } from 'vitest';
import { read } from './reading.js';

const places = `
components:
  schemas:
    Pet:
      properties:
        tags: { items: { type: string } }
        owner: { oneOf: [{ type: string }, { properties: { id: {} } }] }
      allOf: [{ properties: { name: {} } }]
    Pair: { prefixItems: [{ type: string }] }
`;

it.each([
  ['#/components/schemas/Pet', 'Pet'],
  ['#/components/schemas/Pet/properties/tags', 'Pet tags'],
  ['#/components/schemas/Pet/properties/tags/items', 'Pet tags item'],
  ['#/components/schemas/Pet/properties/owner/oneOf/1', 'Pet owner option 2'],
  ['#/components/schemas/Pet/properties/owner/oneOf/1/properties/id', 'Pet owner option 2 id'],
  ['#/components/schemas/Pet/allOf/0', 'Pet part 1'],
  ['#/components/schemas/Pet/allOf/0/properties/name', 'Pet name'],
  ['#/components/schemas/Pair/prefixItems/0', 'Pair item 1'],
  [
    '#/paths/~1pets/get/responses/200/content/application~1json/schema/allOf/0/properties/data',
    'listPets response data',
  ],
  ['#/paths/~1pets/get/responses/404/content/application~1json/schema', 'listPets response 404'],
])('what a reference to %s leads to is called %s', async (ref, name) => {
  const { document } = await read(`
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        200: { content: { application/json: { schema: { allOf: [{ properties: { data: {} } }] } } } }
        404: { content: { application/json: { schema: { type: string } } } }
  /refer: { get: { responses: { 200: { content: { application/json: { schema: { $ref: '${ref}' } } } } } } }
${places}`);
  expect([...document.schemas.values()].map((schema) => schema.name)).toContain(name);
});
