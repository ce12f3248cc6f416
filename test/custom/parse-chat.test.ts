import { describe, expect, expectTypeOf, test } from 'vitest';
import type { OpenAI } from '../../generated/src/index.js';
import {
  answerFormat,
  parseChat,
  type ParsedCompletion,
} from '../../generated/src/custom/parse-chat.js';
import type { StandardSchema } from '../../generated/src/custom/standard-schema.js';
import { model } from './chat-server.js';

const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const trip = answerFormat(
  'trip',
  (value) => ({ city: (value as { readonly city: string }).city }),
  schema,
);
const params = {
  model: 'gpt-4o',
  messages: [{ role: 'user' as const, content: 'Go!' }],
  response_format: trip,
};

const ended = (finish_reason: string, message: object) => ({
  choices: [{ index: 0, finish_reason, message: { role: 'assistant', content: null, ...message } }],
});

test('an answer is asked for by a schema, checked, and typed', async () => {
  const { client, requests } = await model('{"city":"Rome"}');
  const { data, response } = await client.chat.completions.parse(params).withResponse();
  expect(data.choices[0]?.message).toEqual({
    role: 'assistant',
    content: '{"city":"Rome"}',
    parsed: { city: 'Rome' },
  });
  expect(response.status).toBe(200);
  expect(requests[0]?.response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'trip', strict: true, schema: { ...schema, additionalProperties: false } },
  });
});

test.each([
  ['a refusal', ended('stop', { refusal: 'I cannot do that.' })],
  ['a call of a tool', ended('tool_calls', { tool_calls: [] })],
])('%s has no answer', async (_, turn) => {
  const { client } = await model(turn);
  expect((await parseChat(client, params)).choices[0]?.message.parsed).toBeNull();
});

test.each([
  ['that was cut off', ended('length', { content: '{"ci' }), 'UnfinishedAnswerError', /`length`/],
  ['that was held back', ended('content_filter', {}), 'UnfinishedAnswerError', /`content_filter`/],
  ['that is no JSON', 'Rome', 'ValidationError', /not valid JSON\.$/],
])('an answer %s throws', async (_, turn, name, message) => {
  const { client } = await model(turn);
  const failure = await client.chat.completions.parse(params).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name, message: expect.stringMatching(message) as string });
});

describe('a schema', () => {
  test('may come from the parser', () => {
    const parser: StandardSchema<string> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) => ({ value: String(value) }),
        jsonSchema: { input: () => ({ type: 'string' }) },
      },
    };
    expect(answerFormat('word', parser).json_schema.schema).toEqual({ type: 'string' });
    expect(() => answerFormat('word', String)).toThrow('`schema` must be set');
  });

  test('is made strict all the way down', () => {
    const deep = {
      type: 'array',
      items: { anyOf: [schema, { $ref: '#/$defs/p' }] },
      $defs: { p: schema },
    };
    const strict = { ...schema, additionalProperties: false };
    expect(answerFormat('trips', String, deep).json_schema.schema).toEqual({
      type: 'array',
      items: { anyOf: [strict, { $ref: '#/$defs/p' }] },
      $defs: { p: strict },
    });
  });

  test('has nothing optional', () => {
    const inner = {
      type: 'object',
      properties: { way: { type: 'object', properties: { by: {} } } },
      required: ['way'],
    };
    expect(() => answerFormat('trip', String, inner)).toThrow('`schema.way.by` must be required');
  });
});

test('the type is that of the parser', () => {
  expectTypeOf((client: OpenAI) =>
    client.chat.completions.parse(params),
  ).returns.resolves.toEqualTypeOf<ParsedCompletion<{ city: string }>>();
});
