import { expect, test } from 'vitest';
import { collector, settle, type Diagnostic } from '../../../generator/diagnostics.js';

/** A note, a warning in two places, another warning, an error. */
function example(): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = collector(found);
  report('name-unusable', '#/components/schemas/-', { subject: 'The schema "-"', given: 'Type' });
  report('ref-dangling', '#/components/schemas/A/$ref', { ref: '#/x' });
  report('ref-dangling', 'b.yaml#/A/$ref', { ref: '#/x' });
  report('ref-not-text', '#/components/schemas', undefined);
  report('file-missing', { kind: 'position', label: 'c', line: 1, column: 1 }, { path: 'c' });
  return found;
}

test('the same at the same place is said once', () => {
  const found: Diagnostic[] = [];
  const report = collector(found);
  for (const ref of ['#/x', '#/x', '#/y']) report('ref-dangling', '#/a/$ref', { ref });
  expect(found.map(({ message }) => message)).toEqual([
    'Nothing stands at "#/x".',
    'Nothing stands at "#/y".',
  ]);
});

const code = 'ref-dangling';
test.each<[what: string, ignore: readonly { code: string; at?: string }[], left: number]>([
  ['nothing', [], 5],
  ['a code', [{ code }], 3],
  ['a code at a place', [{ code, at: '#/components/schemas/A' }], 4],
  ['a code below a place', [{ code, at: '/components' }], 4],
  ['a code in a file', [{ code, at: 'b.yaml#/' }], 4],
  ['a code elsewhere', [{ code, at: '/components/schemas/AB' }], 5],
  ['part of a name', [{ code, at: '/components/schem' }], 5],
  ['another code', [{ code: 'yaml-odd' }], 5],
  ['a note', [{ code: 'name-unusable' }], 4],
  ['an error', [{ code: 'file-missing' }], 5],
])('settle ignores %s', (_, ignore, left) => {
  expect(settle(example(), { strict: false, ignore })).toHaveLength(left);
});

test('strict makes warnings errors, but for those that are ignored; notes stay notes', () => {
  const settled = settle(example(), { strict: true, ignore: [{ code }] });
  expect(settled.map((one) => `${one.severity} ${one.code}`)).toEqual([
    'note name-unusable',
    'error ref-not-text',
    'error file-missing',
  ]);
});
