import { describe, expect, test } from 'vitest';
import { APIStreamTruncatedError } from '../../templates/runtime/errors.js';
import type { Events } from '../../templates/runtime/events.js';
import { multipartStream } from '../../templates/runtime/multipart-stream.js';
import { send } from '../../templates/runtime/request.js';
import { clientOf, serve } from './server.js';

/** The events of a body that comes in these chunks, and the error that ends them. */
async function eventsOf(
  chunks: readonly string[],
  type = 'multipart/mixed; boundary=b',
): Promise<readonly unknown[]> {
  const { url } = await serve(async (_, response) => {
    response.writeHead(200, { 'content-type': type });
    for (const chunk of chunks) {
      response.write(chunk);
      await new Promise(setImmediate);
    }
    response.end();
  });
  const request = { method: 'GET', path: '/', response: multipartStream() };
  const events: unknown[] = [];
  try {
    for await (const event of await send<Events<unknown>>(clientOf(url), request))
      events.push(event);
  } catch (error) {
    events.push(error);
  }
  return events;
}

const json = 'Content-Type: application/json\r\n\r\n';
const two = `preamble\r\n--b\r\n${json}{"a":\r\n1}\r\n--b\r\n\r\n{"a":2}\r\n--b--\r\nepilogue`;

describe('each part is an event', () => {
  test('wherever the chunks are cut', async () => {
    for (let at = 1; at < two.length; at += 7) {
      expect(await eventsOf([two.slice(0, at), two.slice(at)])).toEqual([{ a: 1 }, { a: 2 }]);
    }
  });

  test.each([
    [
      'a boundary of dashes, an empty first part and no last line break',
      `\r\n---\r\n\r\n---\r\n${json}{"a":1}\r\n-----`,
      'multipart/mixed; boundary="-"',
      [{ a: 1 }],
    ],
    [
      'text, then JSON',
      `--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b\r\n${json}2\r\n--b--`,
      'multipart/mixed; boundary=b',
      ['1', 2],
    ],
    ['LF alone', `--b\n\n{"a":1}\n--b--`, 'multipart/mixed;boundary=b', [{ a: 1 }]],
    [
      'text, which may begin like a delimiter',
      `--b\r\nContent-Type: text/plain\r\n\r\n--bb\r\nx\r\n--b--`,
      'multipart/mixed; boundary=b; charset=utf-8',
      ['--bb\r\nx'],
    ],
  ])('%s', async (_, body, type, events) => {
    expect(await eventsOf([body], type)).toEqual(events);
  });
});

test('an answer that was cut does not look complete', async () => {
  const [event, error] = await eventsOf([two.slice(0, two.indexOf('--b--'))]);
  expect(event).toEqual({ a: 1 });
  expect(error).toBeInstanceOf(APIStreamTruncatedError);
});

test('an answer without a boundary is refused', async () => {
  expect(String((await eventsOf([two], 'multipart/mixed'))[0])).toContain('names no boundary');
});
