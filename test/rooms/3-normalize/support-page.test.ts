import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../generator/1-load/load.js';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import { objects } from '../../../generator/3-normalize/keys/keywords.js';
import { normalize } from '../../../generator/3-normalize/normalize.js';
import { keywords } from '../../../generator/3-normalize/schema/schema-keywords.js';
import { build } from '../../../generator/4-ir/build.js';
import { name } from '../../../generator/5-name/name.js';
import { emit } from '../../../generator/6-emit/emit.js';
import { emitOptionsOf } from '../../../generator/corridor/make.js';
import { entryOf, fixturesFolder } from '../../fixtures.js';
import { keyPlacesOf, without } from './key-places.js';
import { extensionRows, kinds, rowsOf } from './support-page.js';

const versions = {
  ...objects,
  schema: Object.fromEntries([...keywords].map(([key, { since }]) => [key, since])),
};

test.each(kinds)('the page has every key of %s with its versions', (kind) => {
  const written = rowsOf(kind).map((row) => [row.key, row.versions]);
  expect(written).toEqual(Object.entries(versions[kind]));
});

test('what shows a key exists and has it', () => {
  const rows = [...kinds.flatMap((kind) => rowsOf(kind)), ...extensionRows()];
  const silent = rows.flatMap(({ key, shownBy }) =>
    shownBy.filter((where) => !hasKey(textOf(where), key)).map((where) => `${key} in ${where}`),
  );
  expect(silent).toEqual([]);
});

function hasKey(text: string, key: string): boolean {
  const written = key.replaceAll('$', '\\$');
  return new RegExp(`(?<![\\w$-])['"]?${written}['"]?\\s*[:,\\]]`).test(text);
}

/** The documents of a fixture, or those that a test holds. */
function textOf(where: string): string {
  if (!where.endsWith('/'))
    return readFileSync(join(import.meta.dirname, `${where}.test.ts`), 'utf8');
  const folder = join(fixturesFolder, where);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('golden') && path.endsWith('.yaml'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

describe('in a document with every key', () => {
  /** `kind key` of those that a package shows, and of all. */
  const shown = new Set<string>();
  const all = new Set<string>();

  beforeAll(async () => {
    for (const fixture of ['every-key', 'every-key-2.0']) {
      const document = documentOf(fixture);
      const whole = await madeOf(document);
      for (const place of keyPlacesOf(document)) {
        const key = `${place.kind} ${place.key}`;
        all.add(key);
        if (shown.has(key)) continue;
        if ((await madeOf(without(document, place))) !== whole) shown.add(key);
      }
    }
  }, 600_000);

  test.each(kinds)('the package lacks nothing without what the page calls unread of %s', (kind) => {
    const rows = rowsOf(kind).map(({ key, what }) => [key, !/^(?:Not read|Kept)\b/.test(what)]);
    const found = rowsOf(kind).map(({ key }) => [
      key,
      all.has(`${kind} ${key}`) ? shown.has(`${kind} ${key}`) : 'not there',
    ]);
    expect(found).toEqual(rows);
  });
});

function documentOf(fixture: string): object {
  const document: unknown = parse(readFileSync(entryOf(join(fixturesFolder, fixture)), 'utf8'));
  if (typeof document !== 'object' || document === null) throw new Error(`${fixture} is empty`);
  return document;
}

const project = {
  document: 'api.yaml',
  output: 'package',
  config: {},
  overlays: [],
  filters: [],
  uses: [],
};

/** All that a package consists of, before it is laid out. */
async function madeOf(document: object): Promise<string> {
  const ignore = (): void => undefined;
  const sources = await load({ text: JSON.stringify(document), label: 'api.yaml' }, {}, ignore);
  const normal = sources.length === 0 ? undefined : normalize(resolve(sources, ignore), ignore);
  if (normal === undefined) return 'no document';
  const api = build(normal, {}, ignore);
  const names = name(api, {}, ignore, normal.leftOut);
  return JSON.stringify([...emit(api, names, emitOptionsOf(project))]);
}
