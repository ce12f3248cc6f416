import { expect, test } from 'vitest';
import { collector, settle, type Diagnostic } from '../../../generator/diagnostics.js';
import { printDiagnostics, type DiagnosticFormat } from '../../../generator/diagnostics/print.js';
import { loadFiles } from '../1-load/folder.js';

const text = `openapi: 3.1.0
components:
  schemas:
\tA: {$ref: "#/x"}
`.replace('\t', '    ');

/** Two warnings in the document, given in the wrong order and one twice, and an error elsewhere. */
async function example(): Promise<{
  print: (format: DiagnosticFormat, color?: 'color') => string;
  found: readonly Diagnostic[];
}> {
  const { sources } = await loadFiles({ 'api.yaml': text });
  const found: Diagnostic[] = [];
  const report = collector(found);
  report('ref-dangling', '#/components/schemas/A/$ref', { ref: '#/x' });
  report('ref-dangling', '#/components/schemas/A/$ref', { ref: '#/x' });
  report('ref-not-text', { kind: 'pointer', at: '#/components/schemas', target: 'key' }, undefined);
  report(
    'file-missing',
    { kind: 'position', label: 'a,b: 100%.yaml', line: 1, column: 1 },
    {
      path: 'a,b: 100%.yaml',
    },
  );
  return {
    found,
    print: (format, color) =>
      printDiagnostics(found, sources, { format, color: color === 'color', cwd: '/' }),
  };
}

test('pretty: the place, the lines around it, the remedy', async () => {
  const { print } = await example();
  expect(print('pretty'))
    .toBe(`a,b: 100%.yaml:1:1 error file-missing There is no file "a,b: 100%.yaml".
  = Check the path; it is relative to the working directory.

api.yaml:3:3 warning ref-not-text $ref must be text.
  2 | components:
  3 |   schemas:
    |   ^
  = Write the reference as a string; a property of that name belongs under properties.

api.yaml:4:15 warning ref-dangling Nothing stands at "#/x".
  3 |   schemas:
  4 |     A: {$ref: "#/x"}
    |               ^
  = Point $ref at something that exists; until then its type is unknown.
`);
});

test('pretty: colours only when asked for', async () => {
  const { print } = await example();
  expect(print('pretty')).not.toContain('\u001b');
  expect(print('pretty', 'color').split('\n').slice(0, 2)).toEqual([
    '\u001b[1ma,b: 100%.yaml:1:1\u001b[0m \u001b[31merror\u001b[0m file-missing There is no file "a,b: 100%.yaml".',
    '  \u001b[2m=\u001b[0m Check the path; it is relative to the working directory.',
  ]);
});

test('json: a list of objects', async () => {
  const { print } = await example();
  const [, second] = JSON.parse(print('json')) as readonly unknown[];
  expect(second).toEqual({
    code: 'ref-not-text',
    severity: 'warning',
    file: 'api.yaml',
    line: 3,
    column: 3,
    message: '$ref must be text.',
    remedy: 'Write the reference as a string; a property of that name belongs under properties.',
  });
});

test('github: one command a line', async () => {
  const { print } = await example();
  expect(print('github').split('\n')).toEqual([
    '::error file=a%2Cb%3A 100%25.yaml,line=1,col=1,title=file-missing::There is no file "a,b: 100%25.yaml".%0ACheck the path; it is relative to the working directory.',
    '::warning file=api.yaml,line=3,col=3,title=ref-not-text::$ref must be text.%0AWrite the reference as a string; a property of that name belongs under properties.',
    '::warning file=api.yaml,line=4,col=15,title=ref-dangling::Nothing stands at "#/x".%0APoint $ref at something that exists; until then its type is unknown.',
    '',
  ]);
});

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly unknown[];
    },
  ];
}

test('sarif: one run with the rules that occur', async () => {
  const { print } = await example();
  const log = JSON.parse(print('sarif')) as Log;
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] });
  expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual([
    'file-missing',
    'ref-dangling',
    'ref-not-text',
  ]);
  expect(log.runs[0].results[0]).toEqual({
    ruleId: 'file-missing',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: 'There is no file "a,b: 100%.yaml". Check the path; it is relative to the working directory.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%2Cb%3A%20100%25.yaml' },
          region: { startLine: 1, startColumn: 1 },
        },
      },
    ],
  });
});

test.each(['pretty', 'json', 'sarif', 'github'] as const)('%s: nothing found', (format) => {
  const printed = printDiagnostics([], [], { format, color: false, cwd: '/' });
  const empty: Readonly<Record<DiagnosticFormat, unknown>> = {
    pretty: '',
    github: '',
    json: '[]\n',
    sarif: expect.stringContaining('"results": []'),
  };
  expect(printed).toEqual(empty[format]);
});

test('a document does not steer the terminal', () => {
  const found: Diagnostic[] = [];
  const text = 'a: \u001b[2J\u202ex\u0007\r\n';
  collector(found)(
    'yaml-duplicate-key',
    { kind: 'position', label: 'a\u001b]0;x\u0007.yaml', line: 1, column: 4, text },
    {
      key: '\u001b[31m\n::error::',
    },
  );
  for (const format of ['pretty', 'github', 'json', 'sarif'] as const) {
    const printed = printDiagnostics(found, [], { format, color: false, cwd: '/' });
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
  expect(printDiagnostics(found, [], { format: 'github', color: false, cwd: '/' })).not.toMatch(
    /^::error::/m,
  );
});

test('a long line is shown around the place', () => {
  const found: Diagnostic[] = [];
  const line = `{${' '.repeat(500)}"a": 1, ${' '.repeat(500)}}`;
  const place = { kind: 'position', label: 'a.json', line: 1, column: 502, text: line } as const;
  collector(found)('json-syntax', place, { problem: 'x' });
  const frame = printDiagnostics(found, [], { format: 'pretty', color: false, cwd: '/' }).split(
    '\n',
  );
  expect(frame.slice(1, 3)).toEqual([`  1 | ${' '.repeat(20)}"a": 1,`, `    | ${' '.repeat(20)}^`]);
});

test('absolute paths are printed relative to the working directory', () => {
  const found: Diagnostic[] = [];
  collector(found)(
    'file-empty',
    { kind: 'position', label: '/a/b/c.yaml', line: 1, column: 1 },
    undefined,
  );
  const printed = printDiagnostics(found, [], { format: 'pretty', color: false, cwd: '/a/x' });
  expect(printed).toMatch(/^\.\.\/b\/c\.yaml:1:1 error/);
});

const code = 'ref-dangling';
test.each<[what: string, ignore: readonly { code: string; at?: string }[], left: number]>([
  ['nothing', [], 3],
  ['a code', [{ code }], 2],
  ['a code at a place', [{ code, at: '#/components/schemas/A' }], 2],
  ['a code below a place', [{ code, at: '/components' }], 2],
  ['a code elsewhere', [{ code, at: '/components/schemas/AB' }], 3],
  ['part of a name', [{ code, at: '/components/schem' }], 3],
  ['another code', [{ code: 'yaml-odd' }], 3],
  ['an error', [{ code: 'file-missing' }], 3],
])('settle ignores %s', async (_, ignore, left) => {
  const { found } = await example();
  expect(settle(found, { strict: false, ignore })).toHaveLength(left);
});

test('strict makes warnings errors, but for those that are ignored', async () => {
  const { found } = await example();
  const settled = settle(found, { strict: true, ignore: [{ code }] });
  expect(settled.map((one) => `${one.severity} ${one.code}`)).toEqual([
    'error ref-not-text',
    'error file-missing',
  ]);
});
