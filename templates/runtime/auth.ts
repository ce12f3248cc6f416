import type { SDKError } from './errors.js';
import { refusal } from './errors.js';
import { optionOrEnv } from './env.js';
import { isBrowser, platform } from './globals.js';
import type { Outgoing } from './outgoing.js';
import type { Request } from './request.js';

/** A secret, or a function that gets one: it is asked before each attempt, retries included. */
export type Credential = string | (() => string | Promise<string>);

/** Where a person gives the secret; error messages name both. */
export interface CredentialNames {
  readonly option: string;
  readonly env?: string;
}

export interface CredentialSource {
  /** Option and environment variable, for error messages. */
  readonly names: string;
  /** Null where the caller said that there is none, undefined or '' where nobody said anything. */
  readonly value: unknown;
  /** The header that it writes, in lower case. A caller who sets or removes it takes its place. */
  readonly header: string;
  apply(outgoing: Outgoing): void | Promise<void>;
}

/** Any one set suffices, every scheme of a set is needed; no set, or an empty one, needs none. */
export type Security = readonly (readonly string[])[];

/** How error messages call a credential. */
export function namesOf({ option, env }: CredentialNames): string {
  return env ? `${option} (${env})` : option;
}

/** A credential that one secret makes; `write` puts it where it belongs. */
export function credential(
  given: Credential | null | undefined,
  names: CredentialNames,
  header: string,
  write: (outgoing: Outgoing, secret: string) => void,
): CredentialSource {
  const value = optionOrEnv(given, names.env);
  return {
    value,
    header,
    names: namesOf(names),
    apply: (outgoing) => {
      const use = (secret: unknown, failure?: { cause: unknown }): void => {
        try {
          if (typeof secret === 'string' && secret) return write(outgoing, secret);
        } catch {
          // The platform's message would quote the secret.
        }
        throw refusal(namesOf(names), 'a string or a function', failure);
      };
      if (typeof value !== 'function') return use(value);
      // It may fail or answer at once, too.
      return (async () => value())().then(use, (cause: unknown) => use('', { cause }));
    },
  };
}

/** RFC 6750. */
export function bearer(
  value: Credential | null | undefined,
  names: CredentialNames,
): CredentialSource {
  return credential(value, names, 'authorization', ({ init }, secret) =>
    init.headers.set('authorization', `Bearer ${secret}`),
  );
}

/** `Authorization: <Scheme> <secret>` for an HTTP scheme whose credentials are one token. */
export function httpScheme(
  scheme: string,
  value: Credential | null | undefined,
  names: CredentialNames,
): CredentialSource {
  return credential(value, names, 'authorization', ({ init }, secret) =>
    init.headers.set('authorization', `${scheme} ${secret}`),
  );
}

/** A key in a header, the query or a cookie. Browsers would carry it through a redirect, so there none is followed. */
export function apiKey(
  value: Credential | null | undefined,
  names: CredentialNames,
  place: { readonly in: 'header' | 'query' | 'cookie'; readonly name: string },
): CredentialSource {
  const header = { header: place.name.toLowerCase(), query: '', cookie: 'cookie' }[place.in];
  return credential(value, names, header, ({ url, init }, secret) => {
    const { headers } = init;
    if (header !== 'authorization' && isBrowser()) init.redirect = 'error';
    const pair = `${encodeURIComponent(place.name)}=${encodeURIComponent(secret)}`;
    if (place.in === 'query') url.search += url.search ? `&${pair}` : pair;
    else if (place.in === 'header') headers.set(header, secret);
    else {
      // Pages may not write `Cookie`; there the browser's own jar is sent.
      init.credentials = 'include';
      headers.set('cookie', [headers.get('cookie'), pair].filter(Boolean).join('; '));
    }
  });
}

/** RFC 7617, in UTF-8. */
export function basic(
  username: string | null | undefined,
  password: Credential | null | undefined,
  names: { readonly username: CredentialNames; readonly password: CredentialNames },
): CredentialSource {
  const user = optionOrEnv(username, names.username.env);
  const source = credential(
    password,
    names.password,
    'authorization',
    ({ init: { headers } }, secret) => {
      const bytes = new platform.TextEncoder().encode(`${user ?? ''}:${secret}`);
      headers.set('authorization', `Basic ${platform.btoa(String.fromCharCode(...bytes))}`);
    },
  );
  return {
    ...source,
    names: `${namesOf(names.username)} and ${source.names}`,
    value: user && source.value,
  };
}

/** How the calls of a client are authenticated. */
export interface Auth {
  /** There is a credential, which others must not see. */
  readonly secret: unknown;
  /**
   * Applies what a request asks for: its own `security`, where it has one. A header that the caller set or removed
   * (`given` tells, of a name in lower case) takes its credential's place.
   */
  apply(
    outgoing: Outgoing,
    given: (header: string) => boolean,
    request: Request,
  ): void | Promise<void>;
}

/** One scheme for every operation but those that need none. */
export function only(source: CredentialSource): Auth {
  if (source.value === undefined) throw refusal(source.names, 'set, or null');
  return {
    secret: source.value,
    apply: (outgoing, given, { security }) =>
      security?.length === 0 || given(source.header) ? undefined : source.apply(outgoing),
  };
}

function missing(sources: readonly CredentialSource[]): SDKError {
  return refusal(sources.map((source) => source.names).join('` or `'), 'set, or null');
}

/** Several schemes: the first set of `security`, or of the operation's own, that can be met; one that needs none last. */
export function schemes(
  credentials: { readonly [scheme: string]: CredentialSource },
  standard: Security,
): Auth {
  const sources = Object.values(credentials);
  const required = standard.length > 0 && standard.every((set) => set.length > 0);
  // Any credential will do: operations may ask for others than the client's own.
  if (required && sources.every((source) => source.value === undefined)) throw missing(sources);
  return {
    secret: sources.some((source) => source.value),
    apply: async (outgoing, given, { security = standard }) => {
      const sets = security.map((set) => set.flatMap((scheme) => credentials[scheme] ?? []));
      const open = (source: CredentialSource) => !given(source.header);
      const met = (set: readonly CredentialSource[]) =>
        set.every((source) => source.value || !open(source));
      const chosen =
        sets.find((set) => set.length > 0 && met(set)) ?? sets.find((set) => !set.length);
      if (!chosen && sets.length > 0) throw missing([...new Set(sets.flat())]);
      for (const source of chosen ?? []) if (open(source)) await source.apply(outgoing);
    },
  };
}
