import { describe, expect, test } from 'vitest';
import { named } from './named.js';
import { component, operation, operationId, text } from './tiny-api.js';

describe('resources', () => {
  const at = (path: string, ...words: string[]) => ({
    path: path === '' ? [] : path.split('.'),
    methods: words.map((word) => ({ operation: operationId(word), word })),
    docs: {},
  });

  test.each([
    [
      ['chats.completions', 'completions'],
      ['Chats', 'ChatCompletions', 'Completions'],
    ],
    [
      ['a.files', 'files', 'b.a.files'],
      ['A', 'AFiles', 'Files', 'B', 'BA', 'BAFiles'],
    ],
    [['models'], ['Models']],
    [['pet'], ['PetResource']],
    [
      ['stream', 'error'],
      ['StreamResource', 'ErrorResource'],
    ],
    [['fine_tuning.jobs'], ['FineTuning', 'Jobs']],
    [['🎉'], ['Resource']],
  ])('classes of %j are %j', (paths, classes) => {
    const parts = { types: [component('Pet', text)], resources: paths.map((path) => at(path)) };
    const { resources } = named(parts).names;
    expect([...resources.values()].map((names) => names.class)).toEqual(classes);
  });

  test('properties and methods avoid each other and what classes inherit', () => {
    const operations = ['content', 'core', 'constructor', 'delete', 'then', 'list', 'get'].map(
      (word) => operation(word, { key: `${word}File` }),
    );
    const { names } = named({
      operations,
      resources: [
        at('', 'get'),
        at('files', 'content', 'core', 'constructor', 'delete', 'then', 'list'),
        at('files.content'),
        at('files.core'),
        at('request'),
      ],
    });
    expect([...names.resources.values()].map(({ property }) => property)).toEqual([
      'files',
      'content',
      'coreResource',
      'requestResource',
    ]);
    expect([...names.operations.values()].map(({ method }) => method)).toEqual([
      'contentFile',
      'coreFile',
      'constructorFile',
      'delete',
      'thenFile',
      'list',
      'getFile',
    ]);
  });

  test('files are unique without regard to case, and no devices or doors', () => {
    const paths = [
      'Fine.jobs',
      'fine',
      'aux',
      'index',
      'client',
      'shared',
      '../../etc',
      'é',
      'e',
      '!',
    ];
    const { resources } = named({
      resources: paths.map((path) => ({
        ...at(''),
        path: path.startsWith('..') ? [path] : path.split('.'),
      })),
    }).names;
    expect([...resources.values()].map(({ module }) => module)).toEqual([
      'resources/fine',
      'resources/fine',
      'resources/fine-2',
      'resources/aux-resource',
      'resources/index-resource',
      'resources/client-resource',
      'resources/shared-resource',
      'resources/etc',
      'resources/e',
      'resources/e-2',
      'resources/resource',
    ]);
  });

  const deep = ['chat', 'chat.completions', 'chat.completions.messages'];
  const parted = (count: number) => {
    const methods = Array.from({ length: count }, (_, index) => `GET /chat/${String(index)}`);
    const { resources, operations } = named({
      operations: methods.map((route) => operation(route)),
      resources: deep.map((path) => at(path, ...(path === deep.at(-1) ? methods : []))),
    }).names;
    return [...resources.values(), operations.get(operationId(methods[0]!))].map(
      (name) => name?.module,
    );
  };

  test('a file has the classes of a family, a large one those of a branch', () => {
    const functions = 'operations/chat/completions';
    expect(parted(100)).toEqual(['resources/chat', 'resources/chat', 'resources/chat', functions]);
    const branch = 'resources/chat/completions';
    expect(parted(101)).toEqual(['resources/chat', branch, branch, functions]);
  });

  test('helpers are named like functions', () => {
    const helper = {
      kind: 'accumulate',
      resource: ['chat', 'completions'],
      word: 'stream',
      operation: operationId('x'),
    } as const;
    expect(named({ resources: [at('chat.completions')], helpers: [helper] }).names.helpers).toEqual(
      [
        {
          method: 'stream',
          function: 'streamChatCompletion',
          module: 'operations/chat/completions',
        },
      ],
    );
  });
});
