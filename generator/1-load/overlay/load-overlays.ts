/** The overlays that were asked for, read and checked. */
import type { Report } from '../../diagnostics.js';
import { entryOf, readEntry, type Entry } from '../entry.js';
import type { Limits } from '../limits.js';
import { sourceOf } from '../parse/source-of.js';
import { childOf, pointerTo } from '../pointer.js';
import type { Reader } from '../read/reader.js';
import { joinUri } from '../uri.js';
import { readOverlay, reportIn, type Overlay } from './overlay.js';

export interface OverlayReading {
  readonly workingDirectory: string;
  readonly limits: Limits;
  readonly reader: Reader;
  /** Of the document. */
  readonly address: URL;
}

/** In their order; undefined where one of them cannot be used, which was reported. */
export async function loadOverlays(
  entries: readonly Entry[],
  reading: OverlayReading,
  report: Report,
): Promise<readonly Overlay[] | undefined> {
  const overlays: Overlay[] = [];
  for (const entry of entries) {
    const overlay = await loadOverlay(entry, reading, report);
    if (overlay !== undefined) overlays.push(overlay);
  }
  return overlays.length === entries.length ? overlays : undefined;
}

async function loadOverlay(
  entry: Entry,
  { workingDirectory, limits, reader, address }: OverlayReading,
  report: Report,
): Promise<Overlay | undefined> {
  const place = entryOf(entry, workingDirectory);
  const file = await readEntry(place, { role: 'overlay', headers: [], limits, reader }, report);
  const source = file && (await sourceOf(file, '', limits, report));
  const overlay = source && readOverlay(source, limits, report);
  if (overlay?.extends !== undefined && isOther(overlay.extends, place.address, address)) {
    const at = childOf(pointerTo('', []), 'extends');
    reportIn(overlay.file, report)('overlay-of-other-document', at, { document: overlay.extends });
  }
  return overlay;
}

/** A published address says nothing against the copy on somebody's disk. */
function isOther(reference: string, base: URL, document: URL): boolean {
  const meant = joinUri(base.href, reference);
  return URL.canParse(meant) && new URL(meant).protocol === document.protocol
    ? new URL(meant).href !== document.href
    : false;
}
