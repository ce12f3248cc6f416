import { lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Limits } from '../limits.js';
import { isPrivateAddress } from './private-address.js';
import { failureOf, readStream, type Bytes } from './read-file.js';

export interface UrlRequest {
  /** The user's word leads to the first two, a file's word to the last. */
  readonly role: 'entry' | 'overlay' | 'reference';
  readonly url: URL;
  /** Sent to the origin of `url` alone, and there until it leads elsewhere. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly limits: Limits;
  /** Where the server may send us on to; a private address only if it says so itself. */
  readonly mayRedirectTo: (url: URL) => boolean;
}

export interface UrlAnswer {
  readonly bytes: Bytes;
  /** Where the bytes really came from: references are relative to it. */
  readonly url: URL;
}

/** GET, with limits on time, size and redirects. */
export async function fetchUrl(request: UrlRequest): Promise<UrlAnswer> {
  const { limits } = request;
  const signal = AbortSignal.timeout(limits.milliseconds);
  let { url, headers } = request;
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const isOwn = url.origin === request.url.origin;
      // Dropped for good: a server elsewhere may lead back to a place that it chooses.
      if (!isOwn) headers = [];
      const answer = await get(url, headers, signal, isOwn ? 'any' : 'public');
      const status = answer.statusCode ?? 0;
      const location = status >= 300 && status < 400 ? answer.headers.location : undefined;
      if (location === undefined) return { bytes: await bodyOf(answer, limits.bytes), url };
      answer.destroy();
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      if (next === undefined || !mayFollow(url, next, request)) {
        return { bytes: failed(`it redirects to ${location}, which is not allowed`), url };
      }
      url = next;
    }
    return { bytes: failed(`it redirects more than ${limits.redirects} times`), url };
  } catch (error) {
    // A body that is cut off by the limit looks like a broken connection.
    if (signal.aborted) return { bytes: failed('it took too long'), url };
    const failure = failureOf(error);
    return { bytes: failure.kind === 'missing' ? failed('there is no such server') : failure, url };
  }
}

function mayFollow(from: URL, to: URL, request: UrlRequest): boolean {
  if (to.protocol !== 'https:' && to.protocol !== from.protocol) return false;
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return false;
  return to.origin === request.url.origin || request.mayRedirectTo(to);
}

type Reach = 'any' | 'public';

function get(
  url: URL,
  headers: UrlRequest['headers'],
  signal: AbortSignal,
  reach: Reach,
): Promise<http.IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address in the URL is never looked up.
  if (reach === 'public' && isPrivateAddress(host)) return Promise.reject(privateError(host));
  const { request } = url.protocol === 'https:' ? https : http;
  const options: http.RequestOptions = {
    signal,
    headers: {
      accept: 'application/json, application/yaml, text/yaml, text/plain, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'sdkwright',
      ...Object.fromEntries(headers),
    },
    ...(reach === 'public' ? { lookup: publicLookup } : {}),
  };
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end();
  });
}

/** Looks up and checks in one step: a second look-up could be answered differently. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const hidden = addresses.find(({ address }) => isPrivateAddress(address));
    const problem = error ?? (hidden === undefined ? null : privateError(hidden.address));
    if (problem !== null) callback(problem, '', 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 0);
  });
};

function privateError(address: string): Error {
  return new Error(`it leads to the private address ${address}`);
}

async function bodyOf(answer: http.IncomingMessage, limit: number): Promise<Bytes> {
  const status = answer.statusCode ?? 0;
  if (status < 200 || status >= 300) {
    answer.destroy();
    return failed(`the server answered ${status} ${answer.statusMessage ?? ''}`.trimEnd());
  }
  return readStream(decompressed(answer), limit);
}

/** Some servers compress although they were asked not to. */
function decompressed(answer: http.IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding'] ?? '';
  const make = decoders.get(encoding.toLowerCase());
  if (make === undefined) return answer;
  const decoder = make();
  answer.on('error', (error) => decoder.destroy(error));
  return answer.pipe(decoder);
}

const decoders = new Map<string, () => NodeJS.ReadWriteStream & Readable>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

function failed(problem: string): Bytes {
  return { kind: 'failed', problem };
}
