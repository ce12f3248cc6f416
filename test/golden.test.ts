/**
 * A fixture is a folder: a document that shows one feature, and in `golden/` every file that is made
 * of it. The runtime's modules are only listed (`golden/files.txt`): they have tests of their own.
 * `UPDATE_GOLDENS=1` rewrites what differs; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { format as prettierFormat } from 'prettier';
import { generate } from '../generator/generate.js';
import { houseStyle } from '../generator/7-format/layout.js';
import { entryOf, fixtureNames, fixturesFolder } from './fixtures.js';
import { scratchFolder } from './scratch.js';

const update = process.env['UPDATE_GOLDENS'] === '1';
const scratch = scratchFolder();

describe.each(fixtureNames)('%s', (fixture) => {
  const folder = join(fixturesFolder, fixture);
  const golden = join(folder, 'golden');

  test('generates exactly its golden files', async () => {
    const result = await generate({ document: entryOf(folder), output: join(scratch, fixture) });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const made = new Map((result.files ?? []).map(({ path, text }) => [path, text]));
    const files = [...made.keys()].sort();
    const shown = new Map([
      ['files.txt', `${files.join('\n')}\n`],
      ['ir.json', `${JSON.stringify(result.api, null, 2)}\n`],
      ...[...made].filter(([path]) => !/(^|\/)runtime\//.test(path)),
    ]);
    if (update) rewrite(golden, shown);
    const kept = existsSync(golden) ? filesBelow(golden) : new Map<string, string>();
    expect([...kept.keys()].sort()).toEqual([...shown.keys()].sort());
    for (const [path, text] of shown) expect(kept.get(path), path).toBe(text);
  });

  test('is laid out as prettier would', async () => {
    for (const [path, text] of filesBelow(golden)) {
      if (path === 'ir.json' || !/\.(ts|json|md)$/.test(path)) continue;
      const laidOut = await prettierFormat(text, { ...houseStyle, filepath: path });
      expect(text, path).toBe(laidOut);
    }
  });
});

function filesBelow(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

function rewrite(golden: string, shown: ReadonlyMap<string, string>): void {
  rmSync(golden, { recursive: true, force: true });
  for (const [path, text] of shown) {
    mkdirSync(dirname(join(golden, path)), { recursive: true });
    writeFileSync(join(golden, path), text);
  }
}
