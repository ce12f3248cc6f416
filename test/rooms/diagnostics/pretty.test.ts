import { expect, test } from 'vitest';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { example, printed } from './example.js';

test('notes, warnings, errors: the place, the lines around it, the remedy', async () => {
  const { print } = await example();
  expect(print())
    .toBe(`api.yaml:5:5 note name-taken The schema "B" cannot be called B, as something else is; its name is B2.
  = Give it another name in the document, or under \`rename\` in sdk.yaml.

api.yaml:4:15 warning ref-dangling Nothing stands at "#/x".
  3 |   schemas:
  4 |     A: {$ref: "#/x"}
    |               ^
  = Point $ref at something that exists; until then its type is unknown.

models/pet & co.yaml:2:12 warning required-undeclared "name" is required, but nothing describes it.
  1 | type: object
  2 | required: [name]
    |            ^
  = Describe it under properties, or correct its spelling; until then it may be anything.

a,b: 100%.yaml:1:1 error file-missing There is no file "a,b: 100%.yaml".
  = Check the path; it is relative to the working directory.
`);
});

test('colours only when asked for', async () => {
  const { print } = await example();
  expect(print()).not.toContain('\u001b');
  expect(print({ color: true }).trimEnd().split('\n').slice(-2)).toEqual([
    '\u001b[1ma,b: 100%.yaml:1:1\u001b[0m \u001b[31merror\u001b[0m file-missing There is no file "a,b: 100%.yaml".',
    '  \u001b[2m=\u001b[0m Check the path; it is relative to the working directory.',
  ]);
});

/** A code so many times. */
function many(code: 'file-empty' | 'file-encoding', count: number): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = collector(found);
  for (let line = 1; line <= count; line += 1) {
    report(code, { kind: 'position', label: 'a', line, column: 1 }, undefined);
  }
  return found;
}

test.each<[code: 'file-empty' | 'file-encoding', count: number, shown: number, rest: string]>([
  ['file-encoding', 3, 3, ''],
  ['file-encoding', 8, 3, '  ... 5 more file-encoding; --verbose shows all'],
  ['file-empty', 10, 10, ''],
  ['file-empty', 11, 10, '  ... 1 more file-empty; --verbose shows all'],
])('%s %i times: the first %i', (code, count, shown, rest) => {
  const some = printed(many(code, count));
  expect(some.match(/^a:/gm)).toHaveLength(shown);
  expect(/^ {2}\.\.\..*/m.exec(some)?.[0] ?? '').toBe(rest);
  expect(printed(many(code, count), { show: 'all' }).match(/^a:/gm)).toHaveLength(count);
});

function frameAt(text: string, line: number, column: number): readonly string[] {
  const found: Diagnostic[] = [];
  const place = { kind: 'position', label: 'a.json', line, column, text } as const;
  collector(found)('json-syntax', place, { problem: 'x' });
  return printed(found).split('\n').slice(1, -2);
}

test('a long line is shown around the place', () => {
  const line = `{${' '.repeat(500)}"a": 1, ${' '.repeat(500)}}`;
  expect(frameAt(line, 1, 502)).toEqual([
    `  1 | ${' '.repeat(20)}"a": 1,`,
    `    | ${' '.repeat(20)}^`,
  ]);
});

test('a bracket is shown with what it opens', () => {
  expect(frameAt('[\n  {\n    "a": 1\n  }\n]', 2, 3)).toEqual([
    '  1 | [',
    '  2 |   {',
    '    |   ^',
    '  3 |     "a": 1',
  ]);
});

test('line numbers stand under each other', () => {
  const text = `${'a\n'.repeat(9)}{\nb`;
  expect(frameAt(text, 10, 1)).toEqual(['   9 | a', '  10 | {', '     | ^', '  11 | b']);
});

test('absolute paths are printed relative to the working directory', () => {
  const found: Diagnostic[] = [];
  const label = '/a/b/c.yaml';
  collector(found)('file-empty', { kind: 'position', label, line: 1, column: 1 }, undefined);
  expect(printed(found, { cwd: '/a/x', root: '/a/x' })).toMatch(/^\.\.\/b\/c\.yaml:1:1 error/);
});
