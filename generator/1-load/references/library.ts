import type { Report } from '../../diagnostics.js';
import type { RawFile } from '../entry.js';
import { labelOf, uriFor } from '../labels.js';
import type { Limits } from '../limits.js';
import { sourceOf } from '../parse/source-of.js';
import { pointerTo, tokensOf, uriOf, type Pointer } from '../pointer.js';
import type { Bytes } from '../read/read-file.js';
import type { Reader } from '../read/reader.js';
import type { LoadedSource, Source } from '../source.js';
import { fragmentTokens, splitUri } from '../uri.js';
import type { Sandbox, Verdict } from './sandbox.js';
import { scannerOf, type Demand, type Scanner } from './scan.js';

/** Why a file was not read. */
export type Unread =
  | Exclude<Verdict, { readonly kind: 'file' | 'url' }>
  | Exclude<Bytes, { readonly kind: 'bytes' }>
  | { readonly kind: 'too-many' }
  /** Its text has no meaning, which was reported there. */
  | { readonly kind: 'not-understood' };

/** The files that were read, and by which URIs their parts are known. */
export interface Library {
  add(file: RawFile, source: Source): void;
  /** The entry's own references. */
  begin(): readonly Demand[];
  /** Looks through what a reference leads to; undefined: a file must be read first. */
  follow(demand: Demand): readonly Demand[] | undefined;
  /** Reads the files that these references need. */
  fetch(demands: readonly Demand[]): Promise<void>;
  /** Why a reference cannot be followed; undefined: it can. */
  unreadOf(demand: Demand): Unread | undefined;
  sources(): readonly LoadedSource[];
}

interface LibraryOptions {
  readonly entry: URL;
  readonly workingDirectory: string;
  readonly limits: Limits;
  readonly sandbox: Sandbox;
  readonly reader: Reader;
}

interface Shelved {
  readonly source: Source;
  readonly scanner: Scanner;
}

/** Files read at a time; the disk is quicker asked for several. */
const batchSize = 32;

export function library(options: LibraryOptions, report: Report): Library {
  const { entry, workingDirectory, limits, sandbox, reader } = options;
  const shelves = new Map<string, Shelved>();
  const ids = new Map<string, Pointer>();
  const unread = new Map<string, Unread>();

  function announce(uri: string, at: Pointer): void {
    if (!ids.has(uri)) ids.set(uri, at);
  }

  function add(file: RawFile, source: Source): void {
    const { uri, value } = source;
    announce(file.asked, pointerTo(uri, []));
    if (shelves.has(uri)) return;
    const address = splitUri(file.address.href).resource;
    shelves.set(uri, { source, scanner: scannerOf({ uri, address, value, announce }, report) });
  }

  /** Many references lead to one place; the first has it looked through. */
  const followed = new Set<string>();

  function follow(demand: Demand): readonly Demand[] | undefined {
    const key = `${demand.kind} ${demand.to} ${demand.near}`;
    if (followed.has(key)) return [];
    const found = search(demand);
    if (found !== undefined) followed.add(key);
    return found;
  }

  function search(demand: Demand): readonly Demand[] | undefined {
    const results = waysOf(demand).map((way) => followUri(way, demand));
    const found = results.find((result) => typeof result === 'object');
    if (found !== undefined) return found;
    return results.includes('unread') ? undefined : [];
  }

  function followUri(uri: string, demand: Demand): readonly Demand[] | 'unread' | 'nothing' {
    const { resource, fragment } = splitUri(uri);
    const at = ids.get(resource);
    const shelf = at === undefined ? undefined : shelves.get(uriOf(at));
    if (at === undefined || shelf === undefined) return unread.has(resource) ? 'nothing' : 'unread';
    const tokens = fragmentTokens(fragment);
    if (tokens === undefined) return shelf.scanner.scanAll();
    return shelf.scanner.scan([...tokensOf(at), ...tokens], demand.kind, demand.hops) ?? 'nothing';
  }

  /** Files beside the referring one first: a published `$id` need not be asked on the network. */
  async function fetch(demands: readonly Demand[]): Promise<void> {
    const elsewhere = demands.filter(({ near }) => isKnown(near));
    await readAll(demands.map(({ near }) => near));
    const unfound = demands.filter(({ near }) => !isKnown(near));
    await readAll([...elsewhere, ...unfound].map(({ to }) => to));
  }

  function isKnown(uri: string): boolean {
    return ids.has(splitUri(uri).resource);
  }

  async function readAll(uris: readonly string[]): Promise<void> {
    const wanted = new Set(uris.map((uri) => splitUri(uri).resource));
    const addresses = [...wanted].filter((address) => !ids.has(address) && !unread.has(address));
    for (let start = 0; start < addresses.length; start += batchSize) {
      const batch = addresses.slice(start, start + batchSize);
      const files = await Promise.all(batch.map(read));
      for (const [index, file] of files.entries()) await shelve(batch[index] ?? '', file);
    }
  }

  async function shelve(address: string, file: RawFile | Unread): Promise<void> {
    if ('kind' in file) unread.set(address, file);
    else if (shelves.size >= limits.files) unread.set(address, { kind: 'too-many' });
    else {
      const uri = uriFor(file.address, entry);
      const source = shelves.get(uri)?.source ?? (await sourceOf(file, uri, limits, report));
      if (source === undefined) unread.set(address, { kind: 'not-understood' });
      else add(file, source);
    }
  }

  async function read(address: string): Promise<RawFile | Unread> {
    const verdict = await sandbox.judge(address);
    if (verdict.kind !== 'file' && verdict.kind !== 'url') return verdict;
    const { bytes, url } =
      verdict.kind === 'file'
        ? { bytes: await reader.file(verdict.path, 'regular', limits.bytes), url: new URL(address) }
        : await reader.url({
            role: 'reference',
            url: verdict.url,
            headers: [],
            limits,
            mayRedirectTo: sandbox.isAllowedUrl,
          });
    if (bytes.kind !== 'bytes') return bytes;
    const label = labelOf(url, workingDirectory);
    return { bytes: bytes.bytes, address: url, asked: address, label };
  }

  return {
    add,
    begin: () => shelves.get('')?.scanner.scanAll() ?? [],
    follow,
    fetch,
    unreadOf(demand) {
      const reasons = waysOf(demand).map((way) => unread.get(splitUri(way).resource));
      return reasons.includes(undefined) ? undefined : reasons.at(-1);
    },
    sources: () =>
      [...shelves.values()].map(({ source, scanner: { references, ids, dynamicAnchors } }) => ({
        ...source,
        references,
        ids,
        dynamicAnchors,
      })),
  };
}

/** What a reference may mean, the proper meaning first. */
function waysOf({ to, near }: Demand): readonly string[] {
  return to === near ? [to] : [to, near];
}
