import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brackets,
  content,
  cookies,
  deepObject,
  form,
  label,
  matrix,
  pipeDelimited,
  simple,
  spaceDelimited,
  tabDelimited,
  type StyleOptions,
} from '../../templates/runtime/styles.js';
import { writeQuery, type Place, type Styled } from '../../templates/runtime/url.js';

type Members = { readonly [key: string]: string };
type Value = string | readonly string[] | Members;
type Style = (value: unknown, options?: StyleOptions) => Styled | undefined;

// Delimiters of every style, what URLs reserve, and what takes several bytes.
const text = fc.string({
  unit: fc.constantFrom(...'a1 ,;=.&?/#%+|[]:@!$\'()*"~_-é漢😀\t'),
  minLength: 1,
  maxLength: 6,
});
const list = fc.array(text, { minLength: 1, maxLength: 4 });
const record: fc.Arbitrary<Members> = fc.dictionary(text, text, { minKeys: 1, maxKeys: 4 });
const shapes = { text, list, record };
const named = (place: Place, style: Styled | undefined) => style?.('x', place) ?? '';

/** RFC 6570, section 3.2.1 and appendix A, for one variable `x` that is never empty. */
function expanded(operator: '' | '.' | ';' | '?', explode: boolean, value: Value): string {
  const separator = { '': ',', '.': '.', ';': ';', '?': '&' }[operator];
  const isNamed = operator === ';' || operator === '?';
  const encode = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`);
  const own = (parts: string) => (isNamed ? `x=${parts}` : parts);
  if (typeof value === 'string') return operator + own(encode(value));
  if (isList(value)) {
    const parts = value.map(encode);
    return operator + (explode ? parts.map(own).join(separator) : own(parts.join(',')));
  }
  const pairs = Object.entries(value).map((pair) => pair.map(encode));
  return explode
    ? operator + pairs.map((pair) => pair.join('=')).join(separator)
    : operator + own(pairs.flat().join(','));
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** The RFC encodes more than a URL needs, and leaves dots alone that would separate the parts of a label. */
const leveled = (part: string) =>
  part
    .replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`)
    .replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());

const rfc: readonly (readonly [string, Style, Place, '' | '.' | ';' | '?'])[] = [
  ['simple', simple, 'path', ''],
  ['label', label, 'path', '.'],
  ['matrix', matrix, 'path', ';'],
  ['form', form, 'query', '?'],
];

describe('RFC 6570 expands to the same', () => {
  const rows = rfc.flatMap((row) =>
    [false, true].flatMap((explode) =>
      Object.entries(shapes).map(
        ([shape, values]) =>
          [`${row[0]}${explode ? '*' : ''}`, shape, row, explode, values] as const,
      ),
    ),
  );
  test.each(rows)('%s, %s', (_, __, [, style, place, operator], explode, values) =>
    fc.assert(
      fc.property(values as fc.Arbitrary<Value>, (value) => {
        fc.pre(operator !== '.' || !JSON.stringify(value).includes('.'));
        const question = operator === '?' ? '?' : '';
        const ours = question + named(place, style(value, { explode }));
        expect(leveled(ours)).toBe(leveled(expanded(operator, explode, value)));
      }),
    ),
  );
});

/** How a server takes a parameter apart again: by its delimiters first, percent-encoding last. */
const jsonOf = (text: string): unknown => JSON.parse(text);
const decode = decodeURIComponent;
const pairsOf = (query: string) =>
  query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const;
  });
const split = (delimiter: string) => (query: string) => query.slice(2).split(delimiter).map(decode);
const paired = (parts: readonly string[]) =>
  Object.fromEntries(parts.flatMap((key, at) => (at % 2 ? [] : [[key, parts[at + 1] ?? '']])));
const keyIn = (name: string) => name.slice('x['.length, -']'.length);

// OpenAPI has no escape for these delimiters: they are percent-encoded in the one place and the other.
const without = (delimiter: string) =>
  list.filter((parts) => !parts.some((part) => part.includes(delimiter)));

describe('a server reads back', () => {
  const joined = { explode: false };
  test.each<[string, fc.Arbitrary<Value>, (value: Value) => string, (sent: string) => unknown]>([
    ['form, list', list, (v) => named('query', form(v, joined)), split(',')],
    ['form, record', record, (v) => named('query', form(v, joined)), (s) => paired(split(',')(s))],
    [
      'form*, list',
      list,
      (v) => named('query', form(v)),
      (s) => pairsOf(s).map(([, item]) => item),
    ],
    [
      'no style at all, list',
      list,
      (v) => {
        const url = new URL('http://x.test');
        writeQuery(url, { x: v });
        return url.search.slice(1);
      },
      (s) => pairsOf(s).map(([, item]) => item),
    ],
    [
      'form*, record',
      record,
      (v) => named('query', form(v)),
      (s) => Object.fromEntries(pairsOf(s)),
    ],
    ['spaceDelimited, list', without(' '), (v) => named('query', spaceDelimited(v)), split('%20')],
    ['pipeDelimited, list', without('|'), (v) => named('query', pipeDelimited(v)), split('%7C')],
    ['tabDelimited, list', without('\t'), (v) => named('query', tabDelimited(v)), split('%09')],
    [
      'deepObject',
      record,
      (v) => named('query', deepObject(v)),
      (s) => Object.fromEntries(pairsOf(s).map(([name, item]) => [keyIn(name), item])),
    ],
    [
      'brackets',
      list,
      (v) => named('query', brackets(v)),
      (s) => pairsOf(s).map(([, item]) => item),
    ],
    ['content', record, (v) => named('query', content(v)), (s) => jsonOf(decode(s.slice(2)))],
    ['content, header', record, (v) => named('header', content(v)), jsonOf],
    [
      'label*, list',
      list,
      (v) => named('path', label(v, { explode: true })),
      (s) => s.slice(1).split('.').map(decode),
    ],
    [
      'cookies',
      record,
      (v) => cookies(v as object) ?? '',
      (s) => Object.fromEntries(pairsOf(s.replaceAll('; ', '&'))),
    ],
  ])('%s', (_, values, write, read) =>
    fc.assert(
      fc.property(values, (value) => {
        expect(read(write(value))).toEqual(value);
      }),
    ),
  );
});
