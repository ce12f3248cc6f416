import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import type { Core, CoreOptions, Definition } from '../../templates/runtime/core.js';
import { createCore } from '../../templates/runtime/core.js';
import { retrySafe } from '../../templates/runtime/retry.js';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  /** Every request, in order, with its whole body. */
  readonly seen: Seen[];
  readonly server: Server;
}

type Handler = (request: Seen, response: ServerResponse, count: number) => void | Promise<void>;

/** How long `vi.waitFor` waits for what another end of a connection does, on a busy machine. */
export const busy = { timeout: 60_000 };

const running: Server[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A real server; ends with the test. `count` is 1 for the first request. */
export async function serve(handler: Handler): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('error', () => {});
    message.on('end', () => {
      const { method = '', url = '', headers } = message;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
      void handler(request, response, seen.push(request));
    });
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, server };
}

/** Answers with JSON. */
export function answer(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: { readonly [name: string]: string } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A server that answers with each status once, then with 200. */
export async function statuses(
  codes: readonly number[],
  headers: { readonly [name: string]: string } = {},
) {
  return serve((_, response, count) => {
    const status = codes[count - 1];
    return status ? answer(response, {}, status, headers) : answer(response, { count });
  });
}

/** A server that answers every request with `{}`, and a client for it. */
export async function echo(
  options: CoreOptions = {},
  definition: Partial<Definition> = {},
): Promise<TestServer & { readonly client: Core; last(): Seen }> {
  const server = await serve((_, response) => answer(response, {}));
  const last = (): Seen => {
    const request = server.seen.at(-1);
    if (!request) throw new Error('nothing was sent');
    return request;
  };
  return { ...server, client: clientOf(server.url, options, definition), last };
}

/** A client with the bearer token `key`. */
export function clientOf(
  baseURL: string | undefined,
  options: CoreOptions = {},
  definition: Partial<Definition> = {},
): Core {
  return createCore(
    {
      name: 'Acme',
      version: '1.2.3',
      baseURL,
      auth: only(bearer('key', { option: 'apiKey', env: 'ACME_API_KEY' })),
      retry: retrySafe,
      ...definition,
    },
    options,
  );
}
