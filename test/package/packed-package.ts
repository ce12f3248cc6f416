/** The flagship's package as a registry would get it, and projects that install it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packageOfDocument, writeInto } from './package-of-document.js';

export const root = join(import.meta.dirname, '..', '..');

export interface Packed {
  readonly folder: string;
  /** Absolute path. */
  readonly tarball: string;
}

/** Builds with the project's own tools and packs: what `npm publish` would do. */
export async function packInto(folder: string): Promise<Packed> {
  writeInto(folder, await packageOfDocument(join(root, 'spec', 'openapi.yaml')));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  const tools = { tsc: 'typescript/bin/tsc', rolldown: 'rolldown/bin/cli.mjs' };
  for (const [tool, path] of Object.entries(tools))
    symlinkSync(join(root, 'node_modules', path), join(folder, 'node_modules', '.bin', tool));
  const { stdout } = run('npm', ['pack', '--json'], folder);
  const [, filename = ''] = /"filename": "([^"]+\.tgz)"/.exec(stdout) ?? [];
  return { folder, tarball: join(folder, filename) };
}

/** A project that depends on the package and nothing else. */
export function projectIn(
  folder: string,
  { tarball }: Packed,
  files: Record<string, string>,
): void {
  writeInto(folder, Object.entries(files));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Throws where the command fails, with what it said. */
export function run(command: string, args: readonly string[], cwd: string): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return { status, stdout, stderr };
}
