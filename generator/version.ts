import { createRequire } from 'node:module';

/** Ours, as package.json beside generator/ (or dist/) states it. */
export function ownVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('../package.json');
  const version: unknown = Reflect.get(Object(manifest), 'version');
  return String(version);
}
