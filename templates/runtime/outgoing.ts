import type { RequestOptions, Settings } from './core.js';
import { refusal } from './errors.js';
import { headerEntries, headersOf } from './headers.js';
import type { Init, Transport, URLShape } from './platform.js';
import { isBrowser, platform } from './platform.js';
import type { Request } from './request.js';
import { expandPath, writeQuery } from './url.js';

/** A request on its way out. Credentials may change all of it. */
export interface Outgoing {
  readonly url: URLShape;
  readonly init: Init & { credentials?: string };
  /** Sends it; a credential that the server may call stale wraps it. */
  fetch: Transport;
}

function urlOf(text: string): URLShape {
  try {
    const url = new platform.URL(text);
    // `fetch` takes no user name in a URL, and would quote the password beside it.
    if (/^http/.test(url.username + url.protocol)) return url;
  } catch {
    // The platform's message would quote the URL, which may hold a secret.
  }
  throw refusal('baseURL', 'an http URL');
}

/** Builds one attempt from scratch: credentials are asked and bodies written anew each time. */
export async function prepare(
  { definition, options: own, baseURL, fetch }: Settings,
  request: Request,
  options: RequestOptions,
  key: string | undefined,
  rest: Pick<Init, 'signal' | 'call'>,
): Promise<Outgoing> {
  const base = `${options.baseURL || baseURL || request.baseURL || definition.baseURL}`;
  const path = expandPath(request.path, request.pathParams);
  // Before the query that the base may have.
  const whole = base.replace(
    /\/?(\?|$)/,
    (_, mark: string) => path + (mark && path.includes('?') ? '&' : mark),
  );
  const url = urlOf(path[0] === '/' ? whole : path);
  // Credentials, and whatever else the client sends everywhere, goes to the configured origin only.
  const home = path[0] === '/' || url.origin === urlOf(base).origin;
  const everywhere = home && own.defaultHeaders;
  const opened = request.body?.open(rest.signal);
  // Whatever need not be waited for is not: of many calls at once, each then holds little while the others begin.
  const content = opened instanceof Promise ? await opened : opened;
  const headers = headersOf([
    {
      accept: request.response?.accept ?? 'application/json',
      // A page may not name itself, and any other header of ours would cost it a preflight.
      'user-agent': isBrowser() ? undefined : `${definition.name}/JS ${definition.version}`,
      [definition.idempotency?.header ?? 'idempotency-key']: key,
    },
    home && definition.headers,
    everywhere,
    { 'content-type': content?.contentType },
    request.headers,
    options.headers,
  ]);
  writeQuery(url, { ...(home && own.defaultQuery), ...request.query, ...options.query });
  const init = {
    ...own.fetchOptions,
    ...options.fetchOptions,
    ...rest,
    method: request.method,
    headers,
    body: content?.data,
    // Streams as bodies need it, and nothing else minds.
    duplex: 'half',
  };
  const outgoing = { url, init, fetch };
  if (home) {
    const given = (header: string) =>
      [everywhere, options.headers]
        .flatMap(headerEntries)
        .some(([name]) => name.toLowerCase() === header);
    await definition.auth?.apply(outgoing, given, request);
  }
  return outgoing;
}
