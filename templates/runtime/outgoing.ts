import type { CredentialSource, Outgoing } from './auth.js';
import { schemesOf } from './auth.js';
import type { RequestOptions, Settings } from './core.js';
import { SDKError } from './errors.js';
import type { HeaderLayers } from './headers.js';
import { addHeaders, headersOf } from './headers.js';
import type { AbortSignal, CallInfo, Init } from './platform.js';
import { isBrowser, platform } from './platform.js';
import type { Request } from './request.js';
import { expandPath, queryText } from './url.js';

/** A request ready for `fetch`. */
export interface Prepared {
  readonly url: string;
  readonly init: Init;
  /** The credentials it carries. */
  readonly used: readonly CredentialSource[];
}

function urlOf(text: string, option: string) {
  try {
    // A page may give a path of its own server.
    const url = new platform.URL(text, platform.location?.href);
    if (/^http/.test(url.protocol)) return url;
  } catch {
    // The platform's message would quote the URL, which may hold a secret.
  }
  throw new SDKError(`\`${option}\` must be an http or https URL.`);
}

/** Builds one attempt from scratch: credentials are asked and bodies written anew each time. */
export async function prepare(
  { definition, options: own, baseURL }: Settings,
  request: Request,
  options: RequestOptions,
  call: CallInfo,
  key: string | undefined,
  signal: AbortSignal,
): Promise<Prepared> {
  const { method, path, body, response: reader } = request;
  const base = urlOf(
    options.baseURL ?? baseURL ?? request.baseURL ?? definition.baseURL ?? '',
    'baseURL',
  );
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(path);
  const url = urlOf(
    absolute
      ? path
      : base.origin +
          base.pathname.replace(/\/?$/, '/') +
          expandPath(path, request.pathParams).replace(/^\//, ''),
    'path',
  );
  // Credentials, and whatever else the client sends everywhere, goes to the configured origin only.
  const home = url.origin === base.origin;
  const content = await body?.open(signal);
  const caller: HeaderLayers = new Map();
  if (home) {
    addHeaders(caller, definition.headers);
    addHeaders(caller, own.defaultHeaders);
  }
  if (content?.contentType) caller.set('content-type', [content.contentType]);
  addHeaders(caller, request.headers);
  addHeaders(caller, options.headers);

  const headers: HeaderLayers = new Map([['accept', [reader?.accept ?? 'application/json']]]);
  const outgoing: Outgoing = { headers, query: {}, init: {} };
  // A page may not name itself, and any other header of ours would cost it a preflight.
  if (!isBrowser()) headers.set('user-agent', [`${definition.name}/JS ${definition.version}`]);
  if (key) headers.set(definition.idempotency?.header ?? 'idempotency-key', [key]);
  const used = home
    ? schemesOf(
        definition.credentials,
        request.security ?? definition.security,
        // A header that the caller sets or removes takes the credential's place.
        (source) => !!source.given || caller.has(source.header),
      ).filter((source) => !caller.has(source.header))
    : [];
  for (const source of used) await source.apply(outgoing);
  for (const [name, values] of caller) headers.set(name, values);
  url.search = queryText([
    absolute ? {} : base.searchParams,
    url.searchParams,
    home ? own.defaultQuery : {},
    request.query,
    options.query,
    outgoing.query,
  ]);
  const init = {
    ...own.fetchOptions,
    ...options.fetchOptions,
    ...outgoing.init,
    method: method.toUpperCase(),
    headers: headersOf(headers),
    body: content?.data,
    signal,
    call,
    // Streams as bodies need it, and nothing else minds.
    duplex: 'half',
  };
  return { url: url.href, init, used };
}
