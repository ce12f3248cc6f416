/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { APIPromise } from './api-promise.js';
import { mapped } from './api-promise.js';
import { json } from './body.js';
import type { Core, RequestOptions, Settings } from './core.js';
import type { APIError } from './errors.js';
import { APIResponseError, OpenAIError } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { Response } from './platform.js';
import type { Request } from './request.js';
import { send } from './request.js';

/** Wire names that lead into a body. */
export type BodyPath = readonly string[];

/** The parameter that moves from page to page. */
export interface PageParameter {
  readonly in: 'query' | 'body';
  readonly name: string;
}

/** What a scheme sees of a page. */
export interface PageView {
  readonly body: unknown;
  readonly items: readonly unknown[];
  readonly request: Request;
  readonly response: Response;
}

/** Where the next page is: a value for a parameter, or a URL. */
export type NextPage =
  | { readonly param: PageParameter; readonly value: unknown }
  | { readonly url: string };

export interface PageScheme {
  readonly items: BodyPath;
  next(page: PageView): NextPage | undefined;
}

/** What every page can do, besides holding what the server sent. */
export interface PageMethods<Item> extends AsyncIterable<Item> {
  /** The items of this page; none where the server left them out. */
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  getNextPage(): Promise<this>;
  /** This page and those after it. */
  iterPages(): AsyncGenerator<this, void, undefined>;
}

/** The server's envelope, with methods that do not show when it is printed or written as JSON. */
export type Page<Envelope, Item> = Envelope & PageMethods<Item>;

/** Await it for the first page, iterate it for every item of every page. */
export interface PagePromise<Envelope, Item, Failure extends APIError = APIError>
  extends APIPromise<Page<Envelope, Item>, Failure>, AsyncIterable<Item> {}

/** The value at a path, undefined where there is none. Inherited fields are none. */
export function valueAt(body: unknown, path: BodyPath): unknown {
  let value = body;
  for (const name of path) {
    const fields = fieldsOf(value);
    value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  }
  return value;
}

/** What a parameter is in a request. */
export function parameterOf({ query, body }: Request, param: PageParameter): unknown {
  return valueAt(param.in === 'query' ? query : body?.value, [param.name]);
}

function nextRequest(request: Request, next: NextPage): Request {
  if ('url' in next) return { ...request, path: next.url, pathParams: undefined, query: undefined };
  const { param, value } = next;
  const patched = (fields: unknown) => ({ ...fieldsOf(fields), [param.name]: value });
  return param.in === 'query'
    ? { ...request, query: patched(request.query) }
    : { ...request, body: json(patched(request.body?.value)) };
}

// A page's link says everything; a key would make the server answer the page before once more.
function nextOptions(options: RequestOptions, next: NextPage): RequestOptions {
  const { idempotencyKey: _, query, ...rest } = options;
  if ('url' in next || next.param.in === 'body' || !query)
    return 'url' in next ? rest : { ...rest, query };
  const { [next.param.name]: __, ...others }: { readonly [name: string]: unknown } = { ...query };
  return { ...rest, query: others };
}

/**
 * What goes to the origin of a link that is not the client's own: as with redirects nothing that the caller or the client
 * gave, for whoever wrote the link chose where it leads.
 */
function linked(
  { baseURL, definition }: Settings,
  request: Request,
  options: RequestOptions,
): readonly [Request, RequestOptions] {
  const base = options.baseURL || baseURL || request.baseURL || definition.baseURL;
  const { origin } = new platform.URL(request.path, `${base}`);
  if (origin === new platform.URL(`${base}`).origin) return [request, options];
  if (request.body) throw new OpenAIError(`No body goes to ${origin}, where the next page is.`);
  return [
    { ...request, headers: undefined },
    { ...options, headers: undefined },
  ];
}

class Pager<Envelope, Item> {
  readonly #client: Core;
  readonly #scheme: PageScheme;
  // Which place was read as which page. A server that leads back to one of before would be asked for ever.
  readonly #visited = new Map<string, number>();

  constructor(client: Core, scheme: PageScheme) {
    this.#client = client;
    this.#scheme = scheme;
  }

  fetch<Failure extends APIError>(
    request: Request,
    options: RequestOptions,
    number = 0,
  ): PagePromise<Envelope, Item, Failure> {
    const call = send<unknown, Failure>(this.#client, request, options);
    const promise = mapped(call, ({ data, response }) =>
      this.#pageOf(data, request, options, response, number),
    );
    return Object.assign(promise, {
      async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
        yield* await promise;
      },
    });
  }

  #pageOf(
    body: unknown,
    request: Request,
    options: RequestOptions,
    response: Response,
    number: number,
  ): Page<Envelope, Item> {
    const envelope: unknown = typeof body === 'object' && body !== null ? body : {};
    const found = valueAt(envelope, this.#scheme.items);
    // A copy: where the envelope is the list itself, its own iterator walks through all pages.
    const list: readonly Item[] = Array.isArray(found) ? found : [];
    const items = [...list];
    const next = this.#scheme.next({ body: envelope, items, request, response });
    const getNextPage = async (): Promise<Page<Envelope, Item>> => {
      if (!next)
        throw new OpenAIError('This is the last page; `hasNextPage()` tells before you ask.');
      const place = 'url' in next ? next.url : String(next.value);
      const before = this.#visited.get(place) ?? number + 1;
      const here = 'param' in next && parameterOf(request, next.param) === next.value;
      if (here || before <= number) {
        throw new APIResponseError({
          headers: response.headers,
          message: 'The server leads back to a page that was read before.',
        });
      }
      this.#visited.set(place, before);
      const { sdkSettings } = this.#client;
      const onward = linked(sdkSettings, nextRequest(request, next), nextOptions(options, next));
      return this.fetch(...onward, before);
    };
    async function* iterPages(
      this: Page<Envelope, Item>,
    ): AsyncGenerator<Page<Envelope, Item>, void, undefined> {
      let page = this;
      yield page;
      while (page.hasNextPage()) {
        page = await page.getNextPage();
        yield page;
      }
    }
    async function* iterate(this: Page<Envelope, Item>): AsyncGenerator<Item, void, undefined> {
      for await (const page of this.iterPages()) yield* page.getPaginatedItems();
    }
    const methods = {
      getPaginatedItems: () => items,
      hasNextPage: () => next !== undefined,
      getNextPage,
      iterPages,
      [Symbol.asyncIterator]: iterate,
    };
    const descriptors: PropertyDescriptorMap = {};
    for (const name of Reflect.ownKeys(methods)) {
      const value: unknown = Reflect.get(methods, name);
      descriptors[name] = { value };
    }
    // The envelope's own fields are typed by generated code, the methods were added right here.
    return Object.defineProperties(envelope, descriptors) as Page<Envelope, Item>;
  }
}

/** Starts the call of a list operation. */
export function sendPages<Envelope, Item, Failure extends APIError = APIError>(
  client: Core,
  request: Request,
  scheme: PageScheme,
  options: RequestOptions = {},
): PagePromise<Envelope, Item, Failure> {
  return new Pager<Envelope, Item>(client, scheme).fetch<Failure>(request, options);
}
