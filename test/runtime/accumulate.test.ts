import { describe, expect, test } from 'vitest';
import { AccumulatedStream } from '../../templates/runtime/accumulate.js';

async function* eventsOf<Event>(events: readonly Event[]): AsyncGenerator<Event> {
  for (const event of events) yield await Promise.resolve(event);
}

function accumulated<Event>(events: readonly Event[]): AccumulatedStream<Event> {
  return new AccumulatedStream(Promise.resolve(eventsOf(events)));
}

const chunk = (delta: object, more: object = {}) => ({
  id: 'c_1',
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, finish_reason: null, ...more }],
});

describe('pieces make a whole', () => {
  test.each<[string, object[], object]>([
    [
      'text goes on, labels do not',
      [
        chunk({ role: 'assistant', content: 'Hel' }),
        chunk({ role: 'assistant', content: 'lo' }),
        chunk({}, { finish_reason: 'stop' }),
        { ...chunk({}), choices: [], usage: { total_tokens: 3 } },
      ],
      {
        ...chunk({ role: 'assistant', content: 'Hello' }, { finish_reason: 'stop' }),
        usage: { total_tokens: 3 },
      },
    ],
    [
      'members of lists meet by their index',
      [
        chunk({ tool_calls: [{ index: 0, id: 't', function: { name: 'f', arguments: '{"a"' } }] }),
        chunk({ tool_calls: [{ index: 1, id: 'u', function: { name: 'g', arguments: '{' } }] }),
        chunk({ tool_calls: [{ index: 0, function: { arguments: ':1}' } }] }),
      ],
      chunk({
        tool_calls: [
          { index: 0, id: 't', function: { name: 'f', arguments: '{"a":1}' } },
          { index: 1, id: 'u', function: { name: 'g', arguments: '{' } },
        ],
      }),
    ],
    [
      'null replaces nothing, and is there where nothing else is',
      [
        { usage: { total_tokens: 3 }, error: null },
        { usage: null, error: null },
      ],
      { usage: { total_tokens: 3 }, error: null },
    ],
    [
      'text outside of deltas, and lists without an index',
      [
        { choices: [{ index: 0, text: 'a', logprobs: { tokens: ['a'] } }] },
        { choices: [{ index: 0, text: 'a', logprobs: { tokens: ['b'] } }] },
      ],
      { choices: [{ index: 0, text: 'aa', logprobs: { tokens: ['a', 'b'] } }] },
    ],
  ])('%s', async (_, events, whole) => {
    expect(await accumulated(events).final()).toEqual(whole);
  });

  test('a key __proto__ is a key', async () => {
    const events = [JSON.parse('{"__proto__":{"polluted":"a"},"a":1}'), { a: 2 }] as object[];
    const whole = await accumulated(events).final();
    expect(Object.keys(whole)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(whole)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('events stay as they came', async () => {
    const first = chunk({ content: 'a' });
    await accumulated([first, chunk({ content: 'b' })]).final();
    expect(first).toEqual(chunk({ content: 'a' }));
  });
});

test('iterating gives the events, the snapshot and the end', async () => {
  const stream = accumulated([{ delta: 'a' }, { delta: 'b' }]);
  const final = stream.final.bind(stream);
  const seen: unknown[] = [];
  for await (const event of stream) seen.push([event, { ...stream.snapshot }]);
  expect(seen).toEqual([
    [{ delta: 'a' }, { delta: 'a' }],
    [{ delta: 'b' }, { delta: 'ab' }],
  ]);
  expect(await final()).toEqual({ delta: 'ab' });
});

test.each<[string, (stream: AccumulatedStream<object>) => Promise<unknown>, string]>([
  [
    'left early',
    async (stream) => {
      for await (const _ of stream) break;
      return stream.final();
    },
    'The stream was left before its end.',
  ],
  [
    'read twice',
    async (stream) => {
      await stream.final();
      for await (const _ of stream);
    },
    'The events are being read already, or were.',
  ],
])('a stream that is %s says so', async (_, use, message) => {
  await expect(use(accumulated([{ a: 1 }, { a: 2 }]))).rejects.toThrow(message);
});

test('a failure reaches whoever asks', async () => {
  const stream = new AccumulatedStream<object>(Promise.reject(new Error('no answer')));
  await expect(stream.final()).rejects.toThrow('no answer');
  await expect(accumulated([]).final()).rejects.toThrow('The stream had no events.');
});
