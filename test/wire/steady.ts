/** An independent mock server that validates every request against the document. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Steady {
  readonly baseURL: string;
  readonly stop: () => void;
}

const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'steady');

export async function startSteady(document: string): Promise<Steady> {
  const port = await freePort();
  const child = spawn(bin, ['--port', String(port), '--log-format', 'json', document]);
  await untilStarted(child);
  return { baseURL: `http://localhost:${port}`, stop: () => void child.kill() };
}

function untilStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('"type":"startup"')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', (code) =>
      reject(new Error(`steady ended with ${code ?? 'a signal'}: ${said}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
