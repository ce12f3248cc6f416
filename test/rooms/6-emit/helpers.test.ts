import { describe, expect, test } from 'vitest';
import type { Helper, Operation } from '../../../generator/4-ir/ir.js';
import { choiceOf } from '../stream-choice.js';
import {
  apiOf,
  bodyOf,
  boolean,
  declOf,
  fileOf,
  jsonOf,
  objectOf,
  onceOf,
  operationOf,
  paramOf,
  refOf,
  string,
} from './api-of.js';

const run = declOf('Run', objectOf({ id: string, thread_id: string, status: string }));
const answer = { outcome: onceOf(jsonOf(refOf('Run'))) };
const readRun = operationOf('GET /threads/{thread_id}/runs/{run_id}', {
  key: 'readRun',
  ...answer,
  call: { body: 'none', positional: 'run_id' },
  params: [paramOf('path thread_id'), paramOf('path run_id')],
});

async function helperText(
  helper: Helper,
  operations: readonly Operation[],
  path = 'src/operations/pets.ts',
): Promise<string> {
  const api = apiOf({ operations, types: [run], helpers: [helper] });
  const text = await fileOf(path, api);
  return text.slice(text.lastIndexOf('/**'));
}

describe('a helper that polls', () => {
  const helper: Helper = {
    kind: 'poll',
    resource: ['pets'],
    word: 'createAndPoll',
    read: readRun.id,
    status: ['status'],
    done: ['completed', 'requires_action'],
    failed: ['failed', 'cancelled', 'expired'],
    intervalHeader: 'poll-after-ms',
  };

  test('starts something, and reads it by what it was given and was answered', async () => {
    const start = operationOf('POST /threads/{thread_id}/runs', {
      key: 'createRun',
      ...answer,
      docs: { summary: 'Starts a run.' },
      call: { body: 'fields', positional: 'thread_id' },
      params: [paramOf('path thread_id')],
      body: bodyOf(jsonOf(objectOf({ model: string }))),
    });
    const text = await helperText({ ...helper, start: start.id }, [start, readRun]);
    expect(text).toBe(`/**
 * Starts a run.
 *
 * Waits until \`status\` is \`completed\` or \`requires_action\`; rejects where it is \`failed\`, \`cancelled\` or \`expired\`.
 */
export async function createPetAndPoll(
  client: Core,
  threadID: string,
  params: CreateRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  const started = await createRun(client, threadID, params, pollable(options));
  return poll(
    () => readRun(client, started.id, { thread_id: threadID }, options),
    {
      status: ['status'],
      done: ['completed', 'requires_action'],
      failed: ['failed', 'cancelled', 'expired'],
      intervalHeader: 'poll-after-ms',
    },
    options,
  );
}`);
  });

  test.each([
    ['POST /runs', [], 'started.id, { thread_id: started.thread_id }'],
    [
      'POST /threads/{thread_id}/runs/{run_id}/submit',
      [paramOf('path thread_id'), paramOf('path run_id')],
      'runID, { thread_id: params.thread_id }',
    ],
  ])('reads what %s started', async (route, params, args) => {
    const positional = params.length === 0 ? {} : { positional: 'run_id' };
    const start = operationOf(route, {
      key: 'start',
      ...answer,
      call: { body: 'none', ...positional },
      params,
    });
    const text = await helperText({ ...helper, start: start.id }, [start, readRun]);
    expect(text).toContain(`() => readRun(client, ${args}, options),`);
    expect(text).toContain(args.includes('started') ? 'const started = await' : '\n  await start(');
  });

  test('waits for something that is there already', async () => {
    const text = await helperText({ ...helper, word: 'poll', failed: [] }, [readRun]);
    expect(text).toContain(`export function pollPet(
  client: Core,
  runID: string,
  params: ReadRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  return poll(
    () => readRun(client, runID, params, options),`);
  });

  test('is a method as well', async () => {
    const poll = { ...helper, word: 'poll' } as const;
    expect(await helperText(poll, [readRun], 'src/resources/pets.ts')).toBe(`/**
   * Waits until \`status\` is \`completed\` or \`requires_action\`; rejects where it is \`failed\`, \`cancelled\` or \`expired\`.
   */
  poll(runID: string, params: ReadRunParams, options?: RequestOptions & PollOptions): Promise<Run> {
    return pollPet(this.core, runID, params, options);
  }
}`);
  });
});

test('a helper that accumulates streams, and is asked for the whole', async () => {
  const create = operationOf('POST /chats', {
    key: 'createChat',
    call: { body: 'fields' },
    body: bodyOf(jsonOf(objectOf({ 'stream?': boolean }))),
    outcome: choiceOf(answer.outcome.successes, string),
  });
  const helper: Helper = {
    kind: 'accumulate',
    resource: ['pets'],
    word: 'stream',
    operation: create.id,
  };
  expect(await helperText(helper, [create]))
    .toBe(`/** Streams, and puts the pieces together: \`final()\` is the whole. */
export function streamPet(
  client: Core,
  params?: CreateChatParams,
  options?: RequestOptions,
): AccumulatedStream<string> {
  return new AccumulatedStream(createChat(client, { ...params, stream: true }, options));
}`);
});

describe('a helper that opens a socket', () => {
  const live = operationOf('GET /pets/{pet_id}/live', {
    key: 'live',
    call: { body: 'none', positional: 'pet_id' },
    params: [paramOf('path pet_id'), paramOf('query since?'), paramOf('header X-Tone?')],
    docs: { summary: 'Follows a pet.' },
  });
  const helper: Helper = {
    kind: 'socket',
    resource: ['pets'],
    word: 'live',
    operation: live.id,
    send: string,
    receive: refOf('Run'),
  };

  test('has the function of its operation, whose params it can be asked for with again', async () => {
    expect(await helperText(helper, [live], 'src/operations/pets.ts')).toBe(`/**
 * Follows a pet.
 *
 * Opens a socket: \`GET /pets/{pet_id}/live\`.
 */
export function live(
  client: Core,
  petID: string,
  params: LiveParams = {},
  options?: SocketOptions<LiveParams>,
): Socket<string, Run> {
  return openSocket(
    client,
    (params) => {
      const { 'X-Tone': xTone, ...query } = params;
      return {
        method: 'GET',
        path: '/pets/{pet_id}/live',
        pathParams: { pet_id: petID },
        query,
        headers: { 'X-Tone': xTone },
      };
    },
    params,
    options,
  );
}`);
  });

  test('is a method with the hooks and the log of its client', async () => {
    expect(await helperText(helper, [live], 'src/resources/pets.ts')).toBe(`/**
   * Follows a pet.
   *
   * Opens a socket: \`GET /pets/{pet_id}/live\`.
   */
  live(
    petID: string,
    params: LiveParams = {},
    options?: SocketOptions<LiveParams>,
  ): Socket<string, Run> {
    return live(this.core, petID, params, observedBy(this.core, options, 'PET_STORE_LOG'));
  }
}`);
  });

  test('goes to a server that is written by the protocol of sockets', async () => {
    const servers = [{ url: 'wss://live.test/v1', docs: {}, variables: [], template: '' }];
    const text = await helperText(helper, [{ ...live, servers }], 'src/operations/pets.ts');
    expect(text).toContain("baseURL: 'https://live.test/v1'");
  });
});

test('webhooks are a type of all events, and a check of who sent one', async () => {
  const api = apiOf({
    types: [run],
    webhooks: [
      { at: '#', event: 'run.done', type: refOf('Run'), docs: { summary: 'A run is done.' } },
      { at: '#', event: 'run.failed', type: refOf('Run'), docs: {} },
    ],
  });
  expect(await fileOf('src/webhooks.ts', api)).toBe(
    `
import type { Run } from './models/webhooks.js';
import type { HeadersLike } from './runtime/headers.js';
import { type WebhookOptions, unwrap } from './runtime/webhooks.js';

/**
 * What the API sends by itself:
 *
 * - \`run.done\`: A run is done.
 * - \`run.failed\`
 */
export type WebhookEvent = Run;

/**
 * The event of a request, after a check of its signature (Standard Webhooks).
 *
 * @param body - The text of the request as it came; JSON that was parsed and written again has another signature.
 */
export function unwrapWebhook(
  body: string,
  headers: HeadersLike,
  secret: string,
  options?: WebhookOptions,
): Promise<WebhookEvent> {
  return unwrap(body, headers, secret, options);
}`.trim(),
  );
  expect(await fileOf('src/index.ts', api)).toContain(
    `export { unwrapWebhook, type WebhookEvent } from './webhooks.js';`,
  );
});
