import type { Emitter } from '../emitted-file.js';
import { emitApiReference } from './api-md.js';
import { emitCopies, emitGitFiles, emitLicense, emitTsconfigs } from './package-files.js';
import { emitPackageJson } from './package-json.js';
import { emitReadme } from './readme.js';

const emitters: readonly Emitter[] = [
  emitPackageJson,
  emitTsconfigs,
  emitCopies,
  emitReadme,
  emitApiReference,
  emitLicense,
  emitGitFiles,
];

/** What makes modules a package. An app that takes the modules alone has all of this already. */
export const emitPackage: Emitter = (api, names, options) =>
  options.output === 'source'
    ? []
    : emitters.flatMap((emitter) => [...emitter(api, names, options)]);
