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

/** Opens a page of `folder` in a browser of its own; returns what `work` returns there. */
export async function inPage(folder, path, work, argument) {
  if (!chromium)
    throw new Error('There is no Chromium: apt-get install chromium, or set CHROMIUM.');
  const site = await serve(folder);
  try {
    const browser = await playwright.launch({ executablePath: chromium, args: switches });
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}/${path}`);
      return await page.evaluate(work, argument);
    } finally {
      await browser.close();
    }
  } finally {
    site.close();
  }
}

const mediaTypes = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

async function serve(folder) {
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
