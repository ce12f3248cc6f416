/**
 * Every operation of the flagship's client, called once with all its fields against an independent
 * server that checks each request against the document. The program is type-checked first: the
 * document's own examples are valid arguments.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../generator/generate.js';
import { OpenAI } from '../../generated/src/index.js';
import { programOf } from './program.js';
import { startSteady, type Steady } from './steady.js';

const root = join(import.meta.dirname, '..', '..');
const document = join(root, 'spec', 'openapi.yaml');
mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, 'node_modules', '.cache', 'wire-'));

const { api, names } = await inspect({ document });
if (!api || !names) throw new Error('the flagship is not understood');
const program = programOf(api, names, './generated/src/index.js');
symlinkSync(join(root, 'generated'), join(scratch, 'generated'));
writeFileSync(join(scratch, 'calls.ts'), program.text);

let steady: Steady;
let invalid: string[] = [];
beforeAll(async () => {
  steady = await startSteady(document);
}, 60_000);
afterAll(() => {
  steady.stop();
  rmSync(scratch, { recursive: true });
});

/** What the server says of each request, beside the answer. */
const watched: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.headers.get('x-steady-request-valid') !== 'true') {
    invalid.push(
      ...[...response.headers]
        .filter(([name]) => name.startsWith('x-steady-error'))
        .map((pair) => pair.join(': ')),
    );
  }
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
  // The server makes events of the schema up, and knows nothing of the sentinel after them.
  return new Response(`${await response.text()}data: [DONE]\n\n`, response);
};

test('the program of all calls type-checks', () => {
  const options = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['calls.ts'] }),
  );
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { stdout } = spawnSync(tsc, ['-p', scratch, '--pretty', 'false'], { encoding: 'utf8' });
  expect(stdout).toBe('');
}, 60_000);

test('no operation is left out', () => {
  const once = program.calls.filter((call) => !call.endsWith(' (stream)'));
  expect(once.sort()).toEqual(api.operations.map(({ method, path }) => `${method} ${path}`).sort());
});

describe('each request is what the document asks for', async () => {
  const { calls } = (await import(pathToFileURL(join(scratch, 'calls.ts')).href)) as {
    calls: Record<string, (client: OpenAI) => PromiseLike<unknown>>;
  };
  test.each(Object.entries(calls))('%s', async (_, call) => {
    invalid = [];
    const client = new OpenAI({
      apiKey: 'test',
      baseURL: steady.baseURL,
      fetch: watched,
      maxRetries: 0,
    });
    const answer = await call(client);
    expect(invalid).toEqual([]);
    if (Array.isArray(answer)) expect(answer.length).toBeGreaterThan(0);
  });
});
