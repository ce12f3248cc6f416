import { childOf, isObject, type Pointer } from '../1-load/pointer.js';
import type { Report } from '../diagnostics.js';
import type { Resolved } from './resolved.js';

interface CycleOptions {
  readonly valueAt: Resolved['valueAt'];
  /** References that may follow each other. */
  readonly limit: number;
  readonly report: Report;
}

/**
 * The edges without those of references that lead to nothing but each other (a -> b -> a), and
 * without those at which a chain of references gets too long. Each place is looked at once.
 */
export function withoutCycles(
  edges: ReadonlyMap<Pointer, Pointer>,
  options: CycleOptions,
): ReadonlyMap<Pointer, Pointer> {
  const kept = new Map(edges);
  /** How many references follow each other from a place on; `open` while it is looked at. */
  const lengths = new Map<Pointer, number | 'open'>();
  for (const start of edges.keys()) {
    const chain: Pointer[] = [];
    let at = start;
    while (edges.has(at) && !lengths.has(at)) {
      lengths.set(at, 'open');
      chain.push(at);
      at = edges.get(at) ?? at;
    }
    const tail = lengths.get(at) ?? 0;
    if (tail === 'open') cut(chain.slice(chain.indexOf(at)), kept, options);
    let length = tail === 'open' ? 0 : tail;
    for (const place of chain.toReversed()) {
      length = kept.has(place) ? length + 1 : 0;
      if (length > options.limit) length = shorten(place, kept, options);
      lengths.set(place, length);
    }
  }
  return kept;
}

function cut(cycle: readonly Pointer[], kept: Map<Pointer, Pointer>, options: CycleOptions): void {
  const refs = cycle.map((at) => refAt(at, options));
  const [first] = cycle;
  for (const at of cycle) kept.delete(at);
  if (first !== undefined) options.report('ref-cycle', childOf(first, '$ref'), { refs });
}

function shorten(place: Pointer, kept: Map<Pointer, Pointer>, options: CycleOptions): number {
  kept.delete(place);
  options.report('ref-too-deep', childOf(place, '$ref'), { limit: options.limit });
  return 0;
}

function refAt(at: Pointer, { valueAt }: CycleOptions): string {
  const holder = valueAt(at);
  if (!isObject(holder)) return '';
  const ref = holder['$ref'] ?? holder['$dynamicRef'] ?? holder['$recursiveRef'];
  return typeof ref === 'string' ? ref : '';
}
