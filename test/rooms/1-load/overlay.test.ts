import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/1-load/pointer.js';
import { loadFiles } from './folder.js';

/** A document and one action on it: what becomes of the document, or what is said. */
async function acted(document: Json, action: string | readonly string[]): Promise<unknown> {
  const actions = [action].flat().map((one) => `  - ${one}\n`);
  return overlaid({ openapi: '3.1.0', ...(document as object) }, `actions:\n${actions.join('')}`);
}

async function overlaid(document: Json, overlay: string): Promise<unknown> {
  const { sources, said } = await loadFiles(
    { 'api.json': JSON.stringify(document), 'o.yaml': `overlay: 1.1.0\n${overlay}` },
    { overlays: ['o.yaml'] },
  );
  if (said.length > 0) return said;
  const { openapi: _, ...rest } = sources[0]?.value as Record<string, unknown>;
  return rest;
}

const pets = { paths: { '/pets': { get: { tags: ['a', 'b'], summary: 'Old' } } } };

test.each<[what: string, document: Json, action: string, after: unknown]>([
  [
    'an object takes keys',
    { info: { title: 'A' } },
    '{target: $.info, update: {version: "1", title: B}}',
    { info: { title: 'B', version: '1' } },
  ],
  [
    'objects merge all the way down',
    { a: { b: { c: 1 } } },
    '{target: $, update: {a: {b: {d: 2}}}}',
    { a: { b: { c: 1, d: 2 } } },
  ],
  [
    'lists are joined',
    { a: { b: [1] } },
    '{target: $.a, update: {b: [2, 3]}}',
    { a: { b: [1, 2, 3] } },
  ],
  ['a list takes a list', { a: [1] }, '{target: $.a, update: [2]}', { a: [1, 2] }],
  ['a list takes an item', { a: [1] }, '{target: $.a, update: {b: 2}}', { a: [1, { b: 2 }] }],
  ['a value replaces a value', { a: 1 }, '{target: $.a, update: two}', { a: 'two' }],
  ['a key left empty changes nothing', { a: [1] }, '{target: $, update: {a: }}', { a: [1] }],
  [
    'every place that is selected',
    { a: { x: {}, y: {} } },
    '{target: "$.a.*", update: {z: 1}}',
    { a: { x: { z: 1 }, y: { z: 1 } } },
  ],
  [
    'each place once',
    { a: { b: { c: [] } } },
    '{target: $..*..c, update: 1}',
    { a: { b: { c: [1] } } },
  ],
  [
    'outer places before inner',
    { a: { a: {} } },
    '{target: $..a, update: {b: 1}}',
    { a: { a: { b: 1 }, b: 1 } },
  ],
  ['keys go', { a: 1, b: 2 }, '{target: $.a, remove: true}', { b: 2 }],
  ['items go', { a: [1, 2, 3] }, '{target: "$.a[?@ < 3]", remove: true}', { a: [3] }],
  ['nothing goes by remove: false', { a: 1 }, '{target: $.a, remove: false, update: 2}', { a: 2 }],
  [
    'a filter',
    pets,
    '{target: "$.paths.*[?@.tags[?@ == \'a\']].summary", update: New}',
    { paths: { '/pets': { get: { tags: ['a', 'b'], summary: 'New' } } } },
  ],
  [
    'a copy',
    { a: { x: 1, y: [1] }, b: { x: 2, y: [2] } },
    '{target: $.b, copy: $.a}',
    { a: { x: 1, y: [1] }, b: { x: 1, y: [2, 1] } },
  ],
])('%s', async (_what, document, action, after) => {
  expect(await acted(document, action)).toEqual(after);
});

test('actions follow each other, and overlays do', async () => {
  const { sources, said } = await loadFiles(
    {
      'api.yaml': 'openapi: 3.1.0\npaths: {/a: {get: {}}}',
      'move.yaml': `
overlay: 1.1.0
info: {title: Move, version: 1.0.0, description: As the specification shows it.}
actions:
  - {target: $.paths, update: {/b: {}}}
  - {target: '$.paths["/b"]', copy: '$.paths["/a"]'}
  - {target: '$.paths["/a"]', remove: true}
`,
      'tag.json':
        '{"overlay":"1.0.0","x-mine":1,"actions":[{"target":"$.paths.*.get","update":{"tags":["t"]}}]}',
    },
    { overlays: ['move.yaml', 'tag.json'] },
  );
  expect([said, sources[0]?.value]).toEqual([
    [],
    { openapi: '3.1.0', paths: { '/b': { get: { tags: ['t'] } } } },
  ]);
});

test('references that an overlay brings are followed', async () => {
  const { sources } = await loadFiles(
    {
      'api.yaml': 'openapi: 3.1.0\npaths: {}',
      'o.yaml': 'overlay: 1.1.0\nactions: [{target: $.paths, update: {/a: {$ref: a.yaml}}}]',
      'a.yaml': 'get: {}',
    },
    { overlays: ['o.yaml'] },
  );
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'a.yaml']);
});

test('what is said about the result points to where it was written', async () => {
  const { sources } = await loadFiles(
    {
      'api.yaml': 'openapi: 3.1.0\ntags:\n  - a\n  - b\nx:\n  y: 1\n',
      'o.yaml': `overlay: 1.1.0
actions:
  - target: $.tags[0]
    remove: true
  - target: $
    update:
      tags:
        - c
      x: { z: [1, 2] }
  - { target: $, update: { w: {} } }
  - { target: $.w, copy: $.x }
`,
    },
    { overlays: ['o.yaml'] },
  );
  const [source] = sources;
  const placed = (at: `#${string}`): string => {
    const { line, column, file } = source!.locate(at, 'value');
    return `${at} ${file?.label}:${line}:${column}`;
  };
  expect(source?.value).toEqual({
    openapi: '3.1.0',
    tags: ['b', 'c'],
    x: { y: 1, z: [1, 2] },
    w: { y: 1, z: [1, 2] },
  });
  expect(
    (
      [
        '#/openapi',
        '#/tags',
        '#/tags/0',
        '#/tags/1',
        '#/x/y',
        '#/x/z/1',
        '#/w',
        '#/w/y',
        '#/w/z/0',
      ] as const
    ).map(placed),
  ).toEqual([
    '#/openapi api.yaml:1:10',
    '#/tags api.yaml:3:3',
    '#/tags/0 api.yaml:4:5',
    '#/tags/1 o.yaml:8:11',
    '#/x/y api.yaml:6:6',
    '#/x/z/1 o.yaml:9:19',
    '#/w o.yaml:10:31',
    '#/w/y api.yaml:6:6',
    '#/w/z/0 o.yaml:9:16',
  ]);
});

describe('an overlay that is none', () => {
  test.each<[overlay: string, said: string]>([
    ['', 'o.yaml:1:1 file-empty The file is empty.'],
    ['[]', 'o.yaml:1:1 overlay-none This is not an overlay: it is a list.'],
    ['openapi: 3.1.0', 'o.yaml:1:1 overlay-none This is not an overlay: it has no key "overlay".'],
    ['overlay: 2.0.0', 'o.yaml:1:10 overlay-version Version "2.0.0" of overlays is not supported.'],
    ['overlay: 1.1', 'o.yaml:1:10 overlay-version Version 1.1 of overlays is not supported.'],
    [
      'overlay: 1.1.0',
      'o.yaml:1:1 overlay-grammar The overlay cannot be applied: an overlay needs a list "actions" with at least one action.',
    ],
  ])('%j', async (overlay, said) => {
    const files = { 'api.yaml': 'openapi: 3.1.0', 'o.yaml': overlay };
    expect((await loadFiles(files, { overlays: ['o.yaml'] })).said).toEqual([said]);
  });
});

test.each<[action: string, said: string]>([
  [
    '1',
    '3:5 overlay-grammar The overlay cannot be applied: an action is an object, this is a single value.',
  ],
  [
    '{target: $}',
    '3:5 overlay-grammar The overlay cannot be applied: an action needs an "update", a "copy" or "remove: true".',
  ],
  ['{update: 1}', '3:5 overlay-grammar The overlay cannot be applied: an action needs a "target".'],
  [
    '{target: [$], remove: true}',
    '3:14 overlay-grammar The overlay cannot be applied: "target" is text.',
  ],
  [
    '{target: $, remove: 1}',
    '3:25 overlay-grammar The overlay cannot be applied: "remove" is true or false.',
  ],
  [
    '{target: $, update: 1, copy: $}',
    '3:5 overlay-grammar The overlay cannot be applied: of "update" and "copy" an action has one.',
  ],
  [
    '{target: $, updat: {}, remove: true}',
    '3:17 overlay-grammar The overlay cannot be applied: there is no key "updat" here. Did you mean "update"?',
  ],
  [
    '{target: paths, remove: true}',
    "3:14 overlay-path \"paths\" is no JSONPath: expected '$', found 'p' at character 1.",
  ],
  ['{target: $.b, remove: true}', '3:14 overlay-no-match "$.b" selects nothing in the document.'],
  [
    '{target: $, remove: true}',
    '3:5 overlay-impossible The action cannot be done: the whole document cannot be removed.',
  ],
  [
    '{target: $.a, update: 1}',
    '3:5 overlay-impossible The action cannot be done: a single value cannot be merged into an object.',
  ],
  [
    '{target: $, update: {a: []}}',
    '3:5 overlay-impossible The action cannot be done: a list cannot be merged into an object.',
  ],
  [
    '{target: $.a, copy: $.b}',
    '3:5 overlay-impossible The action cannot be done: nothing stands at "$.b".',
  ],
  [
    '{target: $.a, copy: $.*}',
    '3:5 overlay-impossible The action cannot be done: "$.*" selects 2 places, copy takes one.',
  ],
])('%s', async (action, said) => {
  expect(await acted({ a: {} }, action)).toEqual([`o.yaml:${said}`]);
});

test.each<[extended: string, said: readonly string[]]>([
  ['./api.json', []],
  ['https://example.com/published.json', []],
  [
    'other.yaml',
    [
      'o.yaml:2:10 overlay-of-other-document The overlay was written for "other.yaml", which is another document.',
    ],
  ],
])('extends: %s', async (extended, expected) => {
  const overlay = `extends: ${extended}\nactions: [{target: $, update: {x: 1}}]`;
  const after = await overlaid({ openapi: '3.1.0' }, overlay);
  expect(after).toEqual(expected.length === 0 ? { x: 1 } : expected);
});

describe('hostile overlays', () => {
  test('keys of the prototype are keys like any other', async () => {
    const after = await acted({ a: { toString: 1 } }, [
      '{target: $.a, update: {__proto__: {polluted: true}, constructor: {b: 1}}}',
      '{target: "$.a[\'__proto__\']", update: {more: 1}}',
    ]);
    expect(JSON.stringify(after)).toBe(
      '{"a":{"toString":1,"__proto__":{"polluted":true,"more":1},"constructor":{"b":1}}}',
    );
    expect({}).not.toHaveProperty('polluted');
  });

  test('a path that finds only what a prototype has finds nothing', async () => {
    expect(await acted({ a: {} }, '{target: $.a.toString, remove: true}')).toEqual([
      'o.yaml:3:14 overlay-no-match "$.a.toString" selects nothing in the document.',
    ]);
  });

  test('copies do not grow without bounds', async () => {
    const doubling = Array.from({ length: 30 }, (_, index) => [
      `{target: $.a, update: {k${index}: {}}}`,
      `{target: $.a.k${index}, copy: $.a}`,
    ]).flat();
    expect(await acted({ a: { b: 1 } }, doubling)).toEqual([
      expect.stringMatching(/overlay-impossible .* overlays add more than 1000000 values\.$/),
    ]);
  });

  test('nor do they nest without bounds', async () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const path = `$${'.a'.repeat(100)}`;
    expect(
      await acted(
        JSON.parse(nested(100)) as Json,
        `{"target": "${path}", "update": ${nested(200)}}`,
      ),
    ).toEqual([
      'o.yaml:3:5 overlay-impossible The action cannot be done: the result nests more than 256 levels.',
    ]);
  });

  test.each<[what: string, path: string]>([
    ['backtracking', `$[?match(@, '(a+)+b')]`],
    ['queries inside queries', '$..[?$..[?$..[?$..x]]]'],
  ])('a path that would never end is broken off: %s', async (_what, path) => {
    const value = {
      a: 'a'.repeat(40),
      list: Array.from({ length: 300 }, (_, index) => ({ index })),
    };
    const { said } = await loadFiles(
      {
        'api.json': JSON.stringify({ openapi: '3.1.0', ...value }),
        'o.json': JSON.stringify({ overlay: '1.1.0', actions: [{ target: path, remove: true }] }),
      },
      { overlays: ['o.json'], limits: { actionMilliseconds: 100 } },
    );
    expect(said).toEqual([expect.stringContaining('overlay-too-slow The action takes too long.')]);
  });
});
