import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  integer,
  jsonOf,
  objectOf,
  onceOf,
  operationOf,
  operationText,
  paramOf,
  string,
} from './api-of.js';

/** The statements of the function that an operation becomes. */
async function statementsOf(operation: Parameters<typeof operationText>[0]): Promise<string> {
  const text = await operationText(operation);
  const [, body = ''] = /\): \w+<[^{]*> \{\n([^]*)\n\}$/.exec(text) ?? [];
  return body.replace(/^ {2}/gm, '');
}

const json = (type: Parameters<typeof jsonOf>[0]) => bodyOf(jsonOf(type));
const pet = objectOf({ name: string });
const answer = { outcome: onceOf(jsonOf(string)) };

describe('what has one destination is passed on untouched', () => {
  test('all of it is the query', async () => {
    const operation = operationOf('GET /pets', {
      ...answer,
      params: [paramOf('query limit?', integer), paramOf('query after?')],
    });
    expect(await statementsOf(operation)).toBe(
      `return send(client, { method: 'GET', path: '/pets', query: params }, options);`,
    );
  });

  test('all of it is the body', async () => {
    const operation = operationOf('POST /pets', {
      ...answer,
      call: { body: 'fields' },
      body: json(pet),
    });
    expect(await statementsOf(operation)).toBe(
      `return send(client, { method: 'POST', path: '/pets', body: json(params) }, options);`,
    );
  });

  test('the positional parameter is the path', async () => {
    const operation = operationOf('GET /pets/{pet_id}', {
      ...answer,
      call: { body: 'none', positional: 'pet_id' },
      params: [paramOf('path pet_id')],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  { method: 'GET', path: '/pets/{pet_id}', pathParams: { pet_id: petID } },
  options,
);`);
  });
});

describe('what has several destinations is parted', () => {
  test('path, header, and the rest is the body', async () => {
    const operation = operationOf('PUT /shops/{shop}/pets/{pet}', {
      ...answer,
      call: { body: 'fields', positional: 'pet' },
      params: [paramOf('path shop'), paramOf('path pet'), paramOf('header X-Trace?')],
      body: json(pet),
    });
    expect(await statementsOf(operation)).toBe(`const { shop, 'X-Trace': xTrace, ...body } = params;
return send(
  client,
  {
    method: 'PUT',
    path: '/shops/{shop}/pets/{pet}',
    pathParams: { shop, pet },
    headers: { 'X-Trace': xTrace },
    body: json(body),
  },
  options,
);`);
  });

  test('a key that two places want, and names that a function cannot have', async () => {
    const operation = operationOf('POST /pets', {
      ...answer,
      call: { body: 'fields' },
      params: [paramOf('query name'), paramOf('query class?'), paramOf('query json?')],
      body: json(pet),
    });
    expect(await statementsOf(operation))
      .toBe(`const { query_name, class: classValue, json: jsonValue, ...body } = params;
return send(
  client,
  {
    method: 'POST',
    path: '/pets',
    query: { name: query_name, class: classValue, json: jsonValue },
    body: json(body),
  },
  options,
);`);
  });

  test('a body that is one key', async () => {
    const operation = operationOf('POST /pets', {
      ...answer,
      call: { body: 'whole' },
      params: [paramOf('query dry?')],
      body: json({ kind: 'array', items: string }),
    });
    expect(await statementsOf(operation)).toBe(`const { body, ...query } = params;
return send(client, { method: 'POST', path: '/pets', query, body: json(body) }, options);`);
  });

  test('a positional parameter called like what is left', async () => {
    const operation = operationOf('GET /{shop}/search/{query}', {
      ...answer,
      call: { body: 'none', positional: 'query' },
      params: [paramOf('path shop'), paramOf('path query'), paramOf('query limit?')],
    });
    expect(await statementsOf(operation)).toBe(`const { shop, ...rest } = params;
return send(
  client,
  { method: 'GET', path: '/{shop}/search/{query}', pathParams: { shop, query }, query: rest },
  options,
);`);
  });

  test('only the path', async () => {
    const operation = operationOf('GET /shops/{shop}/pets/{pet}', {
      ...answer,
      call: { body: 'none', positional: 'pet' },
      params: [paramOf('path shop'), paramOf('path pet')],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  { method: 'GET', path: '/shops/{shop}/pets/{pet}', pathParams: { shop: params.shop, pet } },
  options,
);`);
  });
});

describe('what the document says of single values', () => {
  test('constants are sent, not asked for', async () => {
    const operation = operationOf('GET /pets', {
      ...answer,
      params: [
        paramOf('query beta', string, { constant: true }),
        paramOf('query limit?', integer),
        paramOf('header OpenAI-Beta', string, { constant: 'assistants=v1' }),
      ],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  {
    method: 'GET',
    path: '/pets',
    query: { beta: true, ...params },
    headers: { 'OpenAI-Beta': 'assistants=v1' },
  },
  options,
);`);
  });

  test('constants have a style as well', async () => {
    const encoding = {
      kind: 'style',
      style: 'label',
      explode: false,
      allowReserved: false,
    } as const;
    const operation = operationOf('GET /pets/{form}', {
      ...answer,
      params: [paramOf('path form', string, { constant: 'json', encoding })],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  { method: 'GET', path: '/pets/{form}', pathParams: { form: label('json') } },
  options,
);`);
  });

  test('styles that are not the default of their place', async () => {
    const style = (name: 'deepObject' | 'form' | 'pipeDelimited', explode: boolean) =>
      ({ kind: 'style', style: name, explode, allowReserved: false }) as const;
    const operation = operationOf('GET /pets', {
      ...answer,
      params: [
        paramOf('query limit?', integer),
        paramOf('query filter?', string, { encoding: style('deepObject', true) }),
        paramOf('query tags?', string, { encoding: style('form', false) }),
        paramOf('query where?', string, {
          encoding: { kind: 'content', media: 'application/json' },
        }),
      ],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  {
    method: 'GET',
    path: '/pets',
    query: {
      ...params,
      filter: deepObject(params.filter),
      tags: form(params.tags, { explode: false }),
      where: content(params.where),
    },
  },
  options,
);`);
  });

  test('cookies, and a query string of its own', async () => {
    const operation = operationOf('GET /pets', {
      ...answer,
      params: [paramOf('cookie session?'), paramOf('querystring q', pet)],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  {
    method: 'GET',
    path: '/pets',
    query: queryString(params.q),
    headers: { cookie: cookies({ session: params.session }) },
  },
  options,
);`);
  });

  test('a query string beside what the key of the path says', async () => {
    const operation = operationOf('GET /pets', {
      ...answer,
      params: [paramOf('query beta', string, { constant: 'true' }), paramOf('querystring q', pet)],
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  { method: 'GET', path: '/pets', query: { beta: 'true', ...queryString(params.q) } },
  options,
);`);
  });

  test('the encoding of parts', async () => {
    const operation = operationOf('POST /pets', {
      ...answer,
      call: { body: 'fields' },
      body: bodyOf({
        kind: 'multipart',
        media: 'multipart/form-data',
        type: objectOf({ photo: { kind: 'binary' }, 'name?': string }),
        parts: [
          { wire: 'photo', media: 'image/png', headers: [] },
          { wire: 'name', headers: [{ wire: 'X-Kind', type: string, constant: 'cat' }] },
        ],
      }),
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  {
    method: 'POST',
    path: '/pets',
    body: multipart(params, {
      photo: { contentType: 'image/png' },
      name: { headers: { 'X-Kind': 'cat' } },
    }),
  },
  options,
);`);
  });
});

describe('what the operation says of itself', () => {
  test('which JSON it answers', async () => {
    const outcome = onceOf(jsonOf(string, 'application/hal+json'));
    expect(await statementsOf(operationOf('GET /', { outcome }))).toContain(
      `{ method: 'GET', path: '/', headers: { accept: 'application/hal+json' } }`,
    );
  });

  test('its security, server and repeatability', async () => {
    const operation = operationOf('POST /pets', {
      ...answer,
      security: [[{ scheme: 'admin', scopes: ['write'] }], []],
      servers: [{ url: 'https://upload.example', template: '', docs: {}, variables: [] }],
      idempotent: true,
    });
    expect(await statementsOf(operation)).toBe(`return send(
  client,
  {
    method: 'POST',
    path: '/pets',
    security: [['admin'], []],
    baseURL: 'https://upload.example',
    idempotent: true,
  },
  options,
);`);
  });

  test.each([
    [[{ kind: 'none' }], 'asNothing()'],
    [[{ kind: 'text', media: 'text/plain', type: string }], 'asText()'],
    [[{ kind: 'text', media: 'text/vtt', type: string }], `asText('text/vtt')`],
    [[{ kind: 'binary', media: 'audio/mpeg' }], `asBinary('audio/mpeg')`],
    [[jsonOf(string), { kind: 'none' }], `byContentType('application/json')`],
  ] as const)('%j is read by %s', async (payloads, reader) => {
    const operation = operationOf('GET /', { outcome: onceOf(...payloads) });
    expect(await statementsOf(operation)).toContain(`path: '/', response: ${reader} }`);
  });
});
