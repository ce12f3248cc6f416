/** What only the whole graph of declarations tells about each. */
import { backwards, onCycles } from './edges.js';
import { lookupOf, partsOf, type Lookup } from './graph.js';
import type { HelperOf, Operation, Reach, Type, TypeDecl, TypeId, Webhook } from './ir.js';
import { receivedBy, sentBy } from './sent-and-received.js';

type View = 'request' | 'response';

/** The parts that one view has: a request carries no read-only field, a response no write-only. */
function partsInView(type: Type, view: View): readonly Type[] {
  if (type.kind !== 'object') return partsOf(type);
  const hidden = view === 'request' ? 'read' : 'write';
  return partsOf({ ...type, fields: type.fields.filter(({ access }) => access !== hidden) });
}

/** The declarations with what only the whole graph tells: reach, split, recursive. */
export function markGraph(
  decls: readonly TypeDecl[],
  operations: readonly Operation[],
  events: readonly Webhook[],
  sockets: readonly HelperOf<'socket'>[],
): readonly TypeDecl[] {
  const lookup = lookupOf(decls);
  const sent = [...operations.flatMap(sentBy), ...sockets.map(({ send }) => send)];
  const requested = reachedFrom(sent, 'request', lookup);
  const received = [
    ...operations.flatMap(receivedBy),
    ...events.map(({ type }) => type),
    ...sockets.map(({ receive }) => receive),
  ];
  const answered = reachedFrom(received, 'response', lookup);
  const edges = new Map(decls.map((decl) => [decl.id, [...refsOf(decl.type)]]));
  const split = backwards(
    edges,
    decls.filter(hasOneWayField).map(({ id }) => id),
  );
  const recursive = onCycles(edges);
  return decls.map((decl) => ({
    ...decl,
    reach: reachOf(requested.has(decl.id), answered.has(decl.id)),
    split: split.has(decl.id),
    recursive: recursive.has(decl.id),
  }));
}

function reachOf(request: boolean, response: boolean): Reach {
  if (request) return response ? 'both' : 'request';
  return response ? 'response' : 'none';
}

function refsOf(type: Type): ReadonlySet<TypeId> {
  const found = new Set<TypeId>();
  const visit = (part: Type): void => {
    if (part.kind === 'ref') found.add(part.id);
    else partsOf(part).forEach(visit);
  };
  visit(type);
  return found;
}

function hasOneWayField({ type }: TypeDecl): boolean {
  const visit = (part: Type): boolean =>
    (part.kind === 'object' && part.fields.some(({ access }) => access !== 'both')) ||
    partsOf(part).some(visit);
  return visit(type);
}

function reachedFrom(roots: readonly Type[], view: View, lookup: Lookup): ReadonlySet<TypeId> {
  const reached = new Set<TypeId>();
  const open = [...roots];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (type.kind !== 'ref') {
      open.push(...partsInView(type, view));
      continue;
    }
    if (reached.has(type.id)) continue;
    reached.add(type.id);
    const decl = lookup(type.id);
    if (decl !== undefined) open.push(decl.type);
  }
  return reached;
}
