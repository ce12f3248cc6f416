/** `--watch`: the same run again whenever a file that it read has changed. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExitCode, Terminal } from './terminal.js';

/** Milliseconds between two looks: asking a file system works on all of them, being told does not. */
const interval = 200;
/** How long a file must stay as it is before it is read: a large one is not saved at once. */
const rest = 50;

/** A run, which notes the files that it read; absolute paths. */
export type WatchedRun = (note: (files: readonly string[]) => void) => Promise<ExitCode>;

/** Ends with the process, or at once where there is nothing to look at. */
export async function watch(run: WatchedRun, terminal: Terminal): Promise<ExitCode> {
  const stamps = new Map<string, string>();
  for (;;) {
    const started = Date.now();
    const files = new Set<string>();
    const code = await run((seen) => {
      for (const file of seen) files.add(file);
    });
    if (files.size === 0) {
      terminal.err('There is nothing to watch: no file was read.\n');
      return code === 0 ? 2 : code;
    }
    terminal.err('Waiting for changes; Ctrl-C ends.\n');
    const changed = await changeOf(files, stamps, started);
    terminal.err(`\n${relative(terminal.cwd, changed)} has changed.\n`);
  }
}

/** The first file that is not what it was when the run began. */
async function changeOf(
  files: ReadonlySet<string>,
  stamps: Map<string, string>,
  started: number,
): Promise<string> {
  for (;;) {
    for (const file of files) {
      const { stamp, modified } = stateOf(file);
      const known = stamps.get(file);
      stamps.set(file, stamp);
      // Of a file that was not known before the run, only its time tells whether that saw it so.
      if (known === undefined ? modified >= started : known !== stamp) {
        stamps.set(file, await restingStamp(file));
        return file;
      }
    }
    await pause(interval);
  }
}

async function restingStamp(file: string): Promise<string> {
  for (let { stamp } = stateOf(file); ; ) {
    await pause(rest);
    const later = stateOf(file).stamp;
    if (later === stamp) return stamp;
    stamp = later;
  }
}

function stateOf(file: string): { readonly stamp: string; readonly modified: number } {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { stamp: 'missing', modified: 0 };
  return { stamp: `${stat.mtimeMs} ${stat.size} ${stat.ino}`, modified: stat.mtimeMs };
}
