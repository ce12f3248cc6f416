import { assert, asyncProperty, constantFrom, integer, array, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../../generator/1-load/load.js';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { locateAll } from '../../../generator/diagnostics/located.js';
import { printDiagnostics } from '../../../generator/diagnostics/print.js';

/** Whatever stands in a file: a document or a diagnostic, never an exception. */

const yaml = `openapi: 3.1.0
paths:
  /a/{b}: &a
    get: {responses: {200: {$ref: "#/components/responses/C"}}}
  /d: *a
components:
  schemas:
    E: {$id: "https://e.com/e", properties: {f: {$ref: '#/$defs/G'}}, $defs: {G: {$anchor: h}}}
    I: {discriminator: {propertyName: j, mapping: {k: '#/components/schemas/E'}}, <<: {l: 1}}
    M: {$dynamicRef: "#h", description: "two
lines"}
  responses:
    C: {description: |
      n
      }
`;
const json =
  '{"swagger": "2.0", "definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"items": {"$ref": "A"}}}}';

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
  '&a',
  '*a',
  '<<: ',
  '#',
  '%',
  '~',
  '$ref',
  '|',
  '>',
  '---',
  '\0',
  '\u{feff}',
  '__proto__',
  '../',
  'null',
  '- ',
  '? ',
  '!!x',
];

const edits = array(
  record({
    at: integer({ min: 0, max: 700 }),
    drop: integer({ min: 0, max: 8 }),
    put: constantFrom('', ...pieces),
  }),
  { minLength: 1, maxLength: 4 },
);

async function survive(text: string): Promise<void> {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const sources = await load({ text, label: 'a' }, {}, report);
  if (sources.length > 0) resolve(sources, report);
  const printed = printDiagnostics(locateAll(found, sources), {
    format: 'pretty',
    color: false,
    cwd: '/',
    root: '/',
    show: 'all',
  });
  expect(sources.length > 0 || printed !== '').toBe(true);
}

test.each([
  ['YAML', yaml],
  ['JSON', json],
])('damaged %s is read or refused', async (_, text) => {
  await assert(
    asyncProperty(edits, async (list) => {
      const damaged = list.reduce(
        (sofar, { at, drop, put }) => sofar.slice(0, at) + put + sofar.slice(at + drop),
        text,
      );
      await survive(damaged);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('any text is read or refused', async () => {
  await assert(asyncProperty(string({ unit: 'binary', maxLength: 60 }), survive), {
    numRuns: 100,
    seed: 1,
  });
});
