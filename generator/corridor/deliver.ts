/** The last step of the corridor: room 8, for what rooms 1 to 7 made just now or some time ago. */
import type { TextFile } from '../7-format/text-file.js';
import type { TextOf } from '../8-write/hand-edits.js';
import { write, type WriteReport } from '../8-write/write.js';
import { collector, type Diagnostic } from '../diagnostics.js';
import type { GenerateOptions } from './run.js';
import { stopwatch } from './stopwatch.js';

interface Deliverable {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly project?: { readonly output: string };
  readonly files?: readonly TextFile[];
}

/** Writes, or compares, the files; nothing where there are none. */
export function deliver<Made extends Deliverable>(
  made: Made,
  { mode, onRoom }: Pick<GenerateOptions, 'mode' | 'onRoom'>,
  textOf?: TextOf,
): Made & { readonly written?: WriteReport } {
  const { files, project } = made;
  if (!made.ok || !files || !project) return made;
  const found: Diagnostic[] = [];
  const report = collector(found);
  const written = stopwatch(onRoom)('write', () =>
    write(files, project.output, mode ?? 'write', report, textOf),
  );
  const diagnostics = [...made.diagnostics, ...found];
  return { ...made, ok: written !== undefined, diagnostics, ...(written ? { written } : {}) };
}
