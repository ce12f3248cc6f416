/** The command as an installation of its own: real processes, and modules that a test may change. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { folderOfTest } from '../scratch.js';
import { ended, runNode, type Ended } from '../security/command-line.js';

const root = join(import.meta.dirname, '../..');

export interface Installation {
  /** Folder of the compiled modules. */
  readonly code: string;
  /** Runs the command in a folder. */
  readonly run: (cwd: string, ...args: readonly string[]) => Promise<Ended>;
  /** The same, slower, with an eye on what is loaded. */
  readonly watch: (cwd: string, ...args: readonly string[]) => Promise<Watched>;
}

export interface Watched extends Ended {
  /** What was loaded, such as `4-ir/build.js` of ours or `ts-morph` of others. */
  readonly loaded: ReadonlySet<string>;
}

export function installationIn(scratch: string): Installation {
  const folder = join(scratch, 'installation');
  const code = join(folder, 'dist');
  const generator = join(root, 'generator');
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['templates', 'docs', 'package.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const modules = readdirSync(generator, { recursive: true, encoding: 'utf8' });
  buildSync({
    entryPoints: modules
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(generator, path)),
    outdir: code,
    outbase: generator,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const script = join(code, 'cli.js');
  return {
    code,
    run: (cwd, ...args) => ended(runNode([script, ...args], cwd)),
    watch: (cwd, ...args) => watch(code, cwd, [script, ...args]),
  };
}

async function watch(code: string, cwd: string, args: readonly string[]): Promise<Watched> {
  const coverage = folderOfTest();
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const end = await ended(spawn(process.execPath, args, { cwd, env }));
  return { ...end, loaded: loadedBy(coverage, code) };
}

/** What V8 has seen of modules, main thread and workers. */
function loadedBy(coverage: string, code: string): ReadonlySet<string> {
  const texts = readdirSync(coverage).map((file) => readFileSync(join(coverage, file), 'utf8'));
  const urls = texts.flatMap((text) => [...text.matchAll(/"url":"file:\/\/([^"]+)"/g)]);
  return new Set(
    urls.flatMap(([, path = '']) => {
      if (path.startsWith(code)) return [path.slice(code.length + 1)];
      return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ?? [];
    }),
  );
}

/** A folder for each test, with files as a person would save them. */
export interface ProjectFolder {
  /** The folder of the test that runs now. */
  readonly cwd: string;
  /** Leaves the last test's folder for an empty one with a package.json, which keeps the cache in it. */
  readonly begin: () => void;
  readonly at: (path: string) => string;
  readonly put: (path: string, text: string) => void;
}

export function projectFolderIn(scratch: string): ProjectFolder {
  let count = 0;
  let cwd = scratch;
  const at = (path: string): string => join(cwd, path);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const begin = (): void => {
    cwd = join(scratch, `project-${(count += 1)}`);
    put('package.json', '{}');
  };
  return {
    get cwd() {
      return cwd;
    },
    begin,
    at,
    put,
  };
}

/** Of a folder and everything below it: which file it is, and when it was changed. */
export function stampsIn(folder: string): ReadonlyMap<string, string> {
  const names = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()];
  return new Map(
    names.map((name) => {
      const { ino, mtimeMs } = statSync(join(folder, name));
      return [name, `${ino} ${mtimeMs}`];
    }),
  );
}
