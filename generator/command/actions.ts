/** What each command does: calls of the programmatic door, words and an exit code. */
import { relative } from 'node:path';
import {
  cachedGenerate,
  producerAgain,
  type CachedResult,
  type Producer,
} from '../cache/cached-generate.js';
import { cacheFolderOf } from '../cache/folder.js';
import type { WriteMode } from '../8-write/write.js';
import { loadWhole } from '../tuning.js';
import { conduct, inPlace, type Said, type WorkOptions } from './conduct.js';
import { differencesOf } from './differences.js';
import type { Flags } from './flags.js';
import { headlineOf, sourceLineOf } from './headline.js';
import { irOf, summaryOf, treeOf } from './summary.js';
import type { ExitCode, Terminal } from './terminal.js';

export type CommandAction = (
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
) => Promise<ExitCode>;

export const generateCommand: CommandAction = (document, flags, terminal) => {
  if (flags.check) return checkCommand(document, flags, terminal);
  return flags.watch
    ? watchCommand(document, flags, terminal)
    : writeCommand(document, flags, terminal);
};

const watchCommand: CommandAction = async (document, flags, terminal) => {
  const { watch } = await import('./watch.js');
  const producer = producerAgain();
  return watch((note) => writeCommand(document, flags, terminal, { note, producer }), terminal);
};

/** What a watch adds to each of its runs. */
interface Watched {
  readonly note: (files: readonly string[]) => void;
  readonly producer: Producer;
}

function writeCommand(
  document: string | undefined,
  flags: Flags,
  terminal: Terminal,
  watched?: Watched,
): Promise<ExitCode> {
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
}

export const checkCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: headlineOf,
    work: async (options) => {
      const result = await generateWith(options, flags, 'check');
      const { written, project, located } = result;
      const differences = written && project ? differencesOf(written, project.output) : [];
      return { ...result, differences, located: [...located, ...differences] };
    },
    failure: ': nothing could be compared',
    conclude: ({ differences }, own) => {
      const isCurrent = differences.length === 0;
      if (!flags.quiet)
        own.err(`The package is ${isCurrent ? '' : 'not '}what the document says.\n`);
      return isCurrent ? 0 : 1;
    },
  });

const understanding = () => loadWhole(() => import('../generate.js'));

export const lintCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await understanding()).lint(options)),
    conclude: ({ located }, own) => {
      if (located.length === 0 && !flags.quiet) own.err('Nothing to complain about.\n');
      return 0;
    },
  });

export const inspectCommand: CommandAction = (document, flags, terminal) =>
  conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await understanding()).inspect(options)),
    conclude: ({ api, names }, own) => {
      if (api && names) own.out(flags.ir ? irOf(api) : treeOf(api, names));
      return 0;
    },
  });

export const initCommand: CommandAction = (document, flags, terminal) => {
  if (document === undefined || document === '-') {
    terminal.err('Name the document that the sdk.yaml is about: codegen init openapi.yaml\n');
    return Promise.resolve(2);
  }
  return conduct(document, flags, terminal, {
    headline: sourceLineOf,
    work: async (options) => inPlace(await (await import('./init.js')).init(options)),
    conclude: ({ file = '', output = '' }) => {
      const [written, folder] = [file, output].map((path) => relative(terminal.cwd, path) || '.');
      // Only the file that is called sdk.yaml is found beside its document.
      const command = flags.config === undefined ? document : `--config ${written}`;
      if (!flags.quiet)
        terminal.err(`Wrote ${written}; codegen ${command} uses it, and writes ${folder}.\n`);
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
