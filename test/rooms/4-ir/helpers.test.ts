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

describe('sockets', () => {
  const withSockets = (...sockets: NonNullable<Config['sockets']>): ReturnType<typeof built> =>
    built(
      {
        '/rooms': { get: { operationId: 'getRooms' }, post: { operationId: 'addRoom' } },
        '/rooms/{id}/live': { get: { operationId: 'live' } },
      },
      {
        components: {
          schemas: {
            Said: object({ text: string, at: { ...string, readOnly: true } }),
            Heard: object({ remark: { $ref: '#/components/schemas/Said' } }),
            Unheard: object({ text: string }),
          },
        },
      },
      { sockets },
    );
  const messages = { send: 'Said', receive: '#/components/schemas/Heard' };

  it('take the place of the method of their operation, wherever that was', async () => {
    const { api, said } = await withSockets({
      method: 'rooms.connect',
      operation: 'GET /rooms/{id}/live',
      ...messages,
    });
    expect(said).toEqual([]);
    expect(api.helpers).toEqual([
      {
        kind: 'socket',
        resource: ['rooms'],
        word: 'connect',
        operation: '#/paths/~1rooms~1{id}~1live/get',
        send: { kind: 'ref', id: '#/components/schemas/Said' },
        receive: { kind: 'ref', id: '#/components/schemas/Heard' },
      },
    ]);
    expect(
      api.resources.map(({ path, methods }) => [
        path.join('.'),
        ...methods.map(({ word }) => word),
      ]),
    ).toEqual([['rooms', 'retrieve', 'update', 'connect']]);
  });

  it('send and receive: what goes over them is part of the package, by its direction', async () => {
    const { api } = await withSockets({ method: 'rooms.connect', operation: 'live', ...messages });
    expect(api.types.map(({ id, reach, split }) => [id.split('/').at(-1), reach, split])).toEqual([
      ['Said', 'both', true],
      ['Heard', 'response', true],
      ['Unheard', 'none', false],
    ]);
  });

  it.each([
    [
      { method: 'room.connect', operation: 'live', ...messages },
      'config-resource-unknown sdk.yaml#/sockets/0/method: There is no resource "room". Did you mean "rooms"?',
    ],
    [
      { method: 'rooms.connect', operation: 'lives', ...messages },
      'config-operation-unknown sdk.yaml#/sockets/0/operation: The document has no operation "lives". Did you mean "live"?',
    ],
    [
      { method: 'rooms.connect', operation: 'addRoom', ...messages },
      'config-socket-operation sdk.yaml#/sockets/0/operation: addRoom cannot open a socket: it is POST.',
    ],
    [
      { method: 'rooms.connect', operation: 'live', ...messages, send: 'Siad' },
      'config-schema-unknown sdk.yaml#/sockets/0/send: The document has no schema "Siad". Did you mean "Said"?',
    ],
    [
      {
        method: 'rooms.connect',
        operation: 'live',
        ...messages,
        receive: '#/components/schemas/X',
      },
      'config-schema-unknown sdk.yaml#/sockets/0/receive: The document has no schema "#/components/schemas/X".',
    ],
  ])('are told of what does not exist: %o', async (config, expected) => {
    const { api, said } = await withSockets(config);
    expect(said.filter((one) => one.startsWith('config-'))).toEqual([expected]);
    expect(api.helpers).toEqual([]);
  });

  it('may be at an address that is written as one of a socket', async () => {
    const live = { operationId: 'live', servers: [{ url: 'wss://live.test' }] };
    const schemas = { Said: string };
    const sockets = [{ method: 'live.connect', operation: 'live', send: 'Said', receive: 'Said' }];
    const other = { ...live, operationId: 'other' };
    const { said } = await built(
      { '/live': { get: live }, '/other': { get: other } },
      { components: { schemas } },
      { sockets },
    );
    expect(said).toEqual([
      'server-relative #/paths/~1other/get/servers/0: The server "wss://live.test" of this operation is no https address: its calls go to the client\'s baseURL.',
    ]);
  });

  it('have an operation each', async () => {
    const socket = { method: 'rooms.connect', operation: 'live', ...messages };
    const { api, said } = await withSockets(socket, { ...socket, method: 'rooms.listen' });
    expect(api.helpers).toHaveLength(1);
    expect(said).toEqual([
      'config-socket-operation sdk.yaml#/sockets/1/operation: live cannot open a socket: another entry opens it.',
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
