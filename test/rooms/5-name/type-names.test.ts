import { describe, expect, test } from 'vitest';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import type { TypeOrigin } from '../../../generator/4-ir/ir.js';
import { name } from '../../../generator/5-name/name.js';
import { named, typeNames } from './named.js';
import {
  apiOf,
  component,
  field,
  inline,
  literal,
  objectOf,
  operation,
  operationId,
  text,
} from './tiny-api.js';

describe('types of the document', () => {
  test.each([
    [
      ['Pet', 'dog-type', 'HTTPError'],
      ['Pet', 'DogType', 'HTTPError'],
    ],
    [
      ['Foo', 'foo', 'FOO', 'Foo2'],
      ['Foo', 'Foo3', 'FOO', 'Foo2'],
    ],
    [
      ['a.b', 'a_b', 'AB'],
      ['AB2', 'AB3', 'AB'],
    ],
    [
      ['user', 'User'],
      ['User2', 'User'],
    ],
    [
      ['__proto__', 'constructor', 'toString', 'prototype'],
      ['Proto', 'Constructor', 'ToString', 'Prototype'],
    ],
    [
      ['🎉', '!!', '3D'],
      ['Schema', 'Schema2', '_3D'],
    ],
    [
      ['Error', 'Stream', 'Record', 'Uploadable'],
      ['Error', 'Stream', 'Record', 'Uploadable'],
    ],
  ])('%j', (keys, names) => {
    expect(typeNames({ types: keys.map((key) => component(key, text)) })).toEqual(names);
  });

  test('what a person chose comes first, and is checked', () => {
    const types = [component('pet', text), component('animal', text)];
    const { names, said } = named({ types }, { rename: { types: { animal: 'Pet', cat: 'Cat' } } });
    expect([...names.types.values()].map(({ name }) => name)).toEqual(['Pet2', 'Pet']);
    expect(said).toEqual([
      'name-rename-unmatched: rename.types names "cat", which the document does not have.',
      'name-taken: The schema "pet" cannot be called Pet, as something else is; its name is Pet2.',
    ]);
  });

  test('a rename that nothing bears is told where it stands, unless filters may be why', () => {
    const rename = { types: { pett: 'Animal', lost: 'Found' }, functions: { listPets: 'all' } };
    const found: Diagnostic[] = [];
    const api = apiOf({ types: [component('pet', text), component('pets', text)] });
    name(api, { rename }, collector(found));
    expect(
      found.map(({ place, message }) => ('at' in place ? `${place.at}: ${message}` : '')),
    ).toEqual([
      'sdk.yaml#/rename/types/pett: rename.types names "pett", which the document does not have. Did you mean "pets"?',
      'sdk.yaml#/rename/types/lost: rename.types names "lost", which the document does not have.',
      'sdk.yaml#/rename/functions/listPets: rename.functions names "listPets", which the document does not have.',
    ]);
    const filtered: Diagnostic[] = [];
    const operations = new Set(['listPets', 'GET /pets']);
    name(api, { rename }, collector(filtered), { operations, types: new Set(['lost']) });
    expect(filtered.map(({ message }) => message)).toEqual([
      'rename.types names "pett", which the document does not have. Did you mean "pets"?',
    ]);
  });

  test('other places that references lead to give way to schemas', () => {
    const elsewhere = inline('pets.yaml#/Pet', { kind: 'component', name: 'Pet' });
    expect(typeNames({ types: [elsewhere, component('Pet', text)] })).toEqual(['Pet2', 'Pet']);
  });

  test('the request view has a name where it differs and is sent', () => {
    const split = (reach: 'both' | 'response') => ({ split: true, reach });
    const types = [
      component('Pet', objectOf([]), split('both')),
      component('Log', objectOf([]), split('response')),
      component('PetInput', objectOf([])),
    ];
    expect(typeNames({ types })).toEqual(['Pet PetRequestInput', 'Log', 'PetInput']);
  });
});

describe('types written inside others', () => {
  const parent = component('ChatCompletion', objectOf([]));
  const step = (wire: string) => ({ kind: 'field', wire }) as const;
  const item = { kind: 'item' } as const;
  const value = { kind: 'value' } as const;
  const member = (index: number, word?: string) =>
    ({ kind: 'member', index, ...(word === undefined ? {} : { word }) }) as const;
  const nested = (steps: Extract<TypeOrigin, { kind: 'nested' }>['steps'], type = objectOf([])) => {
    const origin = { kind: 'nested', parent: parent.id, steps } as const;
    return typeNames({ types: [parent, inline('#/x', origin, type)] })[1];
  };

  test.each([
    [[step('usage')], 'ChatCompletionUsage'],
    [[step('choices'), item], 'ChatCompletionChoice'],
    [[step('data'), item], 'ChatCompletionDataItem'],
    [[step('labels'), value], 'ChatCompletionLabel'],
    [[step('metadata'), value], 'ChatCompletionMetadataValue'],
    [[item], 'ChatCompletionItem'],
    [[step('completion_tokens')], 'ChatCompletionTokens'],
    [[step('🎉')], 'ChatCompletionField'],
    [[step('content'), member(1, 'Image part')], 'ChatCompletionContentImagePart'],
    [[step('content'), item, member(1)], 'ChatCompletionContentItemOption2'],
    [
      Array.from({ length: 30 }, (_, index) => step(`level${String(index)}`)),
      'ChatCompletionLevel28Level29',
    ],
  ])('%j -> %s', (steps, name) => {
    expect(nested(steps)).toBe(name);
  });

  test('a member without a title is named by what tells it from others', () => {
    const tagged = objectOf([field('id'), field('type', literal('image_url'))]);
    expect(nested([member(0)], tagged)).toBe('ChatCompletionImageUrl');
    expect(nested([member(0)], objectOf([field('id')]))).toBe('ChatCompletionId');
  });

  test('below each other, and never over a name of the document', () => {
    const choice = inline('#/c', {
      kind: 'nested',
      parent: parent.id,
      steps: [step('choices'), item],
    });
    const message = inline('#/m', { kind: 'nested', parent: '#/c', steps: [step('message')] });
    const own = component('ChatCompletionChoice', text);
    // Children may stand before their parents.
    expect(typeNames({ types: [message, parent, choice, own] })).toEqual([
      'ChatCompletionChoiceMessage',
      'ChatCompletion',
      'ChatCompletionChoiceItem',
      'ChatCompletionChoice',
    ]);
  });
});

describe('types written in operations', () => {
  const route = 'POST /chat';
  const origin = (part: Extract<TypeOrigin, { kind: 'operation' }>['part'], word?: string) => ({
    kind: 'operation' as const,
    operation: operationId(route),
    part,
    steps: word === undefined ? [] : [{ kind: 'member' as const, index: 0, word }],
  });
  const operations = [operation(route, { key: 'createChat', call: { body: 'fields' } })];

  test.each([
    [origin('response'), 'CreateChatResponse'],
    [origin('response', '202'), 'CreateChatResponseAccepted'],
    [origin('event'), 'CreateChatEvent'],
    [origin('body'), 'CreateChatBody'],
    [origin('error', '404'), 'CreateChatNotFoundErrorBody'],
    [origin('error', 'default'), 'CreateChatErrorBody'],
    [origin('error', '418'), 'CreateChatStatus418ErrorBody'],
  ])('%j -> %s', (from, name) => {
    expect(typeNames({ operations, types: [inline('#/x', from)] })).toEqual([name]);
  });

  test('a field of a flattened body is one of params', () => {
    const body = inline('#/b', origin('body'));
    const steps = [{ kind: 'field', wire: 'messages' } as const, { kind: 'item' } as const];
    const message = inline('#/m', { kind: 'nested', parent: '#/b', steps });
    expect(typeNames({ operations, types: [body, message] })).toEqual([
      'CreateChatBody',
      'CreateChatParamsMessage',
    ]);
  });

  test('a webhook', () => {
    const from: TypeOrigin = { kind: 'webhook', event: 'order.created', steps: [] };
    expect(typeNames({ types: [inline('#/w', from)] })).toEqual(['OrderCreatedEvent']);
  });
});
