import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { send } from '../../templates/runtime/request.js';
import { sse } from '../../templates/runtime/sse.js';
import { records } from '../../templates/runtime/sse-shapes.js';
import type { Stream } from '../../templates/runtime/stream.js';
import { clientOf } from './server.js';

interface SSEEvent {
  readonly data: string;
  readonly event?: string;
  readonly id?: string;
  readonly retry?: number;
}

/**
 * Section 9.2.6 of the HTML standard, step by step, over a whole text, but for two steps: the end of the
 * body counts as the end of a line and as a blank one, and an event whose data is empty is none.
 */
function eventsByTheStandard(text: string): SSEEvent[] {
  const events: SSEEvent[] = [];
  let [data, event, id, retry] = ['', '', undefined as string | undefined, {}];
  const dispatch = (): void => {
    if (data !== '') {
      const named = { ...(event !== '' && { event }), ...(id !== undefined && { id }), ...retry };
      events.push({ data: data.slice(0, -1), ...named });
    }
    [data, event, retry] = ['', '', {}];
  };
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (line === '') dispatch();
    else if (name === 'data') data += `${value}\n`;
    else if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) retry = { retry: Number(value) };
  }
  dispatch();
  return events.filter((one) => one.data !== '');
}

/** What comes of a body that arrives cut at these places. */
async function read(bytes: Uint8Array, cuts: readonly number[]): Promise<unknown[]> {
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  const body = new ReadableStream<Uint8Array>({
    start: (sink) => {
      // An empty chunk, where a place comes twice, is one that sockets may give, too.
      for (const [index, from] of places.slice(0, -1).entries())
        sink.enqueue(bytes.slice(from, places[index + 1]));
      sink.close();
    },
  });
  const fetch = async () =>
    new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const request = { method: 'GET', path: '/', response: sse({ shape: records }) };
  const events: unknown[] = [];
  for await (const event of await send<Stream<unknown>>(
    clientOf('http://x.test', { fetch }),
    request,
  ))
    events.push(event);
  return events;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r', '\r\n') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'data: ',
      'data:',
      'data',
      'event: ',
      'id: ',
      'retry: 3\n',
      ':',
      ': ',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('a', 'é', '漢', '😀', '\u2028', '\ufeff', '\0', ' ') },
);

describe('events', () => {
  test('are those of the standard, wherever the body is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        fc.array(fc.nat({ max: 200 }), { maxLength: 8 }),
        async (text, places) => {
          const bytes = bytesOf(text);
          const cuts = places.map((place) => place % (bytes.length + 1));
          expect(await read(bytes, cuts)).toEqual(eventsByTheStandard(text));
        },
      ),
      { numRuns: 1000 },
    ));

  test('survive every two cuts of a body with all that can be cut', async () => {
    const text = '\ufeffid: é\r\ndata: 😀\rdata:漢\r\n\r\nevent: x\ndata: \u2028\r\rdata: end';
    const expected = eventsByTheStandard(text);
    expect(expected).toEqual([
      { id: 'é', data: '😀\n漢' },
      { id: 'é', event: 'x', data: '\u2028' },
      { id: 'é', data: 'end' },
    ]);
    const bytes = bytesOf(text);
    for (let first = 0; first <= bytes.length; first++)
      for (let second = first; second <= bytes.length; second++)
        expect([first, second, await read(bytes, [first, second])]).toEqual([
          first,
          second,
          expected,
        ]);
  });
});
