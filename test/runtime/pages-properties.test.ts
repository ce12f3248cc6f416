import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../templates/runtime/body.js';
import { APIResponseError, InternalServerError } from '../../templates/runtime/errors.js';
import {
  cursorPages,
  linkPages,
  offsetPages,
  pageNumbers,
  urlPages,
} from '../../templates/runtime/page-schemes.js';
import type { PageScheme } from '../../templates/runtime/pages.js';
import { sendPages } from '../../templates/runtime/pages.js';
import type { Request } from '../../templates/runtime/request.js';
import { answer, clientOf, serve, type Seen } from './server.js';

interface Item {
  readonly id: number;
}

/** What a server says of a page. */
interface Told {
  readonly data: readonly Item[];
  readonly page: number;
  readonly last: boolean;
  readonly url: string;
}

/** One way to page, from both ends. */
interface Way {
  readonly scheme: PageScheme;
  readonly request?: Request;
  /** The number of the page that is asked for, where pages have these sizes. */
  readonly asked: (request: Seen, sizes: readonly number[]) => number;
  readonly body: (told: Told) => unknown;
  readonly link?: (told: Told) => string;
  /** What shows the end: the server says so, or gives an empty page. */
  readonly end: 'said' | 'empty';
  /** The fewest items of a page that another one follows. */
  readonly fewest: 0 | 1;
}

const items = ['data'];
const query = (name: string) => ({ in: 'query', name }) as const;

const numberIn = (name: string, { url }: Seen): number =>
  Number(new URL(url, 'http://x.test').searchParams.get(name) ?? 0);

/** The page that begins behind so many items. */
function pageBehind(count: number, sizes: readonly number[]): number {
  let [page, start] = [0, 0];
  while (page < sizes.length && start < count) start += sizes[page++] ?? 0;
  return page;
}

const ways: { readonly [name: string]: Way } = {
  'the id of the last item, and a flag': {
    scheme: cursorPages({
      items,
      param: query('after'),
      next: { lastItem: ['id'] },
      more: ['more'],
    }),
    asked: (request, sizes) => pageBehind(numberIn('after', request), sizes),
    body: ({ data, last }) => ({ data, more: !last }),
    end: 'said',
    fewest: 1,
  },
  'the id of the last item': {
    scheme: cursorPages({ items, param: query('after'), next: { lastItem: ['id'] } }),
    asked: (request, sizes) => pageBehind(numberIn('after', request), sizes),
    body: ({ data }) => ({ data }),
    end: 'empty',
    fewest: 1,
  },
  'a token in the query': {
    scheme: cursorPages({ items, param: query('token'), next: ['meta', 'next'] }),
    asked: (request) => numberIn('token', request),
    body: ({ data, page, last }) => ({ data, meta: { next: last ? null : page + 1 } }),
    end: 'said',
    fewest: 0,
  },
  'a token in the body': {
    scheme: cursorPages({ items, param: { in: 'body', name: 'token' }, next: ['next'] }),
    request: { method: 'POST', path: '/', body: json({ filter: 'x' }), idempotent: true },
    asked: ({ body }) => (JSON.parse(body) as { readonly token?: number }).token ?? 0,
    body: ({ data, page, last }) => ({ data, ...(!last && { next: page + 1 }) }),
    end: 'said',
    fewest: 0,
  },
  'an offset': {
    scheme: offsetPages({ items, param: query('offset') }),
    asked: (request, sizes) => pageBehind(numberIn('offset', request), sizes),
    body: ({ data }) => ({ data }),
    end: 'empty',
    fewest: 1,
  },
  'page numbers': {
    scheme: pageNumbers({ items, param: query('page'), first: 0 }),
    asked: (request) => numberIn('page', request),
    body: ({ data }) => ({ data }),
    end: 'empty',
    fewest: 1,
  },
  'a Link header': {
    scheme: linkPages({ items: [] }),
    asked: (request) => numberIn('p', request),
    body: ({ data }) => data,
    link: ({ page, last }) => `</?p=0>; rel=first${last ? '' : `, </?p=${page + 1}>; rel="next"`}`,
    end: 'said',
    fewest: 0,
  },
  'a URL in the body': {
    scheme: urlPages({ items, next: ['next'] }),
    asked: (request) => numberIn('p', request),
    body: ({ data, page, last, url }) => ({ data, next: last ? null : `${url}/?p=${page + 1}` }),
    end: 'said',
    fewest: 0,
  },
};

/** Items of numbered pages: the ids count on from page to page. */
function pagesOf(sizes: readonly number[]): readonly (readonly Item[])[] {
  let id = 0;
  return sizes.map((size) => Array.from({ length: size }, () => ({ id: ++id })));
}

/** The ids that a walk gives, and what ended it. */
async function walked(pages: AsyncIterable<Item>): Promise<[number[], unknown]> {
  const ids: number[] = [];
  try {
    for await (const { id } of pages) ids.push(id);
    return [ids, undefined];
  } catch (error) {
    return [ids, error];
  }
}

describe('every item comes once and in order, as far as the server can tell it', () => {
  test.each(Object.entries(ways))('%s', async (_, way) => {
    const { scheme, request = { method: 'GET', path: '/' }, asked, body, link, end, fewest } = way;
    let pages: readonly (readonly Item[])[] = [];
    let failures: number[] = [];
    const { url, seen } = await serve((one, response) => {
      const sizes = pages.map(({ length }) => length);
      const page = asked(one, sizes);
      const left = failures[page] ?? 0;
      failures[page] = left - 1;
      if (left > 0) return answer(response, { error: 'busy' }, 500);
      const told = { data: pages[page] ?? [], page, last: page >= pages.length - 1, url };
      answer(response, body(told), 200, link ? { link: link(told) } : {});
    });
    const client = clientOf(url, { maxRetryDelay: 0, maxRetries: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: fewest, max: 5 }), { maxLength: 6 }),
        // How often in a row each page fails: three times are too many.
        fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3), { maxLength: 6 }),
        async (sizes, fails) => {
          [pages, failures] = [pagesOf(sizes), [...fails]];
          const start = seen.length;
          const call = sendPages<unknown, Item>(client, request, scheme);
          const [ids, error] = await walked(call);
          const broken = fails.findIndex((count) => count > 2);
          const asks = end === 'said' ? Math.max(sizes.length, 1) : sizes.length + 1;
          const isBroken = broken >= 0 && broken < asks;
          const read = isBroken ? pages.slice(0, broken) : pages;
          expect(ids).toEqual(read.flat().map(({ id }) => id));
          expect(error).toEqual(isBroken ? expect.any(InternalServerError) : undefined);
          if (isBroken) return;
          const retries = fails.slice(0, asks).reduce<number>((sum, count) => sum + count, 0);
          expect(seen.length - start).toBe(asks + retries);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a server that leads anywhere is left where it leads back', async () => {
  let next: readonly (number | null)[] = [];
  const { url, seen } = await serve((one, response) => {
    const page = numberIn('token', one);
    answer(response, { data: [{ id: page }], next: next[page] ?? null });
  });
  const scheme = cursorPages({ items, param: query('token'), next: ['next'] });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.nat({ max: 9 })), { minLength: 1, maxLength: 10 }),
      async (leads) => {
        next = leads;
        const start = seen.length;
        const call = sendPages<unknown, Item>(clientOf(url), { method: 'GET', path: '/' }, scheme);
        const [ids, error] = await walked(call);
        const expected = [0];
        const tokens = new Set<number>();
        let token = leads[0] ?? null;
        for (; token !== null && !tokens.has(token); token = leads[token] ?? null) {
          tokens.add(token);
          expected.push(token);
        }
        expect(ids).toEqual(expected);
        expect(error).toEqual(token === null ? undefined : expect.any(APIResponseError));
        expect(seen.length - start).toBe(expected.length);
      },
    ),
    { numRuns: 100 },
  );
});
