import { shownAsCode } from './markdown-text.js';
import type { Pick } from './readme-picks.js';
import {
  callCode,
  callWithOptions,
  constructorCode,
  importCode,
  snippet,
  type Guide,
} from './readme-snippet.js';

/** How every call behaves: failures, retries, time, and what is below the data. */
export function behaviourSections(guide: Guide): string[] {
  const { brief } = guide.picks;
  if (brief === undefined) return runtimes(guide);
  return [
    ...errors(brief, guide),
    ...retries(brief, guide),
    ...timeouts(brief, guide),
    ...rawResponses(brief),
    ...otherCalls(),
    ...logging(guide),
    ...runtimes(guide),
  ];
}

const statusTable = `| Status | Error                      |
| ------ | -------------------------- |
| 400    | \`BadRequestError\`          |
| 401    | \`AuthenticationError\`      |
| 403    | \`PermissionDeniedError\`    |
| 404    | \`NotFoundError\`            |
| 409    | \`ConflictError\`            |
| 422    | \`UnprocessableEntityError\` |
| 429    | \`RateLimitError\`           |
| >=500  | \`InternalServerError\`      |
| none   | \`APIConnectionError\`       |`;

function errors(pick: Pick, guide: Guide): string[] {
  return [
    '## Errors',
    `A call that fails throws an \`APIError\` of the class that stands for its status; everything that the client throws is an instance of ${shownAsCode(guide.names.client.error)}.`,
    snippet([
      importCode(['APIError'], guide),
      '',
      'try {',
      `  ${callCode(pick)};`,
      '} catch (error) {',
      '  if (!(error instanceof APIError)) throw error;',
      '  console.log(error.status, error.message, error.requestID, error.body);',
      '}',
    ]),
    statusTable,
    'Where failures are part of the plan, take the call as a result. Its error is typed by what the API documents for each status:',
    snippet([
      `const result = ${callCode(pick)}.asResult();`,
      'if (result.ok) console.log(result.data);',
      'else console.log(result.error.status, result.error.body);',
    ]),
  ];
}

function retries(pick: Pick, guide: Guide): string[] {
  const { retries: policy = 'safe' } = guide.options.client;
  return [
    '## Retries',
    policy === 'all'
      ? 'Connection errors and the statuses 408, 409, 429 and 500 and above are retried twice, with growing pauses, or after the time that the API asks for.'
      : 'What may pass is retried twice, with growing pauses, or after the time that the API asks for: connection errors and the statuses 408, 429 and 500 and above. A request that must not be sent twice (a `POST` without an idempotency key) is only retried where the API did not act on it.',
    snippet([
      importCode([guide.names.client.class], guide),
      '',
      `const client = ${constructorCode(guide, ['maxRetries: 5'])};`,
      `${callWithOptions(pick, '{ maxRetries: 0 }', guide)};`,
    ]),
    'What is left of a budget, by the `RateLimit` and `X-RateLimit-*` headers, is read by `rateLimitsOf(error)` or `rateLimitsOf(response)`.',
  ];
}

function timeouts(pick: Pick, guide: Guide): string[] {
  return [
    '## Timeouts',
    'All times are in milliseconds. `timeout` is that of one attempt, ten minutes by default; `totalTimeout` that of all attempts and the pauses between them; `idleTimeout` the longest silence of a stream. A `signal` ends the call at any time.',
    snippet([
      `${callWithOptions(pick, '{ timeout: 20_000, signal: AbortSignal.timeout(60_000) }', guide)};`,
    ]),
    "Node's own `fetch` waits 300 seconds at the most for the headers of an answer, whatever `timeout` says. For more, as for proxies and client certificates, give it a dispatcher of the package `undici`: `fetchOptions: { dispatcher: new Agent({ headersTimeout: 0 }) }`.",
  ];
}

function rawResponses(pick: Pick): string[] {
  return [
    '## Raw responses',
    'The promise of a call gives the response too, with the data or in place of it:',
    snippet([
      `const { data, response, requestId } = ${callCode(pick)}.withResponse();`,
      'console.log(requestId, response.headers, data);',
    ]),
    snippet([`const raw = ${callCode(pick)}.asResponse();`, 'console.log(raw.status);']),
  ];
}

function otherCalls(): string[] {
  return [
    '## Other calls',
    'What the API can do beyond its document is called by route. Credentials, retries and errors are those of every call:',
    snippet([
      "const answer = await client.get<{ readonly id: string }>('/path', { query: { limit: 1 } });",
      'console.log(answer.id);',
    ]),
  ];
}

function logging(guide: Guide): string[] {
  const { logEnv } = guide.names.options;
  return [
    '## Logging',
    `${shownAsCode('logLevel')}, or ${shownAsCode(logEnv)} in the environment, is \`off\`, \`error\`, \`warn\`, \`info\` or \`debug\`; \`logger\` takes the place of the console. Secrets are left out, and of bodies only their size is told. \`hooks\` see each request and response:`,
    snippet([
      importCode([guide.names.client.class], guide),
      '',
      `const client = ${constructorCode(guide, [
        "logLevel: 'info'",
        'hooks: { onResponse: ({ method, url }, { status }) => console.log(method, url, status) }',
      ])};`,
      'console.log(client.baseURL);',
    ]),
    'All hooks of an exchange get the same object, so a `WeakMap` finds what belongs to it: a span of OpenTelemetry that `onRequest` begins and `onResponse` or `onError` ends. `call.route` is the path without its values, fit for its name, and `call.retries` counts the attempts before.',
  ];
}

function runtimes({ api }: Guide): string[] {
  const hasSecrets = api.auth.length > 0;
  return [
    '## Requirements',
    [
      'Node.js 20 and later, Deno, Bun, Cloudflare Workers and browsers; TypeScript 5.0 and later.',
      ...(hasSecrets
        ? [
            'In a browser the client refuses to start with a secret, since everybody who opens the page could read it; `dangerouslyAllowBrowser: true` says that this is meant.',
          ]
        : []),
    ].join(' '),
  ];
}
