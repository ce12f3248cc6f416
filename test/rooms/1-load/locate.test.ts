import { expect, test } from 'vitest';
import type { Pointer } from '../../../generator/1-load/pointer.js';
import { loadFiles } from './folder.js';

const yaml = `base: &base
  name: x
api:
  <<: *base
  list: [a, {b: c}]
  200: {d: e}
  twice: 1
  twice: 2
alias: *base
text: |
  f
`;

const json = `{
  "api": { "list": ["a", { "b~/c": null }], "empty": {} }
}`;

test.each<[name: string, text: string, at: Pointer, target: 'key' | 'value', position: string]>([
  ['a.yaml', yaml, '#', 'value', '1:1'],
  ['a.yaml', yaml, '#/api', 'key', '3:1'],
  ['a.yaml', yaml, '#/api', 'value', '4:3'],
  ['a.yaml', yaml, '#/api/list/1/b', 'key', '5:14'],
  ['a.yaml', yaml, '#/api/list/1/b', 'value', '5:17'],
  ['a.yaml', yaml, '#/api/list/1', 'key', '5:13'],
  ['a.yaml', yaml, '#/api/200/d', 'value', '6:12'],
  ['a.yaml', yaml, '#/api/twice', 'value', '8:10'],
  ['a.yaml', yaml, '#/api/name', 'value', '2:9'],
  ['a.yaml', yaml, '#/alias', 'value', '9:8'],
  ['a.yaml', yaml, '#/alias/name', 'value', '2:9'],
  ['a.yaml', yaml, '#/text', 'value', '10:7'],
  ['a.yaml', yaml, '#/api/missing/deeper', 'value', '3:1'],
  ['a.yaml', yaml, '#/api/list/7', 'value', '5:3'],
  ['a.yaml', 'a: 1\rb: 2\r\nc: 3\n', '#/c', 'value', '3:4'],
  ['a.json', json, '#/api', 'key', '2:3'],
  ['a.json', '{\r"a": 1,\r\n"b":\n\r2 }', '#/b', 'value', '5:1'],
  ['a.json', json, '#/api', 'value', '2:10'],
  ['a.json', json, '#/api/list/1/b~0~1c', 'key', '2:28'],
  ['a.json', json, '#/api/list/1/b~0~1c', 'value', '2:36'],
  ['a.json', json, '#/api/empty/missing', 'value', '2:45'],
])('%s %s %s %s', async (name, text, at, target, position) => {
  const { sources } = await loadFiles({ [name]: text });
  const { line, column } = sources[0]!.locate(at, target);
  expect(`${line}:${column}`).toBe(position);
});

test('places are those of the text as it was before anything was repaired', async () => {
  const text = 'a:\n  b: "x\ny"\n  c: {d: 1}\n';
  const { sources } = await loadFiles({ 'a.yaml': text });
  expect(sources[0]?.locate('#/a/c/d', 'value')).toEqual({ line: 4, column: 10 });
});
