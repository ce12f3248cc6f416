import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  OpenAIError,
  type ChatMessage,
  type ChatToolCall,
  type OpenAI,
} from '../../generated/src/index.js';
import {
  runTools,
  tool,
  type Tool,
  type ToolRun,
  type ToolRunEvent,
} from '../../generated/src/custom/run-tools.js';
import type { StandardSchema } from '../../generated/src/custom/standard-schema.js';
import { callsOf, model } from './chat-server.js';

const messages: ChatMessage[] = [{ role: 'user', content: 'What is the weather?' }];
const base = { model: 'gpt-4', messages };

/** As a library of schemas would make it. */
const place: StandardSchema<{ city: string }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      const { city } = value as { readonly city?: unknown };
      return typeof city === 'string'
        ? { value: { city } }
        : { issues: [{ message: 'Expected text', path: ['city'] }] };
    },
    jsonSchema: {
      input: () => ({
        type: 'object',
        properties: { city: { type: 'string' } },
        required: ['city'],
      }),
    },
  },
};

const weather = tool({
  name: 'weather',
  description: 'The weather in a city.',
  parse: place,
  run: ({ city }) => `Sunny in ${city}.`,
});

const typesOf = (events: readonly ToolRunEvent[]) => events.map(({ type }) => type);

async function eventsIn(run: ToolRun): Promise<ToolRunEvent[]> {
  const events: ToolRunEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

test('a model calls tools until it has its answer', async () => {
  const { client, requests } = await model([['weather', '{"city":"Rome"}']], 'It is sunny.');
  const run = client.chat.completions.runTools({ ...base, tools: [weather] });
  expect(await run.finalContent()).toBe('It is sunny.');
  expect(await run.totalUsage()).toEqual({
    prompt_tokens: 10,
    completion_tokens: 4,
    total_tokens: 14,
  });
  expect(requests[0]?.tools).toEqual([
    {
      type: 'function',
      function: {
        name: 'weather',
        description: 'The weather in a city.',
        parameters: {
          type: 'object',
          properties: { city: { type: 'string' } },
          required: ['city'],
        },
      },
    },
  ]);
  expect(requests[1]?.messages).toEqual([
    ...messages,
    { role: 'assistant', content: null, tool_calls: callsOf([['weather', '{"city":"Rome"}']]) },
    { role: 'tool', tool_call_id: 'call_0', content: 'Sunny in Rome.' },
  ]);
  expect(run.messages).toHaveLength(4);
  expect(messages).toHaveLength(1);
});

test('events tell what happens; text comes in pieces where it streams', async () => {
  const turns = [[['weather', '{}']], 'Hi.'] as const;
  const asked = await model(...turns);
  const once = await eventsIn(runTools(asked.client, { ...base, tools: [weather] }));
  const round = [
    'completion',
    'message',
    'toolCall',
    'toolResult',
    'message',
    'completion',
    'message',
  ];
  expect(typesOf(once)).toEqual(round);
  const streamed = await model(...turns);
  const pieces = await eventsIn(
    runTools(streamed.client, { ...base, tools: [weather], stream: true }),
  );
  const isPiece = ({ type }: ToolRunEvent) => /chunk|\./.test(type);
  expect(typesOf(pieces.filter((event) => !isPiece(event)))).toEqual(round);
  expect(new Set(typesOf(pieces.filter(isPiece)))).toEqual(
    new Set(['chunk', 'toolCall.delta', 'toolCall.done', 'content.delta', 'content.done']),
  );
});

describe('calls of one message', () => {
  const two = [
    ['wait', '1'],
    ['wait', '2'],
  ] as const;
  /** Ends its first call only when its second has come. */
  const meeting = () => {
    let arrive: (() => void) | undefined;
    const both = new Promise<void>((resolve) => (arrive = resolve));
    return tool({
      name: 'wait',
      run: async (count) => {
        if (count === 2) arrive?.();
        else await both;
        return count;
      },
    });
  };

  test('run at the same time, and are answered in their order', async () => {
    const { client, requests } = await model(two, 'Done.');
    const run = runTools(client, { ...base, tools: [meeting()] });
    await run.done();
    expect(run.results.map(({ content }) => content)).toEqual(['2', '1']);
    expect(requests[1]?.messages.slice(-2)).toEqual([
      { role: 'tool', tool_call_id: 'call_0', content: '1' },
      { role: 'tool', tool_call_id: 'call_1', content: '2' },
    ]);
  });

  test('run one after another where they may not be parallel', async () => {
    const { client, requests } = await model(two, 'Done.');
    let running = 0;
    const alone = tool({
      name: 'wait',
      run: async () => {
        running += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return (running -= 1);
      },
    });
    const run = runTools(client, { ...base, tools: [alone], parallel_tool_calls: false });
    await run.done();
    expect(run.results.map(({ content }) => content)).toEqual(['0', '0']);
    expect(requests[0]).toHaveProperty('parallel_tool_calls', false);
  });
});

describe('what goes wrong is told to the model', () => {
  const failing = tool({
    name: 'fail',
    run: () => {
      throw new Error('out of order');
    },
  });
  test.each<[string, string, string, string]>([
    ['no JSON', 'weather', '{"city', 'Error: This is not valid JSON.'],
    ['arguments that do not fit', 'weather', '{"city":7}', 'Error: city: Expected text'],
    ['a tool that throws', 'fail', '{}', 'Error: out of order'],
    [
      'a tool that is none',
      'toString',
      '{}',
      'Error: There is no tool "toString", only: weather, fail',
    ],
  ])('%s', async (_, name, args, content) => {
    const { client, requests } = await model([[name, args]], 'I see.');
    const run = runTools(client, { ...base, tools: [weather, failing] });
    expect(await run.finalContent()).toBe('I see.');
    expect(requests[1]?.messages.at(-1)).toEqual({ role: 'tool', tool_call_id: 'call_0', content });
    expect(run.results).toMatchObject([{ ok: false, error: expect.any(Error) as Error }]);
  });

  test('unless the tool says otherwise, in other words or by ending the run', async () => {
    const fail = () => {
      throw new Error('password: 123');
    };
    const discreet = tool({ name: 'fail', run: fail, onError: () => 'It failed.' });
    const told = await model([['fail', '']], 'I see.');
    await runTools(told.client, { ...base, tools: [discreet] }).done();
    expect(told.requests[1]?.messages.at(-1)).toHaveProperty('content', 'It failed.');
    const strict = tool({
      name: 'fail',
      run: fail,
      onError: (error) => {
        throw error;
      },
    });
    const { client, requests } = await model([['fail', '{}']]);
    await expect(runTools(client, { ...base, tools: [strict] }).done()).rejects.toThrow('password');
    expect(requests).toHaveLength(1);
  });
});

test.each<[unknown, string]>([
  ['text', 'text'],
  [{ a: [1] }, '{"a":[1]}'],
  [undefined, 'null'],
  [1n, 'Error: Do not know how to serialize a BigInt'],
])('a result of %o is sent as %s', async (value, content) => {
  const { client, requests } = await model([['give', '{}']]);
  await runTools(client, { ...base, tools: [tool({ name: 'give', run: () => value })] }).done();
  expect(requests[1]?.messages.at(-1)).toHaveProperty('content', content);
});

test('a named tool_choice is one call', async () => {
  const { client, requests } = await model([['weather', '{}']], [['weather', '{"city":"Rome"}']]);
  const tool_choice = { type: 'function', function: { name: 'weather' } } as const;
  const run = runTools(client, { ...base, tools: [weather], tool_choice });
  expect(await run.finalContent()).toBeNull();
  // The first did not fit, so the model was asked once more.
  expect(run.results.map(({ ok }) => ok)).toEqual([false, true]);
  expect(requests).toHaveLength(2);
});

test('a model that never ends is ended', async () => {
  const again = [['weather', '{"city":"Rome"}']] as const;
  const { client, requests } = await model(again, again, again);
  const run = runTools(client, { ...base, tools: [weather], maxRounds: 2 });
  await expect(run.done()).rejects.toThrow('After 2 completions');
  expect(requests).toHaveLength(2);
  expect(run.results).toHaveLength(1);
  expect(() => runTools(client, { ...base, tools: [], maxRounds: NaN })).toThrow('maxRounds');
});

describe('a run is ended from outside', () => {
  const sleepers: AbortSignal[] = [];
  const sleep = tool({
    name: 'sleep',
    run: (_, { signal }) => {
      sleepers.push(signal);
      return new Promise(() => {});
    },
  });

  test('by a signal, even while a tool sleeps', async () => {
    const { client } = await model([['sleep', '{}']]);
    const controller = new AbortController();
    const run = runTools(client, { ...base, tools: [sleep] }, { signal: controller.signal });
    const reading = (async () => {
      for await (const { type } of run)
        if (type === 'toolCall') setImmediate(() => controller.abort(new Error('enough')));
    })();
    await expect(reading).rejects.toMatchObject({
      name: 'APIUserAbortError',
      cause: new Error('enough'),
    });
    await expect(run.done()).rejects.toHaveProperty('name', 'APIUserAbortError');
    expect(sleepers.pop()?.aborted).toBe(true);
  });

  test('by a signal that was aborted before', async () => {
    const { client, requests } = await model('Hi.');
    const run = runTools(client, { ...base, tools: [] }, { signal: AbortSignal.abort() });
    await expect(run.finalContent()).rejects.toHaveProperty('name', 'APIUserAbortError');
    expect(requests).toEqual([]);
  });

  test('by leaving the loop, before a call runs', async () => {
    const { client } = await model([['sleep', '{}']]);
    const run = runTools(client, { ...base, tools: [sleep] });
    for await (const { type } of run) if (type === 'toolCall') break;
    expect(sleepers).toEqual([]);
    await expect(run.done()).rejects.toThrow('left before its end');
  });

  test('by a failure of the server', async () => {
    const { client } = await model({ choices: [] });
    await expect(runTools(client, { ...base, tools: [] }).done()).rejects.toThrow('no choices');
  });
});

test('a run is read once, and tools have names of their own', async () => {
  const { client } = await model('Hi.');
  const run = runTools(client, { ...base, tools: [weather] });
  await run.done();
  await expect(eventsIn(run)).rejects.toThrow(OpenAIError);
  expect(() => runTools(client, { ...base, tools: [weather, weather] })).toThrow('same name');
});

test('types come from the parser', () => {
  tool({
    name: 'a',
    parse: place,
    run: (args) => {
      expectTypeOf(args).toEqualTypeOf<{ city: string }>();
    },
  });
  tool({
    name: 'b',
    parse: async (value) => Number(value),
    run: (args) => {
      expectTypeOf(args).toBeNumber();
    },
  });
  tool({
    name: 'c',
    run: (args) => {
      expectTypeOf(args).toBeUnknown();
    },
  });
  // @ts-expect-error nobody has checked that
  tool({ name: 'd', run: ({ city }: { city: string }) => city });
  expectTypeOf(weather).toEqualTypeOf<Tool>();
  expectTypeOf((client: OpenAI) =>
    client.chat.completions.runTools({ ...base, tools: [weather] }),
  ).returns.toEqualTypeOf<ToolRun>();
  expectTypeOf((event: ToolRunEvent) =>
    event.type === 'toolCall' ? [event.call] : [],
  ).returns.toEqualTypeOf<ChatToolCall[]>();
});
