/** Room 2: every reference becomes a checked edge between two pointers. */
import { defaultLimits } from '../1-load/limits.js';
import { childOf, tokensOf, uriOf, type Json, type Pointer } from '../1-load/pointer.js';
import { valueBelow } from '../1-load/child-at.js';
import type { LoadedSource, Reference } from '../1-load/source.js';
import type { Report } from '../diagnostics.js';
import { binderOf, nameOf, type Bound } from './bind-dynamic.js';
import { withoutCycles } from './cycles.js';
import { dynamicScopeOf } from './dynamic-scope.js';
import { withGenericUses } from './generic-uses.js';
import { nearestReference } from './nearest-reference.js';
import type { Resolved } from './resolved.js';
import { targetsOf } from './targets.js';

/** `sources`: the entry first, as room 1 gives them; at least one. */
export function resolve(sources: readonly LoadedSource[], report: Report): Resolved {
  const [entry] = sources;
  if (entry === undefined) throw new Error('There is nothing to resolve: no source was loaded.');
  const byUri = new Map(sources.map((source) => [source.uri, source]));
  const valueAt = remembering((pointer) =>
    valueBelow(byUri.get(uriOf(pointer))?.value, tokensOf(pointer)),
  );
  const targets = targetsOf(sources, valueAt);
  const scope = dynamicScopeOf(sources);
  const bind = binderOf(sources, valueAt, scope);
  const edges = new Map<Pointer, Pointer>();
  const unread = new Set<Pointer>();
  const dynamic = new Map<Pointer, string>();
  const met: (readonly [Reference, Bound])[] = [];
  for (const reference of sources.flatMap((source) => source.references)) {
    const target = bind(reference, targets(reference));
    if (target.kind === 'found') edges.set(reference.at, target.at);
    else if (target.kind === 'unread') unread.add(reference.at);
    if (reference.keyword === '$dynamicRef') dynamic.set(reference.at, nameOf(reference.ref));
    met.push([reference, target]);
  }
  const limit = defaultLimits.hops;
  const { resolved, bound } = withGenericUses(
    {
      entry,
      sources: byUri,
      edges: withoutCycles(edges, { valueAt, limit, report }),
      unread,
      valueAt,
    },
    dynamic,
    scope,
  );
  for (const [reference, target] of met) {
    // Whoever uses the generic schema knows what it means; in itself the type is unknown.
    if (target.kind === 'ambiguous' && bound.has(reference.at)) continue;
    tell(reference, target, valueAt, report);
  }
  return resolved;
}

/** Many references lead to the same few places, and each is followed several times. */
function remembering(valueAt: Resolved['valueAt']): Resolved['valueAt'] {
  const known = new Map<Pointer, Json | undefined>();
  return (pointer) => {
    const before = known.get(pointer);
    if (before !== undefined) return before;
    const value = valueAt(pointer);
    known.set(pointer, value);
    return value;
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
