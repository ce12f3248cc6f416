import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../../generator/diagnostics/catalogue.js';

/** docs/diagnostics.md has a section for each code: severity, what and why, remedy, example. */

const page = readFileSync('docs/diagnostics.md', 'utf8');
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [code = '', ...lines] = section.split(/^## /m)[0]!.split('\n');
      return [code, lines.join('\n').trim()] as const;
    }),
);
const codes = Object.entries(catalogue);
const titles = { error: 'Error', warning: 'Warning', note: 'Note' };

test('every code has its section', () => {
  const missing = codes.map(([code]) => code).filter((code) => !sections.has(code));
  expect(missing).toEqual([]);
});

test('every section has its code', () => {
  expect([...sections.keys()].filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
});

test('the sections are complete', () => {
  const incomplete = codes.flatMap(([code, { severity }]) => {
    const shape = new RegExp(
      `^\\*\\*${titles[severity]}\\.\\*\\* [^\\n]+\\.\\n\\n\\*\\*Remedy:\\*\\* [^\\n]+\\.\\n\\n\`\`\`\\w+\\n[^]+\\n\`\`\`$`,
    );
    return shape.test(sections.get(code) ?? '') ? [] : [code];
  });
  expect(incomplete).toEqual([]);
});

test('remedies and codes are written alike', () => {
  const odd = codes.filter(
    ([code, { remedy }]) => !/^[a-z]+(-[a-z]+)+$/.test(code) || !/^[A-Z"].*\.$/.test(remedy),
  );
  expect(odd.map(([code]) => code)).toEqual([]);
});
