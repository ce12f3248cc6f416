/** Arbitrary small documents: everything in them is allowed, though nobody would write it so. */
import fc from 'fast-check';
import {
  nameArbitrary,
  namesArbitrary,
  schemaArbitrary,
  versions,
  type JsonObject,
  type Making,
  type Version,
} from './schemas.js';

/** Components and operations on them. */
export const documentArbitrary: fc.Arbitrary<JsonObject> = makings(true).chain((making) =>
  fc
    .record({
      schemas: fc.tuple(...making.names.map(() => schemaArbitrary(making, 2))),
      paths: fc.uniqueArray(pathItemArbitrary(making), {
        maxLength: 3,
        selector: ({ path }) => path.replaceAll(/\{[^}]*\}/g, '{}'),
      }),
    })
    .map(({ schemas, paths }) =>
      documentOf(
        making,
        schemas,
        Object.fromEntries(paths.map(({ path, methods }) => [path, methods])),
      ),
    ),
);

/** Components alone, for what values they let pass. */
export const schemasArbitrary: fc.Arbitrary<JsonObject> = makings(false).chain((making) =>
  fc
    .tuple(...making.names.map(() => schemaArbitrary(making, 2)))
    .map((schemas) => documentOf(making, schemas, {})),
);

function makings(untyped: boolean): fc.Arbitrary<Making> {
  return fc.record({
    untyped: fc.constant(untyped),
    version: fc.constantFrom(...versions),
    names: namesArbitrary({ minLength: 1, maxLength: 5 }),
  });
}

function documentOf(
  { version, names }: Making,
  schemas: readonly JsonObject[],
  paths: JsonObject,
): JsonObject {
  const named = Object.fromEntries(names.map((name, index) => [name, schemas[index] ?? {}]));
  const info = { title: 'Odd', version: '1' };
  if (version === '2.0') return { swagger: '2.0', info, paths, definitions: named };
  return { openapi: `${version}.0`, info, paths, components: { schemas: named } };
}

interface PathItem {
  readonly path: string;
  readonly methods: JsonObject;
}

function pathItemArbitrary(making: Making): fc.Arbitrary<PathItem> {
  const segment = fc.oneof(
    fc.constantFrom('pets', 'pets', 'v1', 'cancel', 'constructor', 'a.b', 'ünïcode', '-'),
    fc.constantFrom('{id}', '{pet-id}', '{class}', '{params}'),
  );
  const methods = fc.constantFrom('get', 'put', 'post', 'delete', 'patch', 'head', 'options');
  return fc
    .record({
      segments: fc.uniqueArray(segment, { minLength: 1, maxLength: 4 }),
      methods: fc.dictionary(methods, operationArbitrary(making), { minKeys: 1, maxKeys: 2 }),
    })
    .map(({ segments, methods: operations }) => ({
      path: `/${segments.join('/')}`,
      methods: Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [
          method,
          withPathParameters(operation, segments, making.version),
        ]),
      ),
    }));
}

function withPathParameters(
  operation: JsonObject,
  segments: readonly string[],
  version: Version,
): JsonObject {
  const own = segments
    .filter((segment) => segment.startsWith('{'))
    .map((segment) => ({
      name: segment.slice(1, -1),
      in: 'path',
      required: true,
      ...(version === '2.0' ? { type: 'string' } : { schema: { type: 'string' } }),
    }));
  const parameters = operation['parameters'];
  return {
    ...operation,
    parameters: [...own, ...(Array.isArray(parameters) ? (parameters as unknown[]) : [])],
  };
}

function operationArbitrary(making: Making): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      operationId: fc.option(nameArbitrary, { nil: undefined }),
      tags: fc.array(nameArbitrary, { maxLength: 1 }),
      parameters: fc.uniqueArray(parameterArbitrary(making), {
        maxLength: 4,
        selector: (parameter) => `${String(parameter['in'])} ${String(parameter['name'])}`,
      }),
      body: fc.oneof(bodyArbitrary(making), fc.constant<Body>({ parameters: [] })),
      responses: fc.dictionary(
        fc.constantFrom('200', '201', '204', '4XX', '404', 'default'),
        responseArbitrary(making),
        { minKeys: 1, maxKeys: 3 },
      ),
    })
    .map(({ operationId, tags, parameters, body, responses }) => ({
      ...(operationId === undefined ? {} : { operationId }),
      tags,
      parameters: [...parameters, ...body.parameters],
      ...(body.requestBody === undefined ? {} : { requestBody: body.requestBody }),
      responses,
    }));
}

function parameterArbitrary(making: Making): fc.Arbitrary<JsonObject> {
  const name = nameArbitrary.filter((text) => /^[\w.$-]+$/.test(text));
  const required = fc.boolean();
  if (making.version === '2.0') {
    return fc.record({
      name,
      required,
      in: fc.constantFrom('query', 'header'),
      type: fc.constant('array'),
      items: fc.constantFrom({ type: 'string' }, { type: 'integer' }),
      collectionFormat: fc.constantFrom('csv', 'ssv', 'tsv', 'pipes'),
    });
  }
  const places = fc.constantFrom(
    ...['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'].map((style) => ['query', style]),
    ...[
      ['header', 'simple'],
      ['cookie', 'form'],
    ],
  );
  const schema = schemaArbitrary(making, 1);
  const styled = fc
    .tuple(name, required, places, fc.boolean(), schema)
    .map(([wire, isRequired, [place, style], explode, type]) => ({
      ...{ name: wire, in: place, style, explode, required: isRequired, schema: type },
    }));
  const written = fc.tuple(name, required, schema).map(([wire, isRequired, type]) => ({
    ...{ name: wire, in: 'query', required: isRequired },
    content: { 'application/json': { schema: type } },
  }));
  return fc.oneof({ arbitrary: styled, weight: 4 }, { arbitrary: written, weight: 1 });
}

const requestMedia = [
  ...['application/json', 'application/merge-patch+json', 'multipart/form-data', 'text/plain'],
  ...['application/x-www-form-urlencoded', 'application/octet-stream', 'application/xml', '*/*'],
];
const responseMedia = [
  ...['application/json', 'application/problem+json', 'text/event-stream', 'application/jsonl'],
  ...['text/plain', 'application/octet-stream', 'image/*'],
];

/** Before 3.0 a body is a parameter. */
interface Body {
  readonly parameters: readonly JsonObject[];
  readonly requestBody?: JsonObject;
}

function bodyArbitrary(making: Making): fc.Arbitrary<Body> {
  const schema = schemaArbitrary(making, 1);
  const required = fc.boolean();
  if (making.version === '2.0') {
    return fc.tuple(required, schema).map(([isRequired, type]) => ({
      parameters: [{ name: 'it', in: 'body', required: isRequired, schema: type }],
    }));
  }
  return fc
    .tuple(required, contentArbitrary(making, requestMedia))
    .map(([isRequired, content]) => ({
      parameters: [],
      requestBody: { required: isRequired, content },
    }));
}

function responseArbitrary(making: Making): fc.Arbitrary<JsonObject> {
  const description = 'Said.';
  if (making.version === '2.0') {
    return schemaArbitrary(making, 1).map((schema) => ({ description, schema }));
  }
  return fc
    .option(contentArbitrary(making, responseMedia), { nil: undefined })
    .map((content) => ({ description, ...(content === undefined ? {} : { content }) }));
}

function contentArbitrary(making: Making, media: readonly string[]): fc.Arbitrary<JsonObject> {
  const described = fc.tuple(fc.constantFrom(...media), schemaArbitrary(making, 1));
  return fc
    .array(described, { minLength: 1, maxLength: 2 })
    .map((list) => Object.fromEntries(list.map(([type, schema]) => [type, { schema }])));
}
