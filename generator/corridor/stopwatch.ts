import type { DocumentOptions, Room } from './run.js';

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

/**
 * Two rooms that take turns: what the first makes, one by one, the second works on. Each is told
 * the time that it took itself.
 */
export async function timeInTurn<Item, Result>(
  onRoom: DocumentOptions['onRoom'],
  [first, second]: readonly [Room, Room],
  items: Iterable<Item>,
  work: (items: Iterable<Item>) => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  let spent = 0;
  function* passOn(): Iterable<Item> {
    let before = performance.now();
    for (const item of items) {
      spent += performance.now() - before;
      yield item;
      before = performance.now();
    }
    onRoom?.(first, (spent += performance.now() - before));
  }
  const result = await work(passOn());
  onRoom?.(second, performance.now() - started - spent);
  return result;
}
