import { nearestWord } from '../1-load/spelling.js';
import type { LeftOut } from '../3-normalize/document.js';
import { configPlace } from '../4-ir/config-place.js';
import type { RenameConfig } from '../config.js';
import type { Report } from '../diagnostics.js';

export interface RenameSurroundings {
  readonly rename: RenameConfig | undefined;
  readonly leftOut: LeftOut;
  readonly report: Report;
}

/** The names that sdk.yaml gives, by what bears them. A key that nothing has is told. */
export function renamesOf<Id>(
  kind: 'types' | 'functions',
  known: ReadonlyMap<string, Id>,
  { rename, leftOut, report }: RenameSurroundings,
): ReadonlyMap<Id, string> {
  const renames = new Map<Id, string>();
  for (const [key, name] of Object.entries(rename?.[kind] ?? {})) {
    const id = known.get(key);
    const isLeftOut = leftOut[kind === 'types' ? 'types' : 'operations'].has(key);
    if (id !== undefined) renames.set(id, name);
    else if (!isLeftOut) {
      const at = configPlace(['rename', kind, key]);
      const nearest = nearestWord(key, known.keys());
      report(
        'name-rename-unmatched',
        { kind: 'pointer', at, target: 'key' },
        { kind, key, nearest },
      );
    }
  }
  return renames;
}
