import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { isPrivateAddress } from '../../../generator/1-load/read/private-address.js';
import { folderOf, loadFrom } from './folder.js';

/** A server on this machine, gone after the test. Gives its origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Pages = Readonly<Record<string, string>>;

function pages(texts: Pages, seen: string[] = []): RequestListener {
  return (request, response) => {
    const { url = '' } = request;
    const { 'x-key': key = '-', authorization = '-' } = request.headers;
    seen.push(`${url} ${String(key)} ${authorization}`);
    const text = texts[url];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  };
}

const referring = (...refs: readonly string[]): string =>
  `openapi: 3.1.0\ncomponents:\n  schemas:\n${refs.map((ref, at) => `    S${at}: {$ref: '${ref}'}\n`).join('')}`;

test('reads a document and what lies below it from a server', async () => {
  const seen: string[] = [];
  const texts = {
    '/v1/api.yaml': referring(
      'models/pet.yaml',
      '../secret.yaml',
      '/v1/x.yaml',
      'file:///etc/passwd',
    ),
    '/v1/models/pet.yaml': 'type: string\n',
    '/secret.yaml': 'type: string\n',
  };
  const origin = await serve(pages(texts, seen));
  const loaded = await loadFrom('/', `${origin}/v1/api.yaml`, { headers: [['x-key', 'k']] });
  expect(loaded.sources.map(({ uri }) => uri)).toEqual(['', 'models/pet.yaml']);
  expect(seen).toEqual(['/v1/api.yaml k -', '/v1/models/pet.yaml - -', '/v1/x.yaml - -']);
  expect(loaded.said).toEqual([
    `${origin}/v1/api.yaml:5:16 ref-remote "../secret.yaml" was not fetched: nothing allows reading from ${origin}.`,
    `${origin}/v1/api.yaml:6:16 ref-unreadable "/v1/x.yaml" cannot be read: the server answered 404 Not Found.`,
    `${origin}/v1/api.yaml:7:16 ref-outside "file:///etc/passwd" lies outside the folder of the entry document.`,
  ]);
});

test('sends the credentials of the address with it alone, and prints them nowhere', async () => {
  const seen: string[] = [];
  const origin = await serve(
    pages({ '/api.yaml': referring('pet.yaml'), '/pet.yaml': 'type: string\n' }, seen),
  );
  const { sources } = await loadFrom('/', `${origin.replace('//', '//me:pass%21@')}/api.yaml`);
  expect(seen).toEqual(['/api.yaml - Basic bWU6cGFzcyE=', '/pet.yaml - -']);
  expect(sources.map(({ label }) => label)).toEqual([`${origin}/api.yaml`, `${origin}/pet.yaml`]);
});

test('reaches a server from a local document only if the user allows it', async () => {
  const origin = await serve(pages({ '/pet.yaml': 'type: string\n' }));
  const folder = await folderOf({ 'api.yaml': referring(`${origin}/pet.yaml`) });
  const denied = await loadFrom(folder, 'api.yaml');
  expect(denied.sources).toHaveLength(1);
  const allowed = await loadFrom(folder, 'api.yaml', { allowOrigins: [origin] });
  expect(allowed.sources.map(({ uri }) => uri)).toEqual(['', `${origin}/pet.yaml`]);
  expect(allowed.said).toEqual([]);
});

test('a redirect to a fragment leads to the whole file', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/pet.yaml') response.end('type: string\n');
    else response.writeHead(302, { location: '/pet.yaml#/a' }).end();
  });
  const folder = await folderOf({ 'api.yaml': referring(`${origin}/old.yaml`) });
  const { sources, said } = await loadFrom(folder, 'api.yaml', { allowOrigins: [origin] });
  expect(said).toEqual([]);
  expect(sources.map(({ uri }) => uri)).toEqual(['', `${origin}/pet.yaml`]);
});

test('a server reached from a local document leads to no local file', async () => {
  const origin = await serve(
    pages({ '/pet.yaml': "properties: {a: {$ref: 'file:///etc/hosts'}}\n" }),
  );
  const folder = await folderOf({ 'api.yaml': referring(`${origin}/pet.yaml`), 'b.yaml': '{}' });
  const { said } = await loadFrom(folder, 'api.yaml', { allowOrigins: [origin] });
  expect(said).toEqual([
    `${origin}/pet.yaml:1:24 ref-outside "file:///etc/hosts" lies outside the folder of the entry document.`,
  ]);
});

test('follows redirects, and takes references from where they lead', async () => {
  const texts = pages({ '/b/api.yaml': referring('pet.yaml'), '/b/pet.yaml': 'type: string\n' });
  const origin = await serve((request, response) => {
    if (request.url !== '/a') texts(request, response);
    else response.writeHead(302, { location: '/b/api.yaml' }).end();
  });
  const { sources, said } = await loadFrom('/', `${origin}/a`);
  expect(said).toEqual([]);
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'pet.yaml']);
});

test.each<[what: string, listener: RequestListener, said: RegExp]>([
  [
    'that redirects to a private address',
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.2:1/x' }).end(),
    /it leads to the private address 127\.0\.0\.2/,
  ],
  [
    'that redirects to a name of a private address',
    (_, response) => response.writeHead(302, { location: 'http://localhost:1/x' }).end(),
    /it leads to the private address (127\.0\.0\.1|::1)/,
  ],
  [
    'that redirects to a file',
    (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /it redirects to file:\/\/\/etc\/passwd, which is not allowed/,
  ],
  [
    'that redirects for ever',
    (_, response) => response.writeHead(302, { location: '/' }).end(),
    /it redirects more than 5 times/,
  ],
  ['that sends too much', (_, response) => response.end('x'.repeat(2000)), /more than 1000 bytes/],
  [
    'that sends a bomb',
    (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000))),
    /more than 1000 bytes/,
  ],
  ['that breaks off', (request) => request.socket.destroy(), /the server broke off the connection/],
  ['that has an error', (_, response) => response.writeHead(500).end(), /answered 500/],
])('gives up on a server %s', async (_, listener, said) => {
  const origin = await serve(listener);
  const loaded = await loadFrom('/', `${origin}/`, { limits: { bytes: 1000 } });
  expect(loaded.sources).toEqual([]);
  expect(loaded.said).toEqual([expect.stringMatching(said)]);
});

test.each<[what: string, listener: RequestListener]>([
  ['says nothing', () => undefined],
  ['stops in the middle', (_, response) => void response.write('a: ')],
])('gives up after a while on a server that %s', async (_, listener) => {
  const origin = await serve(listener);
  const loaded = await loadFrom('/', `${origin}/`, { limits: { milliseconds: 500 } });
  expect(loaded.sources).toEqual([]);
  expect(loaded.said).toEqual([expect.stringMatching(/it took too long/)]);
});

test('unpacks what a server packs unasked', async () => {
  const origin = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a: 1\n')),
  );
  expect((await loadFrom('/', origin)).sources[0]?.value).toEqual({ a: 1 });
});

test.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['127.0.0.1', true],
  ['169.254.169.254', true],
  ['100.100.0.1', true],
  ['0.0.0.0', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['64:ff9b::a00:1', true],
  ['64:ff9b:1::a00:1', true],
  ['2002:a00:1::1', true],
  ['2001:0:a00:1::1', true],
  ['2001:4860:4860::8888', false],
  ['fec0::1', true],
  ['2606:4700::1111', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
