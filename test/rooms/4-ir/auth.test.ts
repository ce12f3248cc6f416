import { describe, expect, it } from 'vitest';
import type { Config } from '../../../generator/config.js';
import type { Api } from '../../../generator/4-ir/ir.js';
import { built, json, string } from './built.js';

async function authOf(
  schemes: object,
  security?: readonly object[],
  config: Config = {},
): Promise<Api> {
  const rest = { components: { securitySchemes: schemes }, ...(security ? { security } : {}) };
  const { api } = await built({ '/x': { get: json(string) } }, rest, config);
  return api;
}

const flow = { tokenUrl: 'https://id.example/token', scopes: { read: 'Read.' } };

describe('what a scheme asks for', () => {
  it.each([
    ['a bearer token', { type: 'http', scheme: 'Bearer' }, { kind: 'bearer' }],
    ['a password', { type: 'http', scheme: 'basic' }, { kind: 'basic' }],
    ['another HTTP scheme', { type: 'http', scheme: 'digest' }, { kind: 'http', scheme: 'digest' }],
    [
      'a key',
      { type: 'apiKey', in: 'header', name: 'X-Key' },
      { kind: 'key', in: 'header', wire: 'X-Key' },
    ],
    [
      'a machine’s grant',
      { type: 'oauth2', flows: { clientCredentials: flow } },
      { kind: 'client-credentials', tokenUrl: flow.tokenUrl, scopes: ['read'] },
    ],
    [
      'a grant of somewhere',
      { type: 'oauth2', flows: { clientCredentials: { ...flow, tokenUrl: '/token' } } },
      { kind: 'token' },
    ],
    [
      'a person’s grant as well',
      {
        type: 'oauth2',
        flows: { clientCredentials: flow, implicit: { authorizationUrl: '/a', scopes: {} } },
      },
      { kind: 'token' },
    ],
    [
      'an identity',
      { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
      { kind: 'token' },
    ],
    ['a certificate', { type: 'mutualTLS' }, { kind: 'transport' }],
  ])('%s', async (_, scheme, how) => {
    const { auth } = await authOf({ it: scheme }, [{ it: [] }]);
    expect(auth.map((one) => one.how)).toEqual([how]);
  });

  it('has the option and variable that sdk.yaml names', async () => {
    const client = { auth: { it: { option: 'apiKey', env: 'API_KEY' } } };
    const { auth } = await authOf({ it: { type: 'http', scheme: 'bearer' } }, [{ it: [] }], {
      client,
    });
    expect(auth).toMatchObject([{ id: 'it', option: 'apiKey', env: 'API_KEY' }]);
  });
});

describe('what is required', () => {
  const bearer = { type: 'http', scheme: 'bearer' };
  const key = { type: 'apiKey', in: 'query', name: 'k' };

  it('is what the document says, and an operation only where it differs', async () => {
    const security = [{ bearer: [] }, {}];
    const rest = { components: { securitySchemes: { bearer, key } }, security };
    const { api } = await built(
      {
        '/same': { get: { ...json(string), security } },
        '/none': { get: { ...json(string), security: [] } },
        '/both': { get: { ...json(string), security: [{ bearer: ['a'], key: [] }] } },
      },
      rest,
    );
    expect(api.security).toEqual([[{ scheme: 'bearer', scopes: [] }], []]);
    expect(api.operations.map((operation) => operation.security)).toEqual([
      undefined,
      [],
      [
        [
          { scheme: 'bearer', scopes: ['a'] },
          { scheme: 'key', scopes: [] },
        ],
      ],
    ]);
  });

  it('is anything or nothing where schemes are defined and never required', async () => {
    const { security, auth } = await authOf({ bearer, key });
    expect(auth.map(({ id }) => id)).toEqual(['bearer', 'key']);
    expect(security).toEqual([
      [{ scheme: 'bearer', scopes: [] }],
      [{ scheme: 'key', scopes: [] }],
      [],
    ]);
  });

  it('leaves out, and reports, what nothing requires', async () => {
    const rest = { components: { securitySchemes: { bearer, key } }, security: [{ bearer: [] }] };
    const { api, said } = await built({}, rest, { client: { auth: { bearr: {} } } });
    expect(api.auth.map(({ id }) => id)).toEqual(['bearer']);
    expect(said).toEqual([
      'config-scheme-unknown sdk.yaml#/client/auth/bearr: The document has no security scheme "bearr". Did you mean "bearer"?',
      'scheme-unused #/components/securitySchemes/key: Nothing requires the security scheme "key".',
    ]);
  });
});

it('prefers https where a server speaks both', async () => {
  const urls = ['http://a.example/v1', 'ftp://b.example', 'https://a.example/v1'];
  const { api } = await built({}, { servers: urls.map((url) => ({ url })) });
  expect(api.servers.map(({ url }) => url)).toEqual([
    'https://a.example/v1',
    'http://a.example/v1',
    'ftp://b.example',
  ]);
});

it('fills the variables of servers with their defaults', async () => {
  const servers = [
    {
      url: 'https://{region}.x.example/{gone}',
      variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
    },
  ];
  const { api, said } = await built({}, { servers });
  expect(api.servers).toEqual([
    {
      url: 'https://eu.x.example/{gone}',
      template: 'https://{region}.x.example/{gone}',
      docs: {},
      variables: [{ wire: 'region', default: 'eu', values: ['eu', 'us'], docs: {} }],
    },
  ]);
  expect(said).toEqual([
    'server-variable-unknown #/servers/0: The server URL https://{region}.x.example/{gone} has {gone}, but no variable describes it.',
  ]);
});

it('tells of servers of an operation that are no whole address, where the document has others', async () => {
  const url = 'https://x.example/v1';
  const own = (...urls: string[]) => ({
    get: { responses: {}, servers: urls.map((each) => ({ url: each })) },
  });
  const paths = { '/a': own('/other'), '/b': own('/other', url), '/c': own('/v2') };
  const { said } = await built(paths, { servers: [{ url }, { url: '/v2' }] });
  expect(said).toEqual([
    'server-relative #/paths/~1a/get/servers/0: The server "/other" of this operation is no https address: its calls go to the client\'s baseURL.',
  ]);
});
