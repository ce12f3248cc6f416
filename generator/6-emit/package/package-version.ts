import type { Api } from '../../4-ir/ir.js';
import type { PackageConfig } from '../../config.js';

/** https://semver.org, the pattern it recommends. */
const semantic =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;

/** npm refuses longer ones. */
const longestVersion = 256;

/**
 * The package's version: what sdk.yaml says, else the document's where it is a semantic version or
 * the beginning of one (`v2`, `1.4`), else 0.0.0, which says that nobody has given it one.
 */
export function versionOf(api: Api, { version }: PackageConfig): string {
  return version ?? semanticOf(api.version) ?? '0.0.0';
}

function semanticOf(version: string): string | undefined {
  const bare = version.trim().replace(/^v(?=\d)/i, '');
  if (bare.length > longestVersion) return undefined;
  if (semantic.test(bare)) return bare;
  const [, major, minor = '0'] = /^(0|[1-9]\d{0,3})(?:\.(0|[1-9]\d{0,3}))?$/.exec(bare) ?? [];
  return major === undefined ? undefined : `${major}.${minor}.0`;
}
