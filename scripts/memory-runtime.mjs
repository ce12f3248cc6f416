// Memory of a long stream, of a large upload and of 10,000 calls at once, over real sockets:
//
//   node scripts/memory-runtime.mjs [--mebibytes 1024]
//
// Prints by how much the client's resident set grows at its peak, and by how much what is kept (the heap after a collection,
// where node has --expose-gc). The server is another process.
import { build } from 'esbuild';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: o } = parseArgs({
  options: {
    mebibytes: { type: 'string', default: '1024' },
    server: { type: 'boolean', default: false },
  },
});
const total = Number(o.mebibytes) * 2 ** 20;

if (o.server) {
  const event = Buffer.from(`data: ${JSON.stringify({ text: 'x'.repeat(1000) })}\n\n`.repeat(64));
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let size = 0;
      request.on('data', (chunk) => (size += chunk.length));
      request.on('end', () => response.end(JSON.stringify({ size })));
      return;
    }
    if (request.url === '/answer') return void response.end('{"answer":1}');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let sent = 0;
    const more = () => {
      while (sent < total) {
        sent += event.length;
        if (!response.write(event)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
} else {
  const self = fileURLToPath(import.meta.url);
  const runtime = path.join(path.dirname(self), '../templates/runtime');
  const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'memory-')), 'ours.mjs');
  const names = ['core', 'multipart', 'request', 'retry', 'sse', 'uploads'];
  await build({
    stdin: {
      contents: names
        .map((name) => `export * from ${JSON.stringify(path.join(runtime, `${name}.ts`))};`)
        .join('\n'),
      resolveDir: runtime,
    },
    bundle: true,
    format: 'esm',
    outfile,
  });
  const ours = await import(pathToFileURL(outfile).href);
  const server = fork(self, ['--server', '--mebibytes', o.mebibytes]);
  const port = await new Promise((resolve) => server.once('message', resolve));
  const core = ours.createCore(
    { name: 'M', version: '1', baseURL: `http://127.0.0.1:${port}`, retry: ours.retrySafe },
    {},
  );

  const grown = async (name, work) => {
    await work(2 ** 20 * 8);
    let peak = 0;
    const kept = () => {
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    const heap = kept();
    const before = process.memoryUsage().rss;
    const clock = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    const started = Date.now();
    const seen = await work(total);
    clearInterval(clock);
    const mebibytes = Math.round((Math.max(peak, before) - before) / 2 ** 20);
    const left = ((kept() - heap) / 2 ** 20).toFixed(1);
    console.log(
      `${name}: ${seen} in ${Date.now() - started} ms, grown by ${mebibytes} MiB, ${left} MiB of it kept`,
    );
  };
  await grown('upload', async (size) => {
    const file = ours.toStreamingFile(
      (async function* () {
        const chunk = new Uint8Array(1 << 16);
        for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
      })(),
      'big.bin',
    );
    const answer = await ours.send(core, {
      method: 'POST',
      path: '/',
      body: ours.multipart({ file }),
    });
    return answer.size;
  });
  await grown('stream', async (size) => {
    let seen = 0;
    for await (const event of await ours.send(core, {
      method: 'GET',
      path: '/',
      response: ours.sse(),
    })) {
      seen += event.text.length + 18;
      if (seen >= size) break;
    }
    return seen;
  });
  await grown('calls at once', async (size) => {
    const request = { method: 'GET', path: '/answer' };
    const calls = Array.from({ length: size < total ? 100 : 10_000 }, () =>
      ours.send(core, request),
    );
    return (await Promise.all(calls)).filter(({ answer }) => answer === 1).length;
  });
  server.kill();
}
