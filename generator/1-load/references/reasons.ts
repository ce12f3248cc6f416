import type { Report } from '../../diagnostics.js';
import type { Limits } from '../limits.js';
import { childOf } from '../pointer.js';
import type { Unread } from './library.js';
import type { Demand } from './scan.js';

/** Says at the reference why its file was not read. */
export function reportUnread(demand: Demand, unread: Unread, limits: Limits, report: Report): void {
  const { ref, keyword } = demand;
  const isEntry = keyword === 'mapping' || keyword === 'requirement';
  const at = isEntry ? demand.at : childOf(demand.at, keyword);
  const problem = problemOf(unread, limits);
  if (problem !== undefined) report('ref-unreadable', at, { ref, problem });
  else if (unread.kind === 'outside') report('ref-outside', at, { ref });
  else if (unread.kind === 'beside') report('ref-beside', at, { ref });
  else if (unread.kind === 'remote') report('ref-remote', at, { ref, origin: unread.origin });
  else if (unread.kind === 'too-many') report('files-too-many', at, { limit: limits.files });
}

/** The middle of a sentence; undefined: the reason has a code of its own. */
function problemOf(unread: Unread, limits: Limits): string | undefined {
  if (unread.kind === 'missing') return 'there is no such file';
  if (unread.kind === 'folder') return 'it is a folder';
  if (unread.kind === 'too-large') return `it has more than ${limits.bytes} bytes`;
  return unread.kind === 'failed' || unread.kind === 'unusable' ? unread.problem : undefined;
}
