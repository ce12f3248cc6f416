/** Two parsers read YAML: whatever the quick one takes, the thorough one reads alike and in silence. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../generator/1-load/limits.js';
import { readPlainYaml } from '../../../generator/1-load/parse/plain-yaml/read-plain-yaml.js';
import { readYaml } from '../../../generator/1-load/parse/yaml/read-yaml.js';
import { childOf, type Json, type Pointer } from '../../../generator/1-load/pointer.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';

const inputOf = (text: string) => ({ text, label: 'api.yaml', limits: defaultLimits });

/** As JSON, because the order of keys counts. */
function quickly(text: string): string {
  const parsed = readPlainYaml(inputOf(text));
  return parsed === 'pass' ? 'pass' : JSON.stringify(parsed.value);
}

/** What the quick parser must say: what the thorough one does, or (of any oddity) nothing. */
function thoroughly(text: string): string {
  const found: Diagnostic[] = [];
  const parsed = readYaml(inputOf(text), collector(found));
  if (parsed === undefined) return 'refused';
  return `${JSON.stringify(parsed.value)}${found.map(({ message }) => ` ${message}`).join('')}`;
}

const plain = `openapi: 3.1.0
info:
  title: 'it''s'
  description: |-
    a
      b

    c
  summary: > # folded
    d
    e

    f
paths:
  /a/{b}:
    get: {responses: {200: {$ref: "#/x"}}, a: [1, -2.5, 1e3, 0x1f, 0o17, .5, 5., +1, ~, True]}
  ? /d
  : - e
    - - f
      - g: 1
        h: "i\\n\\u00e9 j
          k"
list:
- l
- m: n # o
  p:
__proto__: {q: 2020-01-01}
r: s
  t  u:v
`;

describe('the quick reader', () => {
  test('takes what most documents are written in', () => {
    expect(quickly(plain)).toBe(thoroughly(plain));
    expect(quickly(plain)).toMatch(/^\{"openapi":"3.1.0"/);
  });

  test.each([
    ['an alias', 'a: &b 1\nc: *b\n'],
    ['a merge key', 'a: {<<: {b: 1}}\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['a key that is no text', '{b: c}: 1\n'],
    ['a key that is nothing', ': 1\n'],
    ['a key of a thousand letters', `${'a'.repeat(1025)}: 1\n`],
    ['infinity', 'a: -.Inf\n'],
    ['nothing', '# later\n'],
    ['a mistake', 'a: b: c\n'],
    ['more levels than allowed', `a: ${'['.repeat(300)}${']'.repeat(300)}\n`],
  ])('leaves %s to the thorough one', (_, text) => {
    expect(quickly(text)).toBe('pass');
  });

  const pieces = [
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\n',
    '\t',
    '  ',
    '#',
    '%',
    '~',
    '|',
    '>',
  ];
  const words = [
    '---\n',
    '\u{feff}',
    '- ',
    '? ',
    ': ',
    '\\x41',
    '\r\n',
    '@',
    '&a ',
    '*a',
    '!',
    '1_0',
  ];
  const edits = array(
    record({
      at: integer({ min: 0, max: plain.length }),
      drop: integer({ min: 0, max: 6 }),
      put: constantFrom('', ...pieces, ...words),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('agrees about damaged texts, where it takes them', () => {
    assert(
      property(edits, (list) => {
        const text = list.reduce(
          (sofar, { at, drop, put }) => sofar.slice(0, at) + put + sofar.slice(at + drop),
          plain,
        );
        const quick = quickly(text);
        if (quick !== 'pass') expect(quick).toBe(thoroughly(text));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  const beginnings = ['a: ', '- ', 'a:\n', 'a:\n  ', 'a: "', "a: '", 'a: |\n ', 'a: >\n  '];
  const tokens = [
    ...[...pieces, ...words, 'a', 'b', '1', 'true', '.', '\n', '\n ', '\n  ', '\n    ', ' # c'],
    ...[
      '"x"',
      "'y'",
      "''",
      'key: ',
      'k:',
      '- ',
      ', ',
      '\\',
      '\\n',
      '\\\n',
      '|2',
      '>+',
      '\u{2028}',
      '=',
    ],
  ];

  test('agrees about texts put together from tokens, and about their places', () => {
    const text = tuple(
      constantFrom('', 'k:\n  '),
      constantFrom(...beginnings, 'a: [', 'a: {', 'a:\n- '),
      array(constantFrom(...tokens), { minLength: 1, maxLength: 14 }),
    ).map(([outside, beginning, rest]) => [outside, beginning, ...rest, '\n'].join(''));
    assert(
      property(text, (text) => {
        const quick = quickly(text);
        if (quick === 'pass') return;
        expect(quick).toBe(thoroughly(text));
        samePlaces(text, 1);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('finds the same places', () => {
    expect(samePlaces(plain, 1)).toBeGreaterThan(30);
  });
});

/** A second each; what reads a line anew for each word on it takes minutes. */
test.each([
  [
    'keys on one line',
    `a: {${Array.from({ length: 400_000 }, (_, n) => `"${n}": 1`).join(', ')}}\n`,
  ],
  ['plain text', `a: b${'\n  word'.repeat(400_000)}\n`],
  ['empty lines in plain text', `a: b${'\n'.repeat(400_000)}  c\n`],
  ['quoted text', `a: "${'b\n  '.repeat(400_000)}c"\n`],
  ['joined lines', `a: "${'b\\\n  '.repeat(400_000)}c"\n`],
  ['escapes', `a: "${'\\\\'.repeat(400_000)}"\n`],
  ['spaces', `a: "b${' '.repeat(400_000)}\n  c"\n`],
  ['folded text', `a: >\n${'  b\n\n'.repeat(400_000)}`],
  ['empty text', `a: |\n${'\n'.repeat(400_000)}b: 1\n`],
  ['texts in a list', `a:\n${'- "b"\n'.repeat(400_000)}`],
])(
  'reads %s once',
  (_, text) => {
    expect(readPlainYaml(inputOf(text))).not.toBe('pass');
  },
  60_000,
);

/** Compares the places of every so-manieth value; gives the number of places. */
function samePlaces(text: string, every: number): number {
  const quick = readPlainYaml(inputOf(text));
  const thorough = readYaml(inputOf(text), collector([]));
  if (quick === 'pass' || thorough === undefined) return 0;
  const places = pointersOf(quick.value, '#').filter((_, index) => index % every === 0);
  for (const at of places) {
    for (const target of ['key', 'value'] as const) {
      expect([at, quick.locate(at, target)]).toEqual([at, thorough.locate(at, target)]);
    }
  }
  return places.length;
}

function pointersOf(value: Json, at: Pointer): Pointer[] {
  const children = typeof value === 'object' && value !== null ? Object.entries<Json>(value) : [];
  return [at, ...children.flatMap(([key, child]) => pointersOf(child, childOf(at, key)))];
}

const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpus');
const documents = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ya?ml$/.test(path))
      .sort()
  : [];

test.skipIf(documents.length === 0)(
  documents.length === 0 ? 'real documents: there are none beside this project' : 'real documents',
  { timeout: 300_000 },
  () => {
    const taken = documents.filter((path) => {
      const text = readFileSync(join(corpus, path), 'utf8');
      const quick = quickly(text);
      if (quick === 'pass') return false;
      // A difference of megabytes is printed for minutes.
      expect([path, quick === thoroughly(text)]).toEqual([path, true]);
      if (text.length < 100_000) samePlaces(text, 97);
      return true;
    });
    expect(taken.length / documents.length).toBeGreaterThan(0.9);
  },
);
