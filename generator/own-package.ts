/**
 * Our own package, as it is installed. The modules are bundled into dist/, so only one at the top of
 * generator/ knows the way from where it stands.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file or folder of the package: `templates/runtime`. */
export function ownFile(...path: readonly string[]): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), ...path);
}

/** Where its code is, and nothing else. */
export const ownCode = fileURLToPath(new URL('.', import.meta.url));

/** As its package.json states it. */
export function ownVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(ownFile('package.json'));
  const version: unknown = Reflect.get(Object(manifest), 'version');
  return String(version);
}
