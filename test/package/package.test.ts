/** The package as its users meet it: packed, inspected, installed, compiled against, and called. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeInto } from './package-of-document.js';
import { packInto, projectIn, root, run, type Packed } from './packed-package.js';

const scratch = mkdtempSync(join(tmpdir(), 'sdkwright-package-'));
let packed: Packed;
let server: Server | undefined;
let baseURL: string;

beforeAll(async () => {
  packed = await packInto(join(scratch, 'package'));
  const models = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const { url = '' } = request;
    response.end(JSON.stringify({ object: 'list', data: [{ id: url, object: 'model' }] }));
  });
  server = models;
  await new Promise<void>((resolve) => models.listen(0, '127.0.0.1', resolve));
  const address = models.address();
  baseURL = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/v1`;
}, 180_000);

afterAll(() => {
  server?.close();
  rmSync(scratch, { recursive: true });
}, 60_000);

describe('the tarball', () => {
  test('has nothing that publint would change', async () => {
    const { messages } = await publint({ pkgDir: packed.folder, strict: true, pack: 'npm' });
    expect(messages).toEqual([]);
  }, 60_000);

  test('has declarations of the right kind for ESM and CommonJS', () => {
    const attw = join(root, 'node_modules', '.bin', 'attw');
    const doors = ['.', 'client', 'models', 'operations/chat/completions'];
    const args = [packed.tarball, '--profile', 'node16', '--entrypoints', ...doors];
    expect(run(attw, args, scratch).stdout).toContain('No problems found');
  }, 60_000);

  test('holds builds, sources and papers', () => {
    const { stdout } = run('tar', ['tzf', packed.tarball], scratch);
    const tops = stdout
      .trim()
      .split('\n')
      .map((path) => path.split('/').slice(1, 3).join('/'));
    expect([...new Set(tops)].filter((path) => !path.startsWith('src/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'api.md',
      'dist/cjs',
      'dist/esm',
      'package.json',
    ]);
  });

  test.each(['esm', 'cjs'])('is few modules for who imports the class: %s', (format) => {
    const dist = join(packed.folder, 'dist', format);
    const modules = readdirSync(dist).filter((path) => path.endsWith('.js'));
    expect(modules.sort()).toEqual([
      'classes.js',
      'client.js',
      'functions.js',
      'index.js',
      'openai.js',
    ]);
  });

  test('keeps the declarations of globals from those that callers meet', () => {
    const dist = join(packed.folder, 'dist', 'esm');
    const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.d.ts'))
      .filter((path) => readFileSync(join(dist, path), 'utf8').includes('/globals.js'));
    expect(existsSync(join(dist, 'runtime', 'globals.d.ts'))).toBe(true);
    expect(declarations).toEqual([]);
  });

  test('leads from JavaScript and declarations to the TypeScript that it ships', () => {
    const dist = join(packed.folder, 'dist');
    const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.map'))
      .map((path) => join(dist, path));
    const targets = maps.flatMap((path) => {
      const { sources } = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] };
      return sources.map((source) => join(dirname(path), source));
    });
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((path) => !existsSync(path))).toEqual([]);
    expect(targets.every((path) => path.startsWith(join(packed.folder, 'src')))).toBe(true);
  });
});

describe('installed', () => {
  const body = `
    const client = new OpenAI({ apiKey: 'key', baseURL: process.env.BASE_URL });
    const core = createClient({ apiKey: 'key', baseURL: process.env.BASE_URL });
    async function main() {
      const ids = [];
      for await (const model of client.models.list()) ids.push(model.id);
      for await (const model of listModels(core)) ids.push(model.id);
      console.log(ids.join(' '));
    }
    main();`;
  const [values, operations] = ['OpenAI, OpenAIError, toFile', 'openai-sdk/operations/models'];

  test.each([
    [
      'an ESM project',
      'main.mjs',
      `import { ${values} } from 'openai-sdk';
       import { createClient } from 'openai-sdk/client';
       import { listModels } from '${operations}';
       import * as models from 'openai-sdk/models';
       import Default from 'openai-sdk';
       if (Default !== OpenAI || models === undefined) throw new Error('not one class');`,
    ],
    [
      'a CommonJS project',
      'main.cjs',
      `const { ${values} } = require('openai-sdk');
       const { createClient } = require('openai-sdk/client');
       const { listModels } = require('${operations}');
       require('openai-sdk/models');`,
    ],
  ])(
    'it runs in %s',
    async (name, file, imports) => {
      const folder = join(scratch, name.replaceAll(' ', '-'));
      const manifest = JSON.stringify({ name: 'project', private: true });
      projectIn(folder, packed, { 'package.json': manifest, [file]: `${imports}\n${body}` });
      expect(await output(file, folder)).toBe('/v1/models /v1/models\n');
    },
    60_000,
  );

  /** The server is in this process, which a synchronous wait would stop. */
  async function output(file: string, cwd: string): Promise<string> {
    const env = { ...process.env, BASE_URL: baseURL };
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd, env });
    return stdout;
  }
});

const program = `
import { OpenAI, NotFoundError, type ChatCompletion } from 'openai-sdk';
import { createClient } from 'openai-sdk/client';
import type { ChatCompletionChunk } from 'openai-sdk/models';
import { createChatCompletion } from 'openai-sdk/operations/chat/completions';

const client = new OpenAI({ apiKey: 'key' });
const body = { model: 'gpt-4', messages: [{ role: 'user', content: 'hi' }] } as const;

export async function main(): Promise<ChatCompletion> {
  for await (const chunk of await client.chat.completions.create({ ...body, messages: [...body.messages], stream: true })) {
    const typed: ChatCompletionChunk = chunk;
    if (typed.choices.length === 0) break;
  }
  const result = await client.files.retrieve('file').asResult();
  if (!result.ok && result.error instanceof NotFoundError) throw result.error;
  for await (const job of client.fineTuning.jobs.list({ limit: 20 })) if (job.id === '') break;
  return createChatCompletion(createClient({ apiKey: 'key' }), { ...body, messages: [...body.messages] });
}
`;

describe('compiled against', () => {
  const compilers = {
    '5.0': 'test/compilers/node_modules/typescript-5.0',
    '5.9': 'node_modules/typescript',
    '7': 'test/compilers/node_modules/typescript-7',
  };
  const platforms = {
    'nothing of a platform': { lib: ['es2022'], types: [] },
    DOM: { lib: ['es2022', 'dom'], types: [] },
    'Node.js': { lib: ['es2022'], types: ['node'] },
  };
  const folder = join(scratch, 'compiled');

  beforeAll(() => {
    const manifest = JSON.stringify({ name: 'project', private: true });
    const modules = ['a.ts', 'a.mts', 'a.cts'].map((file) => [file, program] as const);
    projectIn(folder, packed, { 'package.json': manifest, ...Object.fromEntries(modules) });
  }, 60_000);

  test.each<[keyof typeof compilers, string, string, keyof typeof platforms, string[]]>([
    ['5.0', 'node16', 'node16', 'nothing of a platform', ['a.mts', 'a.cts']],
    // Without exports: TypeScript 5's default beside CommonJS.
    ['5.9', 'commonjs', 'node10', 'Node.js', ['a.ts']],
    ['7', 'nodenext', 'nodenext', 'nothing of a platform', ['a.mts', 'a.cts']],
    ['7', 'nodenext', 'nodenext', 'DOM', ['a.mts', 'a.cts']],
    ['7', 'nodenext', 'nodenext', 'Node.js', ['a.mts', 'a.cts']],
    ['7', 'node16', 'node16', 'DOM', ['a.mts', 'a.cts']],
    ['7', 'esnext', 'bundler', 'nothing of a platform', ['a.ts']],
    ['7', 'esnext', 'bundler', 'DOM', ['a.ts']],
    ['7', 'esnext', 'bundler', 'Node.js', ['a.ts']],
  ])(
    'TypeScript %s, %s with %s, %s',
    (version, module, moduleResolution, platform, files) => {
      const compilerOptions = {
        module,
        moduleResolution,
        ...platforms[platform],
        typeRoots: [join(root, 'node_modules', '@types')],
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      };
      writeInto(folder, [['tsconfig.json', JSON.stringify({ compilerOptions, files })]]);
      run(process.execPath, [join(root, compilers[version], 'bin', 'tsc'), '-p', '.'], folder);
    },
    120_000,
  );
});
