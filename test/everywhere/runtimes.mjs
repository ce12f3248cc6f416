// The places where the package promises to run. Each runs the checks in its own way.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inPage } from './browser.mjs';
import { run, versionOf } from './process.mjs';
import { bun, chromium, deno, nodes, workerd, ws } from './tools.mjs';
import { askWorker } from './workerd.mjs';

/**
 * @param folder a project that has the package installed
 * @param place what `smoke` needs to know
 * @returns {AsyncGenerator<{ name: string, results(): Promise<object[]> }>}
 */
export async function* runtimes(folder, place) {
  const env = { OPENAI_ORG_ID: 'org-of-the-environment' };
  const program = (name, command, ...args) => ({
    name,
    async results() {
      const options = { cwd: folder, env, timeout: 300_000 };
      return JSON.parse(await run(command, [...args, place.baseURL, place.apiKey, ws], options));
    },
  });
  for (const node of nodes) {
    const version = await versionOf(node);
    yield program(`node ${version}`, node, 'program.mjs');
    yield program(`node ${version}, CommonJS`, node, 'program.cjs');
  }
  yield program(`bun ${await versionOf(bun)}`, bun, 'program.mjs');
  yield program(
    `deno ${await versionOf(deno)}`,
    deno,
    ...[
      'run',
      '--allow-net',
      '--allow-env',
      '--allow-read',
      '--no-remote',
      '--node-modules-dir=manual',
    ],
    'program.mjs',
  );
  yield { name: `workerd ${await versionOf(workerd)}`, results: () => inWorkerd(folder, place) };
  yield* inBrowser(folder, place);
}

async function inWorkerd(folder, place) {
  const worker = join(folder, 'workerd');
  mkdirSync(worker);
  await bundled(join(folder, 'workerd.mjs'), join(worker, 'worker.js'));
  return askWorker(worker, place);
}

function bundled(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    target: 'es2022',
    bundle: true,
    format: 'esm',
    minify: true,
  });
}

async function* inBrowser(folder, place) {
  for (const entry of ['page', 'web-worker']) {
    await bundled(join(folder, `${entry}.mjs`), join(folder, 'bundle', `${entry}.js`));
  }
  writeFileSync(join(folder, 'bundled.html'), '<!doctype html><title>bundled</title>');
  writeFileSync(join(folder, 'import-map.html'), pageWithImportMap());
  const browser = `chromium ${chromium ? await versionOf(chromium) : 'missing'}`;
  const page = (name, path, work) => ({
    name: `${browser}, ${name}`,
    results: () => inPage(folder, path, work, place),
  });
  yield page('page, bundled', 'bundled.html', runBundle);
  yield page('page, import map', 'import-map.html', runModules);
  yield page('web worker', 'bundled.html', runWorker);
}

/** Each specifier of doors.mjs, as an application without a bundler would list it. */
function pageWithImportMap() {
  const doors = ['chat/completions', 'files', 'fine-tuning/jobs', 'models'];
  const modules = '/node_modules/openai-sdk/dist/esm';
  const imports = {
    'openai-sdk': `${modules}/index.js`,
    'openai-sdk/client': `${modules}/client.js`,
    'openai-sdk/helpers/chat-stream': `${modules}/custom/chat-stream.js`,
    'openai-sdk/helpers/run-tools': `${modules}/custom/run-tools.js`,
    'things-sdk': '/node_modules/things-sdk/dist/esm/index.js',
    ...Object.fromEntries(
      doors.map((door) => [`openai-sdk/operations/${door}`, `${modules}/operations/${door}.js`]),
    ),
  };
  return `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
}

// These three run in the page.
const runBundle = async (place) => (await import('/bundle/page.js')).run(place);
const runModules = async (place) => (await import('/page.mjs')).run(place);
const runWorker = (place) =>
  new Promise((resolve, reject) => {
    const worker = new Worker('/bundle/web-worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(place);
  });
