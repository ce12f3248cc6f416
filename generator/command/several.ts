/** An sdk.yaml that lists several documents: which runs it asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { configFileOf } from '../project/config-file.js';
import type { Report } from '../diagnostics.js';
import type { DocumentRun } from '../project/locate-project.js';

export interface ListRequest {
  readonly config: string | undefined;
  readonly cwd: string;
}

/** Undefined where the configuration is about one document. */
export async function runsIn(
  request: ListRequest,
  report: Report,
): Promise<readonly DocumentRun[] | undefined> {
  const file = configFileOf({ ...request, document: undefined }, existsSync);
  // A look at the text spares most runs the parser.
  if (file === undefined || !mentionsDocuments(file)) return undefined;
  const { locateProject } = await import('../project/locate-project.js');
  const located = await locateProject(request, report);
  if (located.kind !== 'several') return undefined;
  const outputs = new Set<string>();
  for (const { run, place } of located.runs) {
    // What is wrong with a configuration of its own is said by its own run.
    const own = await locateProject({ ...run, cwd: request.cwd }, () => undefined);
    if (own.kind !== 'project') continue;
    const { output } = own.project;
    if (outputs.has(output)) report('config-same-output', place, { output });
    outputs.add(output);
  }
  return located.runs.map(({ run }) => run);
}

function mentionsDocuments(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('documents');
  } catch {
    return false;
  }
}
