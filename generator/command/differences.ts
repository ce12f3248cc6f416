import { join } from 'node:path';
import type { WriteReport } from '../8-write/write.js';
import { collector, type Diagnostic } from '../diagnostics.js';
import { locateAll, type LocatedDiagnostic } from '../diagnostics/located.js';

/** In what a package is not what the document says, a diagnostic a file. */
export function differencesOf(
  { created, updated, removed, edited }: WriteReport,
  output: string,
): readonly LocatedDiagnostic[] {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const changes = { missing: created, outdated: updated, stale: removed, edited } as const;
  for (const how of ['missing', 'outdated', 'stale', 'edited'] as const) {
    for (const path of changes[how]) {
      const place = { kind: 'position', label: join(output, path), line: 1, column: 1 } as const;
      report('output-differs', place, { path, how });
    }
  }
  return locateAll(found, []);
}
