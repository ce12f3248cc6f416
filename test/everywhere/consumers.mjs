// Generated source inside apps (`output: source`), with each way of writing imports: type-checked,
// and run as Vite, webpack and Jest make of it.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { appWith } from './app.mjs';
import { inPage } from './browser.mjs';
import { run } from './process.mjs';
import { cli, here, root, tsc } from './tools.mjs';

const modules = join(here, 'node_modules');

/** @returns {AsyncGenerator<{ name: string, results(): Promise<object[]> }>} */
export async function* consumers(folder, place) {
  for (const extension of ['none', 'js', 'ts']) {
    const app = join(folder, `app-${extension}`);
    let made;
    const check = (tool, work) => ({
      name: `source, importExtension ${extension}, ${tool}`,
      results: async () => {
        await (made ??= makeApp(app, extension));
        await work();
        return [{ name: tool }];
      },
    });
    yield check('tsc', () => run(process.execPath, [tsc, '-p', '.'], { cwd: app }));
    yield check('vite', () => runVite(app, place));
    yield check('webpack', () => runWebpack(app, extension, place));
    yield check('jest', () => runJest(app, extension, place));
  }
}

/** An app whose `src/api` is made from the flagship's document. */
async function makeApp(app, extension) {
  for (const [path, text] of Object.entries(appWith(extension === 'none' ? '' : `.${extension}`))) {
    write(app, path, text);
  }
  write(app, 'tsconfig.json', JSON.stringify(tsconfigOf(extension)));
  symlinkSync(modules, join(app, 'node_modules'));
  cpSync(join(root, 'spec', 'custom'), join(app, 'custom'), { recursive: true });
  const config = {
    ...parse(readFileSync(join(root, 'spec', 'sdk.yaml'), 'utf8')),
    document: join(root, 'spec', 'openapi.yaml'),
    output: 'src/api',
    emit: { output: 'source', importExtension: extension },
  };
  write(app, 'sdk.yaml', JSON.stringify(config));
  await run(process.execPath, [cli, 'generate', '-c', 'sdk.yaml'], { cwd: app });
}

function tsconfigOf(extension) {
  return {
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      ...(extension === 'ts' && { allowImportingTsExtensions: true }),
    },
    include: ['src'],
  };
}

async function runVite(app, place) {
  const { build } = await import('vite');
  const outDir = join(app, 'dist-vite');
  await build({ root: app, logLevel: 'error', configFile: false, build: { outDir } });
  await askIn(outDir, place);
}

async function runWebpack(app, extension, place) {
  const { default: webpack } = await import('webpack');
  const outDir = join(app, 'dist-webpack');
  const compiler = webpack({
    mode: 'production',
    context: app,
    entry: './src/main.ts',
    output: { path: outDir, filename: 'main.js' },
    resolve: {
      extensions: ['.ts', '.js'],
      // Imports of `.js` mean the TypeScript beside: webpack wants to be told.
      ...(extension === 'js' && { extensionAlias: { '.js': ['.ts', '.js'] } }),
    },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: swcOptions }] },
    resolveLoader: { modules: [modules] },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, value) => (error ? reject(error) : resolve(value)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'));
  write(outDir, 'index.html', '<!doctype html><script src="/main.js"></script>');
  await askIn(outDir, place);
}

const swcOptions = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };

/** Asks from the built page. */
async function askIn(folder, { baseURL, apiKey }) {
  const ask = async (args) => [await globalThis.ask(...args), globalThis.expected];
  const [answers, expected] = await inPage(folder, 'index.html', ask, [baseURL, apiKey]);
  const [got, wanted] = [JSON.stringify(answers), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

async function runJest(app, extension, { baseURL, apiKey }) {
  const config = {
    testEnvironment: 'node',
    transform: { '\\.ts$': ['@swc/jest', swcOptions] },
    ...(extension === 'js' && { moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' } }),
  };
  write(app, 'jest.config.json', JSON.stringify(config));
  const jest = join(modules, 'jest', 'bin', 'jest.js');
  await run(
    process.execPath,
    [jest, '--config', 'jest.config.json', '--runInBand', '--ci', '--no-cache'],
    {
      cwd: app,
      env: { BASE_URL: baseURL, API_KEY: apiKey },
    },
  );
}

function write(app, path, text) {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), text);
}
