/** The last step of the corridor: room 8, for what rooms 1 to 7 make just now or made some time ago. */
import type { TextFile } from './7-format/text-file.js';
import { beginAhead, type Ahead } from './8-write/ahead.js';
import type { TextOf } from './8-write/hand-edits.js';
import { write, type WriteReport } from './8-write/write.js';
import { collector, type Diagnostic } from './diagnostics.js';
import type { OnFiles } from './make.js';
import type { GenerateOptions } from './run.js';
import { stopwatch } from './stopwatch.js';

interface Deliverable {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly project?: { readonly output: string };
  readonly files?: readonly TextFile[];
}

/** Writes, or compares, the files; nothing where there are none. */
export async function deliver<Made extends Deliverable>(
  make: (onFiles: OnFiles) => Promise<Made>,
  { mode = 'write', onRoom }: Pick<GenerateOptions, 'mode' | 'onRoom'>,
  textOf?: TextOf,
): Promise<Made & { readonly written?: WriteReport }> {
  let ahead: Ahead | undefined;
  const made = await make((output) => {
    if (mode !== 'check') ahead = beginAhead(output);
    return ahead?.put;
  }).catch(async (error: unknown) => {
    await ahead?.drop();
    throw error;
  });
  const { files, project } = made;
  if (!made.ok || !files || !project) {
    await ahead?.drop();
    return made;
  }
  const found: Diagnostic[] = [];
  const report = collector(found);
  const staged = await ahead?.staged();
  const written = stopwatch(onRoom)('write', () =>
    write(files, project.output, mode, report, { textOf, staged }),
  );
  const diagnostics = [...made.diagnostics, ...found];
  return { ...made, ok: written !== undefined, diagnostics, ...(written ? { written } : {}) };
}
