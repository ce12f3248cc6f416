/** Every option, given what JavaScript lets people give: a typed error that names it, before anything is sent. */
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../generated/src/client.js';
import { listModels } from '../../generated/src/operations/models.js';
import { bearer, only } from '../../templates/runtime/auth.js';
import { binary } from '../../templates/runtime/binary.js';
import { APIClient } from '../../templates/runtime/class-client.js';
import { createCore } from '../../templates/runtime/core.js';
import type { HeadersLike } from '../../templates/runtime/headers.js';
import { logging } from '../../templates/runtime/logging.js';
import { multipart } from '../../templates/runtime/multipart.js';
import { clientCredentials } from '../../templates/runtime/oauth.js';
import { observed } from '../../templates/runtime/observe.js';
import { poll, pollable } from '../../templates/runtime/polling.js';
import { reconnecting } from '../../templates/runtime/reconnect.js';
import { send } from '../../templates/runtime/request.js';
import { retrySafe } from '../../templates/runtime/retry.js';
import { cookie, cookies } from '../../templates/runtime/styles.js';
import { toFile, toStreamingFile } from '../../templates/runtime/uploads.js';
import { InvalidWebhookSignatureError, verifySignature } from '../../templates/runtime/webhooks.js';

/** What is no type's fault to let through here: it is JavaScript. */
const values = {
  null: null,
  NaN: NaN,
  '-1': -1,
  '1.5': 1.5,
  Infinity: Infinity,
  true: true,
  "''": '',
  'line break': 'a\nb',
  '{}': {},
  '[]': [],
  function: () => 'x',
} as const;

let sent = 0;
const fetch = async () => {
  sent++;
  return new Response('{}');
};

const wrong = (value: unknown): never => value as never;

/** What becomes of it: the message of a typed error, or `accepted`. */
async function outcomeOf(act: () => unknown): Promise<string> {
  sent = 0;
  try {
    await act();
    return 'accepted';
  } catch (error) {
    if (sent > 0) return 'accepted';
    return error instanceof Error && /^(SDK|OpenAI)Error$/.test(error.name)
      ? error.message
      : `untyped: ${String(error)}`;
  }
}

const tokens = { clientID: { option: 'clientID' }, clientSecret: { option: 'clientSecret' } };
const source = (option: object) =>
  clientCredentials(
    { clientID: 'i', clientSecret: 's', tokenURL: 'http://x.test', fetch, ...option },
    tokens,
  );
const document = { name: 'Acme', version: '1', baseURL: 'http://x.test', retry: retrySafe };
const get = { method: 'GET', path: '/a' };

const client = (options: object) => {
  const { apiKey = 'k' }: { apiKey?: string } = options;
  return createCore(
    { ...document, auth: only(bearer(apiKey, { option: 'apiKey' })) },
    { fetch, ...options },
  );
};
class Acme extends APIClient {
  constructor(options: object) {
    super(client(options), { fetch, ...options });
  }
}

const signed = { 'webhook-id': '1', 'webhook-timestamp': `${Math.floor(Date.now() / 1000)}` };
const verify = (body: unknown, headers: unknown, secret: unknown, options?: object) =>
  verifySignature(wrong(body), wrong(headers), wrong(secret), options).catch((error: unknown) => {
    if (!(error instanceof InvalidWebhookSignatureError)) throw error;
  });
const forged = { ...signed, 'webhook-signature': 'v1,AAAA' };

/** Where an option is given. */
const places = {
  client: (option: object) => send(client(option), get),
  'new client': (option: object) => void client(option),
  call: (option: object) => send(client({}), get, option),
  'class client': (option: object) => send(new Acme(option), get),
  withOptions: (option: object) => send(new Acme({}).withOptions(option), get),
  setter: (option: object) => send(Object.assign(new Acme({}), option), get),
  raw: ({ method = 'POST', path = '/a', ...option }: { method?: string; path?: string }) =>
    new Acme({}).request(method, path, option),
  generated: (option: object) => listModels(createClient({ apiKey: 'k', fetch, ...option })),
  'path parameter': (pathParams: object) => send(client({}), { ...get, path: '/{id}', pathParams }),
  header: (headers: HeadersLike) => send(client({}), get, { headers }),
  'default header': (defaultHeaders: object) => send(client({ defaultHeaders }), get),
  'query parameter': (query: object) => send(client({}), get, { query }),
  OAuth: (option: object) => send(createCore({ ...document, auth: only(source(option)) }, {}), get),
  'new OAuth': (option: object) => void source(option),
  poll: (option: object) => void pollable(option),
  reconnecting: (option: object) => reconnecting(wrong(fetch), option).next(),
  hooks: (option: object) => void observed(option),
  observed: ({ hooks = {}, fetch: inner }: { hooks?: object; fetch?: typeof fetch }) =>
    void observed(hooks, wrong(inner)),
  logging: (option: object) => void logging(option),
  webhook: ({ body = '{}', headers = forged, secret = 's', ...option }: Record<string, unknown>) =>
    verify(body, headers, secret, option),
  toFile: ({ name, ...option }: { name?: string }) => toFile('a', name, option),
  toStreamingFile: ({ stream = fetch, name = 'n', ...option }: Record<string, unknown>) =>
    void toStreamingFile(wrong(stream), wrong(name), option),
} satisfies { readonly [place: string]: (option: never) => unknown };

const limit = 'a positive integer';
const url = 'an http URL';
const object = 'an object of its type';
const header = 'a valid header';
const milliseconds = 'a number of milliseconds, 0 or more';
const numbers = ['NaN', '-1', '1.5', 'Infinity'] as const;
const texts = ["''", 'line break'] as const;

type Value = keyof typeof values;

/** All values are refused with this word on what is wanted, but those that mean something. */
test.each<[place: keyof typeof places, option: string, wanted: string, means?: readonly Value[]]>([
  ...(['client', 'call', 'class client', 'withOptions'] as const).flatMap((place) =>
    ['timeout', 'totalTimeout', 'idleTimeout', 'maxRetries', 'maxRetryDelay'].map(
      (option) => [place, option, limit, ['Infinity']] as [typeof place, string, string, Value[]],
    ),
  ),
  ['setter', 'timeout', limit, ['Infinity']],
  ['setter', 'maxRetries', limit, ['Infinity']],
  // None: the document's server.
  ['client', 'baseURL', url, ['null', 'NaN', "''"]],
  ['call', 'baseURL', url, ['null', 'NaN', "''"]],
  ['setter', 'baseURL', url, ['null', 'NaN', "''"]],
  ['generated', 'baseURL', url, ['null', 'NaN', "''"]],
  ['client', 'apiKey', 'a string or a function', ['function']],
  ['client', 'defaultHeaders', object, ['null', '{}', '[]']],
  ['client', 'defaultQuery', object, ['null', '{}']],
  ['client', 'fetchOptions', object, ['null', '{}', '[]']],
  ['client', 'guard', 'a function', ['function']],
  ['new client', 'fetch', 'a function', ['function']],
  ['call', 'headers', object, ['null', '{}', '[]']],
  ['call', 'query', object, ['null', '{}']],
  ['call', 'fetchOptions', object, ['null', '{}', '[]']],
  ['call', 'signal', object, ['null']],
  [
    'class client',
    'hooks',
    'an object with onRequest, onResponse or onError, or a list of such',
    ['null', '{}', '[]'],
  ],
  ['class client', 'logger', 'an object with the functions error, warn, info and debug'],
  ['raw', 'query', object, ['null', '{}']],
  ['raw', 'method', 'an HTTP method'],
  ['raw', 'path', 'text without control characters', ["''"]],
  [
    'raw',
    'body',
    'a value that JSON knows, text, bytes, a form or a stream',
    ['null', ...numbers, 'true', ...texts, '{}', '[]'],
  ],
  // A function is a value with a style of its own.
  ['header', 'x-a', header, ['null', ...numbers, 'true', "''", '[]', 'function']],
  ['default header', 'x-a', header, ['null', ...numbers, 'true', "''", '[]', 'function']],
  ['query parameter', 'q', 'a scalar', ['null', ...numbers, 'true', ...texts, '[]', 'function']],
  ['poll', 'pollInterval', `${milliseconds}, and below 2^31`, ['1.5']],
  ['poll', 'signal', object, ['null']],
  ['reconnecting', 'attempts', 'a number, 0 or more', ['1.5', 'Infinity']],
  ['reconnecting', 'delay', 'a number, 0 or more', ['1.5', 'Infinity']],
  ['reconnecting', 'signal', object, ['null']],
  ['OAuth', 'clientID', 'a string that is not empty', ['line break']],
  [
    'OAuth',
    'clientSecret',
    'a string that is not empty, or a function that gives one',
    ['line break', 'function'],
  ],
  ['OAuth', 'tokenURL', url],
  ['new OAuth', 'scopes', 'a list of strings', ['[]']],
  ['new OAuth', 'clientAuth', '`basic` or `body`'],
  ['new OAuth', 'fetch', 'a function', ['function']],
  ['new OAuth', 'timeout', 'a positive number below 2^31', ['1.5']],
  ['new OAuth', 'renewBefore', milliseconds, ['1.5', 'Infinity']],
  ['observed', 'fetch', 'a function', ['function']],
  ['hooks', 'onRequest', 'a function', ['function']],
  ['hooks', 'onResponse', 'a function', ['function']],
  ['hooks', 'onError', 'a function', ['function']],
  ['logging', 'logger', 'an object with the functions error, warn, info and debug'],
  ['webhook', 'body', "the request's text, as it came", texts],
  ['webhook', 'tolerance', 'a number of seconds, 0 or more', ['1.5', 'Infinity']],
  ['toFile', 'name', 'text', texts],
  ['toFile', 'type', 'text', texts],
  ['toFile', 'lastModified', 'milliseconds since 1970', ['-1', '1.5']],
  ['toStreamingFile', 'stream', 'a stream of bytes, or a function that opens one', ['function']],
])(
  '%s: `%s` must be %s, or is refused before anything is sent',
  async (place, option, wanted, means = []) => {
    const act: (given: never) => unknown = places[place];
    for (const [name, value] of Object.entries(values)) {
      const outcome = await outcomeOf(() => act(wrong({ [option]: value })));
      const isMeant = means.some((other) => other === name);
      expect.soft(outcome, name).toBe(isMeant ? 'accepted' : `\`${option}\` must be ${wanted}.`);
      if (!isMeant) expect.soft(sent, name).toBe(0);
    }
  },
);

afterEach(() => vi.unstubAllGlobals());

const read = async (): Promise<Response> => {
  const response = new Response('a');
  await response.text();
  return response;
};
const locked = (): ReadableStream => {
  const stream = new ReadableStream();
  stream.getReader();
  return stream;
};
const readFile = async (): Promise<unknown> => {
  const stream = createReadStream(import.meta.filename);
  await finished(stream.resume());
  return stream;
};
const leftFile = () => createReadStream(import.meta.filename).destroy();
/** A file that was given while its stream was whole. */
const usedLater = () => {
  const stream = new ReadableStream();
  const file = toStreamingFile(stream, 'n');
  stream.getReader();
  return file;
};
const upload = (body: ReturnType<typeof binary>) =>
  send(client({}), { ...get, method: 'POST', body });
const used = 'must be unread, and this stream was read before.';

test.each<[what: string, message: string, () => unknown]>([
  [
    'a header name with a space',
    '`a b` must be a valid header.',
    () => places.header({ 'a b': '1' }),
  ],
  ['a header name that is empty', '`` must be a valid header.', () => places.header({ '': '1' })],
  ['a header beyond Latin-1', '`a` must be a valid header.', () => places.header({ a: '漢' })],
  [
    'a header yet to come',
    '`a` must be a valid header.',
    () => places.header(wrong({ a: async () => 'x' })),
  ],
  [
    'a query yet to come',
    '`q` must be a scalar.',
    () => places['query parameter']({ q: Promise.resolve('x') }),
  ],
  ...(['null', "''", '[]'] as const).map((value): [string, string, () => unknown] => [
    `a path parameter ${value}`,
    '`id` must be set.',
    () => places['path parameter']({ id: values[value] }),
  ]),
  ['a path parameter {}', '`id` must be a scalar.', () => places['path parameter']({ id: {} })],
  [
    'an idempotency key {}',
    '`idempotency-key` must be a valid header.',
    () => places.call({ idempotencyKey: {} }),
  ],
  [
    'a controller for its signal',
    '`signal` must be an object of its type.',
    () => places.call({ signal: new AbortController() }),
  ],
  [
    'a path whose tab hides a parent',
    '`path` must be text without control characters.',
    () => places.raw({ path: '/a/.\t./b' }),
  ],
  [
    'a secret to come that never does',
    '`clientSecret` must be a string that is not empty, or a function that gives one.',
    () =>
      places.OAuth({
        clientSecret: () => {
          throw new Error('vault');
        },
      }),
  ],
  [
    'no webhook secret',
    'The webhook secret is empty, or not base64 after `whsec_`.',
    () => places.webhook({ secret: '' }),
  ],
  [
    'nothing to reconnect',
    '`open` must be a function that sends the request.',
    () => reconnecting(wrong('x')).next(),
  ],
  [
    'null for hooks in a list',
    '`hooks` must be an object with onRequest, onResponse or onError, or a list of such.',
    () => places['class client']({ hooks: [null] }),
  ],
  ['null for a file', '`toFile` cannot make a file of null.', () => toFile(wrong(null))],
  ['a number for a file', '`toFile` cannot make a file of a number.', () => toFile(wrong(5))],
  [
    'a type with a line break',
    'The type of a file must be text without control characters.',
    () => places.toStreamingFile({ type: '\n' }),
  ],
  [
    'a response that was read, as a body',
    `\`body\` ${used}`,
    async () => upload(binary(await read())),
  ],
  ['a locked stream, as a body', `\`body\` ${used}`, () => upload(binary(locked()))],
  ['a file stream that ended', `\`body\` ${used}`, async () => upload(binary(await readFile()))],
  ['a file stream that was left', `\`body\` ${used}`, () => upload(binary(leftFile()))],
  ['a stream that was locked later', `\`body\` ${used}`, () => upload(binary(usedLater()))],
  ['the same in a form', `\`file\` ${used}`, () => upload(multipart({ file: usedLater() }))],
  ['a response that was read, as a file', `\`value\` ${used}`, async () => toFile(await read())],
  ['a locked stream to name', `\`stream\` ${used}`, () => toStreamingFile(locked(), 'n')],
  ...['x.test', 'file:///etc', '/v1', 'http://user:secret@x.test'].map(
    (baseURL): [string, string, () => unknown] => [
      `the base ${baseURL}`,
      '`baseURL` must be an http URL.',
      () => places.client({ baseURL }),
    ],
  ),
  ...['500', 5n, 0].map((timeout): [string, string, () => unknown] => [
    `a timeout of ${typeof timeout} ${timeout}`,
    '`timeout` must be a positive integer.',
    () => places.call({ timeout }),
  ]),
  [
    'a pair of headers that is none',
    '`headers` must be a valid header.',
    () => places.call({ headers: [['a']] }),
  ],
  [
    'a header among pairs with line breaks',
    '`headers` must be a valid header.',
    () => places.client({ defaultHeaders: [['a', '\n1\n2']] }),
  ],
  [
    'a query of another kind',
    '`query` must be an object of its type.',
    () => places.call({ query: new URLSearchParams('a=b') }),
  ],
  [
    'an object in the query of the client',
    '`q` must be a scalar.',
    () => places.client({ defaultQuery: { q: {} } }),
  ],
  [
    'a relative URL for tokens',
    '`tokenURL` must be an http URL.',
    () => places.OAuth({ tokenURL: '/token' }),
  ],
  [
    'a cookie with another behind it',
    '`sid` must be without `;`.',
    () => cookies({ sid: cookie('a; admin=1') }),
  ],
  [
    'an interval before the first look',
    '`pollInterval` must be a number of milliseconds, 0 or more, and below 2^31.',
    () => poll(wrong(fetch), wrong({}), { pollInterval: NaN }),
  ],
])('%s is refused', async (_, message, act) => {
  expect(await outcomeOf(act)).toBe(message);
});

test('the consent to secrets in a browser is `true` and nothing like it', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
  for (const [name, value] of Object.entries(values)) {
    const outcome = await outcomeOf(() => client({ dangerouslyAllowBrowser: value }));
    const isMeant = name === 'true';
    expect
      .soft(outcome, name)
      .toBe(isMeant ? 'accepted' : '`dangerouslyAllowBrowser` must be set in browsers.');
  }
});

test('an empty idempotency key is none', async () => {
  const seen: (string | null)[] = [];
  const keep = async (_: unknown, { headers }: { headers: Headers }) => {
    seen.push(headers.get('idempotency-key'));
    return new Response('{}');
  };
  for (const idempotencyKey of ['', null, 'k'])
    await send(client({ fetch: keep }), get, wrong({ idempotencyKey }));
  expect(seen).toEqual([null, null, 'k']);
});
