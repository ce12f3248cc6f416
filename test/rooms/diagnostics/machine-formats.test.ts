/** JSON, SARIF and workflow commands, each read back by the rules of those who read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import type { DiagnosticFormat } from '../../../generator/diagnostics/print.js';
import { example, printed } from './example.js';

function mistakesBy(schema: string, text: string): unknown {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

const sarifSchema = join(import.meta.dirname, 'sarif-2.1.0.schema.json');

test('json: the counts and a list', async () => {
  const { print } = await example();
  const text = print({ format: 'json' });
  expect(mistakesBy('docs/diagnostics.schema.json', text)).toEqual([]);
  const { diagnostics, ...rest } = JSON.parse(text) as { diagnostics: readonly unknown[] };
  expect(rest).toEqual({ version: 1, counts: { error: 1, warning: 2, note: 1 } });
  expect(diagnostics).toHaveLength(4);
  expect(diagnostics[3]).toEqual({
    code: 'required-undeclared',
    severity: 'warning',
    file: 'models/pet & co.yaml',
    line: 2,
    column: 12,
    pointer: 'models/pet & co.yaml#/required/0',
    message: '"name" is required, but nothing describes it.',
    remedy: 'Describe it under properties, or correct its spelling; until then it may be anything.',
  });
});

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly level: string;
  readonly ruleIndex: number;
  readonly ruleId: string;
}

test('sarif: one run with the rules that occur, by the schema of OASIS', async () => {
  const { print } = await example();
  const text = print({ format: 'sarif' });
  expect(mistakesBy(sarifSchema, text)).toEqual([]);
  const log = JSON.parse(text) as Log;
  const [{ tool, results }] = log.runs;
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] });
  expect(tool.driver.rules.map(({ id }) => id)).toEqual([
    'file-missing',
    'name-taken',
    'ref-dangling',
    'required-undeclared',
  ]);
  expect(results.map(({ level, ruleIndex }) => [level, tool.driver.rules[ruleIndex]?.id])).toEqual([
    ['error', 'file-missing'],
    ['warning', 'ref-dangling'],
    ['note', 'name-taken'],
    ['warning', 'required-undeclared'],
  ]);
  expect(results[3]).toMatchObject({
    ruleId: 'required-undeclared',
    message: { text: expect.stringMatching(/^"name" is required/) as unknown },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'models/pet%20%26%20co.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 12 },
        },
      },
    ],
  });
});

/** A workflow command as GitHub's runner reads it (actions/runner, ActionCommand.cs). */
function commandOf(line: string): Record<string, string> {
  const [, name = '', list = '', data = ''] = /^::(\w+) ([^]*?)::([^]*)$/.exec(line) ?? [];
  const plain = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (code) => decodeURIComponent(code));
  const properties = list.split(',').map((pair) => pair.split('='));
  return {
    name,
    ...Object.fromEntries(properties.map(([key = '', ...value]) => [key, plain(value.join('='))])),
    data: plain(data),
  };
}

test('github: a command a line', async () => {
  const { print } = await example();
  const lines = print({ format: 'github' }).trimEnd().split('\n');
  expect(lines[0]).toBe(
    '::error file=a%2Cb%3A 100%25.yaml,line=1,col=1,title=file-missing::There is no file "a,b: 100%25.yaml".%0ACheck the path; it is relative to the working directory.',
  );
  expect(lines.map((line) => commandOf(line)['name'])).toEqual([
    'error',
    'warning',
    'notice',
    'warning',
  ]);
  expect(commandOf(lines[3] ?? '')).toEqual({
    name: 'warning',
    file: 'models/pet & co.yaml',
    line: '2',
    col: '12',
    title: 'required-undeclared',
    data: '"name" is required, but nothing describes it.\nDescribe it under properties, or correct its spelling; until then it may be anything.',
  });
});

test.each(['%', '%0A', '%250A', '::error::x', ',line=9', 'a\nb', '\r', 'a: b, c', '::', ''])(
  'github: %j in a path and a message is read back as it is',
  (text) => {
    const found: Diagnostic[] = [];
    const label = `x${text}.yaml`;
    collector(found)(
      'file-missing',
      { kind: 'position', label, line: 1, column: 1 },
      { path: text },
    );
    const lines = printed(found, { format: 'github' }).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(commandOf(lines[0] ?? '')).toEqual({
      name: 'error',
      // Control characters are shown as question marks in every format for people.
      file: label.replace(/[\r\n]/g, '?'),
      line: '1',
      col: '1',
      title: 'file-missing',
      data: `There is no file ${JSON.stringify(text)}.\nCheck the path; it is relative to the working directory.`,
    });
  },
);

test('paths are those of the repository, wherever the command runs', () => {
  const found: Diagnostic[] = [];
  const report = collector(found);
  for (const label of [
    'openapi.yaml',
    '../shared/pet.yaml',
    'https://example.com/a.yaml',
    '<stdin>',
  ])
    report('file-empty', { kind: 'position', label, line: 1, column: 1 }, undefined);
  const lines = printed(found, { format: 'github', cwd: '/repo/packages/api', root: '/repo' });
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => commandOf(line)['file']),
  ).toEqual([
    'packages/shared/pet.yaml',
    '<stdin>',
    'https://example.com/a.yaml',
    'packages/api/openapi.yaml',
  ]);
});

test.each<[format: DiagnosticFormat, text: string]>([
  ['pretty', ''],
  ['github', ''],
  ['json', '{"version":1,"counts":{"error":0,"warning":0,"note":0},"diagnostics":[]}'],
])('%s: nothing found', (format, text) => {
  expect(printed([], { format }).replace(/\s/g, '')).toBe(text);
});

test('sarif: nothing found is a run without results', () => {
  const text = printed([], { format: 'sarif' });
  expect(mistakesBy(sarifSchema, text)).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({ runs: [{ results: [] }] });
});

test('a document does not steer the terminal', () => {
  const found: Diagnostic[] = [];
  const text = 'a: \u001b[2J\u202ex\u0007\r\n';
  const label = 'a\u001b]0;x\u0007.yaml';
  const place = { kind: 'position', label, line: 1, column: 4, text } as const;
  collector(found)('duplicate-key', place, { key: '\u001b[31m\n::error::', line: 1 });
  for (const format of ['pretty', 'github', 'json', 'sarif'] as const) {
    expect(printed(found, { format }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
  expect(printed(found, { format: 'github' })).not.toMatch(/^::error::/m);
});
