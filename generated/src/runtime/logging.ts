/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { readEnv } from './env.js';
import { APIUserAbortError, refusal, requestIdOf } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { Exchanged, Hooks } from './observe.js';
import type { Headers, Response } from './platform.js';

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

type LogFunction = (message: string, ...details: unknown[]) => void;

/** `console`, pino, winston, ...: anything with these four. */
export interface Logger {
  readonly error: LogFunction;
  readonly warn: LogFunction;
  readonly info: LogFunction;
  readonly debug: LogFunction;
}

export interface LoggingOptions {
  /** Default `console`. */
  logger?: Logger | undefined;
  /** Default `warn`, or what the environment says. */
  logLevel?: LogLevel | undefined;
}

const levels: { readonly [level in LogLevel]: number } = {
  off: 0,
  error: 1,
  warn: 2,
  info: 3,
  debug: 4,
};

function isLevel(text: string): text is LogLevel {
  return Object.hasOwn(levels, text);
}

function isLogger(value: unknown): value is Logger {
  const methods = fieldsOf(value);
  return ['error', 'warn', 'info', 'debug'].every((name) => typeof methods[name] === 'function');
}

const secretName = /auth|key|token|secret|password|cookie|credential|signature|session/i;

/** A URL that may be shown: no user info, and no value of a query parameter that is named like a secret. */
export function redactedURL(text: string): string {
  const { origin, pathname, search } = new platform.URL(text);
  const query = search
    .slice(1)
    .split('&')
    .map((pair) =>
      secretName.test(pair.split('=', 1)[0] ?? '') ? pair.replace(/=.*/s, '=***') : pair,
    );
  return origin + pathname + (search && `?${query.join('&')}`);
}

/** Headers that may be shown. */
export function redactedHeaders(headers: Headers): { readonly [name: string]: string } {
  const shown: [string, string][] = [];
  headers.forEach((value, name) => shown.push([name, secretName.test(name) ? '***' : value]));
  return Object.fromEntries(shown);
}

function sizeOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  return typeof body === 'string' ? `${body.length} characters` : 'binary';
}

/** The level from the option, else from the environment variable; a wrong one is told once. */
export function levelOf({ logger, logLevel }: LoggingOptions, env?: string): LogLevel {
  if (logLevel !== undefined && isLevel(logLevel)) return logLevel;
  const [text, where] =
    logLevel === undefined ? [env && readEnv(env), env] : [String(logLevel), '`logLevel`'];
  if (!text) return 'warn';
  if (isLevel(text)) return text;
  const console: Logger | undefined = isLogger(platform.console) ? platform.console : undefined;
  (logger ?? console)?.warn(
    `${where} is ${JSON.stringify(text)}; it can be ${Object.keys(levels).join(', ')}. Using "warn".`,
  );
  return 'warn';
}

/**
 * Hooks that log: one line for each attempt at `info`, headers and sizes at `debug`, lost connections at `warn`. An abort is
 * what the caller wanted: `info`, too.
 * Secrets are replaced by `***` and bodies by their size.
 */
export function logging(options: LoggingOptions = {}, env?: string): Hooks {
  if (options.logger !== undefined && !isLogger(options.logger)) {
    throw refusal('logger', 'an object with the functions error, warn, info and debug');
  }
  const level = levels[levelOf(options, env)];
  const logger = options.logger ?? (isLogger(platform.console) ? platform.console : undefined);
  // Bound, not wrapped: the logger's stack trace shows this file's caller.
  const write = (name: Exclude<LogLevel, 'off'>): LogFunction | undefined =>
    logger && level >= levels[name] ? logger[name].bind(logger) : undefined;
  const [warn, info, debug] = [write('warn'), write('info'), write('debug')];
  const started = new WeakMap<Exchanged, number>();
  const ids = new WeakMap<object, string>();
  const idOf = ({ call }: Exchanged): string => {
    const id = ids.get(call) ?? `log_${Math.random().toString(16).slice(2, 8).padEnd(6, '0')}`;
    ids.set(call, id);
    return call.retries ? `${id}, retry ${call.retries}` : id;
  };
  const lineOf = (exchange: Exchanged, outcome: string): string => {
    const start = started.get(exchange);
    const duration = start === undefined ? '' : ` in ${Date.now() - start} ms`;
    return `[${idOf(exchange)}] ${exchange.method} ${redactedURL(exchange.url)} ${outcome}${duration}`;
  };
  // A level that is off costs nothing: its hook is not there.
  return {
    ...(info && {
      onRequest: (exchange: Exchanged) => {
        started.set(exchange, Date.now());
        debug?.(`[${idOf(exchange)}] ${exchange.method} ${redactedURL(exchange.url)} is sent`, {
          headers: redactedHeaders(exchange.headers),
          body: sizeOf(exchange.body),
        });
      },
      onResponse: (exchange: Exchanged, response: Response) => {
        const id = requestIdOf(response.headers);
        info(lineOf(exchange, `answered ${response.status}${id ? ` (${id})` : ''}`));
        debug?.(`[${idOf(exchange)}] answer`, { headers: redactedHeaders(response.headers) });
      },
    }),
    ...(warn && {
      onError: (exchange: Exchanged, error: unknown) => {
        if (error instanceof APIUserAbortError) return info?.(lineOf(exchange, 'aborted'));
        // Messages of transports may quote URLs; the name or code says enough.
        const { cause = error, name } = fieldsOf(error);
        warn(lineOf(exchange, `failed (${String(fieldsOf(cause)['code'] ?? name)})`));
      },
    }),
  };
}
