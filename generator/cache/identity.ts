/**
 * Which generator this is: the bytes of its own code, whatever version they claim to be (a build in
 * development, a patched installation), and the versions of all it depends on.
 */
import { createHash, type Hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownCode, ownFile } from '../own-package.js';

const root = ownFile();

export function ownIdentity(): string {
  const hash = createHash('sha256');
  // Which characters may stand in a name follows from it.
  hash.update(process.versions['unicode'] ?? '');
  for (const path of [...filesBelow(ownCode), ...filesBelow(ownFile('templates'))]) {
    addFile(hash, path);
  }
  addFile(hash, ownFile('docs', 'sdk.schema.json'));
  for (const line of dependenciesOf(root)) hash.update(`${line}\n`);
  return hash.digest('base64url');
}

function addFile(hash: Hash, path: string): void {
  hash
    .update(path.slice(root.length).replaceAll('\\', '/'))
    .update('\0')
    .update(readFileSync(path));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.name.endsWith('.d.ts') ? [] : [path];
    });
}

/** `name@version` of everything that the package needs, as it is installed. */
function dependenciesOf(folder: string): readonly string[] {
  const found = new Map<string, string>();
  const visit = (from: string): void => {
    for (const name of Object.keys(manifestOf(from)?.dependencies ?? {})) {
      const place = installed(name, from);
      if (place === undefined || found.has(place)) continue;
      found.set(place, `${name}@${String(manifestOf(place)?.version)}`);
      visit(place);
    }
  };
  visit(folder);
  return [...found.values()].sort();
}

/** As Node looks for a package. */
function installed(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name);
    if (manifestOf(place) !== undefined) return place;
    if (dirname(at) === at) return undefined;
  }
}

interface Manifest {
  readonly version?: unknown;
  readonly dependencies?: object;
}

function manifestOf(folder: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Object(value) as Manifest;
  } catch {
    return undefined;
  }
}
