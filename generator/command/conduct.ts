/** What all commands do with the documents they are about, one or several. */
import { relative } from 'node:path';
import type { Producer } from '../cache/cached-generate.js';
import { collector, type Diagnostic } from '../diagnostics.js';
import { countsOf, countsText } from '../diagnostics/counts.js';
import { locateAll, type LocatedDiagnostic } from '../diagnostics/located.js';
import type { Flags } from './flags.js';
import type { DocumentOptions, Outcome } from '../corridor/run.js';
import type { headlineOf } from './headline.js';
import type { Places } from '../project/places.js';
import { progress, type Progress } from './progress.js';
import type { DocumentRun } from '../project/locate-project.js';
import { runsIn } from './several.js';
import { buffered, type ExitCode, type Terminal } from './terminal.js';

export type WorkOptions = DocumentOptions & {
  readonly output?: string | undefined;
  readonly onProject: (places: Places) => void;
  readonly producer?: Producer | undefined;
};

type Work<Result> = (options: WorkOptions) => Promise<Result>;

/** What a command found, as it is said. */
export interface Said {
  readonly ok: boolean;
  readonly project?: Places;
  readonly located: readonly LocatedDiagnostic[];
}

export function inPlace<Result extends Outcome>(result: Result): Result & Said {
  return { ...result, located: locateAll(result.diagnostics, result.sources) };
}

/** What a command does with each document. */
interface Act<Result> {
  readonly headline: typeof headlineOf;
  readonly work: Work<Result>;
  /** What follows from errors, after their number. */
  readonly failure?: string;
  readonly conclude: (result: Result, terminal: Terminal) => ExitCode;
}

/** What a command is called with. */
interface Call {
  readonly flags: Flags;
  readonly terminal: Terminal;
  /** Prints diagnostics. */
  readonly print: (located: readonly LocatedDiagnostic[], terminal: Terminal) => Promise<void>;
  readonly producer?: Producer;
}

export async function conduct<Result extends Said>(
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  act: Act<Result>,
): Promise<ExitCode> {
  const { config, output } = flags;
  const print: Call['print'] = (located, own) => printIn(located, flags, own);
  const found: Diagnostic[] = [];
  const runs =
    document === undefined
      ? await runsIn({ config, cwd: terminal.cwd }, collector(found))
      : undefined;
  if (runs === undefined) {
    return conductOne({ document, config, output }, { flags, terminal, print }, act);
  }
  if (output !== undefined) {
    terminal.err('--output is for one document; sdk.yaml lists several.\n');
    return 2;
  }
  if (found.length > 0) {
    await print(locateAll(found, []), terminal);
    return 1;
  }
  return conductAll(runs, { flags, terminal, print }, act);
}

/** In the order of the list, whichever is done first; as bad as the worst of them. */
async function conductAll<Result extends Said>(
  runs: readonly DocumentRun[],
  call: Call,
  act: Act<Result>,
): Promise<ExitCode> {
  const { flags, terminal } = call;
  const { inWorkers } = await import('./in-workers.js');
  const producer = inWorkers();
  const isForPeople = flags.format === 'pretty';
  const ends = runs.map(async (run) => {
    const { own, flush } = buffered(terminal);
    let found: readonly LocatedDiagnostic[] = [];
    // A list is one to machines; people read of one document after the other.
    const print: Call['print'] = isForPeople
      ? call.print
      : (located) => Promise.resolve(void (found = located));
    const end = conductOne(run, { flags, terminal: own, print, producer }, act);
    const code = await end.catch((error: unknown): ExitCode => {
      const name = run.document ?? run.config ?? '';
      own.err(`The generator failed on ${relative(terminal.cwd, name)}: ${String(error)}\n`);
      return 1;
    });
    return { code, flush, found };
  });
  const all: LocatedDiagnostic[] = [];
  let worst: ExitCode = 0;
  for (const end of ends) {
    const { code, flush, found } = await end;
    flush();
    all.push(...found);
    if (code > worst) worst = code;
  }
  if (!isForPeople) await call.print(all, terminal);
  return worst;
}

/** What all commands have in common: progress, diagnostics, and the exit code of a failure. */
async function conductOne<Result extends Said>(
  run: DocumentRun,
  { flags, terminal, print, producer }: Call,
  act: Act<Result>,
): Promise<ExitCode> {
  const meter = meterOf(flags, terminal);
  const result = await act.work({
    ...optionsOf(flags, terminal, meter),
    ...run,
    producer,
    onProject: (project) => {
      if (!flags.quiet) terminal.err(`${act.headline(project, terminal.cwd)}\n`);
    },
  });
  meter.end();
  const { located } = result;
  if (!result.project && located.length === 0) {
    terminal.err(
      'No document: name one (codegen openapi.yaml), or write an sdk.yaml with a `document` here or in spec/.\n',
    );
    return 2;
  }
  const { format } = flags;
  await print(located, terminal);
  const outcome = result.ok ? '' : (act.failure ?? '');
  // One needs no counting.
  if (!flags.quiet && (located.length > 1 || outcome !== '')) {
    terminal.err(`${format === 'pretty' ? '\n' : ''}${countsText(countsOf(located))}${outcome}.\n`);
  }
  return result.ok ? act.conclude(result, terminal) : 1;
}

async function printIn(
  located: readonly LocatedDiagnostic[],
  { format, verbose }: Flags,
  { color, cwd, root = cwd, out, err }: Terminal,
): Promise<void> {
  const isPretty = format === 'pretty';
  // With nothing to say, people get nothing; machines want an empty list.
  if (located.length === 0 && isPretty) return;
  const { printDiagnostics } = await import('../diagnostics/print.js');
  const text = printDiagnostics(located, {
    format,
    color,
    cwd,
    root: isPretty ? cwd : root,
    show: verbose ? 'all' : 'some',
  });
  // Machine-readable formats are the command's result; words are for the person at the terminal.
  if (text !== '') (isPretty ? err : out)(text);
}

function optionsOf(flags: Flags, terminal: Terminal, meter: Progress): DocumentOptions {
  return {
    cwd: terminal.cwd,
    strict: flags.strict,
    overlays: flags.overlay,
    include: flags.include,
    exclude: flags.exclude,
    access: {
      allowPaths: flags.allowPath ?? [],
      allowOrigins: flags.allowOrigin ?? [],
      headers: flags.header ?? [],
    },
    onRoom: meter.left,
  };
}

function meterOf(flags: Flags, terminal: Terminal): Progress {
  if (flags.quiet) return progress({ kind: 'silent' });
  if (flags.verbose) return progress({ kind: 'lines', print: terminal.err });
  return progress(
    terminal.interactive ? { kind: 'live', print: terminal.err } : { kind: 'silent' },
  );
}
