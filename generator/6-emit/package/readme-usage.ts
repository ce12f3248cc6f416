import type { Api, Outcome } from '../../4-ir/ir.js';
import { argumentsCode } from '../examples/example-call.js';
import { nameOf } from '../module-scope.js';
import { isResumable } from '../modules-for-callers.js';
import { isAbsolute } from '../../4-ir/operations/server.js';
import { partialAddressOf } from '../client/partial-address.js';
import { shownAsCode } from './markdown-text.js';
import { accumulating, polling, sockets } from './readme-helpers.js';
import type { Pick } from './readme-picks.js';
import {
  callCode,
  constructorCode,
  expressionOf,
  fileImports,
  importCode,
  optionsCode,
  snippet,
  type Guide,
} from './readme-snippet.js';

/** What people come for: calls, streams, pages, files. */
export function usageSections(guide: Guide): string[] {
  const { first, stream, upload, download, page } = guide.picks;
  return [
    ...(first ? firstCall(first, guide) : []),
    ...configuration(guide),
    ...(first ? functions(first, guide) : []),
    ...(stream ? streaming(stream, guide) : []),
    ...(page ? paging(page) : []),
    ...(upload ? uploads(upload, guide) : []),
    ...(download ? downloads(download) : []),
    ...polling(guide),
    ...sockets(guide),
    ...webhooks(guide),
  ];
}

function firstCall(pick: Pick, guide: Guide): string[] {
  return [
    '## First call',
    snippet([
      importCode([guide.names.client.class], guide),
      '',
      `const client = ${constructorCode(guide)};`,
      '',
      ...shown(pick, callCode(pick)),
    ]),
    'Parameters, answers and errors are typed, and carry the documentation of the API into your editor. Wire names stay as the API spells them.',
  ];
}

/** A call and what it gives, where it gives something. */
function shown({ place }: Pick, code: string): string[] {
  return givesData(place.operation.outcome)
    ? [`const data = ${code};`, 'console.log(data);']
    : [`${code};`];
}

function givesData(outcome: Outcome): boolean {
  if (outcome.kind !== 'once' && outcome.kind !== 'choice') return true;
  return outcome.successes.some(({ payload }) => payload.kind !== 'none');
}

/** Options with the variables that stand in for them. */
function configuration(guide: Guide): string[] {
  const { api, names } = guide;
  const { schemes, headers, baseURLEnv } = names.options;
  const options = [...[...schemes.values()].flat(), ...headers.values()];
  const known = new Map(options.map(({ option, env }) => [option, env]));
  const server = api.servers.find(({ url }) => isAbsolute(url));
  const lines = [
    ...[...known].map(([option, env]) => optionLine(option, env)),
    optionLine('baseURL', baseURLEnv) +
      (server ? `, else ${shownAsCode(server.url)}` : unsaidAddress(api)),
  ];
  return [
    '## Options',
    'The client takes these options, or finds them in the environment:',
    lines.join('\n'),
    ...secretNotes(guide),
  ];
}

/** What no list of options tells of credentials: that they may change, and who fetches tokens. */
function secretNotes({ api, names }: Guide): string[] {
  const optionsOf = (id: string): readonly string[] =>
    (names.options.schemes.get(id) ?? []).map(({ option }) => option);
  const [secret] = api.auth.flatMap(({ id }) => optionsOf(id).slice(-1));
  if (secret === undefined) return [];
  const tokens = api.auth.filter(({ how }) => how.kind === 'client-credentials');
  return [
    `A secret that changes is a function, which is asked before each attempt: ${shownAsCode(`${secret}: async () => '...'`)}. \`null\` is none at all, whatever the environment says.`,
    ...tokens.map(({ id }) => {
      const given = optionsOf(id).map(shownAsCode).join(' and ');
      return `With ${given} the client gets a token of OAuth 2.0 itself when the first call needs one, and a new one before it ends or when the API refuses it.`;
    }),
  ];
}

function unsaidAddress(api: Api): string {
  const { said, sample } = partialAddressOf(api);
  return said === undefined
    ? '; the API names no server'
    : `, such as ${shownAsCode(sample)}; of its server the API says ${shownAsCode(said)} only`;
}

function optionLine(option: string, env: string | undefined): string {
  return env === undefined
    ? `- ${shownAsCode(option)}`
    : `- ${shownAsCode(option)}: ${shownAsCode(env)}`;
}

function functions(pick: Pick, guide: Guide): string[] {
  const name = nameOf(pick.place.operation, guide.names);
  const call = argumentsCode(pick.call, () => '');
  return [
    '## Small bundles',
    'Every method is also a function. A bundle that imports functions holds nothing of the rest of the API:',
    snippet([
      importCode(['createClient'], guide, '/client'),
      importCode([name.function], guide, `/${name.module}`),
      '',
      `const core = createClient(${optionsCode(guide)});`,
      ...shown(pick, `await ${name.function}(${['core', call].filter(Boolean).join(', ')})`),
    ]),
  ];
}

function streaming(pick: Pick, guide: Guide): string[] {
  return [
    '## Streaming',
    'A stream is an async iterable of typed events:',
    snippet([
      ...fileImports(pick),
      '',
      `const stream = ${callCode(pick)};`,
      'for await (const event of stream) {',
      '  console.log(event);',
      '}',
    ]),
    '`break` ends the stream and closes its connection, as does `stream.controller.abort()`. A stream that is cut off half way throws: an incomplete answer does not look complete.',
    ...(guide.api.operations.some(isResumable)
      ? [
          'Where events have ids, `reconnecting((id) => …)` opens a stream again that was lost, and goes on after its last event.',
        ]
      : []),
    ...accumulating(guide),
  ];
}

function paging(pick: Pick): string[] {
  return [
    '## Pagination',
    'Lists give their items one by one, and fetch the next page when it is needed:',
    snippet([
      `const items = ${expressionOf(pick)};`,
      'for await (const item of items) {',
      '  console.log(item);',
      '}',
    ]),
    'Or page by page:',
    snippet([
      `const first = ${callCode(pick)};`,
      'for await (const page of first.iterPages()) {',
      '  console.log(page.getPaginatedItems());',
      '}',
    ]),
  ];
}

function uploads(pick: Pick, guide: Guide): string[] {
  return [
    '## Uploads',
    'A file is a `File`, a `Blob`, a `Response`, or a stream of the file system:',
    snippet([...fileImports(pick), '', `${callCode(pick)};`]),
    'Bytes of your own become a file with `toFile`:',
    snippet([
      importCode(['toFile'], guide),
      '',
      "const file = await toFile(new TextEncoder().encode('content'), 'name.txt');",
      'console.log(file);',
    ]),
  ];
}

function downloads(pick: Pick): string[] {
  return [
    '## Downloads',
    'Answers that are no text come as a `Response`, unread:',
    snippet([
      "import { writeFile } from 'node:fs/promises';",
      ...fileImports(pick),
      '',
      `const response = ${callCode(pick)};`,
      "await writeFile('path/to/file', new Uint8Array(await response.arrayBuffer()));",
    ]),
  ];
}

function webhooks(guide: Guide): string[] {
  if (guide.api.webhooks.length === 0) return [];
  return [
    '## Webhooks',
    'What the API sends by itself is checked by its signature (Standard Webhooks), and typed:',
    snippet([
      importCode(['unwrapWebhook'], guide),
      '',
      'export async function receive(request: Request): Promise<Response> {',
      "  const event = await unwrapWebhook(await request.text(), request.headers, 'whsec_...');",
      '  console.log(event);',
      '  return new Response();',
      '}',
    ]),
    'A request that its sender cannot have signed like this rejects with an `InvalidWebhookSignatureError`.',
  ];
}
