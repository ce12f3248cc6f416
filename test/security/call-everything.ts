/** Calls every operation of a generated package in a process of its own, and watches a canary. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { GenerateResult } from '../../generator/generate.js';

export interface OperationCall {
  /** Below src, without extension. */
  readonly module: string;
  readonly function: string;
  readonly args: readonly unknown[];
}

/** A call of each operation, every parameter given. */
export function callsOf({ api, names }: GenerateResult): OperationCall[] {
  return (api?.operations ?? []).flatMap((operation) => {
    const name = names?.operations.get(operation.id);
    if (name === undefined) return [];
    const params = Object.fromEntries([...name.keys.values()].map((key) => [key, 'x']));
    return [
      {
        module: name.module,
        function: name.function,
        args: [
          ...(name.positional === undefined ? [] : ['x']),
          ...(name.params === undefined ? [] : [params]),
        ],
      },
    ];
  });
}

export interface CallReport {
  /** `alive` unless anything has set it. */
  readonly canary: unknown;
  /** Calls that ended, in data or in an error. */
  readonly settled: number;
  /** Requests that came out of them. */
  readonly received: number;
  readonly exitCode: number | null;
  readonly filesWritten: readonly string[];
}

export async function runCalls(
  folder: string,
  calls: readonly OperationCall[],
): Promise<CallReport> {
  const bundle = join(folder, '..', 'calls.mjs');
  await build({
    stdin: { contents: driverOf(calls), resolveDir: join(folder, 'src'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundle,
    logLevel: 'error',
  });
  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    request.resume();
    response.setHeader('content-type', request.headers.accept ?? 'application/json');
    response.end('{"data":[]}');
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const report = await runDriver(bundle, join(folder, '..', 'empty'), port);
    return { ...report, received };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function driverOf(calls: readonly OperationCall[]): string {
  const imports = calls.map(
    ({ module, function: name }, index) =>
      `import { ${name} as call${index} } from ${JSON.stringify(`./${module}.js`)};`,
  );
  const list = calls.map(({ args }, index) => `[call${index}, ${JSON.stringify(args)}]`);
  return `
    import * as door from './index.js';
    import { createClient } from './client.js';
    ${imports.join('\n')}
    globalThis.__canary ??= 'alive';
    const url = process.argv[2];
    // Operations with servers of their own come here too.
    const toHere = (input, init) => {
      const { search } = new URL(input);
      return fetch(url + '/' + search, { ...init, redirect: 'manual' });
    };
    const client = createClient({ baseURL: url, fetch: toHere, maxRetries: 0 });
    let settled = 0;
    for (const [call, args] of [${list.join(', ')}]) {
      try {
        await call(client, ...args);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
      settled += 1;
    }
    console.log(JSON.stringify({ canary: globalThis.__canary, settled, door: Object.keys(door).length }));
  `;
}

async function runDriver(
  bundle: string,
  cwd: string,
  port: number,
): Promise<Omit<CallReport, 'received'>> {
  mkdirSync(cwd, { recursive: true });
  const child = spawn(process.execPath, [bundle, `http://127.0.0.1:${port}`], { cwd });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => void chunks.push(chunk));
  }
  const exitCode = await new Promise<number | null>((ended) => void child.on('close', ended));
  const said = chunks.join('');
  const line: unknown = /^\{.*\}$/m.test(said) ? JSON.parse(/^\{.*\}$/m.exec(said)?.[0] ?? '') : {};
  const { canary, settled } = isReport(line) ? line : { canary: said, settled: -1 };
  return { canary, settled, exitCode, filesWritten: readdirSync(cwd) };
}

function isReport(line: unknown): line is { canary: unknown; settled: number } {
  return typeof line === 'object' && line !== null && 'settled' in line && 'canary' in line;
}
