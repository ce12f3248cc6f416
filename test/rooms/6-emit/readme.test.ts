import { describe, expect, test } from 'vitest';
import type { Api, AuthScheme, Operation, Type } from '../../../generator/4-ir/ir.js';
import type { Config } from '../../../generator/config.js';
import { choiceOf } from '../stream-choice.js';
import {
  apiOf,
  bodyOf,
  boolean,
  integer,
  jsonOf,
  objectOf,
  onceOf,
  operationOf,
  paramOf,
  string,
} from './api-of.js';
import { packageOf } from './package-of.js';

async function readme(operations: readonly Operation[], parts: Partial<Api> = {}, config?: Config) {
  return (await packageOf(apiOf({ operations, ...parts }), config)).get('README.md') ?? '';
}

/** Headings of the second level. */
function sections(text: string): readonly string[] {
  return [...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);
}

function section(text: string, title: string): string {
  const start = text.indexOf(`## ${title}\n`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end === -1 ? undefined : end).trim();
}

const pet: Type = objectOf({ id: integer, name: string });
const getPet = operationOf('GET /pets/{id}', {
  key: 'getPet',
  params: [paramOf('path id')],
  call: { positional: 'id', body: 'none' },
  outcome: onceOf(jsonOf(pet)),
});
const create = operationOf('POST /pets', {
  key: 'create',
  body: bodyOf({ kind: 'json', media: 'application/json', type: objectOf({ name: string }) }),
  call: { body: 'fields' },
  outcome: onceOf(jsonOf(pet)),
});
const always = [
  'Errors',
  'Retries',
  'Timeouts',
  'Raw responses',
  'Other calls',
  'Logging',
  'Requirements',
];

test('an API with one operation', async () => {
  const text = await readme([getPet]);
  expect(sections(text)).toEqual(['Install', 'First call', 'Options', 'Small bundles', ...always]);
  expect(section(text, 'First call')).toBe(`## First call

\`\`\`ts
import { PetStore } from 'pet-store-sdk';

const client = new PetStore();

const data = await client.pets.getPet('id');
console.log(data);
\`\`\`

Parameters, answers and errors are typed, and carry the documentation of the API into your editor. Wire names stay as the API spells them.`);
});

test('an API without operations', async () => {
  expect(sections(await readme([]))).toEqual(['Install', 'Options', 'Requirements']);
});

describe('the first call', () => {
  const firstCallOf = async (...operations: Operation[]) =>
    /client\.pets\.(\w+)/.exec(await readme(operations))?.[1];

  test('is no deprecated one where there is another', async () => {
    const old = { ...create, id: '#/old', key: 'old', docs: { deprecated: true } } as const;
    expect(await firstCallOf(old, getPet)).toBe('getPet');
  });

  test('creates rather than deletes', async () => {
    const remove = { ...getPet, id: '#/remove', key: 'remove', method: 'DELETE' } as const;
    expect(await firstCallOf(remove, create)).toBe('create');
  });

  test('is one that the document shows', async () => {
    const docs = { examples: [{ name: 'Rex' }] };
    const shown = { ...create, id: '#/shown', key: 'shown', body: { ...bodyOf(), docs } } as const;
    const content = create.body?.contents ?? [];
    const operation = { ...shown, body: { ...shown.body, contents: content } };
    expect(await firstCallOf(getPet, create, operation)).toBe('shown');
    expect(await readme([operation])).toContain("client.pets.shown({ name: 'Rex' })");
  });
});

test('what holds for all calls is shown by one of few words, best by one that reads', async () => {
  const long = objectOf({ customer: string, address: string, product: string });
  const docs = { examples: [{ customer: 'Jane Doe', address: 'Main Street 1', product: 'Hat' }] };
  const order = operationOf('POST /orders', {
    key: 'order',
    body: { ...bodyOf({ kind: 'json', media: 'application/json', type: long }), docs },
    call: { body: 'fields' },
    outcome: onceOf(jsonOf(pet)),
  });
  const shownIn = async (title: string, ...operations: Operation[]) =>
    /client\.\w+\.\w+/.exec(section(await readme(operations), title))?.[0];
  expect(await shownIn('First call', order, create, getPet)).toBe('client.pets.order');
  expect(await shownIn('Retries', order, create, getPet)).toBe('client.pets.getPet');
  expect(await shownIn('Retries', order, create)).toBe('client.pets.create');
  expect(await shownIn('Retries', order)).toBe('client.pets.order');
  expect(await shownIn('Retries', create, getPet)).toBe('client.pets.create');
});

test('a switch is set where a stream is shown, and nowhere else', async () => {
  const chat = operationOf('POST /chat', {
    key: 'chat',
    body: bodyOf({
      kind: 'json',
      media: 'application/json',
      type: objectOf({ prompt: string, 'stream?': boolean }),
    }),
    call: { body: 'fields' },
    outcome: choiceOf(onceOf(jsonOf(string)).successes, string),
  });
  const text = await readme([chat]);
  expect(section(text, 'First call')).toContain("client.pets.chat({ prompt: 'prompt' })");
  expect(section(text, 'Streaming')).toContain(
    "const stream = await client.pets.chat({ prompt: 'prompt', stream: true });",
  );
});

test('files are sent and received', async () => {
  const type = objectOf({ file: { kind: 'binary' }, purpose: string });
  const upload = operationOf('POST /files', {
    key: 'upload',
    body: bodyOf({ kind: 'multipart', media: 'multipart/form-data', type, parts: [] }),
    call: { body: 'fields' },
    outcome: onceOf(jsonOf(string)),
  });
  const download = operationOf('GET /files', {
    key: 'download',
    outcome: onceOf({ kind: 'binary', media: '*/*' }),
  });
  const text = await readme([upload, download]);
  expect(section(text, 'Uploads')).toContain(`import { createReadStream } from 'node:fs';

await client.pets.upload({ file: createReadStream('path/to/file'), purpose: 'purpose' });`);
  expect(section(text, 'Downloads')).toContain('const response = await client.pets.download();');
});

test('pages are walked', async () => {
  const list = operationOf('GET /pets', {
    key: 'list',
    params: [paramOf('query after?')],
    outcome: {
      kind: 'page',
      envelope: objectOf({ data: { kind: 'array', items: pet } }),
      item: pet,
      scheme: {
        kind: 'cursor',
        items: ['data'],
        param: { in: 'query', wire: 'after' },
        next: { kind: 'last-item', path: ['id'] },
      },
    },
  });
  expect(section(await readme([list]), 'Pagination')).toContain(
    'const items = client.pets.list();\nfor await (const item of items) {',
  );
});

test('webhooks are received', async () => {
  const webhooks = [{ at: '#', event: 'pet.born', type: string, docs: {} }] as const;
  const text = await readme([], { webhooks });
  expect(sections(text)).toEqual(['Install', 'Options', 'Webhooks', 'Requirements']);
  expect(text).toContain("await unwrapWebhook(await request.text(), request.headers, 'whsec_...')");
});

test.each([
  ['/', 'https://api.example.com', '; the API names no server'],
  [
    '/v1',
    'https://api.example.com/v1',
    ', such as `https://api.example.com/v1`; of its server the API says `/v1` only',
  ],
  [
    '//pets.example/v1/',
    'https://pets.example/v1',
    ', such as `https://pets.example/v1`; of its server the API says `//pets.example/v1/` only',
  ],
])('of the server %s the rest is asked for', async (url, sample, option) => {
  const servers: Api['servers'] = [{ url, template: url, docs: {}, variables: [] }];
  const text = await readme([getPet], { servers });
  expect(text).toContain(`new PetStore({ baseURL: '${sample}' })`);
  expect(section(text, 'Options')).toContain(`\`PET_STORE_BASE_URL\`${option}`);
});

test.each<[AuthScheme['how'], string]>([
  [{ kind: 'transport' }, ''],
  [
    { kind: 'bearer' },
    "\n\nA secret that changes is a function, which is asked before each attempt: `apiKey: async () => '...'`. `null` is none at all, whatever the environment says.",
  ],
  [
    { kind: 'client-credentials', tokenUrl: 'https://pets.example/token', scopes: [] },
    "\n\nA secret that changes is a function, which is asked before each attempt: `clientSecret: async () => '...'`. `null` is none at all, whatever the environment says.\n\nWith `clientID` and `clientSecret` the client gets a token of OAuth 2.0 itself when the first call needs one, and a new one before it ends or when the API refuses it.",
  ],
])('what is to say of credentials: %j', async (how, notes) => {
  const auth: Api['auth'] = [{ at: '#', id: 'key', how, docs: {} }];
  const options = section(await readme([getPet], { auth }), 'Options');
  expect(options.replace(/^[^]*\n- .*/, '')).toBe(notes);
});

test('retries are described as sdk.yaml sets them', async () => {
  expect(section(await readme([getPet]), 'Retries')).toContain('must not be sent twice');
  const all = await readme([getPet], {}, { client: { retries: 'all' } });
  expect(section(all, 'Retries')).not.toContain('must not be sent twice');
});

test('the title cannot become markup', async () => {
  const text = await readme([getPet], {
    title: '# <script>x</script> [Pets](https://evil.example)',
  });
  expect(text.split('\n')[2]).toBe(
    'TypeScript client for \\# &lt;script\\>x&lt;/script\\> \\[Pets\\](`https://evil.example)`, made from `openapi.yaml`. It has no dependencies.',
  );
});
