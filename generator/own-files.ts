import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A file or folder of our own package: `templates/runtime`. The modules are bundled into dist/, so
 * only one at the top of generator/ knows the way from where it stands.
 */
export function ownFile(...path: readonly string[]): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), ...path);
}

/** Where our own code is, and nothing else. */
export const ownCode = fileURLToPath(new URL('.', import.meta.url));
