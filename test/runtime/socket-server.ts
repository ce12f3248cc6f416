import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../../templates/runtime/core.js';
import { openSocket, type Socket as ClientSocket } from '../../templates/runtime/socket.js';
import type { SocketOptions } from '../../templates/runtime/socket-options.js';

/** What the server is told by a message. */
export type Order =
  | { readonly say: unknown }
  | { readonly text: string }
  | { readonly bytes: readonly number[] }
  | { readonly close: number; readonly reason?: string }
  | { readonly drop: true }
  | { readonly flood: { readonly count: number; readonly length: number } };

export interface Opened {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Text and bytes as they came. */
  readonly messages: (string | readonly number[])[];
}

const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/**
 * A real server; ends with the test. It answers openings in turn with the statuses (101 opens, 302 leads elsewhere, 0
 * never answers), all further ones with 101.
 */
export async function serveSockets(statuses: readonly number[] = []) {
  const seen: Opened[] = [];
  const server = createServer((_, response) => response.writeHead(426).end());
  const sockets = new WebSocketServer({ noServer: true });
  const connections: Socket[] = [];
  server.on('connection', (one: Socket) => connections.push(one));
  server.on('upgrade', (request, socket, head) => {
    const { url = '', headers } = request;
    const opened: Opened = { url, headers, messages: [] };
    const status = statuses[seen.push(opened) - 1] ?? 101;
    if (status === 0) return;
    if (status === 101)
      return sockets.handleUpgrade(request, socket, head, (one) => obey(one, opened));
    socket.end(`HTTP/1.1 ${status} No\r\nlocation: /elsewhere\r\nconnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(async () => {
    for (const one of connections) one.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen };
}

function obey(socket: WebSocket, { messages }: Opened): void {
  socket.on('message', (data: Buffer, isBinary) => {
    messages.push(isBinary ? [...data] : data.toString());
    if (isBinary) return;
    const order = JSON.parse(data.toString()) as Order;
    if ('say' in order) socket.send(JSON.stringify(order.say));
    if ('text' in order) socket.send(order.text);
    if ('bytes' in order) socket.send(Uint8Array.from(order.bytes));
    if ('close' in order) socket.close(order.close || undefined, order.reason);
    if ('drop' in order) socket.terminate();
    if ('flood' in order) {
      const { count, length } = order.flood;
      for (let sent = 0; sent < count; sent++) socket.send(JSON.stringify('x'.repeat(length)));
    }
  });
}

/** A socket that tells such a server what to do, by `ws` unless the options say otherwise. */
export function connect<Params = undefined>(
  client: Core,
  options: SocketOptions<Params> = {},
  params?: Params,
): ClientSocket<Order, unknown> {
  const requestOf = (query: Params) => ({
    method: 'GET',
    path: '/realtime',
    query: query as object,
  });
  return openSocket(client, requestOf, params as Params, { WebSocket, ...options });
}

/** The messages until the end, and the error, where there is one. */
export async function heard(socket: AsyncIterable<unknown>) {
  const messages: unknown[] = [];
  try {
    for await (const message of socket) messages.push(message);
    return { messages };
  } catch (error) {
    return { messages, error };
  }
}
