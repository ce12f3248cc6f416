import { createRequire } from 'node:module';
import { ownFile } from './own-files.js';

/** Ours, as our package.json states it. */
export function ownVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(ownFile('package.json'));
  const version: unknown = Reflect.get(Object(manifest), 'version');
  return String(version);
}
