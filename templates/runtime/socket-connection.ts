import type { Core, RequestOptions } from './core.js';
import { refusal, SDKError } from './errors.js';
import { fieldsOf } from './fields.js';
import { isBrowser, platform } from './globals.js';
import { observing } from './observe.js';
import type { Hooks } from './observe.js';
import { dispatch } from './outgoing.js';
import type { AbortSignal, Headers, Init, Response, Transport } from './platform.js';
import type { Request } from './request.js';
import type { Closing } from './socket-errors.js';
import { SocketClosedError } from './socket-errors.js';
import type { Frame } from './socket-queues.js';

/** What of the web's `WebSocket` is needed. */
export interface WebSocketShape {
  readonly readyState: number;
  binaryType: string;
  send(frame: Frame): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: string, listener: (event: object) => void): void;
  removeEventListener(type: string, listener: (event: object) => void): void;
}

/** Constants of the web. */
export const isOpen = ({ readyState }: WebSocketShape): boolean => readyState === 1;

export interface WebSocketInit {
  readonly protocols: string[];
  /** Credentials are in here. */
  readonly headers: { [name: string]: string };
}

/**
 * What opens a connection where the platform's own `WebSocket` is not meant: a class whose constructor takes headers
 * third, as that of the package `ws`, or among the options that come second, as Node's own; or a function.
 */
export type WebSocketMaker =
  | { new (url: string, protocols: string[], options: Pick<WebSocketInit, 'headers'>): object }
  | ((url: string, init: WebSocketInit) => object | Promise<object>);

/** How one connection is opened. */
export interface Opening {
  readonly client: Core;
  readonly request: Request;
  readonly options: RequestOptions;
  readonly protocols: string[];
  readonly maker: WebSocketMaker | undefined;
  readonly hooks: readonly Hooks[];
  /** Openings before this one. */
  readonly retries: number;
}

export interface Listener {
  message(data: unknown): void;
  closed(closing: Closing): void;
}

/**
 * A connection that stands, to the address and with the credentials, headers and hooks of a call. Aborting `signal` closes
 * it. The error where it cannot be had quotes neither the platform nor the URL, which may hold a credential.
 */
export async function connectionOf(
  opening: Opening,
  listener: Listener,
  signal: AbortSignal,
): Promise<WebSocketShape> {
  const { client, request, options, hooks, retries } = opening;
  let socket: WebSocketShape | undefined;
  const open: Transport = async (url, init) => {
    // A socket accepts nothing but the switch of protocols.
    if (init.headers.get('accept') === 'application/json') init.headers.delete('accept');
    socket = await webSocketOf(url, init, opening);
    const opened = socket;
    signal.addEventListener('abort', () => leave(opened));
    if (signal.aborted) leave(opened);
    await attended(socket, listener);
    return answered(101);
  };
  // Hooks, and a credential that the server may call stale, see what it answered.
  const asked: Transport = (url, init) =>
    open(url, init).catch((error: unknown) => {
      if (error instanceof RefusedError) return answered(error.status);
      throw error;
    });
  const observed = observing(hooks, asked);
  const fetch: Transport = (url, init) => observed(url.replace(/^http/, 'ws'), init);
  const settings = { ...client.sdkSettings, fetch };
  const call = { route: request.path, retries };
  try {
    const { status } = await dispatch(settings, request, options, undefined, signal, call);
    if (status !== 101) throw unopened(`${status}`);
  } catch (error) {
    leave(socket);
    throw error;
  }
  // Nothing else answers with this status.
  return socket as unknown as WebSocketShape;
}

/** Closes what is not closed. Workers of Cloudflare throw where it is. */
function leave(socket: WebSocketShape | undefined): void {
  if (socket && socket.readyState < 2) socket.close();
}

/** What the server answered in place of opening, where the platform tells it. */
class RefusedError extends Error {
  readonly status: number;

  constructor(status: number) {
    super();
    this.status = status;
  }
}

/** The answer that hooks see. No `Response` can be made with status 101, and no platform tells its headers. */
function answered(status: number): Response {
  const response = new platform.Response(null, {} as never);
  return Object.defineProperties(response, {
    status: { value: status },
    ok: { value: status === 101 },
  });
}

function recordOf(headers: Headers): { [name: string]: string } {
  const record: { [name: string]: string } = {};
  headers.forEach((value, name) => (record[name] = value));
  return record;
}

/** A socket that opens, by the means of the platform. */
async function webSocketOf(
  url: string,
  { headers: given }: Init,
  { maker, protocols, client, options }: Opening,
): Promise<WebSocketShape> {
  const headers = recordOf(given);
  const init = { protocols, headers };
  const agent = platform.navigator?.userAgent;
  let socket: object;
  try {
    if (!maker && isBrowser()) refuseHeaders(Object.keys(headers));
    const Maker = (maker ?? fieldsOf(platform)['WebSocket']) as WebSocketMaker;
    if (!maker && agent === 'Cloudflare-Workers') socket = await upgraded(url, init);
    else if (!isClass(Maker)) socket = await Maker(url, init);
    else if (!maker && isBrowser()) socket = new Maker(url, protocols, init);
    else if (takesThree(Maker)) socket = new Maker(url, protocols, { headers });
    else {
      const more = { ...client.sdkSettings.options.fetchOptions, ...options.fetchOptions };
      socket = new Maker(url, { ...more, ...init } as never, init);
    }
  } catch (error) {
    if (error instanceof SDKError || error instanceof RefusedError) throw error;
    throw new SDKError(`No WebSocket was opened: ${String(fieldsOf(error)['name'])}.`);
  }
  // What a class of the web has; where a maker answers with something else, its first use fails.
  const made = socket as WebSocketShape;
  made.binaryType = 'arraybuffer';
  return made;
}

function isClass(
  maker: WebSocketMaker,
): maker is Extract<WebSocketMaker, { new (...args: never[]): object }> {
  return 'prototype' in maker;
}

/** Of a class that leaves the constructor to another, it is that one's word. */
function takesThree(maker: unknown): boolean {
  return (
    typeof maker === 'function' && (maker.length > 2 || takesThree(Object.getPrototypeOf(maker)))
  );
}

/** Pages send no header of theirs with a WebSocket, and a credential left out is one that nobody notices. */
function refuseHeaders(names: readonly string[]): void {
  if (names.length) {
    const list = names.map((name) => `\`${name}\``).join(', ');
    throw refusal('protocols', `used in place of headers, which pages cannot send: null ${list}`);
  }
}

/** Workers of Cloudflare send headers by `fetch` alone. */
async function upgraded(url: string, { protocols, headers }: WebSocketInit): Promise<object> {
  const asked = protocols.length ? { 'sec-websocket-protocol': protocols.join(', ') } : {};
  const answer = await (
    platform.fetch as unknown as (url: string, init: object) => Promise<Response>
  )(url.replace(/^ws/, 'http'), {
    headers: { ...headers, ...asked, upgrade: 'websocket' },
    redirect: 'manual',
  });
  const socket = fieldsOf(answer)['webSocket'] as { accept(): void } | null;
  if (!socket) throw new RefusedError(answer.status);
  socket.accept();
  return socket;
}

function unopened(why: string): SocketClosedError {
  const message = `The socket could not be opened${why && `: ${why}`}.`;
  return new SocketClosedError({ code: 1006, reason: '' }, [], message);
}

/** Waits until a socket is open, and listens until it is closed. */
function attended(socket: WebSocketShape, listener: Listener): Promise<void> {
  return new Promise((open, fail) => {
    let stands = false;
    const listeners: { readonly [type: string]: (event: object) => void } = {
      open: () => {
        stands = true;
        open();
      },
      message: (event) => listener.message(fieldsOf(event)['data']),
      // Node 22 says no more than this of a socket that it could not open.
      error: (event) => stands || end({ code: 1006, reason: '' }, event),
      close: (event) => {
        const { code, reason } = fieldsOf(event);
        end(
          { code: Number(code) || 1006, reason: typeof reason === 'string' ? reason : '' },
          event,
        );
      },
    };
    const end = (closing: Closing, event: object): void => {
      for (const [type, listen] of Object.entries(listeners))
        socket.removeEventListener(type, listen);
      if (stands) return listener.closed(closing);
      const why = whyOf(event);
      fail(Number(why) ? new RefusedError(Number(why)) : unopened(why));
    };
    for (const [type, listen] of Object.entries(listeners)) socket.addEventListener(type, listen);
    // Some makers wait for it themselves.
    if (isOpen(socket)) listeners['open']?.({});
  });
}

/** The status of the answer or the error's code, where the platform tells; its words may quote the URL. */
function whyOf(event: object): string {
  const { message, error } = fieldsOf(event);
  const code = `${fieldsOf(error)['code']}`;
  const [, status] = /\b(?:response|status)\D{0,9}(\d{3})\b/i.exec(`${message}`) ?? [];
  return status ?? (/^[A-Z_]{3,}$/.test(code) ? code : '');
}
