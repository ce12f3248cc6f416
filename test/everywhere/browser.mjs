// Debian's Chromium, and the server that its pages come from: another origin than the API's.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './tools.mjs';

// It runs as root in containers, and nothing of it may look for the network.
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  if (!chromium)
    throw new Error('There is no Chromium: apt-get install chromium, or set CHROMIUM.');
  return playwright.launch({ executablePath: chromium, args: switches });
}

const mediaTypes = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** Serves the files of a folder. @returns {Promise<{ url: string, close(): void }>} */
export async function serve(folder) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    try {
      const bytes = await readFile(join(folder, path));
      response.setHeader('content-type', mediaTypes[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
