import { describe, expect, test } from 'vitest';
import type { Api } from '../../../generator/4-ir/ir.js';
import { named } from './named.js';
import {
  answer,
  component,
  field,
  inline,
  objectOf,
  operation,
  operationId,
  ref,
  schema,
  text,
} from './tiny-api.js';

describe('files of types', () => {
  const routes = { chat: 'POST /chat', jobs: 'GET /jobs', events: 'GET /events' };
  const parts: Partial<Api> = {
    operations: [
      operation(routes.chat, { outcome: answer(ref('Chat')) }),
      operation(routes.jobs, { outcome: answer(ref('Job')) }),
      operation(routes.events, { outcome: answer({ kind: 'array', items: ref('Event') }) }),
    ],
    resources: [
      {
        path: ['chat'],
        methods: [{ operation: operationId(routes.chat), word: 'create' }],
        docs: {},
      },
      {
        path: ['tuning', 'jobs'],
        methods: [{ operation: operationId(routes.jobs), word: 'list' }],
        docs: {},
      },
      {
        path: ['tuning', 'events'],
        methods: [{ operation: operationId(routes.events), word: 'list' }],
        docs: {},
      },
    ],
    webhooks: [{ at: '#', event: 'e', type: ref('Hook'), docs: {} }],
  };
  const modules = (types: Api['types']) =>
    [...named({ ...parts, types }).names.types.values()].map(
      ({ name, module }) => `${module}: ${name}`,
    );

  test('follow the resources that alone reach them', () => {
    const part = inline('#/i', {
      kind: 'nested',
      parent: schema('Usage'),
      steps: [{ kind: 'field', wire: 'a' }],
    });
    expect(
      modules([
        component('Chat', objectOf([field('u', ref('Usage')), field('c', ref('Chat'))])),
        component('Job', objectOf([field('u', ref('Usage')), field('d', ref('Detail'))])),
        component('Event', objectOf([field('d', ref('Detail'))])),
        component('Detail', text),
        component('Usage', text),
        component('Unused', text),
        component('Hook', text),
        part,
      ]),
    ).toEqual([
      'models/chat: Chat',
      'models/tuning: Job',
      'models/tuning: Event',
      'models/tuning: Detail',
      'models/shared: Usage',
      'models/shared: Unused',
      'models/webhooks: Hook',
      'models/shared: UsageA',
    ]);
  });

  test('hold what their operations take, and how these fail', () => {
    const { operations } = named(parts).names;
    expect([...operations.values()].map(({ types }) => types)).toEqual([
      'models/chat',
      'models/tuning',
      'models/tuning',
    ]);
  });

  test('are those of the nearest resource, where several reach them', () => {
    const job = objectOf([field('chat', ref('Chat'))]);
    const all = modules([component('Job', job), component('Chat', text)]);
    expect(all).toEqual(['models/tuning: Job', 'models/chat: Chat']);
  });

  test('what nobody reaches makes way where there is much of it', () => {
    const many = Array.from({ length: 130 }, (_, index) => component(`J${String(index)}`, text));
    const shared = [component('Chat', ref('Error')), component('Job', ref('Error'))];
    expect(modules([component('Error', text), ...shared, ...many]).slice(0, 4)).toEqual([
      'models/shared: Error',
      'models/chat: Chat',
      'models/tuning: Job',
      'models/other: J0',
    ]);
  });

  test('a large family has a file for each of its branches', () => {
    const many = Array.from({ length: 130 }, (_, index) => component(`J${String(index)}`, text));
    const job = objectOf([
      field('d', ref('Detail')),
      ...many.map(({ id }) => field(id, { kind: 'ref', id })),
    ]);
    const all = modules([
      component('Job', job),
      component('Event', ref('Detail')),
      component('Detail', text),
      ...many,
    ]);
    expect(all.slice(0, 4)).toEqual([
      'models/tuning/jobs: Job',
      'models/tuning/events: Event',
      'models/tuning: Detail',
      'models/tuning/jobs: J0',
    ]);
  });
});
