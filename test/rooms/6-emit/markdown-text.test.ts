import fc from 'fast-check';
import { marked } from 'marked';
import * as oxfmt from 'oxfmt';
import { describe, expect, test } from 'vitest';
import { markdownText, shownAsCode } from '../../../generator/6-emit/package/markdown-text.js';
import { houseStyle, oxfmtLayout, prettierLayout } from '../../../generator/7-format/layout.js';

describe('prose', () => {
  test.each([
    ['Set `stream` to get *pieces*', 'Set `stream` to get \\*pieces\\*'],
    ['snake_case and _this_.', '`snake_case` and `_this_`.'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)\\>'],
    ['[docs](javascript:alert(1))', '\\[docs\\](javascript:alert(1))'],
    ['See https://evil.example/?a=1.', 'See `https://evil.example/?a=1.`'],
    ['www.evil.example', '`www.evil.example`'],
    ['mail me@evil.example', 'mail `me@evil.example`'],
    ['a_b`c`', '`a_b` `c`'],
    ['# Title\n\n- item', '\\# Title - item'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a &lt;b&gt; c', 'a &amp;lt;b&amp;gt; c'],
    ['\u202eevil\u0000\u200b', 'evil'],
    ['بازی\u200cها 👩\u200d🚀', 'بازی\u200cها 👩\u200d🚀'],
  ])('%j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test('a megabyte is cut', () => {
    expect(markdownText('a'.repeat(1e6))).toHaveLength(300);
    expect(markdownText('😀'.repeat(1e6))).toMatch(/^(😀){299}…$/u);
  });
});

test.each([
  ['POST /pets', '`POST /pets`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['``x', '` ``x `'],
  ['', ''],
])('code %j', (text, expected) => {
  expect(shownAsCode(text)).toBe(expected);
});

// Fragments that mean something to Markdown, HTML or GitHub, in any order.
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'` `` * ** _ __ < > </p> <b> & &lt; [ ] ( ) ![ ](x) # | ~ ~~ $ \\ - + 1. 1) = http:// https://e.x www. a@b.c : <!-- --> --- \n \t'.split(
          ' ',
        ),
        ' ',
        '\n\n',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('whatever a document says', () => {
  const tags = (html: string) =>
    [...html.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag]) => tag).filter((tag) => tag !== 'code');

  test('is a paragraph of text and code, and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = marked.parse(`Before ${markdownText(text)} after.`, { async: false });
        expect(tags(html)).toEqual(['p', 'p']);
      }),
      { numRuns: 1000 },
    );
  });

  test('is code between backticks, and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = marked.parse(`Before ${shownAsCode(text)} after.`, { async: false });
        expect(tags(html)).toEqual(['p', 'p']);
      }),
      { numRuns: 1000 },
    );
  });

  test('stays as it is in both formatters', async () => {
    const ours = oxfmtLayout(oxfmt);
    const prettier = await prettierLayout(houseStyle);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = `Before ${markdownText(text)} after ${shownAsCode(text)}.\n`;
        const laidOut = await prettier('README.md', page);
        expect(await ours('README.md', page)).toBe(laidOut);
        expect(await prettier('README.md', laidOut)).toBe(laidOut);
      }),
      { numRuns: 300 },
    );
  });
});
