// The places where the package promises to run. Each runs the checks in its own way.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch, serve } from './browser.mjs';
import { run, versionOf } from './process.mjs';
import { bun, deno, nodes, workerd } from './tools.mjs';
import { askWorker } from './workerd.mjs';

/**
 * @param folder a project that has the package installed
 * @param place what `smoke` needs to know
 * @returns {AsyncGenerator<{ name: string, results(): Promise<object[]> }>}
 */
export async function* runtimes(folder, place) {
  const program = (name, command, ...args) => ({
    name,
    results: async () =>
      JSON.parse(
        await run(command, [...args, place.baseURL, place.apiKey], {
          cwd: folder,
          timeout: 120_000,
        }),
      ),
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
  await bundled(join(folder, 'workerd.mjs'), join(worker, 'worker.js'), 'es2022');
  return askWorker(worker, place);
}

function bundled(entry, outfile, target) {
  return build({
    entryPoints: [entry],
    outfile,
    target,
    bundle: true,
    format: 'esm',
    minify: true,
  });
}

async function* inBrowser(folder, place) {
  await bundled(join(folder, 'page.mjs'), join(folder, 'bundle', 'page.js'), 'es2022');
  await bundled(join(folder, 'web-worker.mjs'), join(folder, 'bundle', 'web-worker.js'), 'es2022');
  writeFileSync(join(folder, 'bundled.html'), '<!doctype html><title>bundled</title>');
  writeFileSync(join(folder, 'import-map.html'), pageWithImportMap());
  const [site, browser] = await Promise.all([serve(folder), launch()]);
  try {
    const chromium = `chromium ${browser.version()}`;
    const inPage = (path, work) => async () => {
      const page = await browser.newPage();
      await page.goto(`${site.url}/${path}`);
      return page.evaluate(work, place);
    };
    yield { name: `${chromium}, page, bundled`, results: inPage('bundled.html', runBundle) };
    yield { name: `${chromium}, page, import map`, results: inPage('import-map.html', runModules) };
    yield { name: `${chromium}, web worker`, results: inPage('bundled.html', runWorker) };
  } finally {
    await browser.close();
    site.close();
  }
}

/** Each specifier of doors.mjs, as an application without a bundler would list it. */
function pageWithImportMap() {
  const doors = ['chat/completions', 'files', 'fine-tuning/jobs', 'models'];
  const modules = '/node_modules/openai-sdk/dist/esm';
  const imports = {
    'openai-sdk': `${modules}/index.js`,
    'openai-sdk/client': `${modules}/client.js`,
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
