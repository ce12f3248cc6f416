import { expect, test } from 'vitest';
import type { Type } from '../../../generator/4-ir/ir.js';
import { docsOf } from '../../../generator/6-emit/doc-comment.js';

const levels: Type = {
  kind: 'enum',
  open: false,
  members: [
    { value: 1, word: 'LOW', docs: {} },
    { value: 2, word: 'HIGH', docs: { text: 'Above */ all.' } },
    { value: 'in_part', word: 'InPart', docs: {} },
    { value: 'none', docs: { text: 'Nothing.' } },
    { value: 4, docs: { summary: 'Four', text: 'The next.' } },
    { value: 5, docs: { summary: 'Five' } },
  ],
};
const list = `- \`1\` (LOW)
- \`2\` (HIGH): Above *\\/ all.
- \`'none'\`: Nothing.
- \`4\` (Four): The next.
- \`5\`: Five`;

test.each<[what: string, type: Type]>([
  ['an enum', levels],
  ['one beside null', { kind: 'nullable', inner: levels }],
  ['a list', { kind: 'array', items: levels }],
])('what values mean: %s', (_, type) => {
  expect(docsOf({}, { type })).toEqual([list]);
});

/** Comments become pages: what is no address of the web is text there. */
test.each<[url: string, tag: string]>([
  ['https://a.test/x y', '{@link https://a.test/x%20y}'],
  ['HTTP://a.test', '{@link HTTP://a.test}'],
  ['/docs#pets', '{@link /docs#pets}'],
  ['https://a.test/}*/', '{@link https://a.test/%7D*\\/}'],
  ['javascript:alert(1)', '`javascript:alert(1)`'],
  ['JavaScript:alert(1)', '`JavaScript:alert(1)`'],
  ['\u0001javascript:alert(1)', '`javascript:alert(1)`'],
  ['java\nscript:alert(1)', '{@link java%20script:alert(1)}'],
  ['data:text/html,a`b', '``data:text/html,a`b``'],
])('an address: %j', (url, tag) => {
  expect(docsOf({ link: { url } })).toEqual([`@see ${tag}`]);
});
