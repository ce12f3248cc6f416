import { describe, expect, test } from 'vitest';
import { APIError, APIResponseError, NotFoundError } from '../../templates/runtime/errors.js';
import { asBinary, asNothing, asText, byContentType } from '../../templates/runtime/readers.js';
import { send } from '../../templates/runtime/request.js';
import { failureOf } from './failure.js';
import { answer, clientOf, serve } from './server.js';

const get = { method: 'GET', path: '/' };

describe('answers', () => {
  test.each<[string, number, string, string, unknown]>([
    ['JSON', 200, 'application/json', '{"a":1}', { a: 1 }],
    ['JSON of a vendor', 200, 'application/problem+json; charset=utf-8', '[]', []],
    ['no content', 204, 'application/json', '', undefined],
    ['no content, and a form to be emptied', 205, 'application/json', '', undefined],
  ])('%s', async (_, status, type, body, expected) => {
    const { url } = await serve(
      (__, response) => void response.writeHead(status, { 'content-type': type }).end(body),
    );
    expect(await send(clientOf(url), get)).toEqual(expected);
  });

  test('HEAD has no content', async () => {
    const { url } = await serve((_, response) => answer(response, { a: 1 }));
    const whole = await send(clientOf(url), { method: 'HEAD', path: '/' }).withResponse();
    expect(whole.data).toBeUndefined();
    expect(whole.response.headers.get('content-type')).toBe('application/json');
  });

  test.each([
    ['an empty body', ''],
    ['HTML', '<html>secret</html>'],
    ['half of it', '{"secret":'],
  ])(
    'where JSON is declared, %s is a typed error that keeps the body out of its message',
    async (_, body) => {
      const { url } = await serve(
        (__, response) => void response.writeHead(200, { 'x-request-id': 'r' }).end(body),
      );
      const error = await failureOf(send(clientOf(url), get));
      expect(error).toBeInstanceOf(APIResponseError);
      expect(error).toMatchObject({
        name: 'APIResponseError',
        body,
        requestID: 'r',
        status: undefined,
      });
      expect(String(error)).not.toContain('secret');
    },
  );

  test('readers', async () => {
    const { url } = await serve((request, response) => {
      const types: { readonly [path: string]: string } = {
        '/json': 'application/JSON; charset=utf-8',
        '/text': 'text/csv',
        // A word that begins alike.
        '/lines': 'application/jsonl',
      };
      response.writeHead(200, { 'content-type': types[request.url] ?? 'image/png' }).end('1');
    });
    const client = clientOf(url);
    expect(await send(client, { ...get, response: asText() })).toBe('1');
    expect(await send(client, { ...get, response: asNothing() })).toBeUndefined();
    const whole = await send<Response>(client, { ...get, response: asBinary() }).withResponse();
    expect(whole.data).toBe(whole.response);
    expect(await whole.data.text()).toBe('1');
    expect(whole.data.url).toBe(`${url}/`);
    expect(await send(client, { ...get, path: '/json', response: byContentType() })).toBe(1);
    expect(await send(client, { ...get, path: '/text', response: byContentType() })).toBe('1');
    expect(
      await send(client, { ...get, path: '/lines', response: byContentType() }),
    ).toBeInstanceOf(Response);
    expect(await send(client, { ...get, path: '/png', response: byContentType() })).toBeInstanceOf(
      Response,
    );
  });

  test('by its type, JSON may be missing, whether its length is told or not', async () => {
    const { url } = await serve((request, response) => {
      const sent = request.url.slice(1);
      const type = sent === 'picture' ? 'image/png' : 'application/json';
      const length = sent === 'chunked' || sent === 'broken' ? {} : { 'content-length': '0' };
      response.writeHead(200, { 'content-type': type, ...length });
      response.end(sent === 'broken' ? '{' : '');
    });
    const client = clientOf(url);
    const read = (path: string) => send(client, { ...get, path, response: byContentType() });
    expect(await read('/length')).toBeUndefined();
    expect(await read('/picture')).toBeUndefined();
    expect(await read('/chunked')).toBeUndefined();
    await expect(read('/broken')).rejects.toMatchObject({ name: 'APIResponseError', body: '{' });
  });
});

describe('errors', () => {
  test.each([
    [400, 'BadRequestError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [418, 'APIError'],
    [422, 'UnprocessableEntityError'],
    [429, 'RateLimitError'],
    [500, 'InternalServerError'],
    [503, 'InternalServerError'],
  ])('%i is %s', async (status, name) => {
    const { url } = await serve((_, response) =>
      answer(
        response,
        { error: { message: 'no', code: 'c', param: null, type: 't' }, more: 1 },
        status,
        { 'x-request-id': 'r' },
      ),
    );
    const error = await failureOf(send(clientOf(url, { maxRetries: 0 }), get));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      name,
      status,
      message: `${status} no`,
      code: 'c',
      param: null,
      type: 't',
      requestID: 'r',
      error: { message: 'no' },
      body: { more: 1 },
    });
    expect(error instanceof Error && error.stack?.startsWith(`${name}: ${status} no`)).toBe(true);
  });

  test.each([
    ['{"message":"m"}', '404 m'],
    ['{"error":"e"}', '404 e'],
    ['{"error":{"message":{"a":1}}}', '404 {"a":1}'],
    ['{"a":1}', '404 {"a":1}'],
    ['<html>oops</html>', '404 <html>oops</html>'],
    ['', '404 (no body)'],
    ['null', '404 null'],
    ['"x"', '404 x'],
  ])('the message of %j is %j', async (body, message) => {
    const { url } = await serve((_, response) => void response.writeHead(404).end(body));
    expect(await failureOf(send(clientOf(url), get))).toMatchObject({
      message,
      name: 'NotFoundError',
    });
  });

  test('an inherited or hostile body does no harm', () => {
    const body: unknown = JSON.parse(
      '{"__proto__":{"error":1},"error":{"__proto__":{"code":"x"}}}',
    );
    expect(new NotFoundError({ status: 404, body }).code).toBeUndefined();
    expect(Reflect.get({}, 'code')).toBeUndefined();
  });
});
