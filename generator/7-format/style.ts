import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Options as PrettierOptions } from 'prettier';

const configFiles = [
  '.prettierrc',
  '.prettierrc.json',
  '.prettierrc.yml',
  '.prettierrc.yaml',
  '.prettierrc.json5',
  '.prettierrc.js',
  '.prettierrc.cjs',
  '.prettierrc.mjs',
  '.prettierrc.ts',
  '.prettierrc.toml',
  'prettier.config.js',
  'prettier.config.cjs',
  'prettier.config.mjs',
  'prettier.config.ts',
  '.editorconfig',
];

/**
 * The style that `prettier --check` would hold files of this folder to; undefined where nobody has
 * set one. Looks for the file first: importing prettier costs more than most documents take.
 */
export async function styleOf(dir: string): Promise<PrettierOptions | undefined> {
  if (!hasStyle(dir)) return undefined;
  const { resolveConfig } = await import('prettier');
  return (await resolveConfig(join(dir, 'index.ts'), { editorconfig: true })) ?? undefined;
}

function hasStyle(dir: string): boolean {
  for (let at = dir; ; at = dirname(at)) {
    if (configFiles.some((name) => existsSync(join(at, name))) || isNamedInPackage(at)) return true;
    if (dirname(at) === at) return false;
  }
}

function isNamedInPackage(dir: string): boolean {
  try {
    return /"prettier"\s*:\s*["{]/.test(readFileSync(join(dir, 'package.json'), 'utf8'));
  } catch {
    return false;
  }
}
