/** Documents that grow in one way each: `size` of something, and little else. */

export const growingDocuments: Readonly<Record<string, (size: number) => object>> = {
  schemas: (size) =>
    documentWith(
      {},
      countedOf(size, (index) => [`Pet${index}`, petOf(`Pet${(index + 1) % size}`)]),
    ),
  'schemas of one name': (size) =>
    documentWith(
      {},
      countedOf(size, (index) => [
        `pet${'-'.repeat(index % 50)}_${' '.repeat(index / 50)}`,
        petOf('x'),
      ]),
    ),
  properties: (size) =>
    documentWith(
      {},
      {
        Pet: {
          type: 'object',
          properties: countedOf(size, (index) => [`p${index}`, { type: 'string' }]),
        },
      },
    ),
  'properties of objects': (size) =>
    documentWith(
      {},
      {
        Pet: {
          type: 'object',
          properties: countedOf(size, (index) => [
            `part${index}`,
            { type: 'object', properties: { a: { type: 'string' } } },
          ]),
        },
      },
    ),
  'links of an allOf chain': (size) =>
    documentWith(
      {},
      countedOf(size, (index) => [
        `Pet${index}`,
        {
          allOf: [
            ...(index === 0 ? [] : [{ $ref: `#/components/schemas/Pet${index - 1}` }]),
            { type: 'object', properties: { [`p${index}`]: { type: 'string' } } },
          ],
        },
      ]),
    ),
  'uses of a generic schema': (size) =>
    documentWith(
      {},
      {
        Page: {
          type: 'object',
          $defs: { item: { $dynamicAnchor: 'item' } },
          properties: { first: { $dynamicRef: '#item' } },
        },
        ...countedOf(size, (index) => [
          `Page${index}`,
          {
            $defs: { item: { $dynamicAnchor: 'item', type: 'string', maxLength: index } },
            $ref: '#/components/schemas/Page',
          },
        ]),
      },
    ),
  'parts of an allOf': (size) =>
    documentWith(
      {},
      {
        ...countedOf(size, (index) => [
          `Part${index}`,
          { type: 'object', properties: { [`p${index}`]: { type: 'string' } } },
        ]),
        Whole: { allOf: listOf(size, (index) => ({ $ref: `#/components/schemas/Part${index}` })) },
      },
    ),
  'rows of a lattice': (size) =>
    documentWith(
      {},
      countedOf(size, (index) => {
        const row = Math.floor(index / 2);
        const above = [2 * row - 2, 2 * row - 1].map((at) => ({
          $ref: `#/components/schemas/Pet${at}`,
        }));
        const own = { type: 'object', properties: { [`p${index}`]: { type: 'string' } } };
        return [`Pet${index}`, { allOf: [...(row === 0 ? [] : above), own] }];
      }),
    ),
  'members of a union': (size) =>
    documentWith(
      {},
      {
        ...countedOf(size, (index) => [`Member${index}`, petOf(`Member${index}`)]),
        Any: { oneOf: listOf(size, (index) => ({ $ref: `#/components/schemas/Member${index}` })) },
      },
    ),
  'members of a discriminated union': (size) =>
    documentWith(
      {},
      {
        ...countedOf(size, (index) => [
          `Member${index}`,
          { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
        ]),
        Any: {
          oneOf: listOf(size, (index) => ({ $ref: `#/components/schemas/Member${index}` })),
          discriminator: {
            propertyName: 'kind',
            mapping: countedOf(size, (index) => [
              `k${index}`,
              `#/components/schemas/Member${index}`,
            ]),
          },
        },
      },
    ),
  'heirs of a discriminated parent': (size) =>
    documentWith(
      {},
      {
        Parent: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { type: 'string' } },
          discriminator: { propertyName: 'kind' },
        },
        ...countedOf(size, (index) => [
          `Heir${index}`,
          { allOf: [{ $ref: '#/components/schemas/Parent' }, petOf(`Heir${index}`)] },
        ]),
      },
    ),
  'inline members of a union': (size) =>
    documentWith(
      {},
      {
        Any: {
          anyOf: listOf(size, (index) => ({
            type: 'object',
            properties: { [`p${index}`]: { type: 'string' } },
          })),
        },
      },
    ),
  'required names that nothing declares': (size) =>
    documentWith(
      {},
      { Pet: { type: 'object', required: listOf(size, (index) => `name${index}`) } },
    ),
  'references that lead nowhere': (size) =>
    documentWith(
      {},
      {
        ...countedOf(size, (index) => [`Schema${10_000 + index}`, { type: 'string' }]),
        Any: {
          anyOf: listOf(size, (index) => ({
            $ref: `#/components/schemas/Sxhzma${10_000 + index}`,
          })),
        },
      },
    ),
  'values of an enum': (size) =>
    documentWith({}, { Word: { type: 'string', enum: listOf(size, (index) => `word${index}`) } }),
  'characters of a description': (size) =>
    documentWith({}, { Pet: { type: 'object', description: 'A word. '.repeat(size) } }),
  'aliases in a chain': (size) =>
    documentWith(
      {},
      countedOf(size, (index) => [
        `Pet${index}`,
        index === 0
          ? petOf('Pet0')
          : { description: 'Alias.', allOf: [{ $ref: `#/components/schemas/Pet${index - 1}` }] },
      ]),
    ),
  'operations of one resource': (size) =>
    documentWith(
      countedOf(size, (index) => [`/pets/do${index}`, { post: operationOf(index) }]),
      {},
    ),
  'operations of one name': (size) =>
    documentWith(
      countedOf(size, (index) => [
        `/pets/do${index}`,
        { post: { ...operationOf(index), operationId: `do ${' '.repeat(index)}` } },
      ]),
      {},
    ),
  resources: (size) =>
    documentWith(
      countedOf(size, (index) => [`/pets${index}`, { get: operationOf(index) }]),
      {},
    ),
  'parameters of an operation': (size) =>
    documentWith(
      {
        '/pets': {
          get: {
            ...operationOf(0),
            parameters: listOf(size, (index) => ({
              name: `p${index}`,
              in: 'query',
              schema: { type: 'string' },
            })),
          },
        },
      },
      {},
    ),
  'responses of operations that share a schema': (size) =>
    documentWith(
      countedOf(size, (index) => [
        `/pets${index}`,
        { get: { ...operationOf(index), responses: responsesOf('#/components/schemas/Pet') } },
      ]),
      { Pet: petOf('Pet') },
    ),
  'security schemes': (size) => ({
    ...documentWith({ '/pets': { get: operationOf(0) } }, {}),
    security: listOf(size, (index) => ({ [`key${index}`]: [] })),
    components: {
      securitySchemes: countedOf(size, (index) => [
        `key${index}`,
        { type: 'apiKey', in: 'header', name: `X-${index}` },
      ]),
    },
  }),
  tags: (size) => ({
    ...documentWith({ '/pets': { get: operationOf(0) } }, {}),
    tags: listOf(size, (index) => ({ name: `tag${index}` })),
  }),
  webhooks: (size) => ({
    ...documentWith({}, { Pet: petOf('Pet') }),
    webhooks: countedOf(size, (index) => [
      `hook${index}`,
      {
        post: {
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          responses: { 200: { description: 'Good.' } },
        },
      },
    ]),
  }),
};

function documentWith(paths: object, schemas: object): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Growing', version: '1' },
    paths: {
      ...paths,
      '/all': {
        get: {
          responses: {
            200: {
              description: 'Everything.',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: Object.fromEntries(
                      Object.keys(schemas)
                        .slice(-1)
                        .map((name) => ['last', { $ref: `#/components/schemas/${name}` }]),
                    ),
                  },
                },
              },
            },
          },
        },
      },
    },
    components: { schemas },
  };
}

function petOf(next: string): object {
  return {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, next: { $ref: `#/components/schemas/${next}` } },
  };
}

function operationOf(index: number): object {
  return { operationId: `do${index}`, responses: { 204: { description: 'Done.' } } };
}

function responsesOf(reference: string): object {
  return {
    200: { description: 'Good.', content: { 'application/json': { schema: { $ref: reference } } } },
  };
}

function countedOf(
  size: number,
  of: (index: number) => [string, unknown],
): Record<string, unknown> {
  return Object.fromEntries(listOf(size, of));
}

function listOf<T>(size: number, of: (index: number) => T): T[] {
  return Array.from({ length: size }, (_, index) => of(index));
}
