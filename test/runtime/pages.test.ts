import { describe, expect, test } from 'vitest';
import { json } from '../../templates/runtime/body.js';
import { APIResponseError, APIUserAbortError, SDKError } from '../../templates/runtime/errors.js';
import {
  cursorPages,
  linkPages,
  offsetPages,
  pageNumbers,
  singlePage,
  urlPages,
} from '../../templates/runtime/page-schemes.js';
import type { PageScheme } from '../../templates/runtime/pages.js';
import { sendPages } from '../../templates/runtime/pages.js';
import type { RequestOptions } from '../../templates/runtime/core.js';
import { answer, clientOf, serve } from './server.js';

interface Item {
  readonly id: number;
}
interface Envelope {
  readonly data: Item[];
}

const items = ['data'];
const all = Array.from({ length: 5 }, (_, id) => ({ id }));

async function collect(source: AsyncIterable<Item>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of source) {
    ids.push(id);
    if (ids.length > 20) throw new Error('for ever');
  }
  return ids;
}

const query = { in: 'query', name: 'after' } as const;

describe('schemes', () => {
  test.each<[string, PageScheme, (params: URLSearchParams) => object, string[]]>([
    ['one page', singlePage({ items }), () => ({ data: all }), ['/?limit=2']],
    [
      'the id of the last item',
      cursorPages({ items, param: query, next: { lastItem: ['id'] }, more: ['has_more'] }),
      (params) => {
        const from = params.has('after') ? Number(params.get('after')) + 1 : 0;
        return { data: all.slice(from, from + 2), has_more: from + 2 < 5 };
      },
      ['/?limit=2', '/?limit=2&after=1', '/?limit=2&after=3'],
    ],
    [
      'the id of the last item, until a page is empty',
      cursorPages({ items, param: query, next: { lastItem: ['id'] } }),
      (params) => {
        const from = params.has('after') ? Number(params.get('after')) + 1 : 0;
        return { data: all.slice(from, from + 2) };
      },
      ['/?limit=2', '/?limit=2&after=1', '/?limit=2&after=3', '/?limit=2&after=4'],
    ],
    [
      'a token, also through an empty page',
      cursorPages({ items, param: query, next: ['meta', 'next'] }),
      (params) =>
        ({
          '': { data: all.slice(0, 2), meta: { next: 'b' } },
          b: { data: [], meta: { next: 'c' } },
          c: { data: all.slice(2), meta: { next: null } },
        })[params.get('after') ?? ''] ?? {},
      ['/?limit=2', '/?limit=2&after=b', '/?limit=2&after=c'],
    ],
    [
      'an offset, with a total',
      offsetPages({ items, param: { in: 'query', name: 'offset' }, total: ['total'] }),
      (params) => ({
        data: all.slice(Number(params.get('offset')), Number(params.get('offset')) + 2),
        total: 5,
      }),
      ['/?limit=2', '/?limit=2&offset=2', '/?limit=2&offset=4'],
    ],
    [
      'page numbers, with a count',
      pageNumbers({ items, param: { in: 'query', name: 'page' }, first: 1, pages: ['pages'] }),
      (params) => {
        const page = Number(params.get('page') ?? 1);
        return { data: all.slice((page - 1) * 2, page * 2), pages: 3 };
      },
      ['/?limit=2', '/?limit=2&page=2', '/?limit=2&page=3'],
    ],
    [
      'page numbers from 0, until a page is empty',
      pageNumbers({ items, param: { in: 'query', name: 'page' }, first: 0 }),
      (params) => ({
        data: all.slice(Number(params.get('page')) * 3, Number(params.get('page')) * 3 + 3),
      }),
      ['/?limit=2', '/?limit=2&page=1', '/?limit=2&page=2'],
    ],
    [
      'missing items and cursor',
      cursorPages({ items, param: query, next: ['next'] }),
      () => ({}),
      ['/?limit=2'],
    ],
  ])('%s', async (name, scheme, body, urls) => {
    const { url, seen } = await serve((request, response) =>
      answer(response, body(new URL(request.url, url).searchParams)),
    );
    const ids = await collect(
      sendPages<Envelope, Item>(
        clientOf(url),
        { method: 'GET', path: '/', query: { limit: 2 } },
        scheme,
      ),
    );
    expect(ids).toEqual(name.startsWith('missing') ? [] : [0, 1, 2, 3, 4]);
    expect(seen.map((request) => request.url)).toEqual(urls);
  });

  test('a cursor in the body keeps the rest of it', async () => {
    const { url, seen } = await serve((_, response, count) =>
      answer(response, { data: [{ id: count }], next: count === 1 ? 'c' : '' }),
    );
    const scheme = cursorPages({ items, param: { in: 'body', name: 'cursor' }, next: ['next'] });
    const request = { method: 'POST', path: '/', body: json({ q: 'x' }) };
    expect(
      await collect(
        sendPages<Envelope, Item>(clientOf(url), request, scheme, { idempotencyKey: 'k' }),
      ),
    ).toEqual([1, 2]);
    expect(seen.map((one) => [one.body, one.headers['idempotency-key']])).toEqual([
      ['{"q":"x"}', 'k'],
      ['{"q":"x","cursor":"c"}', undefined],
    ]);
  });

  test.each([
    ['<URL?page=2>; rel="next"'],
    ['</?page=2>; rel=next'],
    ['<https://x.test/>; rel="prev", <URL?page=2>; title="a, b"; rel="last next"'],
  ])('Link: %s', async (link) => {
    const { url, seen } = await serve((_, response, count) =>
      answer(
        response,
        [{ id: count }],
        200,
        count === 1 ? { link: link.replace('URL', `${url}/`) } : { link: '<x>; rel="first"' },
      ),
    );
    const call = sendPages<Item[], Item>(
      clientOf(url),
      { method: 'GET', path: '/', query: { page: 1 } },
      linkPages({ items: [] }),
      { query: { own: 1 } },
    );
    expect(await collect(call)).toEqual([1, 2]);
    expect(seen.map((one) => one.url)).toEqual(['/?page=1&own=1', '/?page=2']);
  });

  test('URLs in the body; another origin gets no credentials and no headers', async () => {
    const away = await serve((_, response) => answer(response, { data: [{ id: 3 }] }));
    const next = ['/more', `${away.url}/more?x={y}`];
    const { url, seen } = await serve((_, response, count) =>
      answer(response, { data: [{ id: count }], next: next[count - 1] }),
    );
    const scheme = urlPages({ items, next: ['next'] });
    const request = { method: 'GET', path: '/', headers: { tenant: 't' } };
    const options = { headers: { cookie: 'a=b' } };
    const call = sendPages<Envelope, Item>(clientOf(url), request, scheme, options);
    expect(await collect(call)).toEqual([1, 2, 3]);
    const sent = { authorization: 'Bearer key', tenant: 't', cookie: 'a=b' };
    expect(seen).toMatchObject([{ headers: sent }, { headers: sent }]);
    expect(away.seen).toMatchObject([
      { url: '/more?x=%7By%7D', headers: { accept: 'application/json' } },
    ]);
    for (const name of Object.keys(sent)) expect(away.seen[0]?.headers).not.toHaveProperty(name);
  });

  test('a body does not follow a URL to another origin', async () => {
    const away = await serve((_, response) => answer(response, {}));
    const { url } = await serve((_, response) => answer(response, { data: [], next: away.url }));
    const request = { method: 'POST', path: '/', body: json({ query: 'private' }) };
    const scheme = urlPages({ items, next: ['next'] });
    const call = sendPages<Envelope, Item>(clientOf(url), request, scheme);
    await expect(collect(call)).rejects.toThrow(
      `No body goes to ${away.url}, where the next page is.`,
    );
    expect(away.seen).toEqual([]);
  });
});

async function threePages(options: RequestOptions = {}) {
  const { url, seen } = await serve((_, response, count) =>
    answer(response, { data: [{ id: count }], next: count < 3 ? `c${count}` : null }),
  );
  const scheme = cursorPages({ items, param: query, next: ['next'] });
  return {
    seen,
    call: sendPages<Envelope, Item>(clientOf(url), { method: 'GET', path: '/' }, scheme, options),
  };
}

describe('a page', () => {
  test('is the envelope, with methods that do not show', async () => {
    const { call } = await threePages();
    const page = await call;
    expect(page).toEqual({ data: [{ id: 1 }], next: 'c1' });
    expect(JSON.stringify(page)).toBe('{"data":[{"id":1}],"next":"c1"}');
    expect(page.getPaginatedItems()).toEqual([{ id: 1 }]);
    expect(page.hasNextPage()).toBe(true);
  });

  test('leads to the next one, as often as asked', async () => {
    const { call } = await threePages();
    const first = await call;
    const second = await first.getNextPage();
    expect(second.data).toEqual([{ id: 2 }]);
    expect((await first.getNextPage()).data).toEqual([{ id: 3 }]);
    const pages: unknown[] = [];
    for await (const page of second.iterPages()) pages.push(page.data);
    expect(pages).toHaveLength(2);
  });

  test('leads on with the headers and the query of the first call', async () => {
    const { call, seen } = await threePages({ headers: { 'x-a': '1' }, query: { limit: 1 } });
    await (await call).getNextPage();
    expect(seen.map(({ url, headers }) => [url, headers['x-a']])).toEqual([
      ['/?limit=1', '1'],
      ['/?after=c1&limit=1', '1'],
    ]);
  });

  test('is the last one: asking further is a mistake', async () => {
    const { url } = await serve((_, response) => answer(response, { data: [] }));
    const page = await sendPages<Envelope, Item>(
      clientOf(url),
      { method: 'GET', path: '/' },
      singlePage({ items }),
    );
    expect(page.hasNextPage()).toBe(false);
    await expect(page.getNextPage()).rejects.toBeInstanceOf(SDKError);
  });

  test('keeps the ways of a call', async () => {
    const { call, seen } = await threePages();
    const { data, response } = await call.withResponse();
    expect(data).toBe(await call);
    expect(response.status).toBe(200);
    expect(await call.asResult()).toMatchObject({ ok: true });
    expect(seen).toHaveLength(1);
    const raw = (await threePages()).call;
    expect(await (await raw.asResponse()).json()).toMatchObject({ next: 'c1' });
  });
});

test.each([
  ['at once', () => 'same'],
  ['in a circle', (count: number) => `c${count % 3}`],
])('a server that repeats a cursor %s is no endless loop', async (_, next) => {
  const { url } = await serve((__, response, count) =>
    answer(response, { data: [{ id: count }], next: next(count) }),
  );
  const scheme = cursorPages({ items, param: query, next: ['next'] });
  const call = sendPages<Envelope, Item>(clientOf(url), { method: 'GET', path: '/' }, scheme);
  await expect(collect(call)).rejects.toBeInstanceOf(APIResponseError);
});

test('a server that gives the cursor it was asked with is asked once', async () => {
  const { url, seen } = await serve((_, response) =>
    answer(response, { data: [{ id: 1 }], next: 'same' }),
  );
  const scheme = cursorPages({ items, param: query, next: ['next'] });
  const request = { method: 'GET', path: '/', query: { after: 'same' } };
  const call = sendPages<Envelope, Item>(clientOf(url), request, scheme);
  await expect(collect(call)).rejects.toBeInstanceOf(APIResponseError);
  expect(seen).toHaveLength(1);
});

test('abort ends the walk', async () => {
  const abort = new AbortController();
  const { call } = await threePages({ signal: abort.signal });
  const walk = (async () => {
    for await (const { id } of call) if (id === 2) abort.abort();
  })();
  await expect(walk).rejects.toBeInstanceOf(APIUserAbortError);
});
