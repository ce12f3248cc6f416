/** What the editor shows for the flagship's client: overloads, narrowing, open enums, results. */
import { describe, expectTypeOf, test } from 'vitest';
import type {
  APIPromise,
  ChatCompletion,
  ChatCompletionChunk,
  ChatMessage,
  ChatToolMessage,
  FineTuningJob,
  ListFineTuningJobsResponse,
  OpenAI,
  PagePromise,
  Stream,
} from '../../generated/src/index.js';

// Types only: nothing here is ever called.
declare const client: OpenAI;
const model = 'gpt-4';
const messages: ChatMessage[] = [{ role: 'user', content: 'hi' }];

describe('a stream switch', () => {
  test('absent, false or null gives the answer', () => {
    expectTypeOf(() => client.chat.completions.create({ model, messages })).returns.toExtend<
      APIPromise<ChatCompletion>
    >();
    expectTypeOf(() =>
      client.chat.completions.create({ model, messages, stream: false }),
    ).returns.resolves.toEqualTypeOf<ChatCompletion>();
    expectTypeOf(() =>
      client.chat.completions.create({ model, messages, stream: null }),
    ).returns.resolves.toEqualTypeOf<ChatCompletion>();
  });

  test('true gives a stream of chunks', () => {
    expectTypeOf(() =>
      client.chat.completions.create({ model, messages, stream: true }),
    ).returns.resolves.toEqualTypeOf<Stream<ChatCompletionChunk>>();
  });

  test('a boolean gives either', () => {
    expectTypeOf((stream: boolean) =>
      client.chat.completions.create({ model, messages, stream }),
    ).returns.resolves.toEqualTypeOf<ChatCompletion | Stream<ChatCompletionChunk>>();
  });
});

test('a role tells which message it is', () => {
  expectTypeOf((message: ChatMessage) => {
    if (message.role !== 'tool') throw new Error('another');
    return message;
  }).returns.toEqualTypeOf<ChatToolMessage>();
});

test('known models complete, others are allowed', () => {
  type Model = Parameters<typeof client.chat.completions.create>[0]['model'];
  expectTypeOf<'gpt-4'>().toExtend<Model>();
  expectTypeOf<'a model of tomorrow'>().toExtend<Model>();
  expectTypeOf<3>().not.toExtend<Model>();
});

test('a list is a page when awaited and items when iterated', () => {
  const list = () => client.fineTuning.jobs.list({ limit: 20 });
  expectTypeOf(list).returns.toExtend<PagePromise<ListFineTuningJobsResponse, FineTuningJob>>();
  expectTypeOf(list).returns.resolves.toHaveProperty('has_more').toEqualTypeOf<boolean>();
  expectTypeOf<ReturnType<typeof list>>().toExtend<AsyncIterable<FineTuningJob>>();
});

test('wrappers can forward undefined', () => {
  expectTypeOf((temperature: number | undefined) =>
    client.chat.completions.create({ model, messages, temperature }, { timeout: undefined }),
  ).toBeFunction();
});

test('mistakes are errors', () => {
  type Params = Parameters<typeof client.chat.completions.create>[0];
  // @ts-expect-error a role that does not exist
  const role: Params['messages'] = [{ role: 'boss', content: 'hi' }];
  // @ts-expect-error a key that nobody knows
  const key: Params = { model, messages, temprature: 1 };
  // @ts-expect-error what is required is required
  const missing: Params = { messages };
  expectTypeOf([role, key, missing]).toBeArray();
});
