/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { platform } from './globals.js';
import type { BodyPath, PageParameter, PageScheme } from './pages.js';
import { parameterOf, valueAt } from './pages.js';

/** Everything is on one page. */
export function singlePage({ items }: { readonly items: BodyPath }): PageScheme {
  return { items, next: () => undefined };
}

/** A cursor from the body, or the id of the last item, goes into a parameter of the next request. */
export function cursorPages(scheme: {
  readonly items: BodyPath;
  readonly param: PageParameter;
  readonly next: BodyPath | { readonly lastItem: BodyPath };
  /** A flag that says whether there is more. */
  readonly more?: BodyPath;
}): PageScheme {
  const { items, param, next, more } = scheme;
  return {
    items,
    next: (page) => {
      if (more && valueAt(page.body, more) === false) return undefined;
      // A cursor is followed through an empty page (filters come after paging in many servers); a last id cannot be.
      const value =
        'lastItem' in next ? valueAt(page.items.at(-1), next.lastItem) : valueAt(page.body, next);
      return value === undefined || value === null || value === '' ? undefined : { param, value };
    },
  };
}

/** The parameter counts items. Ends at `total`, else at the first empty page: servers may give fewer than asked for. */
export function offsetPages(scheme: {
  readonly items: BodyPath;
  readonly param: PageParameter;
  readonly total?: BodyPath;
}): PageScheme {
  const { items, param, total } = scheme;
  return {
    items,
    next: (page) => {
      const value = Number(parameterOf(page.request, param) ?? 0) + page.items.length;
      const all = total ? valueAt(page.body, total) : undefined;
      const ended = page.items.length === 0 || (typeof all === 'number' && value >= all);
      return ended ? undefined : { param, value };
    },
  };
}

/** The parameter counts pages. Ends at the last of `pages`, else at the first empty page. */
export function pageNumbers(scheme: {
  readonly items: BodyPath;
  readonly param: PageParameter;
  /** The number of the first page. */
  readonly first: 0 | 1;
  /** How many pages there are. */
  readonly pages?: BodyPath;
}): PageScheme {
  const { items, param, first, pages } = scheme;
  return {
    items,
    next: (page) => {
      const value = Number(parameterOf(page.request, param) ?? first) + 1;
      const all = pages ? valueAt(page.body, pages) : undefined;
      const ended = page.items.length === 0 || (typeof all === 'number' && value >= all + first);
      return ended ? undefined : { param, value };
    },
  };
}

/** RFC 8288: the `Link` header's `rel="next"`. */
export function linkPages({ items }: { readonly items: BodyPath }): PageScheme {
  return {
    items,
    next: ({ response }) => urlPage(nextLinkOf(response.headers.get('link') ?? ''), response.url),
  };
}

/** The URL of the next page is in the body. */
export function urlPages({
  items,
  next,
}: {
  readonly items: BodyPath;
  readonly next: BodyPath;
}): PageScheme {
  return {
    items,
    next: ({ body, response }) => {
      const url = valueAt(body, next);
      return urlPage(typeof url === 'string' ? url : undefined, response.url);
    },
  };
}

function urlPage(url: string | undefined, base: string): { readonly url: string } | undefined {
  if (!url) return undefined;
  try {
    // Braces would be read as a template.
    const { href } = new platform.URL(url, base || undefined);
    return { url: href.replace(/[{}]/g, encodeURIComponent) };
  } catch {
    // Relative, from a `fetch` that does not tell where its answer came from: the client's own base is the best guess.
    return { url: `/${url.replace(/^\//, '')}` };
  }
}

function nextLinkOf(header: string): string | undefined {
  for (const [, url, params] of header.matchAll(/<([^>]*)>((?:[^,"]|"(?:[^"\\]|\\.)*")*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i.test(params ?? ''))
      return url;
  }
  return undefined;
}
