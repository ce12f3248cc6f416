/** Dates and 64-bit integers, by the package of test/fixtures/conversions and a real server. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { generate } from '../../generator/generate.js';
import {
  inFields,
  inItems,
  inValues,
  toDate,
  toDuration,
  toInstant,
  toPlainDate,
} from '../../templates/runtime/conversions.js';
import {
  convertedExactly,
  exactJSON,
  parseExactly,
  toBigInt,
} from '../../templates/runtime/exact-json.js';
import { createCore } from '../../templates/runtime/core.js';
import { formBody } from '../../templates/runtime/form.js';
import { multipart } from '../../templates/runtime/multipart.js';
import { byContentType } from '../../templates/runtime/readers.js';
import { send } from '../../templates/runtime/request.js';
import { retrySafe } from '../../templates/runtime/retry.js';
import { fixturesFolder } from '../fixtures.js';
import { serve } from './server.js';

/** What the package is to this file; its own types are a golden's business. */
interface Ledger {
  readonly entries: {
    list(params?: object): Promise<unknown>;
    create(params: object): Promise<unknown>;
    retrieve(id: number | bigint): Promise<unknown>;
  };
  readonly events: { stream(): Promise<AsyncIterable<unknown>> };
  readonly amounts: { stream(): Promise<AsyncIterable<unknown>> };
}

interface Package {
  readonly Ledger: new (options: object) => Ledger;
  readonly unwrapWebhook: (body: string, headers: object, secret: string) => Promise<unknown>;
}

let ledger: Package;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-conversions-'));
  await generate({
    document: join(fixturesFolder, 'conversions', 'openapi.yaml'),
    output: folder,
  });
  ledger = (await import(join(folder, 'src/index.ts'))) as Package;
});
afterAll(() => rmSync(folder, { recursive: true }));

const largest = 9_223_372_036_854_775_807n;
const noon = new Date('2026-01-31T12:00:00Z');
const entryText = `{
  "id": ${String(largest)}, "amount": -5, "made": "2026-01-31T12:00:00Z", "day": "2026-01-31", "due": null,
  "previous": { "id": 1, "amount": 2, "made": "2026-01-31T13:00:00+01:00" },
  "history": { "read": ["2026-01-31T12:00:00Z"] }, "span": ["x", "2026-01-31T12:00:00Z"], "other": 12345678901234567890
}`;
const entry = {
  id: largest,
  amount: -5n,
  made: noon,
  day: '2026-01-31',
  due: null,
  previous: { id: 1n, amount: 2n, made: noon },
  history: { read: [noon] },
  span: ['x', noon],
  other: 12345678901234567890,
};

async function client(body: string, type = 'application/json', status = 200) {
  const { url, seen } = await serve((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  return { api: new ledger.Ledger({ baseURL: url, maxRetries: 0 }), seen };
}

async function allOf(stream: Promise<AsyncIterable<unknown>>): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of await stream) events.push(event);
  return events;
}

describe('what is read', () => {
  test('an answer, with bases, maps, tuples and itself inside', async () => {
    const { api } = await client(entryText);
    expect(await api.entries.retrieve(1)).toEqual(entry);
  });

  test('a list', async () => {
    const { api } = await client(`{ "entries": [${entryText}] }`);
    expect(await api.entries.list()).toEqual({ entries: [entry] });
  });

  test('events, by their tag', async () => {
    const at = '2026-01-31T12:00:00Z';
    const events = [
      { type: 'made', at },
      { type: 'noted', at },
      { type: 'unheard', at },
    ];
    const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    const { api } = await client(body, 'text/event-stream');
    expect(await allOf(api.events.stream())).toEqual([
      { type: 'made', at: noon },
      ...events.slice(1),
    ]);
  });

  test('events and lines with all their digits', async () => {
    const event = `{"type":"made","at":"2026-01-31T12:00:00Z","id":${largest},"of":${largest}}`;
    const events = (await client(`data: ${event}\n\n`, 'text/event-stream')).api.events;
    expect(await allOf(events.stream())).toEqual([
      { type: 'made', at: noon, id: largest, of: Number(largest) },
    ]);
    const { api } = await client(`${largest}\n-${largest}\n5\n`, 'application/jsonl');
    expect(await allOf(api.amounts.stream())).toEqual([largest, -largest, 5n]);
  });

  test('what a stream reports, as it came', async () => {
    const { api } = await client(`event: error\ndata: {"at":${largest}}\n\n`, 'text/event-stream');
    await expect(allOf(api.events.stream())).rejects.toMatchObject({
      body: { at: Number(largest) },
    });
  });

  test('the body of a failure', async () => {
    const text = `{ "retry_at": "2026-01-31T12:00:00Z", "taken_by": ${largest} }`;
    const { api } = await client(text, 'application/json', 409);
    const failure: unknown = await api.entries
      .create({ amount: 1n })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ status: 409, body: { retry_at: noon, taken_by: largest } });
  });

  test('a webhook', async () => {
    const body = '{"type":"made","at":"2026-01-31T12:00:00Z"}';
    const timestamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', 'secret').update(`m.${timestamp}.${body}`).digest('base64');
    const headers = {
      'webhook-id': 'm',
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${mac}`,
    };
    expect(await ledger.unwrapWebhook(body, headers, 'secret')).toEqual({ type: 'made', at: noon });
  });
});

test('what is sent: dates as RFC 3339, integers with all their digits', async () => {
  const { api, seen } = await client(entryText);
  await api.entries.create({ amount: largest, due: noon });
  await api.entries.retrieve(largest);
  await api.entries.list({ since: noon, offset: 20 });
  expect(seen.map(({ url, body }) => `${url} ${body}`)).toEqual([
    '/entries {"amount":9223372036854775807,"due":"2026-01-31T12:00:00.000Z"}',
    '/entries/9223372036854775807 ',
    '/entries?since=2026-01-31T12%3A00%3A00.000Z&offset=20 ',
  ]);
});

describe('what is of another kind passes', () => {
  test.each([
    [toDate, '2026-01-31'],
    [toDate, '2026-01-31T12:00:00'],
    [toDate, 'soon'],
    [toDate, 5],
    [toBigInt, '5'],
    [toBigInt, 0.5],
    // Its last digits are lost: it was no integer in JSON (`1e20`).
    [toBigInt, 1e20],
    [inFields({ a: toDate }), [1]],
    [inFields({ a: toDate }), null],
    [inValues(toDate), 'x'],
    [inItems(toDate), { 0: '2026-01-31T12:00:00Z' }],
  ])('%o: %o', (convert, value) => {
    expect(convert(value)).toBe(value);
  });

  test('a field called __proto__ is a field', () => {
    const value: unknown = JSON.parse('{"__proto__":"2026-01-31T12:00:00Z"}');
    inFields({ ['__proto__']: toDate })(value);
    expect(Object.entries(value as object)).toEqual([['__proto__', noon]]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('Temporal, on a platform without it', () => {
    const texts = ['2026-01-31T12:00:00Z', '2026-01-31', 'P1D'];
    vi.stubGlobal('Temporal', undefined);
    expect([toInstant(texts[0]), toPlainDate(texts[1]), toDuration(texts[2])]).toEqual(texts);
    vi.unstubAllGlobals();
  });
});

describe('integers', () => {
  test('keep their digits where a bigint is asked for, and are numbers elsewhere', () => {
    const digits = '12345678901234567890';
    const text = `{"a":${digits},"b":-${digits},"c":"${digits}","d":[${digits}],"e":0.${digits},"f":1e1,"${digits}":"\\"${digits}"}`;
    expect(parseExactly(text, inFields({ a: toBigInt, b: toBigInt, c: toBigInt }))).toEqual({
      a: BigInt(digits),
      b: -BigInt(digits),
      c: digits,
      d: [Number(digits)],
      e: Number(`0.${digits}`),
      f: 10,
      [digits]: `"${digits}`,
    });
  });

  test('any JSON is read as JSON.parse reads it, where nothing is asked for', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(parseExactly(text, (value) => value)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('go out and come back', async () => {
    const body = fc.dictionary(fc.string(), fc.bigInt({ min: -largest, max: largest }));
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const content = await exactJSON(value)?.open(new AbortController().signal);
        expect(parseExactly(String(content?.data), inValues(toBigInt))).toEqual({ ...value });
      }),
    );
  });

  test.each([
    ['application/json', '{"a":9007199254740993}', { a: 9007199254740993n }],
    ['application/problem+json', '', undefined],
    ['text/plain', '9007199254740993', '9007199254740993'],
  ])('are kept in answers of several types: %s %j', async (type, body, data) => {
    const fetch = async () => new Response(body, { headers: { 'content-type': type } });
    const core = createCore(
      { name: 'A', version: '1', baseURL: 'http://x', retry: retrySafe },
      { fetch },
    );
    const response = convertedExactly(inFields({ a: toBigInt }), byContentType());
    expect(await send(core, { method: 'GET', path: '/', response })).toEqual(data);
  });

  test('are written into the fields of forms and parts', async () => {
    const signal = new AbortController().signal;
    const value = { o: { a: 9007199254740993n } };
    const form = await formBody(value)?.open(signal);
    expect(form?.data).toBe('o=%7B%22a%22%3A9007199254740993%7D');
    const body = await multipart(value)?.open(signal);
    expect(await new Response(body?.data as Blob).text()).toContain(
      '\r\n\r\n{"a":9007199254740993}\r\n',
    );
  });

  test('a text is no integer, whatever it looks like', async () => {
    const value = { a: '\0integer5', b: '12', c: '"\0integer5"' };
    const content = await exactJSON(value)?.open(new AbortController().signal);
    expect(JSON.parse(String(content?.data))).toMatchObject({ b: '12', c: value.c });
  });
});
