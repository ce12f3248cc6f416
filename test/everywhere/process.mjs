// Starts programs, one at a time, and tells what they said when they fail.
import { spawn } from 'node:child_process';

// A developer's own settings would get into the checks.
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('OPENAI_')),
);

/** @returns {Promise<string>} stdout */
export async function run(command, args, { cwd, env = {}, timeout = 900_000 } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...environment, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
  }
  const [status, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  if (status === 0) return said.stdout;
  const end = signal ? `was killed by ${signal}` : `ended with ${status}`;
  throw new Error(`${[command, ...args].join(' ')} ${end}\n${said.stdout}${said.stderr}`);
}

/** The first number with dots that a program's `--version` prints. */
export async function versionOf(command) {
  const [version = ''] =
    /\d+(\.\d+)+|\d{4}-\d\d-\d\d/.exec(await run(command, ['--version'])) ?? [];
  return version;
}
