import type { Credential, CredentialNames, CredentialSource } from './auth.js';
import { namesOf } from './auth.js';
import { optionOrEnv } from './env.js';
import { APIConnectionTimeoutError, APIError, connectionErrorOf, refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { Fetch, Headers, Transport } from './platform.js';

export interface ClientCredentialsOptions {
  readonly clientID: string | null | undefined;
  readonly clientSecret: Credential | null | undefined;
  readonly tokenURL: string;
  readonly scopes?: readonly string[];
  /** How the client tells who it is: HTTP Basic (RFC 6749's preference, default), or fields of the body. */
  readonly clientAuth?: 'basic' | 'body';
  /** A token is renewed this long before it ends, but not before half its time. Default 60,000 ms. */
  readonly renewBefore?: number;
  /** How long the token's server may take, in milliseconds. Default 60,000. */
  readonly timeout?: number;
  readonly fetch?: Fetch | undefined;
}

export interface ClientCredentialsNames {
  readonly clientID: CredentialNames;
  readonly clientSecret: CredentialNames;
}

interface Token {
  readonly text: string;
  /** When to ask for another, in milliseconds since 1970. */
  readonly renewal: number;
}

function resolved<Value>(value: Value | undefined, { env }: CredentialNames) {
  return optionOrEnv(value, env);
}

// RFC 6749 2.3.1: both are form-encoded before they are joined.
function basicOf(id: string, secret: string): string {
  return `Basic ${platform.btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`;
}

function tokenOf(body: unknown, renewBefore = 6e4): Token | undefined {
  const { access_token: text, expires_in: seconds } = fieldsOf(body);
  if (!isText(text)) return undefined;
  const lifetime = Number(seconds ?? Infinity) * 1e3;
  // Tokens of a minute are usual, too: each call would ask for its own.
  return { text, renewal: Date.now() + Math.max(lifetime - renewBefore, lifetime / 2) };
}

async function requestToken(
  options: ClientCredentialsOptions,
  id: string,
  secret: string,
): Promise<Token> {
  const { clientAuth = 'basic', scopes, tokenURL, fetch = platform.fetch, timeout = 6e4 } = options;
  const headers = new platform.Headers();
  headers.set('accept', 'application/json');
  headers.set('content-type', 'application/x-www-form-urlencoded');
  const fields: [string, string][] = [['grant_type', 'client_credentials']];
  if (scopes?.length) fields.push(['scope', scopes.join(' ')]);
  if (clientAuth === 'basic') headers.set('authorization', basicOf(id, secret));
  else fields.push(['client_id', id], ['client_secret', secret]);
  const body = fields.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  // Every call waits for this one request: it must not hang, whatever the limits of the call that began it.
  const controller = new platform.AbortController();
  let timer: ReturnType<typeof platform.setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = platform.setTimeout(() => {
      reject(new APIConnectionTimeoutError({ message: `No access token after ${timeout} ms.` }));
      controller.abort();
    }, timeout);
  });
  const ask = async () => {
    const response = await (fetch as unknown as Transport)(tokenURL, {
      method: 'POST',
      headers,
      body,
      signal: controller.signal,
      // A redirect of this request would hand the client's secret on.
      redirect: 'error',
      call: { route: tokenURL, retries: 0 },
    });
    return { response, text: await response.text() };
  };
  const { response, text } = await Promise.race([ask(), late])
    .catch((cause: unknown) => {
      throw connectionErrorOf(cause);
    })
    .finally(() => platform.clearTimeout(timer));
  let answer: unknown = text;
  try {
    answer = JSON.parse(text);
  } catch {
    // A proxy's page, then; it goes into the error as it is.
  }
  const token = response.ok ? tokenOf(answer, options.renewBefore) : undefined;
  if (token) return token;
  const { error, error_description: description } = fieldsOf(answer);
  throw new APIError({
    status: response.status,
    headers: response.headers,
    body: response.ok ? undefined : answer,
    message: `No access token from ${new platform.URL(tokenURL).origin}: ${[
      response.status,
      error,
      description,
    ]
      .filter(Boolean)
      .join(' ')}`,
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

async function textOf(
  secret: Credential | null | undefined,
  names: CredentialNames,
): Promise<string> {
  let failure: { readonly cause: unknown } | undefined;
  try {
    const given: unknown = typeof secret === 'function' ? await secret() : secret;
    if (isText(given)) return given;
  } catch (cause) {
    failure = { cause };
  }
  const wanted = 'a string that is not empty, or a function that gives one';
  throw refusal(namesOf(names), wanted, failure);
}

/** Refuses options that would fail at the first call, or never end. */
function refuseWrong(options: ClientCredentialsOptions): void {
  const { scopes, clientAuth = 'basic', fetch, timeout = 1, renewBefore = 0 } = options;
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
  if (scopes !== undefined && !isList) throw refusal('scopes', 'a list of strings');
  if (!['basic', 'body'].includes(clientAuth)) throw refusal('clientAuth', '`basic` or `body`');
  if (fetch !== undefined && typeof fetch !== 'function') throw refusal('fetch', 'a function');
  // A longer delay than timers can hold would be over at once.
  if (!(typeof timeout === 'number' && timeout > 0 && timeout < 2 ** 31))
    throw refusal('timeout', 'a positive number below 2^31');
  if (!(typeof renewBefore === 'number' && renewBefore >= 0))
    throw refusal('renewBefore', 'a number of milliseconds, 0 or more');
}

/**
 * OAuth 2 client credentials (RFC 6749 4.4). The token is kept until shortly before it ends; calls that need one at the
 * same time wait for the same request; after a 401 it is fetched anew and the call repeated, once.
 */
export function clientCredentials(
  options: ClientCredentialsOptions,
  names: ClientCredentialsNames,
): CredentialSource {
  refuseWrong(options);
  const id = resolved(options.clientID, names.clientID);
  const secret = resolved(options.clientSecret, names.clientSecret);
  let token: Token | undefined;
  let pending: Promise<Token> | undefined;

  const fetchToken = async (): Promise<Token> => {
    if (!isText(id)) throw refusal(namesOf(names.clientID), 'a string that is not empty');
    const text = await textOf(secret, names.clientSecret);
    // Only here: a document's address may be of no use to those who have other credentials.
    if (!/^https?:\/\/./i.test(options.tokenURL)) throw refusal('tokenURL', 'an http URL');
    return requestToken(options, id, text);
  };
  const current = async (): Promise<string> => {
    if (token && token.renewal > Date.now()) return token.text;
    pending ??= fetchToken().finally(() => {
      pending = undefined;
    });
    token = await pending;
    return token.text;
  };
  const write = async (headers: Headers): Promise<string> => {
    const text = await current();
    headers.set('authorization', `Bearer ${text}`);
    return text;
  };
  return {
    names: `${namesOf(names.clientID)} and ${namesOf(names.clientSecret)}`,
    value: id && secret,
    header: 'authorization',
    apply: async (outgoing) => {
      const { fetch } = outgoing;
      const used = await write(outgoing.init.headers);
      outgoing.fetch = async (url, init) => {
        const response = await fetch(url, init);
        // Another origin, where a redirect led, was not sent the token, and must not get one for the asking.
        const refused =
          response.status === 401 && init.headers.get('authorization') === `Bearer ${used}`;
        const once =
          typeof init.body === 'object' && init.body !== null && 'getReader' in init.body;
        if (!refused || once) return response;
        void response.body?.cancel().catch(() => {});
        // Of several calls that were refused together, only the first finds its own token here.
        if (token?.text === used) token = undefined;
        await write(init.headers);
        return fetch(url, init);
      };
    },
  };
}
