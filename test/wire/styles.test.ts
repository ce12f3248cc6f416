/**
 * Every style that OpenAPI defines, as the generated package sends it: to the letter, and as an
 * independent server reads it. The schema of each parameter admits but the value that is sent (and
 * one more, lest it be a constant), so that the server has to take it apart as it was put together.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate, inspect } from '../../generator/generate.js';
import { startSteady, type Steady } from './steady.js';

type Place = 'path' | 'query' | 'header' | 'cookie';
type Value = string | readonly string[] | { readonly [key: string]: string };

/** `query form* reserved`: place, style, `*` where exploded; then the value and what is sent of it. */
type Row = readonly [style: string, value: Value, sent: string];

const text = 'a b,c/é';
const list = ['a b', 'c/d', 'é'];
const object = { R: 'a b', G: 'c/d', B: 'é' };

// Steady undoes percent-encoding before it looks for delimiters: these values have none inside.
const judged: readonly Row[] = [
  ['path simple', text, '/a%20b,c%2F%C3%A9'],
  ['path simple', list, '/a%20b,c%2Fd,%C3%A9'],
  ['path simple', object, '/R,a%20b,G,c%2Fd,B,%C3%A9'],
  ['path simple*', text, '/a%20b,c%2F%C3%A9'],
  ['path simple*', list, '/a%20b,c%2Fd,%C3%A9'],
  ['path simple*', object, '/R=a%20b,G=c%2Fd,B=%C3%A9'],
  ['path simple reserved', 'a b:c/é', '/a%20b:c%2F%C3%A9'],
  ['query form', text, '?color=a%20b%2Cc%2F%C3%A9'],
  ['query form', list, '?color=a%20b,c%2Fd,%C3%A9'],
  ['query form', object, '?color=R,a%20b,G,c%2Fd,B,%C3%A9'],
  ['query form*', text, '?color=a%20b%2Cc%2F%C3%A9'],
  ['query form*', ['a,b', ...list], '?color=a%2Cb&color=a%20b&color=c%2Fd&color=%C3%A9'],
  ['query form*', { ...object, A: 'a,b' }, '?R=a%20b&G=c%2Fd&B=%C3%A9&A=a%2Cb'],
  ['query form reserved', text, '?color=a%20b,c/%C3%A9'],
  ['query form* reserved', list, '?color=a%20b&color=c/d&color=%C3%A9'],
  ['query form* reserved', object, '?R=a%20b&G=c/d&B=%C3%A9'],
  ['query form* reserved', 'a&b+c#d', '?color=a%26b%2Bc%23d'],
  ['query spaceDelimited', ['a,b', 'c/d', 'é'], '?color=a%2Cb%20c%2Fd%20%C3%A9'],
  ['query pipeDelimited', ['a,b', ...list], '?color=a%2Cb%7Ca%20b%7Cc%2Fd%7C%C3%A9'],
  [
    'query deepObject*',
    { ...object, A: 'a,b' },
    '?color%5BR%5D=a%20b&color%5BG%5D=c%2Fd&color%5BB%5D=%C3%A9&color%5BA%5D=a%2Cb',
  ],
  ['header simple', text, 'a b,c/é'],
  ['header simple', list, 'a b,c/d,é'],
  ['header simple', object, 'R,a b,G,c/d,B,é'],
  ['header simple*', text, 'a b,c/é'],
  ['header simple*', list, 'a b,c/d,é'],
  ['header simple*', object, 'R=a b,G=c/d,B=é'],
  ['cookie form', 'blue', 'color=blue'],
  ['cookie form', ['blue', 'black'], 'color=blue,black'],
  ['cookie form', { R: '1', G: '2' }, 'color=R,1,G,2'],
  ['cookie form*', 'blue', 'color=blue'],
];

// What Steady does not understand is held against the table of OpenAPI 3.1.1, 4.8.12.4, alone.
const unjudged: readonly Row[] = [
  // It takes a label and a matrix for `simple`, their punctuation for a part of the value.
  ['path label', text, '/.a%20b%2Cc%2F%C3%A9'],
  ['path label', list, '/.a%20b,c%2Fd,%C3%A9'],
  ['path label', object, '/.R,a%20b,G,c%2Fd,B,%C3%A9'],
  ['path label*', text, '/.a%20b%2Cc%2F%C3%A9'],
  ['path label*', list, '/.a%20b.c%2Fd.%C3%A9'],
  ['path label*', object, '/.R=a%20b.G=c%2Fd.B=%C3%A9'],
  ['path matrix', text, '/;color=a%20b%2Cc%2F%C3%A9'],
  ['path matrix', list, '/;color=a%20b,c%2Fd,%C3%A9'],
  ['path matrix', object, '/;color=R,a%20b,G,c%2Fd,B,%C3%A9'],
  ['path matrix*', text, '/;color=a%20b%2Cc%2F%C3%A9'],
  ['path matrix*', list, '/;color=a%20b;color=c%2Fd;color=%C3%A9'],
  ['path matrix*', object, '/;R=a%20b;G=c%2Fd;B=%C3%A9'],
  // It reads delimited lists, but not delimited objects.
  ['query spaceDelimited', object, '?color=R%20a%20b%20G%20c%2Fd%20B%20%C3%A9'],
  ['query pipeDelimited', object, '?color=R%7Ca%20b%7CG%7Cc%2Fd%7CB%7C%C3%A9'],
  // It knows one cookie of a name, and no percent-encoding in it.
  ['cookie form', text, 'color=a%20b%2Cc%2F%C3%A9'],
  ['cookie form', list, 'color=a%20b,c%2Fd,%C3%A9'],
  ['cookie form', object, 'color=R,a%20b,G,c%2Fd,B,%C3%A9'],
  ['cookie form*', ['blue', 'black'], 'color=blue; color=black'],
  ['cookie form*', { R: '1', G: '2' }, 'R=1; G=2'],
  // It cannot tell an encoded delimiter from a delimiter.
  ['path simple', ['a,b', 'c'], '/a%2Cb,c'],
  ['path simple', { R: 'a,b' }, '/R,a%2Cb'],
  ['path simple*', { R: 'a,b' }, '/R=a%2Cb'],
  ['query form', ['a,b', 'c'], '?color=a%2Cb,c'],
  ['query form', { R: 'a,b' }, '?color=R,a%2Cb'],
];

const rows = [...judged, ...unjudged];
const routeOf = (row: Row): string =>
  `/row${rows.indexOf(row)}${placeOf(row) === 'path' ? '/{color}' : ''}`;

function placeOf([style]: Row): Place {
  const place = /^(?:path|query|header|cookie)/.exec(style)?.[0];
  return place as Place;
}

function schemaOf(value: Value): object {
  if (typeof value === 'string') return { type: 'string', enum: [value, 'another'] };
  if (isList(value)) {
    const { length } = value;
    const items = { type: 'string', enum: value };
    return { type: 'array', minItems: length, maxItems: length, uniqueItems: true, items };
  }
  const fields = Object.entries(value).map(([key, one]): [string, object] => [key, schemaOf(one)]);
  return {
    type: 'object',
    required: Object.keys(value),
    additionalProperties: false,
    properties: Object.fromEntries<object>(fields),
  };
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function pathItemOf(row: Row): object {
  const [written, value] = row;
  const parameter = {
    name: 'color',
    in: placeOf(row),
    required: true,
    style: /\w+ (\w+)/.exec(written)?.[1],
    explode: written.includes('*'),
    ...(written.endsWith(' reserved') ? { allowReserved: true } : {}),
    schema: schemaOf(value),
  };
  return { get: { parameters: [parameter], responses: { 204: { description: 'Read.' } } } };
}

const folder = mkdtempSync(join(tmpdir(), 'sdkwright-styles-'));
const document = join(folder, 'openapi.json');
const output = join(folder, 'package');
writeFileSync(
  document,
  JSON.stringify({
    openapi: '3.1.1',
    info: { title: 'Styles', version: '1.0.0' },
    servers: [{ url: 'https://styles.test' }],
    paths: Object.fromEntries(rows.map((row) => [routeOf(row), pathItemOf(row)])),
  }),
);

type Call = (client: unknown, params: unknown) => Promise<unknown>;
interface Seen {
  readonly sent: string;
  readonly valid: boolean;
}

let steady: Steady;
const calls = new Map<string, Call>();
beforeAll(async () => {
  steady = await startSteady(document);
  await generate({ document, output });
  const { api, names } = await inspect({ document });
  for (const { id, path } of api?.operations ?? []) {
    const name = names?.operations.get(id);
    if (name === undefined) throw new Error(`${path} has no name`);
    const module = (await import(join(output, 'src', `${name.module}.ts`))) as Record<string, Call>;
    const call = module[name.function];
    if (call !== undefined) calls.set(path, call);
  }
}, 60_000);
afterAll(() => {
  steady.stop();
  rmSync(folder, { recursive: true });
});

/** What is sent for a row, and what the server says of it. */
async function seenOf(row: Row): Promise<Seen> {
  const place = placeOf(row);
  const seen: Seen[] = [];
  const watched: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const header = new Headers(init?.headers).get(place === 'cookie' ? 'cookie' : 'color');
    const target = new Request(input).url.slice(`${steady.baseURL}/row${rows.indexOf(row)}`.length);
    // A list of the wrong length is an error that leaves the request valid.
    const { headers } = response;
    const valid =
      headers.get('x-steady-request-valid') === 'true' && !headers.has('x-steady-error-1-code');
    seen.push({ sent: header ?? target, valid });
    return new Response(null, { status: 204 });
  };
  const { createClient } = (await import(join(output, 'src', 'client.ts'))) as {
    createClient: (options: object) => unknown;
  };
  const client = createClient({ baseURL: steady.baseURL, fetch: watched, maxRetries: 0 });
  const [, value] = row;
  await calls.get(routeOf(row))?.(client, place === 'path' ? value : { color: value });
  const [first] = seen;
  if (first === undefined) throw new Error('nothing was sent');
  return first;
}

const titled = (list: readonly Row[]) =>
  list.map((row) => [row[0], JSON.stringify(row[1]), row] as const);

describe('sent as the table says, and read as it was meant', () => {
  test.each(titled(judged))('%s: %s', async (_, __, row) => {
    expect(await seenOf(row)).toEqual({ sent: row[2], valid: true });
  });
});

describe('sent as the table says, but not understood', () => {
  test.each(titled(unjudged))('%s: %s', async (_, __, row) => {
    expect(await seenOf(row)).toEqual({ sent: row[2], valid: false });
  });
});
