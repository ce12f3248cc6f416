/** Parameters, headers, bodies and files that no request can hold: a typed error that names them, before anything is sent. */
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { binary } from '../../templates/runtime/binary.js';
import type { HeadersLike } from '../../templates/runtime/headers.js';
import { multipart } from '../../templates/runtime/multipart.js';
import { send } from '../../templates/runtime/request.js';
import { cookie, cookies, simple } from '../../templates/runtime/styles.js';
import { toFile, toStreamingFile } from '../../templates/runtime/uploads.js';
import type { Row } from './refusals.js';
import {
  Acme,
  client,
  fetch,
  get,
  numbers,
  outcomeOf,
  texts,
  tryValues,
  wrong,
} from './refusals.js';

const withHeaders = (headers: HeadersLike) => send(client({}), get, { headers });
const withQuery = (query: object) => send(client({}), get, { query });
const withPath = (pathParams: object) => send(client({}), { ...get, path: '/{id}', pathParams });

const upload = (body: ReturnType<typeof binary>) =>
  send(client({}), { ...get, method: 'POST', body });

const header = 'a valid header';
/** What has a text that can go into a URL. A function is a value with a style of its own. */
const scalars = [...numbers, 'true', 'function'] as const;

describe('values', () => {
  test.each<Row>([['x-a', header, ['null', ...scalars, "''", '[]']]])(
    'the header `%s` must be %s',
    async (...row) => {
      await tryValues(withHeaders, row);
      await tryValues((defaultHeaders) => send(client({ defaultHeaders }), get), row);
    },
  );

  test.each<Row>([['q', 'a scalar', ['null', ...scalars, ...texts, '[]']]])(
    'in the query `%s` must be %s',
    async (...row) => {
      await tryValues(withQuery, row);
      await tryValues((defaultQuery) => send(client({ defaultQuery }), get), row);
    },
  );

  test.each<[message: string, id: unknown]>([
    ['accepted', 'a'],
    ['accepted', 1.5],
    ['accepted', 5n],
    ['accepted', true],
    ['`id` must be set.', ''],
    ['`id` must be set.', null],
    ['`id` must be set.', undefined],
    ['`id` must be set.', []],
    ['`id` must be a scalar.', {}],
    ['`id` must be a scalar.', NaN],
    ['`id` must be a scalar.', Promise.resolve('a')],
    ['`a` must be a scalar.', simple({ a: NaN })],
    ['`/..` must be without dot segments.', '..'],
  ])('in a path: %s %o', async (message, id) => {
    expect(await outcomeOf(() => withPath({ id }))).toBe(message);
  });

  test.each<[what: string, message: string, () => unknown]>([
    ['a name with a space', '`a b` must be a valid header.', () => withHeaders({ 'a b': '1' })],
    ['an empty name', '`` must be a valid header.', () => withHeaders({ '': '1' })],
    ['beyond Latin-1', '`a` must be a valid header.', () => withHeaders({ a: '漢' })],
    [
      'made by a function that is asynchronous',
      '`a` must be a valid header.',
      () => withHeaders(wrong({ a: async () => 'x' })),
    ],
    [
      'among pairs, with line breaks',
      '`headers` must be a valid header.',
      () => send(client({ defaultHeaders: [['a', '\n1\n2']] }), get),
    ],
  ])('a header %s', async (_, message, act) => {
    expect(await outcomeOf(act)).toBe(message);
  });

  test.each<[what: string, message: string, () => unknown]>([
    [
      'a path whose tab hides a parent',
      '`path` must be text without control characters.',
      () => new Acme({}).get('/a/.\t./b'),
    ],
    ...['/a/..\\b', '/a\\../b', '/a\\..'].map((path): [string, string, () => unknown] => [
      'a path whose backslash, which is a slash to URLs, hides a parent',
      `\`${path}\` must be without dot segments.`,
      () => new Acme({}).get(path),
    ]),
    [
      'a cookie with another behind it',
      '`sid` must be without `;`.',
      () => cookies({ sid: cookie('a; admin=1') }),
    ],
    ...[Promise.resolve('a'), new Map(), new Set(['a']), () => 'a'].map(
      (field): [string, string, () => unknown] => [
        `in a form ${Object.prototype.toString.call(field)}`,
        '`file` must be a file, a scalar, a list or a record.',
        () => upload(multipart({ file: field })),
      ],
    ),
  ])('%s is refused', async (_, message, act) => {
    expect(await outcomeOf(act)).toBe(message);
  });
});

describe('files', () => {
  test.each<Row>([
    ['name', 'text', texts],
    ['type', 'text', texts],
    ['lastModified', 'milliseconds since 1970', ['-1', '1.5']],
  ])('of a file `%s` must be %s', (...row) =>
    tryValues(({ name, ...option }: { name?: string }) => toFile('a', name, option), row),
  );

  test.each<Row>([['stream', 'a stream of bytes, or a function that opens one', ['function']]])(
    'of a streaming file `%s` must be %s',
    (...row) => tryValues(({ stream }) => void toStreamingFile(stream, 'n'), row),
  );

  test.each<[message: string, act: () => unknown]>([
    ['`toFile` cannot make a file of null.', () => toFile(wrong(null))],
    ['`toFile` cannot make a file of a number.', () => toFile(wrong(5))],
    [
      'The type of a file must be text without control characters.',
      () => toStreamingFile(wrong(fetch), 'n', { type: '\n' }),
    ],
    [
      'The name of a file must be text without control characters.',
      () => toStreamingFile(wrong(fetch), wrong(5)),
    ],
  ])('%s', async (message, act) => {
    expect(await outcomeOf(act)).toBe(message);
  });
});

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
test.each<[option: string, what: string, act: () => unknown]>([
  ['body', 'a response', async () => upload(binary(await read()))],
  ['body', 'a locked stream', () => upload(binary(locked()))],
  ['body', 'a file stream that ended', async () => upload(binary(await readFile()))],
  ['body', 'a file stream that was left', () => upload(binary(leftFile()))],
  ['body', 'a stream that was locked later', () => upload(binary(usedLater()))],
  ['file', 'the same in a form', () => upload(multipart({ file: usedLater() }))],
  ['value', 'a response, for a file', async () => toFile(await read())],
  ['stream', 'a locked stream to name', () => toStreamingFile(locked(), 'n')],
])('`%s` must be unread: %s', async (option, _, act) => {
  expect(await outcomeOf(act)).toBe(
    `\`${option}\` must be unread, and this stream was read before.`,
  );
});
