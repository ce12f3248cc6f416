/** Room 2: every reference becomes a checked edge between two pointers. */
import { defaultLimits } from '../1-load/limits.js';
import { childOf, tokensOf, uriOf, type Json, type Pointer } from '../1-load/pointer.js';
import { childAt } from '../1-load/child-at.js';
import type { LoadedSource, Reference } from '../1-load/source.js';
import type { Report } from '../diagnostics.js';
import { binderOf, type Bound } from './bind-dynamic.js';
import { withoutCycles } from './cycles.js';
import { nearestReference } from './nearest-reference.js';
import type { Resolved } from './resolved.js';
import { targetsOf } from './targets.js';

/** `sources`: the entry first, as room 1 gives them; at least one. */
export function resolve(sources: readonly LoadedSource[], report: Report): Resolved {
  const [entry] = sources;
  if (entry === undefined) throw new Error('There is nothing to resolve: no source was loaded.');
  const byUri = new Map(sources.map((source) => [source.uri, source]));
  const valueAt = (pointer: Pointer): Json | undefined =>
    tokensOf(pointer).reduce<Json | undefined>(childAt, byUri.get(uriOf(pointer))?.value);
  const targets = targetsOf(sources, valueAt);
  const bind = binderOf(sources, valueAt);
  const edges = new Map<Pointer, Pointer>();
  for (const reference of sources.flatMap((source) => source.references)) {
    const target = bind(reference, targets(reference));
    if (target.kind === 'found') edges.set(reference.at, target.at);
    tell(reference, target, valueAt, report);
  }
  const limit = defaultLimits.hops;
  return {
    entry,
    sources: byUri,
    edges: withoutCycles(edges, { valueAt, limit, report }),
    valueAt,
  };
}

/** By room 3, which knows what they may lead to. */
const toldLater: ReadonlySet<Reference['keyword']> = new Set([
  'mapping',
  'requirement',
  'operationRef',
]);

/** Files that could not be read were reported by room 1. */
function tell(
  { at, keyword, ref }: Reference,
  target: Bound,
  valueAt: Resolved['valueAt'],
  report: Report,
): void {
  if (toldLater.has(keyword) || target.kind === 'unread') return;
  const place = childOf(at, keyword);
  if (target.kind === 'ambiguous') {
    report('ref-dynamic', place, { ref, count: target.count });
    return;
  }
  if (target.kind === 'found') {
    if (target.wrongBase !== undefined) report('ref-base', place, { ref, id: target.wrongBase });
    if (target.within !== undefined) report('ref-within', place, { ref, to: target.at });
    return;
  }
  report('ref-dangling', place, { ref, nearest: nearestReference(ref, target, valueAt) });
}
