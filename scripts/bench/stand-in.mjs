/** A document of so many operations, as JSON: four a resource, each resource with types of its own. */
export function standIn(operations) {
  const paths = {};
  const schemas = { Problem: objectOf({ message: { type: 'string' } }) };
  for (let index = 0; index < operations / 4; index++) {
    const family = `family${index % Math.ceil(operations / 40)}`;
    const [one, many] = [`Thing${index}`, `Things${index}`];
    const reference = (name) => ({ $ref: `#/components/schemas/${name}` });
    const answer = (name) => ({
      200: { description: 'Fine.', content: { 'application/json': { schema: reference(name) } } },
      default: {
        description: 'Wrong.',
        content: { 'application/json': { schema: reference('Problem') } },
      },
    });
    const body = { content: { 'application/json': { schema: reference(one) } } };
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    schemas[one] = objectOf({
      id: { type: 'string', description: 'Who it is.' },
      kind: { enum: ['small', 'large', `special${index}`] },
      size: { type: 'integer', minimum: 0 },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      parts: { type: 'array', items: objectOf({ name: { type: 'string' }, of: reference(one) }) },
    });
    schemas[many] = objectOf({ data: { type: 'array', items: reference(one) } });
    paths[`/${family}/things${index}`] = {
      get: { operationId: `list${many}`, summary: 'Lists them.', responses: answer(many) },
      post: { operationId: `create${one}`, requestBody: body, responses: answer(one) },
    };
    paths[`/${family}/things${index}/{id}`] = {
      parameters: [id],
      get: { operationId: `get${one}`, summary: 'Gives one.', responses: answer(one) },
      delete: { operationId: `delete${one}`, responses: { 204: { description: 'Gone.' } } },
    };
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Made API', version: '1.0.0' },
    servers: [{ url: 'https://made.example' }],
    paths,
    components: { schemas },
  });
}

function objectOf(properties) {
  return { type: 'object', properties, required: Object.keys(properties).slice(0, 2) };
}
