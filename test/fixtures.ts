import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const fixturesFolder = join(import.meta.dirname, 'fixtures');

/** Folders below test/fixtures that hold a document. */
export const fixtureNames: readonly string[] = readdirSync(fixturesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The entry document of a fixture. */
export function entryOf(folder: string): string {
  const found = ['openapi.yaml', 'openapi.json'].map((name) => join(folder, name)).find(existsSync);
  if (found === undefined) throw new Error(`${folder} has no openapi.yaml`);
  return found;
}
