import { describe, expect, it } from 'vitest';
import type { Config } from '../../../generator/config.js';
import { built, json, object, string, type Paths } from './built.js';

const job = json(
  object({
    id: string,
    state: object({ phase: { type: 'string', enum: ['busy', 'done', 'failed'] } }),
  }),
);
const events = { 'text/event-stream': { schema: object({ delta: string }) } };
const paths: Paths = {
  '/fine-tunes/jobs': { post: { operationId: 'createJob', ...job } },
  '/fine-tunes/jobs/{id}': { get: { operationId: 'getJob', ...job } },
  '/fine-tunes/jobs/{id}/at': {
    get: {
      operationId: 'findJob',
      parameters: [{ name: 'day', in: 'query', required: true, schema: string }],
      ...job,
    },
  },
  '/chat': {
    post: { operationId: 'chat', responses: { 200: { description: '', content: events } } },
  },
};

const poll = { read: 'getJob', status: 'state.phase', done: ['done'], failed: ['failed'] };
const withConfig = (config: Config): ReturnType<typeof built> => built(paths, {}, config);

describe('polling', () => {
  it('reads until the status is final', async () => {
    const { api, said } = await withConfig({
      polling: [
        {
          method: 'fineTunes.jobs.createAndPoll',
          start: 'createJob',
          intervalHeader: 'wait-ms',
          ...poll,
        },
      ],
    });
    expect(said).toEqual([]);
    expect(api.helpers).toEqual([
      {
        kind: 'poll',
        resource: ['fine-tunes', 'jobs'],
        word: 'createAndPoll',
        start: '#/paths/~1fine-tunes~1jobs/post',
        read: '#/paths/~1fine-tunes~1jobs~1{id}/get',
        status: ['state', 'phase'],
        done: ['done'],
        failed: ['failed'],
        intervalHeader: 'wait-ms',
      },
    ]);
  });

  it.each([
    [
      { method: 'fineTune.jobs.poll', ...poll },
      'config-resource-unknown sdk.yaml#/polling/0/method: There is no resource "fineTune.jobs". Did you mean "fine-tunes.jobs"?',
    ],
    [
      { method: 'chat.poll', ...poll, read: 'getJobs' },
      'config-operation-unknown sdk.yaml#/polling/0/read: The document has no operation "getJobs". Did you mean "getJob"?',
    ],
    [
      { method: 'chat.poll', ...poll, status: 'state.phases' },
      'config-path-unknown sdk.yaml#/polling/0/status: The answer of getJob has nothing at "state.phases". Did you mean "state.phase"?',
    ],
    [
      { method: 'chat.poll', ...poll, done: ['doen'] },
      'config-status-unknown sdk.yaml#/polling/0/done/0: state.phase is never "doen". Did you mean "done"?',
    ],
    [
      { method: 'chat.poll', ...poll, start: 'chat' },
      'config-poll-input sdk.yaml#/polling/0/read: getJob needs "id", which chat neither takes in its path nor answers.',
    ],
    [
      { method: 'chat.poll', ...poll, start: 'createJob', read: 'findJob' },
      'config-poll-input sdk.yaml#/polling/0/read: findJob needs "day", which createJob neither takes in its path nor answers.',
    ],
  ])('is told of what does not exist: %o', async (config, expected) => {
    const { said } = await withConfig({ polling: [config] });
    expect(said).toEqual([expected]);
  });
});

describe('accumulation', () => {
  it('puts a stream together', async () => {
    const accumulate = [{ method: 'chat.stream', operation: 'chat' }];
    const { api } = await withConfig({ accumulate });
    expect(api.helpers).toEqual([
      { kind: 'accumulate', resource: ['chat'], word: 'stream', operation: '#/paths/~1chat/post' },
    ]);
  });

  it('needs a stream', async () => {
    const accumulate = [{ method: 'chat.stream', operation: 'getJob' }];
    const { api, said } = await withConfig({ accumulate });
    expect(api.helpers).toEqual([]);
    expect(said).toEqual([
      'config-not-streaming sdk.yaml#/accumulate/0/operation: getJob does not stream.',
    ]);
  });
});

it('reports operations and bodies of sdk.yaml that the document does not have', async () => {
  const operations = {
    chta: { idempotent: true },
    createJob: { body: 'text/csv', idempotent: true },
  };
  const { api, said } = await withConfig({ operations });
  expect(said).toEqual([
    'config-operation-unknown sdk.yaml#/operations/chta: The document has no operation "chta". Did you mean "chat"?',
    'config-body-unknown sdk.yaml#/operations/createJob/body: createJob does not accept text/csv; the document lists none.',
  ]);
  expect(api.operations.map(({ idempotent }) => idempotent)).toEqual([true, false, false, false]);
});
