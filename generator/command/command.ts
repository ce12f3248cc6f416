/** The command line: arguments in, words and an exit code out. */
import { CommanderError } from 'commander';
import { mistypedCommand } from './mistyped.js';
import { programOf } from './program.js';
import { processTerminal, type ExitCode, type Terminal } from './terminal.js';

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
