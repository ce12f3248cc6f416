import type { Core } from './core.js';
import { APIConnectionTimeoutError, APIUserAbortError, refusal, SDKError } from './errors.js';
import { fieldsOf } from './fields.js';
import { after, platform } from './globals.js';
import { pause } from './pause.js';
import type { AbortSignal } from './platform.js';
import type { Request } from './request.js';
import type { WebSocketShape } from './socket-connection.js';
import { connectionOf, isOpen } from './socket-connection.js';
import type { Closing } from './socket-errors.js';
import { SocketClosedError } from './socket-errors.js';
import { bytesOf, frameOf, messageOf } from './socket-messages.js';
import type { Plan, SocketFormat, SocketOptions } from './socket-options.js';
import { planOf } from './socket-options.js';
import type { Frame } from './socket-queues.js';
import { Inbox, Outbox } from './socket-queues.js';
import { delayOf } from './socket-reconnect.js';

/** Opens a socket. Throws where an option could not be what it should; what else fails is told by the socket. */
export function openSocket<Sent, Received, Params>(
  client: Core,
  requestOf: (params: Params) => Request,
  params: Params,
  options?: SocketOptions<Params> | null,
  format: SocketFormat = {},
): Socket<Sent, Received> {
  return new Socket(planOf(client, requestOf, params, options ?? {}, format));
}

// `Symbol.asyncDispose`, where the program's library has it.
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? Key
  : never;
type Disposable = { readonly [K in AsyncDisposeKey]: () => PromiseLike<void> };

export type SocketState = 'opening' | 'open' | 'reconnecting' | 'closed';

export interface Socket<Sent, Received> extends Disposable {
  /** Sends a message as JSON, or bytes as they are, both as they are now. What comes before a connection waits for it. */
  send(message: Sent | Uint8Array | ArrayBuffer): void;
  [Symbol.asyncIterator](): AsyncGenerator<Received, void, undefined>;
}

/**
 * Messages both ways. Iterate it, once, for those that come: the iteration ends where either side closes with 1000, and
 * throws where the socket ends otherwise. `break` closes it.
 */
export class Socket<Sent, Received> {
  /** Settles with the first connection. Nobody has to wait for it. */
  readonly opened: Promise<void>;
  #plan: Plan;
  readonly #inbox = new Inbox();
  readonly #outbox = new Outbox();
  #state: SocketState = 'opening';
  #connection: WebSocketShape | undefined;
  /** Of the connection, from its opening on, or of the pause before it. */
  #controller = new platform.AbortController();
  #settle: ((problem?: Error) => void) | undefined;
  #problem: Error | undefined;
  #taken = false;
  /** Connections lost in a row, without a message between. */
  #lost = 0;

  /** @internal */
  constructor(plan: Plan) {
    this.#plan = plan;
    this.opened = new Promise((resolve, reject) => {
      this.#settle = (problem) => {
        if (problem) reject(problem);
        else resolve();
      };
    });
    // Whoever iterates hears of a failure there.
    this.opened.catch(() => undefined);
    const dispose = fieldsOf(Symbol)['asyncDispose'];
    if (typeof dispose === 'symbol') Object.assign(this, { [dispose]: async () => this.close() });
    const { signal } = plan.options;
    signal?.addEventListener('abort', this.#abort);
    if (signal?.aborted) this.#abort();
    else this.#run().catch((problem: Error) => this.#end(problem));
  }

  get state(): SocketState {
    return this.#state;
  }

  /** What waits for a connection; in the end, what none got: JSON texts and bytes. */
  get unsent(): readonly Frame[] {
    return [...this.#outbox.frames];
  }

  send(message: Sent | Uint8Array | ArrayBuffer): void {
    const frame = frameOf(message, this.#plan.format);
    if (this.#state === 'closed')
      throw new SDKError('The socket is closed.', { cause: this.#problem });
    if (this.#connection && isOpen(this.#connection)) this.#connection.send(frame);
    else this.#outbox.put(frame);
  }

  /** Ends the iteration, after the messages that have come. What still waits for a connection is not sent. */
  close(code = 1000, reason = ''): void {
    if (code !== 1000 && !(code >= 3000 && code < 5000))
      throw refusal('code', '1000, or 3000 to 4999');
    if (typeof reason !== 'string' || new platform.TextEncoder().encode(reason).length > 123)
      throw refusal('reason', 'text of 123 bytes or fewer');
    this.#end(undefined, { code, reason });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Received, void, undefined> {
    if (this.#taken) throw new SDKError('The messages are being read already, or were.');
    this.#taken = true;
    const { onBytes, format } = this.#plan;
    try {
      for await (const frame of this.#inbox) {
        if (typeof frame !== 'string' && onBytes) await onBytes(frame);
        // The types of generated code say what the API sends; this is where they are believed.
        else yield messageOf(frame, format) as Received;
      }
    } finally {
      this.close();
    }
  }

  readonly #abort = (): void => {
    const cause: unknown = this.#plan.options.signal?.reason;
    this.#end(new APIUserAbortError({ message: 'Aborted.', cause }));
  };

  /** From one connection to the next. */
  async #run(): Promise<void> {
    for (;;) {
      const loss = await this.#connect();
      // Where the other side does not answer a goodbye, the connection that the caller closed is lost, too.
      if (this.#state === 'closed') return;
      const closing =
        loss instanceof SocketClosedError
          ? { code: loss.closeCode, reason: loss.reason }
          : { code: 1006, reason: '' };
      if (closing.code === 1000) return this.#end();
      if (await this.#isWorthMore(closing)) continue;
      throw loss instanceof SocketClosedError
        ? new SocketClosedError(closing, this.unsent, loss.message)
        : loss;
    }
  }

  /** Opens a connection; resolves when it is lost, and rejects where another would fare no better. */
  #connect(): Promise<Error> {
    const { requestOf, params, timeout } = this.#plan;
    const controller = (this.#controller = new platform.AbortController());
    return new Promise((lose, fail) => {
      const late = (): void => {
        lose(new APIConnectionTimeoutError({ message: 'Out of time: `timeout`.' }));
        controller.abort();
      };
      const timer = after(timeout, late);
      const opening = { ...this.#plan, request: requestOf(params), retries: this.#lost };
      const listener = {
        message: (data: unknown) => this.#receive(data),
        closed: (closing: Closing) => lose(new SocketClosedError(closing)),
      };
      connectionOf(opening, listener, controller.signal)
        .then((socket) => this.#stand(socket, controller.signal))
        .catch((error: Error) => (error instanceof SocketClosedError ? lose(error) : fail(error)))
        .finally(() => platform.clearTimeout(timer));
    });
  }

  #stand(socket: WebSocketShape, signal: AbortSignal): void {
    // It may have ended while hooks were told of it.
    if (signal.aborted || !isOpen(socket)) return;
    this.#connection = socket;
    this.#state = 'open';
    this.#settle?.();
    for (const frame of this.#outbox.take()) socket.send(frame);
  }

  #receive(data: unknown): void {
    this.#lost = 0;
    try {
      if (this.#state !== 'closed')
        this.#inbox.put(typeof data === 'string' ? data : bytesOf(data as ArrayBuffer));
    } catch (error) {
      this.#end(error as Error);
    }
  }

  /** Asks whether to open another connection, and waits until it is time. */
  async #isWorthMore(closing: Closing): Promise<boolean> {
    const { onReconnecting, params, options } = this.#plan;
    const attempt = ++this.#lost;
    const delay = delayOf(closing, attempt);
    if (!onReconnecting || delay === undefined) return false;
    this.#controller = new platform.AbortController();
    const { signal } = this.#controller;
    if (this.#state !== 'closed') this.#state = 'reconnecting';
    const event = { ...closing, attempt, delay, params, query: options.query };
    const change = await onReconnecting(event);
    if (change === false || signal.aborted) return false;
    const query = { ...options.query, ...change?.query };
    this.#plan = {
      ...this.#plan,
      params: change?.params ?? params,
      options: { ...options, query },
    };
    // Rejects where the socket is closed meanwhile.
    await pause(delay, signal);
    return true;
  }

  #end(problem?: Error, { code, reason }: Closing = { code: 1000, reason: '' }): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#problem = problem;
    if (this.#connection && isOpen(this.#connection)) this.#connection.close(code, reason);
    this.#controller.abort();
    this.#plan.options.signal?.removeEventListener('abort', this.#abort);
    this.#settle?.(problem ?? new SDKError('The socket was closed before it was open.'));
    this.#inbox.end(problem);
  }
}
