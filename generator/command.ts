/** The command line: arguments in, calls of the programmatic door, words and an exit code out. */
import { relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import { cacheFolderOf } from './cache/folder.js';
import { cachedGenerate, type CachedResult } from './cached-generate.js';
import { countsOf, countsText } from './diagnostics/counts.js';
import { locateAll, type LocatedDiagnostic } from './diagnostics/located.js';
import { withDocument, type Flags } from './flags.js';
import type { DocumentOptions, Outcome } from './generate.js';
import { headlineOf, sourceLineOf } from './headline.js';
import type { Places } from './places.js';
import { mistypedCommand } from './mistyped.js';
import { progress, type Progress } from './progress.js';
import { changesOf, irOf, summaryOf, treeOf } from './summary.js';
import { ownVersion } from './version.js';
import type { WriteMode } from './8-write/write.js';

/** 0: good. 1: the document or the check failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command prints and what it may assume of it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  readonly interactive: boolean;
  readonly cwd: string;
  /** Where the repository begins, which machines' paths start from. Default: `cwd`. */
  readonly root?: string | undefined;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    interactive: process.stderr.isTTY,
    cwd: process.cwd(),
    root: process.env['GITHUB_WORKSPACE'],
  };
}

export async function run(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(terminal, (result) => (code = result));
  const typo = mistypedCommand(args, program);
  if (typo !== undefined) {
    terminal.err(`There is no command "${typo.word}". Did you mean "${typo.meant}"?\n`);
    return 2;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

const examples = `
Examples:
  codegen openapi.yaml -o sdk     write the package of a document into sdk/
  codegen                         do what ./sdk.yaml or ./spec/sdk.yaml says
  codegen help generate           all options of a command
`;

function programOf(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('codegen')
    .description('Turns an OpenAPI document into a TypeScript SDK.')
    .usage('[command] [document] [options]')
    .version(ownVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .enablePositionalOptions()
    .showHelpAfterError('codegen help <command> lists the options.');
  const add = (
    name: string,
    text: string,
    isDefault: { isDefault: boolean } = { isDefault: false },
  ): Command =>
    withDocument(
      program
        .command(name, isDefault)
        .description(text)
        .configureOutput({ writeOut: terminal.out, writeErr: terminal.err }),
    );
  add('generate', 'write the package (the default command)', { isDefault: true })
    .option('-o, --output <dir>', 'folder of the package')
    .option('--check', 'write nothing; exit 1 when the package is not what the document says')
    .option('--force', 'overwrite hand edits and files that are not ours')
    .option('--cache-dir <dir>', cacheWords)
    .option('--no-cache', 'make everything anew, and keep nothing')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await (flags.check ? checkCommand : generateCommand)(document, flags, terminal)),
    );
  add('check', 'exit 1 when the package is not what the document says')
    .option('-o, --output <dir>', 'folder of the package')
    .option('--cache-dir <dir>', cacheWords)
    .option('--no-cache', 'make everything anew, and keep nothing')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await checkCommand(document, flags, terminal)),
    );
  add('lint', 'say all that is wrong with a document').action(
    async (document: string | undefined, flags: Flags) =>
      finish(await lintCommand(document, flags, terminal)),
  );
  add('init', 'write an sdk.yaml that says what is inferred from a document')
    .option('-o, --output <dir>', 'folder of the package, for sdk.yaml')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await initCommand(document, flags, terminal)),
    );
  add('inspect', 'print the tree of resources with their routes, streams and pages')
    .option('--ir', 'print the intermediate representation as JSON instead')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await inspectCommand(document, flags, terminal)),
    );
  return program;
}

const cacheWords = 'where to keep what need not be made again (node_modules/.cache/sdkwright)';

type Act = (document: string | undefined, flags: Flags, terminal: Terminal) => Promise<ExitCode>;

const generateCommand: Act = (document, flags, terminal) => {
  const started = performance.now();
  return conduct(document, flags, terminal, {
    headline: headlineOf,
    work: (options) => generateWith(options, flags, flags.force ? 'force' : 'write'),
    failure: ': nothing was written',
    conclude: (result) => {
      if (!flags.quiet) terminal.err(`${summaryOf(result, performance.now() - started)}\n`);
      return 0;
    },
  });
};

const checkCommand: Act = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: headlineOf,
    work: (options) => generateWith(options, flags, 'check'),
    failure: ': nothing could be compared',
    conclude: ({ written }) => {
      const changes = written ? changesOf(written) : [];
      if (changes.length > 0) {
        const list = changes.map((line) => `${line}\n`).join('');
        terminal.err(`The package is not what the document says; run codegen generate.\n${list}`);
        return 1;
      }
      if (!flags.quiet) terminal.err('The package is what the document says.\n');
      return 0;
    },
  });

const lintCommand: Act = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await import('./generate.js')).lint(options)),
    conclude: ({ located }) => {
      if (located.length === 0 && !flags.quiet) terminal.err('Nothing to complain about.\n');
      return 0;
    },
  });

const inspectCommand: Act = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await import('./generate.js')).inspect(options)),
    conclude: ({ api, names }) => {
      if (api && names) terminal.out(flags.ir ? irOf(api) : treeOf(api, names));
      return 0;
    },
  });

const initCommand: Act = (document, flags, terminal) => {
  if (document === undefined || document === '-') {
    terminal.err('Name the document that the sdk.yaml is about: codegen init openapi.yaml\n');
    return Promise.resolve(2);
  }
  return conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) =>
      inPlace(await (await import('./init.js')).init({ ...options, output: flags.output })),
    conclude: ({ file }) => {
      const written = relative(terminal.cwd, file ?? '');
      if (!flags.quiet) terminal.err(`Wrote ${written}; codegen ${document} uses it.\n`);
      return 0;
    },
  });
};

type Work<Result> = (
  options: DocumentOptions & { readonly onProject: (places: Places) => void },
) => Promise<Result>;

/** What a command found, as it is said. */
interface Said {
  readonly ok: boolean;
  readonly project?: Places;
  readonly located: readonly LocatedDiagnostic[];
}

function inPlace<Result extends Outcome>(result: Result): Result & Said {
  return { ...result, located: locateAll(result.diagnostics, result.sources) };
}

async function generateWith(
  options: Parameters<Work<unknown>>[0],
  { output, cache, cacheDir }: Flags,
  mode: WriteMode,
): Promise<CachedResult & Said> {
  const cwd = options.cwd ?? process.cwd();
  const cacheFolder = cacheFolderOf({ cwd, folder: cacheDir, use: cache ?? true });
  const result = await cachedGenerate({ ...options, output, mode, cacheFolder });
  return { ...result, located: result.diagnostics };
}

/** What all commands have in common: progress, diagnostics, and the exit code of a failure. */
async function conduct<Result extends Said>(
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  act: {
    readonly headline: typeof headlineOf;
    readonly work: Work<Result>;
    /** What follows from errors, after their number. */
    readonly failure?: string;
    readonly conclude: (result: Result) => ExitCode;
  },
): Promise<ExitCode> {
  const meter = meterOf(flags, terminal);
  const result = await act.work({
    ...optionsOf(document, flags, terminal, meter),
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
  const text = await textOf(located, flags, terminal);
  // Machine-readable formats are the command's result; words are for the person at the terminal.
  if (text !== '') (format === 'pretty' ? terminal.err : terminal.out)(text);
  const outcome = result.ok ? '' : (act.failure ?? '');
  // One needs no counting.
  if (!flags.quiet && (located.length > 1 || outcome !== '')) {
    terminal.err(`${format === 'pretty' ? '\n' : ''}${countsText(countsOf(located))}${outcome}.\n`);
  }
  return result.ok ? act.conclude(result) : 1;
}

async function textOf(
  located: readonly LocatedDiagnostic[],
  { format, verbose }: Flags,
  { color, cwd, root = cwd }: Terminal,
): Promise<string> {
  // With nothing to say, people get nothing; machines want an empty list.
  if (located.length === 0 && format === 'pretty') return '';
  const { printDiagnostics } = await import('./diagnostics/print.js');
  return printDiagnostics(located, {
    format,
    color,
    cwd,
    root: format === 'pretty' ? cwd : root,
    show: verbose ? 'all' : 'some',
  });
}

function optionsOf(
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  meter: Progress,
): DocumentOptions {
  return {
    document,
    config: flags.config,
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
