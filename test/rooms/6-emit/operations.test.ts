import { describe, expect, test } from 'vitest';
import type { Operation, Outcome, StreamSwitch, Type } from '../../../generator/4-ir/ir.js';
import { choiceOf } from '../stream-choice.js';
import {
  apiOf,
  bodyOf,
  boolean,
  callTypesText,
  declOf,
  fileOf,
  integer,
  jsonOf,
  objectOf,
  onceOf,
  operationOf,
  operationText,
  paramOf,
  refOf,
  string,
} from './api-of.js';

const problem = declOf('Problem', objectOf({ message: string }));
const chat = declOf('Chat', objectOf({ id: string }));
const chunk = declOf('Chunk', objectOf({ delta: string }));
const answer = { outcome: onceOf(jsonOf(refOf('Chat'))) };

describe('params', () => {
  test('are the parameters, then the fields of the body; undefined is as good as absent', async () => {
    const operation = operationOf('POST /chats', {
      key: 'createChat',
      ...answer,
      call: { body: 'fields' },
      params: [paramOf('query dry_run?', boolean, { docs: { text: 'Only checks.' } })],
      body: bodyOf(jsonOf({ ...objectOf({ 'user-id': string, 'seed?': integer }), bases: [] })),
    });
    expect(await callTypesText(operation, { types: [chat] }))
      .toBe(`export interface CreateChatParams {
  /** Only checks. */
  dry_run?: boolean | undefined;
  'user-id': string;
  seed?: number | undefined;
}`);
  });

  test.each([
    ['json', 'Nothing'],
    ['multipart', 'never'],
  ] as const)('of %s that is always null are %s', async (kind, written) => {
    const nothing = declOf('Nothing', { kind: 'literal', value: null });
    const content = { ...jsonOf(refOf('Nothing')), kind, parts: [] };
    const operation = operationOf('POST /pets', {
      key: 'createPet',
      call: { body: 'whole' },
      body: bodyOf(content),
    });
    expect(await callTypesText(operation, { types: [nothing] })).toBe(
      `export interface CreatePetParams {\n  body: ${written};\n}`,
    );
  });

  test('take over the fields of bases, but not those that only an answer has', async () => {
    const base = declOf('Base', {
      ...objectOf({ name: string }),
      fields: [
        ...objectOf({ name: string }).fields,
        { at: '#', wire: 'id', type: string, required: true, access: 'read', docs: {} },
      ],
    });
    const type: Type = { ...objectOf({ age: integer }), bases: [base.id] };
    const operation = operationOf('POST /pets', {
      key: 'createPet',
      call: { body: 'fields' },
      body: bodyOf(jsonOf(type)),
    });
    expect(await callTypesText(operation, { types: [base] }))
      .toBe(`export interface CreatePetParams {
  name: string;
  age: number;
}`);
  });

  test('of a union are the union, and the parameters beside it', async () => {
    const cat = declOf('Cat', objectOf({ 'lives?': integer }));
    const dog = declOf('Dog', objectOf({ tricks: string }));
    const operation = operationOf('POST /pets', {
      key: 'createPet',
      call: { body: 'fields' },
      params: [paramOf('query dry_run?', boolean)],
      body: bodyOf(jsonOf({ kind: 'union', members: [refOf('Cat'), refOf('Dog')] })),
    });
    expect(await callTypesText(operation, { types: [cat, dog] })).toBe(
      `export type CreatePetParams = (Cat | Dog) & {
  dry_run?: boolean | undefined;
};`,
    );
    expect(await operationText(operation, { types: [cat, dog] })).toBe(
      `/** \`POST /pets\` */
export function createPet(
  client: Core,
  params: CreatePetParams = {},
  options?: RequestOptions,
): APIPromise<void> {
  const { dry_run, ...body } = params;
  return send(
    client,
    { method: 'POST', path: '/pets', query: { dry_run }, body: json(body), response: asNothing() },
    options,
  );
}`,
    );
  });
});

test('errors are grouped by their body', async () => {
  const failure = (status: string, type?: Type) => ({ status, docs: {}, ...(type && { type }) });
  const operation = operationOf('GET /chats', {
    key: 'listChats',
    failures: [
      failure('400', refOf('Problem')),
      failure('401'),
      failure('404', refOf('Problem')),
      failure('429', string),
      failure('5XX', string),
    ],
  });
  expect(await callTypesText(operation, { types: [problem] })).toBe(
    'export type ListChatsError = StatusError<400 | 404, Problem> | StatusError<number, string>;',
  );
});

test('an answer that may be anything is unknown, and imports nothing for the others', async () => {
  const outcome = onceOf(jsonOf({ kind: 'unknown' }), { kind: 'binary', media: 'image/png' });
  const api = apiOf({ operations: [operationOf('GET /photo', { outcome })] });
  const text = await fileOf('src/operations/pets.ts', api);
  expect(text).toContain('APIPromise<unknown>');
  expect(text).not.toContain('platform');
});

test('docs: text, route, the positional parameter, deprecation', async () => {
  const operation = operationOf('GET /chats/{chat_id}', {
    key: 'getChat',
    ...answer,
    call: { body: 'none', positional: 'chat_id' },
    params: [paramOf('path chat_id', string, { docs: { text: 'As `createChat` gave it.' } })],
    docs: { summary: 'One chat', text: 'Gets it.', deprecated: true },
  });
  const text = await operationText(operation, { types: [chat] });
  expect(text.slice(0, text.indexOf(' {'))).toBe(`/**
 * One chat
 *
 * Gets it.
 *
 * \`GET /chats/{chat_id}\`
 *
 * @deprecated
 * @param chatID - As \`createChat\` gave it.
 */
export function getChat(client: Core, chatID: string, options?: RequestOptions): APIPromise<Chat>`);
});

function chatOrChunks(when: Partial<StreamSwitch>): Outcome {
  const choice = choiceOf(answer.outcome.successes, refOf('Chunk'), when);
  const sentinel = { text: '[DONE]', required: true };
  return { ...choice, events: { ...choice.events, sentinel } };
}

function choice(when: Partial<StreamSwitch>, type: Type): Operation {
  return operationOf('POST /chats', {
    key: 'createChat',
    call: { body: 'fields' },
    body: bodyOf(jsonOf(type)),
    outcome: chatOrChunks(when),
  });
}

const choiceText = (when: Partial<StreamSwitch>, type: Type) =>
  operationText(choice(when, type), { types: [chat, chunk] });
const choiceTypes = (when: Partial<StreamSwitch>, type: Type) =>
  callTypesText(choice(when, type), { types: [chat, chunk] });

describe('a stream that the caller asks for', () => {
  test('has three overloads', async () => {
    const type = objectOf({ 'stream?': { kind: 'nullable', inner: boolean } });
    expect(await choiceTypes({ nullable: true }, type)).toBe(`export interface CreateChatParams {
  stream?: boolean | null | undefined;
}

export interface CreateChatParamsNonStreaming extends CreateChatParams {
  stream?: false | null | undefined;
}

export interface CreateChatParamsStreaming extends CreateChatParams {
  stream: true;
}`);
    expect(await choiceText({ nullable: true }, type)).toBe(`/** \`POST /chats\` */
export function createChat(
  client: Core,
  params?: CreateChatParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<Chat>;
/**
 * Answers with a stream of events.
 *
 * \`POST /chats\`
 */
export function createChat(
  client: Core,
  params: CreateChatParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<Chunk>>;
/**
 * Answers with one or the other, where only the run tells which.
 *
 * \`POST /chats\`
 */
export function createChat(
  client: Core,
  params?: CreateChatParams,
  options?: RequestOptions,
): APIPromise<Chat | Events<Chunk>>;
export function createChat(
  client: Core,
  params: CreateChatParams = {},
  options?: RequestOptions,
): APIPromise<Chat | Events<Chunk>> {
  return send(
    client,
    {
      method: 'POST',
      path: '/chats',
      body: json(params),
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}`);
  });

  test('says all in its first overload, and its first paragraph in the others', async () => {
    const docs = { summary: 'Talks.\n\nAt length.' };
    const operation = { ...choice({}, objectOf({ 'stream?': boolean })), docs };
    const text = await operationText(operation, { types: [chat, chunk] });
    expect(text.match(/Talks|At length/g)).toEqual(['Talks', 'At length', 'Talks', 'Talks']);
  });

  const words: Type = {
    kind: 'enum',
    open: false,
    members: ['sse', 'audio'].map((value) => ({ value, docs: {} })),
  };

  test.each([
    ['by a word', { on: ['sse'], off: ['audio'] }, words, `params.stream === 'sse'`],
    ['unless told not to', { default: true }, boolean, 'params.stream !== false'],
    [
      'unless told not to, or null',
      { default: true, nullable: true },
      boolean,
      'params.stream !== false && params.stream !== null',
    ],
  ] as const)('%s', async (_, when, type, condition) => {
    const text = await choiceText(when, objectOf({ 'stream?': type }));
    expect(text.replace(/\s+/g, ' ')).toContain(`response: ${condition} ? sse(`);
  });

  test('in one member of a union', async () => {
    const type: Type = {
      kind: 'union',
      members: [objectOf({ a: string, 'stream?': boolean }), objectOf({ b: string })],
    };
    expect(await choiceTypes({}, type)).toContain(
      'export type CreateChatParamsStreaming = CreateChatParams & { stream: true };',
    );
    expect((await choiceText({}, type)).replace(/\s+/g, ' ')).toContain(
      `response: 'stream' in params && params.stream ? sse(`,
    );
  });
});

test('pages are a promise and a sequence of items', async () => {
  const operation = operationOf('GET /chats', {
    key: 'listChats',
    params: [paramOf('query after?')],
    outcome: {
      kind: 'page',
      envelope: { kind: 'array', items: refOf('Chat') },
      item: refOf('Chat'),
      scheme: {
        kind: 'cursor',
        items: [],
        param: { in: 'query', wire: 'after' },
        next: { kind: 'last-item', path: ['id'] },
      },
    },
  });
  const text = await operationText(operation, { types: [chat] });
  expect(text.slice(text.indexOf('/**'))).toBe(`/** \`GET /chats\` */
export function listChats(
  client: Core,
  params?: ListChatsParams,
  options?: RequestOptions,
): PagePromise<Chat[], Chat> {
  return sendPages(
    client,
    { method: 'GET', path: '/chats', query: params },
    cursorPages({ items: [], param: { in: 'query', name: 'after' }, next: { lastItem: ['id'] } }),
    options,
  );
}`);
});
