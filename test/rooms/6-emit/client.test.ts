import { describe, expect, test } from 'vitest';
import type { AuthScheme } from '../../../generator/4-ir/ir.js';
import type { CustomModule } from '../../../generator/6-emit/custom-module.js';
import { modulesForCallers } from '../../../generator/6-emit/modules-for-callers.js';
import {
  apiOf,
  declOf,
  fileOf,
  emittedOf,
  objectOf,
  operationOf,
  string,
  usual,
} from './api-of.js';

const scheme = (id: string, how: AuthScheme['how']): AuthScheme => ({ at: '#', id, docs: {}, how });

test('createClient says what all calls have in common', async () => {
  const api = apiOf({
    auth: [{ ...scheme('bearerAuth', { kind: 'bearer' }), docs: { text: 'Your key.' } }],
    security: [[{ scheme: 'bearerAuth', scopes: [] }]],
    clientHeaders: [
      { wire: 'X-Shop', option: 'shop', env: 'PETS_SHOP', docs: { text: 'Whose pets.' } },
    ],
  });
  const client = {
    retries: 'all',
    idempotencyHeader: 'Idempotency-Key',
    browser: 'allowed',
  } as const;
  expect(await fileOf('src/client.ts', api, { client })).toBe(
    `
import { type Credential, bearer, only } from './runtime/auth.js';
import { type Core, type CoreOptions, createCore } from './runtime/core.js';
import { optionOrEnv } from './runtime/env.js';
import { idempotency } from './runtime/idempotency.js';
import { retryAll } from './runtime/retry.js';

export interface ClientOptions extends CoreOptions {
  /**
   * Your key.
   *
   * Default: the environment variable \`PET_STORE_API_KEY\`.
   */
  apiKey?: Credential | null | undefined;
  /**
   * Whose pets.
   *
   * Default: the environment variable \`PETS_SHOP\`.
   */
  shop?: string | null | undefined;
  /**
   * Where the API is.
   *
   * Default: the environment variable \`PET_STORE_BASE_URL\`, else \`https://pets.example/v1\`.
   */
  baseURL?: string | null | undefined;
}

/** A client for operation functions; \`PetStore\` has them as methods. */
export function createClient(options: ClientOptions = {}): Core {
  return createCore(
    {
      name: 'PetStore',
      version: '1.2.0',
      baseURL: 'https://pets.example/v1',
      baseURLEnv: 'PET_STORE_BASE_URL',
      auth: only(bearer(options.apiKey, { option: 'apiKey', env: 'PET_STORE_API_KEY' })),
      headers: { 'X-Shop': optionOrEnv(options.shop, 'PETS_SHOP') },
      retry: retryAll,
      idempotency: idempotency('Idempotency-Key'),
      browser: 'allowed',
    },
    options,
  );
}`.trim(),
  );
});

test.each([
  ['/', 'Where the API is; the document does not say.'],
  ['/v1', 'Where the API is, such as `https://api.example.com/v1`; the document says `/v1` only.'],
])('a server that is the path %s is part of an address', async (url, docs) => {
  const servers = [{ url, template: url, docs: {}, variables: [] }];
  expect(await fileOf('src/client.ts', apiOf({ servers }))).toContain(`   * ${docs}\n`);
});

test('the first server of the document is the default, the choice is told', async () => {
  const server = (url: string, text?: string) => ({
    url,
    template: url,
    docs: text === undefined ? {} : { text },
    variables: [],
  });
  const variables = [
    { wire: 'tier', default: 'live', values: ['live', 'test'], docs: { text: 'What is real.' } },
    { wire: 'port', default: '443', docs: {} },
  ];
  const template = 'https://{tier}.pets.example:{port}';
  const servers = [
    { ...server('https://live.pets.example:443'), template, variables },
    server('https://eu.pets.example', 'Europe.'),
    server('/relative'),
  ];
  const text = await fileOf('src/client.ts', apiOf({ servers }));
  expect(text).toContain(`
   * Default: the environment variable \`PET_STORE_BASE_URL\`, else \`https://live.pets.example:443\`.
   *
   * Servers of the document:
   * - \`https://{tier}.pets.example:{port}\`
   *   - \`tier\` (\`live\`, \`test\`): What is real.
   *   - \`port\` (\`443\`)
   * - \`https://eu.pets.example\` Europe.
   */`);
});

test('headers come from the environment only where sdk.yaml names the variable', async () => {
  const linesOf = async (client: object) =>
    (await fileOf('src/client.ts', apiOf({}), { client })).match(/^.*headers.*$/gim);
  expect(await linesOf({})).toBeNull();
  expect(await linesOf({ headersEnv: 'PETS_HEADERS' })).toEqual([
    "import { headersFromEnv } from './runtime/env.js';",
    "      headers: { ...headersFromEnv('PETS_HEADERS') },",
  ]);
});

test('operations that may do without credentials, or need others, choose among schemes', async () => {
  const key = { scheme: 'key', scopes: [] };
  const api = apiOf({
    auth: [scheme('key', { kind: 'bearer' })],
    security: [[key]],
    operations: [operationOf('GET /', { security: [[key], []] })],
  });
  expect((await fileOf('src/client.ts', api)).replace(/\s+/g, ' ')).toContain(
    `auth: schemes( { key: bearer(options.apiKey, { option: 'apiKey', env: 'PET_STORE_API_KEY' }) }, [['key']], ),`,
  );
});

describe('each kind of scheme has its source', () => {
  const named = (option: string, variable: string) =>
    `{ option: '${option}', env: 'PET_STORE_${variable}' }`;
  test.each<[AuthScheme['how'], string]>([
    [{ kind: 'token' }, `bearer(options.accessToken, ${named('accessToken', 'ACCESS_TOKEN')})`],
    [
      { kind: 'http', scheme: 'Hawk' },
      `httpScheme('Hawk', options.authorization, ${named('authorization', 'AUTHORIZATION')})`,
    ],
    [
      { kind: 'key', in: 'header', wire: 'X-Key' },
      `apiKey(options.apiKey, ${named('apiKey', 'API_KEY')}, { in: 'header', name: 'X-Key' })`,
    ],
    [
      { kind: 'basic' },
      `basic(options.username, options.password, { username: ${named('username', 'USERNAME')}, ` +
        `password: ${named('password', 'PASSWORD')} })`,
    ],
    [
      { kind: 'client-credentials', tokenUrl: 'https://id.example/token', scopes: ['read'] },
      `clientCredentials({ clientID: options.clientID, clientSecret: options.clientSecret, ` +
        `tokenURL: 'https://id.example/token', scopes: ['read'] }, ` +
        `{ clientID: ${named('clientID', 'CLIENT_ID')}, ` +
        `clientSecret: ${named('clientSecret', 'CLIENT_SECRET')} })`,
    ],
  ])('%j', async (how, source) => {
    const text = await fileOf('src/client.ts', apiOf({ auth: [scheme('a-b', how)] }));
    const oneLine = (code: string) => code.replace(/\s+/g, '').replace(/,(?=[})])/g, '');
    expect(oneLine(text)).toContain(oneLine(`auth: schemes({ 'a-b': ${source} }, []),`));
  });

  test('but mutual TLS, which is a matter of the transport', async () => {
    const api = apiOf({ auth: [scheme('mtls', { kind: 'transport' })] });
    expect(await fileOf('src/client.ts', api)).not.toContain('auth');
  });
});

test('a class of the tree makes its parts when they are asked for', async () => {
  const create = operationOf('POST /chat/completions', { key: 'createCompletion' });
  const ping = operationOf('GET /ping', { key: 'ping' });
  const api = apiOf({
    operations: [create, ping],
    resources: [
      { path: [], docs: {}, methods: [{ operation: ping.id, word: 'ping' }] },
      {
        path: ['chat', 'completions'],
        docs: { text: 'Talks.' },
        methods: [{ operation: create.id, word: 'create' }],
      },
    ],
  });
  expect(await fileOf('src/pet-store.ts', api)).toBe(
    `
import { type ClientOptions, createClient } from './client.js';
import { ping } from './operations/client.js';
import { Chat } from './resources/chat.js';
import type { APIPromise } from './runtime/api-promise.js';
import { APIClient, type ObservingOptions } from './runtime/class-client.js';
import type { Core, RequestOptions } from './runtime/core.js';

/** Pet Store */
export class PetStore extends APIClient {
  #chat: Chat | undefined;

  constructor(options: ClientOptions & ObservingOptions = {}, core: Core = createClient(options)) {
    super(core, options, 'PET_STORE_LOG');
  }

  get chat(): Chat {
    return (this.#chat ??= new Chat(this.core));
  }

  /** \`GET /ping\` */
  ping(options?: RequestOptions): APIPromise<void> {
    return ping(this.core, options);
  }
}`.trim(),
  );
  expect(await fileOf('src/resources/chat.ts', api)).toBe(
    `
import { createCompletion } from '../operations/chat/completions.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

export class Chat extends APIResource {
  #completions: Completions | undefined;

  /** Talks. */
  get completions(): Completions {
    return (this.#completions ??= new Completions(this.core));
  }
}

/** Talks. */
export class Completions extends APIResource {
  /** \`POST /chat/completions\` */
  create(options?: RequestOptions): APIPromise<void> {
    return createCompletion(this.core, options);
  }
}`.trim(),
  );
});

test('a method calls its function, whatever the document calls it', async () => {
  const api = apiOf({ operations: [operationOf('GET /', { key: 'options' })] });
  const text = await fileOf('src/resources/pets.ts', api);
  expect(text.slice(text.indexOf('export'))).toBe(
    `
export class Pets extends APIResource {
  /** \`GET /\` */
  options(options?: RequestOptions): APIPromise<void> {
    return optionsOperation(this.core, options);
  }
}`.trim(),
  );
});

describe('the door', () => {
  test('has the class, the client, what the runtime has for callers, and every type', async () => {
    const operation = operationOf('POST /pets', {
      key: 'createPet',
      call: { body: 'whole' },
      body: { at: '#', required: true, docs: {}, contents: [{ kind: 'binary', media: 'image/*' }] },
    });
    const api = apiOf({
      operations: [operation],
      types: [declOf('Pet', objectOf({ name: string }))],
    });
    const module = { text: 'export const pets = 1;\n', functions: new Map() };
    const custom = new Map<string, CustomModule>([
      ['naming', module],
      ['azure', { ...module, entry: 'azure' }],
    ]);
    const runtime = new Map(usual.runtime)
      .set('core.ts', 'export interface Core {}')
      .set('rate-limit.ts', 'export function rateLimitsOf() {}')
      .set('uploads.ts', 'export async function toFile() {}\nexport type Uploadable = Blob;');
    expect(await fileOf('src/index.ts', api, { custom, runtime })).toBe(
      `
export { PetStore, PetStore as default } from './pet-store.js';
export { createClient, type ClientOptions } from './client.js';
export type { APIPromise, Result, WithResponse } from './runtime/api-promise.js';
export type { Core, CoreOptions, RequestOptions } from './runtime/core.js';
export { rateLimitsOf } from './runtime/rate-limit.js';
export { toFile, type toStreamingFile, type Uploadable } from './runtime/uploads.js';
export type * from './models/pets.js';
export type * from './models/shared.js';
export type { Pets } from './resources/pets.js';
export * from './custom/naming.js';`.trim(),
    );
  });
});

test.each([
  ['a stream of events', 'GET', false, 'sse', ['reconnect']],
  ['one that a POST asks for', 'POST', false, 'sse', []],
  ['one that a POST may ask for twice', 'POST', true, 'sse', ['reconnect']],
  ['lines, which have no ids', 'GET', false, 'jsonl', []],
] as const)('reconnecting comes with %s', (_, method, idempotent, framing, expected) => {
  const events = { framing, media: 'text/*', type: string, shape: 'data', data: 'json' } as const;
  const outcome = { kind: 'stream', events } as const;
  const operation = { ...operationOf(`${method} /logs`, { outcome }), idempotent };
  expect(modulesForCallers(apiOf({ operations: [operation] }))).toEqual([
    'rate-limit',
    ...expected,
  ]);
});

test('an API of nothing is still a package', () => {
  expect(emittedOf(apiOf({ servers: [] })).map(({ path }) => path)).toContain('src/index.ts');
});
