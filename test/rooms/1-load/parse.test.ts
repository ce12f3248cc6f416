import { expect, test } from 'vitest';
import { loadFiles, valueOf } from './folder.js';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\u{FEFF}${text}`, 'utf16le'));

test.each<[what: string, text: string | Uint8Array, value: unknown]>([
  ['YAML', 'a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
  ['JSON', '{"a": 1, "b": ["x"]}', { a: 1, b: ['x'] }],
  ['YAML in braces', '{a: 1, b: [x]}', { a: 1, b: ['x'] }],
  ['Windows line ends', 'a:\r\n  b: |\r\n    x\r\n    y\r\n', { a: { b: 'x\ny\n' } }],
  ['old Macintosh line ends', 'a: 1\rb: 2\r', { a: 1, b: 2 }],
  ['line ends of all three kinds', 'a: 1\rb: 2\r\nc: 3\n', { a: 1, b: 2, c: 3 }],
  ['a byte order mark', '\u{FEFF}a: 1\n', { a: 1 }],
  ['UTF-16 with its mark', utf16('a: "\u{e9}"\n'), { a: '\u{e9}' }],
  ['UTF-16 without a mark', utf16('a: 1\n').subarray(2), { a: 1 }],
  ['words that were booleans in YAML 1.1', '%YAML 1.1\n---\non: yes\n', { on: 'yes' }],
  ['a date', 'a: 2020-01-01\n', { a: '2020-01-01' }],
  [
    'keys that are no text',
    '200: a\n1.0: b\nnull: c\ntrue: d\n2020-01-01: e\n',
    {
      '200': 'a',
      '1.0': 'b',
      null: 'c',
      true: 'd',
      '2020-01-01': 'e',
    },
  ],
  ['no value', 'a:\nb: ~\n', { a: null, b: null }],
  ['an alias', 'a: &x {b: 1}\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
  [
    'a merge key',
    'a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\n',
    { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } },
  ],
  ['several merged', 'x: {<<: [{a: 1}, {a: 2, b: 2}]}\n', { x: { a: 1, b: 2 } }],
  ['a key that only looks like a merge', 'a: {"<<": {b: 1}}\n', { a: { '<<': { b: 1 } } }],
  ['folded text', 'a: >-\n  x\n  y\n', { a: 'x y' }],
  ['a tag', 'a: !!str 1\n', { a: '1' }],
])('reads %s', async (_, text, value) => {
  expect(await valueOf(text)).toEqual(value);
});

test.each(['a: {__proto__: {b: 1}}\n', '{"a": {"__proto__": {"b": 1}}}'])(
  'keeps __proto__ a key like any other: %s',
  async (text) => {
    const { sources } = await loadFiles({ 'api.yaml': text });
    expect(JSON.stringify(sources[0]?.value)).toBe('{"a":{"__proto__":{"b":1}}}');
    expect({}).not.toHaveProperty('b');
  },
);

test.each<[what: string, text: string, value: unknown, ...said: string[]]>([
  [
    'a quoted text with little indentation',
    'a:\n  b: "x\ny\n\nz \\\nw"\n  c: 1\n',
    { a: { b: 'x y\nz w', c: 1 } },
    '2:6 yaml-odd This is not quite YAML: the further lines of a quoted text must be indented more than its key.',
  ],
  [
    'indentation by tabs alone',
    'a:\n\tb: 1\n\tc:\n\t\td: 2\n',
    { a: { b: 1, c: { d: 2 } } },
    '2:1 yaml-odd This is not quite YAML: YAML is indented by spaces, not tabs.',
  ],
  [
    'a key that stands twice',
    'a: 1\nb: 2\na: 3\n',
    { a: 3, b: 2 },
    '3:1 duplicate-key The key "a" stands on line 1 already; this one, the later, holds.',
  ],
  [
    'a key of JSON that stands twice',
    '{"a": {"b": 1},\n "c": ":", "a": 2,\n "c": 3, "d": {"a": 1}}',
    { a: 2, c: 3, d: { a: 1 } },
    '2:12 duplicate-key The key "a" stands on line 1 already; this one, the later, holds.',
    '3:2 duplicate-key The key "c" stands on line 2 already; this one, the later, holds.',
  ],
  [
    'a reserved character',
    'a: @b\n',
    { a: '@b' },
    '1:4 yaml-odd This is not quite YAML: plain value cannot start with reserved character @.',
  ],
  [
    'an escape that is none',
    'a: "\\d+"\n',
    { a: '\\d+' },
    '1:5 yaml-odd This is not quite YAML: invalid escape sequence \\d.',
  ],
  [
    'a second document',
    'a: 1\n---\nb: 2\n',
    { a: 1 },
    '2:1 yaml-odd This is not quite YAML: a second document begins here; only the first is read.',
  ],
  [
    'infinity',
    'a: .inf\n',
    { a: '.inf' },
    '1:4 yaml-odd This is not quite YAML: .inf is no value of JSON; it is read as text.',
  ],
  [
    'a tag that nobody knows',
    'a: !mine x\n',
    { a: 'x' },
    '1:4 yaml-odd This is not quite YAML: unresolved tag: !mine.',
  ],
])('reads %s and says so', async (_, text, value, ...said) => {
  const loaded = await loadFiles({ 'api.yaml': text });
  expect(loaded.sources[0]?.value).toEqual(value);
  expect(loaded.said).toEqual(said.map((line) => `api.yaml:${line}`));
});

test('reads bytes that are no UTF-8 and says so', async () => {
  const loaded = await loadFiles({ 'api.yaml': Buffer.from('a: caf\u{e9} au lait\n', 'latin1') });
  expect(loaded.sources[0]?.value).toEqual({ a: 'caf\u{fffd} au lait' });
  expect(loaded.said).toEqual([
    'api.yaml:1:1 file-encoding The file is not valid UTF-8; the wrong bytes are read as U+FFFD.',
  ]);
});

test.each<[what: string, name: string, text: string | Uint8Array, said: string]>([
  ['nothing', 'api.yaml', '', '1:1 file-empty The file is empty.'],
  ['spaces', 'api.json', ' \n', '1:1 file-empty The file is empty.'],
  ['comments alone', 'api.yaml', '# later\n', '1:1 file-empty The file is empty.'],
  [
    'bytes',
    'api.yaml',
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    '1:1 file-binary The file is not text.',
  ],
  [
    'a list',
    'api.yaml',
    '- a\n',
    '1:1 document-not-object An OpenAPI document is an object; this one is a list.',
  ],
  [
    'a text',
    'api.yaml',
    'hello\n',
    '1:1 document-not-object An OpenAPI document is an object; this one is a string.',
  ],
  [
    'a comma too many',
    'api.json',
    '{\n  "a": 1,\n}\n',
    '2:9 json-syntax This is not valid JSON: a comma stands before the closing }.',
  ],
  [
    'that in a file of any name',
    'api.txt',
    '{"a": [1,]}',
    '1:9 json-syntax This is not valid JSON: a comma stands before the closing ].',
  ],
  [
    'a comma too few',
    'api.json',
    '{"a": 1\n "b": 2}',
    '2:2 json-syntax This is not valid JSON: a comma is missing before this.',
  ],
  [
    'a comment',
    'api.json',
    '{\n  // no\n  "a": 1}',
    '2:3 json-syntax This is not valid JSON: JSON has no comments.',
  ],
  [
    'single quotes',
    'api.json',
    '{"a": \'b\'}',
    '1:7 json-syntax This is not valid JSON: JSON has no single quotes.',
  ],
  [
    'no end',
    'api.json',
    '{"a": {"b": 1',
    '1:7 json-syntax This is not valid JSON: the closing } is missing.',
  ],
  [
    'an open string',
    'api.json',
    '{"a": "b\n}',
    '1:7 json-syntax This is not valid JSON: the string has no closing quote.',
  ],
  [
    'a bare word',
    'api.json',
    '{"a": b}',
    '1:7 json-syntax This is not valid JSON: a value must stand here, not "b".',
  ],
  [
    'more after the end',
    'api.json',
    '{"a": 1} x',
    '1:10 json-syntax This is not valid JSON: the document ended before this.',
  ],
  [
    'two colons',
    'api.yaml',
    'a: b: c\n',
    '1:4 yaml-syntax This is not valid YAML: text that contains ": " must stand in quotes.',
  ],
  [
    'wrong indentation',
    'api.yaml',
    'a:\n  b: 1\n c: 2\n',
    '3:1 yaml-syntax This is not valid YAML: this line must begin in the column of the keys before it.',
  ],
  [
    'a line that is indented too far',
    'api.yaml',
    'a:\n  b: x\n\n    c: y\n',
    '4:5 yaml-syntax This is not valid YAML: this line is indented more than its key may be.',
  ],
  [
    'a list among keys',
    'api.yaml',
    'a: 1\n- b\n',
    '2:1 yaml-syntax This is not valid YAML: a list cannot stand among keys; indent it below the key that it belongs to.',
  ],
  [
    'a key without a colon',
    'api.yaml',
    'a\nb: 1\n',
    '1:1 yaml-syntax This is not valid YAML: a key is followed by a colon and a space, on the same line.',
  ],
  [
    'a key without a colon at the end',
    'api.yaml',
    'a: 1\nb\n',
    '2:1 yaml-syntax This is not valid YAML: a colon must follow the key.',
  ],
  [
    'a quote inside of quotes',
    'api.yaml',
    "a: 'it's'\n",
    '1:8 yaml-syntax This is not valid YAML: the value has ended before this; a quote inside of quotes ends it too.',
  ],
  [
    'an open bracket',
    'api.yaml',
    'a: [1, 2\nb: 3\n',
    '2:1 yaml-syntax This is not valid YAML: the closing ] is missing before this.',
  ],
  [
    'a bracket too many',
    'api.yaml',
    'a: ]\n',
    '1:4 yaml-syntax This is not valid YAML: "]" has no place here.',
  ],
  [
    'a conflict in YAML',
    'api.yaml',
    'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n',
    '2:1 yaml-syntax This is not valid YAML: git has left a conflict here that nobody has resolved.',
  ],
  [
    'a conflict in JSON',
    'api.json',
    '{\n<<<<<<< HEAD\n"b": 1\n=======\n"b": 2\n>>>>>>> theirs\n}\n',
    '2:1 json-syntax This is not valid JSON: git has left a conflict here that nobody has resolved.',
  ],
  [
    'an open quote',
    'api.yaml',
    'a: "b\n',
    '1:4 yaml-syntax This is not valid YAML: the quoted text that begins here has no end.',
  ],
  [
    'tabs and spaces',
    'api.yaml',
    'a:\n  b: 1\n\tc: 2\n',
    '3:1 yaml-syntax This is not valid YAML: tabs are not allowed as indentation.',
  ],
  [
    'an alias to nothing',
    'api.yaml',
    'a: *b\n',
    '1:4 yaml-syntax This is not valid YAML: no anchor &b stands before this.',
  ],
  [
    'an alias inside itself',
    'api.yaml',
    'a: &b\n  c: *b\n',
    '2:6 yaml-syntax This is not valid YAML: *b stands inside its own anchor.',
  ],
  [
    'a key in braces',
    'api.yaml',
    '{{name}}: 1\n',
    '1:1 yaml-syntax This is not valid YAML: a key must be text; put it in quotes if it begins with { or [.',
  ],
])('refuses %s', async (_, name, text, said) => {
  const loaded = await loadFiles({ [name]: text });
  expect(loaded).toMatchObject({ sources: [], said: [`${name}:${said}`] });
});

test.each([
  ['<!DOCTYPE html>\n<html lang="en">', 'an HTML page'],
  ['<!-- Swagger UI -->\n<html>', 'an HTML page'],
  ['<?xml version="1.0"?><definitions/>', 'XML'],
  ['#%RAML 1.0\ntitle: x\n', 'a RAML document'],
  ['FORMAT: 1A\n\n# Polls\n', 'an API Blueprint'],
  ['// Copyright\nsyntax = "proto3";\n', 'a Protocol Buffers file'],
  ['# Pets\n\ntype Query {\n  pets: [Pet]\n}\n', 'a GraphQL document'],
  ['"""\nAll of it.\n"""\ntype Query {\n  pets: [Pet]\n}\n', 'a GraphQL document'],
  ['$version: "2"\nnamespace a\n', 'a Smithy model'],
  [
    'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
    'a pointer of Git LFS (git lfs pull fetches the file itself)',
  ],
])('says what %j is instead', async (text, format) => {
  const { sources, said } = await loadFiles({ 'api.yaml': `\u{FEFF}\n${text}` });
  expect(sources).toEqual([]);
  expect(said).toEqual([`api.yaml:2:1 file-foreign The file is ${format}, not YAML or JSON.`]);
});

test('a description may quote what is none', async () => {
  const text = 'openapi: 3.1.0\ninfo:\n  description: |\n    type Query {\n      me: User\n    }\n';
  const { sources, said } = await loadFiles({ 'api.yaml': text });
  expect(said).toEqual([]);
  expect(sources).toHaveLength(1);
});
