import { basename, dirname, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startOf, type Report } from '../diagnostics.js';
import { labelOf, withoutCredentials } from './labels.js';
import type { Limits } from './limits.js';
import type { Bytes } from './read/read-file.js';
import type { Reader } from './read/reader.js';
import { nearestWord } from './spelling.js';

/** A path, a URL, `-` for standard input, or a document that the caller holds in memory. */
export type Entry = string | { readonly text: string | Uint8Array; readonly label: string };

/** Where the entry is; files beside a text without a place are those of the working directory. */
export interface EntryPlace {
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'url'; readonly url: URL }
    | { readonly kind: 'stdin' }
    | { readonly kind: 'memory'; readonly bytes: Uint8Array };
  readonly address: URL;
  readonly label: string;
}

/** A file that was read and not yet understood. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Where it came from, redirects followed. */
  readonly address: URL;
  /** What it was asked for by. */
  readonly asked: string;
  readonly label: string;
}

export function entryOf(entry: Entry, workingDirectory: string): EntryPlace {
  const inside = (name: string): URL => pathToFileURL(resolve(workingDirectory, name));
  if (typeof entry !== 'string') {
    const { text, label } = entry;
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return { from: { kind: 'memory', bytes }, address: inside('<document>'), label };
  }
  if (entry === '-') {
    return { from: { kind: 'stdin' }, address: inside('<stdin>'), label: '<stdin>' };
  }
  if (/^https?:\/\//i.test(entry) && URL.canParse(entry)) {
    const url = new URL(entry);
    const address = withoutCredentials(url);
    return { from: { kind: 'url', url }, address, label: labelOf(url, workingDirectory) };
  }
  const address = /^file:/i.test(entry) ? new URL(entry) : inside(entry);
  const label = labelOf(address, workingDirectory);
  return { from: { kind: 'file', path: resolve(workingDirectory, entry) }, address, label };
}

interface EntryOptions {
  readonly role: 'entry' | 'overlay';
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly limits: Limits;
  readonly reader: Reader;
}

/** Undefined where the entry cannot be read; the reason was reported. */
export async function readEntry(
  place: EntryPlace,
  options: EntryOptions,
  report: Report,
): Promise<RawFile | undefined> {
  const { bytes, address } = await bytesOf(place, options);
  if (bytes.kind === 'bytes') {
    return { bytes: bytes.bytes, address, asked: place.address.href, label: place.label };
  }
  refuse(place, bytes, options, report);
  return undefined;
}

async function bytesOf(
  { from, address }: EntryPlace,
  { role, headers, limits, reader }: EntryOptions,
): Promise<{ readonly bytes: Bytes; readonly address: URL }> {
  if (from.kind === 'file')
    return { bytes: await reader.file(from.path, 'any', limits.bytes), address };
  if (from.kind === 'stdin') return { bytes: await reader.input(limits.bytes), address };
  if (from.kind === 'memory') return { bytes: { kind: 'bytes', bytes: from.bytes }, address };
  // The entry is the user's word: it may be anywhere, and its server may send us anywhere public.
  const answer = await reader.url({
    role,
    url: address,
    headers: [...credentialsOf(from.url), ...headers],
    limits,
    mayRedirectTo: () => true,
  });
  return { bytes: answer.bytes, address: answer.url };
}

function credentialsOf({ username, password }: URL): EntryOptions['headers'] {
  if (username === '') return [];
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [['authorization', `Basic ${Buffer.from(pair).toString('base64')}`]];
}

/** A file beside the one that is missing, with a name that differs by little. */
function nearestFile({ from, label }: EntryPlace, reader: Reader): string | undefined {
  if (from.kind !== 'file') return undefined;
  const nearest = nearestWord(basename(from.path), reader.names(dirname(from.path)));
  return nearest === undefined ? undefined : posix.join(posix.dirname(label), nearest);
}

function refuse(
  place: EntryPlace,
  bytes: Bytes,
  { limits, reader }: EntryOptions,
  report: Report,
): void {
  const { label } = place;
  const start = startOf(label);
  if (bytes.kind === 'missing') {
    report('file-missing', start, { path: label, nearest: nearestFile(place, reader) });
  }
  if (bytes.kind === 'folder') report('file-is-folder', start, { path: label });
  if (bytes.kind === 'too-large') report('file-too-large', start, { limit: limits.bytes });
  if (bytes.kind !== 'failed') return;
  const { problem } = bytes;
  if (place.from.kind === 'url') report('url-unreachable', start, { url: label, problem });
  else report('file-unreadable', start, { path: label, problem });
}
