import { describe, expect, test } from 'vitest';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import type { Config } from '../../../generator/config.js';
import type { Api, Param, TypeOrigin } from '../../../generator/4-ir/ir.js';
import { name } from '../../../generator/5-name/name.js';
import {
  answer,
  apiOf,
  component,
  field,
  inline,
  literal,
  objectOf,
  operation,
  operationId,
  ref,
  schema,
  text,
} from './tiny-api.js';

function named(parts: Partial<Api>, config: Config = {}) {
  const found: Diagnostic[] = [];
  const names = name(apiOf(parts), config, collector(found));
  return { names, said: found.map(({ code, message }) => `${code}: ${message}`) };
}

const typeNames = (parts: Partial<Api>, config?: Config) =>
  [...named(parts, config).names.types.values()].map(({ name, input }) =>
    input === undefined ? name : `${name} ${input}`,
  );

describe('types of the document', () => {
  test.each([
    [
      ['Pet', 'dog-type', 'HTTPError'],
      ['Pet', 'DogType', 'HTTPError'],
    ],
    [
      ['Foo', 'foo', 'FOO', 'Foo2'],
      ['Foo', 'Foo3', 'FOO', 'Foo2'],
    ],
    [
      ['a.b', 'a_b', 'AB'],
      ['AB', 'AB2', 'AB3'],
    ],
    [
      ['__proto__', 'constructor', 'toString', 'prototype'],
      ['Proto', 'Constructor', 'ToString', 'Prototype'],
    ],
    [
      ['🎉', '!!', '3D'],
      ['Schema', 'Schema2', '_3D'],
    ],
    [
      ['Error', 'Stream', 'Record', 'Uploadable'],
      ['Error', 'Stream', 'Record', 'Uploadable'],
    ],
  ])('%j', (keys, names) => {
    expect(typeNames({ types: keys.map((key) => component(key, text)) })).toEqual(names);
  });

  test('what a person chose comes first, and is checked', () => {
    const types = [component('pet', text), component('animal', text)];
    const { names, said } = named({ types }, { rename: { types: { animal: 'Pet', cat: 'Cat' } } });
    expect([...names.types.values()].map(({ name }) => name)).toEqual(['Pet2', 'Pet']);
    expect(said).toEqual([
      'name-rename-unmatched: rename.types names "cat", which the document does not have.',
      'name-taken: The schema "pet" cannot be called Pet, as something else is; its name is Pet2.',
    ]);
  });

  test('a rename that nothing bears is told where it stands, unless filters may be why', () => {
    const rename = { types: { pett: 'Animal', lost: 'Found' }, functions: { listPets: 'all' } };
    const found: Diagnostic[] = [];
    const api = apiOf({ types: [component('pet', text), component('pets', text)] });
    name(api, { rename }, collector(found));
    expect(
      found.map(({ place, message }) => ('at' in place ? `${place.at}: ${message}` : '')),
    ).toEqual([
      'sdk.yaml#/rename/types/pett: rename.types names "pett", which the document does not have. Did you mean "pets"?',
      'sdk.yaml#/rename/types/lost: rename.types names "lost", which the document does not have.',
      'sdk.yaml#/rename/functions/listPets: rename.functions names "listPets", which the document does not have.',
    ]);
    const filtered: Diagnostic[] = [];
    const operations = new Set(['listPets', 'GET /pets']);
    name(api, { rename }, collector(filtered), { operations, types: new Set(['lost']) });
    expect(filtered.map(({ message }) => message)).toEqual([
      'rename.types names "pett", which the document does not have. Did you mean "pets"?',
    ]);
  });

  test('other places that references lead to give way to schemas', () => {
    const elsewhere = inline('pets.yaml#/Pet', { kind: 'component', name: 'Pet' });
    expect(typeNames({ types: [elsewhere, component('Pet', text)] })).toEqual(['Pet2', 'Pet']);
  });

  test('the request view has a name where it differs and is sent', () => {
    const split = (reach: 'both' | 'response') => ({ split: true, reach });
    const types = [
      component('Pet', objectOf([]), split('both')),
      component('Log', objectOf([]), split('response')),
      component('PetInput', objectOf([])),
    ];
    expect(typeNames({ types })).toEqual(['Pet PetRequestInput', 'Log', 'PetInput']);
  });
});

describe('types written inside others', () => {
  const parent = component('ChatCompletion', objectOf([]));
  const step = (wire: string) => ({ kind: 'field', wire }) as const;
  const item = { kind: 'item' } as const;
  const value = { kind: 'value' } as const;
  const member = (index: number, word?: string) =>
    ({ kind: 'member', index, ...(word === undefined ? {} : { word }) }) as const;
  const nested = (steps: Extract<TypeOrigin, { kind: 'nested' }>['steps'], type = objectOf([])) => {
    const origin = { kind: 'nested', parent: parent.id, steps } as const;
    return typeNames({ types: [parent, inline('#/x', origin, type)] })[1];
  };

  test.each([
    [[step('usage')], 'ChatCompletionUsage'],
    [[step('choices'), item], 'ChatCompletionChoice'],
    [[step('data'), item], 'ChatCompletionDataItem'],
    [[step('labels'), value], 'ChatCompletionLabel'],
    [[step('metadata'), value], 'ChatCompletionMetadataValue'],
    [[item], 'ChatCompletionItem'],
    [[step('completion_tokens')], 'ChatCompletionTokens'],
    [[step('🎉')], 'ChatCompletionField'],
    [[step('content'), member(1, 'Image part')], 'ChatCompletionContentImagePart'],
    [[step('content'), item, member(1)], 'ChatCompletionContentItemOption2'],
    [
      Array.from({ length: 30 }, (_, index) => step(`level${String(index)}`)),
      'ChatCompletionLevel28Level29',
    ],
  ])('%j -> %s', (steps, name) => {
    expect(nested(steps)).toBe(name);
  });

  test('a member without a title is named by what tells it from others', () => {
    const tagged = objectOf([field('id'), field('type', literal('image_url'))]);
    expect(nested([member(0)], tagged)).toBe('ChatCompletionImageUrl');
    expect(nested([member(0)], objectOf([field('id')]))).toBe('ChatCompletionId');
  });

  test('below each other, and never over a name of the document', () => {
    const choice = inline('#/c', {
      kind: 'nested',
      parent: parent.id,
      steps: [step('choices'), item],
    });
    const message = inline('#/m', { kind: 'nested', parent: '#/c', steps: [step('message')] });
    const own = component('ChatCompletionChoice', text);
    // Children may stand before their parents.
    expect(typeNames({ types: [message, parent, choice, own] })).toEqual([
      'ChatCompletionChoiceMessage',
      'ChatCompletion',
      'ChatCompletionChoiceItem',
      'ChatCompletionChoice',
    ]);
  });
});

describe('types written in operations', () => {
  const route = 'POST /chat';
  const origin = (part: Extract<TypeOrigin, { kind: 'operation' }>['part'], word?: string) => ({
    kind: 'operation' as const,
    operation: operationId(route),
    part,
    steps: word === undefined ? [] : [{ kind: 'member' as const, index: 0, word }],
  });
  const operations = [operation(route, { key: 'createChat', call: { body: 'fields' } })];

  test.each([
    [origin('response'), 'CreateChatResponse'],
    [origin('response', '202'), 'CreateChatResponseAccepted'],
    [origin('event'), 'CreateChatEvent'],
    [origin('body'), 'CreateChatBody'],
    [origin('error', '404'), 'CreateChatNotFoundErrorBody'],
    [origin('error', 'default'), 'CreateChatErrorBody'],
    [origin('error', '418'), 'CreateChatStatus418ErrorBody'],
  ])('%j -> %s', (from, name) => {
    expect(typeNames({ operations, types: [inline('#/x', from)] })).toEqual([name]);
  });

  test('a field of a flattened body is one of params', () => {
    const body = inline('#/b', origin('body'));
    const steps = [{ kind: 'field', wire: 'messages' } as const, { kind: 'item' } as const];
    const message = inline('#/m', { kind: 'nested', parent: '#/b', steps });
    expect(typeNames({ operations, types: [body, message] })).toEqual([
      'CreateChatBody',
      'CreateChatParamsMessage',
    ]);
  });

  test('a webhook', () => {
    const from: TypeOrigin = { kind: 'webhook', event: 'order.created', steps: [] };
    expect(typeNames({ types: [inline('#/w', from)] })).toEqual(['OrderCreatedEvent']);
  });
});

describe('functions', () => {
  const functionsOf = (parts: Partial<Api>, config?: Config) =>
    [...named(parts, config).names.operations.values()].map((names) => names.function);
  const tree = (path: string[], word: string, route = 'GET /x') => [
    { path, methods: [{ operation: operationId(route), word }], docs: {} },
  ];

  test.each([
    ['listAPIKeys', 'listAPIKeys'],
    ['read_items', 'readItems'],
    ['Delete', 'deletePet'],
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
    ];
    const { names, said } = named({ operations });
    expect([...names.operations.values()].map((names) => names.function)).toEqual([
      'getThing',
      'getB',
      'gething',
    ]);
    expect(said).toEqual([
      'name-taken: The function of GET /b cannot be called getThing, as something else is; its name is getB.',
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
    const stream = {
      kind: 'choice',
      successes: [],
      events: {
        framing: 'sse',
        media: 'text/event-stream',
        type: text,
        shape: 'data',
        data: 'json',
      },
      when: {
        in: 'body',
        wire: 'stream',
        on: [true],
        off: [false],
        nullable: false,
        default: false,
      },
    } as const;
    const operations = [
      operation('POST /a', {
        key: 'a',
        call: { body: 'whole' },
        outcome: stream,
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

describe('resources', () => {
  const at = (path: string, ...words: string[]) => ({
    path: path === '' ? [] : path.split('.'),
    methods: words.map((word) => ({ operation: operationId(word), word })),
    docs: {},
  });

  test.each([
    [
      ['chats.completions', 'completions'],
      ['Chats', 'ChatCompletions', 'Completions'],
    ],
    [
      ['a.files', 'files', 'b.a.files'],
      ['A', 'AFiles', 'Files', 'B', 'BA', 'BAFiles'],
    ],
    [['models'], ['Models']],
    [['pet'], ['PetResource']],
    [
      ['stream', 'error'],
      ['StreamResource', 'ErrorResource'],
    ],
    [['fine_tuning.jobs'], ['FineTuning', 'Jobs']],
    [['🎉'], ['Resource']],
  ])('classes of %j are %j', (paths, classes) => {
    const parts = { types: [component('Pet', text)], resources: paths.map((path) => at(path)) };
    const { resources } = named(parts).names;
    expect([...resources.values()].map((names) => names.class)).toEqual(classes);
  });

  test('properties and methods avoid each other and what classes inherit', () => {
    const operations = ['content', 'core', 'constructor', 'delete', 'then', 'list', 'get'].map(
      (word) => operation(word, { key: `${word}File` }),
    );
    const { names } = named({
      operations,
      resources: [
        at('', 'get'),
        at('files', 'content', 'core', 'constructor', 'delete', 'then', 'list'),
        at('files.content'),
        at('files.core'),
        at('request'),
      ],
    });
    expect([...names.resources.values()].map(({ property }) => property)).toEqual([
      'files',
      'content',
      'coreResource',
      'requestResource',
    ]);
    expect([...names.operations.values()].map(({ method }) => method)).toEqual([
      'contentFile',
      'coreFile',
      'constructorFile',
      'delete',
      'thenFile',
      'list',
      'getFile',
    ]);
  });

  test('files are unique without regard to case, and no devices or doors', () => {
    const paths = [
      'Fine.jobs',
      'fine',
      'aux',
      'index',
      'client',
      'shared',
      '../../etc',
      'é',
      'e',
      '!',
    ];
    const { resources } = named({
      resources: paths.map((path) => ({
        ...at(''),
        path: path.startsWith('..') ? [path] : path.split('.'),
      })),
    }).names;
    expect([...resources.values()].map(({ module }) => module)).toEqual([
      'resources/fine',
      'resources/fine',
      'resources/fine-2',
      'resources/aux-resource',
      'resources/index-resource',
      'resources/client-resource',
      'resources/shared-resource',
      'resources/etc',
      'resources/e',
      'resources/e-2',
      'resources/resource',
    ]);
  });

  const deep = ['chat', 'chat.completions', 'chat.completions.messages'];
  const parted = (count: number) => {
    const methods = Array.from({ length: count }, (_, index) => `GET /chat/${String(index)}`);
    const { resources, operations } = named({
      operations: methods.map((route) => operation(route)),
      resources: deep.map((path) => at(path, ...(path === deep.at(-1) ? methods : []))),
    }).names;
    return [...resources.values(), operations.get(operationId(methods[0]!))].map(
      (name) => name?.module,
    );
  };

  test('a file has the classes of a family, a large one those of a branch', () => {
    const functions = 'operations/chat/completions';
    expect(parted(100)).toEqual(['resources/chat', 'resources/chat', 'resources/chat', functions]);
    const branch = 'resources/chat/completions';
    expect(parted(101)).toEqual(['resources/chat', branch, branch, functions]);
  });

  test('helpers are named like functions', () => {
    const helper = {
      kind: 'accumulate',
      resource: ['chat', 'completions'],
      word: 'stream',
      operation: operationId('x'),
    } as const;
    expect(named({ resources: [at('chat.completions')], helpers: [helper] }).names.helpers).toEqual(
      [
        {
          method: 'stream',
          function: 'streamChatCompletion',
          module: 'operations/chat/completions',
        },
      ],
    );
  });
});

describe('files of types', () => {
  const routes = { chat: 'POST /chat', jobs: 'GET /jobs', events: 'GET /events' };
  const parts: Partial<Api> = {
    operations: [
      operation(routes.chat, { outcome: answer(ref('Chat')) }),
      operation(routes.jobs, { outcome: answer(ref('Job')) }),
      operation(routes.events, { outcome: answer({ kind: 'array', items: ref('Event') }) }),
    ],
    resources: [
      {
        path: ['chat'],
        methods: [{ operation: operationId(routes.chat), word: 'create' }],
        docs: {},
      },
      {
        path: ['tuning', 'jobs'],
        methods: [{ operation: operationId(routes.jobs), word: 'list' }],
        docs: {},
      },
      {
        path: ['tuning', 'events'],
        methods: [{ operation: operationId(routes.events), word: 'list' }],
        docs: {},
      },
    ],
    webhooks: [{ at: '#', event: 'e', type: ref('Hook'), docs: {} }],
  };
  const modules = (types: Api['types']) =>
    [...named({ ...parts, types }).names.types.values()].map(
      ({ name, module }) => `${module}: ${name}`,
    );

  test('follow the resources that alone reach them', () => {
    const part = inline('#/i', {
      kind: 'nested',
      parent: schema('Usage'),
      steps: [{ kind: 'field', wire: 'a' }],
    });
    expect(
      modules([
        component('Chat', objectOf([field('u', ref('Usage')), field('c', ref('Chat'))])),
        component('Job', objectOf([field('u', ref('Usage')), field('d', ref('Detail'))])),
        component('Event', objectOf([field('d', ref('Detail'))])),
        component('Detail', text),
        component('Usage', text),
        component('Unused', text),
        component('Hook', text),
        part,
      ]),
    ).toEqual([
      'models/chat: Chat',
      'models/tuning: Job',
      'models/tuning: Event',
      'models/tuning: Detail',
      'models/shared: Usage',
      'models/shared: Unused',
      'models/webhooks: Hook',
      'models/shared: UsageA',
    ]);
  });

  test('hold what their operations take, and how these fail', () => {
    const { operations } = named(parts).names;
    expect([...operations.values()].map(({ types }) => types)).toEqual([
      'models/chat',
      'models/tuning',
      'models/tuning',
    ]);
  });

  test('are those of the nearest resource, where several reach them', () => {
    const job = objectOf([field('chat', ref('Chat'))]);
    const all = modules([component('Job', job), component('Chat', text)]);
    expect(all).toEqual(['models/tuning: Job', 'models/chat: Chat']);
  });

  test('what nobody reaches makes way where there is much of it', () => {
    const many = Array.from({ length: 130 }, (_, index) => component(`J${String(index)}`, text));
    const shared = [component('Chat', ref('Error')), component('Job', ref('Error'))];
    expect(modules([component('Error', text), ...shared, ...many]).slice(0, 4)).toEqual([
      'models/shared: Error',
      'models/chat: Chat',
      'models/tuning: Job',
      'models/other: J0',
    ]);
  });

  test('a large family has a file for each of its branches', () => {
    const many = Array.from({ length: 130 }, (_, index) => component(`J${String(index)}`, text));
    const job = objectOf([
      field('d', ref('Detail')),
      ...many.map(({ id }) => field(id, { kind: 'ref', id })),
    ]);
    const all = modules([
      component('Job', job),
      component('Event', ref('Detail')),
      component('Detail', text),
      ...many,
    ]);
    expect(all.slice(0, 4)).toEqual([
      'models/tuning/jobs: Job',
      'models/tuning/events: Event',
      'models/tuning: Detail',
      'models/tuning/jobs: J0',
    ]);
  });
});

describe('the client', () => {
  test.each([
    ['OpenAI API', 'OpenAI', 'openai', 'openai-sdk', 'OPENAI_LOG'],
    ['The Plaid API', 'Plaid', 'plaid', 'plaid-sdk', 'PLAID_LOG'],
    ['GitHub v3 REST API', 'GitHub', 'github', 'github-sdk', 'GITHUB_LOG'],
    [
      'Swagger Petstore - OpenAPI 3.1',
      'SwaggerPetstore',
      'swagger-petstore',
      'swagger-petstore-sdk',
      'SWAGGER_PETSTORE_LOG',
    ],
    [
      "GitHub's official OpenAPI spec + Octokit extension",
      'GitHub',
      'github',
      'github-sdk',
      'GITHUB_LOG',
    ],
    ['Discord HTTP API (Preview)', 'Discord', 'discord', 'discord-sdk', 'DISCORD_LOG'],
    [
      'Spotify Web API with fixes from somebody',
      'Spotify',
      'spotify',
      'spotify-sdk',
      'SPOTIFY_LOG',
    ],
    [
      'Songs for Kids',
      'SongsForKids',
      'songs-for-kids',
      'songs-for-kids-sdk',
      'SONGS_FOR_KIDS_LOG',
    ],
    ["Netlify's API documentation", 'Netlify', 'netlify', 'netlify-sdk', 'NETLIFY_LOG'],
    ['API', 'Client', 'api-client', 'api-sdk', 'API_LOG'],
    [
      '1Password Connect',
      '_1PasswordConnect',
      '1password-connect',
      '1password-connect-sdk',
      '_1PASSWORD_CONNECT_LOG',
    ],
    ['天气', '天气', '天气', 'api-sdk', 'API_LOG'],
    ['Stream API', 'StreamClient', 'stream-client', 'stream-sdk', 'STREAM_LOG'],
    ['Pet API', 'PetClient', 'pet-client', 'pet-sdk', 'PET_LOG'],
  ])('%s', (title, className, module, packageName, logEnv) => {
    const { client, options } = named({ title, types: [component('Pet', text)] }).names;
    expect({ ...client, logEnv: options.logEnv }).toEqual({
      class: className,
      error: `${className}Error`,
      module,
      package: packageName,
      logEnv,
    });
  });

  test('a configured name stands, even before a schema', () => {
    const config = { client: { name: 'Pet' }, package: { name: '@acme/pet' } };
    const { client, types } = named({ types: [component('Pet', text)] }, config).names;
    expect(client).toEqual({
      class: 'Pet',
      error: 'PetError',
      module: 'pet',
      package: '@acme/pet',
    });
    expect([...types.values()].map(({ name }) => name)).toEqual(['Pet2']);
  });

  test('options of credentials and their variables', () => {
    const scheme = (id: string, how: Api['auth'][number]['how'], parts = {}) => ({
      at: '#' as const,
      id,
      docs: {},
      how,
      ...parts,
    });
    const { options } = named({
      title: 'Acme',
      auth: [
        scheme('bearerAuth', { kind: 'bearer' }),
        scheme('admin_key', { kind: 'key', in: 'header', wire: 'X-Key' }),
        scheme('login', { kind: 'basic' }),
        scheme('machine', { kind: 'client-credentials', tokenUrl: '/t', scopes: [] }, { env: 'M' }),
        scheme('oidc', { kind: 'token' }),
        scheme('named', { kind: 'bearer' }, { option: 'timeout', env: 'NAMED' }),
        scheme('mtls', { kind: 'transport' }),
        scheme('whole', { kind: 'key', in: 'header', wire: 'Authorization' }),
      ],
      clientHeaders: [{ wire: 'X-Org', option: 'organization', env: 'ORG', docs: {} }],
    }).names;
    expect(
      [...options.schemes].map(([id, list]) => [
        id,
        ...list.map((o) => `${o.option} ${String(o.env)}`),
      ]),
    ).toEqual([
      ['bearerAuth', 'apiKey ACME_API_KEY'],
      ['admin_key', 'adminKey ACME_ADMIN_KEY'],
      ['login', 'username ACME_USERNAME', 'password ACME_PASSWORD'],
      ['machine', 'clientID M_CLIENT_ID', 'clientSecret M_CLIENT_SECRET'],
      ['oidc', 'accessToken ACME_ACCESS_TOKEN'],
      ['named', 'timeout NAMED'],
      ['mtls'],
      ['whole', 'authorization ACME_AUTHORIZATION'],
    ]);
    expect([...options.headers]).toEqual([['X-Org', { option: 'organization', env: 'ORG' }]]);
    expect(options.baseURLEnv).toBe('ACME_BASE_URL');
  });
});

test('the same input gives the same names, in any order of work', () => {
  const types = ['b', 'a', 'B'].map((key) => component(key, text));
  expect(named({ types })).toEqual(named({ types }));
});
