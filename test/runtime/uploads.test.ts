import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { binary } from '../../templates/runtime/binary.js';
import { SDKError } from '../../templates/runtime/errors.js';
import type { MultipartOptions, PartEncoding } from '../../templates/runtime/multipart.js';
import { multipart } from '../../templates/runtime/multipart.js';
import { send } from '../../templates/runtime/request.js';
import type { Uploadable } from '../../templates/runtime/uploads.js';
import { toFile, toStreamingFile } from '../../templates/runtime/uploads.js';
import { answer, busy, clientOf, echo, serve } from './server.js';

const bytes = new TextEncoder().encode('abc');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  await writeFile(join(folder, 'a.txt'), 'abc');
});
afterAll(() => rm(folder, { recursive: true }));

async function* chunks() {
  yield bytes.slice(0, 1);
  yield bytes.slice(1);
}

async function* chunksFrom(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  try {
    for (;;) yield (await reader.read()).value ?? new Uint8Array();
  } finally {
    await reader.cancel();
  }
}

const sources: [string, () => unknown, string | undefined, string | undefined][] = [
  ['File', () => new File(['abc'], 'f.txt', { type: 'text/plain' }), 'f.txt', 'text/plain'],
  ['Blob', () => new Blob(['abc'], { type: 'text/x' }), undefined, 'text/x'],
  ['fs.ReadStream', () => createReadStream(join(folder, 'a.txt')), 'a.txt', undefined],
  ['Uint8Array', () => bytes, undefined, undefined],
  ['ArrayBuffer', () => bytes.buffer.slice(0, 3), undefined, undefined],
  ['DataView', () => new DataView(bytes.buffer, 0, 3), undefined, undefined],
  ['Buffer', () => Buffer.from('abc'), undefined, undefined],
  ['ReadableStream', () => new Blob(['abc']).stream(), undefined, undefined],
  ['async iterable', chunks, undefined, undefined],
  ['iterator', () => [bytes].values(), undefined, undefined],
  ['toStreamingFile', () => toStreamingFile(chunks(), 's.bin', { type: 'x/y' }), 's.bin', 'x/y'],
  [
    'a blob of another realm',
    () => ({
      size: 3,
      type: 'a/b',
      name: 'n',
      arrayBuffer: async () => bytes.buffer,
      slice: () => null,
      stream: () => new Blob(['abc']).stream(),
    }),
    'n',
    'a/b',
  ],
];

/** What a server reads of a form; the platform's own parser is the judge. */
async function received(
  value: object,
  encoding?: { [field: string]: PartEncoding },
  options?: MultipartOptions,
) {
  let form: FormData | undefined;
  const fetch = async (_: string, init?: RequestInit) => {
    form = await new Request('http://x.test', {
      ...init,
      redirect: 'follow',
      signal: null,
    }).formData();
    return new Response('{}');
  };
  await send(clientOf('http://x.test', { fetch }), {
    method: 'POST',
    path: '/',
    body: multipart(value, encoding, options),
  });
  return [...(form ?? [])];
}

async function textOf(
  value: object,
  encoding?: { [field: string]: PartEncoding },
  options?: MultipartOptions,
) {
  const { client, last } = await echo();
  await send(client, { method: 'POST', path: '/', body: multipart(value, encoding, options) });
  return last().body.replace(/--sdk-\w+/g, '--B');
}

describe('multipart', () => {
  test.each(sources)('%s', async (_, make, name, type) => {
    const [entry] = await received({ file: make() });
    const file = entry?.[1];
    if (!(file instanceof File)) return expect.fail('no file');
    expect([await file.text(), file.name, file.type]).toEqual([
      'abc',
      name ?? 'unknown_file',
      type ?? 'application/octet-stream',
    ]);
  });

  test('items of a list have no names but in form data', async () => {
    const file = new File(['abc'], 'a.gif', { type: 'image/gif' });
    const items = [{ a: 1 }, 'x', file, ['y']];
    expect(await textOf(items, {}, { contentType: 'multipart/mixed' })).toBe(
      [
        ['Content-Type: application/json', '', '{"a":1}'],
        ['', 'x'],
        ['Content-Disposition: attachment; filename="a.gif"', 'Content-Type: image/gif', '', 'abc'],
        ['Content-Type: application/json', '', '["y"]'],
      ]
        .map((lines) => ['--B', ...lines, ''].join('\r\n'))
        .join('') + '--B--\r\n',
    );
    expect(await textOf(['x'])).toContain('Content-Disposition: form-data; name="0"');
  });

  test('items of a list are written by their positions', async () => {
    const headers = { 'Content-Disposition': 'form-data; name="first"' };
    const options = { prefix: [{ headers }], items: { contentType: 'text/csv' } };
    expect(await textOf(['a', 'b', 'c'], {}, options)).toBe(
      [
        ['Content-Disposition: form-data; name="first"', '', 'a'],
        ['Content-Disposition: form-data; name="1"', 'Content-Type: text/csv', '', 'b'],
        ['Content-Disposition: form-data; name="2"', 'Content-Type: text/csv', '', 'c'],
      ]
        .map((lines) => ['--B', ...lines, ''].join('\r\n'))
        .join('') + '--B--\r\n',
    );
  });

  test.each([
    ['whole', () => new File(['abc'], 'a')],
    ['in chunks', () => toStreamingFile(chunks, 'a')],
  ])('parts inside of a part, files %s', async (_, make) => {
    const inside = { fields: { note: { contentType: 'text/csv' } } };
    const body = await textOf(
      { set: { note: 'n', file: make() } },
      { set: { contentType: 'multipart/mixed', inside } },
    );
    expect(body).toBe(
      [
        '--B',
        'Content-Disposition: form-data; name="set"',
        'Content-Type: multipart/mixed; boundary=' + (/boundary=(\S+)/.exec(body)?.[1] ?? ''),
        '',
        '--B',
        'Content-Disposition: form-data; name="note"',
        'Content-Type: text/csv',
        '',
        'n',
        '--B',
        'Content-Disposition: form-data; name="file"; filename="a"',
        'Content-Type: application/octet-stream',
        '',
        'abc',
        '--B--',
        '',
        '--B--',
        '',
      ].join('\r\n'),
    );
  });

  test('a list of JSON is one part, or one for each item', async () => {
    const encoding = { contentType: 'application/json' };
    const parts = async (more: object) =>
      [
        ...(await textOf({ l: [1, 2] }, { l: { ...encoding, ...more } })).matchAll(/\r\n\r\n(.*)/g),
      ].map(([, text]) => text);
    expect(await parts({})).toEqual(['[1,2]']);
    expect(await parts({ each: true })).toEqual(['1', '2']);
  });

  test('a Response gives its URL’s name and its type', async () => {
    const { url } = await serve(
      (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('abc'),
    );
    const [entry] = await received({ file: await fetch(`${url}/path/cat%20a.png?x=1`) });
    expect(entry?.[1]).toMatchObject({ name: 'cat a.png', type: 'image/png' });
  });

  test('fields', async () => {
    const value = {
      s: 'é',
      n: 1,
      b: false,
      d: new Date(0),
      u: undefined,
      l: ['x', undefined, 'y'],
      o: { a: [1] },
    };
    expect(await textOf(value)).toBe(
      [
        ['s', '', 'é'],
        ['n', '', '1'],
        ['b', '', 'false'],
        ['d', '', '1970-01-01T00:00:00.000Z'],
        ['l', '', 'x'],
        ['l', '', 'y'],
        ['o', 'Content-Type: application/json\r\n', '{"a":[1]}'],
      ]
        .map(
          ([name, head, text]) =>
            `--B\r\nContent-Disposition: form-data; name="${name}"\r\n${head}\r\n${text}\r\n`,
        )
        .join('') + '--B--\r\n',
    );
  });

  test('with brackets', async () => {
    const names = (
      await received(
        { l: [1, 2], o: { a: { b: 1 } }, f: [new Blob(['x'])] },
        {},
        { arrays: 'brackets' },
      )
    ).map(([name]) => name);
    expect(names).toEqual(['l[]', 'l[]', 'o[a][b]', 'f[]']);
  });

  test('encodings', async () => {
    const body = await textOf(
      { a: [1, 2], l: [1, 2], f: new Blob(['x']), h: 'x' },
      {
        a: { contentType: 'application/json' },
        l: { explode: false },
        f: { contentType: 'image/png, image/*' },
        h: { headers: { 'X-A': '1' } },
      },
    );
    expect(body).toContain('name="a"\r\nContent-Type: application/json\r\n\r\n[1,2]\r\n');
    expect(body).toContain('name="l"\r\n\r\n1,2\r\n');
    expect(body).toContain('filename="unknown_file"\r\nContent-Type: image/png\r\n');
    expect(body).toContain('name="h"\r\nX-A: 1\r\n\r\nx');
  });

  test('null has no word', async () => {
    await expect(textOf({ a: null })).rejects.toBeInstanceOf(SDKError);
  });

  test('what has no text is no member of a list that is joined', async () => {
    const encoding = { l: { explode: false } };
    await expect(textOf({ l: [1, {}] }, encoding)).rejects.toThrow('`l` must be a scalar.');
  });

  test('names and types cannot inject headers', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('"', '\r', '\n', '\\', ';', 'é', 'a', '=', ':') }),
        async (name) => {
          const body = await textOf({
            [`f${name}`]: new File(['x'], `a${name}`.replaceAll('\\', '')),
          });
          expect(body.split('\r\n\r\n')[0]?.split('\r\n')).toHaveLength(3);
        },
      ),
      { numRuns: 30 },
    ));

  test.each<[string, () => Promise<unknown>]>([
    [
      'a type',
      () =>
        textOf({
          f: { ...sources[0], size: 1, type: 'a\r\nX: y', arrayBuffer: 1, slice: 1, stream: 1 },
        }),
    ],
    ...['a\nb', 'a\rb', 'a\0b'].map((value): [string, () => Promise<unknown>] => [
      'an encoding’s header',
      () => textOf({ f: 'x' }, { f: { headers: { 'X-A': value } } }),
    ]),
    [
      'the name of an encoding’s header',
      () => textOf({ f: 'x' }, { f: { headers: { 'X: y\r\nZ': 'a' } } }),
    ],
    ...['a\nb', 'a\rb', 'a\0b', 'a\x7fb'].map((name): [string, () => Promise<unknown>] => [
      'the name of a stream',
      async () => toStreamingFile(chunks(), name),
    ]),
    ['the type of a stream', async () => toStreamingFile(chunks(), 'a', { type: 'a\r\nb' })],
  ])('%s with a line break is refused', async (_, make) => {
    await expect(make()).rejects.toBeInstanceOf(SDKError);
  });

  test('file names are base names, or relative paths that stay inside', async () => {
    const named = (name: string) => ({ f: new File(['x'], name) });
    expect(await textOf(named('a/b/c.txt'))).toContain('filename="c.txt"');
    expect(await textOf(named('C:\\x\\c.txt'))).toContain('filename="c.txt"');
    const relative = { fileNames: 'relative' } as const;
    expect(await textOf(named('a/b/c.txt'), {}, relative)).toContain('filename="a/b/c.txt"');
    for (const name of ['/a', '\\a', '/', '../a', 'a/../b', 'a//b', 'C:/a', 'a\\b', './a', 'a/']) {
      await expect(textOf(named(name), {}, relative)).rejects.toBeInstanceOf(SDKError);
    }
  });

  test('is sent again where it can be, and only there', async () => {
    const again = await serve((_, response, count) =>
      answer(response, {}, count === 1 ? 500 : 200),
    );
    const client = clientOf(again.url, { maxRetryDelay: 5 });
    const put = (file: unknown) =>
      send(client, { method: 'PUT', path: '/', body: multipart({ file }) }).asResult();
    expect(await put(new Blob(['abc']))).toMatchObject({ ok: true });
    expect(again.seen).toHaveLength(2);
    expect(again.seen[1]?.headers['content-length']).toBeDefined();
    const once = await serve((_, response) => answer(response, {}, 500));
    const other = clientOf(once.url, { maxRetryDelay: 5 });
    const request = { method: 'PUT', path: '/' };
    await send(other, { ...request, body: multipart({ file: chunks() }) }).asResult();
    expect(once.seen).toHaveLength(1);
    await send(other, {
      ...request,
      body: multipart({ file: toStreamingFile(chunks, 'a') }),
    }).asResult();
    expect(once.seen).toHaveLength(4);
    expect(once.seen.at(-1)?.body).toContain('abc');
  });

  test.each([
    ['a stream', (bodyOf: ReadableStream<Uint8Array>) => bodyOf],
    ['what is iterated', (bodyOf: ReadableStream<Uint8Array>) => chunksFrom(bodyOf)],
  ])('%s that is not sent to its end is let go', async (_, fileOf) => {
    const cancel = vi.fn();
    const source = new ReadableStream<Uint8Array>({
      pull: (sink) => sink.enqueue(new Uint8Array(9)),
      cancel,
    });
    const fetch = async (__: string, init: RequestInit = {}) => {
      const reader = (init.body as ReadableStream).getReader();
      for (let part = 0; part < 3; part++) await reader.read();
      await reader.cancel();
      return Response.json({});
    };
    const body = multipart({ file: fileOf(source) });
    await send(clientOf('http://x.test', { fetch }), { method: 'POST', path: '/', body });
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), busy);
  });

  test('a stream is let go where the server refuses it before it has read it all', async () => {
    let ended = false;
    const endless = (async function* () {
      try {
        for (;;) {
          await new Promise(setImmediate);
          yield new Uint8Array(1000);
        }
      } finally {
        ended = true;
      }
    })();
    const { createServer } = await import('node:net');
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.write('HTTP/1.1 413 No\r\ncontent-length: 0\r\n\r\n'));
    }).listen(0);
    const { port } = server.address() as import('node:net').AddressInfo;
    const client = clientOf(`http://127.0.0.1:${port}`);
    const request = { method: 'POST', path: '/', body: multipart({ f: endless }) };
    await expect(send(client, request)).rejects.toMatchObject({ status: 413 });
    await vi.waitFor(() => expect(ended).toBe(true), busy);
    server.close();
  });

  test('a stream that is cut by an abort does not look whole', async () => {
    const controller = new AbortController();
    const cut = (async function* () {
      yield new Uint8Array(9);
      controller.abort();
    })();
    const sent = vi.fn((_: string, init: RequestInit = {}) => new Response(init.body).text());
    const fetch = async (url: string, init?: RequestInit) => new Response(await sent(url, init));
    const body = multipart({ file: cut });
    const call = send(
      clientOf('http://x.test', { fetch }),
      { method: 'POST', path: '/', body },
      { signal: controller.signal },
    );
    await expect(call).rejects.toMatchObject({ name: 'APIUserAbortError' });
    await expect(sent.mock.results[0]?.value).rejects.toMatchObject({ name: 'APIUserAbortError' });
  });

  test('a stream is read no faster than it is sent', async () => {
    let made = 0;
    const endless = (async function* () {
      for (;;) {
        made++;
        yield new Uint8Array(1 << 16);
        if (made > 2000) throw new Error('nobody waits for the socket');
      }
    })();
    const abort = new AbortController();
    const { createServer } = await import('node:net');
    // Accepts, and reads nothing.
    const deaf = createServer((socket) => socket.pause()).listen(0);
    const { port } = deaf.address() as import('node:net').AddressInfo;
    const call = send(
      clientOf(`http://127.0.0.1:${port}`),
      { method: 'POST', path: '/', body: multipart({ f: endless }) },
      { signal: abort.signal },
    );
    setTimeout(() => abort.abort(), 200);
    await expect(call).rejects.toMatchObject({ name: 'APIUserAbortError' });
    expect(made).toBeLessThan(500);
    deaf.close();
  });
});

describe('binary', () => {
  test.each(sources)('%s', async (_, make, __, type) => {
    const { client, last } = await echo();
    await send(client, { method: 'POST', path: '/', body: binary(make()) });
    expect(last().body).toBe('abc');
    expect(last().headers['content-type']).toBe(type ?? 'application/octet-stream');
  });

  test('a declared type wins; what is no upload is none', async () => {
    const { client, last } = await echo();
    await send(client, { method: 'POST', path: '/', body: binary(bytes, 'image/png') });
    expect(last().headers['content-type']).toBe('image/png');
    expect([binary('text'), binary({}), binary(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  describe('a browser collects a stream before it sends it', () => {
    const bodies: unknown[] = [];
    const fetch = async (_: string, init?: RequestInit) => {
      bodies.push(init?.body);
      return new Response('{}');
    };
    const post = (f: unknown, options = {}) => {
      vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
      const client = clientOf('http://x.test', { fetch, dangerouslyAllowBrowser: true });
      return send(client, { method: 'POST', path: '/', body: multipart({ f }) }, options);
    };
    afterEach(() => {
      vi.unstubAllGlobals();
      bodies.length = 0;
    });

    test('as a blob', async () => {
      await post(chunks());
      expect(bodies).toEqual([expect.any(Blob)]);
    });

    test('up to 256 MiB', async () => {
      const chunk = new Uint8Array(2 ** 26);
      const endless = (async function* () {
        for (;;) yield chunk;
      })();
      await expect(post(endless)).rejects.toThrow('above 268435456 bytes');
      expect(bodies).toEqual([]);
    });

    test('until it is aborted', async () => {
      const abort = new AbortController();
      let made = 0;
      const endless = (async function* () {
        for (;;) {
          if (++made === 5) abort.abort();
          yield bytes;
        }
      })();
      const call = post(endless, { signal: abort.signal });
      await expect(call).rejects.toMatchObject({ name: 'APIUserAbortError' });
      await new Promise(setImmediate);
      expect([made, bodies]).toEqual([5, []]);
    });
  });
});

describe('toFile', () => {
  test.each(sources)('%s', async (_, make, name, type) => {
    const file = await toFile(make() as Uploadable);
    expect([await file.text(), file.name, file.type]).toEqual([
      'abc',
      name ?? 'unknown_file',
      type ?? '',
    ]);
  });

  test('text, a promise, a name, a type', async () => {
    const file = await toFile(Promise.resolve('é'), 'n.txt', {
      type: 'text/plain',
      lastModified: 5,
    });
    expect(file).toMatchObject({ name: 'n.txt', type: 'text/plain', lastModified: 5, size: 2 });
  });

  test('a path of where it comes from is no part of its name', async () => {
    const blob = Object.assign(new Blob(['abc']), { name: 'C:\\a/b\\c.txt' });
    expect((await toFile(blob)).name).toBe('c.txt');
    expect((await toFile(blob, 'a/c.txt')).name).toBe('a/c.txt');
  });

  test('a File stays what it is unless something changes', async () => {
    const file = new File(['abc'], 'a', { type: 'x/y', lastModified: 5 });
    expect(await toFile(file)).toBe(file);
    expect(await toFile(file, 'a')).toBe(file);
    expect(await toFile(file, 'b')).toMatchObject({ name: 'b', type: 'x/y', lastModified: 5 });
    expect(await toFile(file, undefined, { type: '' })).toMatchObject({ name: 'a', type: '' });
  });

  test('anything else is told what it is', async () => {
    await expect(toFile({ foo: 1, bar: 2 } as never)).rejects.toThrow('an object with foo, bar');
    await expect(toFile(5 as never)).rejects.toThrow('a number');
  });

  test('a platform without File is told so', async () => {
    vi.stubGlobal('File', undefined);
    await expect(toFile('x')).rejects.toThrow('`File`');
    vi.unstubAllGlobals();
  });
});
