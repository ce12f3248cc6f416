/** The example of each section of docs/diagnostics.md is what it says; commands have a test of their own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { folderOf } from '../1-load/folder.js';
import { examplesOf, filesOf } from './example-places.js';

const examples = examplesOf(readFileSync('docs/diagnostics.md', 'utf8'));
/** Those of one line show what is too many or too slow; tests of limits make them. */
const beginnings = ['files-too-many', 'ref-too-deep', 'overlay-too-slow'];
/** Of several documents: tests of the command show them. */
const several = ['config-several', 'config-same-output'];
const shown = examples.filter(
  ({ code, language }) => language !== 'sh' && ![...beginnings, ...several].includes(code),
);

test.each(shown.map((example) => [example.code, example] as const))('%s', async (code, example) => {
  const files = filesOf(example);
  const cwd = await folderOf(files);
  const document = 'sdk.yaml' in files ? undefined : Object.keys(files)[0];
  const { diagnostics } = await generate({ cwd, document, mode: 'check' });
  expect(diagnostics.map((one) => one.code)).toContain(code);
});
