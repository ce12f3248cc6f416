import { describe, expect, test } from 'vitest';
import { SDKError } from '../../templates/runtime/errors.js';
import { send } from '../../templates/runtime/request.js';
import {
  brackets,
  content,
  cookie,
  cookies,
  deepObject,
  form,
  label,
  matrix,
  pipeDelimited,
  queryString,
  segments,
  simple,
  spaceDelimited,
  tabDelimited,
} from '../../templates/runtime/styles.js';
import type { Styled } from '../../templates/runtime/url.js';
import { clientOf } from './server.js';

const array = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };
const [exploded, joined] = [{ explode: true }, { explode: false }];
const reserved = { allowReserved: true };

// The table of OpenAPI 3.1.1, 4.8.12.4, row by row.
describe('the styles of OpenAPI', () => {
  test.each<[string, Styled | undefined, 'path' | 'query' | 'header' | 'cookie', string]>([
    ['matrix, string', matrix('blue'), 'path', ';color=blue'],
    ['matrix, empty', matrix(''), 'path', ';color'],
    ['matrix, array', matrix(array), 'path', ';color=blue,black,brown'],
    ['matrix, object', matrix(object), 'path', ';color=R,100,G,200,B,150'],
    [
      'matrix, array, exploded',
      matrix(array, exploded),
      'path',
      ';color=blue;color=black;color=brown',
    ],
    ['matrix, object, exploded', matrix(object, exploded), 'path', ';R=100;G=200;B=150'],
    ['label, string', label('blue'), 'path', '.blue'],
    ['label, array', label(array), 'path', '.blue,black,brown'],
    ['label, object', label(object), 'path', '.R,100,G,200,B,150'],
    ['label, array, exploded', label(array, exploded), 'path', '.blue.black.brown'],
    ['label, object, exploded', label(object, exploded), 'path', '.R=100.G=200.B=150'],
    ['simple, array', simple(array), 'path', 'blue,black,brown'],
    ['simple, object', simple(object), 'path', 'R,100,G,200,B,150'],
    ['simple, object, exploded', simple(object, exploded), 'header', 'R=100,G=200,B=150'],
    ['form, string', form('blue'), 'query', 'color=blue'],
    ['form, empty', form(''), 'query', 'color='],
    ['form, array', form(array, joined), 'query', 'color=blue,black,brown'],
    ['form, object', form(object, joined), 'query', 'color=R,100,G,200,B,150'],
    ['form, array, exploded', form(array), 'query', 'color=blue&color=black&color=brown'],
    ['form, object, exploded', form(object), 'query', 'R=100&G=200&B=150'],
    [
      'form, array, exploded, cookie',
      form(array),
      'cookie',
      'color=blue; color=black; color=brown',
    ],
    ['cookie, empty', cookie(''), 'cookie', 'color='],
    ['cookie, string', cookie('blue'), 'cookie', 'color=blue'],
    ['cookie, array', cookie(array, joined), 'cookie', 'color=blue,black,brown'],
    ['cookie, object', cookie(object, joined), 'cookie', 'color=R,100,G,200,B,150'],
    ['cookie, array, exploded', cookie(array), 'cookie', 'color=blue; color=black; color=brown'],
    ['cookie, object, exploded', cookie(object), 'cookie', 'R=100; G=200; B=150'],
    ['spaceDelimited, array', spaceDelimited(array), 'query', 'color=blue%20black%20brown'],
    [
      'spaceDelimited, object',
      spaceDelimited(object),
      'query',
      'color=R%20100%20G%20200%20B%20150',
    ],
    ['pipeDelimited, array', pipeDelimited(array), 'query', 'color=blue%7Cblack%7Cbrown'],
    ['tabDelimited, array', tabDelimited(array), 'query', 'color=blue%09black%09brown'],
    ['pipeDelimited, object', pipeDelimited(object), 'query', 'color=R%7C100%7CG%7C200%7CB%7C150'],
    [
      'deepObject',
      deepObject(object),
      'query',
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    ['no members', form([], joined), 'query', ''],
    ['no members, exploded', form([]), 'query', ''],
  ])('%s', (_, styled, place, expected) => {
    expect(styled?.('color', place)).toBe(expected);
  });
});

describe('delimiters inside values', () => {
  test.each<[Styled | undefined, 'path' | 'query' | 'header' | 'cookie', string]>([
    [simple(['a,b', 'c/d']), 'path', 'a%2Cb,c%2Fd'],
    [simple(['a b', 'ü']), 'header', 'a b,ü'],
    [label(['a.b', '..'], exploded), 'path', '.a%2Eb.%2E%2E'],
    [matrix({ 'a;b': 'c=d' }, exploded), 'path', ';a%3Bb=c%3Dd'],
    [form(['a,b', 'c&d'], joined), 'query', 'n=a%2Cb,c%26d'],
    [pipeDelimited(['a|b', 'c']), 'query', 'n=a%7Cb%7Cc'],
    [form("a:/?@!$'()*,;=[]#&+ %", reserved), 'query', "n=a:/?@!$'()*,;=%5B%5D%23%26%2B%20%25"],
    [simple('a/b?c:d', reserved), 'path', 'a%2Fb%3Fc:d'],
    [form('a;b:c/d', reserved), 'cookie', 'n=a%3Bb:c/d'],
    [form('a%20b%2Fc%', reserved), 'query', 'n=a%20b%2Fc%25'],
    [cookie('a%20b, "c"/é'), 'cookie', 'n=a%20b, "c"/é'],
    [content({ a: ['é', null] }), 'query', 'n=%7B%22a%22%3A%5B%22%C3%A9%22%2Cnull%5D%7D'],
    [content({ a: 2n ** 60n }), 'query', 'n=%7B%22a%22%3A1152921504606846976%7D'],
    [content({ a: 'é\n' }), 'header', '{"a":"\\u00e9\\n"}'],
    [
      deepObject({ a: { b: [1, undefined, { c: new Date(0) }] } }),
      'query',
      'n%5Ba%5D%5Bb%5D=1&n%5Ba%5D%5Bb%5D%5Bc%5D=1970-01-01T00%3A00%3A00.000Z',
    ],
    [brackets({ a: [1, 2] }), 'query', 'n%5Ba%5D%5B%5D=1&n%5Ba%5D%5B%5D=2'],
  ])('%#', (styled, place, expected) => {
    expect(styled?.('n', place)).toBe(expected);
  });
});

test('undefined is no parameter', () => {
  expect(
    [form, simple, label, matrix, deepObject, brackets, content, cookie, queryString].map((style) =>
      style(undefined),
    ),
  ).toEqual(Array.from({ length: 9 }, () => undefined));
  expect(cookies({ a: undefined })).toBeUndefined();
});

test('what has no text is refused, a cycle too', () => {
  const cycle: { self?: object } = {};
  cycle.self = cycle;
  const list: unknown[] = [];
  list.push(list);
  expect(() => form([{}])?.('n', 'query')).toThrow('`n` must be a scalar.');
  expect(() => deepObject(cycle)?.('n', 'query')).toThrow('`n[self]` must be without a cycle.');
  expect(() => brackets(list)?.('n', 'query')).toThrow('`n[]` must be without a cycle.');
});

describe('in a request', () => {
  const urlOf = async (request: object) => {
    let seen = '';
    const fetch = async (url: string) => ((seen = url), new Response('{}'));
    await send(clientOf('http://x.test', { fetch }), { method: 'GET', path: '/', ...request });
    return seen;
  };

  test('styled parameters stay as they were written', async () => {
    expect(await urlOf({ path: '/a{id}', pathParams: { id: matrix(['x', 'y,z']) } })).toBe(
      'http://x.test/a;id=x,y%2Cz',
    );
    expect(
      await urlOf({ query: { a: form([1, 2], joined), b: 'x y', c: form('p/q', reserved) } }),
    ).toBe('http://x.test/?a=1,2&b=x%20y&c=p/q');
    expect(await urlOf({ query: queryString({ a: 1, b: [2, 3] }) })).toBe(
      'http://x.test/?a=1&b=2&b=3',
    );
    expect(await urlOf({ query: { a: 1, ...queryString('?raw=1&x') } })).toBe(
      'http://x.test/?a=1&raw=1&x',
    );
  });

  test('styles cannot make a dot segment', async () => {
    await expect(
      urlOf({ path: '/a/{id}', pathParams: { id: simple(['..']) } }),
    ).rejects.toBeInstanceOf(SDKError);
    await expect(urlOf({ path: '/a/{id}', pathParams: { id: simple([]) } })).rejects.toBeInstanceOf(
      SDKError,
    );
  });
});

describe('segments, the rest of a path', () => {
  test.each([
    ['a b/c?d/', 'a%20b/c%3Fd/'],
    [['a/b', 1], 'a/b/1'],
    ['//a', 'a'],
  ])('%j is %s', (value, text) => {
    expect(segments(value)?.('p', 'path')).toBe(text);
  });

  test.each(['a/../b', '..', 'a/./b', '%2e%2e/a/..'])('%s leads nowhere else', async (value) => {
    const request = { method: 'GET', path: '/files/{p}', pathParams: { p: segments(value) } };
    await expect(send(clientOf('http://x.test'), request)).rejects.toThrow('dot segments');
  });
});
