/** Bytes looked at and copied, counted: what a stream costs does not depend on how small its chunks are. */
import { expect, test } from 'vitest';
import { linesOf } from '../../templates/runtime/lines.js';

const bytes = Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array;

/** Counts what `linesOf` does with the bytes of a text that comes in chunks of a size. */
function workOf(text: string, size: number) {
  const work = { lines: 0, copied: 0, searched: 0, decoded: 0, room: 0 };
  const { set, slice, lastIndexOf } = bytes;
  const { decode } = TextDecoder.prototype;
  bytes.set = function (source, offset) {
    work.copied += source.length;
    work.room = this.buffer.byteLength;
    set.call(this, source, offset);
  };
  bytes.slice = function (start, end) {
    const copy = slice.call(this, start, end);
    work.copied += copy.length;
    return copy;
  };
  bytes.lastIndexOf = function (byte) {
    work.searched += this.length;
    return lastIndexOf.call(this, byte);
  };
  TextDecoder.prototype.decode = function (input, options) {
    work.decoded += input?.byteLength ?? 0;
    return decode.call(this, input, options);
  };
  try {
    const whole = new TextEncoder().encode(text);
    const cut = linesOf(/\r\n?|\n/, 10, 13);
    for (let at = 0; at < whole.length; at += size)
      work.lines += cut(whole.subarray(at, at + size)).length;
    // The last of all says that there are no more.
    work.lines += cut(undefined).length - 1;
  } finally {
    Object.assign(bytes, { set, slice, lastIndexOf });
    TextDecoder.prototype.decode = decode;
  }
  return work;
}

const kibibyte = `${'x'.repeat(1023)}\n`;

test.each([
  ['lines of 1 KiB', kibibyte.repeat(256), 257],
  ['one line', 'x'.repeat(2 ** 18), 1],
  ['empty lines', '\n'.repeat(2 ** 16), 2 ** 16 + 1],
])('%s, whatever the chunks', (_, text, lines) => {
  for (const size of [1, 7, 64, 4096, Infinity]) {
    const work = workOf(text, size);
    expect.soft(work.lines, `${size}`).toBe(lines);
    // Once for each of the two bytes that may end a line.
    expect.soft(work.searched, `${size}`).toBe(2 * text.length);
    expect.soft(work.decoded, `${size}`).toBe(text.length);
    // Once when it comes, and less than twice while the room for it doubles; once more for what a line leaves behind.
    expect.soft(work.copied, `${size}`).toBeLessThanOrEqual(4 * text.length);
  }
});

test('a long line leaves no room behind', () => {
  expect(workOf(`${'x'.repeat(2 ** 22)}\n${kibibyte.repeat(64)}`, 1024).room).toBeLessThan(2 ** 12);
});
