import { describe, expect, expectTypeOf, test } from 'vitest';
import { Stream, type ChatCompletionChunk, type OpenAI } from '../../generated/src/index.js';
import {
  ChatStream,
  streamChat,
  type ChatStreamEvent,
} from '../../generated/src/custom/chat-stream.js';
import { serve } from '../runtime/server.js';
import { chunksOf, model } from './chat-server.js';

const params = { model: 'gpt-4', messages: [{ role: 'user' as const, content: 'Hi.' }] };

async function eventsIn(stream: AsyncIterable<ChatStreamEvent>) {
  const events: ChatStreamEvent[] = [];
  for await (const event of stream) if (event.type !== 'chunk') events.push(event);
  return events;
}

test('text comes in pieces, and is whole at the end', async () => {
  const { client, requests } = await model('Good day.');
  const stream = client.chat.completions.stream(params);
  expect(await eventsIn(stream)).toEqual([
    { type: 'content.delta', choice: 0, delta: 'Good', content: 'Good' },
    { type: 'content.delta', choice: 0, delta: ' day', content: 'Good day' },
    { type: 'content.delta', choice: 0, delta: '.', content: 'Good day.' },
    { type: 'content.done', choice: 0, content: 'Good day.' },
  ]);
  expect(await stream.finalContent()).toBe('Good day.');
  expect(requests).toEqual([{ ...params, stream: true }]);
});

test('calls of tools come in pieces, each with its place', async () => {
  const { client } = await model([
    ['time', '{}'],
    ['weather', '{"city":"Rome"}'],
  ]);
  const stream = client.chat.completions.stream(params);
  const events = await eventsIn(stream);
  const call = {
    id: 'call_1',
    type: 'function',
    function: { name: 'weather', arguments: '{"city":"Rome"}' },
  };
  expect(events.slice(0, 2)).toEqual([
    { type: 'toolCall.delta', choice: 0, index: 0, name: 'time', delta: '{}', arguments: '{}' },
    {
      type: 'toolCall.delta',
      choice: 0,
      index: 1,
      name: 'weather',
      delta: '{"ci',
      arguments: '{"ci',
    },
  ]);
  expect(events.at(-1)).toEqual({ type: 'toolCall.done', choice: 0, index: 1, call });
  expect((await stream.finalMessage()).tool_calls?.[1]).toEqual(call);
});

test('what comes out is a completion, with the usage that the server tells', async () => {
  const { client } = await model('Hi.');
  const stream = streamChat(client, params);
  expect(await stream.finalCompletion()).toEqual({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-4',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Hi.' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
  });
  expect(await stream.totalUsage()).toHaveProperty('total_tokens', 7);
});

test('several answers are kept apart', async () => {
  const chunk = (index: number, content: string, finish_reason: 'stop' | null) => ({
    ...chunksOf('')[0]!,
    choices: [{ index, delta: { content }, finish_reason }],
  });
  const chunks = [
    chunk(1, 'B', null),
    chunk(0, 'A', null),
    chunk(1, 'b', 'stop'),
    chunk(0, 'a', 'stop'),
  ];
  const stream = new ChatStream(
    Stream.fromReadableStream(
      new Blob([chunks.map((one) => `${JSON.stringify(one)}\n`).join('')]).stream(),
    ),
  );
  const done = (await eventsIn(stream)).filter(({ type }) => type === 'content.done');
  expect(done).toEqual([
    { type: 'content.done', choice: 1, content: 'Bb' },
    { type: 'content.done', choice: 0, content: 'Aa' },
  ]);
});

test('a server passes its stream on to a page, which has the same events', async () => {
  const { client } = await model('Good day.');
  const passed = (
    await client.chat.completions.create({ ...params, stream: true })
  ).toReadableStream();
  const stream = new ChatStream(Stream.fromReadableStream<ChatCompletionChunk>(passed));
  expect(await stream.finalContent()).toBe('Good day.');
});

describe('an answer that is not whole', () => {
  test.each([
    [
      'is cut off',
      'data: {"choices":[{"index":0,"delta":{"content":"Go"}}]}\n\n',
      'APIStreamTruncatedError',
    ],
    [
      'never ends',
      'data: {"choices":[{"index":0,"delta":{"content":"Go"}}]}\n\ndata: [DONE]\n\n',
      'OpenAIError',
    ],
    ['fails', 'data: {"error":{"message":"overloaded"}}\n\n', 'APIError'],
  ])('%s', async (_, body, name) => {
    const { url } = await serve((__, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body);
    });
    const { OpenAI: Client } = await import('../../generated/src/index.js');
    const stream = new Client({ apiKey: 'k', baseURL: url }).chat.completions.stream(params);
    await expect(stream.finalContent()).rejects.toHaveProperty('name', name);
  });
});

test('types tell events apart', () => {
  expectTypeOf((client: OpenAI) =>
    client.chat.completions.stream(params),
  ).returns.toEqualTypeOf<ChatStream>();
  expectTypeOf((event: ChatStreamEvent) =>
    event.type === 'toolCall.done' ? event.call.function.name : '',
  ).returns.toBeString();
});
