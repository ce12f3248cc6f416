import type { Report } from '../diagnostics.js';
import type { Unread } from './library.js';
import type { Limits } from './limits.js';
import { childOf } from './pointer.js';
import type { Demand } from './scan.js';

/** Says at the reference why its file was not read. */
export function reportUnread(demand: Demand, unread: Unread, limits: Limits, report: Report): void {
  const { ref, keyword } = demand;
  const at = keyword === 'mapping' ? demand.at : childOf(demand.at, keyword);
  const problem = problemOf(unread, limits);
  if (problem !== undefined) return report('ref-unreadable', at, { ref, problem });
  if (unread.kind === 'outside') return report('ref-outside', at, { ref });
  if (unread.kind === 'remote') return report('ref-remote', at, { ref, origin: unread.origin });
  if (unread.kind === 'too-many') return report('files-too-many', at, { limit: limits.files });
}

/** The middle of a sentence; undefined: the reason has a code of its own. */
function problemOf(unread: Unread, limits: Limits): string | undefined {
  if (unread.kind === 'missing') return 'there is no such file';
  if (unread.kind === 'folder') return 'it is a folder';
  if (unread.kind === 'too-large') return `it has more than ${limits.bytes} bytes`;
  return unread.kind === 'failed' || unread.kind === 'unusable' ? unread.problem : undefined;
}
