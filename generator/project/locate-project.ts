/** Finds out, from what a command is asked for and from the sdk.yaml there is, what it is about. */
import { dirname, relative } from 'node:path';
import { configUri, pointerTo } from '../1-load/pointer.js';
import { outside, type Reader } from '../1-load/read/reader.js';
import type { DocumentEntry } from '../config.js';
import { readConfig, type LoadedConfig } from '../config/read.js';
import { startOf, type Place, type Report } from '../diagnostics.js';
import { configFileOf } from './config-file.js';
import { absoluteOf, projectOf, type Project, type ProjectRequest } from './project.js';

/** What one run is about; absolute paths or URLs. */
export interface DocumentRun {
  readonly document?: string | undefined;
  readonly config?: string | undefined;
  readonly output?: string | undefined;
}

export interface ListedRun {
  readonly run: DocumentRun;
  /** In the list. */
  readonly place: Place;
}

export type Located =
  | { readonly kind: 'project'; readonly project: Project }
  /** The configuration lists documents. */
  | { readonly kind: 'several'; readonly runs: readonly ListedRun[] }
  /** The configuration is wrong; the reasons were reported. */
  | { readonly kind: 'failed' }
  /** Nobody said which document. */
  | { readonly kind: 'nothing' };

export async function locateProject(
  request: ProjectRequest,
  report: Report,
  reader: Reader = outside,
): Promise<Located> {
  const { config, cwd } = request;
  const document = request.document === undefined ? undefined : absoluteOf(request.document, cwd);
  const file = configFileOf({ document, config, cwd }, reader.isThere);
  if (file === undefined) {
    return document === undefined ? { kind: 'nothing' } : located(projectOf(request, document));
  }
  const loaded = await readConfig(file, cwd, report, reader);
  if (loaded === undefined) return { kind: 'failed' };
  const { documents } = loaded.config;
  if (documents === undefined) return pairedProject(request, document, loaded, report);
  const runs = runsOf(documents, loaded);
  if (document === undefined || config !== undefined) return { kind: 'several', runs };
  // Of a list found beside a document only what it says of that one counts.
  const listed = runs.find(({ run }) => run.document === document)?.run;
  const asked = { ...request, output: request.output ?? listed?.output };
  return listed?.config === undefined
    ? located(projectOf(asked, document))
    : locateProject({ ...asked, config: listed.config }, report, reader);
}

function located(project: Project): Located {
  return { kind: 'project', project };
}

/** A configuration is written for one document, which it or the user's explicit pairing names. */
function pairedProject(
  request: ProjectRequest,
  document: string | undefined,
  loaded: LoadedConfig,
  report: Report,
): Located {
  const { path } = loaded;
  const file = relative(request.cwd, path);
  const stated = loaded.config.document;
  const named = stated === undefined ? undefined : absoluteOf(stated, dirname(path));
  if (document === undefined) {
    if (named !== undefined) return located(projectOf(request, named, loaded));
    report('config-without-document', startOf(path), { file });
    return { kind: 'failed' };
  }
  const isAsked = request.config !== undefined;
  if (named === document || (isAsked && named === undefined)) {
    return located(projectOf(request, document, loaded));
  }
  if (isAsked) {
    report('config-of-other-document', startOf(path), { file, document: stated ?? '' });
    return { kind: 'failed' };
  }
  if (named === undefined) {
    report('config-unused', startOf(path), { file, document: request.document ?? '' });
  }
  return located(projectOf(request, document));
}

function runsOf(
  documents: readonly DocumentEntry[],
  { source, path: file }: LoadedConfig,
): readonly ListedRun[] {
  const from = dirname(file);
  const placed = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : absoluteOf(path, from);
  const { label, text } = source;
  return documents.map(({ document, config, output }, index): ListedRun => {
    const at = pointerTo(configUri, ['documents', index]);
    return {
      run: { document: placed(document), config: placed(config), output: placed(output) },
      place: { kind: 'position', label, text, ...source.locate(at, 'value') },
    };
  });
}
