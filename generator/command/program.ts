/** The grammar of the command line: its commands, what they take, and what they say of themselves. */
import { Command, Option } from 'commander';
import { ownVersion } from '../own-package.js';
import {
  checkCommand,
  generateCommand,
  initCommand,
  inspectCommand,
  lintCommand,
  type CommandAction,
} from './actions.js';
import { withDocument, type Flags } from './flags.js';
import type { ExitCode, Terminal } from './terminal.js';

const examples = `
Examples:
  codegen openapi.yaml -o sdk     write the package of a document into sdk/
  codegen                         do what ./sdk.yaml or ./spec/sdk.yaml says
  codegen help generate           all options of a command
`;

export function programOf(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const output = { writeOut: terminal.out, writeErr: terminal.err };
  const program = new Command('codegen')
    .description('Turns an OpenAPI document into a TypeScript SDK.')
    .usage('[command] [document] [options]')
    .version(ownVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput(output)
    .enablePositionalOptions()
    .showHelpAfterError('codegen help <command> lists the options.');
  const add = (
    name: string,
    text: string,
    act: CommandAction,
    isDefault: { isDefault: boolean } = { isDefault: false },
  ): Command =>
    withDocument(program.command(name, isDefault).description(text).configureOutput(output)).action(
      async (document: string | undefined, flags: Flags) =>
        finish(await act(document, flags, terminal)),
    );
  withCache(
    add('generate', 'write the package (the default command)', generateCommand, { isDefault: true })
      .option('-o, --output <dir>', 'folder of the package')
      .option('--check', 'write nothing; exit 1 when the package is not what the document says')
      .addOption(
        new Option(
          '--watch',
          'write it again whenever a file that it is made from changes',
        ).conflicts('check'),
      )
      .option('--force', 'overwrite hand edits and files that are not ours'),
  );
  withCache(
    add('check', 'exit 1 when the package is not what the document says', checkCommand).option(
      '-o, --output <dir>',
      'folder of the package',
    ),
  );
  add('lint', 'say all that is wrong with a document', lintCommand);
  add('init', 'write an sdk.yaml that says what is inferred from a document', initCommand).option(
    '-o, --output <dir>',
    'folder of the package, for sdk.yaml',
  );
  add(
    'inspect',
    'print the tree of resources with their routes, streams and pages',
    inspectCommand,
  ).option('--ir', 'print the intermediate representation as JSON instead');
  return program;
}

function withCache(command: Command): Command {
  return command
    .option(
      '--cache-dir <dir>',
      'where to keep what need not be made again (node_modules/.cache/sdkwright)',
    )
    .option('--no-cache', 'make everything anew, and keep nothing');
}
