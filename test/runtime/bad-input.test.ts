import { expect, test } from 'vitest';
import { bearer, type CredentialSource, only } from '../../templates/runtime/auth.js';
import { binary } from '../../templates/runtime/binary.js';
import { createCore } from '../../templates/runtime/core.js';
import { logging } from '../../templates/runtime/logging.js';
import { multipart } from '../../templates/runtime/multipart.js';
import { clientCredentials } from '../../templates/runtime/oauth.js';
import { observed } from '../../templates/runtime/observe.js';
import { poll, pollable } from '../../templates/runtime/polling.js';
import { reconnecting } from '../../templates/runtime/reconnect.js';
import { send } from '../../templates/runtime/request.js';
import { retrySafe } from '../../templates/runtime/retry.js';
import { cookie, cookies } from '../../templates/runtime/styles.js';
import { toStreamingFile } from '../../templates/runtime/uploads.js';
import { verifySignature } from '../../templates/runtime/webhooks.js';

let sent = 0;

const fetch = async () => {
  sent++;
  return new Response('{}');
};
const tokens = { name: 'Acme', version: '1', baseURL: 'http://x.test', retry: retrySafe };

/** A client that asks for tokens, made with one option that is wrong. */
const oauth = (option: object): CredentialSource =>
  clientCredentials(
    { clientID: 'i', clientSecret: 's', tokenURL: 'http://x.test/token', fetch, ...option },
    { clientID: { option: 'clientID' }, clientSecret: { option: 'clientSecret' } },
  );

const token = (option: object): unknown =>
  send(createCore({ ...tokens, auth: only(oauth(option)) }, { fetch }), {
    method: 'GET',
    path: '/',
  });

/** A client as JavaScript makes it: nobody checked the types. */
function client(options: object): ReturnType<typeof createCore> {
  const apiKey: never = Reflect.get({ apiKey: 'k', ...options }, 'apiKey') as never;
  const auth = only(bearer(apiKey, { option: 'apiKey' }));
  const document = { name: 'Acme', version: '1', baseURL: 'http://x.test', auth };
  return createCore({ ...document, retry: retrySafe }, { fetch, ...options });
}

const call = async (options: object, request: object = {}, own: object = {}): Promise<unknown> =>
  send(client(options), { method: 'GET', path: '/a', ...request }, own);
const wrong = (value: unknown): never => value as never;
const readOne = async (): Promise<Response> => {
  const response = new Response('a');
  await response.text();
  return response;
};
const locked = (): ReadableStream => {
  const stream = new ReadableStream();
  stream.getReader();
  return stream;
};
const look = async (): Promise<never> => {
  sent++;
  throw new Error('looked');
};

test.each<[option: string, remedy: string, () => unknown]>([
  ['fetch', 'must be a function', () => client({ fetch: 'fetch' })],
  ['apiKey', 'must be a string or a function', () => call({ apiKey: 5 })],
  ['apiKey', 'must be a string or a function', () => call({ apiKey: () => '' })],
  ['baseURL', 'must be an http URL', () => call({ baseURL: 'x.test' })],
  ['baseURL', 'must be an http URL', () => call({ baseURL: 'file:///etc' })],
  ['baseURL', 'must be an http URL', () => call({}, {}, { baseURL: 'x' })],
  ['timeout', 'must be a positive integer', () => call({ timeout: NaN })],
  ['timeout', 'must be a positive integer', () => call({}, {}, { timeout: '500' })],
  ['totalTimeout', 'must be a positive integer', () => call({}, {}, { totalTimeout: 0 })],
  ['idleTimeout', 'must be a positive integer', () => call({}, {}, { idleTimeout: true })],
  ['maxRetries', 'must be a positive integer', () => call({ maxRetries: -1 })],
  ['maxRetryDelay', 'must be a positive integer', () => call({ maxRetryDelay: null })],
  ['a b', 'must be a valid header', () => call({ defaultHeaders: { 'a b': '1' } })],
  ['x-a', 'must be a valid header', () => call({}, {}, { headers: { 'x-a': '1\n2' } })],
  ['headers', 'must be a valid header', () => call({}, {}, { headers: [['a']] })],
  ['headers', 'must be a valid header', () => call({ defaultHeaders: [['a', '\n1\n2']] })],
  ['headers', 'must be an object', () => call({}, {}, { headers: 'a: b' })],
  ['defaultHeaders', 'must be an object', () => client({ defaultHeaders: 5 })],
  ['query', 'must be an object', () => call({}, {}, { query: 'a=b' })],
  ['query', 'must be an object', () => call({}, {}, { query: new URLSearchParams('a=b') })],
  ['defaultQuery', 'must be an object', () => client({ defaultQuery: [] })],
  ['fetchOptions', 'must be an object', () => call({}, {}, { fetchOptions: true })],
  ['signal', 'must be an object', () => call({}, {}, { signal: {} })],
  ['signal', 'must be an object', () => call({}, {}, { signal: 5 })],
  ['timeout', 'must be a positive integer', () => call({}, {}, { timeout: 5n })],
  ['maxRetries', 'must be a positive integer', () => client({ maxRetries: 'two' })],
  ['maxRetries', 'must be a positive integer', () => call({}, {}, { maxRetries: 1.5 })],
  ['guard', 'must be a function', () => client({ guard: 5 })],
  ['idempotency-key', 'must be a valid header', () => call({}, {}, { idempotencyKey: {} })],
  ['baseURL', 'must be an http URL', () => call({ baseURL: 5 })],
  ['tokenURL', 'must be an http URL', () => token({ tokenURL: 5 })],
  ['tokenURL', 'must be an http URL', () => token({ tokenURL: '/token' })],
  ['scopes', 'must be a list of strings', () => oauth({ scopes: 'read' })],
  ['clientAuth', 'must be `basic` or `body`', () => oauth({ clientAuth: 'Basic' })],
  ['fetch', 'must be a function', () => oauth({ fetch: null })],
  ['timeout', 'must be a positive number', () => oauth({ timeout: Infinity })],
  ['timeout', 'must be a positive number', () => oauth({ timeout: NaN })],
  ['renewBefore', '0 or more', () => oauth({ renewBefore: -1 })],
  ['body', 'must be unread', async () => call({}, { body: binary(await readOne()) })],
  ['body', 'must be unread', () => call({}, { body: binary(locked()) })],
  ['file', 'must be unread', async () => call({}, { body: multipart({ file: await readOne() }) })],
  ['sid', 'must be without `;`', () => cookies({ sid: cookie('a; admin=1') })],
  ['q', 'must be a scalar', () => call({ defaultQuery: { q: {} } })],
  ['q', 'must be a scalar', () => call({}, {}, { query: { q: {} } })],
  ['id', 'must be set', () => call({}, { path: '/{id}', pathParams: { id: '' } })],
  ['pollInterval', '0 or more', () => pollable({ pollInterval: wrong('1') })],
  ['pollInterval', '0 or more', () => poll(wrong(look), wrong({}), { pollInterval: NaN })],
  ['attempts', '0 or more', () => reconnecting(look, { attempts: NaN }).next()],
  ['delay', '0 or more', () => reconnecting(look, { delay: wrong('1') }).next()],
  ['logger', 'the functions error, warn, info and debug', () => logging({ logger: wrong({}) })],
  ['onRequest', 'must be a function', () => observed({ onRequest: wrong(true) })],
  ['body', "the request's text", () => verifySignature(wrong({}), {}, 'secret')],
  ['secret', 'must be a string', () => verifySignature('', {}, wrong(undefined))],
  ['tolerance', '0 or more', () => verifySignature('', {}, 'secret', { tolerance: NaN })],
  ['type', 'without control characters', () => toStreamingFile(wrong([]), 'n', { type: '\n' })],
])('`%s` %s, before anything is sent', async (option, remedy, act) => {
  sent = 0;
  const error: unknown = await (async () => act())().catch((cause: unknown) => cause);
  expect(error).toMatchObject({ name: 'SDKError' });
  expect(String(error)).toContain(option);
  expect(String(error)).toContain(remedy);
  expect(sent).toBe(0);
});
