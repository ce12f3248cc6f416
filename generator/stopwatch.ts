import type { DocumentOptions, Room } from './generate.js';

/** Runs the work of a room and tells how long it took. */
export type Timer = <T>(room: Room, work: () => T) => T;

export function stopwatch(onRoom: DocumentOptions['onRoom']): Timer {
  return (room, work) => {
    const started = performance.now();
    const done = (): void => onRoom?.(room, performance.now() - started);
    const result = work();
    if (result instanceof Promise) void result.finally(done);
    else done();
    return result;
  };
}
