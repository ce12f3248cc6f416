/**
 * Normal form of drafts, one level at a time: conjunctions are worked out where that can be done,
 * unions are flat, null is taken out. What is inside (the types of fields, items, ...) stays a
 * draft, so that recursive schemas need no special care here.
 */
import type { TypeId } from '../../3-normalize/document.js';
import type { Report } from '../../diagnostics.js';
import { headOfAll } from './conjunction.js';
import type { Draft, Drafts, ObjectDraft } from './draft.js';
import { headOfUnion } from './disjunction.js';

/** `core` is never `nullable`, `null` nor a mergeable `all`; `never` beside null is just null. */
export interface Head {
  readonly null: boolean;
  readonly core: Draft;
}

export interface Heads {
  readonly drafts: Drafts;
  readonly report: Report;
  /** References stay: their null is not known here. */
  headOf(draft: Draft): Head;
  /** References followed; undefined where the answer depends on itself. */
  resolved(draft: Draft): Head | undefined;
  /** The draft of a declaration, as written. */
  declared(id: TypeId): Draft | undefined;
  /** Whether that declaration is being worked out just now. */
  isOpen(id: TypeId): boolean;
}

export function headReader(
  declarations: ReadonlyMap<TypeId, Draft>,
  drafts: Drafts,
  report: Report,
): Heads {
  const known = new Map<Draft, Head>();
  const open = new Set<TypeId>();
  const byId = new Map<TypeId, Head>();
  // Declarations that were asked for while they were open: what was made of them then is a guess,
  // and must not be remembered until they are closed.
  const guessed = new Set<TypeId>();

  const headOf = (draft: Draft): Head => {
    const memo = known.get(draft);
    if (memo !== undefined) return memo;
    const head = compute(draft);
    if (guessed.size === 0) known.set(draft, head);
    return head;
  };

  const compute = (draft: Draft): Head => {
    if (draft === drafts.unknown) return { null: true, core: draft };
    if (draft.kind === 'null') return { null: true, core: drafts.never };
    if (draft.kind === 'nullable') return { null: true, core: headOf(draft.inner).core };
    if (draft.kind === 'union') return headOfUnion(draft, heads);
    if (draft.kind === 'all') return headOfAll(draft, heads);
    return { null: false, core: draft };
  };

  const resolvedId = (id: TypeId): Head | undefined => {
    const memo = byId.get(id);
    if (memo !== undefined) return memo;
    const draft = declarations.get(id);
    if (draft === undefined) return headOf(drafts.unknown);
    if (open.has(id)) {
      guessed.add(id);
      return undefined;
    }
    open.add(id);
    const head = resolved(draft);
    open.delete(id);
    guessed.delete(id);
    if (head !== undefined && guessed.size === 0) byId.set(id, head);
    return head;
  };

  const resolved = (draft: Draft): Head | undefined => {
    const head = headOf(draft);
    if (head.core.kind !== 'ref') return head;
    const target = resolvedId(head.core.id);
    return target && { null: head.null || target.null, core: target.core };
  };

  const heads: Heads = {
    drafts,
    report,
    headOf,
    resolved,
    declared: (id) => declarations.get(id),
    isOpen: (id) => open.has(id),
  };
  return heads;
}

/** The object a draft is, null aside; undefined where it is something else. */
export function objectOf(draft: Draft, heads: Heads): ObjectDraft | undefined {
  const core = heads.resolved(draft)?.core;
  return core?.kind === 'object' ? core : undefined;
}
