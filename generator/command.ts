/** The command line: arguments in, calls of the programmatic door, words and an exit code out. */
import { relative } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { printDiagnostics, type DiagnosticFormat } from './diagnostics/print.js';
import {
  generate,
  inspect,
  lint,
  type DocumentOptions,
  type Outcome,
  type Project,
} from './generate.js';
import { progress, type Progress } from './progress.js';
import { changesOf, irOf, summaryOf, treeOf } from './summary.js';

/** 0: good. 1: the document or the check failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command prints and what it may assume of it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  readonly interactive: boolean;
  readonly cwd: string;
}

interface Flags {
  readonly config?: string;
  readonly output?: string;
  readonly format: DiagnosticFormat;
  readonly strict?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly force?: true;
  readonly check?: true;
  readonly ir?: true;
  readonly allowPath: readonly string[];
  readonly allowOrigin: readonly string[];
  readonly header: readonly [string, string][];
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    interactive: process.stderr.isTTY,
    cwd: process.cwd(),
  };
}

export async function run(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(terminal, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function programOf(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('codegen')
    .description('Turns an OpenAPI document into a TypeScript SDK.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .enablePositionalOptions();
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
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await (flags.check ? checkCommand : generateCommand)(document, flags, terminal)),
    );
  add('check', 'exit 1 when the package is not what the document says')
    .option('-o, --output <dir>', 'folder of the package')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await checkCommand(document, flags, terminal)),
    );
  add('lint', 'say all that is wrong with a document').action(
    async (document: string | undefined, flags: Flags) =>
      finish(await lintCommand(document, flags, terminal)),
  );
  add('inspect', 'print the tree of resources with their routes, streams and pages')
    .option('--ir', 'print the intermediate representation as JSON instead')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await inspectCommand(document, flags, terminal)),
    );
  return program;
}

function withDocument(command: Command): Command {
  return command
    .exitOverride()
    .argument('[document]', 'path or URL of the OpenAPI document; - reads standard input')
    .option('-c, --config <file>', 'the sdk.yaml to use')
    .addOption(
      new Option('--format <format>', 'how diagnostics are printed')
        .choices(['pretty', 'json', 'sarif', 'github'])
        .default('pretty'),
    )
    .option('--strict', 'warnings are errors')
    .option('--allow-path <dir>', 'a folder that references may reach', gather, [])
    .option('--allow-origin <origin>', 'an https origin that references may reach', gather, [])
    .option(
      '--header <header>',
      'sent when the document itself is fetched: "Name: value"',
      gatherHeader,
      [],
    )
    .option('-q, --quiet', 'say nothing but diagnostics')
    .option('-v, --verbose', 'say how long each step took');
}

type Act = (document: string | undefined, flags: Flags, terminal: Terminal) => Promise<ExitCode>;

const generateCommand: Act = (document, flags, terminal) => {
  const started = performance.now();
  return conduct(document, flags, terminal, {
    work: (options) =>
      generate({ ...options, output: flags.output, mode: flags.force ? 'force' : 'write' }),
    conclude: (result) => {
      if (!flags.quiet) terminal.err(`${summaryOf(result, performance.now() - started)}\n`);
      return 0;
    },
  });
};

const checkCommand: Act = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    work: (options) => generate({ ...options, output: flags.output, mode: 'check' }),
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
    work: lint,
    conclude: ({ diagnostics }) => {
      if (!flags.quiet && diagnostics.length === 0) terminal.err('Nothing to complain about.\n');
      return 0;
    },
  });

const inspectCommand: Act = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    work: inspect,
    conclude: ({ api, names }) => {
      if (api && names) terminal.out(flags.ir ? irOf(api) : treeOf(api, names));
      return 0;
    },
  });

/** What all commands have in common: progress, diagnostics, and the exit code of a failure. */
async function conduct<Result extends Outcome>(
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  act: {
    readonly work: (options: DocumentOptions) => Promise<Result>;
    readonly conclude: (result: Result) => ExitCode;
  },
): Promise<ExitCode> {
  const meter = meterOf(flags, terminal);
  const result = await act.work(optionsOf(document, flags, terminal, meter));
  meter.end();
  if (!result.project && result.diagnostics.length === 0) {
    terminal.err(
      'No document: name one (codegen openapi.yaml), or write an sdk.yaml with a `document` here or in spec/.\n',
    );
    return 2;
  }
  const { color, cwd } = terminal;
  const text = printDiagnostics(result.diagnostics, result.sources, {
    format: flags.format,
    color,
    cwd,
  });
  // Machine-readable formats are the command's result; words are for the person at the terminal.
  if (text !== '') (flags.format === 'pretty' ? terminal.err : terminal.out)(text);
  return result.ok ? act.conclude(result) : 1;
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
    access: { allowPaths: flags.allowPath, allowOrigins: flags.allowOrigin, headers: flags.header },
    onRoom: meter.left,
    onProject: (project) => {
      if (!flags.quiet) terminal.err(`${headlineOf(project, terminal.cwd)}\n`);
    },
  };
}

function headlineOf({ document, configFile, output }: Project, cwd: string): string {
  const short = (path: string): string =>
    /^([a-z][a-z0-9+.-]+:\/\/|-$)/i.test(path) ? path : relative(cwd, path) || '.';
  const config = configFile === undefined ? 'no sdk.yaml' : short(configFile);
  return `${short(document)} (${config}) -> ${short(output)}`;
}

function meterOf(flags: Flags, terminal: Terminal): Progress {
  if (flags.quiet) return progress({ kind: 'silent' });
  if (flags.verbose) return progress({ kind: 'lines', print: terminal.err });
  return progress(
    terminal.interactive ? { kind: 'live', print: terminal.err } : { kind: 'silent' },
  );
}

function gather(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function gatherHeader(
  value: string,
  previous: readonly [string, string][],
): readonly [string, string][] {
  const colon = value.indexOf(':');
  if (colon < 1) throw new InvalidArgumentError('Write it as "Name: value".');
  return [...previous, [value.slice(0, colon).trim(), value.slice(colon + 1).trim()]];
}
