/** The command line: arguments in, calls of the programmatic door, words and an exit code out. */
import { relative } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { cacheFolderOf } from '../cache/folder.js';
import {
  cachedGenerate,
  producerAgain,
  type CachedResult,
  type Producer,
} from '../cache/cached-generate.js';
import { loadWhole } from '../tuning.js';
import { conduct, inPlace, type Said, type WorkOptions } from './conduct.js';
import { withDocument, type Flags } from './flags.js';
import { headlineOf, sourceLineOf } from './headline.js';
import { mistypedCommand } from './mistyped.js';
import { changesOf, irOf, remedyOf, summaryOf, treeOf } from './summary.js';
import { processTerminal, type ExitCode, type Terminal } from './terminal.js';
import { ownVersion } from '../own-package.js';
import type { WriteMode } from '../8-write/write.js';

export type { ExitCode, Terminal };

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
    .addOption(
      new Option(
        '--watch',
        'write it again whenever a file that it is made from changes',
      ).conflicts('check'),
    )
    .option('--force', 'overwrite hand edits and files that are not ours')
    .option('--cache-dir <dir>', cacheWords)
    .option('--no-cache', 'make everything anew, and keep nothing')
    .action(async (document: string | undefined, flags: Flags) =>
      finish(await generateActionOf(flags)(document, flags, terminal)),
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

type CommandAction = (
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
) => Promise<ExitCode>;

function generateActionOf({ check, watch }: Flags): CommandAction {
  if (check) return checkCommand;
  return watch ? watchCommand : (...call) => generateCommand(...call);
}

const watchCommand: CommandAction = async (document, flags, terminal) => {
  const { watch } = await import('./watch.js');
  const producer = producerAgain();
  return watch((note) => generateCommand(document, flags, terminal, { note, producer }), terminal);
};

/** What a watch adds to each of its runs. */
interface Watched {
  readonly note: (files: readonly string[]) => void;
  readonly producer: Producer;
}

const generateCommand = (
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  watched?: Watched,
): Promise<ExitCode> => {
  const started = performance.now();
  return conduct(document, flags, terminal, {
    headline: headlineOf,
    work: async (options) => {
      // Several documents have a thread each, which ends with the run.
      const { producer = watched?.producer } = options;
      const result = await generateWith(
        { ...options, producer },
        flags,
        flags.force ? 'force' : 'write',
      );
      watched?.note(result.seen);
      return result;
    },
    failure: ': nothing was written',
    conclude: (result, own) => {
      if (!flags.quiet) own.err(`${summaryOf(result, performance.now() - started)}\n`);
      return 0;
    },
  });
};

const checkCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: headlineOf,
    work: (options) => generateWith(options, flags, 'check'),
    failure: ': nothing could be compared',
    conclude: ({ written }, own) => {
      const changes = written ? changesOf(written) : [];
      if (written && changes.length > 0) {
        own.err(`The package is not what the document says; run ${remedyOf(written)}.\n`);
        own.err(changes.map((line) => `${line}\n`).join(''));
        return 1;
      }
      if (!flags.quiet) own.err('The package is what the document says.\n');
      return 0;
    },
  });

const understanding = () => loadWhole(() => import('../generate.js'));

const lintCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await understanding()).lint(options)),
    conclude: ({ located }, own) => {
      if (located.length === 0 && !flags.quiet) own.err('Nothing to complain about.\n');
      return 0;
    },
  });

const inspectCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await understanding()).inspect(options)),
    conclude: ({ api, names }, own) => {
      if (api && names) own.out(flags.ir ? irOf(api) : treeOf(api, names));
      return 0;
    },
  });

const initCommand: CommandAction = (document, flags, terminal) => {
  if (document === undefined || document === '-') {
    terminal.err('Name the document that the sdk.yaml is about: codegen init openapi.yaml\n');
    return Promise.resolve(2);
  }
  return conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await import('./init.js')).init(options)),
    conclude: ({ file = '', output = '' }) => {
      const [written, folder] = [file, output].map((path) => relative(terminal.cwd, path) || '.');
      if (!flags.quiet)
        terminal.err(`Wrote ${written}; codegen ${document} uses it, and writes ${folder}.\n`);
      return 0;
    },
  });
};

async function generateWith(
  options: WorkOptions,
  { cache, cacheDir }: Flags,
  mode: WriteMode,
): Promise<CachedResult & Said> {
  const cwd = options.cwd ?? process.cwd();
  const cacheFolder = cacheFolderOf({ cwd, folder: cacheDir, use: cache ?? true });
  const result = await cachedGenerate({ ...options, mode, cacheFolder });
  return { ...result, located: result.diagnostics };
}
