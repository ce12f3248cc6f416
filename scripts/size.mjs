// Sizes of what a person ships who calls one operation, gzipped, in bytes:
//
//   node scripts/size.mjs [--json]
//
// Bundled by esbuild for browsers, minified; the generated package's own code over the runtime's templates.
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...names) => JSON.stringify(path.join(root, ...names));

const client = `import { createCore } from ${at('templates/runtime/core.ts')};
import { bearer, only } from ${at('templates/runtime/auth.ts')};
import { optionOrEnv } from ${at('templates/runtime/env.ts')};
import { retryAll } from ${at('templates/runtime/retry.ts')};
import { json } from ${at('templates/runtime/body.ts')};
import { send } from ${at('templates/runtime/request.ts')};
const createClient = (options = {}) => createCore({
  name: 'OpenAI', version: '0.1.0', baseURL: 'https://api.openai.com/v1', baseURLEnv: 'OPENAI_BASE_URL',
  auth: only(bearer(options.apiKey, { option: 'apiKey', env: 'OPENAI_API_KEY' })),
  headers: { 'OpenAI-Organization': optionOrEnv(options.organization, 'OPENAI_ORG_ID') },
  retry: retryAll,
}, options);`;

const programs = {
  call: `${client}
export const create = (client, params, options) =>
  send(client, { method: 'POST', path: '/embeddings', body: json(params) }, options);
export { createClient };`,
  stream: `${client}
import { sse } from ${at('templates/runtime/sse.ts')};
export const create = (client, params, options) =>
  send(client, { method: 'POST', path: '/chat/completions', body: json(params), response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined }, options);
export { createClient };`,
  'APIError alone': `export { APIError } from ${at('templates/runtime/errors.ts')};`,
  'OpenAI, whole': `export { OpenAI } from ${at('generated/src/index.ts')};`,
  'class client': `export * from ${at('templates/runtime/class-client.ts')};`,
};

/** What they may be. */
const ceilings = {
  call: 4096,
  stream: 5120,
  'APIError alone': 1024,
  'class client': 9500,
  'OpenAI, whole': 20_480,
};

/** `{ bytes, ceiling }` of each program. */
async function sizes() {
  const result = {};
  for (const [name, contents] of Object.entries(programs)) {
    const { outputFiles } = await build({
      stdin: { contents, loader: 'ts', resolveDir: root },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
    result[name] = { bytes, ceiling: ceilings[name] };
  }
  return result;
}

const measured = await sizes();
if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
else
  for (const [name, { bytes, ceiling }] of Object.entries(measured))
    console.log(`${String(bytes).padStart(6)} of ${String(ceiling).padStart(6)}  ${name}`);
