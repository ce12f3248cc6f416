/** The command line as a process of its own, made from the sources of this moment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { stagingName } from '../../generator/8-write/staging.js';

const root = join(import.meta.dirname, '../..');

/** @returns Path of a script that takes the command's arguments. */
export function commandIn(scratch: string): string {
  const folder = join(scratch, 'command');
  mkdirSync(folder);
  for (const name of ['docs', 'templates', 'node_modules', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  const script = join(folder, 'dist', 'cli.mjs');
  buildSync({
    stdin: {
      contents: `
        import { run } from './generator/command/command.js';
        process.exitCode = await run(process.argv.slice(2));
      `,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: script,
    logLevel: 'error',
  });
  return script;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** What is said is what stands on stderr and behind it what stands on stdout: their order is luck. */
export function ended(child: ChildProcess): Promise<Ended> {
  const said = [child.stderr, child.stdout].map((stream) => {
    const chunks: string[] = [];
    stream?.setEncoding('utf8').on('data', (chunk: string) => void chunks.push(chunk));
    return chunks;
  });
  return new Promise((settle) => {
    child.on('close', (code, signal) => settle({ code, signal, said: said.flat().join('') }));
  });
}

export function runNode(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, args, { cwd });
}

/** Files of a folder with their text; what a run sets aside does not count. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.slice(folder.length + 1).startsWith(stagingName))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
