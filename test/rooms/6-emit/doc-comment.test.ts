import { expect, test } from 'vitest';
import { docsOf } from '../../../generator/6-emit/doc-comment.js';

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
