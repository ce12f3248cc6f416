import { describe, expect, it } from 'vitest';
import type { OperationConfig } from '../../../generator/config.js';
import {
  boolean,
  builtOperation,
  integer,
  object,
  outcomeText,
  query,
  string,
  type Rest,
} from './built.js';

const chunk = object({ delta: string });
const answer = { 'application/json': { schema: object({ text: string }) } };

function streams(request: object | undefined, content: object, more: object = {}): object {
  const body = request && { content: { 'application/json': { schema: request } } };
  return {
    ...(body ? { requestBody: body } : {}),
    responses: { 200: { description: '', content } },
    ...more,
  };
}

const sse = (schema?: object, more: object = {}): object => ({
  'text/event-stream': { ...(schema ? { schema } : {}), ...more },
});
const post = { method: 'post' };

describe('whether an operation streams', () => {
  const asked = object({ stream: boolean });
  it.each([
    ['events alone', undefined, sse(chunk), 'stream sse'],
    ['rows', undefined, { 'application/x-ndjson': { schema: chunk } }, 'stream jsonl'],
    ['a sequence', undefined, { 'application/json-seq': { schema: chunk } }, 'stream json-seq'],
    ['parts', undefined, { 'multipart/mixed': { itemSchema: chunk } }, 'stream multipart'],
    [
      'events before rows',
      undefined,
      { 'application/jsonl': { schema: chunk }, ...sse(chunk) },
      'stream sse',
    ],
    ['a switch', asked, { ...answer, ...sse(chunk) }, 'choice 200 json application/json or sse'],
    ['a switch without a stream', asked, answer, 'once 200 json application/json'],
  ])('%s', async (_, request, content, expected) => {
    const { outcome } = await builtOperation(streams(request, content), post);
    expect(outcomeText(outcome)).toBe(expected);
  });

  it.each([
    ['true', true, answer, 'stream jsonl'],
    ['events', { format: 'sse' }, answer, 'stream sse'],
    [
      'a condition',
      { format: 'sse', 'stream-condition': '$request.live' },
      answer,
      'choice 200 json application/json or sse',
    ],
  ])('as x-fern-streaming declares: %s', async (_, declared, content, expected) => {
    const request = object({ live: boolean });
    const more = { 'x-fern-streaming': declared };
    const { outcome } = await builtOperation(streams(request, content, more), post);
    expect(outcomeText(outcome)).toBe(expected);
  });

  it('answers at once where nothing says which, and says so', async () => {
    const { outcome, said } = await builtOperation(
      streams(undefined, { ...answer, ...sse(chunk) }),
    );
    expect(outcomeText(outcome)).toBe('once 200 json application/json');
    expect(said[0]).toContain('answers either at once or with text/event-stream');
  });
});

describe('what asks for the stream', () => {
  const on = { on: [true], off: [false], nullable: false, default: false };
  it.each([
    ['a field', object({ stream: boolean }), { in: 'body', wire: 'stream', ...on }],
    [
      'null as well',
      object({ stream: { anyOf: [boolean, { type: 'null' }] } }),
      { in: 'body', wire: 'stream', ...on, nullable: true },
    ],
    [
      'streaming by default',
      object({ stream: { type: 'boolean', default: true } }),
      { in: 'body', wire: 'stream', ...on, default: true },
    ],
    [
      'a part of the request',
      { allOf: [object({ model: string }), object({ stream: boolean })] },
      { in: 'body', wire: 'stream', ...on },
    ],
    [
      'two requests',
      { oneOf: [object({ stream: { const: true } }), object({ stream: { const: false } })] },
      { in: 'body', wire: 'stream', ...on },
    ],
    [
      'a word',
      object({ stream_format: { type: 'string', enum: ['sse', 'audio'], default: 'audio' } }),
      {
        in: 'body',
        wire: 'stream_format',
        on: ['sse'],
        off: ['audio'],
        nullable: false,
        default: false,
      },
    ],
  ])('%s', async (_, request, expected) => {
    const operation = streams(request, { ...answer, ...sse(chunk) });
    const { outcome } = await builtOperation(operation, post);
    expect(outcome).toMatchObject({ kind: 'choice', when: expected });
  });

  it('may be a query parameter', async () => {
    const more = { parameters: [query('stream', boolean)] };
    const { outcome } = await builtOperation(
      streams(undefined, { ...answer, ...sse(chunk) }, more),
    );
    expect(outcome).toMatchObject({ kind: 'choice', when: { in: 'query', wire: 'stream' } });
  });
});

describe('what an event is', () => {
  const named = object({ event: { const: 'tick' }, data: object({ n: integer }) }, [
    'event',
    'data',
  ]);
  const wrapped = object({
    event: string,
    data: {
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: object({ n: integer }),
    },
  });
  it.each([
    ['the payload', sse(chunk), { shape: 'data', data: 'json', type: { kind: 'ref' } }],
    ['a named event', sse(named), { shape: 'event', data: 'json' }],
    ['one of named events', sse({ oneOf: [named, named] }), { shape: 'event' }],
    [
      'a payload that happens to have data',
      sse(object({ event: string, data: string, code: integer })),
      { shape: 'data' },
    ],
    [
      'the event of 3.2',
      { 'text/event-stream': { itemSchema: object({ data: string }) } },
      { shape: 'event', data: 'text' },
    ],
    [
      'JSON in the event of 3.2',
      { 'text/event-stream': { itemSchema: wrapped } },
      { shape: 'event', data: 'json' },
    ],
    [
      'text',
      sse(string),
      { shape: 'data', data: 'text', type: { kind: 'scalar', scalar: 'string' } },
    ],
    [
      'nobody knows',
      sse(),
      { shape: 'data', data: 'text', type: { kind: 'scalar', scalar: 'string' } },
    ],
    [
      'a row of a list',
      { 'application/jsonl': { schema: { type: 'array', items: integer } } },
      { type: { scalar: 'integer' } },
    ],
  ])('%s', async (_, content, expected) => {
    const { outcome } = await builtOperation(streams(undefined, content));
    expect(outcome).toMatchObject({ kind: 'stream', events: expected });
  });

  it('has the parsed data of a 3.2 event', async () => {
    const rest: Rest = { openapi: '3.2.0' };
    const content = { 'text/event-stream': { itemSchema: wrapped } };
    const { outcome } = await builtOperation(streams(undefined, content), { rest });
    expect(outcome.kind === 'stream' && outcome.events.type.kind).toBe('ref');
  });
});

describe('how a stream ends', () => {
  const ends = async (content: object, more: object = {}): Promise<unknown> => {
    const { outcome } = await builtOperation(streams(undefined, content, more));
    return outcome.kind === 'stream' ? outcome.events.sentinel : outcome;
  };

  it('without more, like any body', async () => {
    expect(await ends(sse(chunk))).toBeUndefined();
  });

  it('always with what examples show', async () => {
    const example = 'data: {"delta":"a"}\n\ndata: [DONE]\n\n';
    expect(await ends(sse(chunk, { example }))).toEqual({ text: '[DONE]', required: true });
  });

  it('always with what extensions declare', async () => {
    const end = { text: '<end>', required: true };
    expect(await ends(sse(chunk, { 'x-speakeasy-sse-sentinel': '<end>' }))).toEqual(end);
    const declared = { format: 'sse', terminator: '<end>' };
    expect(await ends(answer, { 'x-fern-streaming': declared })).toEqual(end);
  });

  it('perhaps with what prose or types mention', async () => {
    const maybe = { text: '[DONE]', required: false };
    expect(await ends(sse(chunk), { description: 'Ends with `data: [DONE]`.' })).toEqual(maybe);
    expect(await ends(sse({ oneOf: [chunk, { const: '[DONE]' }] }))).toEqual(maybe);
  });
});

describe('what sdk.yaml says of streams', () => {
  const rest: Rest = { components: { schemas: { Chunk: chunk } } };
  const configured = (stream: OperationConfig['stream']): object => ({
    ...post,
    rest,
    config: { operations: { 'POST /x': { stream } } },
  });

  it('completes a document that forgot its stream', async () => {
    const wish = { when: 'stream', events: 'Chunk', sentinel: '[DONE]' };
    const operation = streams(object({ stream: boolean }), answer);
    const { outcome, said } = await builtOperation(operation, configured(wish));
    expect(said).toEqual([]);
    expect(outcome).toMatchObject({
      kind: 'choice',
      when: { wire: 'stream', on: [true], off: [false] },
      events: {
        framing: 'sse',
        media: 'text/event-stream',
        type: { kind: 'ref', id: '#/components/schemas/Chunk' },
        sentinel: { text: '[DONE]', required: true },
      },
    });
  });

  it('adds to what the document says', async () => {
    const operation = streams(object({ stream: boolean }), { ...answer, ...sse(chunk) });
    const wish = { sentinel: 'END', sentinelRequired: false };
    const { outcome } = await builtOperation(operation, configured(wish));
    expect(outcome).toMatchObject({
      kind: 'choice',
      when: { wire: 'stream' },
      events: { sentinel: { text: 'END', required: false } },
    });
  });

  it('switches a stream off', async () => {
    const operation = streams(object({ stream: boolean }), { ...answer, ...sse(chunk) });
    const { outcome } = await builtOperation(operation, configured(false));
    expect(outcomeText(outcome)).toBe('once 200 json application/json');
  });

  it('is told of names that do not exist', async () => {
    const operation = streams(object({ stream: boolean }), answer);
    const wish = { when: 'steam', events: 'Chunks' };
    const { said } = await builtOperation(operation, configured(wish));
    expect(said).toEqual([
      'config-schema-unknown sdk.yaml#/operations/POST ~1x/stream/events: The document has no schema "Chunks". Did you mean "Chunk"?',
      'config-param-unknown sdk.yaml#/operations/POST ~1x/stream/when: POST /x has no parameter or body field "steam". Did you mean "stream"?',
    ]);
  });
});
