import { describe, expect, test } from 'vitest';
import type { Api } from '../../../generator/4-ir/ir.js';
import { named } from './named.js';
import { component, text } from './tiny-api.js';

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
        scheme('constructor', { kind: 'bearer' }),
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
      ['constructor', 'constructor2 ACME_CONSTRUCTOR2'],
      ['whole', 'authorization ACME_AUTHORIZATION'],
    ]);
    expect([...options.headers]).toEqual([['X-Org', { option: 'organization', env: 'ORG' }]]);
    expect(options.baseURLEnv).toBe('ACME_BASE_URL');
  });
});
