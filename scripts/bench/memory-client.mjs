// One measurement of scripts/bench/memory.mjs, in a process of its own:
//
//   node --expose-gc memory-client.mjs <task> <who> <the server's URL> <the bundled runtime> <mebibytes>
//
// Prints `{ seen, milliseconds, grown, kept }`: by how many MiB the peak of the resident set rises over that of a small run
// before, and by how many what is left of the heap after a collection.
import { pathToFileURL } from 'node:url';

const [task, who, url, bundle, mebibytes] = process.argv.slice(2);
const total = Number(mebibytes) * 2 ** 20;
const ours = await import(pathToFileURL(bundle).href);
const definition = { name: 'M', version: '1', baseURL: url, retry: ours.retrySafe };
const core = ours.createCore(definition, {});

async function* chunks(size) {
  const chunk = new Uint8Array(2 ** 16);
  for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
}

const get = (path, response) => ours.send(core, { method: 'GET', path, response });

/** What each does with so many bytes, or so many calls; all give what they have seen. */
const tasks = {
  upload: {
    small: 2 ** 23,
    large: total,
    ours: async (size) => {
      const file = ours.toStreamingFile(chunks(size), 'big.bin');
      const body = ours.multipart({ file });
      return (await ours.send(core, { method: 'POST', path: '/upload', body })).size;
    },
    'fetch alone': async (size) => {
      const body = ReadableStream.from(chunks(size));
      const response = await fetch(`${url}/upload`, { method: 'POST', body, duplex: 'half' });
      return (await response.json()).size;
    },
  },
  stream: {
    small: 2 ** 23,
    large: total,
    ours: async (size) => {
      let seen = 0;
      for await (const { text } of await get('/stream', ours.sse())) {
        seen += text.length + 18;
        if (seen >= size) break;
      }
      return seen;
    },
    'fetch alone': async (size) => {
      let seen = 0;
      const { body } = await fetch(`${url}/stream`);
      for await (const chunk of body) {
        seen += chunk.length;
        if (seen >= size) break;
      }
      return seen;
    },
  },
  line: {
    small: 0,
    large: 1,
    ours: async (times) => {
      if (times === 0) return (await get('/answer')).answer;
      const failure = async () => {
        for await (const _ of await get('/line', ours.sse()));
      };
      return failure().catch((error) => `${error.name}: ${error.message}`);
    },
  },
  calls: {
    small: 100,
    large: 10_000,
    ours: async (count) => answered(Array.from({ length: count }, () => get('/answer'))),
    'fetch alone': async (count) => {
      const call = async () => (await fetch(`${url}/answer`)).json();
      return answered(Array.from({ length: count }, call));
    },
  },
};

async function answered(calls) {
  return (await Promise.all(calls)).filter(({ answer }) => answer === 1).length;
}

/** The heap after collections. fetch keeps sockets for a while for the next call, and what they held a second longer. */
async function heap() {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  while (process.getActiveResourcesInfo().includes('TCPSocketWrap')) await pause();
  for (let turn = 0; turn < 40; turn++) {
    globalThis.gc();
    await pause();
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const peak = () => process.resourceUsage().maxRSS / 2 ** 10;

const { small, large, [who]: work } = tasks[task];
await work(small);
const [heapBefore, peakBefore] = [await heap(), peak()];
const started = Date.now();
const seen = await work(large);
const milliseconds = Date.now() - started;
const grown = peak() - peakBefore;
const kept = (await heap()) - heapBefore;
console.log(JSON.stringify({ seen, milliseconds, grown, kept }));
process.exit();
