import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../generator/3-normalize/prose/html-to-markdown.js';

describe('HTML of descriptions becomes Markdown', () => {
  it.each([
    ['paragraphs', '<p>One\n  two.</p> <p>Three.</p>', 'One two.\n\nThree.'],
    ['paragraphs of DocBook', '<fullname>One</fullname><para>Two.</para>', 'One\n\nTwo.'],
    ['line ends', 'One.<br/>Two.<BR>Three.', 'One.\nTwo.\nThree.'],
    ['words', 'A <b>bold </b>and <em>odd</em> <code>id</code>.', 'A **bold** and *odd* `id`.'],
    ['code with marks', '<code>a&lt;b&gt; `c` <i>d</i></code>', '``a<b> `c` *d*``'],
    [
      'links',
      'See <a href="https://a.example/b(c)">the [b]</a>.',
      'See [the \\[b\\]](https://a.example/b%28c%29).',
    ],
    [
      'links to nowhere',
      '<a>One</a>, <a href="javascript:x">two</a>, <a href="#t">three</a>',
      'One, two, three',
    ],
    ['addresses', '<a href="https://a.example">https://a.example</a>', '<https://a.example>'],
    [
      'lists',
      '<p>Either:</p> <ul> <li> <p>one</p> </li> <li>two <ol><li>x</li><li>y</li></ol></li> </ul> <p>End.</p>',
      'Either:\n\n- one\n- two\n  1. x\n  2. y\n\nEnd.',
    ],
    ['headings', '<h2>Title</h2>Text', '**Title**\n\nText'],
    ['code with characters', '<code>&rarr; &#39;a&#39; &#x;</code>', "`→ 'a' &#x;`"],
    ['code blocks', '<p>So:</p><pre>\na &amp;&amp;\n  b\n</pre>', 'So:\n\n```\na &&\n  b\n```'],
    [
      'tables',
      'Types:<table class="x"><thead><tr><th>Name</th><th><b>Says</b></th></tr></thead><tbody><tr><td><code>a|b</code></td><td>One<br>two</td></tr><tr><td>c</tr></tbody></table>End',
      'Types:\n\n| Name | Says |\n| --- | --- |\n| `a\\|b` | One two |\n| c |  |\n\nEnd',
    ],
    [
      'tables without a head',
      '<table>\n<tr> <td>a</td> <td>b</td> </tr>\n</table>',
      '|  |  |\n| --- | --- |\n| a | b |',
    ],
    [
      'characters by reference',
      '&#128640; It&rsquo;s &quot;on&#34;, a&nbsp;&nbsp;b',
      '🚀 It’s "on", a  b',
    ],
    [
      'no references that keep marks from being any',
      '&lt;b&gt; a&#124;b &amp;quot; `&quot;` &#8238; &unknown;\n&nbsp;c',
      '&lt;b&gt; a&#124;b &amp;quot; `&quot;` &#8238; &unknown;\n&nbsp;c',
    ],
    ['what is not closed', '<p>One <b>two <i>three', 'One **two *three***'],
    ['what is not open', 'One</b></p></ul> two', 'One\n\ntwo'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('what stays', () => {
  it.each([
    ['Markdown', 'One\n- two\n    code < 5'],
    ['Markdown around it', 'One\n\n- two\n  - three `<b>`\n\n```html\n<p>four</p>\n```'],
    ['other tags', 'Put the <token> of <Your-App> here, a<b and c>d'],
    ['tables of spans', '<table><tr><td colspan="2"><b>x</b></td></tr></table>'],
    ['tables in tables', '<table><tr><td><table></table></td></tr></table>'],
    ['tables of lists', '<table><tr><td><ul><li>x</li></ul></td></tr></table>'],
    ['tables of other things', '<table>x<tr><td>y</td></tr></table>'],
    ['tables without an end', '<table><tr><td><b>x</b></td></tr>'],
    ['tables shown', '<p>So: `<table><tr><td>x</td></tr></table>`</p>'],
  ])('%s', (_, text) => {
    expect(htmlToMarkdown(text)).toBe(text);
  });

  it('keeps the lines of Markdown beside tags', () => {
    expect(htmlToMarkdown('One <b>two</b>:\n- three\n  - four')).toBe(
      'One **two**:\n- three\n  - four',
    );
  });
});

describe('hostile texts', () => {
  it.each([
    ['<b>'],
    ['<b><i>'],
    ['</b>'],
    ['<ul><li>'],
    ['<p>'],
    ['<a href="https://a.example'],
    ['`<b'],
    ['<b '],
    ['<b>     '],
  ])('%s many times grows no faster than it is long', (piece) => {
    const markdown = htmlToMarkdown(`<p>${piece.repeat(200_000 / piece.length)}x`);
    expect(markdown.length).toBeLessThan(2_000_000);
  });
});
