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
  /** Of a declaration, as `headOf`; a schema that holds itself is recognised. */
  headOfDeclared(id: TypeId): Head;
  /** The draft of a declaration, as written. */
  declared(id: TypeId): Draft | undefined;
  /** Whether that declaration is being worked out just now. */
  isOpen(id: TypeId): boolean;
  /** Whether it is worked out, and does not rest on one that is open. */
  isSettled(id: TypeId): boolean;
}

interface Declared {
  readonly direct: Head;
  readonly target: Head | undefined;
}

export function headReader(
  declarations: ReadonlyMap<TypeId, Draft>,
  drafts: Drafts,
  report: Report,
): Heads {
  const known = new Map<Draft, Head>();
  const byId = new Map<TypeId, Declared>();
  const unknown: Head = { null: true, core: drafts.unknown };
  const open = new Set<TypeId | Draft>();
  // What was asked for while it was open: an answer made then is a guess, and must not be
  // remembered until the thing is closed.
  let guessed = new Set<TypeId | Draft>();

  /** Works something out; `keep` is called unless the result rests on a guess. */
  const workOut = <T>(key: TypeId | Draft, work: () => T, keep: (result: T) => void): T => {
    const outer = guessed;
    guessed = new Set();
    open.add(key);
    const result = work();
    open.delete(key);
    guessed.delete(key);
    if (guessed.size === 0) keep(result);
    for (const guess of guessed) outer.add(guess);
    guessed = outer;
    return result;
  };

  const headOf = (draft: Draft): Head => {
    const memo = known.get(draft);
    if (memo !== undefined) return memo;
    if (open.has(draft)) {
      guessed.add(draft);
      return { null: false, core: draft };
    }
    return workOut(
      draft,
      () => compute(draft),
      (head) => known.set(draft, head),
    );
  };

  const compute = (draft: Draft): Head => {
    if (draft === drafts.unknown) return unknown;
    if (draft.kind === 'null') return { null: true, core: drafts.never };
    if (draft.kind === 'nullable') return { null: true, core: headOf(draft.inner).core };
    if (draft.kind === 'union') return headOfUnion(draft, heads);
    if (draft.kind === 'all') return headOfAll(draft, heads);
    return { null: false, core: draft };
  };

  /** Of a declaration: as it stands, and behind the references it may be. */
  const headsOfId = (id: TypeId): Declared | undefined => {
    const memo = byId.get(id);
    if (memo !== undefined) return memo;
    const draft = declarations.get(id);
    if (draft === undefined) return { direct: unknown, target: unknown };
    if (open.has(id)) {
      guessed.add(id);
      return undefined;
    }
    return workOut(
      id,
      () => ({ direct: headOf(draft), target: resolved(draft) }),
      (result) => byId.set(id, result),
    );
  };

  const resolved = (draft: Draft): Head | undefined => {
    const head = headOf(draft);
    if (head.core.kind !== 'ref') return head;
    const target = headsOfId(head.core.id)?.target;
    return target && { null: head.null || target.null, core: target.core };
  };

  const heads: Heads = {
    drafts,
    report,
    headOf,
    resolved,
    declared: (id) => declarations.get(id),
    headOfDeclared: (id) => headsOfId(id)?.direct ?? unknown,
    isOpen: (id) => open.has(id),
    isSettled: (id) => byId.has(id) || !declarations.has(id),
  };
  return heads;
}

/** The object a draft is, null aside; undefined where it is something else. */
export function objectOf(draft: Draft, heads: Heads): ObjectDraft | undefined {
  const core = heads.resolved(draft)?.core;
  return core?.kind === 'object' ? core : undefined;
}
