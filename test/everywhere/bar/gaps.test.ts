/**
 * Where the best-known generated SDK falls short, and what is made here does not: one small program a
 * row, run by both against the same real server. Items are those of docs/runtime-contract.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import typescript from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenAI } from '../../../generated/src/index.js';
import { answer, serve, type Seen, type TestServer } from '../../runtime/server.js';
import { theBar, theProject, type SDK, type Side, type Things, type Tool } from './sdks.js';

const folder = mkdtempSync(join(tmpdir(), 'bar-'));
afterAll(() => rmSync(folder, { recursive: true }));

let sides: { readonly bar: Side; readonly ours: Side };
beforeAll(async () => {
  sides = { bar: await theBar(), ours: await theProject(folder) };
});

interface Place {
  readonly sdk: SDK;
  readonly client: OpenAI;
  readonly things: Things;
  /** A tool that always throws. */
  readonly divide: Tool;
  readonly server: TestServer;
  /** Another server: another origin. It answers everything with `{}`. */
  readonly away: TestServer;
}

interface Row {
  readonly title: string;
  /** What the server does; `away` is the other one's URL. */
  readonly serve: (response: ServerResponse, request: Seen, count: number, away: string) => void;
  readonly run: (place: Place) => Promise<unknown>;
  readonly bar: unknown;
  readonly ours: unknown;
}

const ok = (response: ServerResponse) => answer(response, {});
const chat = { model: 'gpt-4', messages: [{ role: 'user' as const, content: 'hi' }] };

const secrets: readonly Row[] = [
  {
    title: '28: a path that is a URL of another host',
    serve: ok,
    run: async ({ client, away }) => {
      await client.post(`${away.url}/things`);
      return away.seen[0]?.headers.authorization;
    },
    bar: 'Bearer key',
    ours: undefined,
  },
  {
    title: '85: a redirect to another host',
    serve: (response, _, __, away) => response.writeHead(307, { location: away }).end(),
    run: async ({ client, away }) => {
      const secret = { 'x-api-key': 'secret', 'x-tenant': 'acme' };
      await client.withOptions({ defaultHeaders: secret }).models.retrieve('gpt-4');
      const { authorization, 'x-api-key': key, 'x-tenant': tenant } = away.seen[0]?.headers ?? {};
      return { authorization, key, tenant };
    },
    bar: { key: 'secret', tenant: 'acme' },
    ours: {},
  },
];

const requests: readonly Row[] = [
  {
    title: '39: the option idempotencyKey',
    serve: ok,
    run: async ({ client, server }) => {
      await client.chat.completions.create(chat, { idempotencyKey: 'once' });
      return server.seen[0]?.headers['idempotency-key'];
    },
    bar: undefined,
    ours: 'once',
  },
  {
    title: '47: an empty path parameter, which would name the whole collection',
    serve: ok,
    run: async ({ client, server }) => {
      const outcome = await outcomeOf(client.files.delete(''));
      return [outcome, server.seen.map(({ method, url }) => `${method} ${url}`)];
    },
    bar: [{}, ['DELETE /files/']],
    ours: ['OpenAIError', []],
  },
  {
    title: '49: each query parameter in the style that the document gives it',
    serve: ok,
    run: async ({ things, server }) => {
      await things.search({ ids: ['a', 'b'], tags: ['x', 'y'], filter: { color: 'red' } });
      return decodeURIComponent(server.seen[0]?.url ?? '');
    },
    bar: '/search?ids[]=a&ids[]=b&tags[]=x&tags[]=y&filter[color]=red',
    ours: '/search?ids=a|b&tags=x&tags=y&filter[color]=red',
  },
];

const limits: readonly Row[] = [
  {
    title: '65: a stream that is silent ten times longer than the timeout',
    serve: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"id":1}\n\n');
      setTimeout(() => response.end('data: {"id":2}\n\ndata: [DONE]\n\n'), 15_000);
    },
    run: ({ client }) =>
      idsOf(client.chat.completions.create({ ...chat, stream: true }, { timeout: 1500 })),
    bar: [1, 2],
    ours: [1, 'APIConnectionTimeoutError'],
  },
  {
    title: '65: a download that is silent ten times longer than the timeout',
    serve: (response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.write('slow');
      setTimeout(() => response.end('ly'), 15_000);
    },
    run: async ({ client }) => {
      const response = await client.files.content('file-1', { timeout: 1500 });
      return outcomeOf(response.text());
    },
    bar: 'slowly',
    ours: 'APIConnectionTimeoutError',
  },
  {
    title: '77: told to come back in 61 seconds',
    serve: (response, _, count) =>
      answer(response, {}, count === 1 ? 429 : 200, { 'retry-after': '61' }),
    run: async ({ client, server }) => {
      const delay = await client.models.retrieve('gpt-4').then(
        () => undefined,
        (error: unknown) => (error as { readonly retryAfter?: number }).retryAfter,
      );
      return { requests: server.seen.length, delay };
    },
    bar: { requests: 2, delay: undefined },
    ours: { requests: 1, delay: 61_000 },
  },
];

const answers: readonly Row[] = [
  {
    title: '92: the name of an error',
    serve: (response) => answer(response, { error: { message: 'No.' } }, 404),
    run: async ({ client }) => {
      const error: unknown = await client.models.retrieve('x').catch((reason: unknown) => reason);
      return String(error);
    },
    bar: 'Error: 404 No.',
    ours: 'NotFoundError: 404 No.',
  },
  {
    title: '106: an answer that is no JSON',
    serve: (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req_1' });
      response.end('{"id":');
    },
    run: async ({ client, sdk }) => {
      const error: unknown = await client.models.retrieve('x').catch((reason: unknown) => reason);
      return error instanceof sdk.APIError ? error.requestID : (error as Error).constructor.name;
    },
    bar: 'SyntaxError',
    ours: 'req_1',
  },
];

const pages: readonly Row[] = [
  {
    title: '118: pages by offset',
    serve: (response, { url }) => {
      const from = Number(queryOf(url).get('offset') ?? 0);
      answer(response, { data: all.slice(from, from + 2), total: 5 });
    },
    run: ({ things }) => idsOf(things.byOffset()),
    bar: [1, 2],
    ours: [1, 2, 3, 4, 5],
  },
  {
    title: '118: pages by number',
    serve: (response, { url }) => {
      const page = Number(queryOf(url).get('page') ?? 1);
      answer(response, { data: all.slice(page * 2 - 2, page * 2), total_pages: 3 });
    },
    run: ({ things }) => idsOf(things.byNumber()),
    bar: [1, 2],
    ours: [1, 2, 3, 4, 5],
  },
  {
    title: '118: pages by Link header, of a bare array',
    serve: (response, { url }) => {
      const page = Number(queryOf(url).get('page') ?? 1);
      const link = page < 3 ? { link: `</by-link?page=${page + 1}>; rel="next"` } : {};
      answer(response, all.slice(page * 2 - 2, page * 2), 200, link);
    },
    run: ({ things }) => idsOf(things.byLink()),
    bar: [],
    ours: [1, 2, 3, 4, 5],
  },
  {
    title: '118: pages by a cursor that goes into the body',
    serve: (response, { body }) => {
      const { cursor = '0' } = JSON.parse(body) as { readonly cursor?: string };
      const next = Number(cursor) + 2;
      const next_cursor = next < 5 ? String(next) : null;
      answer(response, { data: all.slice(Number(cursor), next), next_cursor });
    },
    run: ({ things }) => idsOf(things.byBody()),
    bar: [1, 2],
    ours: [1, 2, 3, 4, 5],
  },
];

const done = 'data: {"id":1}\n\ndata: [DONE]\n\n';

const streams: readonly Row[] = [
  ...['event: ping\n\n', 'data\n\n'].map((heartbeat) => ({
    title: `125: a heartbeat without data: ${JSON.stringify(heartbeat)}`,
    serve: streaming(`${heartbeat}${done}`),
    run: ({ client }: Place) => idsOf(client.chat.completions.create({ ...chat, stream: true })),
    bar: ['SyntaxError'],
    ours: [1],
  })),
  {
    title: '141: a stream in `await using`',
    serve: streaming(done),
    run: async ({ client }) => {
      const stream = await client.chat.completions.create({ ...chat, stream: true });
      // Known to Node 20 as well, though not to its types.
      return typeof Reflect.get(stream, Reflect.get(Symbol, 'asyncDispose'));
    },
    bar: 'undefined',
    ours: 'function',
  },
  {
    title: '141: a stream whose connection is lost after its second event',
    serve: (response, { headers }) => {
      const seen = Number(headers['last-event-id'] ?? 0);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const events = all.slice(seen).map(({ id }) => `id: ${id}\ndata: {"id":${id}}\n\n`);
      if (seen > 0) return void response.end(events.join(''));
      response.write(events.slice(0, 2).join(''));
    },
    run: async ({ things, server }) =>
      idsOf(things.watch(), (id) => {
        if (id === 2) server.server.closeAllConnections();
      }),
    bar: [1, 2, 'TypeError'],
    ours: [1, 2, 3, 4, 5],
  },
  {
    title: 'a stream that ends before its [DONE]',
    serve: streaming('data: {"id":1}\n\n'),
    run: ({ client }) => idsOf(client.chat.completions.create({ ...chat, stream: true })),
    bar: [1],
    ours: [1, 'APIStreamTruncatedError'],
  },
];

/** The model calls `divide`, and then says what it was told. */
const tools: readonly Row[] = [
  {
    title: '149: a tool that throws',
    serve: (response, { body }) => {
      const { messages } = JSON.parse(body) as {
        readonly messages: { readonly content: string }[];
      };
      const call = {
        id: 'call_1',
        type: 'function',
        function: { name: 'divide', arguments: '{}' },
      };
      const message =
        messages.length === 1
          ? { role: 'assistant', content: null, tool_calls: [call] }
          : { role: 'assistant', content: `I was told: ${messages.at(-1)?.content}` };
      const finish_reason = messages.length === 1 ? 'tool_calls' : 'stop';
      answer(response, { id: 'c', choices: [{ index: 0, message, finish_reason }] });
    },
    run: async ({ client, divide }) =>
      outcomeOf(client.chat.completions.runTools({ ...chat, tools: [divide] }).finalContent()),
    bar: 'OpenAIError',
    ours: 'I was told: Error: Division by zero.',
  },
];

describe.each([
  ['secrets', secrets],
  ['requests', requests],
  ['limits', limits],
  ['answers', answers],
  ['pages', pages],
  ['streams', streams],
  ['tools', tools],
] as const)('%s', (_, rows) => {
  test.each(rows.map((row) => [row.title, row] as const))('%s', async (__, row) => {
    const { serve: handle, run, bar, ours } = row;
    expect({
      bar: await seenBy('bar', handle, run),
      ours: await seenBy('ours', handle, run),
    }).toEqual({ bar, ours });
  });
});

test('97: what the document says of a failure is known to the compiler', () => {
  const problemsOf = ({ typed }: Side) => compiled(typed.program, typed.entry);
  expect({ bar: problemsOf(sides.bar), ours: problemsOf(sides.ours) }).toEqual({
    bar: ["Property 'message' does not exist on type 'Object'."],
    ours: [],
  });
});

/** What the compiler has to say of a program whose module `sdk` is `entry`. */
function compiled(program: string, entry: string): string[] {
  const file = join(folder, 'program.mts');
  writeFileSync(file, program);
  const { ScriptTarget, ModuleKind, ModuleResolutionKind } = typescript;
  const { getPreEmitDiagnostics, createProgram, flattenDiagnosticMessageText } = typescript;
  const checked = createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ScriptTarget.ES2022,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    paths: { sdk: [entry] },
  });
  return getPreEmitDiagnostics(checked).map(({ messageText }) =>
    flattenDiagnosticMessageText(messageText, ' '),
  );
}

async function seenBy(
  side: keyof typeof sides,
  handle: Row['serve'],
  run: Row['run'],
): Promise<unknown> {
  const { sdk, thingsAt, toolOf } = sides[side];
  const away = await serve((_, response) => ok(response));
  const server = await serve((request, response, count) =>
    handle(response, request, count, away.url),
  );
  const client = new sdk.OpenAI({ apiKey: 'key', baseURL: server.url, logLevel: 'off' });
  const divide = toolOf('divide', () => {
    throw new Error('Division by zero.');
  });
  return run({ sdk, client, things: thingsAt(server.url), divide, server, away });
}

/** What a call gives, or the class of what it throws. */
async function outcomeOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

/** The ids of what is iterated, and the class of what ends it too early. */
async function idsOf(source: unknown, look = (_id: unknown): void => {}): Promise<unknown[]> {
  const ids: unknown[] = [];
  try {
    for await (const { id } of (await source) as AsyncIterable<{ readonly id: unknown }>) {
      ids.push(id);
      look(id);
    }
  } catch (error) {
    ids.push((error as Error).constructor.name);
  }
  return ids;
}

const all = [1, 2, 3, 4, 5].map((id) => ({ id }));

function queryOf(url: string): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

function streaming(text: string) {
  return (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(text);
  };
}
