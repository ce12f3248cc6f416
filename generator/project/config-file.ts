import { dirname, join, resolve } from 'node:path';
import { isPath } from './places.js';

export interface ConfigRequest {
  /** Absolute path, URL, or `-`. */
  readonly document: string | undefined;
  readonly config: string | undefined;
  readonly cwd: string;
}

/** The sdk.yaml that is named, else the one beside the document, else that of the working directory. */
export function configFileOf(
  { document, config, cwd }: ConfigRequest,
  isThere: (path: string) => boolean,
): string | undefined {
  if (config !== undefined) return resolve(cwd, config);
  const candidates =
    document === undefined
      ? [join(cwd, 'sdk.yaml'), join(cwd, 'spec', 'sdk.yaml')]
      : isPath(document)
        ? [join(dirname(document), 'sdk.yaml')]
        : [];
  return candidates.find(isThere);
}
