import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { multipart, type MultipartOptions } from '../../templates/runtime/multipart.js';
import { send } from '../../templates/runtime/request.js';
import { toStreamingFile } from '../../templates/runtime/uploads.js';
import { clientOf } from './server.js';

type Entry = readonly [name: string, value: unknown];

// The platform's parser reads what came through a socket: it shares no code with what wrote it.
let entries: readonly Entry[] = [];
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  entries = await Promise.all(
    [...form].map(async ([name, value]) => [name, await readable(value)] as const),
  );
  response.setHeader('content-type', 'application/json').end('{}');
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function readable(value: FormDataEntryValue): Promise<unknown> {
  if (typeof value === 'string') return value;
  return {
    name: value.name,
    type: value.type,
    bytes: [...new Uint8Array(await value.arrayBuffer())],
  };
}

async function received(value: object, options?: MultipartOptions): Promise<readonly Entry[]> {
  const body = multipart(value, {}, options);
  await send(clientOf(url), { method: 'POST', path: '/', body });
  return entries;
}

// What ends a line, a quoted string or a part, and what takes several bytes. No `%`: the HTML standard
// escapes quotes and breaks in names with it, and not the sign itself.
const units = [
  'a',
  '1',
  ' ',
  '"',
  '\\',
  '\r',
  '\n',
  '\r\n',
  '--',
  ';',
  '=',
  ':',
  'é',
  '漢',
  '😀',
  '\0',
];
const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 12 });
const name = fc.string({
  unit: fc.constantFrom(...units.slice(0, -1)),
  minLength: 1,
  maxLength: 6,
});
const scalar = fc.oneof(text, fc.integer(), fc.boolean());
const bytes = fc.uint8Array({ maxLength: 300 });
const fileName = fc.string({
  unit: fc.constantFrom('a', ' ', '"', 'é', ';', '.', '漢'),
  minLength: 1,
  maxLength: 8,
});

/** A file, and what a server should see of it. */
const file = fc.record({
  bytes,
  name: fileName,
  type: fc.constantFrom('text/plain', 'application/x-a; b="c"'),
  /** How it is given: whole, or in chunks of a size. */
  chunk: fc.option(fc.integer({ min: 1, max: 100 })),
});
type FileCase = typeof file extends fc.Arbitrary<infer Case> ? Case : never;

function fileOf({ bytes: whole, name: ownName, type, chunk }: FileCase): unknown {
  if (chunk === null) return new File([whole.slice()], ownName, { type });
  const chunks = async function* () {
    for (let at = 0; at < whole.length; at += chunk) yield whole.subarray(at, at + chunk);
  };
  return toStreamingFile(chunks, ownName, { type });
}

const seenOf = (one: FileCase) => ({ name: one.name, type: one.type, bytes: [...one.bytes] });

describe('a server reads back', () => {
  const holds = <Value>(
    values: fc.Arbitrary<Value>,
    formOf: (value: Value) => object,
    expected: (value: Value) => readonly Entry[],
    options?: MultipartOptions,
  ) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await received(formOf(value), options)).toEqual(expected(value));
      }),
      { numRuns: 60 },
    );

  test('names and scalars', () =>
    holds(
      fc.array(fc.tuple(name, scalar), { minLength: 1, maxLength: 5 }),
      Object.fromEntries,
      (fields) =>
        Object.entries(Object.fromEntries(fields)).map(([key, value]) => [key, String(value)]),
    ));

  test('lists as repeated fields, in order', () =>
    holds(
      fc.array(scalar, { minLength: 1, maxLength: 5 }),
      (list) => ({ list, end: 'x' }),
      (list) => [...list.map((item) => ['list', String(item)] as const), ['end', 'x']],
    ));

  test('objects as JSON', () =>
    holds(
      fc.object({
        key: fc.constantFrom('a', '"', 'é', '\r\n'),
        // JSON has no word for NaN and the infinities, which are refused.
        values: [
          fc.string(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.constantFrom(true, false, null, undefined),
        ],
        maxDepth: 2,
      }),
      (value) => ({ value }),
      (value) => [['value', JSON.stringify(value)]],
    ));

  test('objects with brackets', () =>
    holds(
      fc.dictionary(
        fc.constantFrom('a', 'b', 'é'),
        fc.array(scalar, { minLength: 1, maxLength: 3 }),
        {
          minKeys: 1,
        },
      ),
      (value) => ({ value }),
      (value) =>
        Object.entries(value).flatMap(([key, items]) =>
          items.map((item) => [`value[${key}][]`, String(item)] as const),
        ),
      { arrays: 'brackets' },
    ));

  test('files, whole and in chunks, between fields', () =>
    holds(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      (files) => ({ before: 'x', files: files.map(fileOf), after: 'y' }),
      (files) => [
        ['before', 'x'],
        ...files.map((one) => ['files', seenOf(one)] as const),
        ['after', 'y'],
      ],
    ));
});
