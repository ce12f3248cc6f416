/**
 * Normal form of drafts, one level at a time: conjunctions are worked out where that can be done,
 * unions are flat, null is taken out. What is inside (the types of fields, items, ...) stays a
 * draft, so that recursive schemas need no special care here.
 */
import type { TypeId } from '../../3-normalize/document.js';
import type { Report } from '../../diagnostics.js';
import { headOfAll } from './conjunction.js';
import type { Draft, DraftField, Drafts, ObjectDraft } from './draft.js';
import { headOfUnion } from './disjunction.js';
import { kept, type Kept } from './kept.js';
import { rings } from './ring-answers.js';

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
  /** Of declarations that are settled: inheritance.ts fills and reads these. */
  readonly ancestors: Kept<TypeId, ReadonlySet<TypeId>>;
  readonly fields: Kept<ObjectDraft, ReadonlyMap<string, DraftField>>;
  /** What undeclared keys may hold: one draft, or none. */
  readonly extras: Kept<TypeId, ReadonlySet<Draft>>;
}

/** A declaration as it stands, and behind the references it may be. */
interface Declared {
  readonly direct: Head;
  readonly target: Head | undefined;
}

export function headReader(
  declarations: ReadonlyMap<TypeId, Draft>,
  drafts: Drafts,
  report: Report,
): Heads {
  const unknown: Head = { null: true, core: drafts.unknown };
  const answers = rings();

  const headOf = (draft: Draft): Head => ofDrafts.of(draft) ?? { null: false, core: draft };

  const compute = (draft: Draft): Head => {
    if (draft === drafts.unknown) return unknown;
    if (draft.kind === 'null') return { null: true, core: drafts.never };
    if (draft.kind === 'nullable') return { null: true, core: headOf(draft.inner).core };
    if (draft.kind === 'union') return headOfUnion(draft, heads);
    if (draft.kind === 'all') return headOfAll(draft, heads);
    return { null: false, core: draft };
  };
  const ofDrafts = answers(compute);

  const ofIds = answers((id: TypeId): Declared => {
    const draft = declarations.get(id);
    if (draft === undefined) return { direct: unknown, target: unknown };
    return { direct: headOf(draft), target: resolved(draft) };
  });

  const resolved = (draft: Draft): Head | undefined => {
    const head = headOf(draft);
    if (head.core.kind !== 'ref') return head;
    const target = ofIds.of(head.core.id)?.target;
    return target && { null: head.null || target.null, core: target.core };
  };

  const heads: Heads = {
    drafts,
    report,
    headOf,
    resolved,
    declared: (id) => declarations.get(id),
    headOfDeclared: (id) => ofIds.of(id)?.direct ?? unknown,
    isOpen: (id) => ofIds.isOpen(id),
    isSettled: (id) => ofIds.isSettled(id) || !declarations.has(id),
    ancestors: kept(),
    fields: kept(),
    extras: kept(),
  };
  return heads;
}

/** The object a draft is, null aside; undefined where it is something else. */
export function objectOf(draft: Draft, heads: Heads): ObjectDraft | undefined {
  const core = heads.resolved(draft)?.core;
  return core?.kind === 'object' ? core : undefined;
}
