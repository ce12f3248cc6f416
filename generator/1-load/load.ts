/** Room 1: the entry document and every file that it refers to, parsed. */
import type { Report } from '../diagnostics.js';
import { entryOf, readEntry, type Entry } from './entry.js';
import { defaultLimits, type Limits } from './limits.js';
import type { OverlayReading } from './overlay/load-overlays.js';
import { sourceOf } from './parse/source-of.js';
import { isList, isObject, pointerTo } from './pointer.js';
import { outside, type Reader } from './read/reader.js';
import { library, type Library } from './references/library.js';
import { reportUnread } from './references/reasons.js';
import { sandboxOf } from './references/sandbox.js';
import type { Demand } from './references/scan.js';
import type { LoadedSource, Source } from './source.js';

export type { Entry } from './entry.js';

export interface LoadOptions {
  /** What relative paths start from and labels are relative to. Default: the process's. */
  readonly workingDirectory?: string;
  /** Folders or files beyond the entry's folder that references may reach. */
  readonly allowPaths?: readonly string[];
  /** Origins such as `https://example.com` that references may reach. */
  readonly allowOrigins?: readonly string[];
  /** Sent when the entry is fetched, to its own origin alone. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Overlay documents, applied to the entry in this order. */
  readonly overlays?: readonly Entry[];
  readonly limits?: Partial<Limits>;
  /** Default: disk and network as they are. */
  readonly reader?: Reader;
}

/**
 * The entry document first, then the files it refers to in the order in which they are needed.
 * Empty where the entry cannot be used; all that is wrong was reported.
 */
export async function load(
  entry: Entry,
  options: LoadOptions,
  report: Report,
): Promise<readonly LoadedSource[]> {
  const workingDirectory = options.workingDirectory ?? process.cwd();
  const limits = { ...defaultLimits, ...options.limits };
  const place = entryOf(entry, workingDirectory);
  const reader = options.reader ?? outside;
  const headers = options.headers ?? [];
  const text = await readEntry(place, { role: 'entry', headers, limits, reader }, report);
  if (text === undefined) return [];
  const { address } = text;
  const written = await sourceOf(text, '', limits, report);
  if (written === undefined || !isDocument(written, report)) return [];
  const source = await overlaid(
    written,
    options.overlays ?? [],
    { workingDirectory, limits, reader, address },
    report,
  );
  if (source === undefined) return [];
  const sandbox = sandboxOf({
    entry: address,
    workingDirectory,
    allowPaths: options.allowPaths ?? [],
    allowOrigins: options.allowOrigins ?? [],
    realPathOf: reader.realPath,
  });
  const shelf = library({ entry: address, workingDirectory, limits, sandbox, reader }, report);
  shelf.add(text, source);
  await loadClosure(shelf, limits, report);
  return shelf.sources();
}

/** A document of another version or none is room 3's to name; here it must only have keys. */
function isDocument(source: Source, report: Report): boolean {
  const { value, label, text } = source;
  if (isObject(value)) return true;
  const found = value === null ? 'empty' : isList(value) ? 'a list' : `a ${typeof value}`;
  const position = source.locate(pointerTo('', []), 'value');
  report('document-not-object', { kind: 'position', label, text, ...position }, { found });
  return false;
}

/** The entry with its overlays; undefined where one of them cannot be applied. */
async function overlaid(
  source: Source,
  overlays: readonly Entry[],
  reading: OverlayReading,
  report: Report,
): Promise<Source | undefined> {
  if (overlays.length === 0) return source;
  // JSONPath costs a start 30 ms, and few need it.
  const { applyOverlays } = await import('./overlay/apply-overlays.js');
  return applyOverlays(source, overlays, reading, report);
}

/** In rounds: follow what leads into files that are known, then read the others all at once. */
async function loadClosure(shelf: Library, limits: Limits, report: Report): Promise<void> {
  let pending: readonly Demand[] = shelf.begin();
  while (pending.length > 0) {
    const missing = followAll(shelf, pending, limits.hops);
    await shelf.fetch(missing);
    for (const demand of missing) {
      const unread = shelf.unreadOf(demand);
      if (unread !== undefined) reportUnread(demand, unread, limits, report);
    }
    pending = missing.filter((demand) => shelf.unreadOf(demand) === undefined);
  }
}

/** Those that lead into files not read yet. */
function followAll(shelf: Library, demands: readonly Demand[], hops: number): readonly Demand[] {
  const missing: Demand[] = [];
  let queue = demands;
  while (queue.length > 0) {
    const next: Demand[] = [];
    for (const demand of queue.filter((one) => one.hops <= hops)) {
      const found = shelf.follow(demand);
      if (found === undefined) missing.push(demand);
      else for (const one of found) next.push(one);
    }
    queue = next;
  }
  return missing;
}
