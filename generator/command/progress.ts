import type { Room } from '../corridor/run.js';

export interface Progress {
  /** A room is done, after so many milliseconds. */
  readonly left: (room: Room, milliseconds: number) => void;
  /** All is done: whatever stands on the terminal goes. */
  readonly end: () => void;
}

export type ProgressKind =
  | { readonly kind: 'silent' }
  /** One line a room. */
  | { readonly kind: 'lines'; readonly print: (text: string) => void }
  /** One line that is overwritten; appears only when the work takes over a second. */
  | { readonly kind: 'live'; readonly print: (text: string) => void };

const patience = 1000;
const clearLine = '\r\u001b[K';

/** What comes after a room, in words. */
const next: { readonly [R in Room]: string } = {
  cache: 'reading the document',
  load: 'resolving references',
  resolve: 'reading the document',
  normalize: 'working out types',
  ir: 'choosing names',
  name: 'writing modules',
  emit: 'laying out',
  format: 'comparing files',
  write: 'finishing',
};

export function progress(how: ProgressKind): Progress {
  if (how.kind === 'silent') return { left: () => undefined, end: () => undefined };
  if (how.kind === 'lines') {
    return {
      left: (room, milliseconds) =>
        how.print(`${room.padEnd(10)} ${milliseconds.toFixed(0).padStart(6)} ms\n`),
      end: () => undefined,
    };
  }
  const started = performance.now();
  let shown = false;
  return {
    left: (room) => {
      if (performance.now() - started < patience) return;
      shown = true;
      how.print(`${clearLine}${next[room]} ...`);
    },
    end: () => {
      if (shown) how.print(clearLine);
    },
  };
}
