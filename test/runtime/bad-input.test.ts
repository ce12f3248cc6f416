/** Options of clients and calls, given what JavaScript lets people give: a typed error that names them and the remedy. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../generated/src/client.js';
import { listModels } from '../../generated/src/operations/models.js';
import { createCore } from '../../templates/runtime/core.js';
import { singlePage } from '../../templates/runtime/page-schemes.js';
import { sendPages } from '../../templates/runtime/pages.js';
import { send } from '../../templates/runtime/request.js';
import { openSocket } from '../../templates/runtime/socket.js';
import type { Row } from './refusals.js';
import {
  Acme,
  client,
  document,
  fetch,
  get,
  outcomeOf,
  texts,
  tryValues,
  wrong,
} from './refusals.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Where options are given. */
const ways = {
  'of a client': (option: object) => send(client(option), get),
  'of a call': (option: object) => send(client({}), get, option),
  'of a class client': (option: object) => send(new Acme(option), get),
  'of withOptions': (option: object) => send(new Acme({}).withOptions(option), get),
  'that are set later': (option: object) => send(Object.assign(new Acme({}), option), get),
  'of a generated client': (option: object) =>
    listModels(createClient({ apiKey: 'k', fetch, ...option })),
} as const;

const limit = 'a positive integer';
const url = 'an http URL';
const typed = 'of its type';

describe('before anything is sent', () => {
  describe.each(['of a client', 'of a call', 'of a class client', 'of withOptions'] as const)(
    'limits %s',
    (way) => {
      test.each<Row>([
        ['timeout', limit, ['Infinity']],
        ['totalTimeout', limit, ['Infinity']],
        ['idleTimeout', limit, ['Infinity']],
        ['maxRetries', limit, ['Infinity']],
        ['maxRetryDelay', limit, ['Infinity']],
      ])('`%s` must be %s', (...row) => tryValues(ways[way], row));
    },
  );

  test.each<[way: keyof typeof ways, ...Row]>([
    ['of a client', 'apiKey', 'a string or a function', ['function']],
    ['of a client', 'defaultHeaders', typed, ['null', '{}', '[]']],
    ['of a client', 'defaultQuery', typed, ['null', '{}']],
    ['of a client', 'fetchOptions', typed, ['null', '{}', '[]']],
    ['of a client', 'guard', typed, ['null', 'function']],
    ['of a call', 'headers', typed, ['null', '{}', '[]']],
    ['of a call', 'query', typed, ['null', '{}']],
    ['of a call', 'fetchOptions', typed, ['null', '{}', '[]']],
    ['of a call', 'signal', typed, ['null']],
    // None: the document's server.
    ['of a client', 'baseURL', url, ['null', 'NaN', "''"]],
    ['of a call', 'baseURL', url, ['null', 'NaN', "''"]],
    ['of a generated client', 'baseURL', url, ['null', 'NaN', "''"]],
    ['that are set later', 'baseURL', url, ['null', 'NaN', "''"]],
    ['that are set later', 'timeout', limit, ['Infinity']],
    ['that are set later', 'maxRetries', limit, ['Infinity']],
    ['of a class client', 'logger', 'an object with the functions error, warn, info and debug'],
    [
      'of a class client',
      'hooks',
      'an object with onRequest, onResponse or onError, or a list of such',
      ['null', '{}', '[]', 'promise'],
    ],
  ])('an option %s: `%s` must be %s', (way, ...row) => tryValues(ways[way], row));

  test.each<Row>([
    ['method', 'an HTTP method'],
    ['path', 'text without control characters', ["''"]],
    ['query', typed, ['null', '{}']],
    [
      'body',
      'a value that JSON knows, text, bytes, a form or a stream',
      ['null', '-1', '1.5', 'true', ...texts, '{}', '[]', 'promise'],
    ],
  ])('of a raw call `%s` must be %s', (...row) =>
    tryValues(
      ({ method = 'POST', path = '/a', ...option }: { method?: string; path?: string }) =>
        new Acme({}).request(method, path, option),
      row,
    ),
  );

  test.each<[message: string, options: object]>([
    ['`baseURL` must be an http URL.', { baseURL: 'x.test' }],
    ['`baseURL` must be an http URL.', { baseURL: 'file:///etc' }],
    ['`baseURL` must be an http URL.', { baseURL: '/v1' }],
    ['`baseURL` must be an http URL.', { baseURL: 'http://user:secret@x.test' }],
    ['`baseURL` must be an http URL.', { baseURL: 'http://:secret@x.test' }],
    ['`baseURL` must be an http URL.', { baseURL: 'http://http:secret@x.test' }],
    ['`timeout` must be a positive integer.', { timeout: '500' }],
    ['`timeout` must be a positive integer.', { timeout: 5n }],
    ['`timeout` must be a positive integer.', { timeout: 0 }],
    ['`signal` must be of its type.', { signal: new AbortController() }],
    ['`query` must be of its type.', { query: new URLSearchParams('a=b') }],
    ['`headers` must be a valid header.', { headers: [['a']] }],
    // Another key at each attempt would let the server do twice what was meant once.
    ['`idempotencyKey` must be of its type.', { idempotencyKey: () => crypto.randomUUID() }],
    ['`idempotencyKey` must be of its type.', { idempotencyKey: Promise.resolve('k') }],
    ['`idempotencyKey` must be of its type.', { idempotencyKey: 5 }],
    ['`idempotency-key` must be a valid header.', { idempotencyKey: 'a\nb' }],
    ['accepted', { baseURL: 'http://[::1]:8080/@scope/v1' }],
    ['accepted', { query: { then: 'x' }, headers: { then: 'x' } }],
    ['accepted', { headers: new Headers({ a: 'b' }) }],
  ])('%s %o', async (message, options) => {
    expect(await outcomeOf(() => send(client({}), get, options))).toBe(message);
  });

  test.each<[where: string, act: (options: never) => unknown]>([
    ['of a client', (options) => createCore(document, options)],
    ['of a call', (options) => send(client({}), get, options)],
    ['of a generated client', (options) => listModels(createClient(options))],
    ['of a raw call', (options) => new Acme({}).post('/a', options)],
  ])('options %s are a record', async (_, act) => {
    vi.stubEnv('OPENAI_API_KEY', 'k');
    for (const options of ['sk-key', 5, fetch, Promise.resolve({ body: {} })])
      expect.soft(await outcomeOf(() => act(wrong(options)))).toBe(`\`options\` must be ${typed}.`);
  });

  test.each<[what: string, act: (client: never) => unknown]>([
    ['a call', (client) => send(client, get)],
    ['an operation', (client) => listModels(client)],
    ['a walk through pages', (client) => sendPages(client, get, singlePage({ items: [] }))],
    ['a socket', (client) => openSocket(client, () => get, undefined)],
  ])('%s needs its client', async (_, act) => {
    for (const other of [undefined, null, {}, { model: 'm' }, 'sk-key'])
      expect.soft(await outcomeOf(() => act(wrong(other)))).toBe(`\`client\` must be ${typed}.`);
  });

  test.each<Row>([
    ['fetch', typed, ['null', 'function']],
    // Without secrets to ask for, a page may have a client.
    ['dangerouslyAllowBrowser', 'set in browsers', ['true']],
  ])('a page makes no client whose `%s` is not %s', (...row) => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
    return tryValues((option: object) => client({ dangerouslyAllowBrowser: true, ...option }), row);
  });
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
