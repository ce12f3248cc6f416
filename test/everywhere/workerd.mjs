// Runs a bundled worker in workerd.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerd } from './tools.mjs';

const config = `
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
);
`;

/** @param folder holds `worker.js`  @returns what the worker answers */
export async function askWorker(folder, { baseURL, apiKey }) {
  writeFileSync(join(folder, 'config.capnp'), config);
  const child = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  try {
    const port = await portOf(child);
    const query = new URLSearchParams({ baseURL, apiKey });
    const response = await fetch(`http://127.0.0.1:${port}/?${query}`);
    if (!response.ok)
      throw new Error(`workerd answered with ${response.status}: ${await response.text()}`);
    return await response.json();
  } catch (error) {
    throw new Error(`${error.message}\n${said}`, { cause: error });
  } finally {
    child.kill('SIGKILL');
  }
}

/** workerd chooses a free port and says which on the control channel. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`workerd ended with ${status}`)));
    child.stdio[3].on('data', (text) => {
      const [, port] = /"event":"listen".*?"port":(\d+)/.exec(text) ?? [];
      if (port) resolve(port);
    });
  });
}
