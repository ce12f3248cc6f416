import { SDKError } from './errors.js';
import { optionOrEnv } from './env.js';
import type { HeaderLayers } from './headers.js';
import type { Headers } from './platform.js';
import { isBrowser, platform } from './platform.js';

/** A secret, or a function that gets one: it is asked before each attempt, retries included. */
export type Credential = string | (() => string | Promise<string>);

/** Where a person gives the secret; error messages name both. */
export interface CredentialNames {
  readonly option: string;
  readonly env?: string;
}

/** What a credential may write to. */
export interface Outgoing {
  readonly headers: HeaderLayers;
  readonly query: { [name: string]: string };
  /** Options for `fetch`. */
  readonly init: { credentials?: 'include'; redirect?: 'error' };
}

export interface CredentialSource {
  /** Option and environment variable, for error messages. */
  readonly names: string;
  /** True where there is one, null where the caller said that there is none, undefined where nobody said anything. */
  readonly given: true | null | undefined;
  /** The header that it writes, in lower case. A caller who sets or removes it takes its place. */
  readonly header: string;
  apply(outgoing: Outgoing): void | Promise<void>;
  /** The server said 401 to these headers: forget what is cached; true where a new one can be had. */
  readonly renew?: (headers: Headers) => boolean;
}

/** Any one set suffices, every scheme of a set is needed; no set, or an empty one, needs none. */
export type Security = readonly (readonly string[])[];

async function secretOf(credential: Credential | null | undefined, option: string) {
  let cause: unknown;
  try {
    const secret: unknown = typeof credential === 'function' ? await credential() : credential;
    if (typeof secret === 'string' && secret) return secret;
  } catch (error) {
    cause = error;
  }
  throw new SDKError(`\`${option}\` did not give a string that is not empty.`, { cause });
}

/** A credential that one secret makes; `write` puts it where it belongs. */
export function credential(
  value: Credential | null | undefined,
  { option, env }: CredentialNames,
  header: string,
  write: (outgoing: Outgoing, secret: string) => void,
): CredentialSource {
  const found = env ? optionOrEnv(value, env) : value;
  return {
    names: env ? `\`${option}\` (${env})` : `\`${option}\``,
    given: found === null ? found : found ? true : undefined,
    header,
    apply: async (outgoing) => write(outgoing, await secretOf(found, option)),
  };
}

/** `Authorization: <Scheme> <secret>` for an HTTP scheme whose credentials are one token. */
export function httpScheme(
  scheme: string,
  value: Credential | null | undefined,
  names: CredentialNames,
): CredentialSource {
  return credential(value, names, 'authorization', ({ headers }, secret) => {
    headers.set('authorization', [`${scheme} ${secret}`]);
  });
}

/** RFC 6750. */
export function bearer(
  value: Credential | null | undefined,
  names: CredentialNames,
): CredentialSource {
  return httpScheme('Bearer', value, names);
}

/** A key in a header, the query or a cookie. Browsers would carry it through a redirect, so there none is followed. */
export function apiKey(
  value: Credential | null | undefined,
  names: CredentialNames,
  place: { readonly in: 'header' | 'query' | 'cookie'; readonly name: string },
): CredentialSource {
  const header = { header: place.name.toLowerCase(), query: '', cookie: 'cookie' }[place.in];
  return credential(value, names, header, ({ headers, query, init }, secret) => {
    if (header !== 'authorization' && isBrowser()) init.redirect = 'error';
    if (place.in === 'query') query[place.name] = secret;
    else if (place.in === 'header') headers.set(header, [secret]);
    else {
      // Pages may not write `Cookie`; there the browser's own jar is sent.
      init.credentials = 'include';
      const cookie = `${place.name}=${encodeURIComponent(secret)}`;
      headers.set('cookie', [...(headers.get('cookie') ?? []), cookie]);
    }
  });
}

/** RFC 7617, in UTF-8. */
export function basic(
  username: string | null | undefined,
  password: Credential | null | undefined,
  names: { readonly username: CredentialNames; readonly password: CredentialNames },
): CredentialSource {
  const user = names.username.env ? optionOrEnv(username, names.username.env) : username;
  const source = credential(password, names.password, 'authorization', ({ headers }, secret) => {
    const bytes = new platform.TextEncoder().encode(`${user ?? ''}:${secret}`);
    headers.set('authorization', [`Basic ${platform.btoa(String.fromCharCode(...bytes))}`]);
  });
  return {
    ...source,
    names: `\`${names.username.option}\` and ${source.names}`,
    given: user ? source.given : user === null ? null : undefined,
  };
}

/** The schemes of the first set whose every scheme is `usable`; none where none are needed. */
export function schemesOf(
  credentials: { readonly [scheme: string]: CredentialSource },
  security: Security,
  usable: (source: CredentialSource) => boolean,
): readonly CredentialSource[] {
  const sets = security.map((set) => set.flatMap((scheme) => credentials[scheme] ?? []));
  const met = sets.find((set) => set[0] && set.every(usable)) ?? sets.find((set) => !set[0]);
  if (met || !sets[0]) return met ?? [];
  const names = new Set(sets.flat().map((source) => source.names));
  throw new SDKError(`Missing credentials: set ${[...names].join(' or ')}; null sends none.`);
}
