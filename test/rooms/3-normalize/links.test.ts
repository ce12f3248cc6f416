import { expect, test } from 'vitest';
import { read, readFiles, shown } from './reading.js';

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

function linked(link: string): string {
  return `${head}paths:
  /pets:
    post: { operationId: createPet, responses: { '201': { description: '', links: { next: ${link} } } } }
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: getPet }
`;
}

/** Link as written -> where it leads. */
const leading: readonly (readonly [written: string, to: string])[] = [
  ['{ operationId: getPet }', '#/paths/~1pets~1{id}/get'],
  ["{ operationRef: '#/paths/~1pets~1{id}/get' }", '#/paths/~1pets~1{id}/get'],
  ["{ operationRef: '#/paths/~1pets~1%7Bid%7D/get' }", '#/paths/~1pets~1{id}/get'],
  ['{ operationId: createPet }', '#/paths/~1pets/post'],
];

test.each(leading)('%s', async (written, to) => {
  const { document, said } = await read(linked(written));
  expect(said).toEqual([]);
  expect(document.operations[0]?.links.map((link) => link.to)).toEqual([to]);
});

const at = '#/paths/~1pets/post/responses/201/links/next';

/** Link as written -> what is said of it. */
const mistaken: readonly (readonly [written: string, said: string, message: string])[] = [
  [
    '{ operationId: getPets }',
    `link-dangling ${at}/operationId`,
    'The link "next" leads to "getPets", which is no operation. Did you mean "getPet"?',
  ],
  [
    "{ operationRef: '#/paths/~1pets/delete' }",
    `link-dangling ${at}/operationRef`,
    'The link "next" leads to "#/paths/~1pets/delete", which is no operation.',
  ],
  [
    "{ operationRef: '#/info' }",
    `link-dangling ${at}/operationRef`,
    'The link "next" leads to "#/info", which is no operation.',
  ],
  ['{ description: Lost. }', `key-missing ${at}`, 'The required "operationId" is missing.'],
  [
    '{ operationID: getPet }',
    `keyword-misspelled ${at}/operationID`,
    'Unknown keyword "operationID": did you mean "operationId"?',
  ],
];

test.each(mistaken)('%s', async (written, said, message) => {
  const reading = await read(linked(written));
  expect(reading.document.operations[0]?.links).toEqual([]);
  expect(reading.said[0]).toBe(said);
  expect(reading.messages[0]).toBe(message);
});

test('a link to another API is that API’s, and nothing is fetched for it', async () => {
  const { document, said } = await read(
    linked("{ operationRef: 'https://other.test/openapi.yaml#/paths/~1a/get' }"),
  );
  expect(document.operations[0]?.links).toEqual([]);
  expect(said).toEqual([]);
});

test('with what, by reference, from a response in another file', async () => {
  const { document, said } = await readFiles({
    'api.yaml': `${head}paths:
  /pets:
    post: { responses: { '201': { $ref: 'more.yaml#/made' } } }
  /pets/{id}: { $ref: 'more.yaml#/pet' }
`,
    'more.yaml': `made: { description: '', links: { pet: { $ref: '#/link' }, x-mine: 1 } }
link:
  operationRef: '#/pet/put'
  description: The pet that was made.
  parameters: { path.id: '$response.body#/id', dry_run: true }
  requestBody: { name: Tom }
  server: { url: /v2 }
pet:
  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  put: {}
`,
  });
  expect(said).toEqual([]);
  expect(shown(document.operations[0]?.links)).toEqual([
    {
      to: 'more.yaml#/pet/put',
      description: 'The pet that was made.',
      parameters: { 'path.id': '$response.body#/id', dry_run: true },
      body: { name: 'Tom' },
    },
  ]);
});
