import { mergedDocs, noDocs } from './docs-of-schema.js';
import type { Draft, DraftField, Home, ObjectDraft, UnionDraft } from './draft.js';
import type { Heads } from './heads.js';
import { allFieldsOf, type Fields } from './inheritance.js';

/** Two words about one field: both hold, the second's prose wins. */
export function mergedField(a: DraftField, b: DraftField, home: Home, heads: Heads): DraftField {
  if (a === b) return a;
  if (a.said === 'weak' && b.said === 'weak') {
    return { ...a, type: eitherOf(a.type, b.type, home) };
  }
  if (a.said === 'weak') return b;
  if (b.said === 'weak') return a;
  const described = b.said === 'named' ? a : b;
  return {
    at: described.at,
    wire: a.wire,
    type: heads.drafts.met([a.type, b.type], { ...home, at: described.at, docs: described.docs }),
    required: a.required || b.required,
    access: accessOfBoth(a.access, b.access),
    docs: mergedDocs(a.docs, b.docs),
    said: a.said === 'named' ? b.said : a.said,
  };
}

function eitherOf(a: Draft, b: Draft, { at }: Home): Draft {
  return a === b ? a : { kind: 'union', at, members: [a, b] };
}

type Access = DraftField['access'];

function accessOfBoth(a: Access, b: Access): Access {
  return a === 'both' ? b : a;
}

/**
 * A union beside an object, where its members only say which of the object's fields must be there
 * (`anyOf: [{ required: [a] }, { required: [b] }]`): the members take the fields' types.
 */
export function filledFrom(object: ObjectDraft, draft: Draft, heads: Heads): Draft {
  if (draft.kind !== 'union') return draft;
  const known = allFieldsOf(object, heads);
  const members = draft.members.map((member) => widenedMember(filledMember(member, known), known));
  if (members.every((member, index) => member === draft.members[index])) return draft;
  const union: UnionDraft = { ...draft, members };
  return union;
}

function filledMember(member: Draft, known: Fields): Draft {
  if (member.kind !== 'object') return member;
  const named = [...member.fields.values()].filter(({ said }) => said === 'named');
  const taken = named.filter(({ wire }) => known.has(wire));
  if (taken.length === 0) return member;
  const fields = new Map(member.fields);
  for (const field of taken) {
    const described = known.get(field.wire);
    if (described) fields.set(field.wire, { ...described, required: true, docs: noDocs });
  }
  const aside = taken.length === member.fields.size;
  return { ...member, fields, free: false, ...(aside ? { aside } : {}) };
}

/** An index signature of patterns alone would ask of the fields beside it what no pattern asks of them. */
function widenedMember(member: Draft, known: Fields): Draft {
  if (member.kind !== 'object' || member.patterned !== true || member.extra === undefined) {
    return member;
  }
  const types = [...known.values()].map(({ type }) => type);
  const members = [...new Set([member.extra, ...types])];
  return { ...member, extra: { kind: 'union', at: member.at, members } };
}
