/** Which declaration refers to which, and what follows from that. */
import type { TypeId } from './ir.js';

export type Edges = ReadonlyMap<TypeId, readonly TypeId[]>;

/** Everything that can reach one of `targets`, those included. */
export function backwards(edges: Edges, targets: readonly TypeId[]): ReadonlySet<TypeId> {
  const sources = new Map<TypeId, TypeId[]>();
  for (const [from, list] of edges) {
    for (const to of list) {
      const known = sources.get(to);
      if (known === undefined) sources.set(to, [from]);
      else known.push(from);
    }
  }
  const reached = new Set(targets);
  const open = [...targets];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const from of sources.get(id) ?? []) {
      if (reached.has(from)) continue;
      reached.add(from);
      open.push(from);
    }
  }
  return reached;
}

/** Members of a strongly connected component of more than one, or with an edge to itself (Tarjan). */
export function onCycles(edges: Edges): ReadonlySet<TypeId> {
  const found = new Set<TypeId>();
  const index = new Map<TypeId, number>();
  const low = new Map<TypeId, number>();
  const onPath = new Set<TypeId>();
  const path: TypeId[] = [];
  // An own stack: chains of thousands of declarations must not exhaust the machine's.
  const work: { readonly id: TypeId; readonly next: Iterator<TypeId> }[] = [];
  const enter = (id: TypeId): void => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    path.push(id);
    onPath.add(id);
    work.push({ id, next: (edges.get(id) ?? []).values() });
  };
  const lower = (id: TypeId, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? 0));
  };
  const leave = (id: TypeId): void => {
    if (low.get(id) !== index.get(id)) return;
    const component = path.splice(path.lastIndexOf(id));
    for (const member of component) onPath.delete(member);
    if (component.length > 1 || edges.get(id)?.includes(id) === true) {
      for (const member of component) found.add(member);
    }
  };
  for (const root of edges.keys()) {
    if (!index.has(root)) enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const step = frame.next.next();
      if (step.done === true) {
        work.pop();
        leave(frame.id);
        const parent = work.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(frame.id));
      } else if (!index.has(step.value)) enter(step.value);
      else if (onPath.has(step.value)) lower(frame.id, index.get(step.value));
    }
  }
  return found;
}
