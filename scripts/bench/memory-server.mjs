// What scripts/bench/memory.mjs talks to, in a process of its own: `memory-server.mjs <mebibytes>` tells its port.
import { createServer } from 'node:http';

const total = Number(process.argv[2]) * 2 ** 20;
const event = Buffer.from(`data: ${JSON.stringify({ text: 'x'.repeat(1000) })}\n\n`.repeat(64));
const piece = Buffer.alloc(2 ** 16, 'x');

const answers = {
  /** Events of about 1 KiB, so many bytes of them. */
  '/stream': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    send(response, event, total);
  },
  /** One event that does not end. */
  '/line': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: ');
    send(response, piece, 100e6);
  },
  '/upload': (request, response) => {
    let size = 0;
    request.on('data', (chunk) => (size += chunk.length));
    request.on('end', () => answer(response, { size }));
  },
  '/answer': (_, response) => answer(response, { answer: 1 }),
};

function answer(response, value) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** No faster than it is read. */
function send(response, chunk, size) {
  let sent = 0;
  const more = () => {
    while (sent < size && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) return response.once('drain', more);
    }
    return response.end();
  };
  more();
}

const server = createServer((request, response) => {
  response.on('error', () => {});
  answers[request.url](request, response);
});
// Node closes what is idle for 5 seconds, where a client may be about to send: 10,000 calls take as long.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', 20_000, () => process.send(server.address().port));
