import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  AzureOpenAI,
  createAzureClient,
  type AzureOptions,
} from '../../generated/src/custom/azure.js';
import { createChatCompletion } from '../../generated/src/operations/chat/completions.js';
import { answer, serve } from '../runtime/server.js';
import { chunksOf } from './chat-server.js';

afterEach(() => vi.unstubAllEnvs());

const chat = { model: 'my gpt/4', messages: [{ role: 'user' as const, content: 'Hi.' }] };
const dated = { apiKey: 'secret', apiVersion: '2024-10-21' };

async function azure(options: AzureOptions = dated) {
  const server = await serve((_, response) =>
    answer(response, { object: 'list', data: [], text: '' }),
  );
  const client = new AzureOpenAI({ endpoint: `${server.url}/`, ...options });
  return { ...server, client };
}

describe('a dated version', () => {
  test('has the deployment in the path, the version in the query, the key in a header', async () => {
    const { client, seen } = await azure();
    await client.chat.completions.create(chat);
    expect(seen[0]).toMatchObject({
      url: '/openai/deployments/my%20gpt%2F4/chat/completions?api-version=2024-10-21',
      headers: { 'api-key': 'secret' },
    });
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each<[string, (client: AzureOpenAI) => PromiseLike<unknown>, string]>([
    [
      'embeddings',
      (client) => client.embeddings.create({ model: 'e', input: 'x' }),
      '/openai/deployments/e/embeddings?api-version=2024-10-21',
    ],
    [
      'uploads',
      (client) =>
        client.audio.transcriptions.create({ model: 'w', file: new File(['x'], 'x.mp3') }),
      '/openai/deployments/w/audio/transcriptions?api-version=2024-10-21',
    ],
    [
      'what is no deployment',
      (client) => client.models.retrieve('m'),
      '/openai/models/m?api-version=2024-10-21',
    ],
    [
      'lists',
      (client) => client.fineTuning.jobs.list({ limit: 2 }),
      '/openai/fine_tuning/jobs?limit=2&api-version=2024-10-21',
    ],
    [
      'other calls',
      (client) => client.post('/completions', { body: { model: 'c' } }),
      '/openai/deployments/c/completions?api-version=2024-10-21',
    ],
    [
      'a version of one call',
      (client) => client.models.retrieve('m', { query: { 'api-version': 'v' } }),
      '/openai/models/m?api-version=v',
    ],
  ])('%s', async (_, call, url) => {
    const { client, seen } = await azure();
    await call(client);
    expect(seen[0]?.url).toBe(url);
  });

  test('one deployment may serve all calls', async () => {
    const { client, seen } = await azure({ ...dated, deployment: 'mine' });
    await client.chat.completions.create(chat);
    expect(seen[0]?.url).toBe('/openai/deployments/mine/chat/completions?api-version=2024-10-21');
  });

  test('a root with its deployment is left as it is', async () => {
    const { client, seen, url } = await azure();
    const other = client.withOptions({ baseURL: `${url}/openai/deployments/d` });
    await other.chat.completions.create(chat);
    expect(seen[0]?.url).toBe('/openai/deployments/d/chat/completions?api-version=2024-10-21');
  });

  test('a model cannot lead elsewhere', async () => {
    const { client, seen } = await azure();
    await expect(client.chat.completions.create({ ...chat, model: '..' })).rejects.toThrow(
      'dot segments',
    );
    expect(seen).toEqual([]);
  });
});

test('the v1 API is that of OpenAI, below the resource', async () => {
  const { client, seen } = await azure({ apiKey: 'secret' });
  await client.chat.completions.create(chat);
  expect(seen[0]).toMatchObject({
    url: '/openai/v1/chat/completions',
    headers: { 'api-key': 'secret' },
  });
});

test('streams', async () => {
  const { url, seen } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(
      `${chunksOf('Hi.')
        .map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`)
        .join('')}data: [DONE]\n\n`,
    );
  });
  const client = new AzureOpenAI({ ...dated, endpoint: url });
  expect(await client.chat.completions.stream(chat).finalContent()).toBe('Hi.');
  expect(seen[0]?.url).toContain('/deployments/my%20gpt%2F4/chat/completions');
});

test('a token is got for each attempt', async () => {
  let count = 0;
  const { url, seen } = await serve((_, response) =>
    answer(response, {}, seen.length === 1 ? 503 : 200, { 'retry-after-ms': '1' }),
  );
  const azureADTokenProvider = async () => `token ${(count += 1)}`;
  await createChatCompletion(createAzureClient({ endpoint: url, azureADTokenProvider }), chat);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token 1',
    'Bearer token 2',
  ]);
});

test('the environment fills the gaps', async () => {
  const { url, seen } = await serve((_, response) => answer(response, {}));
  vi.stubEnv('AZURE_OPENAI_ENDPOINT', url);
  vi.stubEnv('AZURE_OPENAI_API_KEY', 'of the environment');
  vi.stubEnv('OPENAI_API_VERSION', '2024-06-01');
  vi.stubEnv('OPENAI_API_KEY', 'of another house');
  await new AzureOpenAI().models.retrieve('m');
  await new AzureOpenAI({ apiVersion: null }).models.retrieve('m');
  expect(seen.map((one) => [one.url, one.headers['api-key']])).toEqual([
    ['/openai/models/m?api-version=2024-06-01', 'of the environment'],
    ['/openai/v1/models/m', 'of the environment'],
  ]);
  expect(JSON.stringify(seen)).not.toContain('another');
});

test('withOptions keeps what is not said anew', async () => {
  const { client, seen } = await azure();
  await client.withOptions({ apiVersion: null }).models.retrieve('m');
  await client.withOptions({ maxRetries: 0 }).models.retrieve('m');
  expect(seen.map(({ url }) => url)).toEqual([
    '/openai/v1/models/m',
    '/openai/models/m?api-version=2024-10-21',
  ]);
  expect(client.withOptions({})).toBeInstanceOf(AzureOpenAI);
});

test.each<[AzureOptions, string]>([
  [{ apiKey: 'k' }, 'endpoint (AZURE_OPENAI_ENDPOINT)'],
  [{ endpoint: 'https://a.test' }, 'AZURE_OPENAI_API_KEY'],
  [{ endpoint: 'https://a.test', apiKey: 'k', azureADTokenProvider: () => 't' }, 'apiKey'],
])('what is missing is named: %o', (options, named) => {
  expect(() => new AzureOpenAI(options)).toThrow(named);
});
