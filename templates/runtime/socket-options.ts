import type { Core, RequestOptions } from './core.js';
import { limitsOf } from './core.js';
import { refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import { isToken } from './headers.js';
import type { Hooks } from './observe.js';
import { observing } from './observe.js';
import type { Request } from './request.js';
import type { Opening, WebSocketMaker } from './socket-connection.js';
import type { OnReconnecting } from './socket-reconnect.js';

/** Options of a call that have a meaning here; `timeout` is that of each opening. */
type CallOptions = Pick<
  RequestOptions,
  'baseURL' | 'fetchOptions' | 'headers' | 'query' | 'signal' | 'timeout'
>;

export interface SocketOptions<Params = undefined> extends CallOptions {
  /** Subprotocols, the first choice first. In pages, which send no headers, APIs take tokens among them. */
  protocols?: string | readonly string[] | undefined;
  /** Replaces the platform's: the class of the package `ws`, or a function. Node 20 has none of its own. */
  WebSocket?: WebSocketMaker | undefined;
  /** Called around each opening, after those of the client. */
  hooks?: Hooks | readonly Hooks[] | undefined;
  /**
   * Takes the messages that are bytes, in their turn among the others; what it returns is awaited. Without it they are JSON
   * like the others, and what is none ends the socket.
   */
  onBytes?: ((bytes: Uint8Array) => void | Promise<void>) | undefined;
  /**
   * Asked before a connection that was lost is opened anew; without it none is. It is tried 5 times in a row, after pauses
   * of 500 ms that double up to 8 s, where the close code is one that may pass: 1001, 1005, 1006, 1011, 1012, 1013, 1015.
   */
  onReconnecting?: OnReconnecting<Params> | undefined;
}

/** Where types have more than JSON has. */
export interface SocketFormat {
  /** A message as JSON; undefined where it is none. */
  readonly write?: (message: unknown) => string | undefined;
  /** Throws where the text is no JSON. */
  readonly read?: (text: string) => unknown;
}

/** What a socket is made from. Its params are only handed through, to those who know them. */
export interface Plan extends Omit<Opening, 'request' | 'retries'> {
  readonly requestOf: (params: unknown) => Request;
  readonly params: unknown;
  readonly timeout: number;
  readonly onBytes: SocketOptions['onBytes'];
  readonly onReconnecting: OnReconnecting<unknown> | undefined;
  readonly format: SocketFormat;
}

/** Refuses options that could not be what they should. */
export function planOf<Params>(
  client: Core | undefined,
  requestOf: (params: Params) => Request,
  params: Params,
  given: SocketOptions<Params>,
  format: SocketFormat,
): Plan {
  const {
    WebSocket: maker,
    protocols = [],
    hooks = [],
    onBytes,
    onReconnecting,
    ...options
  } = given;
  if (!client?.sdkSettings) throw refusal('client', 'of its type');
  const { sdkSettings } = client;
  const { timeout } = limitsOf(given, sdkSettings.limits);
  if (typeof (maker ?? fieldsOf(platform)['WebSocket']) !== 'function')
    throw refusal('WebSocket', 'a class or a function, as of the package `ws`');
  for (const [name, value] of Object.entries({ onBytes, onReconnecting })) {
    if (value !== undefined && typeof value !== 'function') throw refusal(name, 'a function');
  }
  const baseURL: unknown = options.baseURL;
  if (baseURL !== undefined && typeof baseURL !== 'string') throw refusal('baseURL', 'a URL');
  // Refuses what are no hooks.
  observing([hooks].flat(), sdkSettings.fetch);
  return {
    client,
    requestOf: requestOf as Plan['requestOf'],
    params,
    options: { ...options, baseURL: baseURL?.replace(/^ws/i, 'http') },
    protocols: protocolsOf(protocols),
    maker,
    hooks: [hooks].flat(),
    timeout,
    onBytes,
    onReconnecting: onReconnecting as Plan['onReconnecting'],
    format,
  };
}

function protocolsOf(given: unknown): string[] {
  const protocols: unknown[] = [given].flat();
  const isName = (one: unknown): one is string => typeof one === 'string' && isToken(one);
  if (protocols.every(isName)) return protocols;
  throw refusal('protocols', 'names of subprotocols');
}
