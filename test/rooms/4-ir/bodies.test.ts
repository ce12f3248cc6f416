import { describe, expect, it } from 'vitest';
import {
  built,
  builtOperation,
  integer,
  json,
  object,
  string,
  type OperationPlace,
} from './built.js';

const file = { type: 'string', format: 'binary' };
const pet = object({ name: string }, ['name']);

function sends(content: object, more: object = {}): object {
  return { requestBody: { required: true, content, ...more }, ...json(string) };
}

const post: OperationPlace = { method: 'post' };

describe('what is sent', () => {
  const of = (schema: object): object => ({ schema });
  it.each([
    [
      'JSON before forms',
      { 'application/x-www-form-urlencoded': of(pet), 'application/json': of(pet) },
      'json application/json',
    ],
    [
      'JSON with a parameter',
      { 'application/json; charset=utf-8': of(pet) },
      'json application/json; charset=utf-8',
    ],
    [
      'a vendor type after JSON',
      { 'application/vnd.x+json': of(pet), 'application/json': of(pet) },
      'json application/json',
    ],
    [
      'a body with files, where it comes first',
      { 'multipart/form-data': of(object({ f: file })), 'application/json': of(pet) },
      'multipart multipart/form-data',
    ],
    [
      'JSON, where it comes first',
      { 'application/json': of(pet), 'multipart/form-data': of(object({ f: file })) },
      'json application/json',
    ],
    [
      'a merge patch rather than steps',
      { 'application/json-patch+json': of(pet), 'application/merge-patch+json': of(pet) },
      'json application/merge-patch+json',
    ],
    ['anything, an object', { '*/*': of(pet) }, 'json application/json'],
    ['anything, a string', { '*/*': of(string) }, 'text text/plain'],
    ['anything at all', { 'application/*': {} }, 'binary application/octet-stream'],
    ['XML alone', { 'application/xml': of(pet) }, 'text application/xml'],
    ['bytes', { 'image/png': of(string) }, 'binary image/png'],
    [
      'a vendor type by its schema',
      { 'application/vnd.x.v1': of(pet) },
      'json application/vnd.x.v1',
    ],
  ])('%s', async (_, content, expected) => {
    const { body } = await builtOperation(sends(content), post);
    const [first] = body?.contents ?? [];
    expect(`${first?.kind} ${first?.media}`).toBe(expected);
  });

  it('is what sdk.yaml prefers', async () => {
    const content = { 'application/json': of(pet), 'text/csv': of(string) };
    const config = { operations: { 'POST /x': { body: 'text/csv' } } };
    const { body } = await builtOperation(sends(content), { ...post, config });
    expect(body?.contents.map(({ kind }) => kind)).toEqual(['text', 'json']);
  });

  it('is nothing with GET', async () => {
    const { body, said } = await builtOperation(sends({ 'application/json': of(pet) }));
    expect(body).toBeUndefined();
    expect(said).toEqual([
      'body-ignored #/paths/~1x/get/requestBody: A GET request cannot carry a body.',
    ]);
  });
});

describe('a form', () => {
  const urlencoded = 'application/x-www-form-urlencoded';
  const multipart = 'multipart/form-data';
  const list = { type: 'array', items: string };
  it.each([
    [urlencoded, string, 'text string', 'string'],
    [urlencoded, list, 'text string', 'array'],
    [urlencoded, { enum: [1, true] }, 'text string', 'number or boolean'],
    [urlencoded, { oneOf: [pet, string] }, 'form map', 'object or string'],
    [urlencoded, { oneOf: [{}, string] }, 'form map', undefined],
    [urlencoded, {}, 'form map', undefined],
    [urlencoded, pet, 'form ref', undefined],
    [multipart, string, 'text string', 'string'],
    [multipart, file, 'binary', 'string'],
    [multipart, list, 'multipart array', undefined],
  ])('%s of %j is %s', async (media, schema, expected, told) => {
    const { body, said } = await builtOperation(sends({ [media]: { schema } }), post);
    const [first] = body?.contents ?? [];
    const type = first && 'type' in first ? first.type : undefined;
    const word = type?.kind === 'scalar' ? type.scalar : type?.kind;
    expect([first?.kind, word].filter(Boolean).join(' ')).toBe(expected);
    const place = `#/paths/~1x/post/requestBody/content/${media.replace('/', '~1')}`;
    const words = `A body of ${media} is made of fields; this one is ${told}.`;
    expect(said).toEqual(told ? [`form-without-fields ${place}: ${words}`] : []);
  });
});

describe('whether the fields of a body stand beside the parameters', () => {
  const cat = object({ kind: { const: 'cat' }, lives: integer }, ['kind']);
  const dog = object({ kind: { const: 'dog' } }, ['kind']);
  it.each([
    ['an object', pet, 'fields'],
    ['a union of objects', { oneOf: [cat, dog] }, 'fields'],
    ['parts put together', { allOf: [pet, cat] }, 'fields'],
    ['an object with other keys', { ...pet, additionalProperties: integer }, 'whole'],
    ['a map', { type: 'object', additionalProperties: string }, 'whole'],
    ['an object without fields', { type: 'object' }, 'whole'],
    ['a nullable object', { ...pet, type: ['object', 'null'] }, 'whole'],
    ['an object or a string', { oneOf: [pet, string] }, 'whole'],
    ['an object or anything', { anyOf: [pet, {}] }, 'whole'],
    ['an object or a union', { anyOf: [pet, { oneOf: [string, integer] }] }, 'whole'],
    ['a list', { type: 'array', items: pet }, 'whole'],
    ['a string', string, 'whole'],
  ])('%s', async (_, schema, expected) => {
    const { call } = await builtOperation(sends({ 'application/json': { schema } }), post);
    expect(call.body).toBe(expected);
  });

  it('they do where `required` was only forgotten', async () => {
    const operation = sends({ 'application/json': { schema: pet } }, { required: false });
    const { call, body } = await builtOperation(operation, post);
    expect([call.body, body?.required]).toEqual(['fields', false]);
  });
});

describe('the parts of forms', () => {
  it('says what is not written the default way', async () => {
    const schema = object({
      plain: string,
      file,
      image: file,
      meta: object({ a: string }),
      list: { type: 'array', items: string },
    });
    const encoding = {
      image: { contentType: 'image/png' },
      file: {
        contentType: 'image/png, image/jpeg',
        headers: { 'X-Kind': { required: true, schema: { const: 'raw' } } },
      },
      list: { style: 'form', explode: false },
    };
    const { body } = await builtOperation(
      sends({ 'multipart/form-data': { schema, encoding } }),
      post,
    );
    expect(body?.contents[0]).toMatchObject({
      parts: [
        { wire: 'file', headers: [{ wire: 'X-Kind', constant: 'raw' }] },
        { wire: 'image', media: 'image/png', headers: [] },
        { wire: 'list', style: { kind: 'style', style: 'form', explode: false }, headers: [] },
      ],
    });
  });

  it('tells of headers of parts that only a caller could know', async () => {
    const headers = {
      'X-Kind': { schema: { const: 'raw' } },
      'X-Turn': { schema: { type: 'integer' } },
      'Content-Disposition': { schema: string },
    };
    const content = { schema: object({ file }), encoding: { file: { headers } } };
    const form = { schema: object({ a: string }), encoding: { a: { headers } } };
    const { said } = await built({
      '/a': { post: sends({ 'multipart/form-data': content }) },
      '/b': { post: sends({ 'application/x-www-form-urlencoded': form }) },
    });
    expect(said).toEqual([
      'part-header-unset #/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/file/headers/X-Turn: Callers cannot set the header "X-Turn" of the part "file"; it is not sent.',
    ]);
  });

  it('has parts by position, and parts inside of parts (3.2)', async () => {
    const schema = { prefixItems: [pet, file], items: { type: 'array', items: file } };
    const content = {
      'multipart/mixed': {
        schema,
        prefixEncoding: [{}, { contentType: 'image/png' }],
        itemEncoding: {
          contentType: 'multipart/mixed',
          itemEncoding: { contentType: 'image/gif' },
        },
      },
    };
    const { body } = await builtOperation(sends(content), { ...post, version: '3.2.0' });
    const part = { headers: [] };
    expect(body?.contents[0]).toMatchObject({
      media: 'multipart/mixed',
      parts: [],
      prefix: [part, { ...part, media: 'image/png' }],
      items: {
        ...part,
        media: 'multipart/mixed',
        inside: { parts: [], items: { ...part, media: 'image/gif' } },
      },
    });
  });

  it('of items alone is a list of them (3.2)', async () => {
    const content = { 'multipart/mixed': { itemSchema: pet } };
    const { body } = await builtOperation(sends(content), { ...post, version: '3.2.0' });
    expect(body?.contents[0]).toMatchObject({ kind: 'multipart', type: { kind: 'array' } });
  });

  it.each([
    ['3.1.0', { wire: 'list', media: 'application/json', headers: [] }],
    ['3.2.0', { wire: 'list', media: 'application/json', headers: [], each: true }],
  ])('since 3.2, an encoding is about each item of a list: %s', async (version, part) => {
    const schema = object({ list: { type: 'array', items: pet } });
    const encoding = { list: { contentType: 'application/json' } };
    const content = { 'multipart/form-data': { schema, encoding } };
    const { body } = await builtOperation(sends(content), { ...post, version });
    expect(body?.contents[0]).toMatchObject({ parts: [part] });
  });

  it('writes what a form leaves undefined with brackets', async () => {
    const deep = object({ city: object({ name: string }) });
    const schema = object({
      name: string,
      tags: { type: 'array', items: string },
      address: deep,
      expand: { type: 'array', items: string },
    });
    const encoding = { expand: { style: 'deepObject', explode: true } };
    const content = { 'application/x-www-form-urlencoded': { schema, encoding } };
    const { body } = await builtOperation(sends(content), post);
    const brackets = { kind: 'style', style: 'brackets', explode: true, allowReserved: false };
    expect(body?.contents[0]).toMatchObject({
      kind: 'form',
      parts: [
        { wire: 'address', style: brackets, headers: [] },
        { wire: 'expand', style: brackets, headers: [] },
      ],
    });
  });
});
