import { describe, expect, test } from 'vitest';
import type { Config } from '../../../generator/config.js';
import type { Api, Param } from '../../../generator/4-ir/ir.js';
import { choiceOf } from '../stream-choice.js';
import { named } from './named.js';
import { component, field, objectOf, operation, operationId, text } from './tiny-api.js';

describe('functions', () => {
  const functionsOf = (parts: Partial<Api>, config?: Config) =>
    [...named(parts, config).names.operations.values()].map((names) => names.function);
  const tree = (path: string[], word: string, route = 'GET /x') => [
    { path, methods: [{ operation: operationId(route), word }], docs: {} },
  ];

  test('an operationId without the route that FastAPI appends, where it still differs', () => {
    const operations = [
      operation('GET /users/{user_id}', { key: 'read_user_users__user_id__get' }),
      operation('GET /', { key: 'root__get' }),
      operation('GET /a/', { key: 'read_a__get' }),
      operation('GET /b/', { key: 'read_b__get' }),
    ];
    expect(functionsOf({ operations })).toEqual(['readUser', 'root', 'readAGet', 'readBGet']);
  });

  test.each([
    ['listAPIKeys', 'listAPIKeys'],
    ['read_items', 'readItems'],
    ['Delete', 'deletePet'],
    ['then', 'deletePet'],
    ['🎉', 'deletePet'],
    ['3d', '_3d'],
  ])('operationId %s -> %s', (key, name) => {
    const operations = [operation('GET /x', { key })];
    expect(functionsOf({ operations, resources: tree(['pets'], 'delete') })).toEqual([name]);
  });

  test.each([
    [['chat', 'completions'], 'create', 'createChatCompletion'],
    [['fine_tuning', 'jobs'], 'list', 'listFineTuningJobs'],
    [['fineTuning', 'jobs'], 'listEvents', 'listFineTuningJobEvents'],
    [['beta', 'threads', 'runs'], 'submitToolOutputs', 'submitBetaThreadRunToolOutputs'],
    [[], 'ping', 'ping'],
  ])('without one: %j %s -> %s', (path, word, name) => {
    const operations = [operation('GET /x')];
    expect(functionsOf({ operations, resources: tree(path, word) })).toEqual([name]);
  });

  test('without a place in the tree', () => {
    expect(functionsOf({ operations: [operation('GET /pets/{id}')] })).toEqual(['getPetId']);
  });

  test('no two differ in case alone', () => {
    const operations = [
      operation('GET /a', { key: 'getThing' }),
      operation('GET /b', { key: 'GetThing' }),
      operation('GET /c', { key: 'gething' }),
      operation('GET /d', { key: 'gEThing' }),
    ];
    const { names, said } = named({ operations });
    expect([...names.operations.values()].map((names) => names.function)).toEqual([
      'getThing',
      'getB',
      'gething',
      'getD',
    ]);
    expect(said).toEqual([
      'name-taken: The function of GET /b cannot be called getThing, as something else is; its name is getB.',
      'name-taken: The function of GET /d cannot be called gEThing, as gething differs in case alone; its name is getD.',
    ]);
  });

  test('renamed by operationId or route', () => {
    const operations = [operation('GET /a', { key: 'a' }), operation('GET /b', { key: 'b' })];
    const rename = { functions: { a: 'b', 'GET /b': 'see_b', c: 'd' } };
    expect(functionsOf({ operations }, { rename })).toEqual(['b', 'seeB']);
  });

  test('types of a call are not called like errors of the runtime', () => {
    const failures = [{ status: '400', type: text, docs: {} }];
    const operations = [operation('GET /a', { key: 'rateLimit', failures })];
    expect([...named({ operations }).names.operations.values()][0]?.error).toBe(
      'RateLimitCallError',
    );
  });

  test('types of a call, where there are any', () => {
    const operations = [
      operation('POST /a', {
        key: 'a',
        call: { body: 'whole' },
        outcome: choiceOf([], text),
        failures: [{ status: '400', type: text, docs: {} }],
      }),
      operation('GET /b', { key: 'b', failures: [{ status: '400', docs: {} }] }),
    ];
    const { names } = named({ operations, types: [component('AError', text)] });
    expect(names.operations.get(operationId('POST /a'))).toEqual({
      function: 'a',
      module: 'operations/client',
      types: 'models/shared',
      params: 'AParams',
      streaming: 'AParamsStreaming',
      nonStreaming: 'AParamsNonStreaming',
      error: 'ACallError',
      keys: new Map([['body', 'body']]),
    });
    expect(names.operations.get(operationId('GET /b'))).toEqual({
      function: 'b',
      module: 'operations/client',
      types: 'models/shared',
      keys: new Map(),
    });
  });
});

describe('keys of params', () => {
  const param = (place: Param['in'], wire: string, parts: Partial<Param> = {}): Param => ({
    at: `#/${place}/${wire}`,
    in: place,
    wire,
    type: text,
    required: false,
    encoding: { kind: 'plain' },
    docs: {},
    ...parts,
  });

  test('wire names; who is in the way is prefixed with its place', () => {
    const type = objectOf([field('limit'), field('id')], { bases: ['Base'] });
    const { names, said } = named({
      types: [component('Base', objectOf([field('model')]))],
      clientHeaders: [{ wire: 'X-Org', option: 'org', docs: {} }],
      operations: [
        operation('POST /a/{id}/{model}/{last_id}', {
          params: [
            param('header', 'X-Request-Id'),
            param('header', 'x-org'),
            param('header', 'Beta', { constant: 'v1' }),
            param('query', 'limit'),
            param('query', 'query_limit'),
            param('path', 'id'),
            param('path', 'model'),
            param('query', 'constructor'),
            param('path', 'last_id'),
          ],
          call: { positional: 'last_id', body: 'fields' },
          body: {
            at: '#',
            required: true,
            docs: {},
            contents: [{ kind: 'json', media: 'application/json', type }],
          },
        }),
      ],
    });
    const [found] = names.operations.values();
    expect(found?.positional).toBe('lastID');
    expect([...(found?.keys ?? [])]).toEqual([
      ['path:id', 'path_id'],
      ['path:model', 'path_model'],
      ['query:limit', 'query_limit'],
      ['query:query_limit', 'query_query_limit'],
      ['query:constructor', 'query_constructor'],
      ['header:X-Request-Id', 'X-Request-Id'],
    ]);
    expect(said[0]).toBe(
      'param-key-taken: The path parameter "id" is "path_id" in params, as something else in the same call has its name.',
    );
  });

  test.each([
    ['fine_tuning_job_id', 'fineTuningJobID'],
    ['options', 'optionsParam'],
    ['class', 'classParam'],
    ['json', 'jsonParam'],
    ['getThing', 'getThingParam'],
    ['{}', 'id'],
  ])('positional %s -> %s', (wire, name) => {
    const operations = [
      operation('GET /x', { key: 'getThing', call: { body: 'none', positional: wire } }),
    ];
    expect([...named({ operations }).names.operations.values()][0]?.positional).toBe(name);
  });
});
