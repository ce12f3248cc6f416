/** What the compiler says of a socket's messages, and of what it may be asked for with again. */
import { expectTypeOf, test } from 'vitest';
import type { Socket } from '../../templates/runtime/socket.js';
import type { SocketOptions } from '../../templates/runtime/socket-options.js';

// Types only: nothing here is ever called.
declare const socket: Socket<{ readonly text: string }, { readonly id: number }>;

test('messages are those of the API, or bytes', () => {
  expectTypeOf<{ text: string }>().toExtend<Parameters<typeof socket.send>[0]>();
  expectTypeOf<Uint8Array>().toExtend<Parameters<typeof socket.send>[0]>();
  expectTypeOf<{ txt: string }>().not.toExtend<Parameters<typeof socket.send>[0]>();
  expectTypeOf<string>().not.toExtend<Parameters<typeof socket.send>[0]>();
  expectTypeOf(async () => {
    for await (const message of socket) return message.id;
    return undefined;
  }).returns.resolves.toEqualTypeOf<number | undefined>();
});

test('params of another opening are those of the operation', () => {
  type Options = SocketOptions<{ model: string }>;
  expectTypeOf({ onReconnecting: () => ({ params: { model: 'm' } }) }).toExtend<Options>();
  expectTypeOf({ onReconnecting: () => ({ params: { mode: 'm' } }) }).not.toExtend<Options>();
  expectTypeOf({ onReconnecting: () => {} }).toExtend<Options>();
});
