/** Jobs of continuous integration, those of the page and our own: their steps are run in a repository. */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { fixturesFolder } from './fixtures.js';
import { folderOfTest } from './scratch.js';

const root = join(import.meta.dirname, '..');

interface Workflow {
  readonly name: string;
  readonly jobs: {
    readonly [job: string]: { readonly steps: readonly { readonly run?: string }[] };
  };
}

const page = readFileSync(join(root, 'docs/continuous-integration.md'), 'utf8');
const ofPage = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
  ([, text = '']) => parse(text) as Workflow,
);
const own = parse(readFileSync(join(root, '.github/workflows/generate.yml'), 'utf8')) as Workflow;

/** What the jobs of a workflow run, but for the installation. */
function scriptOf(workflow: Workflow | undefined): string {
  const steps = Object.values(workflow?.jobs ?? {}).flatMap((job) => job.steps);
  return steps
    .flatMap(({ run }) => (run === undefined || run === 'npm ci' ? [] : [run]))
    .join('\n');
}

let folder: string;
/** The working copy; what it pushes to lies beside it. */
let copy: string;

beforeEach(() => {
  folder = folderOfTest();
  copy = join(folder, 'copy');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'work', 'origin');
  git(folder, 'clone', '--quiet', 'origin', 'copy');
  mkdirSync(join(copy, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(root, 'dist/cli.js'), join(copy, 'node_modules/.bin/codegen'));
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  writeFileSync(join(copy, '.gitignore'), 'node_modules\n');
  writeFileSync(join(copy, 'package.json'), '{ "private": true }\n');
});

const author = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

function commit(): void {
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--message', 'Change the document');
  git(copy, 'push', '--quiet', 'origin', 'HEAD');
}

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Programs in the folder `path` are found before others. */
function bash(script: string, path = ''): Promise<Outcome> {
  const PATH = [path, process.env['PATH']].join(delimiter);
  return new Promise((resolve) => {
    const env = { ...process.env, PATH };
    const child = execFile('bash', ['-e', '-c', script], { cwd: copy, env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: `${out}${err}` }),
    );
  });
}

/** An address that answers with a text. */
async function addressOf(text: string): Promise<string> {
  const server = createServer((_, response) => response.end(text)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The commits of a branch where it was pushed to, the latest first. */
function pushed(branch: string): readonly string[] {
  return git(join(folder, 'origin'), 'log', '--format=%s', branch).trim().split('\n');
}

const minimal = readFileSync(join(fixturesFolder, 'minimal/openapi.yaml'), 'utf8');
const renamed = minimal.replaceAll('ping', 'pong');

test.each([
  ['the page’s job', () => ofPage[1], 'openapi.yaml', 'sdk/src'],
  ['our own job', () => own, 'spec/openapi.yaml', 'generated/src'],
])(
  '%s commits what a changed document makes, and nothing else',
  async (_, workflow, document, made) => {
    const script = scriptOf(workflow());
    mkdirSync(join(copy, 'spec'));
    writeFileSync(join(copy, 'spec/sdk.yaml'), 'document: openapi.yaml\noutput: ../generated\n');
    for (const text of [minimal, renamed]) {
      writeFileSync(join(copy, document), text);
      commit();
      expect(await bash(script)).toMatchObject({ code: 0 });
      expect(pushed('work')[0]).toBe('Generate the package');
    }
    expect(readFileSync(join(copy, made, 'operations/pong.ts'), 'utf8')).toContain('/pong');
    const before = pushed('work');
    expect(await bash(script)).toMatchObject({ code: 0 });
    expect(pushed('work')).toEqual(before);
  },
);

test('the page’s check fails beside the line, once document and package have parted', async () => {
  writeFileSync(join(copy, 'openapi.yaml'), minimal);
  expect(await bash('npx codegen openapi.yaml --output sdk')).toMatchObject({ code: 0 });
  expect(await bash(scriptOf(ofPage[0]))).toMatchObject({ code: 0 });
  writeFileSync(join(copy, 'openapi.yaml'), renamed);
  expect(await bash(scriptOf(ofPage[0]))).toMatchObject({ code: 1 });
  writeFileSync(join(copy, 'openapi.yaml'), renamed.replace('paths:', 'path:'));
  expect((await bash(scriptOf(ofPage[0]))).said).toMatch(
    /^::warning file=openapi\.yaml,line=4,col=1,/m,
  );
});

test('the page’s job that follows a document asks for a pull request, once', async () => {
  commit();
  // Knows of no request before one is asked for.
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const asked = join(folder, 'asked');
  const gh = `#!/bin/sh\nif [ "$2" = view ]; then test -e '${asked}'; else echo "$@" >> '${asked}'; fi\n`;
  writeFileSync(join(bin, 'gh'), gh, { mode: 0o755 });
  const origin = await addressOf(minimal);
  const script = scriptOf(ofPage[2]).replace('https://api.example.com', origin);
  expect(await bash(script, bin)).toMatchObject({ code: 0 });
  expect(pushed('follow-document')[0]).toBe('Generate the package');
  expect(readFileSync(asked, 'utf8')).toBe('pr create --fill --head follow-document\n');
  git(copy, 'switch', '--quiet', 'work');
  git(copy, 'branch', '--quiet', '-D', 'follow-document');
  expect(existsSync(join(copy, 'sdk'))).toBe(false);
  expect(await bash(script, bin)).toMatchObject({ code: 0 });
  expect(readFileSync(asked, 'utf8').split('\n')).toHaveLength(2);
});
