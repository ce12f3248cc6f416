import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../generator/1-load/pointer.js';
import { attempt } from './reading.js';

/** One of nearly everything, in the three ways of writing it. */
const documents: readonly Readonly<Record<string, Json>>[] = [
  {
    swagger: '2.0',
    info: { title: 'T', version: '1' },
    host: 'h.test',
    schemes: ['https'],
    consumes: ['application/json'],
    securityDefinitions: { o: { type: 'oauth2', flow: 'implicit', scopes: { a: 'A' } } },
    security: [{ o: ['a'] }],
    parameters: { p: { name: 'p', in: 'query', type: 'array', items: { type: 'string' } } },
    responses: { r: { description: 'R', schema: { $ref: '#/definitions/A' } } },
    definitions: { A: { discriminator: 'kind', properties: { kind: { type: 'string' } } } },
    paths: {
      '/a/{id}': {
        parameters: [{ $ref: '#/parameters/p' }],
        post: {
          parameters: [
            { name: 'b', in: 'body', schema: { $ref: '#/definitions/A' } },
            { name: 'f', in: 'formData', type: 'file' },
          ],
          responses: {
            '200': { $ref: '#/responses/r' },
            default: { headers: { h: { type: 'string' } } },
          },
        },
      },
    },
  },
  {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    servers: [{ url: '{a}', variables: { a: { default: 'b', enum: ['b'] } } }],
    tags: [{ name: 't' }],
    security: [{ k: [] }],
    paths: {
      '/a/{id}': {
        get: {
          parameters: [
            { $ref: '#/components/parameters/p' },
            { name: 'c', in: 'query', content: { 'a/b': {} } },
          ],
          requestBody: {
            content: {
              'multipart/x': {
                encoding: { a: { headers: { h: {} } } },
                examples: { e: { value: 1 } },
              },
            },
          },
          responses: {
            '200': { content: { 'a/b': { schema: { $ref: '#/components/schemas/A' } } } },
          },
          callbacks: { c: { '{$url}': { post: {} } } },
        },
      },
    },
    webhooks: { w: { $ref: '#/components/pathItems/i' } },
    components: {
      pathItems: { i: { put: { externalDocs: { url: 'u' } } } },
      parameters: { p: { name: 'id', in: 'path', required: true, schema: { enum: ['a'] } } },
      securitySchemes: {
        k: { type: 'apiKey', in: 'header', name: 'k' },
        o: { type: 'oauth2', flows: { password: { scopes: {} } } },
      },
      schemas: {
        A: {
          oneOf: [{ $ref: '#/components/schemas/B' }, true],
          discriminator: { propertyName: 'k', mapping: { b: 'B' } },
          properties: { a: { type: ['string', 'null'], const: 'a' } },
          dependentRequired: { a: ['b'] },
          'x-enum-varnames': ['A'],
        },
        B: {
          allOf: [{ not: { minimum: 1 } }],
          prefixItems: [{}],
          examples: [1],
          if: {},
          externalDocs: { url: 'u' },
        },
      },
    },
  },
];

const oddValues: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1.5,
  '',
  'x',
  '#/nowhere',
  [],
  {},
  [null],
  [[]],
  [{}],
  { $ref: '#' },
  { $ref: '#/components/schemas/A' },
  { $ref: '#/paths' },
  { $ref: 7 },
  { a: null },
  { $ref: '' },
];

/** Every place below a value, by its keys. */
function placesIn(value: Json): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([key, child]) =>
    placesIn(child).map((place) => [key, ...place]),
  );
  return [[], ...below];
}

function replaced(value: Json, place: readonly string[], by: Json): Json {
  const [key, ...rest] = place;
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value).map(([name, child]): [string, Json] =>
    name === key ? [name, replaced(child, rest, by)] : [name, child],
  );
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

test('whatever stands in a document, reading it ends in a document or a diagnostic', async () => {
  const oddDocument = fc
    .constantFrom(...documents)
    .chain((document) =>
      fc.tuple(
        fc.constant(document),
        fc.array(fc.tuple(fc.constantFrom(...placesIn(document)), fc.constantFrom(...oddValues)), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
    )
    .map(([document, changes]) =>
      changes.reduce<Json>((value, [place, by]) => replaced(value, place, by), document),
    );
  await fc.assert(
    fc.asyncProperty(oddDocument, async (document) => {
      const text = JSON.stringify(document);
      const { document: read, said } = await attempt({ text, label: 'api.json' });
      expect(read !== undefined || said.length > 0).toBe(true);
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('every single odd value at every single place', async () => {
  for (const document of documents) {
    for (const place of placesIn(document)) {
      for (const by of [null, 'x', [], {}]) {
        const text = JSON.stringify(replaced(document, place, by));
        const { document: read, said } = await attempt({ text, label: 'api.json' });
        expect(read !== undefined || said.length > 0, text).toBe(true);
      }
    }
  }
}, 60_000);
