/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { RequestOptions, Settings } from './core.js';
import { refusal, OpenAIError } from './errors.js';
import { isBrowser, platform } from './globals.js';
import { headerEntries, headersOf } from './headers.js';
import type { AbortSignal, CallInfo, Init, Response, Transport, URLShape } from './platform.js';
import { fetchFollowing } from './redirect.js';
import type { Request } from './request.js';
import { expandPath, writeQuery } from './url.js';

/** A request on its way out. Credentials may change all of it. */
export interface Outgoing {
  readonly url: URLShape;
  readonly init: Init & { credentials?: string; readonly duplex?: 'half' };
  /** Sends it; a credential that the server may call stale wraps it. */
  fetch: Transport;
}

function urlOf(text: string): URLShape {
  try {
    const url = new platform.URL(text);
    // `fetch` takes no name or password in a URL, and would quote them.
    if (/^https?:..[^/@]+\//.test(url.href)) return url;
  } catch {
    // The platform's message would quote the URL, which may hold a secret.
  }
  throw refusal('baseURL', 'an http URL');
}

/**
 * Builds one attempt from scratch, since credentials are asked and bodies written anew each time, and sends it.
 *
 * What need not be waited for is not: where credentials and body are at hand, the request has left before this returns, and
 * of many calls at once each holds little while the others begin.
 */
export async function dispatch(
  { definition, options: own, baseURL, fetch }: Settings,
  request: Request,
  options: RequestOptions,
  key: string | undefined,
  signal: AbortSignal,
  call: CallInfo,
): Promise<Response> {
  try {
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
    const opened = request.body?.open(signal);
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
    const outgoing: Outgoing = {
      url,
      init: {
        ...own.fetchOptions,
        ...options.fetchOptions,
        signal,
        call,
        method: request.method,
        headers,
        body: content?.data,
        // Streams as bodies need it, and nothing else minds.
        duplex: 'half',
      },
      fetch,
    };
    const given = (header: string) =>
      [everywhere, options.headers]
        .flatMap(headerEntries)
        .some(([name]) => name.toLowerCase() === header);
    const applied = home && definition.auth?.apply(outgoing, given, request);
    if (applied) await applied;
    // After an abort or time-out during the preparation nothing may leave, not even to a `fetch` that ignores its signal.
    signal.throwIfAborted();
    // eslint-disable-next-line @typescript-eslint/return-await -- How it fails is not caught here.
    return fetchFollowing(outgoing);
  } catch (cause) {
    // What JSON and the like refuse is the caller's to mend, and no failure of a connection.
    throw cause instanceof OpenAIError ? cause : new OpenAIError(`${cause}`, { cause });
  }
}
