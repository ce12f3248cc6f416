import type { Draft } from './draft.js';
import type { Head, Heads } from './heads.js';
import { ancestorsOf } from './inheritance.js';

/**
 * Whether TypeScript will surely see that a value of `draft` is one of `base`, so that an interface
 * may redefine a field of one it extends. A cautious answer: false where it takes more than a look.
 */
export function isNarrower(draft: Draft, base: Draft, heads: Heads): boolean {
  if (draft === base) return true;
  const [mine, theirs] = [heads.headOf(draft), heads.headOf(base)];
  if (mine.null && !theirs.null) return false;
  if (isPartOf(mine.core, theirs.core, heads)) return true;
  const [solid, wide] = [heads.resolved(draft), heads.resolved(base)];
  return solid !== undefined && wide !== undefined && isNarrowerHead(solid, wide, heads);
}

function isNarrowerHead(mine: Head, theirs: Head, heads: Heads): boolean {
  if (mine.null && !theirs.null) return false;
  return isPartOf(mine.core, theirs.core, heads);
}

function isPartOf(mine: Draft, theirs: Draft, heads: Heads): boolean {
  if (mine === theirs || theirs.kind === 'unknown' || mine.kind === 'never') return true;
  if (mine.kind === 'ref' && theirs.kind === 'ref') {
    return ancestorsOf(mine.id, heads).has(theirs.id);
  }
  if (theirs.kind === 'union') {
    return theirs.members.some((member) => isPartOf(mine, member, heads));
  }
  if (theirs.kind === 'values') return isAmong(mine, theirs);
  if (theirs.kind !== 'scalar') return false;
  if (mine.kind === 'values')
    return mine.members.every(({ value }) => typeof value === primitive[theirs.scalar]);
  return mine.kind === 'scalar' && primitive[mine.scalar] === primitive[theirs.scalar];
}

function isAmong(mine: Draft, theirs: Draft & { kind: 'values' }): boolean {
  if (mine.kind !== 'values') return false;
  if (mine.open && !theirs.open) return false;
  const values = new Set(theirs.members.map(({ value }) => value));
  return mine.members.every(
    ({ value }) => values.has(value) || (theirs.open && typeof value === 'string'),
  );
}

const primitive = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
} as const;
