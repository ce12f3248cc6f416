/**
 * Today's public OpenAI document, as it is and without an sdk.yaml: its hello-world program compiles
 * under the strictest settings and streams. The document is not part of this repository: the test
 * runs where a corpus lies beside it.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate, type GenerateResult } from '../generator/generate.js';

const root = join(import.meta.dirname, '..');
const document = join(root, '..', 'shared', 'corpus', 'openai-2026-08.yaml');

describe.skipIf(!existsSync(document))("today's OpenAI document", () => {
  const scratch = mkdtempSync(join(tmpdir(), 'sdkwright-today-'));
  let result: GenerateResult;
  let server: Server;
  beforeAll(async () => {
    result = await generate({ document, output: join(scratch, 'sdk'), cwd: scratch });
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const content of ['Hel', 'lo']) {
        const chunk = {
          id: 'c',
          object: 'chat.completion.chunk',
          choices: [{ index: 0, delta: { content } }],
        };
        response.write(`data: ${JSON.stringify(chunk)}\n\n`);
      }
      response.end('data: [DONE]\n\n');
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
  }, 120_000);
  afterAll(() => {
    server.close();
    rmSync(scratch, { recursive: true });
  });

  test('generates', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('all of its streaming operations have three overloads', () => {
    const streaming =
      result.api?.operations.filter(({ outcome }) => outcome.kind === 'choice') ?? [];
    expect(streaming.map(({ key }) => key).sort()).toEqual([
      'beta_createResponse',
      'createChatCompletion',
      'createImage',
      'createImageEdit',
      'createResponse',
      'createSpeech',
      'createTranscription',
    ]);
    const text = (result.files ?? []).map((file) => file.text).join('\n');
    for (const { id } of streaming) {
      const name = result.names?.operations.get(id)?.function ?? '';
      // Three overloads and the implementation.
      expect(text.match(new RegExp(`export function ${name}\\(`, 'g')), name).toHaveLength(4);
    }
  });

  test('the hello-world program compiles under the strictest settings, and streams', async () => {
    const { port } = server.address() as { port: number };
    const program = `
      import { OpenAI } from './sdk/src/index.js';
      const client = new OpenAI({ apiKey: 'test', baseURL: 'http://localhost:${port}' });
      let text = '';
      for await (const chunk of await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }], stream: true })) {
        text += chunk.choices[0]?.delta.content ?? '';
      }
      console.log(text);`;
    writeFileSync(join(scratch, 'hello.ts'), program);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
      skipLibCheck: false,
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2022', 'dom'],
      types: [],
    };
    writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(scratch, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['hello.ts'] }),
    );
    const tsc = spawnSync(
      join(root, 'node_modules', '.bin', 'tsc'),
      ['-p', scratch, '--pretty', 'false'],
      { encoding: 'utf8' },
    );
    expect(tsc.stdout).toBe('');
    const bundle = join(scratch, 'hello.mjs');
    buildSync({
      entryPoints: [join(scratch, 'hello.ts')],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
    });
    // The server answers from this process, so the program must not block it.
    const { stdout } = await promisify(execFile)(process.execPath, [bundle]);
    expect(stdout).toBe('Hello\n');
  }, 120_000);
});
